#include "tool/complete.h"

#include <string.h>
#include <sys/stat.h>

#include "bytes/in.h"
#include "bytes/out.h"
#include "policy/settings.h"

struct completing {
	const struct tool *tool;
	char *const       *words;
	size_t             n;        /* the last is the one to be completed */
	str                kept;     /* what stands before a candidate: --name= or a, */
	str                begun;    /* and how the candidate begins */
	struct out        *out;
};

static void
offer(struct completing *c, str candidate)
{
	if (!str_starts(candidate, c->begun))
		return;
	out_str(c->out, c->kept);
	out_str(c->out, candidate);
	out_char(c->out, '\n');
}

/* The option of that word, -x or --name, or NULL. */
static const struct opt *
option_of(const struct tool *tool, str word)
{
	for (size_t i = 0; i < tool->n; i++) {
		const struct opt *o = &tool->opts[i];
		char letter[] = { '-', o->letter, '\0' };

		if ((o->letter && str_eq(word, str_of(letter)))
		    || (str_starts(word, S("--"))
		        && str_eq(str_from(word, 2), str_of(o->name))))
			return o;
	}
	return NULL;
}

/* Whether the word before takes this one as its argument. */
static bool
is_argument(const struct completing *c, size_t i)
{
	const struct opt *o = i ? option_of(c->tool, str_of(c->words[i - 1])) : NULL;

	return o && o->arg;
}

static bool
is_operand(const struct completing *c, size_t i)
{
	return c->words[i][0] != '-' && !is_argument(c, i);
}

static void
offer_options(struct completing *c)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < c->tool->n; i++)
		offer(c, arena_printf(&a, "--%s", c->tool->opts[i].name));
	offer(c, S("--help"));
	offer(c, S("--version"));
	arena_free(&a);
}

/* The first file among the words, or NULL. */
static const char *
file_of(const struct completing *c)
{
	struct stat there;

	for (size_t i = 0; i + 1 < c->n; i++)
		if (is_operand(c, i) && stat(c->words[i], &there) == 0
		    && S_ISREG(there.st_mode))
			return c->words[i];
	return NULL;
}

static void
offer_columns(struct completing *c)
{
	const char *path = file_of(c);
	struct in *in = path ? in_open(path, false) : NULL;
	str header;

	if (in && in_line(in, &header))
		while (header.len)
			offer(c, str_cut(&header, '\t'));
}

/* The policy that the words name, else the one that is used. */
static const struct policy *
policy_of(const struct completing *c)
{
	for (size_t i = 1; i + 1 < c->n; i++) {
		const struct opt *o = option_of(c->tool, str_of(c->words[i - 1]));

		if (o && strcmp(o->name, "policy") == 0)
			return policy_load(c->words[i]);
	}
	return policy_load(NULL);
}

static void
offer_owners(struct completing *c)
{
	const struct policy *p = policy_of(c);
	const struct pair *owners = p->owners.list;

	for (size_t i = 0; i < p->owners.n; i++)
		offer(c, owners[i].name);
	for (size_t i = 0; i < p->owners.n; i++)
		offer(c, owners[i].text);
}

static void
offer_stages(struct completing *c)
{
	const struct policy *p = policy_of(c);

	for (size_t i = 0; i < p->dunning.stages.n; i++)
		offer(c, p->dunning.stages.list[i]);
}

static void
offer_keys(struct completing *c)
{
	struct settings s = { 0 };

	settings_of(&s, policy_of(c));
	for (size_t i = 0; i < s.n; i++)
		offer(c, s.list[i].key);
}

static void
offer_days(struct completing *c)
{
	offer(c, S("today"));
	offer(c, S("yesterday"));
}

/* Arguments that more than one tool has. */
static const struct {
	const char *arg;
	void      (*offer)(struct completing *c);
	bool        is_list;    /* may be several, with commas */
} arguments[] = {
	{ "COLUMN", offer_columns, true },
	{ "STAGE",  offer_stages,  true },
	{ "OWNER",  offer_owners,  false },
	{ "KEY",    offer_keys,    false },
	{ "DATE",   offer_days,    false },
};

/* Leaves what stands behind the last comma to be completed. */
static void
begin_behind_comma(struct completing *c)
{
	str rest = c->begun;

	while (memchr(rest.at, ',', rest.len))
		str_cut(&rest, ',');
	c->kept = (str){ c->kept.len ? c->kept.at : c->begun.at,
		c->kept.len + c->begun.len - rest.len };
	c->begun = rest;
}

static void
offer_words(struct completing *c, const char *arg)
{
	const char *word;

	for (size_t i = 0; i < sizeof(arguments) / sizeof(*arguments); i++)
		if (strcmp(arg, arguments[i].arg) == 0) {
			if (arguments[i].is_list)
				begin_behind_comma(c);
			arguments[i].offer(c);
		}
	if (arg[0] >= 'a' && arg[0] <= 'z')
		offer(c, str_of(arg));
	for (size_t i = 0; c->tool->word && (word = c->tool->word(arg, i)); i++)
		offer(c, str_of(word));
}

/* --name=value */
static void
offer_joined(struct completing *c)
{
	str rest = c->begun, name = str_cut(&rest, '=');
	const struct opt *o = option_of(c->tool, name);

	c->kept = str_first(c->begun, name.len + 1);
	c->begun = rest;
	if (o && o->arg)
		offer_words(c, o->arg);
}

static bool
has_operand(const struct completing *c)
{
	for (size_t i = 0; i + 1 < c->n; i++)
		if (is_operand(c, i))
			return true;
	return false;
}

int
complete(const struct tool *tool, char *const *words, size_t n)
{
	struct completing c = { tool, words, n, S(""), str_of(words[n - 1]), out_open(NULL) };

	if (is_argument(&c, n - 1))
		offer_words(&c, option_of(tool, str_of(words[n - 2]))->arg);
	else if (str_starts(c.begun, S("--")) && memchr(c.begun.at, '=', c.begun.len))
		offer_joined(&c);
	else if (str_starts(c.begun, S("-")))
		offer_options(&c);
	else if (tool->every_operand || !has_operand(&c))
		offer_words(&c, tool->every_operand ? tool->every_operand : "");
	return out_close();
}
