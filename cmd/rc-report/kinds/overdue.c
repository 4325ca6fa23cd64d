#include <stdlib.h>

#include "rc-report/kinds/lists.h"

struct overdue_due {
	const struct portfolio *portfolio;
	uint32_t                row;
};

/* Texts that the input may have. */
static const struct {
	enum kept_text text;
	struct term    name;
	enum cell_kind kind;   /* CELL_TERM: people know it by the policy's labels */
	int            spare;
} others[] = {
	{ TEXT_GRADE,      { "grade", "评级", "grade" },               CELL_TEXT, 2 },
	{ TEXT_STAGE,      { "stage", "阶段", "stage" },               CELL_TERM, 2 },
	{ TEXT_HOLD,       { "hold", "暂停", "hold" },                 CELL_TERM, 2 },
	{ TEXT_LAST_STAGE, { "last_stage", "上次阶段", "last stage" }, CELL_TERM, 5 },
	{ TEXT_LAST_ON,    { "last_on", "上次催收", "last on" },       CELL_TEXT, 5 },
};

enum { OTHERS = sizeof(others) / sizeof(*others) };

static int
worst_first(const void *a, const void *b)
{
	const struct overdue_due *x = a, *y = b;
	const struct kept_due *one = &x->portfolio->dues[x->row];
	const struct kept_due *other = &x->portfolio->dues[y->row];

	if (one->days_overdue != other->days_overdue)
		return one->days_overdue > other->days_overdue ? -1 : 1;
	if (one->balance != other->balance)
		return one->balance > other->balance ? -1 : 1;
	return by_ids(x->portfolio, x->row, y->row);
}

static size_t
find_overdue(const struct portfolio *p, struct overdue_due **list)
{
	size_t n = 0, room = 0;

	for (uint32_t i = 0; i < p->n; i++)
		if (p->dues[i].counts && p->dues[i].state == OVERDUE) {
			GROW(*list, n, room);
			(*list)[n++] = (struct overdue_due){ p, i };
		}
	if (n)
		qsort(*list, n, sizeof(**list), worst_first);
	return n;
}

static void
overdue_columns(struct grid *g, const struct facts *f)
{
	due_text_columns(g);
	grid_column(g, (struct term){ "payable_on", "应收日期", "payable on" }, CELL_DATE, 3);
	grid_column(g, (struct term){ "amount", "应收金额", "amount" }, CELL_MONEY, 4);
	grid_column(g, (struct term){ "paid", "已收", "paid" }, CELL_MONEY, 4);
	grid_column(g, (struct term){ "balance", "未收", "balance" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "days_overdue", "逾期天数", "days" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "bucket", "账龄", "bucket" }, CELL_TEXT, 5);
	grid_column(g, (struct term){ "late_fee", "违约金", "late fee" }, CELL_MONEY, 4);
	for (size_t i = 0; i < OTHERS; i++)
		if (f->portfolio->has[others[i].text])
			grid_column(g, others[i].name, others[i].kind, others[i].spare);
	if (!f->contacts)
		return;
	grid_column(g, (struct term){ "promise_on", "承诺日期", "promise on" }, CELL_DATE, 1);
	grid_column(g, (struct term){ "promise_amount", "承诺金额", "promise" }, CELL_MONEY, 3);
	grid_column(g, (struct term){ "last_result", "上次结果", "last result" }, CELL_TERM, 3);
}

/* The newest contact of a kind that names the due or none. */
static const struct contact *
newest_of(const struct facts *f, uint32_t row, enum contact_kind kind)
{
	const struct portfolio *p = f->portfolio;
	const struct contact *newest = NULL, *c =
	    contacts_of(f->contacts, portfolio_contract_id(p, p->dues[row].contract));
	str due_id = portfolio_due_id(p, row);

	for (; c; c = c->next)
		if (c->kind == kind && (c->due_id.len == 0 || str_eq(c->due_id, due_id)))
			newest = contact_newer(newest, c);
	return newest;
}

static void
put_log(struct grid *g, const struct facts *f, uint32_t row)
{
	const struct contact *promise = newest_of(f, row, PROMISE);
	const struct contact *dun = newest_of(f, row, DUN);

	put_date(g, promise ? promise->promise_on : NO_DATE);
	put_money(g, promise ? promise->promise_amount : NO_MONEY);
	if (dun && dun->result != NO_RESULT)
		put_label(g, f->policy, str_of(contact_result_name(dun->result)));
	else
		put_none(g);
}

static void
put_others(struct grid *g, const struct facts *f, struct arena *a, uint32_t row)
{
	for (size_t i = 0; i < OTHERS; i++) {
		str text = portfolio_text(f->portfolio, row, others[i].text);

		if (!f->portfolio->has[others[i].text])
			continue;
		if (others[i].kind == CELL_TERM)
			put_label(g, f->policy, arena_str(a, text));
		else
			put_text(g, text);
	}
}

static void
put_due(struct grid *g, const struct facts *f, struct arena *a, uint32_t row)
{
	const struct portfolio *p = f->portfolio;
	const struct kept_due *d = &p->dues[row];

	grid_row(g, ROW);
	put_due_texts(g, p, row);
	put_date(g, d->payable_on);
	put_money(g, d->amount);
	put_money(g, d->paid);
	put_money(g, d->balance);
	put_count(g, d->days_overdue);
	put_text(g, p->bands[d->band]);
	put_money(g, d->late_fee);
	put_others(g, f, a, row);
	if (f->contacts)
		put_log(g, f, row);
}

/* What is summed of the list. */
struct overdue_sums {
	money amount, paid, balance, late_fee;
};

static void
add_sums(struct overdue_sums *s, const struct kept_due *d)
{
	money_add(&s->amount, d->amount, "the list's dues");
	money_add(&s->paid, d->paid, "the list's dues");
	money_add(&s->balance, d->balance, "the list's dues");
	money_add(&s->late_fee, d->late_fee, "the list's late-payment penalties");
}

static void
put_total(struct grid *g, const struct overdue_sums *s)
{
	size_t put = 1;

	grid_row(g, TOTAL);
	put_word(g, (struct term){ "", "合计", "total" });
	for (; put < DUE_TEXTS + 1; put++)
		put_none(g);
	put_money(g, s->amount);
	put_money(g, s->paid);
	put_money(g, s->balance);
	put_none(g);
	put_none(g);
	put_money(g, s->late_fee);
	for (put += 6; put < g->width; put++)
		put_none(g);
}

void
build_overdue(const struct facts *f, struct document *d)
{
	struct overdue_due *list = NULL;
	size_t n = find_overdue(f->portfolio, &list);
	struct overdue_sums sums = { 0 };

	put_title(d, (struct term){ "overdue", "逾期明细", "Dues overdue" },
	    f->portfolio->as_of);
	struct grid *g = grid_add(d, (struct term){ "overdue", "逾期明细", "overdue" },
	    FOR_ALL);
	overdue_columns(g, f);
	for (size_t i = 0; i < n; i++) {
		put_due(g, f, &d->arena, list[i].row);
		add_sums(&sums, &f->portfolio->dues[list[i].row]);
	}
	put_total(g, &sums);
	free(list);
}
