#include "rc-dun/worklist.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "rc-dun/decide.h"

/* A row of the list; first what is read from the due that leads. */
struct task {
	str                contract_id, customer, phone, project, unit;
	str                salesperson, grade;
	const struct step *step;
	uint32_t           row;
	str                stage, action, owner;
	date               act_on;
	money              overdue_amount;
	count              oldest_days;
	money              late_fee;
	date               last_on;
	str                last_result, promise;
};

static const struct column reads[] = {
	NEED(TEXT, struct task, contract_id),
	HAVE(TEXT, struct task, customer),
	HAVE(TEXT, struct task, phone),
	HAVE(TEXT, struct task, project),
	HAVE(TEXT, struct task, unit),
	HAVE(TEXT, struct task, salesperson),
	HAVE(TEXT, struct task, grade),
};

static const struct column prints[] = {
	NEED(TEXT,  struct task, contract_id),
	NEED(TEXT,  struct task, customer),
	NEED(TEXT,  struct task, phone),
	NEED(TEXT,  struct task, project),
	NEED(TEXT,  struct task, unit),
	NEED(TEXT,  struct task, salesperson),
	NEED(TEXT,  struct task, stage),
	NEED(TEXT,  struct task, action),
	NEED(TEXT,  struct task, owner),
	NEED(DATE,  struct task, act_on),
	NEED(MONEY, struct task, overdue_amount),
	NEED(COUNT, struct task, oldest_days),
	NEED(MONEY, struct task, late_fee),
	NEED(DATE,  struct task, last_on),
	NEED(TEXT,  struct task, last_result),
	NEED(TEXT,  struct task, promise),
	NEED(TEXT,  struct task, grade),
};

#define N(columns) (sizeof(columns) / sizeof(*(columns)))

struct worklist {
	struct task *tasks;
	size_t       n, room;
	struct arena texts;
};

/* What is overdue of the contract and the due's party. */
static void
add_up(const struct docket *d, const struct debt *lead, struct task *task)
{
	for (uint32_t i = d->accounts[lead->account].first; i != NO_DEBT;
	    i = d->debts[i].next) {
		const struct debt *debt = &d->debts[i];
		count days = d->as_of - debt->payable_on;

		if (!is_overdue(debt) || is_of_bank(debt) != is_of_bank(lead))
			continue;
		money_add(&task->overdue_amount, debt->balance, "overdue balances");
		money_add(&task->late_fee, debt->late_fee, "late fees");
		if (days > task->oldest_days)
			task->oldest_days = days;
	}
}

/* "2026-12-01 171200.00"; a promise that was not kept has its state before it. */
static str
promise_text(struct arena *a, const struct promise *p)
{
	const struct contact *made = p->made;

	if (p->state != PROMISE_OPEN && !promise_is_broken(p))
		return S("");
	return arena_printf(a, "%s%s%s%s%s",
	    p->state == PROMISE_OPEN ? "" : promise_state_name(p->state),
	    p->state == PROMISE_OPEN ? "" : " ", date_text(made->promise_on),
	    made->promise_amount == NO_MONEY ? "" : " ",
	    made->promise_amount == NO_MONEY
	        ? "" : money_text(made->promise_amount));
}

/* The contract's promise to show: one that is open, else the newest. */
static struct promise
promise_of(const struct docket *d, const struct account *account)
{
	struct promise best = { .made = NULL, .state = PROMISE_KEPT };

	for (uint32_t i = account->first; i != NO_DEBT; i = d->debts[i].next) {
		const struct promise *p = &d->debts[i].hold.promise;

		if (p->made && best.state != PROMISE_OPEN && (!best.made
		    || p->state == PROMISE_OPEN || p->made->on > best.made->on))
			best = *p;
	}
	return best;
}

static void
keep_texts(struct arena *a, struct task *task)
{
	str *texts[] = { &task->contract_id, &task->customer, &task->phone,
		&task->project, &task->unit, &task->salesperson, &task->grade };

	for (size_t i = 0; i < N(texts); i++)
		*texts[i] = arena_str(a, *texts[i]);
}

/* The task of a due that leads, its texts as they were read. */
static struct task
task_of(const struct docket *d, uint32_t row, struct task read, struct arena *a)
{
	const struct debt *lead = &d->debts[row];
	const struct account *account = &d->accounts[lead->account];
	const struct contact *last = last_dun(account->log);
	struct promise promise = promise_of(d, account);
	struct task task = read;

	keep_texts(a, &task);
	task.row = row;
	task.step = lead->rung.step;
	task.stage = task.step->stage;
	task.action = task.step->action;
	task.owner = owner_of(d->policy, task.step, lead);
	task.act_on = d->act_on;
	add_up(d, lead, &task);
	task.last_on = last ? last->on : NO_DATE;
	task.last_result = str_of(last ? contact_result_name(last->result) : "");
	task.promise = promise_text(a, &promise);
	return task;
}

static bool
is_theirs(const struct task *task, const char *owner)
{
	return !owner || str_eq(task->owner, str_of(owner))
	    || str_eq(task->step->owner, str_of(owner));
}

static void
collect(const struct docket *d, struct tsv *t, const char *owner, struct worklist *w)
{
	struct reader *r = reader_open(t, reads, N(reads));
	struct task read = { .row = 0 };

	while (reader_next(r, &read)) {
		uint32_t row = (uint32_t)tsv_count(t) - 1;

		if (row >= d->n || !str_eq(read.contract_id, d->debts[row].contract_id))
			die("the dues changed while they were read");
		if (!leads(&d->debts[row]))
			continue;
		GROW(w->tasks, w->n, w->room);
		w->tasks[w->n] = task_of(d, row, read, &w->texts);
		w->n += is_theirs(&w->tasks[w->n], owner);
	}
	reader_close(r);
}

static int
worst_first(const void *a, const void *b)
{
	const struct task *x = a, *y = b;
	int order = str_cmp(x->contract_id, y->contract_id);

	if (x->step->after != y->step->after)
		return x->step->after > y->step->after ? -1 : 1;
	if (x->overdue_amount != y->overdue_amount)
		return x->overdue_amount > y->overdue_amount ? -1 : 1;
	if (x->oldest_days != y->oldest_days)
		return x->oldest_days > y->oldest_days ? -1 : 1;
	return order ? order : x->row < y->row ? -1 : 1;
}

void
worklist_print(const struct docket *d, struct tsv *t, struct out *o, const char *owner)
{
	struct worklist w = { NULL, 0, 0, { 0 } };

	header_print(o, prints, N(prints));
	tsv_again(t);
	collect(d, t, owner, &w);
	if (w.n)
		qsort(w.tasks, w.n, sizeof(*w.tasks), worst_first);
	for (size_t i = 0; i < w.n; i++)
		row_print(o, prints, N(prints), &w.tasks[i]);
	arena_free(&w.texts);
	free(w.tasks);
}
