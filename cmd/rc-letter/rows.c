#include "rc-letter/rows.h"

#include "bytes/die.h"
#include "dues/aged.h"
#include "bytes/near.h"
#include "dues/due_keys.h"

static const struct column columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(TEXT,  struct due, due_id),
	NEED(DATE,  struct due, due_on),
	NEED(MONEY, struct due, amount),
	NEED(DATE,  struct due, as_of),
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, paid),
	NEED(MONEY, struct due, balance),
	NEED(TEXT,  struct due, state),
	NEED(COUNT, struct due, days_overdue),
	NEED(MONEY, struct due, late_fee),
	HAVE(TEXT,  struct due, item),
	HAVE(DATE,  struct due, signed_on),
	HAVE(MONEY, struct due, price),
	HAVE(TEXT,  struct row, customer_id),
	HAVE(TEXT,  struct row, customer),
	HAVE(TEXT,  struct row, phone),
	HAVE(TEXT,  struct row, address),
	HAVE(TEXT,  struct row, project),
	HAVE(TEXT,  struct row, unit),
	HAVE(TEXT,  struct row, salesperson),
	HAVE(TEXT,  struct row, stage),
	HAVE(TEXT,  struct row, action),
	HAVE(TEXT,  struct row, owner),
	HAVE(DATE,  struct row, act_on),
	HAVE(TEXT,  struct row, hold),
	HAVE(TEXT,  struct row, last_stage),
	HAVE(DATE,  struct row, last_on),
	/* of rc-dun --clocks: */
	HAVE(DATE,  struct row, limit_item),
	HAVE(DATE,  struct row, limit_contract),
	HAVE(DATE,  struct row, right_from),
	HAVE(DATE,  struct row, right_until),
};

enum { N_COLUMNS = sizeof(columns) / sizeof(*columns) };

/* What rc-dun adds: the columns must be there, their cells may be empty. */
static const char *const dunned[] = { "stage", "action", "owner", "act_on", "hold" };

struct reading {
	struct arena        *arena;
	struct aged          aged;
	const struct stages *stages;
	const struct wanted *wanted;
	struct rows         *rows;
	size_t               room;
	struct names         contracts;   /* all there are, if one is wanted */
};

static const str with = { "with-", 5 };

/* The due that covers the row's. */
static str
cover_of(const struct row *row)
{
	return str_from(row->hold, with.len);
}

static bool
is_taken(const struct row *row)
{
	return row->stage.len
	    && (is_primary(row) || str_starts(row->hold, with));
}

static void
check_row(const struct reading *r, const struct row *row)
{
	if (is_taken(row) && is_primary(row) && row->act_on == NO_DATE)
		reader_die(r->aged.reader, "act_on", "empty, where the step '%.*s' is "
		    "to be taken", STR_SHOWN(row->stage));
}

static void
keep_texts(struct arena *a, struct row *row)
{
	for (size_t i = 0; i < N_COLUMNS; i++) {
		str *text = (str *)(void *)((char *)row + columns[i].at);

		if (columns[i].kind == TEXT)
			*text = arena_str(a, *text);
	}
}

bool
is_wanted(const struct wanted *w, const struct row *row)
{
	return w->stages.n == 0 || words_have(&w->stages, row->stage);
}

static void
check_stage(const struct reading *r, const struct row *row)
{
	const struct stage *stage = stages_find(r->stages, row->stage);

	if (!stage)
		reader_die(r->aged.reader, "stage", "no template for '%.*s' in the "
		    "policy's letters%s", STR_SHOWN(row->stage),
		    stages_hint(r->stages, row->stage));
	if (stage->pay_within_days == NO_COUNT)
		reader_die(r->aged.reader, "stage", "no days for '%.*s' in the policy's "
		    "letters.pay_within_days", STR_SHOWN(row->stage));
}

/* Where the policy tells projects apart, a letter of another would name a wrong account. */
static void
check_project(const struct reading *r, const struct row *row)
{
	const struct list *projects = &r->stages->policy->letters.projects;
	const struct project_firm *list = projects->list;
	struct near near = { .word = row->project };

	for (size_t i = 0; i < projects->n; i++) {
		if (str_eq(list[i].project, row->project))
			return;
		near_offer(&near, list[i].project);
	}
	if (projects->n)
		reader_die(r->aged.reader, "project", "'%.*s' is not in the policy's "
		    "letters.projects%s", STR_SHOWN(row->project), near_hint(&near));
}

static void
keep(struct reading *r, const struct row *row)
{
	struct rows *rows = r->rows;

	if (is_primary(row) && is_wanted(r->wanted, row)) {
		check_stage(r, row);
		check_project(r, row);
	}
	names_add(&rows->keys, due_key(row->due.contract_id, row->due.due_id));
	GROW(rows->list, rows->n, r->room);
	rows->list[rows->n] = *row;
	rows->list[rows->n].number = tsv_count(rows->t) - 1;
	keep_texts(r->arena, &rows->list[rows->n++]);
}

/* Whether the row is of the contract that is wanted. */
static bool
is_of_contract(struct reading *r, const struct row *row)
{
	str wanted = r->wanted->contract_id;

	if (wanted.len)
		names_add(&r->contracts, row->due.contract_id);
	return wanted.len == 0 || str_eq(wanted, row->due.contract_id);
}

/* Dies if no row is of the contract that is wanted, with the nearest. */
static void
check_contract(struct reading *r)
{
	struct near near = { .word = r->wanted->contract_id };

	if (near.word.len == 0 || names_find(&r->contracts, near.word) != NO_NAME)
		return;
	for (uint32_t i = 0; i < r->contracts.n; i++)
		near_offer(&near, names_text(&r->contracts, i));
	die("--contract: no contract '%.*s' in the dues%s", STR_SHOWN(near.word),
	    near_hint(&near));
}

static void
read_rows(struct reading *r)
{
	struct row row = { 0 };

	while (aged_next(&r->aged, &row)) {
		check_row(r, &row);
		if (is_of_contract(r, &row) && is_taken(&row))
			keep(r, &row);
	}
	r->rows->as_of = r->aged.as_of;
	check_contract(r);
	names_free(&r->contracts);
}

uint32_t
rows_primary(struct rows *rows, uint32_t n)
{
	const struct row *row = &rows->list[n];

	if (is_primary(row))
		return n;
	uint32_t primary = names_find(&rows->keys,
	    due_key(row->due.contract_id, cover_of(row)));
	if (primary == NO_NAME || !is_primary(&rows->list[primary]))
		die("%s: hold: '%.*s', where no step is taken on due '%.*s' of "
		    "the contract", tsv_place(rows->t, row->number),
		    STR_SHOWN(row->hold), STR_SHOWN(cover_of(row)));
	return primary;
}

struct rows
rows_read(struct arena *a, struct tsv *t, const struct stages *stages,
    const struct wanted *wanted)
{
	struct rows rows = { .t = t, .as_of = NO_DATE };
	struct reading r = { .arena = a, .stages = stages, .wanted = wanted,
		.rows = &rows };

	for (size_t i = 0; i < sizeof(dunned) / sizeof(*dunned); i++)
		tsv_need_of(t, str_of(dunned[i]), "dues");
	r.aged = aged_open(t, columns, N_COLUMNS);
	read_rows(&r);
	aged_close(&r.aged);
	return rows;
}
