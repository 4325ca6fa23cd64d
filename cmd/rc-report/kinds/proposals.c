#include "rc-report/kinds/kind.h"

/* Of a column, in the order of proposed_columns: what people call it, which is what
   rc-import knows it by, and how well a narrow terminal can do without it. */
static const struct {
	const char *zh, *en;
	int         spare;
} headings[PROPOSED_COLUMNS] = {
	{ "流水号",     "receipt ID",  0 },
	{ "收款日期",   "received on", 1 },
	{ "金额",       "amount",      0 },
	{ "付款人",     "payer",       0 },
	{ "摘要",       "note",        0 },
	{ "序号",       "rank",        4 },
	{ "合同编号",   "contract ID", 0 },
	{ "客户名称",   "customer",    0 },
	{ "房间",       "unit",        2 },
	{ "置业顾问",   "salesperson", 3 },
	{ "未付应收",   "open",        1 },
	{ "线索",       "evidence",    3 },
	{ "未匹配原因", "why",         2 },
	{ "确认",       "accept",      0 },
	{ "分摊金额",   "part",        2 },
};

static enum cell_kind
kind_of(size_t column)
{
	switch (proposed_columns[column].kind) {
	case DATE:  return CELL_DATE;
	case MONEY: return CELL_MONEY;
	case COUNT: return CELL_COUNT;
	case ID:
	case RATE:
	case TEXT:  break;
	}
	return CELL_TEXT;
}

static void
put_column(struct grid *g, size_t column, const struct proposed *p)
{
	const struct column *c = &proposed_columns[column];
	const void *field = (const char *)p + c->at;

	switch (c->kind) {
	case DATE:  put_date(g, *(const date *)field); return;
	case MONEY: put_money(g, *(const money *)field); return;
	case COUNT: put_count(g, *(const count *)field); return;
	case ID:
	case RATE:
	case TEXT:  break;
	}
	put_text(g, *(const str *)field);
}

void
build_proposals(const struct facts *f, struct document *d)
{
	const struct proposals *read = &f->proposals;

	put_title(d, (struct term){ "proposals", "待认款", "Receipts to be matched" }, NO_DATE);
	struct grid *g = grid_add(d, (struct term){ "proposals", "待认款", "proposals" },
	    FOR_ALL);
	for (size_t i = 0; i < PROPOSED_COLUMNS; i++)
		grid_column(g, (struct term){ proposed_columns[i].name, headings[i].zh,
		    headings[i].en }, kind_of(i), headings[i].spare);
	for (size_t i = 0; i < read->n; i++) {
		grid_row(g, ROW);
		for (size_t k = 0; k < PROPOSED_COLUMNS; k++)
			put_column(g, k, &read->list[i]);
	}
}
