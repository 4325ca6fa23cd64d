#include "dues/contact.h"

#include <stdlib.h>

#include "bytes/near.h"
#include "dues/contact_order.h"
#include "dues/due_keys.h"

/* A row as it stands in the log. */
struct contact_row {
	date  on;
	str   contract_id, kind, due_id, stage, channel, by, result;
	date  served_on, promise_on;
	money promise_amount;
	date  until;
	str   note;
};

static const struct column columns[] = {
	NEED(DATE,  struct contact_row, on),
	NEED(TEXT,  struct contact_row, contract_id),
	NEED(TEXT,  struct contact_row, kind),
	HAVE(TEXT,  struct contact_row, due_id),
	HAVE(TEXT,  struct contact_row, stage),
	HAVE(TEXT,  struct contact_row, channel),
	HAVE(TEXT,  struct contact_row, by),
	HAVE(TEXT,  struct contact_row, result),
	HAVE(DATE,  struct contact_row, served_on),
	HAVE(DATE,  struct contact_row, promise_on),
	HAVE(MONEY, struct contact_row, promise_amount),
	HAVE(DATE,  struct contact_row, until),
	HAVE(TEXT,  struct contact_row, note),
};

#define WORD(text) { text, sizeof(text) - 1 }

/* The words of a column, of which a row has one. */
struct choice {
	const char *column;
	const str  *words;
	count       n;
};

static const str kinds[CONTACT_KINDS] = {
	[DUN]      = WORD("dun"),
	[PROMISE]  = WORD("promise"),
	[DISPUTE]  = WORD("dispute"),
	[RESOLVED] = WORD("resolved"),
	[HOLD]     = WORD("hold"),
	[RELEASE]  = WORD("release"),
	[NOTE]     = WORD("note"),
};

static const str results[CONTACT_RESULTS] = {
	[NO_RESULT] = WORD(""),
	[REACHED]   = WORD("reached"),
	[NO_ANSWER] = WORD("no-answer"),
	[REFUSED]   = WORD("refused"),
	[SERVED]    = WORD("served"),
	[RETURNED]  = WORD("returned"),
};

static const struct choice kind_choice = { "kind", kinds, CONTACT_KINDS };
static const struct choice result_choice = { "result", results, CONTACT_RESULTS };

const char *
contact_kind_name(enum contact_kind k)
{
	return kinds[k].at;
}

const char *
contact_result_name(enum contact_result r)
{
	return results[r].at;
}

static _Noreturn void
die_of_word(const struct reader *r, const struct choice *c, str word)
{
	struct near near = { .word = word };
	struct arena a = { 0 };
	str all = S("");

	for (count i = 0; i < c->n; i++) {
		near_offer(&near, c->words[i]);
		if (c->words[i].len)
			all = arena_printf(&a, "%.*s%s%.*s", STR(all),
			    all.len ? ", " : "", STR(c->words[i]));
	}
	reader_die(r, c->column, "'%.*s' is none of %.*s%s", STR_SHOWN(word),
	    STR_SHOWN(all), near_hint(&near));
}

/* The number of the word among them; dies with the choices if it is none. */
static count
number_of(const struct reader *r, const struct choice *c, str word)
{
	for (count i = 0; i < c->n; i++)
		if (str_eq(c->words[i], word))
			return i;
	die_of_word(r, c, word);
}

/* Dies of a row that lacks what its kind is about. */
static void
check_row(const struct reader *r, enum contact_kind kind, const struct contact_row *row)
{
	if (kind == DUN && row->stage.len == 0)
		reader_die(r, "stage", "is empty; a dun needs its stage");
	if (kind == PROMISE && row->promise_on == NO_DATE)
		reader_die(r, "promise_on", "is empty; a promise needs its day");
	if (kind == HOLD && row->until == NO_DATE)
		reader_die(r, "until", "is empty; a hold needs its last day");
}

/* The day of service as far as it is known by as-of, or NO_DATE: what came back was not
   served. */
static date
service_of(const struct contact_row *row, enum contact_result result, date as_of)
{
	date day = row->served_on == NO_DATE && result == SERVED ? row->on
	                                                          : row->served_on;

	return day > as_of || result == RETURNED ? NO_DATE : day;
}

static struct contact
contact_of(const struct reader *r, const struct contact_row *row, const struct choice *stages)
{
	struct contact c = {
		.on = row->on,
		.kind = (enum contact_kind)number_of(r, &kind_choice, row->kind),
		.result = (enum contact_result)number_of(r, &result_choice,
		    row->result),
		.stage_number = NO_COUNT,
		.promise_on = row->promise_on,
		.promise_amount = row->promise_amount,
		.until = row->until,
	};

	check_row(r, c.kind, row);
	if (c.kind == DUN)
		c.stage_number = number_of(r, stages, row->stage);
	return c;
}

/* Takes up a contact, whose texts are kept. */
static void
add(struct contacts *log, size_t *room, struct contact c, const struct contact_row *row)
{
	c.contract = names_add(&log->contracts, row->contract_id);
	c.contract_id = names_text(&log->contracts, c.contract);
	c.key = names_add(&log->keys, due_key(row->contract_id, row->due_id));
	c.due_id = due_key_due_id(names_text(&log->keys, c.key));
	c.stage = names_text(&log->stages, names_add(&log->stages, row->stage));
	GROW(log->list, log->n, *room);
	log->list[log->n++] = c;
}

