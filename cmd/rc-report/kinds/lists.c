#include "rc-report/kinds/lists.h"

/* Behind contract_id and due_id. */
static const struct {
	enum kept_text text;
	struct term    name;
	int            spare;
} texts[DUE_TEXTS - 2] = {
	{ TEXT_CUSTOMER,    { "customer", "客户名称", "customer" },       0 },
	{ TEXT_PHONE,       { "phone", "联系电话", "phone" },             1 },
	{ TEXT_PROJECT,     { "project", "项目", "project" },             2 },
	{ TEXT_UNIT,        { "unit", "房间", "unit" },                   2 },
	{ TEXT_SALESPERSON, { "salesperson", "置业顾问", "salesperson" }, 1 },
	{ TEXT_ITEM,        { "item", "款项", "item" },                   3 },
};

void
due_text_columns(struct grid *g)
{
	grid_column(g, (struct term){ "contract_id", "合同编号", "contract" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 3);
	for (size_t i = 0; i < DUE_TEXTS - 2; i++)
		grid_column(g, texts[i].name, CELL_TEXT, texts[i].spare);
}

void
put_kept_texts(struct grid *g, const struct due *d, const str *kept)
{
	put_text(g, d->contract_id);
	put_text(g, d->due_id);
	for (size_t i = 0; i < DUE_TEXTS - 2; i++)
		put_text(g, kept[texts[i].text]);
}

void
put_due_texts(struct grid *g, const struct portfolio *p, uint32_t row)
{
	put_text(g, portfolio_contract_id(p, p->dues[row].contract));
	put_text(g, portfolio_due_id(p, row));
	for (size_t i = 0; i < DUE_TEXTS - 2; i++)
		put_text(g, portfolio_text(p, row, texts[i].text));
}

int
by_ids(const struct portfolio *p, uint32_t row, uint32_t other)
{
	int order = str_cmp(portfolio_contract_id(p, p->dues[row].contract),
	    portfolio_contract_id(p, p->dues[other].contract));

	if (order == 0)
		order = str_cmp(portfolio_due_id(p, row), portfolio_due_id(p, other));
	return order ? order : (row > other) - (row < other);
}
