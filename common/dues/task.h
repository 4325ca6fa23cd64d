/*
 * The work list: what is to be done today about a contract and the party that must act,
 * the customer or the bank, one task each.  rc-dun --todo makes it, and whoever prints or
 * reads it does so by these columns and in this order.
 *
 *	struct row_list list = tasks_new();
 *
 *	tasks_add(&list, &task);            for each
 *	tasks_sort(&list);
 *	header_print(o, task_columns, TASK_COLUMNS);
 *	row_list_get(&list, i, &task);
 *	row_print(o, task_columns, TASK_COLUMNS, &task);
 */
#ifndef RC_DUES_TASK_H
#define RC_DUES_TASK_H

#include "records/row_list.h"

struct task {
	str   contract_id, customer, phone, project, unit, salesperson;
	str   stage, action, owner;
	date  act_on;
	money overdue_amount;      /* these three are of the contract and party together */
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
   and oldest_days; the others are empty where a table lacks them.  The last entry is
   `after`, which is kept but neither read nor printed. */
extern const struct column task_columns[TASK_COLUMNS + 1];

/* A list of tasks: of struct task, with `after`. */
struct row_list tasks_new(void);

/* Adds a task, whose texts need not live on; of a contract's two, the one that is found
   first in the dues comes first. */
void tasks_add(struct row_list *tasks, const struct task *task);

/* Worst first: the highest step by `after`, then the largest overdue amount, then the
   most days, then the contracts by id, and a contract's two as they were added. */
void tasks_sort(struct row_list *tasks);

#endif
