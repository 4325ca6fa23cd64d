#include "dues/task.h"

const struct column task_columns[TASK_COLUMNS + 1] = {
	NEED(TEXT,  struct task, contract_id),
	HAVE(TEXT,  struct task, customer),
	HAVE(TEXT,  struct task, phone),
	HAVE(TEXT,  struct task, project),
	HAVE(TEXT,  struct task, unit),
	HAVE(TEXT,  struct task, salesperson),
	NEED(TEXT,  struct task, stage),
	NEED(TEXT,  struct task, action),
	HAVE(TEXT,  struct task, owner),
	HAVE(DATE,  struct task, act_on),
	NEED(MONEY, struct task, overdue_amount),
	NEED(COUNT, struct task, oldest_days),
	HAVE(MONEY, struct task, late_fee),
	HAVE(DATE,  struct task, last_on),
	HAVE(TEXT,  struct task, last_result),
	HAVE(TEXT,  struct task, promise),
	HAVE(TEXT,  struct task, grade),
	HAVE(COUNT, struct task, after),
};

struct row_list
tasks_new(void)
{
	return row_list_of(task_columns, TASK_COLUMNS + 1);
}

void
tasks_add(struct row_list *tasks, const struct task *task)
{
	row_list_add(tasks, row_rank(task->after, task->overdue_amount), task);
}

static int
worst_first(const void *row, const void *other)
{
	const struct task *a = row, *b = other;

	if (a->after != b->after)
		return a->after > b->after ? -1 : 1;
	if (a->overdue_amount != b->overdue_amount)
		return a->overdue_amount > b->overdue_amount ? -1 : 1;
	if (a->oldest_days != b->oldest_days)
		return a->oldest_days > b->oldest_days ? -1 : 1;
	return str_cmp(a->contract_id, b->contract_id);
}

void
tasks_sort(struct row_list *tasks)
{
	row_list_sort(tasks, worst_first);
}
