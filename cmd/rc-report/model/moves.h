/*
 * What became of what was open: the moves of dues between bands of days overdue, from each
 * day of a portfolio to the next.
 *
 * Of a due with a positive amount, b is its balance where it counts, else 0.  What was open
 * before goes to where it stands now; as far as it is less now, it was paid; a due that is
 * cancelled or no longer there goes as a whole.  What is more now was added to the due, to
 * one that had nothing open (reopened), or came with a new one.
 */
#ifndef RC_REPORT_MODEL_MOVES_H
#define RC_REPORT_MODEL_MOVES_H

#include "rc-report/input/portfolio.h"

/*
 * Where money moves from: 0 not-due, 1 to n the policy's bands, then FROM_ADDED,
 * FROM_REOPENED, FROM_NEW; and to: 0 paid, 1 not-due, 2 to n + 1 the bands, then
 * TO_CANCELLED, TO_GONE.  Both are places in the order in which reports show them.
 */
struct places {
	size_t bands;      /* n */
	size_t added, reopened, new;           /* of moves from */
	size_t cancelled, gone;                /* of moves to */
};

struct move {
	money    amount;
	uint32_t row;            /* of the due, on the later day, on the earlier if it is gone */
	uint32_t group;          /* that row's */
	uint32_t pair;           /* of days: 0 is the first and the second */
	uint8_t  from, to;
};

struct moves {
	struct places places;
	date         *days;      /* ascending */
	size_t        n_days;
	struct move  *list;
	size_t        n, room;
};

/* Dies if the portfolio has one day only. */
struct moves *moves_of(struct portfolio *p);

/* The names of the places. */
struct term move_from(const struct moves *m, const struct portfolio *p, size_t from);
struct term move_to(const struct moves *m, const struct portfolio *p, size_t to);

#endif
