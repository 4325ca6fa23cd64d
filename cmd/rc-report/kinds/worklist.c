#include "rc-report/kinds/kind.h"

/* Of a column of the work list, in the order of task_columns: what people call it, and
   how well a narrow terminal can do without it. */
static const struct {
	const char *zh, *en;
	int         spare;
	bool        is_labelled;   /* people know its words by the policy's labels */
} headings[TASK_COLUMNS] = {
	{ "合同编号", "contract",    0, false },
	{ "客户名称", "customer",    0, false },
	{ "联系电话", "phone",       0, false },
	{ "项目",     "project",     3, false },
	{ "房间",     "unit",        2, false },
	{ "置业顾问", "salesperson", 3, false },
	{ "阶段",     "stage",       2, true },
	{ "动作",     "action",      0, true },
	{ "责任人",   "owner",       1, false },
	{ "办理日期", "act on",      4, false },
	{ "逾期金额", "overdue",     0, false },
	{ "最长逾期", "days",        1, false },
	{ "违约金",   "penalty",     4, false },
	{ "上次催收", "last on",     3, false },
	{ "上次结果", "last result", 3, true },
	{ "承诺",     "promise",     2, false },
	{ "评级",     "grade",       4, false },
};

/* What whoever does a task writes down about it: columns of the log of contacts. */
static const struct term to_fill[] = {
	{ "result",         "结果",     "result" },
	{ "promise_on",     "承诺日期", "promise date" },
	{ "promise_amount", "承诺金额", "promise amount" },
	{ "note",           "备注",     "note" },
};

enum { TO_FILL = sizeof(to_fill) / sizeof(*to_fill) };

static enum cell_kind
kind_of(size_t column)
{
	switch (task_columns[column].kind) {
	case DATE:  return CELL_DATE;
	case MONEY: return CELL_MONEY;
	case COUNT: return CELL_COUNT;
	case ID:
	case RATE:
	case TEXT:  break;
	}
	return headings[column].is_labelled ? CELL_TERM : CELL_TEXT;
}

/* How the list's rows are made. */
struct task_rows {
	const struct facts *facts;
	struct arena        words;    /* of the row at hand */
};

static void
put_column(struct grid *g, struct task_rows *rows, size_t column,
    const struct task *task)
{
	const struct column *c = &task_columns[column];
	const void *field = (const char *)task + c->at;

	switch (c->kind) {
	case DATE:  put_date(g, *(const date *)field); return;
	case MONEY: put_money(g, *(const money *)field); return;
	case COUNT: put_count(g, *(const count *)field); return;
	case ID:
	case RATE:
	case TEXT:  break;
	}
	if (headings[column].is_labelled)
		put_label(g, rows->facts->policy,
		    arena_str(&rows->words, *(const str *)field));
	else
		put_text(g, *(const str *)field);
}

static void
make_row(struct grid *g, size_t i, void *with)
{
	struct task_rows *rows = with;
	struct task task;

	row_list_get(&rows->facts->work.tasks, i, &task);
	arena_free(&rows->words);
	for (size_t k = 0; k < TASK_COLUMNS; k++)
		put_column(g, rows, k, &task);
	for (size_t k = 0; rows->facts->asked.fill && k < TO_FILL; k++)
		put_none(g);
}

void
build_worklist(const struct facts *f, struct document *d)
{
	struct task_rows *rows = arena_new(&d->arena, 1, sizeof(*rows));

	rows->facts = f;
	put_title(d, (struct term){ "worklist", "今日催款清单", "Work list" }, f->work.as_of);
	struct grid *g = grid_add(d, (struct term){ "worklist", "催款清单", "work list" },
	    FOR_ALL);
	for (size_t i = 0; i < TASK_COLUMNS; i++)
		grid_column(g, (struct term){ task_columns[i].name, headings[i].zh,
		    headings[i].en }, kind_of(i), headings[i].spare);
	for (size_t i = 0; f->asked.fill && i < TO_FILL; i++)
		grid_column(g, to_fill[i], CELL_TEXT, 0);
	grid_make(g, f->work.tasks.n, make_row, rows);
}
