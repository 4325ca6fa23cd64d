#include <stdlib.h>

#include "rc-report/kinds/lists.h"
#include "rc-report/kinds/planned.h"

/* A due that was open as the month began. */
struct open_due {
	const struct portfolio *portfolio;
	uint32_t                row;
	money                   open, collected;
};

static int
by_age(const void *a, const void *b)
{
	const struct open_due *x = a, *y = b;
	const struct kept_due *dues = x->portfolio->dues;
	date on = dues[x->row].payable_on, other = dues[y->row].payable_on;

	if (on != other)
		return on < other ? -1 : 1;
	if (x->open != y->open)
		return x->open > y->open ? -1 : 1;
	return by_ids(x->portfolio, x->row, y->row);
}

static size_t
find_open(const struct facts *f, const struct plan_days *days, struct open_due *list)
{
	size_t n = 0;

	for (uint32_t i = 0; i < f->portfolio->n; i++) {
		const struct kept_due *d = &f->portfolio->dues[i];
		struct due_parts parts = portfolio_parts(f->portfolio, i);
		money before = paid_by(&parts, days->opening);
		money until = days->until > days->opening
		    ? paid_by(&parts, days->until) : before;

		if (d->counts && d->amount > 0 && d->payable_on <= days->last
		    && d->amount > before)
			list[n++] = (struct open_due){ f->portfolio, i,
				d->amount - before, until - before };
	}
	return n;
}

static void
put_due(struct grid *g, const struct plan_days *days, const struct open_due *due)
{
	date payable_on = due->portfolio->dues[due->row].payable_on;

	put_due_texts(g, due->portfolio, due->row);
	put_date(g, payable_on);
	put_count(g, payable_on < days->first ? days->first - payable_on : 0);
	put_money(g, due->open);
	put_money(g, due->collected);
	put_text(g, portfolio_text(due->portfolio, due->row, TEXT_GRADE));
}

static void
put_total(struct grid *g, money open, money collected)
{
	grid_row(g, TOTAL);
	put_word(g, (struct term){ "", "合计", "total" });
	for (int i = 1; i < DUE_TEXTS + 2; i++)
		put_none(g);
	put_money(g, open);
	put_money(g, collected);
	put_none(g);
}

void
put_plan_list(struct document *d, const struct facts *f, const struct plan_days *days)
{
	struct open_due *list = mem_new((size_t)f->portfolio->n + 1, sizeof(*list));
	size_t n = find_open(f, days, list);
	money open = 0, collected = 0;
	struct grid *g = grid_add(d, (struct term){ "plan", "计划明细", "dues" }, FOR_ALL);

	qsort(list, n, sizeof(*list), by_age);
	due_text_columns(g);
	grid_column(g, (struct term){ "payable_on", "应收日期", "payable on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "days", "逾期天数", "days" }, CELL_COUNT, 1);
	grid_column(g, (struct term){ "open", "期初未收", "open" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "collected", "本月已收", "collected" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "grade", "评级", "grade" }, CELL_TEXT, 4);
	for (size_t i = 0; i < n; i++) {
		grid_row(g, ROW);
		put_due(g, days, &list[i]);
		money_add(&open, list[i].open, "the list's dues");
		money_add(&collected, list[i].collected, "the list's dues");
	}
	put_total(g, open, collected);
	free(list);
}
