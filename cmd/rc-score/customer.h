/*
 * What is known of a customer (客户档案) besides the dues, from the table customers, and the
 * grade that a person gave.
 */
#ifndef RC_SCORE_CUSTOMER_H
#define RC_SCORE_CUSTOMER_H

#include "bytes/names.h"
#include "policy/policy.h"

#define NO_STAGE (-1)
#define NO_GRADE (-1)

struct customer {
	str   name;
	money monthly_income, monthly_debt, down_payment_due;
	int   loan_stage;      /* its number in the policy's loan_points, or NO_STAGE */
	int   grade;           /* a person's, or NO_GRADE, */
	str   grade_reason;    /* why, */
	date  grade_until;     /* and the last day that it holds */
};

struct customers;

/*
 * Reads the table; it lives to the end of the run.  Dies of a customer_id that is there
 * twice, an amount below 0, a loan_stage that the policy doesn't know, and a grade
 * without reason and last day.
 */
struct customers *customers_read(char *path, const struct policy *p);

/* What is known of a customer: nothing if the table doesn't have one. */
const struct customer *customers_find(struct customers *customers, str customer_id);

/* "A" to "D", "N" for NOT_RATED. */
const char *grade_name(int grade);

#endif
