/*
 * The cases of a run: for each contract and party with a step to take, the dues that the
 * step is about, with what is told of them.
 */
#ifndef RC_LETTER_CASE_FILE_H
#define RC_LETTER_CASE_FILE_H

#include "rc-letter/rows.h"

/* A due of a case. */
struct entry {
	struct due    due;
	count         n;             /* its number in the case, from 1 */
	date          limit_item, limit_contract, right_from, right_until;
	struct entry *next;          /* or NULL */
};

struct case_file {
	/* as the row of the leading due has them */
	str   contract_id, customer_id, customer, phone, address, project, unit,
	      salesperson, stage_code, action, owner, last_stage_code;
	date  signed_on, act_on, last_on, as_of;
	money price;

	/* by the policy */
	const struct stage *stage;
	str   stage_name, last_stage_name;
	count pay_within_days;
	date  pay_by;                /* so many days after act_on */

	str   home;                  /* project and unit, the project once */
	str   party;                 /* customer or bank */
	str   ref;
	count n;                     /* its number in its letter, from 1 */

	/* sums over the dues */
	money amount, paid, balance, late_fee;
	money overdue, overdue_house;    /* of it house money */
	money total;                 /* overdue and late fee */
	count due_count, days_overdue;   /* the most */
	struct entry *first, *last;
};

struct case_files {
	struct case_file **list;        /* in the order of their leading rows */
	size_t          n;
};

/* The cases that are wanted; they live in the arena. */
struct case_files cases_of(struct arena *a, struct rows *rows, const struct stages *stages,
	const struct wanted *wanted);

#endif
