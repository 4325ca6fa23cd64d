/*
 * The ratings of all customers: what the tables know, put together customer by customer,
 * and the lines that are printed of it.
 */
#ifndef RC_SCORE_SCORES_H
#define RC_SCORE_SCORES_H

#include "rc-score/rating.h"

struct scores {
	struct scoring         scoring;
	struct portfolio      *portfolio;
	struct customers      *customers;   /* or NULL: no customers were given */
	struct promise_record *promises;    /* by the customer's number, or NULL: no contacts */
	struct arena           texts;
};

/* What is printed of a customer. */
struct line {
	str   customer_id, score, grade, cap, reasons, safeguard;
	date  valid_until;
	str   proposed, grade_reason;
	count dues;
	money days_late;             /* in 0.01 days */
	money points[FACTORS];       /* in 0.01 points */
};

struct evidence scores_evidence(const struct scores *scores, uint32_t customer);
struct rating scores_rating(const struct scores *scores, uint32_t customer);

/* The customer's line; its texts live as long as the scores. */
struct line scores_line(struct scores *scores, uint32_t customer);

/* The numbers of all customers, in the order of their ids. */
uint32_t *scores_order(const struct scores *scores);

#endif
