#include "rc-report/kinds/lists.h"

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

static const struct column listed[] = {
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, amount),
	NEED(MONEY, struct due, paid),
	NEED(MONEY, struct due, balance),
	NEED(COUNT, struct due, days_overdue),
	NEED(TEXT,  struct due, bucket),
	NEED(MONEY, struct due, late_fee),
};

enum { LISTED = sizeof(listed) / sizeof(*listed) };

static int
worst_first(const void *row, const void *other)
{
	const struct due *x = row, *y = other;

	if (x->days_overdue != y->days_overdue)
		return x->days_overdue > y->days_overdue ? -1 : 1;
	if (x->balance != y->balance)
		return x->balance > y->balance ? -1 : 1;
	return by_ids(x, y);
}

/* What is summed of the list. */
struct overdue_sums {
	money amount, paid, balance, late_fee;
};

static void
add_sums(struct overdue_sums *s, const struct due *d)
{
	money_add(&s->amount, d->amount, "the list's dues");
	money_add(&s->paid, d->paid, "the list's dues");
	money_add(&s->balance, d->balance, "the list's dues");
	money_add(&s->late_fee, d->late_fee, "the list's late-payment penalties");
}

static struct overdue_sums
find_overdue(struct due_list *l)
{
	struct overdue_sums sums = { 0 };
	const struct streamed_due *due;

	while ((due = stream_next(l->facts->stream)) != NULL) {
		struct listed_due row;

		if (!due->counts || due->state != OVERDUE)
			continue;
		row = due_listed(due);
		if (row.due.days_overdue == NO_COUNT)
			row.due.days_overdue = 0;
		if (row.due.late_fee == NO_MONEY)
			row.due.late_fee = 0;
		row_list_add(&l->rows, row_rank(row.due.days_overdue, row.due.balance), &row);
		add_sums(&sums, &row.due);
	}
	row_list_sort(&l->rows, worst_first);
	return sums;
}

static void
overdue_columns(struct grid *g, const struct due_list *l)
{
	due_text_columns(g);
	grid_column(g, (struct term){ "payable_on", "应收日期", "payable on" }, CELL_DATE, 3);
	grid_column(g, (struct term){ "amount", "应收金额", "amount" }, CELL_MONEY, 4);
	grid_column(g, (struct term){ "paid", "已收", "paid" }, CELL_MONEY, 4);
	grid_column(g, (struct term){ "balance", "未收", "balance" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "days_overdue", "逾期天数", "days" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "bucket", "账龄", "bucket" }, CELL_TEXT, 5);
	grid_column(g, (struct term){ "late_fee", "违约金", "penalty" }, CELL_MONEY, 4);
	for (size_t i = 0; i < OTHERS; i++)
		if (due_list_has(l, others[i].text))
			grid_column(g, others[i].name, others[i].kind, others[i].spare);
	if (!l->facts->contacts)
		return;
	grid_column(g, (struct term){ "promise_on", "承诺日期", "promise on" }, CELL_DATE, 1);
	grid_column(g, (struct term){ "promise_amount", "承诺金额", "promise" }, CELL_MONEY, 3);
	grid_column(g, (struct term){ "last_result", "上次结果", "last result" }, CELL_TERM, 3);
}

/* The newest contact of a kind that names the due or none. */
static const struct contact *
newest_of(const struct facts *f, const struct due *d, enum contact_kind kind)
{
	const struct contact *newest = NULL, *c = contacts_of(f->contacts, d->contract_id);

	for (; c; c = c->next)
		if (c->kind == kind
		    && (c->due_id.len == 0 || str_eq(c->due_id, d->due_id)))
			newest = contact_newer(newest, c);
	return newest;
}

static void
put_log(struct grid *g, const struct facts *f, const struct due *d)
{
	const struct contact *promise = newest_of(f, d, PROMISE);
	const struct contact *dun = newest_of(f, d, DUN);

	put_date(g, promise ? promise->promise_on : NO_DATE);
	put_money(g, promise ? promise->promise_amount : NO_MONEY);
	if (dun && dun->result != NO_RESULT)
		put_label(g, f->policy, str_of(contact_result_name(dun->result)));
	else
		put_none(g);
}

static void
put_others(struct grid *g, struct arena *words, const struct due_list *l, const str *texts)
{
	for (size_t i = 0; i < OTHERS; i++) {
		str text = texts[others[i].text];

		if (!due_list_has(l, others[i].text))
			continue;
		if (others[i].kind == CELL_TERM)
			put_hold(g, words, l->facts->policy, text);
		else
			put_text(g, text);
	}
}

static void
make_row(struct grid *g, size_t i, void *with)
{
	struct due_list *l = with;
	struct listed_due row = { .texts = { { "", 0 } } };
	const struct due *d = &row.due;

	row_list_get(&l->rows, i, &row);
	put_due_texts(g, &row);
	put_date(g, d->payable_on);
	put_money(g, d->amount);
	put_money(g, d->paid);
	put_money(g, d->balance);
	put_count(g, d->days_overdue);
	put_text(g, d->bucket);
	put_money(g, d->late_fee);
	arena_free(&l->words);
	put_others(g, &l->words, l, row.texts);
	if (l->facts->contacts)
		put_log(g, l->facts, d);
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
	struct due_list *l = due_list_new(d, f, listed, LISTED);
	struct overdue_sums sums = find_overdue(l);

	put_title(d, (struct term){ "overdue", "逾期明细", "Dues overdue" },
	    f->stream->as_of);
	struct grid *g = grid_add(d, (struct term){ "overdue", "逾期明细", "overdue" },
	    FOR_ALL);
	overdue_columns(g, l);
	grid_make(g, l->rows.n, make_row, l);
	put_total(g, &sums);
}
