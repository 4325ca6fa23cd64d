#include "rc-report/input/plan_table.h"

#include "bytes/die.h"
#include "rc-report/input/partial.h"

struct plan_row {
	struct stamp stamp;
	date         month;
	count        groups;   /* 1, or 0 in the row of none */
	str          by[BY_MOST];
	union {
		money amount;
		count number;
	} sums[];
};

static const struct column fixed_columns[] = {
	STAMP_COLUMNS,
	{ "month",  DATE,  offsetof(struct plan_row, month),  true },
	{ "groups", COUNT, offsetof(struct plan_row, groups), true },
};

enum { N_FIXED = sizeof(fixed_columns) / sizeof(*fixed_columns) };

/* The sums of a plan are the last of the cube's layout. */
static size_t
columns_of(const struct plan_table *t, const str *by, struct column **columns)
{
	struct cube *c = t->cube;
	struct column *list = arena_new(&c->arena, N_FIXED + c->n_by + c->layout.n,
	    sizeof(*list));
	size_t n = N_FIXED;

	memcpy(list, fixed_columns, sizeof(fixed_columns));
	for (size_t i = 0; i < c->n_by; i++)
		list[n++] = (struct column){
			arena_printf(&c->arena, "by:%.*s", STR(by[i])).at, TEXT,
			offsetof(struct plan_row, by) + i * sizeof(str), false };
	for (size_t i = t->sums; i < c->layout.n; i++)
		list[n++] = (struct column){ c->layout.list[i].name,
			c->layout.list[i].kind,
			offsetof(struct plan_row, sums) + (i - t->sums) * sizeof(money), true };
	*columns = list;
	return n;
}

static struct plan_row *
row_new(struct cube *c)
{
	return arena_new(&c->arena, 1, sizeof(struct plan_row) + c->layout.n * sizeof(money));
}

static void
check_month(const struct reader *r, struct plan_table *t, const struct plan_row *row)
{
	if (t->month == NO_DATE)
		t->month = row->month;
	if (row->month != t->month)
		reader_die(r, "month", "%s where the plan is of the month of %s",
		    date_text(row->month), date_text(t->month));
}

static void
add_group(struct plan_table *t, const struct reader *r, const struct plan_row *row)
{
	const struct layout_of_sums *l = &t->cube->layout;
	int64_t *sums = cube_group(t->cube, row->stamp.as_of, row->by);

	for (size_t i = t->sums; i < l->n; i++)
		if (l->list[i].kind == MONEY)
			money_add(&sums[i], row->sums[i - t->sums].amount, l->list[i].name);
		else if (row->sums[i - t->sums].number < 0)
			reader_die(r, l->list[i].name, "%d is below 0",
			    row->sums[i - t->sums].number);
		else
			sum_count(&sums[i], row->sums[i - t->sums].number);
}

struct plan_table
plan_table_read(char *const *paths, const struct policy *p, const str *by, size_t n_by,
    date month)
{
	struct plan_table t = { .cube = cube_new(p, n_by, false), .as_of = NO_DATE,
		.month = month };
	struct tsv *in = tsv_open(paths, false);
	struct column *columns;

	t.sums = plan_sums(t.cube);
	size_t n = columns_of(&t, by, &columns);
	struct plan_row *row = row_new(t.cube);
	struct merger m = merger_open(&t.cube->arena, in, p, columns, n);
	for (size_t i = 0; i < n_by; i++)
		tsv_need(in, str_of(columns[N_FIXED + i].name));
	while (merger_next(&m, row)) {
		check_month(m.reader, &t, row);
		t.as_of = row->stamp.as_of;
		if (row->groups)
			add_group(&t, m.reader, row);
	}
	if (t.as_of == NO_DATE)
		die("the partials have no row");
	return t;
}

void
plan_table_print(struct out *o, const struct plan_table *t, const str *by)
{
	struct cube *c = t->cube;
	struct column *columns;
	size_t n = columns_of(t, by, &columns);
	struct plan_row *row = row_new(c);

	header_print(o, columns, n);
	if (t->as_of == NO_DATE)
		return;
	row->stamp = stamp_of(&c->arena, c->policy, t->as_of);
	row->month = t->month;
	row_print(o, columns, n, row);
	row->groups = 1;
	for (size_t k = 0; k < c->n; k++) {
		memcpy(row->by, c->groups[k].by, sizeof(row->by));
		for (size_t i = t->sums; i < c->layout.n; i++)
			if (c->layout.list[i].kind == MONEY)
				row->sums[i - t->sums].amount = c->groups[k].sums[i];
			else
				row->sums[i - t->sums].number = (count)c->groups[k].sums[i];
		row_print(o, columns, n, row);
	}
}
