#include "document/selection.h"
#include "rc-report/kinds/customer/contract_sums.h"
#include "rc-report/kinds/customer/customer_file.h"

static const struct term states[STATES] = {
	[FUTURE]    = { "future", "未生效", "future" },
	[CANCELLED] = { "cancelled", "已取消", "cancelled" },
	[PAID]      = { "paid", "已付清", "paid" },
	[OVERDUE]   = { "overdue", "逾期", "overdue" },
	[NOT_DUE]   = { "not-due", "未到期", "not due" },
};

struct term
state_word(enum state state)
{
	return states[state];
}

static void
put_sums(struct grid *g, const struct contract_sums *s)
{
	put_money(g, s->paid);
	put_money(g, s->balance);
	put_money(g, s->overdue);
	put_money(g, s->late_fee);
}

static void
contract_columns(struct grid *g, const struct customer_files *files, struct arena *a)
{
	const struct node *nodes = files->facts->policy->nodes.list;

	grid_column(g, (struct term){ "contract_id", "合同编号", "contract" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "project", "项目", "project" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "unit", "房间", "unit" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "salesperson", "置业顾问", "salesperson" }, CELL_TEXT, 4);
	grid_column(g, (struct term){ "signed_on", "签约日期", "signed on" }, CELL_DATE, 3);
	grid_column(g, (struct term){ "price", "总价", "price" }, CELL_MONEY, 3);
	grid_column(g, (struct term){ "paid", "已收", "paid" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "balance", "未收", "balance" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "overdue", "逾期", "overdue" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "late_fee", "违约金", "penalty" }, CELL_MONEY, 1);
	for (size_t i = 0; i < files->at_nodes.n_nodes; i++)
		grid_column(g, (struct term){
		    arena_printf(a, "node_%d", nodes[i].days).at,
		    arena_printf(a, "%d天节点", nodes[i].days).at,
		    arena_printf(a, "node %d", nodes[i].days).at }, CELL_TERM, 2);
}

static void
put_nodes(struct grid *g, const struct at_nodes *at, uint32_t contract)
{
	for (size_t i = 0; i < at->n_nodes; i++) {
		const int64_t *sums = at_node(at, contract, i);

		if (sums[NODE_CONTRACTS] == 0)
			put_none(g);
		else if (sums[NODE_REACHED])
			put_word(g, (struct term){ "reached", "达成", "reached" });
		else
			put_word(g, (struct term){ "missed", "未达", "missed" });
	}
}

static void
put_contract(struct grid *g, const struct customer_files *files, uint32_t contract,
    struct contract_sums *all)
{
	static const enum customer_text texts[] = { CUSTOMER_PROJECT, CUSTOMER_UNIT,
		CUSTOMER_SALESPERSON };
	const struct portfolio *p = files->portfolio;
	struct contract_sums sums = contract_sums_of(p, contract);

	grid_row(g, ROW);
	put_text(g, portfolio_contract_id(p, contract));
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		put_text(g, contract_text(p, contract, texts[i]));
	put_date(g, p->contracts[contract].signed_on);
	put_money(g, p->contracts[contract].price);
	put_sums(g, &sums);
	put_nodes(g, &files->at_nodes, contract);
	contract_sums_add(all, &sums);
}

static void
put_total(struct grid *g, const struct customer_files *files, const struct contract_sums *all)
{
	grid_row(g, TOTAL);
	put_word(g, (struct term){ "", "合计", "total" });
	for (size_t i = 0; i < 5; i++)
		put_none(g);
	put_sums(g, all);
	for (size_t i = 0; i < files->at_nodes.n_nodes; i++)
		put_none(g);
}

void
put_contracts_of(struct document *d, const struct customer_files *files)
{
	const uint32_t *first = &files->customers.first[files->customer];
	struct grid *g = customer_section(d, (struct term){ "contracts", "合同", "Contracts" });
	struct contract_sums all = { 0 };

	contract_columns(g, files, &d->arena);
	for (uint32_t i = first[0]; i < first[1]; i++)
		put_contract(g, files, files->customers.contracts[i], &all);
	if (first[1] - first[0] > 1)
		put_total(g, files, &all);
	grid_drop_empty(g);
	document_define(d, (struct term){ "", "已收、未收、逾期、违约金",
	    "paid, balance, overdue, penalty" }, (struct term){ "",
	    "房款（含贷款）各期之和，未生效和已取消的除外",
	    "sums over dues of class price and loan, but for future and cancelled ones" });
}

/* What rc-dun adds. */
static const struct {
	enum customer_text text;
	struct term        name;
	enum cell_kind     kind;   /* CELL_TERM: people know it by the policy's labels */
	int                spare;
} steps[] = {
	{ CUSTOMER_STAGE,  { "stage", "阶段", "stage" },       CELL_TERM, 1 },
	{ CUSTOMER_ACTION, { "action", "动作", "action" },     CELL_TERM, 1 },
	{ CUSTOMER_ACT_ON, { "act_on", "办理日期", "act on" }, CELL_DAY,  3 },
	{ CUSTOMER_HOLD,   { "hold", "暂停", "hold" },         CELL_TERM, 2 },
};

