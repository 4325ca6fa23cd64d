#include "document/selection.h"
#include "rc-report/kinds/customer/customer_file.h"

static const struct term contact_words[CONTACT_KINDS] = {
	[DUN]      = { "dun", "催收", "dun" },
	[PROMISE]  = { "promise", "承诺", "promise" },
	[DISPUTE]  = { "dispute", "异议", "dispute" },
	[RESOLVED] = { "resolved", "异议解决", "resolved" },
	[HOLD]     = { "hold", "暂停", "hold" },
	[RELEASE]  = { "release", "恢复", "release" },
	[NOTE]     = { "note", "备注", "note" },
};

static const struct term outcomes[] = {
	[PROMISE_OPEN]     = { "open", "未到期", "open" },
	[PROMISE_KEPT]     = { "kept", "已兑现", "kept" },
	[PROMISE_PART]     = { "part-kept", "部分兑现", "kept in part" },
	[PROMISE_BROKEN]   = { "broken", "未兑现", "broken" },
	[PROMISE_REPLACED] = { "replaced", "已改期", "replaced" },
};

struct term
contact_word(enum contact_kind kind)
{
	return contact_words[kind];
}

static bool
has_events(const struct timeline *t, enum event_kind from, enum event_kind to)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->list[i].kind >= from && t->list[i].kind <= to)
			return true;
	return false;
}

/* What a receipt paid: a row of its own for each part but the first. */
static void
put_paid(struct grid *g, const struct customer_files *files, const struct event *e)
{
	enum { CELLS_BEFORE = 5 };
	const struct portfolio *p = files->portfolio;
	size_t n;
	const struct receipt_part *paid = parts_of_receipt(p->parts,
	    files->facts->receipts->ids[e->order], &n);

	for (size_t i = 0; i < n; i++) {
		if (i)
			grid_row(g, ROW);
		for (size_t blank = 0; i && blank < CELLS_BEFORE; blank++)
			put_none(g);
		put_text(g, portfolio_due_id(p, files->paid_rows[paid[i].due]));
		put_text(g, portfolio_text(p, files->paid_rows[paid[i].due], CUSTOMER_ITEM));
		put_money(g, paid[i].amount);
	}
	if (n == 0) {
		put_none(g);
		put_word(g, (struct term){ "", "未核销", "pays nothing yet" });
		put_none(g);
	}
}

static void
put_receipt(struct grid *g, const struct customer_files *files, const struct event *e)
{
	grid_row(g, ROW);
	put_date(g, e->on);
	put_text(g, files->facts->receipts->ids[e->order]);
	put_text(g, portfolio_contract_id(files->portfolio, e->contract));
	put_text(g, e->money->item);
	put_money(g, e->money->amount);
	if (files->portfolio->parts)
		put_paid(g, files, e);
}

void
put_money_in(struct document *d, const struct customer_files *files)
{
	const struct timeline *t = &files->timeline;
	struct grid *g;

	if (!has_events(t, EVENT_RECEIPT, EVENT_REFUND))
		return;
	g = customer_section(d, (struct term){ "receipts", "实收款", "Money in" });
	grid_column(g, (struct term){ "on", "日期", "on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "receipt_id", "收款编号", "receipt" }, CELL_TEXT, 1);
	customer_contract_column(g, files);
	grid_column(g, (struct term){ "item", "款项", "item" }, CELL_TEXT, 3);
	grid_column(g, (struct term){ "amount", "金额", "amount" }, CELL_MONEY, 0);
	if (files->portfolio->parts) {
		grid_column(g, (struct term){ "due_id", "核销期次", "pays due" }, CELL_TEXT, 0);
		grid_column(g, (struct term){ "paid_item", "核销款项", "item" }, CELL_TEXT, 1);
		grid_column(g, (struct term){ "paid", "核销金额", "part" }, CELL_MONEY, 0);
	}
	for (size_t i = 0; i < t->n; i++)
		if (t->list[i].kind == EVENT_RECEIPT || t->list[i].kind == EVENT_REFUND)
			put_receipt(g, files, &t->list[i]);
	grid_drop_empty(g);
}

static void
contact_columns(struct grid *g, const struct customer_files *files)
{
	grid_column(g, (struct term){ "on", "日期", "on" }, CELL_DATE, 0);
	customer_contract_column(g, files);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 3);
	grid_column(g, (struct term){ "kind", "事项", "kind" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "stage", "阶段", "stage" }, CELL_TERM, 1);
	grid_column(g, (struct term){ "result", "结果", "result" }, CELL_TERM, 1);
	grid_column(g, (struct term){ "promise_on", "承诺日期", "promise on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "promise_amount", "承诺金额", "promise" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "outcome", "兑现", "outcome" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "until", "暂停至", "until" }, CELL_DATE, 2);
	grid_column(g, (struct term){ "note", "备注", "note" }, CELL_TEXT, 1);
}

static void
put_contact(struct grid *g, const struct customer_files *files, struct arena *a,
    const struct contact *c)
{
	const struct facts *f = files->facts;

	grid_row(g, ROW);
	put_date(g, c->on);
	put_text(g, c->contract_id);
	put_text(g, c->due_id);
	put_word(g, contact_words[c->kind]);
	put_label(g, f->policy, arena_str(a, c->stage));
	put_label(g, f->policy, str_of(contact_result_name(c->result)));
	put_date(g, c->promise_on);
	put_money(g, c->promise_amount);
	if (c->kind == PROMISE)
		put_word(g, outcomes[log_promise(f->stream->log, f->receipts, c).state]);
	else
		put_none(g);
	put_date(g, c->until);
	put_text(g, f->contacts->texts[c->row].note);
}

void
put_contacts(struct document *d, const struct customer_files *files)
{
	const struct timeline *t = &files->timeline;
	struct grid *g;

	if (!has_events(t, EVENT_LOG, EVENT_LOG))
		return;
	g = customer_section(d, (struct term){ "contacts", "跟进记录", "Contacts" });
	contact_columns(g, files);
	for (size_t i = 0; i < t->n; i++)
		if (t->list[i].kind == EVENT_LOG)
			put_contact(g, files, &d->arena, t->list[i].contact);
	grid_drop_empty(g);
}
