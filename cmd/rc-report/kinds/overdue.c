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
	grid_column(g, (struct term){ "late_fee", "违约金", "penalty" }, CELL_MONEY, 4);
	for (size_t i = 0; i < OTHERS; i++)
		if (f->overdue->has[others[i].text])
			grid_column(g, others[i].name, others[i].kind, others[i].spare);
	if (!f->contacts)
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

/* How the list's rows are made. */
struct overdue_rows {
	const struct facts *facts;
	struct arena       *words;    /* of the row at hand */
};

static void
put_others(struct grid *g, const struct overdue_rows *rows, const str *texts)
{
	const struct facts *f = rows->facts;

	arena_free(rows->words);
	for (size_t i = 0; i < OTHERS; i++) {
		str text = texts[others[i].text];

		if (!f->overdue->has[others[i].text])
			continue;
		if (others[i].kind == CELL_TERM)
			put_hold(g, rows->words, f->policy, text);
		else
			put_text(g, text);
	}
}

static void
make_row(struct grid *g, size_t i, const void *with)
{
	const struct overdue_rows *rows = with;
	struct overdue_due listed = { .texts = { { "", 0 } } };
	const struct due *d = &listed.due;

	row_list_get(&rows->facts->overdue->rows, i, &listed);
	put_kept_texts(g, d, listed.texts);
	put_date(g, d->payable_on);
	put_money(g, d->amount);
	put_money(g, d->paid);
	put_money(g, d->balance);
	put_count(g, d->days_overdue);
	put_text(g, d->bucket);
	put_money(g, d->late_fee);
	put_others(g, rows, listed.texts);
	if (rows->facts->contacts)
		put_log(g, rows->facts, d);
}

static void
put_total(struct grid *g, const struct overdue_list *l)
{
	size_t put = 1;

	grid_row(g, TOTAL);
	put_word(g, (struct term){ "", "合计", "total" });
	for (; put < DUE_TEXTS + 1; put++)
		put_none(g);
	put_money(g, l->amount);
	put_money(g, l->paid);
	put_money(g, l->balance);
	put_none(g);
	put_none(g);
	put_money(g, l->late_fee);
	for (put += 6; put < g->width; put++)
		put_none(g);
}

void
build_overdue(const struct facts *f, struct document *d)
{
	struct overdue_rows *rows = arena_new(&d->arena, 1, sizeof(*rows));

	*rows = (struct overdue_rows){ f, arena_new(&d->arena, 1, sizeof(struct arena)) };
	put_title(d, (struct term){ "overdue", "逾期明细", "Dues overdue" },
	    f->overdue->as_of);
	struct grid *g = grid_add(d, (struct term){ "overdue", "逾期明细", "overdue" },
	    FOR_ALL);
	overdue_columns(g, f);
	grid_make(g, f->overdue->rows.n, make_row, rows);
	put_total(g, f->overdue);
}
