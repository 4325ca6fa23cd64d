/*
 * What happened with contracts, and what is to come, day by day: when they were signed,
 * their dues and credits, the money that moved, and the log.
 *
 * Events are in the order of their days, then of their kinds, then of the tables' rows.
 */
#ifndef RC_REPORT_MODEL_TIMELINE_H
#define RC_REPORT_MODEL_TIMELINE_H

#include "rc-report/input/portfolio.h"

/* In the order in which those of a day stand. */
enum event_kind {
	EVENT_SIGNED,
	EVENT_DUE, EVENT_CREDIT,        /* on the day it is payable; a credit is below 0 */
	EVENT_RECEIPT, EVENT_REFUND,    /* money in and out */
	EVENT_LOG
};

struct event {
	date                   on;
	enum event_kind        kind;
	uint32_t               contract;    /* its number in the portfolio */
	uint32_t               order;       /* of its row in its table; a due's is its row in
	                                       the portfolio */
	const struct movement *money;       /* of a receipt or refund, */
	const struct contact  *contact;     /* and of the log */
};

struct timeline {
	struct event *list;
	size_t        n, room;
};

/* The tables that it is made of; receipts and contacts may be NULL. */
struct timeline_sources {
	struct portfolio *portfolio;
	struct movements *receipts;
	struct contacts  *contacts;
};

/* The timeline of n contracts, in place of what *t had; starts as all zeros. */
void timeline_fill(struct timeline *t, const struct timeline_sources *from,
	const uint32_t *contracts, size_t n);

/* Whether money moved, somebody wrote into the log or a due was payable from a day to a
   day, both counted. */
bool timeline_stirs(const struct timeline *t, date from, date to);

#endif
