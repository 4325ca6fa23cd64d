#include "rc-report/model/moves.h"

#include <stdlib.h>

#include "bytes/die.h"

/* A row of a contract: rows of a due follow each other, by day. */
struct dated_row {
	uint32_t due_id, row;
	date     day;
};

static int
by_due_and_day(const void *a, const void *b)
{
	const struct dated_row *x = a, *y = b;

	if (x->due_id != y->due_id)
		return x->due_id < y->due_id ? -1 : 1;
	return (x->day > y->day) - (x->day < y->day);
}

static int
by_date(const void *a, const void *b)
{
	date x = *(const date *)a, y = *(const date *)b;

	return (x > y) - (x < y);
}

static void
find_days(struct moves *m, const struct portfolio *p)
{
	size_t room = 0;

	for (uint32_t i = 0; i < p->n; i++) {
		bool known = false;

		for (size_t k = m->n_days; k-- > 0 && !known; )
			known = m->days[k] == p->dues[i].as_of;
		if (known)
			continue;
		GROW(m->days, m->n_days, room);
		m->days[m->n_days++] = p->dues[i].as_of;
	}
	qsort(m->days, m->n_days, sizeof(*m->days), by_date);
	if (m->n_days < 2)
		die("the dues are of one day, %s; roll compares days",
		    date_text(m->days[0]));
}

/* What is open of a due; NULL is a due that isn't there. */
static money
open_of(const struct kept_due *d)
{
	return d && d->counts && d->amount > 0 ? d->balance : 0;
}

/* 0 not-due, else the number of its band plus 1. */
static uint8_t
band_of(const struct kept_due *d)
{
	return d->state == OVERDUE ? (uint8_t)(d->band + 1) : 0;
}

static void
add_move(struct moves *m, struct move move)
{
	if (move.amount <= 0)
		return;
	GROW(m->list, m->n, m->room);
	m->list[m->n++] = move;
}

/* The due went from `was` to `is`, one of which may be NULL. */
static void
add_moves(struct moves *m, const struct portfolio *p, const struct kept_due *was,
    const struct kept_due *is, uint32_t pair)
{
	const struct kept_due *shown = is ? is : was;
	money before = open_of(was), now = open_of(is);
	struct move move = { .pair = pair, .group = shown->group,
		.row = (uint32_t)(shown - p->dues) };

	move.from = before > 0 ? band_of(was) : 0;
	if (before > 0 && (!is || is->state == CANCELLED)) {
		move.to = (uint8_t)(is ? m->places.cancelled : m->places.gone);
		move.amount = before;
		add_move(m, move);
		return;
	}
	move.amount = before - now;
	add_move(m, move);
	move.to = now > 0 ? (uint8_t)(band_of(is) + 1) : 0;
	move.amount = before < now ? before : now;
	add_move(m, move);
	move.from = (uint8_t)(before > 0 ? m->places.added
	    : was && was->counts ? m->places.reopened : m->places.new);
	move.amount = now - before;
	add_move(m, move);
}

/* The moves of one due, whose rows are n, by day. */
static void
add_due(struct moves *m, const struct portfolio *p, const struct dated_row *rows, size_t n)
{
	size_t at = 0;

	for (uint32_t pair = 0; pair + 1 < m->n_days; pair++) {
		const struct kept_due *was = NULL, *is = NULL;

		while (at < n && rows[at].day < m->days[pair])
			at++;
		if (at < n && rows[at].day == m->days[pair])
			was = &p->dues[rows[at].row];
		size_t next = at + (was != NULL);
		if (next < n && rows[next].day == m->days[pair + 1])
			is = &p->dues[rows[next].row];
		if (was || is)
			add_moves(m, p, was, is, pair);
	}
}

/* The rows of a contract, to be sorted. */
struct dated_rows {
	struct dated_row *list;
	size_t            n, room;
};

static void
add_contract(struct moves *m, const struct portfolio *p, struct dated_rows *rows,
    uint32_t first)
{
	rows->n = 0;
	for (uint32_t i = first; i != NO_ROW; i = p->dues[i].following) {
		GROW(rows->list, rows->n, rows->room);
		rows->list[rows->n++] = (struct dated_row){ p->dues[i].due_id, i,
			p->dues[i].as_of };
	}
	qsort(rows->list, rows->n, sizeof(*rows->list), by_due_and_day);
	for (size_t i = 0, end; i < rows->n; i = end) {
		for (end = i + 1; end < rows->n
		    && rows->list[end].due_id == rows->list[i].due_id; )
			end++;
		add_due(m, p, &rows->list[i], end - i);
	}
}

struct moves *
moves_of(struct portfolio *p)
{
	struct moves *m = mem_new(1, sizeof(*m));
	struct dated_rows rows = { 0 };

	m->places = (struct places){ p->n_bands, p->n_bands + 1, p->n_bands + 2,
		p->n_bands + 3, p->n_bands + 2, p->n_bands + 3 };
	find_days(m, p);
	for (uint32_t i = 0; i < p->n_contracts; i++)
		add_contract(m, p, &rows, p->contracts[i].first);
	free(rows.list);
	return m;
}

static struct term
band_name(const struct portfolio *p, size_t band)
{
	const char *name = band ? p->bands[band - 1].at : "not-due";

	return (struct term){ name, band ? name : "未到期", name };
}

struct term
move_from(const struct moves *m, const struct portfolio *p, size_t from)
{
	if (from == m->places.added)
		return (struct term){ "added", "增加", "added" };
	if (from == m->places.reopened)
		return (struct term){ "reopened", "重新欠款", "reopened" };
	if (from == m->places.new)
		return (struct term){ "new", "新增", "new" };
	return band_name(p, from);
}

struct term
move_to(const struct moves *m, const struct portfolio *p, size_t to)
{
	if (to == 0)
		return (struct term){ "paid", "收回", "paid" };
	if (to == m->places.cancelled)
		return (struct term){ "cancelled", "作废", "cancelled" };
	if (to == m->places.gone)
		return (struct term){ "gone", "不在表中", "gone" };
	return band_name(p, to - 1);
}
