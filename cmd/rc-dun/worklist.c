#include "rc-dun/worklist.h"

#include "bytes/die.h"
#include "bytes/near.h"
#include "dues/task.h"
#include "rc-dun/decide.h"

static const struct column reads[] = {
	NEED(TEXT, struct task, contract_id),
	HAVE(TEXT, struct task, customer),
	HAVE(TEXT, struct task, phone),
	HAVE(TEXT, struct task, project),
	HAVE(TEXT, struct task, unit),
	HAVE(TEXT, struct task, salesperson),
	HAVE(TEXT, struct task, grade),
};

/* What is overdue of the contract and party of a due. */
static void
add_up(const struct run *r, const struct dun_item *of, struct task *task)
{
	for (uint32_t i = r->contracts[of->contract].first; i != NO_ITEM;
	    i = r->items[i].following) {
		const struct dun_item *item = &r->items[i];
		count days = r->as_of - item->payable_on;

		if (!is_overdue(item) || party_of(item) != party_of(of))
			continue;
		money_add(&task->overdue_amount, item->balance, "overdue balances");
		money_add(&task->late_fee, item->late_fee, "late fees");
		if (days > task->oldest_days)
			task->oldest_days = days;
	}
}

/* "2026-12-01 171200.00"; a promise that was not kept has its state before it. */
static str
promise_text(struct arena *a, const struct promise *p)
{
	const struct contact *made = p->made;

	if (!made)
		return S("");
	return arena_printf(a, "%s%s%s%s%s",
	    p->state == PROMISE_OPEN ? "" : promise_state_name(p->state),
	    p->state == PROMISE_OPEN ? "" : " ", date_text(made->promise_on),
	    made->promise_amount == NO_MONEY ? "" : " ",
	    made->promise_amount == NO_MONEY
	        ? "" : money_text(made->promise_amount));
}

/* The policy's word for who has the action. */
static str
owner_word(const struct run *r, const struct action *action)
{
	return action->is_review ? r->policy->dunning.review_owner
	                         : r->items[action->item].next.step->owner;
}

/* The task of an action; `task` has what its due says. */
static struct task
task_of(const struct run *r, const struct action *action, struct task task,
    struct arena *a)
{
	const struct dun_item *item = &r->items[action->item];
	const struct step *step = item->next.step;

	task.stage = step->stage;
	task.after = policy_stage_after(r->policy, step->stage);
	task.action = action->is_review ? S("review") : step->action;
	task.owner = owner_of(r->policy, owner_word(r, action), item);
	task.act_on = r->act_on;
	add_up(r, item, &task);
	task.last_on = action->last ? action->last->on : NO_DATE;
	task.last_result = str_of(action->last
	    ? contact_result_name(action->last->result) : "");
	task.promise = promise_text(a, &action->promise);
	return task;
}

static bool
is_theirs(const struct run *r, const struct action *action, str owner)
{
	str word = owner_word(r, action);

	return str_eq(word, owner)
	    || str_eq(owner_of(r->policy, word, &r->items[action->item]), owner);
}

/* Reads the dues up to that of the action. */
static void
read_due(const struct run *r, struct tsv *t, struct reader *reader, uint32_t item,
    struct task *task)
{
	do
		if (!reader_next(reader, task) || tsv_count(t) > r->n)
			die("the dues changed while they were read");
	while (tsv_count(t) - 1 < item);
	if (!str_eq(task->contract_id, r->items[item].contract_id))
		die("the dues changed while they were read");
}

static void
collect(const struct run *r, struct tsv *t, const char *owner,
    struct row_list *tasks)
{
	struct reader *reader = reader_open(t, reads, sizeof(reads) / sizeof(*reads));

	for (size_t i = 0; i < r->n_actions; i++) {
		const struct action *action = &r->actions[i];
		struct task task = { .overdue_amount = 0 };
		struct arena a = { 0 };

		read_due(r, t, reader, action->item, &task);
		task = task_of(r, action, task, &a);
		if (!owner || is_theirs(r, action, str_of(owner)))
			tasks_add(tasks, &task);
		arena_free(&a);
	}
	reader_close(reader);
}

/* Dies if nobody has that name, with the nearest. */
static void
check_owner(const struct run *r, str owner)
{
	const struct pair *owners = r->policy->owners.list;
	struct near near = { .word = owner };
	bool known = str_eq(owner, S("salesperson"));

	near_offer(&near, S("salesperson"));
	for (size_t i = 0; i < r->policy->owners.n; i++) {
		known |= str_eq(owner, owners[i].name) || str_eq(owner, owners[i].text);
		near_offer(&near, owners[i].name);
		near_offer(&near, owners[i].text);
	}
	for (uint32_t i = 0; i < r->n && !known; i++) {
		known = str_eq(owner, r->items[i].salesperson);
		near_offer(&near, r->items[i].salesperson);
	}
	if (!known)
		die("--owner: nobody is called '%.*s'%s", STR_SHOWN(owner),
		    near_hint(&near));
}

void
worklist_print(const struct run *r, struct tsv *t, struct out *o, const char *owner)
{
	struct row_list tasks = tasks_new();
	struct task task;

	if (owner)
		check_owner(r, str_of(owner));
	header_print(o, task_columns, TASK_COLUMNS);
	tsv_again(t);
	collect(r, t, owner, &tasks);
	tasks_sort(&tasks);
	for (size_t i = 0; i < tasks.n; i++) {
		row_list_get(&tasks, i, &task);
		row_print(o, task_columns, TASK_COLUMNS, &task);
	}
	row_list_free(&tasks);
}
