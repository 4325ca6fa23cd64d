/*
 * The dues of aged tables one by one, as their rows come, for kinds that add them up in ways
 * of their own: with what the row is, its group by the columns of --by, and what it was paid
 * in.  Nothing of a row is kept behind the next.
 *
 * Amounts are in fen, dates are day numbers.
 */
#ifndef RC_REPORT_INPUT_STREAM_H
#define RC_REPORT_INPUT_STREAM_H

#include "dues/aged.h"
#include "policy/items.h"
#include "rc-report/input/aged_row.h"
#include "rc-report/input/log.h"
#include "rc-report/input/parts.h"

enum { TEXTS_MOST = 24 };

/* A row; its texts are good until the next. */
struct streamed_due {
	struct due       due;       /* first, since columns are stored from here on */
	str              by[BY_MOST];
	str              texts[TEXTS_MOST];
	enum state       state;
	enum item_class  class;
	uint8_t          band;      /* of days overdue, if it is overdue */
	bool             counts;    /* house money, neither future nor cancelled */
	uint32_t         group;
	struct due_parts parts;     /* none if the stream has no allocations */
	uint32_t         in_log;    /* the number of its contract there, or NO_NAME */
};

/* What a kind wants of the tables. */
struct stream_wanted {
	const str *by;                 /* as in aged.h */
	size_t     n_by;
	const char *const *texts;      /* columns, where there are any */
	size_t     n_texts;
	bool       days;               /* rows of several days, else of one */
	bool       may_be_empty;       /* as one part of a book may */
	bool       nodes;              /* due.paid_by, if the table has signed_on and paid_Nd
	                                  of all the policy's nodes */
};

enum { STREAM_COLUMNS = 15 + BY_MOST + TEXTS_MOST + NODES_MAX };

struct stream {
	const struct policy *policy;
	date                 as_of;      /* of the first row, or NO_DATE: there is none */
	str                 *bands;      /* names of the bands of days overdue */
	size_t               n_bands;
	struct groups        groups;
	size_t               n_nodes;    /* 0: the table hasn't them */
	size_t               n_texts;    /* that are wanted */
	bool                 has[TEXTS_MOST];   /* the table has the column; likewise: */
	bool                 has_signed_on, has_settled_on, has_days_overdue;
	struct paid_parts   *parts;      /* of the dues, and */
	struct log          *log;        /* of their contracts, or NULL */
	struct tsv          *t;
	struct aged          aged;
	struct column        columns[STREAM_COLUMNS];
	size_t               n_columns;
	struct grouping      by;
	struct items         items;
	struct streamed_due  row;
	bool                 is_ahead;   /* the row is the next, which was read already */
	struct arena         arena;
};

/* Opens the tables, and reads the first row; dies if there is none and must be.  The stream
   lives to the end of the run. */
struct stream *stream_open(char *const *paths, const struct policy *p,
	const struct stream_wanted *wanted);

/* The next due, or NULL behind the last, when all checks over the whole table are made.
   Dies of a row that contradicts itself. */
const struct streamed_due *stream_next(struct stream *s);

#endif
