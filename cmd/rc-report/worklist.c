#include <stdlib.h>

#include "policy/items.h"
#include "rc-report/one_day.h"
#include "rc-report/report.h"

/* A row of rc-dun, and what is overdue of its contract and party. */
struct task {
	str      contract_id, customer, phone, project, unit, salesperson;
	str      item, state, stage, action, owner, last_stage, grade;
	date     as_of, act_on, last_on;
	money    balance, late_fee;
	count    days_overdue;
	count    after;        /* of the step, in days from payable_on */
	uint32_t party;        /* of the contract: what the sums are kept by */
	size_t   row;          /* of those with an action */
};

static const struct column reads[] = {
	NEED(TEXT,  struct task, contract_id),
	NEED(DATE,  struct task, as_of),
	NEED(TEXT,  struct task, state),
	NEED(MONEY, struct task, balance),
	NEED(COUNT, struct task, days_overdue),
	NEED(MONEY, struct task, late_fee),
	HAVE(TEXT,  struct task, stage),
	HAVE(TEXT,  struct task, action),
	HAVE(TEXT,  struct task, owner),
	HAVE(DATE,  struct task, act_on),
	HAVE(TEXT,  struct task, last_stage),
	HAVE(DATE,  struct task, last_on),
	HAVE(TEXT,  struct task, item),
	HAVE(TEXT,  struct task, customer),
	HAVE(TEXT,  struct task, phone),
	HAVE(TEXT,  struct task, project),
	HAVE(TEXT,  struct task, unit),
	HAVE(TEXT,  struct task, salesperson),
	HAVE(TEXT,  struct task, grade),
};

enum { N_READS = sizeof(reads) / sizeof(*reads) };

struct overdue {
	money amount, late_fee;
	count oldest_days;
};

struct worklist {
	const struct policy *policy;
	struct arena         texts;
	struct items         items;
	struct names         contracts;
	struct overdue      *overdue;     /* by party */
	size_t               overdue_n, overdue_room;
	struct task         *tasks;
	size_t               n, room;
	date                 as_of;
};

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

/* A contract has two parties, who are called and written to apart: bank and customer. */
static uint32_t
party_of(struct worklist *w, const struct task *task)
{
	uint32_t item = items_add(&w->items, w->policy, task->item);
	bool bank = items_class(&w->items, item) == LOAN;
	uint32_t party = names_add(&w->contracts, task->contract_id) * 2 + bank;

	while (w->overdue_n <= party) {
		GROW(w->overdue, w->overdue_n, w->overdue_room);
		w->overdue[w->overdue_n++] = (struct overdue){ 0, 0, 0 };
	}
	return party;
}

static void
add_up(struct worklist *w, const struct task *task)
{
	struct overdue *sum = &w->overdue[task->party];

	if (!str_eq(task->state, str_of(state_name(OVERDUE))))
		return;
	money_add(&sum->amount, task->balance, "overdue balances");
	money_add(&sum->late_fee, task->late_fee, "late fees");
	if (task->days_overdue > sum->oldest_days)
		sum->oldest_days = task->days_overdue;
}

static void
keep(struct worklist *w, struct task task)
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
read_rows(struct worklist *w, char *const *paths)
{
	struct tsv *t = tsv_open(paths, false);
	struct reader *r = reader_open(t, reads, N_READS);
	struct task task;

	w->as_of = NO_DATE;
	tsv_need(t, S("action"));
	while (reader_next(r, &task)) {
		one_day(r, &w->as_of, task.as_of);
		task.party = party_of(w, &task);
		add_up(w, &task);
		if (task.action.len)
			keep(w, task);
	}
	reader_close(r);
	tsv_close(t);
}

static const struct worklist *sorted;

/* The highest step first, then the largest sum, the oldest due; then by contract_id, and
   by row only within a contract: the order of contracts in the input plays no part. */
static int
worst_first(const void *a, const void *b)
{
	const struct task *x = a, *y = b;
	const struct overdue *p = &sorted->overdue[x->party];
	const struct overdue *q = &sorted->overdue[y->party];
	int order = str_cmp(x->contract_id, y->contract_id);

	if (x->after != y->after)
		return x->after > y->after ? -1 : 1;
	if (p->amount != q->amount)
		return p->amount > q->amount ? -1 : 1;
	if (p->oldest_days != q->oldest_days)
		return p->oldest_days > q->oldest_days ? -1 : 1;
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
cells(struct grid *g, const struct worklist *w, const struct task *task)
{
	const struct overdue *sum = &w->overdue[task->party];

	grid_text(g, task->contract_id);
	grid_text(g, task->customer);
	grid_text(g, task->phone);
	grid_text(g, task->project);
	grid_text(g, task->unit);
	grid_text(g, task->salesperson);
	word_cell(g, w->policy, task->stage);
	word_cell(g, w->policy, task->action);
	grid_text(g, task->owner);
	grid_text(g, str_of(date_text(task->act_on)));
	grid_money(g, sum->amount);
	grid_count(g, sum->oldest_days);
	grid_money(g, sum->late_fee);
	word_cell(g, w->policy, task->last_stage);
	grid_text(g, str_of(date_text(task->last_on)));
	grid_text(g, task->grade);
}

void
print_worklist(const struct report *r)
{
	static struct worklist w;   /* for the run */
	struct grid *g = grid_open(r->look);

	w.policy = r->policy;
	read_rows(&w, r->paths);
	sorted = &w;
	if (w.n)
		qsort(w.tasks, w.n, sizeof(*w.tasks), worst_first);
	report_title(r, "今日催款清单", "Work list", w.as_of);
	headings(g);
	for (size_t i = 0; i < w.n; i++)
		cells(g, &w, &w.tasks[i]);
	grid_close(g);
	items_warn_unlisted(&w.items);
}
