#include "rc-report/dunned.h"

#include <stdlib.h>

#include "policy/items.h"
#include "rc-report/one_day.h"

/* A row; the task comes first, so that its columns fit both structs. */
struct row {
	struct task task;
	str         item, state;
	money       balance, late_fee;
	count       days_overdue;
};

static const struct column reads[] = {
	NEED(DATE,  struct stamp, as_of),
	NEED(TEXT,  struct task, contract_id),
	HAVE(TEXT,  struct task, stage),
	HAVE(TEXT,  struct task, action),
	HAVE(TEXT,  struct task, owner),
	HAVE(DATE,  struct task, act_on),
	HAVE(TEXT,  struct task, last_stage),
	HAVE(DATE,  struct task, last_on),
	HAVE(TEXT,  struct task, customer),
	HAVE(TEXT,  struct task, phone),
	HAVE(TEXT,  struct task, project),
	HAVE(TEXT,  struct task, unit),
	HAVE(TEXT,  struct task, salesperson),
	HAVE(TEXT,  struct task, grade),
	NEED(TEXT,  struct row, state),
	NEED(MONEY, struct row, balance),
	NEED(COUNT, struct row, days_overdue),
	NEED(MONEY, struct row, late_fee),
	HAVE(TEXT,  struct row, item),
};

enum { N_READS = sizeof(reads) / sizeof(*reads) };

struct overdue {
	money amount, late_fee;
	count oldest_days;
};

struct reading {
	struct worklist *list;
	struct items     items;
	struct names     contracts;
	struct overdue  *overdue;     /* by party */
	size_t           n, room;
	uint32_t        *parties;     /* of the tasks */
	size_t           parties_room;
};

/* A contract has two parties, who are called and written to apart: bank and customer. */
static uint32_t
party_of(struct reading *r, const struct row *row)
{
	uint32_t item = items_add(&r->items, r->list->policy, row->item);
	bool bank = items_class(&r->items, item) == LOAN;
	uint32_t party = names_add(&r->contracts, row->task.contract_id) * 2 + bank;

	while (r->n <= party) {
		GROW(r->overdue, r->n, r->room);
		r->overdue[r->n++] = (struct overdue){ 0, 0, 0 };
	}
	return party;
}

static void
add_up(struct overdue *sum, const struct row *row)
{
	if (!str_eq(row->state, str_of(state_name(OVERDUE))))
		return;
	money_add(&sum->amount, row->balance, "overdue balances");
	money_add(&sum->late_fee, row->late_fee, "late fees");
	if (row->days_overdue > sum->oldest_days)
		sum->oldest_days = row->days_overdue;
}

static void
add_row(struct reading *r, const struct row *row)
{
	struct worklist *w = r->list;
	uint32_t party = party_of(r, row);

	add_up(&r->overdue[party], row);
	if (row->task.action.len == 0)
		return;
	GROW(r->parties, w->n, r->parties_room);
	r->parties[w->n] = party;
	worklist_add(w, row->task);
}

/* Only behind the last row is it known what is overdue of a party. */
static void
hand_out_sums(struct reading *r)
{
	for (size_t i = 0; i < r->list->n; i++) {
		const struct overdue *sum = &r->overdue[r->parties[i]];
		struct task *task = &r->list->tasks[i];

		task->overdue_amount = sum->amount;
		task->late_fee = sum->late_fee;
		task->oldest_days = sum->oldest_days;
	}
}

void
dunned_read(struct worklist *w, char *const *paths)
{
	struct tsv *t = tsv_open(paths, false);
	struct reader *reader = reader_open(t, reads, N_READS);
	struct reading r = { .list = w };
	struct row row = { .task = { .row = 0 } };

	tsv_need(t, S("action"));
	while (reader_next(reader, &row)) {
		one_day(reader, &w->as_of, row.task.stamp.as_of);
		add_row(&r, &row);
	}
	hand_out_sums(&r);
	reader_close(reader);
	tsv_close(t);
	items_warn_unlisted(&r.items);
	names_free(&r.contracts);
	free(r.overdue);
	free(r.parties);
}
