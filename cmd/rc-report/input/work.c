#include "rc-report/input/work.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "dues/aged.h"
#include "policy/items.h"

/* A row of a partial: but for the stamp nothing of the first is filled. */
struct stamped_task {
	struct stamp stamp;
	struct task  task;
};

/* A row of rc-dun's. */
struct dunned_row {
	struct due  due;
	struct task task;
};

static const struct column due_columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(DATE,  struct due, as_of),
	NEED(MONEY, struct due, late_fee),
	NEED(TEXT,  struct due, state),
	NEED(MONEY, struct due, balance),
	NEED(COUNT, struct due, days_overdue),
	HAVE(TEXT,  struct due, due_id),
	HAVE(MONEY, struct due, amount),
	HAVE(MONEY, struct due, paid),
	HAVE(TEXT,  struct due, item),
};

static const struct column dunned_columns[] = {
	HAVE(TEXT,  struct task, stage),
	HAVE(TEXT,  struct task, action),
	HAVE(TEXT,  struct task, owner),
	HAVE(DATE,  struct task, act_on),
	HAVE(DATE,  struct task, last_on),
	HAVE(TEXT,  struct task, last_result),
	HAVE(TEXT,  struct task, promise),
	HAVE(TEXT,  struct task, customer),
	HAVE(TEXT,  struct task, phone),
	HAVE(TEXT,  struct task, project),
	HAVE(TEXT,  struct task, unit),
	HAVE(TEXT,  struct task, salesperson),
	HAVE(TEXT,  struct task, grade),
};

enum { N_DUE = sizeof(due_columns) / sizeof(*due_columns) };
enum { N_DUNNED = sizeof(dunned_columns) / sizeof(*dunned_columns) };
enum { N_PENDING = TASK_COLUMNS + 1 };
enum { STAMPS = 2, N_STAMPED = STAMPS + TASK_COLUMNS };

/* What is overdue of a contract and party. */
struct overdue {
	money amount, late_fee;
	count oldest_days;
};

/* A task of which it isn't known yet what is overdue. */
struct pending_task {
	struct task task;
	count       party;
};

struct work_reading {
	struct work         *work;
	const struct policy *policy;
	struct items         items;
	struct ids           contracts;
	struct overdue      *overdue;     /* by party */
	size_t               n, room;
	struct column        columns[N_PENDING];
	struct row_list      pending;
};

/* A contract has two parties, who are called and written to apart: bank and customer. */
static count
party_of(struct work_reading *r, const struct dunned_row *row, bool bank)
{
	uint32_t contract = ids_add(&r->contracts, id_of(row->due.contract_id));

	if (contract >= INT32_MAX / 2)
		die("more than %d contracts", INT32_MAX / 2);
	count party = (count)contract * 2 + bank;
	while (r->n <= (size_t)party) {
		GROW(r->overdue, r->n, r->room);
		r->overdue[r->n++] = (struct overdue){ 0, 0, 0 };
	}
	return party;
}

static void
add_up(struct overdue *sum, const struct due *d)
{
	money_add(&sum->amount, d->balance, "overdue balances");
	money_add(&sum->late_fee, d->late_fee, "late-payment penalties");
	if (d->days_overdue > sum->oldest_days)
		sum->oldest_days = d->days_overdue;
}

static void
add_task(struct work *w, const struct policy *p, struct task task)
{
	task.after = policy_stage_after(p, task.stage);
	tasks_add(&w->tasks, &task);
}

/* Only dues that are overdue or have an action need a party. */
static void
add_row(struct work_reading *r, const struct dunned_row *row, enum state state)
{
	uint32_t item = items_add(&r->items, r->policy, row->due.item);
	struct pending_task pending = { .task = row->task };

	if (state != OVERDUE && row->task.action.len == 0)
		return;
	pending.party = party_of(r, row, items_class(&r->items, item) == LOAN);
	if (state == OVERDUE)
		add_up(&r->overdue[pending.party], &row->due);
	pending.task.contract_id = row->due.contract_id;
	if (row->task.action.len > 0)
		row_list_add(&r->pending, 0, &pending);
}

/* Only behind the last row is it known what is overdue of a party. */
static void
hand_out_sums(struct work_reading *r)
{
	struct pending_task pending = { .party = 0 };

	for (size_t i = 0; i < r->pending.n; i++) {
		row_list_get(&r->pending, i, &pending);
		const struct overdue *sum = &r->overdue[pending.party];

		pending.task.overdue_amount = sum->amount;
		pending.task.late_fee = sum->late_fee;
		pending.task.oldest_days = sum->oldest_days;
		add_task(r->work, r->policy, pending.task);
	}
}

