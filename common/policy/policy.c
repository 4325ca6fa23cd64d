#include "policy/policy.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "bytes/die.h"
#include "bytes/in.h"
#include "bytes/builtin.h"
#include "policy/fault.h"
#include "policy/policy_keys.h"

enum { FILE_MAX = 1 << 20 };

static const char built_in[] = "built-in policy";

bool
words_have(const struct words *words, str word)
{
	for (size_t i = 0; i < words->n; i++)
		if (str_eq(words->list[i], word))
			return true;
	return false;
}

enum item_class
policy_class(const struct policy *p, str item, bool *listed)
{
	*listed = true;
	for (int c = 0; c < CLASSES; c++)
		if (words_have(&p->items[c], item))
			return (enum item_class)c;
	*listed = false;
	return PRICE;
}

struct yaml *
policy_built_in(struct arena *a, const char *name)
{
	return yaml_parse(a, name, builtin_file(str_of(name)));
}

str
policy_file(struct arena *a, const struct policy *p, str name, const char **path)
{
	str folder = str_of(p->path);
	str text = builtin_file(name);

	*path = name.at;
	if (text.at)
		return text;
	while (folder.len && folder.at[folder.len - 1] != '/')
		folder.len--;
	if (name.at[0] == '/')
		folder.len = 0;
	*path = arena_printf(a, "%.*s%.*s", (int)folder.len, folder.at,
	    (int)name.len, name.at).at;
	return in_all(a, *path, FILE_MAX);
}

static void
add_calendar_file(struct arena *a, struct draft *d, str name)
{
	const char *path;
	str text = policy_file(a, &d->policy, name, &path);
	struct words *texts = &d->policy.read.calendars;

	texts->list[texts->n++] = text;
	calendar_add(&d->policy.calendar, path, text);
}

static void
build_calendar(struct arena *a, struct draft *d)
{
	struct calendar *c = &d->policy.calendar;

	d->policy.shift_to_workday = d->shift == 1;
	c->weekends_beyond = d->beyond == 1;
	d->policy.read.calendars.list = arena_new(a, d->calendar_files.n, sizeof(str));
	for (size_t i = 0; i < d->calendar_files.n; i++)
		add_calendar_file(a, d, d->calendar_files.list[i]);
	calendar_add_days(c, d->off, false);
	calendar_add_days(c, d->work, true);
	calendar_close(c);
}

/* Whether a folder on the way to the path, or what the path names, is a link to nothing. */
static bool
dangles(struct arena *a, const char *path)
{
	struct stat now;

	for (str rest = str_of(path); rest.len; ) {
		const char *part = arena_str(a, rest).at;

		if (lstat(part, &now) == 0)
			return stat(part, &now) < 0;
		while (rest.len && rest.at[rest.len - 1] != '/')
			rest.len--;
		while (rest.len && rest.at[rest.len - 1] == '/')
			rest.len--;
	}
	return false;
}

/* Whether there is something at the path.  What can't be found out is an error: a policy
   that can't be read must not be taken for one that isn't there. */
static bool
is_there(struct arena *a, const char *path)
{
	struct stat now;

	if (stat(path, &now) == 0)
		return true;
	int error = errno;
	if (error != ENOENT && error != ENOTDIR)
		die("%s: cannot open: %s", path, strerror(error));
	if (dangles(a, path))
		die("%s: cannot open: it leads through a link to nothing", path);
	return false;
}

/* The first place of the usual ones where a policy is, or NULL. */
static const char *
usual_path(struct arena *a)
{
	const char *named = getenv("RC_POLICY");
	const char *config = getenv("XDG_CONFIG_HOME");
	const char *home = getenv("HOME");
	const char *places[] = { NULL, "/etc/rc/policy.yaml" };

	if (named && *named)
		return named;
	if (config && *config)
		places[0] = arena_printf(a, "%s/rc/policy.yaml", config).at;
	else if (home && *home)
		places[0] = arena_printf(a, "%s/.config/rc/policy.yaml", home).at;
	for (size_t i = 0; i < 2; i++)
		if (places[i] && is_there(a, places[i]))
			return places[i];
	return NULL;
}

static void
no_targets(struct policy *p)
{
	for (int i = 0; i < FIGURE_RATES; i++) {
		p->targets[i] = NO_RATE;
		p->lamps[i] = (struct lamp){ NO_RATE, NO_RATE };
	}
}

/* Takes the words of one list out of another, which then is of the file, too. */
static void
leave_out(struct yaml *words, const struct yaml *moved)
{
	struct yaml **link = &words->first;

	while (*link) {
		if (!fault_word(moved, (*link)->word)) {
			link = &(*link)->next;
			continue;
		}
		*link = (*link)->next;
		words->n--;
		words->file = moved->file;
		words->key_line = moved->key_line;
	}
}

/* An item that the file puts into a class leaves the built-in list of another. */
static void
move_items(const struct policy_files *read)
{
	const struct yaml *own = yaml_get(read->built_in, S("items"));
	const struct yaml *file = fault_at(read->file, "items");

	if (!file || file->kind != YAML_MAP)
		return;
	for (struct yaml *old = own->first; old; old = old->next)
		for (const struct yaml *new = file->first; new; new = new->next)
			if (!yaml_get(file, old->key) && new->kind != YAML_MAP)
				leave_out(old, new);
}

const struct policy *
policy_load(const char *path)
{
	static struct arena arena;
	static struct draft draft;
	struct policy_files *read = &draft.policy.read;

	no_targets(&draft.policy);
	read->built_in = policy_built_in(&arena, "policy.yaml");
	read->headings = policy_built_in(&arena, "headings.yaml");
	if (!path)
		path = usual_path(&arena);
	draft.policy.path = path ? path : built_in;
	if (path)
		read->file = yaml_parse(&arena, path, in_all(&arena, path, FILE_MAX));
	move_items(read);
	keys_read(&arena, read->built_in, policy_keys, &draft);
	keys_read(&arena, read->headings, policy_keys, &draft);
	if (read->file)
		keys_read(&arena, read->file, policy_keys, &draft);
	build_calendar(&arena, &draft);
	policy_check(&draft.policy, read->file);
	dunning_close(&arena, &draft.policy);
	warnings_close(&draft.policy);
	return &draft.policy;
}

str *
policy_bands(struct arena *a, const struct policy *p)
{
	const struct counts *edges = &p->buckets;
	str *bands = arena_new(a, edges->n + 1, sizeof(*bands));
	count from = 1;

	for (size_t i = 0; i < edges->n; i++) {
		count to = edges->list[i];

		bands[i] = from == to ? arena_printf(a, "%d", from)
		                      : arena_printf(a, "%d-%d", from, to);
		from = to + 1;
	}
	bands[edges->n] = arena_printf(a, "%d+", from);
	return bands;
}

str
policy_label(const struct policy *p, enum language language, str word)
{
	const struct pair *labels = p->labels[language].list;

	for (size_t i = 0; i < p->labels[language].n; i++)
		if (str_eq(labels[i].name, word))
			return labels[i].text;
	return word;
}

str
policy_owner(const struct policy *p, str owner)
{
	const struct pair *owners = p->owners.list;

	for (size_t i = 0; i < p->owners.n; i++)
		if (str_eq(owners[i].name, owner))
			return owners[i].text;
	return S("");
}