static void
keep_texts(struct contacts *log, uint32_t n, const struct contact_row *row)
{
	struct arena *a = &log->kept_texts;

	log->texts = mem_grow(log->texts, &log->texts_room, (size_t)n + 1, sizeof(*log->texts));
	log->texts[n] = (struct contact_texts){ arena_str(a, row->channel),
		arena_str(a, row->by), arena_str(a, row->note) };
}

/* Whoever writes a line writes its end with it: where that lacks, more may come. */
static void
check_end(const struct tsv *t)
{
	if (tsv_is_cut(t))
		tsv_die(t, NO_COLUMN, "the last line has no line end; "
		    "it may be written still, or cut off");
}

str
contact_dun_key(str contract_id, str due_id, str stage)
{
	static struct arena a;

	arena_free(&a);
	return arena_printf(&a, "%.*s\n%.*s\n%.*s", STR(contract_id), STR(due_id), STR(stage));
}

/* Whether rc-dun --commit wrote it on that day, and nothing came of it yet. */
static bool
is_committed_on(date day, const struct contact *c, const struct contact_row *row)
{
	return c->kind == DUN && c->on == day && row->by.len == 0 && row->result.len == 0;
}

/* What is kept of a log: rows from a day on, NO_DATE for all, and promises to pay from a day
   on with those for the same due; the texts; and all but what was committed on the run's
   day, unless that is NULL. */
struct kept_rows {
	date          from, promised_from;
	bool          texts;
	struct names *committed;
};

/* Numbers contracts and keys anew: only those of the contacts that are left. */
static void
number_again(struct contacts *log)
{
	struct names contracts = log->contracts, keys = log->keys;

	log->contracts = log->keys = (struct names){ 0 };
	for (size_t i = 0; i < log->n; i++) {
		struct contact *c = &log->list[i];

		c->contract = names_add(&log->contracts, c->contract_id);
		c->key = names_add(&log->keys, due_key(c->contract_id, c->due_id));
		c->contract_id = names_text(&log->contracts, c->contract);
		c->due_id = due_key_due_id(names_text(&log->keys, c->key));
	}
	names_free(&contracts);
	names_free(&keys);
}

/* Leaves out the promises that aren't to be kept. */
static void
drop_promises(struct contacts *log, const struct kept_rows *kept)
{
	bool *is_kept = mem_new((size_t)log->keys.n + 1, sizeof(*is_kept));
	struct contact *all = log->list;
	size_t n = log->n;

	for (size_t i = 0; i < n; i++)
		is_kept[all[i].key] |= all[i].kind == PROMISE
		    && all[i].promise_on >= kept->promised_from;
	log->n = 0;
	for (size_t i = 0; i < n; i++)
		if (all[i].on >= kept->from || is_kept[all[i].key])
			all[log->n++] = all[i];
	log->list = mem_new(log->n, sizeof(*log->list));
	if (log->n)
		memcpy(log->list, all, log->n * sizeof(*all));
	free(all);
	free(is_kept);
	number_again(log);
}

static struct contacts *
read_log(struct tsv *t, date as_of, const str *stages, count n, const struct kept_rows *kept)
{
	struct contacts *log = mem_new(1, sizeof(*log));
	struct reader *r = reader_open(t, columns, sizeof(columns) / sizeof(*columns));
	struct choice stage_choice = { "stage", stages, n };
	size_t room = 0;
	struct contact_row row;

	log->newest_dun = NO_DATE;
	while (reader_next(r, &row)) {
		struct contact c = contact_of(r, &row, &stage_choice);

		if (c.kind == DUN && c.on > log->newest_dun)
			log->newest_dun = c.on;
		if (c.on > as_of || (c.on < kept->from && c.kind != PROMISE))
			continue;
		if (kept->committed && is_committed_on(as_of, &c, &row)) {
			names_add(kept->committed, contact_dun_key(row.contract_id,
			    row.due_id, row.stage));
			continue;
		}
		c.served_on = service_of(&row, c.result, as_of);
		c.row = (uint32_t)tsv_count(t) - 1;
		add(log, &room, c, &row);
		if (kept->texts)
			keep_texts(log, c.row, &row);
	}
	check_end(t);
	reader_close(r);
	if (kept->from != NO_DATE)
		drop_promises(log, kept);
	contacts_sort(log);
	contacts_link(log);
	return log;
}

struct contacts *
contacts_read(struct tsv *t, date as_of, const str *stages, count n)
{
	return read_log(t, as_of, stages, n, &(struct kept_rows){ .from = NO_DATE });
}

struct contacts *
contacts_read_from(struct tsv *t, date as_of, const str *stages, count n, date from,
    date promised_from)
{
	return read_log(t, as_of, stages, n, &(struct kept_rows){ .from = from,
	    .promised_from = promised_from });
}

struct contacts *
contacts_read_again(struct tsv *t, date as_of, const str *stages, count n,
    struct names *committed)
{
	return read_log(t, as_of, stages, n, &(struct kept_rows){ .from = NO_DATE,
	    .committed = committed });
}

struct contacts *
contacts_read_texts(struct tsv *t, date as_of, const str *stages, count n)
{
	return read_log(t, as_of, stages, n, &(struct kept_rows){ .from = NO_DATE,
	    .texts = true });
}

const struct contact *
contacts_of(struct contacts *log, str contract_id)
{
	uint32_t contract = names_find(&log->contracts, contract_id);

	return contract == NO_NAME ? NULL : log->first[contract];
}
