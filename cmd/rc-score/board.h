/*
 * Everybody's verdict: all that the tables know, put together customer by customer, and
 * the lines that are printed of it.
 */
#ifndef RC_SCORE_BOARD_H
#define RC_SCORE_BOARD_H

#include "rc-score/verdict.h"

struct board {
	struct scoring    scoring;
	struct portfolio *portfolio;
	struct cards     *cards;      /* or NULL: no customers were given */
	struct conduct   *conduct;    /* by the customer's number, or NULL: no contacts */
	struct arena      texts;
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

struct evidence board_evidence(const struct board *b, uint32_t customer);
struct verdict board_verdict(const struct board *b, uint32_t customer);

/* The customer's line; its texts live as long as the board. */
struct line board_line(struct board *b, uint32_t customer);

/* The numbers of all customers, in the order of their ids. */
uint32_t *board_order(const struct board *b);

#endif
