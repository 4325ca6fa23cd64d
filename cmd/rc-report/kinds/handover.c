#include <stdlib.h>

#include "document/selection.h"
#include "rc-report/input/customers.h"
#include "rc-report/kinds/customer/contract_sums.h"
#include "rc-report/kinds/customer/customer_file.h"

/* Texts of the portfolio; those from ACT_ON on are days. */
enum handover_text {
	CUSTOMER, CUSTOMER_NO, TELEPHONE, PROJECT, UNIT, SALESPERSON, ITEM, STAGE, HOLDING,
	LAST_STAGE, ACT_ON, LAST_ON, LIMIT_ITEM, LIMIT_CONTRACT, RIGHT_FROM, RIGHT_UNTIL,
	HANDOVER_TEXTS
};

static const char *const text_columns[HANDOVER_TEXTS] = {
	[CUSTOMER]       = "customer",
	[CUSTOMER_NO]    = "customer_id",
	[TELEPHONE]      = "phone",
	[PROJECT]        = "project",
	[UNIT]           = "unit",
	[SALESPERSON]    = "salesperson",
	[ITEM]           = "item",
	[STAGE]          = "stage",
	[HOLDING]        = "hold",
	[LAST_STAGE]     = "last_stage",
	[ACT_ON]         = "act_on",
	[LAST_ON]        = "last_on",
	[LIMIT_ITEM]     = "limit_item",
	[LIMIT_CONTRACT] = "limit_contract",
	[RIGHT_FROM]     = "right_from",
	[RIGHT_UNTIL]    = "right_until",
};

_Static_assert((int)HANDOVER_TEXTS <= (int)TEXTS_MOST, "more texts than a portfolio keeps");

size_t
handover_columns(const struct policy *p, const char **names)
{
	(void)p;
	memcpy(names, text_columns, sizeof(text_columns));
	return HANDOVER_TEXTS;
}

/* The row of the step by which a contract is handed over, or NO_ROW: it is not. */
static uint32_t
step_of(const struct facts *f, uint32_t contract)
{
	const struct portfolio *p = f->portfolio;
	const struct words *stages = &f->policy->letters.handover;
	uint32_t i = p->contracts[contract].first;

	while (i != NO_ROW && (portfolio_text(p, i, HOLDING).len
	    || !words_have(stages, portfolio_text(p, i, STAGE))))
		i = p->dues[i].following;
	return i;
}

static struct grid *
table_of(struct document *d, struct term name, enum audience audience)
{
	document_text(d, BLOCK_BLANK, "%s", "");
	document_text(d, BLOCK_HEADING, "%s", document_word(d, name));
	return grid_add(d, name, audience);
}

static void
contract_column(struct grid *g)
{
	grid_column(g, (struct term){ "contract_id", "合同编号", "contract" }, CELL_TEXT, 0);
}

static void
put_day(struct grid *g, str text)
{
	date day = NO_DATE;

	date_parse(text, &day);
	put_date(g, day);
}

static str
first_of(str a, str b)
{
	return a.len ? a : b;
}

static void
case_columns(struct grid *g)
{
	contract_column(g);
	grid_column(g, (struct term){ "customer", "客户名称", "customer" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "joint_buyers", "共同买受人", "joint buyers" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "id_no", "证件号码", "identity" }, CELL_TEXT, 3);
	grid_column(g, (struct term){ "phone", "联系电话", "phone" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "address", "地址", "address" }, CELL_TEXT, 3);
	grid_column(g, (struct term){ "project", "项目", "project" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "unit", "房间", "unit" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "signed_on", "签约日期", "signed on" }, CELL_DATE, 2);
	grid_column(g, (struct term){ "price", "总价", "price" }, CELL_MONEY, 2);
	grid_column(g, (struct term){ "salesperson", "置业顾问", "salesperson" }, CELL_TEXT, 4);
	grid_column(g, (struct term){ "stage", "拟办事项", "to do" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "act_on", "办理日期", "act on" }, CELL_DATE, 3);
	grid_column(g, (struct term){ "paid", "已收房款", "paid" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "overdue", "逾期房款", "overdue" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "late_fee", "违约金", "penalty" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "last_stage", "上次催收", "last step" }, CELL_TERM, 3);
	grid_column(g, (struct term){ "last_on", "上次日期", "last on" }, CELL_DATE, 3);
	grid_column(g, (struct term){ "limit_contract", "时效届满", "limitation ends" },
	    CELL_DATE, 1);
	grid_column(g, (struct term){ "right_from", "解除权起", "may terminate from" },
	    CELL_DATE, 4);
	grid_column(g, (struct term){ "right_until", "解除权止", "until" }, CELL_DATE, 4);
}