enum { STEPS = sizeof(steps) / sizeof(*steps) };

static void
due_columns(struct grid *g, const struct customer_files *files)
{
	const struct portfolio *p = files->portfolio;

	customer_contract_column(g, files);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "item", "款项", "item" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "payable_on", "应收日期", "payable on" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "amount", "应收金额", "amount" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "paid", "已收", "paid" }, CELL_MONEY, 2);
	grid_column(g, (struct term){ "balance", "未收", "balance" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "state", "状态", "state" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "days_overdue", "逾期天数", "days" }, CELL_COUNT, 1);
	grid_column(g, (struct term){ "late_fee", "违约金", "penalty" }, CELL_MONEY, 3);
	for (size_t i = 0; i < STEPS; i++)
		if (p->has[steps[i].text])
			grid_column(g, steps[i].name, steps[i].kind, steps[i].spare);
}

static void
put_step(struct grid *g, const struct customer_files *files, struct arena *a, uint32_t row)
{
	const struct portfolio *p = files->portfolio;

	for (size_t i = 0; i < STEPS; i++) {
		str text = portfolio_text(p, row, steps[i].text);

		if (!p->has[steps[i].text])
			continue;
		if (steps[i].text == CUSTOMER_HOLD)
			put_hold(g, a, p->policy, text);
		else if (steps[i].kind == CELL_TERM)
			put_label(g, p->policy, arena_str(a, text));
		else
			put_cell(g, (struct grid_cell){ .kind = steps[i].kind, .text = text });
	}
}

static void
put_due(struct grid *g, const struct customer_files *files, struct arena *a, uint32_t row)
{
	const struct portfolio *p = files->portfolio;
	const struct kept_due *d = &p->dues[row];

	grid_row(g, ROW);
	put_text(g, portfolio_contract_id(p, d->contract));
	put_text(g, portfolio_due_id(p, row));
	put_text(g, portfolio_text(p, row, CUSTOMER_ITEM));
	put_date(g, d->payable_on);
	put_money(g, d->amount);
	put_money(g, d->paid);
	put_money(g, d->balance);
	put_word(g, states[d->state]);
	put_count(g, d->state == OVERDUE ? d->days_overdue : NO_COUNT);
	put_money(g, d->late_fee);
	put_step(g, files, a, row);
}

static bool
is_due(const struct event *e)
{
	return e->kind == EVENT_DUE || e->kind == EVENT_CREDIT;
}

void
put_dues_of(struct document *d, const struct customer_files *files)
{
	struct grid *g = customer_section(d, (struct term){ "dues", "应收款",
	    "Dues (scheduled payments)" });

	due_columns(g, files);
	for (size_t i = 0; i < files->timeline.n; i++)
		if (is_due(&files->timeline.list[i]))
			put_due(g, files, &d->arena, files->timeline.list[i].order);
	grid_drop_empty(g);
}

static const struct {
	enum customer_text text;
	struct term        name;
} clocks[] = {
	{ CUSTOMER_LIMIT_ITEM,     { "limit_item", "诉讼时效（本期）", "limitation" } },
	{ CUSTOMER_LIMIT_CONTRACT, { "limit_contract", "诉讼时效（末期）", "from last due" } },
	{ CUSTOMER_RIGHT_FROM,     { "right_from", "解除权起", "may end from" } },
	{ CUSTOMER_RIGHT_UNTIL,    { "right_until", "解除权止", "until" } },
	{ CUSTOMER_ALARM,          { "alarm", "提示", "alarm" } },
};

enum { CLOCKS = sizeof(clocks) / sizeof(*clocks) };

static bool
has_clock(const struct portfolio *p, const struct event *e)
{
	return is_due(e) && portfolio_text(p, e->order, CUSTOMER_LIMIT_ITEM).len > 0;
}

static bool
has_clocks(const struct customer_files *files)
{
	for (size_t i = 0; i < files->timeline.n; i++)
		if (has_clock(files->portfolio, &files->timeline.list[i]))
			return true;
	return false;
}

static void
put_clock(struct grid *g, const struct portfolio *p, uint32_t row)
{
	grid_row(g, ROW);
	put_text(g, portfolio_contract_id(p, p->dues[row].contract));
	put_text(g, portfolio_due_id(p, row));
	for (size_t i = 0; i < CLOCKS; i++)
		put_text(g, portfolio_text(p, row, clocks[i].text));
}

void
put_clocks(struct document *d, const struct customer_files *files)
{
	struct grid *g;

	if (!has_clocks(files))
		return;
	g = customer_section(d, (struct term){ "clocks", "法定期限", "Periods of the law" });
	customer_contract_column(g, files);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 0);
	for (size_t i = 0; i < CLOCKS; i++)
		grid_column(g, clocks[i].name, CELL_TEXT, i == 1 ? 1 : 0);
	for (size_t i = 0; i < files->timeline.n; i++)
		if (has_clock(files->portfolio, &files->timeline.list[i]))
			put_clock(g, files->portfolio, files->timeline.list[i].order);
	grid_drop_empty(g);
}
