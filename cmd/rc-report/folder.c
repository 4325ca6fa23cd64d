#include "rc-report/folder.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/in.h"
#include "tool/opt.h"

struct folder
folder_open(const char *path, const struct writer *writer, const struct style *style)
{
	opt_folder(path);
	return (struct folder){ .path = path, .writer = writer, .style = style };
}

void
folder_write(struct folder *f, str stem, const struct document *d)
{
	const char *path = file_name(&f->names, &f->arena, f->path, stem, f->writer->ending);
	struct out *o = out_open_sparing(path);

	f->writer->write(o, d, f->style);
	out_close();
	names_add(&f->written, str_of(path + strlen(f->path) + 1));
}

void
folder_close(struct folder *f)
{
	names_free(&f->written);
	names_free(&f->names.given);
	names_free(&f->names.stems);
	free(f->names.times);
	arena_free(&f->arena);
}

static const char list_name[] = ".rc-report";

/* Whether a line of the list is the name of a file that could be ours: whoever writes into
   the list must not lead out of the folder. */
static bool
is_own_name(str name)
{
	return name.len > 0 && name.at[0] != '.' && !memchr(name.at, '/', name.len)
	    && !memchr(name.at, '\0', name.len);
}

static void
take_away(struct folder *f, str name)
{
	const char *path = arena_printf(&f->arena, "%s/%.*s", f->path, STR(name)).at;
	struct stat there;

	if (lstat(path, &there) < 0 || !S_ISREG(there.st_mode))
		return;
	if (unlink(path) < 0)
		die("%s: cannot remove: %s", path, strerror(errno));
}

static void
take_away_old(struct folder *f, const char *list)
{
	struct in *in;
	str name;

	if (access(list, F_OK) < 0)
		return;
	in = in_open(list, false);
	while (in_line(in, &name))
		if (is_own_name(name) && names_find(&f->written, name) == NO_NAME)
			take_away(f, name);
	in_close(in);
}

static void
write_list(const struct folder *f, const char *list)
{
	struct out *o = out_open_sparing(list);

	for (uint32_t i = 0; i < f->written.n; i++) {
		out_str(o, names_text(&f->written, i));
		out_char(o, '\n');
	}
	out_close();
}

void
folder_close_listed(struct folder *f)
{
	const char *list = arena_printf(&f->arena, "%s/%s", f->path, list_name).at;

	take_away_old(f, list);
	write_list(f, list);
	folder_close(f);
}
