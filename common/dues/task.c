#include "dues/task.h"

#include <stdlib.h>

const struct column task_columns[TASK_COLUMNS] = {
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
};

void
tasks_add(struct tasks *t, struct task task)
{
	for (size_t i = 0; i < TASK_COLUMNS; i++)
		if (task_columns[i].kind == TEXT) {
			str *text = (str *)(void *)((char *)&task
			    + task_columns[i].at);

			*text = arena_str(&t->texts, *text);
		}
	GROW(t->list, t->n, t->room);
	t->list[t->n++] = task;
}

static int
worst_first(const struct task *a, const struct task *b)
{
	if (a->after != b->after)
		return a->after > b->after ? -1 : 1;
	if (a->overdue_amount != b->overdue_amount)
		return a->overdue_amount > b->overdue_amount ? -1 : 1;
	if (a->oldest_days != b->oldest_days)
		return a->oldest_days > b->oldest_days ? -1 : 1;
	return str_cmp(a->contract_id, b->contract_id);
}

/* Sorts, and keeps the order of what is equal. */
static void
merge_sort(struct task *list, struct task *spare, size_t n)
{
	size_t half = n / 2, i = 0, k = half;

	if (n < 2)
		return;
	merge_sort(list, spare, half);
	merge_sort(list + half, spare, n - half);
	memcpy(spare, list, n * sizeof(*list));
	for (size_t to = 0; to < n; to++)
		list[to] = k == n
		    || (i < half && worst_first(&spare[i], &spare[k]) <= 0)
		    ? spare[i++] : spare[k++];
}

void
tasks_sort(struct tasks *t)
{
	struct task *spare = mem_new(t->n, sizeof(*spare));

	merge_sort(t->list, spare, t->n);
	free(spare);
}

void
tasks_free(struct tasks *t)
{
	arena_free(&t->texts);
	free(t->list);
}