static void
put_who_owes(struct grid *g, const struct facts *f, struct arena *a, uint32_t contract)
{
	const struct portfolio *p = f->portfolio;
	struct client c = client_of(f->clients, contract_text(p, contract, CUSTOMER_NO));

	put_text(g, first_of(contract_text(p, contract, CUSTOMER), c.customer));
	put_text(g, arena_str(a, c.joint_buyers));
	put_text(g, arena_str(a, c.id_no));
	put_text(g, arena_str(a, first_of(c.phone, contract_text(p, contract, TELEPHONE))));
	put_text(g, arena_str(a, c.address));
}

static void
put_case(struct grid *g, const struct facts *f, struct arena *a, uint32_t step)
{
	const struct portfolio *p = f->portfolio;
	uint32_t contract = p->dues[step].contract;
	struct contract_sums sums = contract_sums_of(p, contract);

	grid_row(g, ROW);
	put_text(g, portfolio_contract_id(p, contract));
	put_who_owes(g, f, a, contract);
	put_text(g, contract_text(p, contract, PROJECT));
	put_text(g, contract_text(p, contract, UNIT));
	put_date(g, p->contracts[contract].signed_on);
	put_money(g, p->contracts[contract].price);
	put_text(g, contract_text(p, contract, SALESPERSON));
	put_label(g, f->policy, arena_str(a, portfolio_text(p, step, STAGE)));
	put_day(g, portfolio_text(p, step, ACT_ON));
	put_money(g, sums.paid);
	put_money(g, sums.overdue);
	put_money(g, sums.late_fee);
	put_label(g, f->policy, arena_str(a, portfolio_text(p, step, LAST_STAGE)));
	put_day(g, portfolio_text(p, step, LAST_ON));
	put_day(g, portfolio_text(p, step, LIMIT_CONTRACT));
	put_day(g, portfolio_text(p, step, RIGHT_FROM));
	put_day(g, portfolio_text(p, step, RIGHT_UNTIL));
}

static void
due_columns(struct grid *g)
{
	contract_column(g);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "item", "款项", "item" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "payable_on", "应收日期", "payable on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "amount", "应收金额", "amount" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "paid", "已收", "paid" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "balance", "未收", "balance" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "state", "状态", "state" }, CELL_TERM, 2);
	grid_column(g, (struct term){ "days_overdue", "逾期天数", "days" }, CELL_COUNT, 1);
	grid_column(g, (struct term){ "late_fee", "违约金", "penalty" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "limit_item", "时效届满", "limitation ends" },
	    CELL_DATE, 3);
}

static void
put_dues(struct grid *g, const struct facts *f, uint32_t step)
{
	const struct portfolio *p = f->portfolio;

	for (uint32_t i = p->contracts[p->dues[step].contract].first; i != NO_ROW;
	    i = p->dues[i].following) {
		const struct kept_due *due = &p->dues[i];

		grid_row(g, ROW);
		put_text(g, portfolio_contract_id(p, due->contract));
		put_text(g, portfolio_due_id(p, i));
		put_text(g, portfolio_text(p, i, ITEM));
		put_date(g, due->payable_on);
		put_money(g, due->amount);
		put_money(g, due->paid);
		put_money(g, due->balance);
		put_word(g, state_word((enum state)due->state));
		put_count(g, due->days_overdue);
		put_money(g, due->late_fee);
		put_day(g, portfolio_text(p, i, LIMIT_ITEM));
	}
}

