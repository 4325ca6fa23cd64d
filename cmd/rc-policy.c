/*
 * rc-policy: the policy in effect, key by key, and where each value comes from.
 *
 * Prints the settings of the policy that the other tools would use here and its hash; or those
 * of some keys; or those that differ from the built-in policy; or, with --check, nothing, if
 * a file holds as a policy.
 */
#include "bytes/die.h"
#include "bytes/near.h"
#include "policy/settings.h"
#include "tool/opt.h"

static char *checked, *policy, *output;
static bool  diff, verbose;

static const struct opt options[] = {
	{ 0, "check", "FILE", "print nothing; say what is wrong with FILE as a policy", NULL,
	  &checked, false },
	{ 0, "diff", NULL, "print only what differs from the built-in policy", &diff, NULL,
	  false },
	OPT_VERBOSE(&verbose),
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

static const struct tool tool = {
	"rc-policy", "Prints the policy in effect, and where each value comes from",
	"[KEY...]", options, sizeof(options) / sizeof(*options), NULL, "KEY",
};

static void
check_options(char *const *keys)
{
	if (checked && policy)
		die_wrong("--check and --policy exclude each other");
	if (checked && (diff || output || *keys))
		die_wrong("--check prints nothing: no --diff, --output or KEY");
}

/* Whether a setting is of the key, or of one below it. */
static bool
is_of(str setting, str key)
{
	return str_starts(setting, key)
	    && (setting.len == key.len || setting.at[key.len] == '.');
}

static bool
is_wanted(str setting, char *const *keys)
{
	bool any = !*keys;

	for (; *keys; keys++)
		any |= is_of(setting, str_of(*keys));
	return any;
}

/* Offers the key with all that is above it. */
static void
offer(struct near *near, str key)
{
	near_offer(near, key);
	while (key.len)
		if (key.at[--key.len] == '.')
			near_offer(near, key);
}

static void
check_keys(const struct settings *all, char *const *keys)
{
	for (; *keys; keys++) {
		struct near near = { .word = str_of(*keys) };
		bool known = false;

		for (size_t i = 0; i < all->n; i++) {
			known |= is_of(all->list[i].key, near.word);
			offer(&near, all->list[i].key);
		}
		if (!known)
			die_wrong("no key '%s'%s", *keys, near_hint(&near));
	}
}

static void
print_settings(struct settings *all, const struct policy *p, char *const *keys)
{
	struct out *o = out_open(output);

	out_printf(o, "key\tvalue\tsource\n");
	if (!*keys)
		out_printf(o, "hash\t%.*s\t%s\n", STR(settings_hash(all, p)), p->path);
	for (size_t i = 0; i < all->n; i++) {
		const struct setting *s = &all->list[i];

		if (is_wanted(s->key, keys))
			out_printf(o, "%.*s\t%.*s\t%.*s\n", STR(s->key), STR(s->value),
			    STR(s->source));
	}
}

/* A setting in effect and the built-in one, if they differ; either may be missing. */
static void
print_difference(struct out *o, str key, const struct setting *now,
    const struct setting *built_in)
{
	static const struct setting none = { .source = { "left out", 8 } };

	if (!now)
		now = &none;
	if (!built_in)
		built_in = &none;
	if (!str_eq(now->value, built_in->value))
		out_printf(o, "%.*s\t%.*s\t%.*s\t%.*s\n", STR(key), STR(now->value),
		    STR(built_in->value), STR(now->source));
}

static void
print_differences(const struct settings *all, char *const *keys)
{
	struct settings built_in = { 0 };
	struct out *o = out_open(output);

	settings_built_in(&built_in);
	out_printf(o, "key\tvalue\tbuilt_in\tsource\n");
	for (size_t i = 0; i < all->n; i++)
		if (is_wanted(all->list[i].key, keys))
			print_difference(o, all->list[i].key, &all->list[i],
			    settings_find(&built_in, all->list[i].key));
	for (size_t i = 0; i < built_in.n; i++)
		if (is_wanted(built_in.list[i].key, keys)
		    && !settings_find(all, built_in.list[i].key))
			print_difference(o, built_in.list[i].key, NULL,
			    &built_in.list[i]);
}

int
main(int argc, char **argv)
{
	char **keys = opt_parse(&tool, argc, argv);
	struct settings all = { 0 };

	check_options(keys);
	const struct policy *p = policy_load(checked ? checked : policy);
	settings_of(&all, p);
	check_keys(&all, keys);
	if (diff)
		print_differences(&all, keys);
	else if (!checked)
		print_settings(&all, p, keys);
	if (verbose)
		settings_say(p);
	return out_close();
}
