#include "policy/policy.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/in.h"
#include "policy/builtin.h"
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

static void
read_built_in(struct arena *a, struct draft *d, const char *name)
{
	keys_read(a, yaml_parse(a, name, builtin_file(str_of(name))),
	    policy_keys, d);
}

/* A file named in the policy: built in, or a path from the policy's own folder. */
static void
add_calendar_file(struct arena *a, struct draft *d, str name)
{
	str folder = str_of(d->policy.path);
	str text = builtin_file(name);

	while (folder.len && folder.at[folder.len - 1] != '/')
		folder.len--;
	if (text.at) {
		calendar_add(&d->policy.calendar, name.at, text);
		return;
	}
	if (name.at[0] == '/')
		folder.len = 0;
	str path = arena_printf(a, "%.*s%.*s", (int)folder.len, folder.at,
	    (int)name.len, name.at);
	calendar_add(&d->policy.calendar, path.at, in_all(a, path.at, FILE_MAX));
}

static void
build_calendar(struct arena *a, struct draft *d)
{
	struct calendar *c = &d->policy.calendar;

	d->policy.shift_to_workday = d->shift == 1;
	c->weekends_beyond = d->beyond == 1;
	for (size_t i = 0; i < d->calendar_files.n; i++)
		add_calendar_file(a, d, d->calendar_files.list[i]);
	calendar_add_days(c, d->off, false);
	calendar_add_days(c, d->work, true);
	calendar_close(c);
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
		if (places[i] && access(places[i], F_OK) == 0)
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

const struct policy *
policy_load(const char *path)
{
	static struct arena arena;
	static struct draft draft;

	no_targets(&draft.policy);
	read_built_in(&arena, &draft, "policy.yaml");
	read_built_in(&arena, &draft, "headings.yaml");
	if (!path)
		path = usual_path(&arena);
	draft.policy.path = path ? path : built_in;
	if (path)
		keys_read(&arena, yaml_parse(&arena, path,
		    in_all(&arena, path, FILE_MAX)), policy_keys, &draft);
	build_calendar(&arena, &draft);
	policy_check(&draft.policy);
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
