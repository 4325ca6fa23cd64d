/*
 * The rating of a customer: score, caps and grade, and what they rest on.
 */
#ifndef RC_SCORE_RATING_H
#define RC_SCORE_RATING_H

#include "rc-score/factors.h"

#define NO_SCORE (-1)
#define NO_DELAY (-1)

struct rating {
	struct points points[FACTORS];
	struct points sum;            /* of those that are known */
	int64_t       delay;          /* days late, in units, or NO_DELAY */
	count         tenths;         /* the score in 0.1, or NO_SCORE */
	int           by_score;       /* the grade by the score alone */

	/* what caps it, in this order: */
	bool              first_late;
	const struct cap *overdue;    /* the last of the policy's that holds, or NULL */
	bool              refused;
	bool              broken;

	int           proposed;       /* the grade by the rules, perhaps NOT_RATED */
	int           grade;          /* that, or the one that a person gave */
	bool          overridden;
	date          valid_until;
};

/* So many days after a day, but not after the last that can be printed, 2999-12-31. */
date days_after(date d, count days);

struct rating rating_of(const struct scoring *s, const struct evidence *e);

/* The factors that lost the most points, at most `reasons` of the policy: how many. */
size_t rating_reasons(const struct score *rules, const struct rating *rating,
	enum factor *reasons);

/* As cells: "65.0" or empty; "first-late,overdue-60"; "override,delay,promises". */
str score_text(struct arena *a, const struct rating *rating);
str caps_text(struct arena *a, const struct rating *rating);
str reasons_text(struct arena *a, const struct score *rules, const struct rating *rating);

#endif
