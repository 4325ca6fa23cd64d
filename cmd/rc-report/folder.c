#include "rc-report/folder.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "bytes/die.h"

struct folder
folder_open(const char *path, const struct writer *writer, const struct style *style)
{
	struct stat there;

	if (stat(path, &there) < 0 || !S_ISDIR(there.st_mode))
		die("--dir: '%s' is no folder", path);
	return (struct folder){ .path = path, .writer = writer, .style = style };
}

void
folder_write(struct folder *f, str stem, const struct document *d)
{
	struct out *o = out_open_sparing(file_name(&f->names, &f->arena, f->path, stem,
	    f->writer->ending));

	f->writer->write(o, d, f->style);
	out_close();
}

void
folder_close(struct folder *f)
{
	names_free(&f->names.given);
	names_free(&f->names.stems);
	free(f->names.times);
	arena_free(&f->arena);
}