static void
log_columns(struct grid *g)
{
	contract_column(g);
	grid_column(g, (struct term){ "on", "日期", "on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 3);
	grid_column(g, (struct term){ "kind", "事项", "kind" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "stage", "阶段", "stage" }, CELL_TERM, 1);
	grid_column(g, (struct term){ "channel", "方式", "channel" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "by", "跟进人", "by" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "result", "结果", "result" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "promise_on", "承诺日期", "promise on" }, CELL_DATE, 2);
	grid_column(g, (struct term){ "promise_amount", "承诺金额", "promise" }, CELL_MONEY, 2);
	grid_column(g, (struct term){ "note", "备注", "note" }, CELL_TEXT, 1);
}

static void
put_log_row(struct grid *g, const struct facts *f, struct arena *a, const struct contact *c)
{
	const struct contact_texts *texts = &f->contacts->texts[c->row];

	grid_row(g, ROW);
	put_text(g, c->contract_id);
	put_date(g, c->on);
	put_text(g, c->due_id);
	put_word(g, contact_word(c->kind));
	put_label(g, f->policy, arena_str(a, c->stage));
	put_text(g, texts->channel);
	put_text(g, texts->by);
	put_label(g, f->policy, str_of(contact_result_name(c->result)));
	put_date(g, c->promise_on);
	put_money(g, c->promise_amount);
	put_text(g, texts->note);
}

static void
service_columns(struct grid *g)
{
	contract_column(g);
	grid_column(g, (struct term){ "stage", "函件", "letter" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 3);
	grid_column(g, (struct term){ "on", "寄出日期", "sent on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "served_on", "送达日期", "served on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "result", "结果", "result" }, CELL_TERM, 1);
	grid_column(g, (struct term){ "channel", "方式", "channel" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "note", "备注", "note" }, CELL_TEXT, 1);
}

/* A demand that was sent, with the day of service, which is empty where none is known. */
static void
put_service(struct grid *g, const struct facts *f, struct arena *a, const struct contact *c)
{
	const struct contact_texts *texts = &f->contacts->texts[c->row];

	if (c->kind != DUN || !words_have(&f->policy->clocks.demand_stages, c->stage))
		return;
	grid_row(g, ROW);
	put_text(g, c->contract_id);
	put_label(g, f->policy, arena_str(a, c->stage));
	put_text(g, c->due_id);
	put_date(g, c->on);
	put_date(g, c->served_on);
	put_label(g, f->policy, str_of(contact_result_name(c->result)));
	put_text(g, texts->channel);
	put_text(g, texts->note);
}

typedef void put_contact_row(struct grid *g, const struct facts *f, struct arena *a,
	const struct contact *c);

static void
put_log_of(struct grid *g, const struct facts *f, struct arena *a, uint32_t step,
    put_contact_row *put)
{
	const struct portfolio *p = f->portfolio;
	const struct contact *c = contacts_of(f->contacts,
	    portfolio_contract_id(p, p->dues[step].contract));

	for (; c; c = c->next)
		put(g, f, a, c);
}

/* The rows of the steps, in the order of the contracts. */
static size_t
steps_of(const struct facts *f, uint32_t **list)
{
	const struct portfolio *p = f->portfolio;
	size_t n = 0;

	*list = mem_new((size_t)p->n_contracts + 1, sizeof(**list));
	for (uint32_t i = 0; i < p->n_contracts; i++) {
		uint32_t step = step_of(f, i);

		if (step != NO_ROW)
			(*list)[n++] = step;
	}
	return n;
}

void
build_handover(const struct facts *f, struct document *d)
{
	uint32_t *steps;
	size_t n = steps_of(f, &steps);

	put_title(d, (struct term){ "handover", "移交律师清单", "Hand-over to the law firm" },
	    f->portfolio->as_of);
	struct grid *g = grid_add(d, (struct term){ "cases", "合同", "contracts" }, FOR_ALL);
	case_columns(g);
	for (size_t i = 0; i < n; i++)
		put_case(g, f, &d->arena, steps[i]);
	g = table_of(d, (struct term){ "dues", "应收款", "dues" }, FOR_PEOPLE);
	due_columns(g);
	for (size_t i = 0; i < n; i++)
		put_dues(g, f, steps[i]);
	g = table_of(d, (struct term){ "log", "跟进记录", "log" }, FOR_PEOPLE);
	log_columns(g);
	for (size_t i = 0; i < n; i++)
		put_log_of(g, f, &d->arena, steps[i], put_log_row);
	g = table_of(d, (struct term){ "services", "送达", "services" }, FOR_PEOPLE);
	service_columns(g);
	for (size_t i = 0; i < n; i++)
		put_log_of(g, f, &d->arena, steps[i], put_service);
	free(steps);
}
