#include "rc-report/kinds/customer/customer_file.h"

static const struct term event_words[] = {
	[EVENT_SIGNED]  = { "signed", "签约", "signed" },
	[EVENT_DUE]     = { "due", "应收", "due" },
	[EVENT_CREDIT]  = { "credit", "退差", "credit" },
	[EVENT_RECEIPT] = { "receipt", "收款", "receipt" },
	[EVENT_REFUND]  = { "refund", "退款", "refund" },
};

struct grid *
customer_timeline(struct document *d)
{
	struct grid *g = grid_add(d, (struct term){ "customer", "客户档案", "customer" },
	    FOR_PROGRAMS);

	grid_column(g, (struct term){ "customer_id", "客户编号", "customer" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "on", "日期", "on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "kind", "事项", "kind" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "contract_id", "合同编号", "contract" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "amount", "金额", "amount" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "text", "说明", "text" }, CELL_TEXT, 0);
	return g;
}

/* Adds a text behind a blank, unless it is empty. */
static void
join(struct arena *a, str *text, str more)
{
	if (more.len)
		*text = arena_printf(a, "%.*s%s%.*s", STR(*text), text->len ? " " : "",
		    STR(more));
}

static void
join_date(struct arena *a, str *text, date day)
{
	if (day != NO_DATE)
		join(a, text, str_of(date_text(day)));
}

static str
contact_text(struct arena *a, const struct contacts *log, const struct contact *c)
{
	str text = S("");

	join(a, &text, c->stage);
	join(a, &text, str_of(contact_result_name(c->result)));
	join_date(a, &text, c->promise_on);
	join_date(a, &text, c->until);
	join(a, &text, log->texts[c->row].note);
	return text;
}

static str
text_of(struct arena *a, const struct customer_files *files, const struct event *e)
{
	const struct portfolio *p = files->portfolio;
	str text = S("");

	switch (e->kind) {
	case EVENT_SIGNED:
		join(a, &text, contract_text(p, e->contract, CUSTOMER_PROJECT));
		join(a, &text, contract_text(p, e->contract, CUSTOMER_UNIT));
		break;
	case EVENT_DUE:
	case EVENT_CREDIT:
		join(a, &text, portfolio_text(p, e->order, CUSTOMER_ITEM));
		join(a, &text, str_of(state_name((enum state)p->dues[e->order].state)));
		break;
	case EVENT_RECEIPT:
	case EVENT_REFUND:
		join(a, &text, files->facts->receipts->ids[e->order]);
		join(a, &text, e->money->item);
		break;
	case EVENT_LOG:
		return contact_text(a, files->facts->contacts, e->contact);
	}
	return text;
}

static str
due_id_of(const struct portfolio *p, const struct event *e)
{
	switch (e->kind) {
	case EVENT_DUE:
	case EVENT_CREDIT:  return portfolio_due_id(p, e->order);
	case EVENT_RECEIPT:
	case EVENT_REFUND:  return e->money->due_id;
	case EVENT_LOG:     return e->contact->due_id;
	case EVENT_SIGNED:  break;
	}
	return S("");
}

static money
amount_of(const struct portfolio *p, const struct event *e)
{
	switch (e->kind) {
	case EVENT_DUE:
	case EVENT_CREDIT:  return p->dues[e->order].amount;
	case EVENT_RECEIPT:
	case EVENT_REFUND:  return e->money->amount;
	case EVENT_LOG:     return e->contact->promise_amount;
	case EVENT_SIGNED:  break;
	}
	return p->contracts[e->contract].price;
}

void
put_timeline(struct grid *g, const struct customer_files *files, struct arena *a)
{
	const struct portfolio *p = files->portfolio;

	for (size_t i = 0; i < files->timeline.n; i++) {
		const struct event *e = &files->timeline.list[i];

		grid_row(g, ROW);
		put_text(g, arena_str(a, customer_file_id(files)));
		put_date(g, e->on);
		put_word(g, e->kind == EVENT_LOG ? contact_word(e->contact->kind)
		                                 : event_words[e->kind]);
		put_text(g, portfolio_contract_id(p, e->contract));
		put_text(g, due_id_of(p, e));
		put_money(g, amount_of(p, e));
		put_text(g, text_of(a, files, e));
	}
}
