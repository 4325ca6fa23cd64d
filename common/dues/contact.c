#include "dues/contact.h"

#include <stdlib.h>

/* A row as it stands in the log. */
struct row {
	date  on;
	str   contract_id, kind, due_id, stage, result;
	date  promise_on;
	money promise_amount;
	date  until;
};

static const struct column columns[] = {
	NEED(DATE,  struct row, on),
	NEED(TEXT,  struct row, contract_id),
	NEED(TEXT,  struct row, kind),
	HAVE(TEXT,  struct row, due_id),
	HAVE(TEXT,  struct row, stage),
	HAVE(TEXT,  struct row, result),
	HAVE(DATE,  struct row, promise_on),
	HAVE(MONEY, struct row, promise_amount),
	HAVE(DATE,  struct row, until),
};

static const char *const kinds[CONTACT_KINDS] = {
	[DUN]      = "dun",
	[PROMISE]  = "promise",
	[DISPUTE]  = "dispute",
	[RESOLVED] = "resolved",
	[HOLD]     = "hold",
	[RELEASE]  = "release",
	[NOTE]     = "note",
};

static const char *const results[CONTACT_RESULTS] = {
	[NO_RESULT] = "",
	[REACHED]   = "reached",
	[NO_ANSWER] = "no-answer",
	[REFUSED]   = "refused",
	[SERVED]    = "served",
	[RETURNED]  = "returned",
};

const char *
contact_kind_name(enum contact_kind k)
{
	return kinds[k];
}

const char *
contact_result_name(enum contact_result r)
{
	return results[r];
}

static _Noreturn void
die_of_word(const struct reader *r, const char *column, str word,
    const char *const *words, int n)
{
	struct arena a = { 0 };
	str all = S("");

	for (int i = 0; i < n; i++)
		if (*words[i])
			all = arena_printf(&a, "%.*s%s%s", STR(all),
			    all.len ? ", " : "", words[i]);
	reader_die(r, column, "'%.*s' is none of %.*s", STR_SHOWN(word), STR_SHOWN(all));
}

/* The number of the word in a list; dies with the choices if it isn't there. */
static int
number_of(const struct reader *r, const char *column, str word,
    const char *const *words, int n)
{
	for (int i = 0; i < n; i++)
		if (str_eq(str_of(words[i]), word))
			return i;
	die_of_word(r, column, word, words, n);
}

/* Dies of a row that lacks what its kind is about. */
static void
check_row(const struct reader *r, enum contact_kind kind, const struct row *row)
{
	if (kind == DUN && row->stage.len == 0)
		reader_die(r, "stage", "is empty; a dun needs its stage");
	if (kind == PROMISE && row->promise_on == NO_DATE)
		reader_die(r, "promise_on", "is empty; a promise needs its day");
	if (kind == HOLD && row->until == NO_DATE)
		reader_die(r, "until", "is empty; a hold needs its last day");
}

/* A copy of the text that lives as long as the names. */
static str
kept(struct names *names, str text)
{
	return names_text(names, names_add(names, text));
}

static struct contact
contact_of(struct contacts *log, const struct reader *r, const struct row *row)
{
	struct contact c = {
		.on = row->on,
		.kind = (enum contact_kind)number_of(r, "kind", row->kind,
		    kinds, CONTACT_KINDS),
		.result = (enum contact_result)number_of(r, "result",
		    row->result, results, CONTACT_RESULTS),
		.promise_on = row->promise_on,
		.promise_amount = row->promise_amount,
		.until = row->until,
	};

	check_row(r, c.kind, row);
	c.contract_id = kept(&log->contracts, row->contract_id);
	c.due_id = kept(&log->words, row->due_id);
	c.stage = kept(&log->words, row->stage);
	return c;
}

/* Sorts by `on`, and keeps the order of the rows of a day. */
static void
merge_sort(struct contact *list, struct contact *spare, size_t n)
{
	size_t half = n / 2, i = 0, k = half;

	if (n < 2)
		return;
	merge_sort(list, spare, half);
	merge_sort(list + half, spare, n - half);
	if (list[half - 1].on <= list[half].on)
		return;
	memcpy(spare, list, n * sizeof(*list));
	for (size_t to = 0; to < n; to++)
		list[to] = k == n || (i < half && spare[i].on <= spare[k].on)
		    ? spare[i++] : spare[k++];
}

static void
put_in_order(struct contacts *log)
{
	struct contact *spare = mem_new(log->n, sizeof(*spare));

	merge_sort(log->list, spare, log->n);
	free(spare);
}

/* Links the rows of each contract, from the last to the first. */
static void
link_up(struct contacts *log)
{
	log->first = mem_new(log->contracts.n, sizeof(struct contact *));
	for (size_t i = log->n; i-- > 0; ) {
		struct contact *c = &log->list[i];
		uint32_t contract = names_find(&log->contracts, c->contract_id);

		c->next = log->first[contract];
		log->first[contract] = c;
	}
}

struct contacts *
contacts_read(struct tsv *t, date as_of)
{
	struct contacts *log = mem_new(1, sizeof(*log));
	struct reader *r = reader_open(t, columns,
	    sizeof(columns) / sizeof(*columns));
	size_t room = 0;
	struct row row;

	log->newest_dun = NO_DATE;
	while (reader_next(r, &row)) {
		struct contact c = contact_of(log, r, &row);

		if (c.kind == DUN && c.on > log->newest_dun)
			log->newest_dun = c.on;
		if (c.on > as_of)
			continue;
		GROW(log->list, log->n, room);
		log->list[log->n++] = c;
	}
	reader_close(r);
	put_in_order(log);
	link_up(log);
	return log;
}

const struct contact *
contacts_of(struct contacts *log, str contract_id)
{
	uint32_t contract = names_find(&log->contracts, contract_id);

	return contract == NO_NAME ? NULL : log->first[contract];
}
