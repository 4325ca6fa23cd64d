#include "bytes/file_list.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/in.h"
#include "bytes/out.h"

/* Whether a line of the list is the name of a file that could be ours: whoever writes into
   the list must not lead out of the folder. */
static bool
is_own_name(str name)
{
	return name.len > 0 && name.at[0] != '.' && !memchr(name.at, '/', name.len)
	    && !memchr(name.at, '\0', name.len);
}

struct file_list
file_list_open(const char *folder, const char *name)
{
	struct file_list l = { .folder = folder };
	struct in *in;
	str line;

	l.path = arena_printf(&l.arena, "%s/%s", folder, name).at;
	if (access(l.path, F_OK) < 0)
		return l;
	in = in_open(l.path, false);
	while (in_line(in, &line))
		if (is_own_name(line))
			names_add(&l.before, line);
	in_close(in);
	return l;
}

void
file_list_add(struct file_list *l, const char *path)
{
	names_add(&l->now, str_of(path + strlen(l->folder) + 1));
}

static void
write_names(struct out *o, struct names *names, struct names *but)
{
	for (uint32_t i = 0; i < names->n; i++) {
		str name = names_text(names, i);

		if (but && names_find(but, name) != NO_NAME)
			continue;
		out_str(o, name);
		out_char(o, '\n');
	}
}

void
file_list_keep(struct file_list *l)
{
	struct out *o = out_open_sparing(l->path);

	write_names(o, &l->now, NULL);
	write_names(o, &l->before, &l->now);
	out_close();
}

static void
take_away(struct file_list *l, str name)
{
	const char *path = arena_printf(&l->arena, "%s/%.*s", l->folder, STR(name)).at;
	struct stat there;

	if (lstat(path, &there) < 0 || !S_ISREG(there.st_mode))
		return;
	if (unlink(path) < 0)
		die("%s: cannot remove: %s", path, strerror(errno));
}

void
file_list_prune(struct file_list *l)
{
	struct out *o;

	for (uint32_t i = 0; i < l->before.n; i++)
		if (names_find(&l->now, names_text(&l->before, i)) == NO_NAME)
			take_away(l, names_text(&l->before, i));
	o = out_open_sparing(l->path);
	write_names(o, &l->now, NULL);
	out_close();
}

void
file_list_close(struct file_list *l)
{
	names_free(&l->before);
	names_free(&l->now);
	arena_free(&l->arena);
}
