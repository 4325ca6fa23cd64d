#include "rc-report/kinds/lists.h"
#include "rc-report/kinds/planned.h"

static const struct column listed[] = {
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct listed_due, open),
	NEED(MONEY, struct listed_due, collected),
};

enum { LISTED = sizeof(listed) / sizeof(*listed) };

static int
by_age(const void *row, const void *other)
{
	const struct listed_due *x = row, *y = other;

	if (x->due.payable_on != y->due.payable_on)
		return x->due.payable_on < y->due.payable_on ? -1 : 1;
	if (x->open != y->open)
		return x->open > y->open ? -1 : 1;
	return by_ids(&x->due, &y->due);
}

/* What the list comes to. */
struct plan_sums {
	money open, collected;
};

static void
add_due(struct due_list *l, struct plan_sums *sums, const struct plan_days *days,
    const struct streamed_due *due)
{
	money before = paid_by(&due->parts, days->opening);
	money until = days->until > days->opening ? paid_by(&due->parts, days->until)
	                                          : before;
	struct listed_due row;

	if (due->due.amount <= before)
		return;
	row = due_listed(due);
	row.open = due->due.amount - before;
	row.collected = until - before;
	row_list_add(&l->rows, row_rank(-due->due.payable_on, row.open), &row);
	money_add(&sums->open, row.open, "the list's dues");
	money_add(&sums->collected, row.collected, "the list's dues");
}

/* The dues that were open as the month began. */
static struct plan_sums
find_open(struct due_list *l, const struct plan_days *days)
{
	struct plan_sums sums = { 0, 0 };
	const struct streamed_due *due;

	while ((due = stream_next(l->facts->stream)) != NULL)
		if (due->counts && due->due.amount > 0 && due->due.payable_on <= days->last)
			add_due(l, &sums, days, due);
	row_list_sort(&l->rows, by_age);
	return sums;
}

/* How the list's rows are made. */
struct plan_rows {
	struct due_list *list;
	date             first;    /* of the month */
};

static void
make_row(struct grid *g, size_t i, void *with)
{
	const struct plan_rows *rows = with;
	struct listed_due row = { .texts = { { "", 0 } } };

	row_list_get(&rows->list->rows, i, &row);
	date payable_on = row.due.payable_on;
	put_due_texts(g, &row);
	put_date(g, payable_on);
	put_count(g, payable_on < rows->first ? rows->first - payable_on : 0);
	put_money(g, row.open);
	put_money(g, row.collected);
	put_text(g, row.texts[TEXT_GRADE]);
}

static void
put_total(struct grid *g, const struct plan_sums *sums)
{
	grid_row(g, TOTAL);
	put_word(g, (struct term){ "", "合计", "total" });
	for (int i = 1; i < DUE_TEXTS + 2; i++)
		put_none(g);
	put_money(g, sums->open);
	put_money(g, sums->collected);
	put_none(g);
}

void
put_plan_list(struct document *d, const struct facts *f, const struct plan_days *days)
{
	struct plan_rows *rows = arena_new(&d->arena, 1, sizeof(*rows));
	struct grid *g = grid_add(d, (struct term){ "plan", "计划明细", "dues" }, FOR_ALL);

	*rows = (struct plan_rows){ due_list_new(d, f, listed, LISTED), days->first };
	struct plan_sums sums = find_open(rows->list, days);
	due_text_columns(g);
	grid_column(g, (struct term){ "payable_on", "应收日期", "payable on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "days", "逾期天数", "days" }, CELL_COUNT, 1);
	grid_column(g, (struct term){ "open", "期初未收", "open" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "collected", "本月已收", "collected" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "grade", "评级", "grade" }, CELL_TEXT, 4);
	grid_make(g, rows->list->rows.n, make_row, rows);
	put_total(g, &sums);
}
