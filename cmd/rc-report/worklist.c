#include "rc-report/worklist.h"

#include <stdlib.h>

#include "rc-report/dunned.h"
#include "rc-report/report.h"

/* What a partial has of a task; but for the stamp nothing of its first row. */
static const struct column carries[] = {
	STAMP_COLUMNS,
	HAVE(TEXT,  struct task, contract_id),
	HAVE(TEXT,  struct task, customer),
	HAVE(TEXT,  struct task, phone),
	HAVE(TEXT,  struct task, project),
	HAVE(TEXT,  struct task, unit),
	HAVE(TEXT,  struct task, salesperson),
	HAVE(TEXT,  struct task, stage),
	HAVE(TEXT,  struct task, action),
	HAVE(TEXT,  struct task, owner),
	HAVE(DATE,  struct task, act_on),
	NEED(MONEY, struct task, overdue_amount),
	NEED(COUNT, struct task, oldest_days),
	NEED(MONEY, struct task, late_fee),
	HAVE(TEXT,  struct task, last_stage),
	HAVE(DATE,  struct task, last_on),
	HAVE(TEXT,  struct task, grade),
};

enum { N_CARRIES = sizeof(carries) / sizeof(*carries) };

/* The days after which a stage comes, by the procedure in which it comes last. */
static count
after_of(const struct policy *p, str stage)
{
	const struct procedure *procedures = p->dunning.procedures.list;
	count after = NO_COUNT;

	for (size_t i = 0; i < p->dunning.procedures.n; i++) {
		const struct step *steps = procedures[i].steps.list;

		for (size_t k = 0; k < procedures[i].steps.n; k++)
			if (str_eq(steps[k].stage, stage) && steps[k].after > after)
				after = steps[k].after;
	}
	return after;
}

void
worklist_add(struct worklist *w, struct task task)
{
	str *texts[] = { &task.contract_id, &task.customer, &task.phone,
		&task.project, &task.unit, &task.salesperson, &task.stage,
		&task.action, &task.owner, &task.last_stage, &task.grade };

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		*texts[i] = arena_str(&w->texts, *texts[i]);
	task.after = after_of(w->policy, task.stage);
	task.row = w->n;
	GROW(w->tasks, w->n, w->room);
	w->tasks[w->n++] = task;
}

static void
merge(struct worklist *w, char *const *paths)
{
	struct merger m = merger_open(&w->texts, paths, w->policy, carries, N_CARRIES);
	struct task task = { .row = 0 };

	tsv_need(m.t, S("action"));
	while (merger_next(&m, &task))
		if (task.action.len)
			worklist_add(w, task);
	w->as_of = m.stamp.as_of;
}

static struct worklist
read_tasks(const struct report *r)
{
	struct worklist w = { .policy = r->policy, .as_of = NO_DATE };

	if (r->merge)
		merge(&w, r->paths);
	else
		dunned_read(&w, r->paths);
	return w;
}

/* The highest step first, then the largest sum, the oldest due; then by contract_id, and
   by row only within a contract: the order of contracts in the input plays no part. */
static int
worst_first(const void *a, const void *b)
{
	const struct task *x = a, *y = b;
	int order = str_cmp(x->contract_id, y->contract_id);

	if (x->after != y->after)
		return x->after > y->after ? -1 : 1;
	if (x->overdue_amount != y->overdue_amount)
		return x->overdue_amount > y->overdue_amount ? -1 : 1;
	if (x->oldest_days != y->oldest_days)
		return x->oldest_days > y->oldest_days ? -1 : 1;
	return order ? order : x->row < y->row ? -1 : x->row > y->row;
}

static void
headings(struct grid *g)
{
	grid_heading(g, "contract_id", "合同编号", "contract");
	grid_heading(g, "customer", "客户名称", "customer");
	grid_heading(g, "phone", "联系电话", "phone");
	grid_heading(g, "project", "项目", "project");
	grid_heading(g, "unit", "房间", "unit");
	grid_heading(g, "salesperson", "置业顾问", "salesperson");
	grid_heading(g, "stage", "阶段", "stage");
	grid_heading(g, "action", "动作", "action");
	grid_heading(g, "owner", "责任人", "owner");
	grid_heading(g, "act_on", "办理日期", "act on");
	grid_heading(g, "overdue_amount", "逾期金额", "overdue");
	grid_heading(g, "oldest_days", "最长逾期", "days");
	grid_heading(g, "late_fee", "违约金", "late fee");
	grid_heading(g, "last_stage", "上次阶段", "last stage");
	grid_heading(g, "last_on", "上次日期", "last on");
	grid_heading(g, "grade", "评级", "grade");
}

static void
word_cell(struct grid *g, const struct policy *p, str word)
{
	grid_words(g, word.at, policy_label(p, ZH, word).at,
	    policy_label(p, EN, word).at);
}

static void
cells(struct grid *g, const struct policy *p, const struct task *task)
{
	grid_text(g, task->contract_id);
	grid_text(g, task->customer);
	grid_text(g, task->phone);
	grid_text(g, task->project);
	grid_text(g, task->unit);
	grid_text(g, task->salesperson);
	word_cell(g, p, task->stage);
	word_cell(g, p, task->action);
	grid_text(g, task->owner);
	grid_text(g, str_of(date_text(task->act_on)));
	grid_money(g, task->overdue_amount);
	grid_count(g, task->oldest_days);
	grid_money(g, task->late_fee);
	word_cell(g, p, task->last_stage);
	grid_text(g, str_of(date_text(task->last_on)));
	grid_text(g, task->grade);
}

void
print_worklist(const struct report *r)
{
	struct worklist w = read_tasks(r);
	struct grid *g = grid_open(r->look);

	if (w.n)
		qsort(w.tasks, w.n, sizeof(*w.tasks), worst_first);
	report_title(r, "今日催款清单", "Work list", w.as_of);
	headings(g);
	for (size_t i = 0; i < w.n; i++)
		cells(g, w.policy, &w.tasks[i]);
	grid_close(g);
}

void
print_tasks(const struct report *r)
{
	struct worklist w = read_tasks(r);
	struct stamp stamp = stamp_of(&w.texts, w.policy, w.as_of);
	struct task first = { .act_on = NO_DATE, .last_on = NO_DATE };

	header_print(r->look->out, carries, N_CARRIES);
	if (w.as_of == NO_DATE)
		return;
	first.stamp = stamp;
	row_print(r->look->out, carries, N_CARRIES, &first);
	for (size_t i = 0; i < w.n; i++) {
		w.tasks[i].stamp = stamp;
		row_print(r->look->out, carries, N_CARRIES, &w.tasks[i]);
	}
}
