#include "rc-report/folder.h"

#include <stdlib.h>

#include "tool/opt.h"

struct folder
folder_open(const char *path, const struct writer *writer, const struct style *style)
{
	opt_folder(path);
	return (struct folder){ .path = path, .writer = writer, .style = style,
		.list = file_list_open(path, ".rc-report") };
}

const char *
folder_name(struct folder *f, str stem)
{
	const char *path = file_name(&f->names, &f->arena, f->path, stem, f->writer->ending);

	return path + strlen(f->path) + 1;
}

void
folder_write(struct folder *f, const char *name, const struct document *d)
{
	const char *path = name - strlen(f->path) - 1;
	struct out *o = out_open_sparing(path);

	f->writer->write(o, d, f->style);
	out_close();
	file_list_add(&f->list, path);
}

void
folder_close(struct folder *f)
{
	file_list_close(&f->list);
	names_free(&f->names.given);
	names_free(&f->names.stems);
	free(f->names.times);
	arena_free(&f->arena);
}

void
folder_close_listed(struct folder *f)
{
	file_list_prune(&f->list);
	folder_close(f);
}
