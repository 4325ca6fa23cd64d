/*
 * The cases of a run: for each contract and party with a step to take, the dues that the
 * step is about, with what is told of them.
 */
#ifndef RC_LETTER_CASE_FILE_H
#define RC_LETTER_CASE_FILE_H

#include "dues/client_table.h"
#include "rc-letter/rows.h"

/* A due of a case. */
struct entry {
	struct due    due;
	count         n;             /* its number in the table that it stands in, from 1 */
	bool          is_agency;     /* what is collected for others */
	date          limit_item, limit_contract, right_from, right_until;
	struct entry *next;          /* or NULL */
};

/* Sums over dues. */
struct due_sums {
	money amount, paid, balance, late_fee;
	money overdue;               /* the balances that are overdue */
	money total;                 /* these, and the late-payment penalty */
	count due_count;
};

struct case_file {
	/* as the row of the primary due has them; the customer's also by the customers */
	str   contract_id, due_id, customer_id, customer, phone, address, project, unit,
	      salesperson, stage_code, action, owner, last_stage_code;
	date  signed_on, act_on, last_on, as_of;
	money price;

	/* by the policy */
	const struct stage *stage;
	str   stage_name, last_stage_name;
	count pay_within_days;
	date  pay_by;                /* so many days after act_on */

	str   buyers;                /* the customer, and who buys together with him */
	str   home;                  /* project and unit, the project once */
	str   location;              /* the same, behind the place that the policy gives */
	struct firm firm;            /* of the project */
	str   party;                 /* customer or bank */
	str   ref;
	count n;                     /* its number in its letter, from 1 */

	struct due_sums all, own, agency;   /* own: the firm's, all but agency */
	money overdue_house;         /* of what is overdue, house money */
	count days_overdue;          /* the most */
	struct entry *first, *last;
};

struct case_files {
	struct case_file **list;        /* in the order of their leading rows */
	size_t          n;
};

/* The cases that are wanted; they live in the arena.  The clients may be NULL. */
struct case_files cases_of(struct arena *a, struct rows *rows, const struct stages *stages,
	const struct wanted *wanted, struct client_table *clients);

#endif
