/*
 * The work list: what is to be done today about a contract and the party that must act,
 * the customer or the bank, one task each.  rc-dun --todo makes it, and whoever prints or
 * reads it does so by these columns and in this order.
 *
 *	struct tasks list = { 0 };
 *
 *	tasks_add(&list, task);            for each
 *	tasks_sort(&list);
 *	header_print(o, task_columns, TASK_COLUMNS);
 *	row_print(o, task_columns, TASK_COLUMNS, &list.list[i]);
 */
#ifndef RC_DUES_TASK_H
#define RC_DUES_TASK_H

#include "bytes/mem.h"
#include "records/column.h"

struct task {
	str   contract_id, customer, phone, project, unit, salesperson;
	str   stage, action, owner;
	date  act_on;
	money overdue_amount;      /* of the contract and party, as are: */
	count oldest_days;
	money late_fee;
	date  last_on;             /* the last dun, and what came of it */
	str   last_result;
	str   promise;             /* "2026-12-01 100.00", "broken 2026-11-01" */
	str   grade;
	count after;               /* of the stage, in days from payable_on: no column */
};

enum { TASK_COLUMNS = 17 };

/* The columns of the work list.  Needed are contract_id, stage, action, overdue_amount
   and oldest_days; the rest is empty where a table has it not. */
extern const struct column task_columns[TASK_COLUMNS];

/* Starts as all zeros. */
struct tasks {
	struct arena texts;
	struct task *list;
	size_t       n, room;
};

/* Adds a task, whose texts need not live on; of a contract's two, the one that is found
   first in the dues comes first. */
void tasks_add(struct tasks *t, struct task task);

/* Worst first: the highest step by `after`, then the largest overdue amount, then the
   most days, then the contracts by id, and a contract's two as they were added. */
void tasks_sort(struct tasks *t);

void tasks_free(struct tasks *t);

#endif
