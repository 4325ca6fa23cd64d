/*
 * The customer's card (客户档案): what is known of a customer besides the dues, from the
 * table customers, and the grade that a person gave.
 */
#ifndef RC_SCORE_CARD_H
#define RC_SCORE_CARD_H

#include "bytes/names.h"
#include "policy/policy.h"

#define NO_STAGE (-1)
#define NO_GRADE (-1)

struct card {
	str   name;
	money monthly_income, monthly_debt, down_payment_due;
	int   loan_stage;      /* its number in the policy's loan_points, or NO_STAGE */
	int   grade;           /* a person's, or NO_GRADE, */
	str   grade_reason;    /* why, */
	date  grade_until;     /* and the last day that it holds */
};

struct cards;

/*
 * Reads the table; it lives to the end of the run.  Dies of a customer_id that is there
 * twice, an amount below 0, a loan_stage that the policy doesn't know, and a grade
 * without reason and last day.
 */
struct cards *cards_read(char *path, const struct policy *p);

/* The card of a customer: one with nothing on it if there is none. */
const struct card *cards_of(struct cards *cards, str customer_id);

/* "A" to "D", "N" for NOT_RATED. */
const char *grade_name(int grade);

#endif
