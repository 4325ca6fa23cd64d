#include "rc-log/entry.h"

#include "bytes/die.h"
#include "bytes/near.h"
#include "bytes/utf8.h"

const struct column entry_columns[ENTRY_COLUMNS] = {
	NEED(DATE,  struct entry, on),
	NEED(TEXT,  struct entry, contract_id),
	NEED(TEXT,  struct entry, kind),
	HAVE(TEXT,  struct entry, due_id),
	HAVE(TEXT,  struct entry, stage),
	HAVE(TEXT,  struct entry, channel),
	HAVE(TEXT,  struct entry, by),
	HAVE(TEXT,  struct entry, result),
	HAVE(DATE,  struct entry, served_on),
	HAVE(DATE,  struct entry, promise_on),
	HAVE(MONEY, struct entry, promise_amount),
	HAVE(DATE,  struct entry, until),
	HAVE(TEXT,  struct entry, note),
};

enum { FOR_ALL = (1 << ENTRIES) - 1 };

/* Which entries take an option, and which need it. */
static const struct {
	const char *name;
	size_t      at;      /* in struct words_given */
	unsigned    takes, needs;
} options[] = {
	{ "due", offsetof(struct words_given, due_id), FOR_ALL, 0 },
	{ "stage", offsetof(struct words_given, stage), 1 << DUN | 1 << RESULT, 1 << DUN },
	{ "channel", offsetof(struct words_given, channel), FOR_ALL, 0 },
	{ "by", offsetof(struct words_given, by), FOR_ALL, 0 },
	{ "result", offsetof(struct words_given, result),
	    1 << DUN | 1 << NOTE | 1 << RESULT, 1 << RESULT },
	{ "served-on", offsetof(struct words_given, served_on),
	    1 << DUN | 1 << RESULT, 0 },
	{ "promise-on", offsetof(struct words_given, promise_on), 1 << PROMISE, 1 << PROMISE },
	{ "promise-amount", offsetof(struct words_given, promise_amount), 1 << PROMISE, 0 },
	{ "until", offsetof(struct words_given, until), 1 << HOLD, 1 << HOLD },
};

const char *
entry_name(int what)
{
	return what == RESULT ? "result" : contact_kind_name((enum contact_kind)what);
}

static void
check_given(int what, const struct words_given *given)
{
	const char *name = entry_name(what);

	for (size_t i = 0; i < sizeof(options) / sizeof(*options); i++) {
		bool is_given = *(char *const *)((const char *)given + options[i].at);

		if (is_given && !(options[i].takes >> what & 1))
			die_wrong("a %s takes no --%s", name, options[i].name);
		if (!is_given && options[i].needs >> what & 1)
			die_wrong("a %s needs --%s", name, options[i].name);
	}
}

str
entry_text(const char *name, const char *text)
{
	str s = str_of(text ? text : "");

	if (utf8_text(s) < s.len || str_find(s, S("\t")) >= 0 || str_find(s, S("\n")) >= 0
	    || str_find(s, S("\r")) >= 0)
		die_wrong("%s: '%.*s' has a control character or is not UTF-8", name,
		    STR_SHOWN(s));
	if (text && s.len == 0)
		die_wrong("%s: an empty word", name);
	return s;
}

/* An option's text as a date or an amount; what is not known if it isn't given. */
static void
value_of(const char *name, const char *text, enum kind kind, void *to)
{
	if (!text)
		value_parse(kind, S(""), to);
	else if (!*text || !value_parse(kind, str_of(text), to))
		die_wrong("--%s: '%s' is not %s", name, text, kind_name(kind));
}

static str
stage_of(const struct policy *p, const char *name)
{
	const struct words *stages = &p->dunning.stages;
	struct near near = { .word = str_of(name ? name : "") };

	if (!name || words_have(stages, near.word))
		return near.word;
	for (size_t i = 0; i < stages->n; i++)
		near_offer(&near, stages->list[i]);
	die_wrong("--stage: no stage '%s' in the policy%s", name, near_hint(&near));
}

/* As the log spells it. */
static str
result_of(const char *name)
{
	struct near near = { .word = str_of(name) };

	for (int i = NO_RESULT + 1; i < CONTACT_RESULTS; i++) {
		str known = str_of(contact_result_name((enum contact_result)i));

		if (str_eq(known, near.word))
			return known;
		near_offer(&near, known);
	}
	die_wrong("--result: '%s' is none of reached, no-answer, refused, served, returned%s",
	    name, near_hint(&near));
}

struct entry
entry_of(int what, const struct words_given *given, const struct policy *p)
{
	struct entry e = { .kind = str_of(entry_name(what == RESULT ? DUN : what)) };

	check_given(what, given);
	e.due_id = entry_text("--due", given->due_id);
	e.stage = stage_of(p, given->stage);
	e.channel = entry_text("--channel", given->channel);
	e.by = entry_text("--by", given->by);
	if (given->result)
		e.result = result_of(given->result);
	value_of("served-on", given->served_on, DATE, &e.served_on);
	value_of("promise-on", given->promise_on, DATE, &e.promise_on);
	value_of("promise-amount", given->promise_amount, MONEY, &e.promise_amount);
	value_of("until", given->until, DATE, &e.until);
	return e;
}

bool
entry_fills(const struct entry *e, size_t column)
{
	const struct column *c = &entry_columns[column];
	const char *field = (const char *)e + c->at;

	if (c->kind == DATE)
		return *(const date *)field != NO_DATE;
	if (c->kind == MONEY)
		return *(const money *)field != NO_MONEY;
	return ((const str *)field)->len > 0;
}

void
entry_check_columns(const struct tsv *log, const struct entry *e)
{
	for (size_t i = 0; i < ENTRY_COLUMNS; i++)
		if (entry_fills(e, i))
			tsv_need_of(log, str_of(entry_columns[i].name), "contacts");
}
