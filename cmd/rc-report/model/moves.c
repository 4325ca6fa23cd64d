#include "rc-report/model/moves.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "rc-report/input/aged_row.h"

/* What is kept of a due on a day. */
enum { IS_THERE = 1, COUNTS = 2, IS_CANCELLED = 4 };

struct move_day {
	date      day;
	size_t    n;             /* dues that there is room for; beyond, none is there */
	uint8_t  *flags, *bands;
	money    *open;
	uint32_t *groups;        /* NULL: all are of one; */
	uint32_t *rows;          /* NULL: no list is made */
	size_t    rooms[5];
};

/* The same as it is asked for. */
struct stand {
	unsigned flags;
	money    open;
	uint8_t  band;
	uint32_t group, row;
};

struct moves *
moves_open(const struct stream *s, bool is_list)
{
	struct moves *m = mem_new(1, sizeof(*m));
	size_t n = s->n_bands;

	m->places = (struct places){ n, n + 1, n + 2, n + 3, n + 2, n + 3 };
	m->bands = s->bands;
	m->has_groups = s->groups.n_by > 0;
	m->is_list = is_list;
	return m;
}

/* The day, which mostly is that of the row before: the last. */
static struct move_day *
day_of(struct moves *m, date day)
{
	for (size_t i = m->n_days; i-- > 0; )
		if (m->days[i].day == day)
			return &m->days[i];
	GROW(m->days, m->n_days, m->days_room);
	m->days[m->n_days] = (struct move_day){ .day = day };
	return &m->days[m->n_days++];
}

static void
make_room(struct move_day *d, const struct moves *m, size_t number)
{
	size_t need = number + 1;

	if (number < d->n)
		return;
	d->flags = mem_grow(d->flags, &d->rooms[0], need, sizeof(*d->flags));
	memset(d->flags + d->n, 0, need - d->n);
	d->bands = mem_grow(d->bands, &d->rooms[1], need, sizeof(*d->bands));
	d->open = mem_grow(d->open, &d->rooms[2], need, sizeof(*d->open));
	if (m->has_groups)
		d->groups = mem_grow(d->groups, &d->rooms[3], need, sizeof(*d->groups));
	if (m->is_list)
		d->rows = mem_grow(d->rows, &d->rooms[4], need, sizeof(*d->rows));
	d->n = need;
}

void
moves_add(struct moves *m, const struct moving_due *due)
{
	uint32_t number = ids_add(&m->dues, id_of_due(due->contract_id, due->due_id));
	struct move_day *d = day_of(m, due->as_of);

	make_room(d, m, number);
	d->flags[number] = (uint8_t)(IS_THERE | (due->counts ? COUNTS : 0)
	    | (due->is_cancelled ? IS_CANCELLED : 0));
	d->bands[number] = due->band;
	d->open[number] = due->open;
	if (d->groups)
		d->groups[number] = due->group;
	if (d->rows)
		d->rows[number] = due->row;
}

static struct stand
stand_of(const struct move_day *d, uint32_t number)
{
	if (number >= d->n || !d->flags[number])
		return (struct stand){ 0 };
	return (struct stand){ d->flags[number], d->open[number], d->bands[number],
		d->groups ? d->groups[number] : 0, d->rows ? d->rows[number] : 0 };
}

/* What moves alike is known by. */
struct move_key {
	uint32_t group, pair, from, to;
};

static void
add_move(struct moves *m, struct move move)
{
	struct move_key key = { move.group, move.pair, move.from, move.to };
	size_t number = m->n;

	if (move.amount <= 0)
		return;
	if (!m->is_list)
		number = names_add(&m->keys, (str){ (const char *)&key, sizeof(key) });
	GROW(m->list, m->n, m->room);
	if (number == m->n) {
		m->list[m->n++] = move;
		return;
	}
	money_add(&m->list[number].amount, move.amount, "moves");
	m->list[number].n++;
}

/* The due went from `was` to `is`, one of which may not be there. */
static void
add_moves(struct moves *m, const struct stand *was, const struct stand *is, uint32_t pair)
{
	const struct stand *shown = is->flags ? is : was;
	struct move move = { .n = 1, .pair = pair, .group = shown->group, .row = shown->row };

	move.from = was->open > 0 ? was->band : 0;
	if (was->open > 0 && (!is->flags || is->flags & IS_CANCELLED)) {
		move.to = (uint8_t)(is->flags ? m->places.cancelled : m->places.gone);
		move.amount = was->open;
		add_move(m, move);
		return;
	}
	move.amount = was->open - is->open;
	add_move(m, move);
	move.to = is->open > 0 ? (uint8_t)(is->band + 1) : 0;
	move.amount = was->open < is->open ? was->open : is->open;
	add_move(m, move);
	move.from = (uint8_t)(was->open > 0 ? m->places.added
	    : was->flags & COUNTS ? m->places.reopened : m->places.new);
	move.amount = is->open - was->open;
	add_move(m, move);
}

static int
by_day(const void *a, const void *b)
{
	date x = ((const struct move_day *)a)->day, y = ((const struct move_day *)b)->day;

	return (x > y) - (x < y);
}

void
moves_close(struct moves *m)
{
	qsort(m->days, m->n_days, sizeof(*m->days), by_day);
	if (m->n_days < 2)
		die("the dues are of one day, %s; roll compares days",
		    date_text(m->days[0].day));
	for (uint32_t pair = 0; pair + 1 < m->n_days; pair++)
		for (uint32_t i = 0; i < m->dues.n; i++) {
			struct stand was = stand_of(&m->days[pair], i);
			struct stand is = stand_of(&m->days[pair + 1], i);

			if (was.flags || is.flags)
				add_moves(m, &was, &is, pair);
		}
}

date
moves_day(const struct moves *m, size_t day)
{
	return m->days[day].day;
}

static struct term
band_name(const struct moves *m, size_t band)
{
	const char *name = band ? m->bands[band - 1].at : "not-due";

	return (struct term){ name, band ? name : "未到期", name };
}

struct term
move_from(const struct moves *m, size_t from)
{
	if (from == m->places.added)
		return (struct term){ "added", "增加", "added" };
	if (from == m->places.reopened)
		return (struct term){ "reopened", "重新欠款", "reopened" };
	if (from == m->places.new)
		return (struct term){ "new", "新增", "new" };
	return band_name(m, from);
}

struct term
move_to(const struct moves *m, size_t to)
{
	if (to == 0)
		return (struct term){ "paid", "收回", "paid" };
	if (to == m->places.cancelled)
		return (struct term){ "cancelled", "作废", "cancelled" };
	if (to == m->places.gone)
		return (struct term){ "gone", "不在表中", "gone" };
	return band_name(m, to - 1);
}
