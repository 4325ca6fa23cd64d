#include <stdlib.h>

#include "dues/grade_words.h"
#include "rc-report/kinds/customer/contract_sums.h"
#include "rc-report/kinds/customer/customer_file.h"

/* Customers with something overdue, the largest first, and what is to be done next. */
struct debtor {
	uint32_t             customer, worst;   /* worst: the row longest overdue */
	struct contract_sums sums;
};

/* The due of the contract that is longest overdue, if it is so for longer than that. */
static uint32_t
longest_overdue(const struct portfolio *p, uint32_t contract, uint32_t than)
{
	for (uint32_t i = p->contracts[contract].first; i != NO_ROW;
	    i = p->dues[i].following)
		if (p->dues[i].counts && p->dues[i].state == OVERDUE && (than == NO_ROW
		    || p->dues[i].days_overdue > p->dues[than].days_overdue))
			than = i;
	return than;
}

static struct debtor
debtor_of(const struct portfolio *p, const struct customers *c, uint32_t customer)
{
	struct debtor one = { customer, NO_ROW, { 0 } };

	for (uint32_t i = c->first[customer]; i < c->first[customer + 1]; i++) {
		struct contract_sums sums = contract_sums_of(p, c->contracts[i]);

		contract_sums_add(&one.sums, &sums);
		one.worst = longest_overdue(p, c->contracts[i], one.worst);
	}
	return one;
}

static int
largest_first(const void *a, const void *b)
{
	const struct debtor *x = a, *y = b;

	if (x->sums.overdue != y->sums.overdue)
		return x->sums.overdue > y->sums.overdue ? -1 : 1;
	return (x->customer > y->customer) - (x->customer < y->customer);
}

static struct grid *
debtor_grid(struct document *d, const struct portfolio *p)
{
	struct grid *g = grid_add(d, (struct term){ "debtors", "逾期客户", "customers" },
	    FOR_ALL);

	grid_column(g, (struct term){ "customer", "客户名称", "customer" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "project", "项目", "project" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "salesperson", "置业顾问", "salesperson" }, CELL_TEXT, 1);
	if (p->has[CUSTOMER_GRADE])
		grid_column(g, (struct term){ "grade", "评级", "grade" }, CELL_TERM, 2);
	grid_column(g, (struct term){ "overdue", "逾期", "overdue" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "oldest_days", "天数", "days" }, CELL_COUNT, 0);
	if (p->has[CUSTOMER_STAGE])
		grid_column(g, (struct term){ "stage", "下一步", "next step" }, CELL_TERM, 0);
	grid_chart(g, (struct chart){ CHART_BARS, (struct term){ "", "对比", "compared" }, 1,
	    .value = "overdue" });
	return g;
}

static str
name_of(const struct portfolio *p, const struct customers *c, uint32_t customer)
{
	str name = customer_text(c, p, customer, CUSTOMER_NAME);

	return name.len ? name : names_text(&c->ids, customer);
}

static void
put_debtor(struct grid *g, struct arena *a, const struct facts *f, const struct customers *c,
    const struct debtor *one)
{
	const struct portfolio *p = f->portfolio;

	grid_row(g, ROW);
	put_text(g, arena_str(a, name_of(p, c, one->customer)));
	put_text(g, arena_str(a, portfolio_text(p, one->worst, CUSTOMER_PROJECT)));
	put_text(g, arena_str(a, portfolio_text(p, one->worst, CUSTOMER_SALESPERSON)));
	if (p->has[CUSTOMER_GRADE])
		put_word(g, grade_words(a, customer_text(c, p, one->customer,
		    CUSTOMER_GRADE)));
	put_money(g, one->sums.overdue);
	put_count(g, one->sums.oldest_days);
	if (p->has[CUSTOMER_STAGE])
		put_label(g, f->policy, arena_str(a, portfolio_text(p, one->worst,
		    CUSTOMER_STAGE)));
}

void
build_debtors(const struct facts *f, struct document *d)
{
	struct customers c = customers_of(f->portfolio, CUSTOMER_ID);
	struct debtor *list = mem_new((size_t)c.ids.n + 1, sizeof(*list));
	size_t n = 0;

	put_title(d, (struct term){ "debtors", "逾期客户", "Customers overdue" },
	    f->portfolio->as_of);
	for (uint32_t i = 0; i < c.ids.n; i++) {
		list[n] = debtor_of(f->portfolio, &c, i);
		n += list[n].worst != NO_ROW;
	}
	qsort(list, n, sizeof(*list), largest_first);
	struct grid *g = debtor_grid(d, f->portfolio);
	for (size_t i = 0; i < n; i++)
		put_debtor(g, &d->arena, f, &c, &list[i]);
	free(list);
}
