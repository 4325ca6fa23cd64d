/*
 * The work list of the day: what is to be done, the worst first.
 */
#ifndef RC_REPORT_WORKLIST_H
#define RC_REPORT_WORKLIST_H

#include "rc-report/partial.h"

struct task {
	struct stamp stamp;
	str          contract_id, customer, phone, project, unit, salesperson;
	str          stage, action, owner, last_stage, grade;
	date         act_on, last_on;
	money        overdue_amount, late_fee;   /* of the contract and party */
	count        oldest_days;
	count        after;    /* of the step, in days from payable_on */
	size_t       row;      /* among the tasks as they were read */
};

struct worklist {
	const struct policy *policy;
	struct arena         texts;
	struct task         *tasks;
	size_t               n, room;
	date                 as_of;   /* NO_DATE if there are no rows */
};

/* Adds a task, whose texts need not live on. */
void worklist_add(struct worklist *w, struct task task);

#endif
