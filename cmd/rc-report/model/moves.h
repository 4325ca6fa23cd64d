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

#include "rc-report/input/stream.h"

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
	int64_t  n;              /* dues */
	uint32_t row;            /* of the due, on the later day, on the earlier if it is gone */
	uint32_t group;          /* that row's */
	uint32_t pair;           /* of days: 0 is the first and the second */
	uint8_t  from, to;
};

/* What there is of a due on a day. */
struct moving_due {
	str      contract_id, due_id;
	date     as_of;
	money    open;           /* its balance if it counts and is no credit, else 0 */
	uint8_t  band;           /* 0 not-due, else the number of its band plus 1 */
	bool     counts, is_cancelled;
	uint32_t group, row;
};

/* Dues are numbered as they come; of each day there is what is known of them, by number. */
struct moves {
	struct places    places;
	const str       *bands;      /* their names */
	bool             has_groups, is_list;
	struct ids       dues;
	struct move_day *days;       /* ascending, once they are closed */
	size_t           n_days, days_room;
	struct move     *list;       /* one for all dues that moved alike; or, for a list, one
	                                for each */
	size_t           n, room;
	struct names     keys;       /* of the moves */
};

/* For dues of these groups and bands; `is_list`: each move is told by itself. */
struct moves *moves_open(const struct stream *s, bool is_list);
void moves_add(struct moves *m, const struct moving_due *due);

/* Behind the last due; dies if they are of one day only. */
void moves_close(struct moves *m);

date moves_day(const struct moves *m, size_t day);

/* The names of the places. */
struct term move_from(const struct moves *m, size_t from);
struct term move_to(const struct moves *m, size_t to);

#endif