static void
open_pending(struct work_reading *r)
{
	memcpy(r->columns, task_columns, TASK_COLUMNS * sizeof(*task_columns));
	r->columns[TASK_COLUMNS] =
	    (struct column)NEED(COUNT, struct pending_task, party);
	r->pending = row_list_of(r->columns, N_PENDING);
}

/* The columns of a due, and those of the task behind it. */
static void
all_columns(struct column *columns)
{
	memcpy(columns, due_columns, sizeof(due_columns));
	for (size_t i = 0; i < N_DUNNED; i++) {
		columns[N_DUE + i] = dunned_columns[i];
		columns[N_DUE + i].at += offsetof(struct dunned_row, task);
	}
}

static void
read_dunned(struct work *w, struct tsv *t, const struct policy *p)
{
	struct work_reading r = { .work = w, .policy = p };
	struct column columns[N_DUE + N_DUNNED];
	struct dunned_row row = { 0 };

	tsv_need_of(t, S("days_overdue"), "dues");
	tsv_need_of(t, S("action"), "dues");
	all_columns(columns);
	open_pending(&r);
	struct aged aged = aged_open(t, columns, N_DUE + N_DUNNED);
	while (aged_next(&aged, &row))
		add_row(&r, &row, aged.state);
	w->as_of = aged.as_of;
	aged_close(&aged);
	hand_out_sums(&r);
	items_warn_unlisted(&r.items);
	ids_free(&r.contracts);
	free(r.overdue);
	row_list_free(&r.pending);
}

/* The list of rc-dun --todo, which says for each task what is overdue. */
static void
read_tasks(struct work *w, struct tsv *t, const struct policy *p)
{
	struct reader *reader = reader_open(t, task_columns, TASK_COLUMNS);
	struct task task = { .after = 0 };

	while (reader_next(reader, &task))
		add_task(w, p, task);
	reader_close(reader);
}

static void
stamped_columns(struct column *columns)
{
	const struct column stamps[STAMPS] = { STAMP_COLUMNS };

	memcpy(columns, stamps, sizeof(stamps));
	for (size_t i = 0; i < TASK_COLUMNS; i++) {
		columns[STAMPS + i] = task_columns[i];
		columns[STAMPS + i].at += offsetof(struct stamped_task, task);
		columns[STAMPS + i].needed &= task_columns[i].kind != TEXT;
	}
}

static void
merge_tasks(struct work *w, struct tsv *t, const struct policy *p)
{
	struct column columns[N_STAMPED];
	struct arena a = { 0 };
	struct stamped_task row = { .task = { .after = 0 } };

	stamped_columns(columns);
	struct merger m = merger_open(&a, t, p, columns, N_STAMPED);
	tsv_need(t, S("action"));
	while (merger_next(&m, &row))
		if (row.task.action.len)
			add_task(w, p, row.task);
	w->as_of = m.stamp.as_of;
	arena_free(&a);
}

struct work
work_read(char *const *paths, const struct policy *p, bool merge)
{
	struct work w = { .tasks = tasks_new(), .as_of = NO_DATE };
	struct tsv *t = tsv_open(paths, false);

	if (merge)
		merge_tasks(&w, t, p);
	else if (tsv_find(t, S("overdue_amount")) != NO_COLUMN
	    && tsv_find(t, S("balance")) == NO_COLUMN)
		read_tasks(&w, t, p);
	else
		read_dunned(&w, t, p);
	tsv_close(t);
	tasks_sort(&w.tasks);
	return w;
}

void
work_print(struct out *o, const struct work *w, const struct policy *p)
{
	struct column columns[N_STAMPED];
	struct arena a = { 0 };
	struct stamped_task row = { .task = { .act_on = NO_DATE, .last_on = NO_DATE } };

	stamped_columns(columns);
	if (w->as_of == NO_DATE && w->tasks.n > 0)
		die("--partial: the list of rc-dun --todo has no as_of; give the rows of rc-dun");
	header_print(o, columns, N_STAMPED);
	if (w->as_of == NO_DATE)
		return;
	row.stamp = stamp_of(&a, p, w->as_of);
	row_print(o, columns, N_STAMPED, &row);
	for (size_t i = 0; i < w->tasks.n; i++) {
		row_list_get(&w->tasks, i, &row.task);
		row_print(o, columns, N_STAMPED, &row);
	}
	arena_free(&a);
}
