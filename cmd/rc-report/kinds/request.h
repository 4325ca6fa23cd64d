/*
 * What was asked for on the command line, besides the kind and the form.
 */
#ifndef RC_REPORT_KINDS_REQUEST_H
#define RC_REPORT_KINDS_REQUEST_H

#include "records/column.h"

/* The tables that a kind may read besides the dues; NULL: not given. */
struct request_files {
	char *allocations, *targets, *contacts, *receipts, *surveys, *history, *customers;
	char *rejects, *unmatched;     /* lists with commas */
	char *before;                  /* dues aged to an earlier day */
};

struct request {
	const str           *by;           /* columns to group by, with a NUL behind each */
	size_t               n_by;
	struct request_files files;
	date                 month;        /* first day of the month of --month, or
	                                      of as-of's */
	count                days, weeks, months;      /* or NO_COUNT */
	bool                 list, propose, all, fill, partial, merge;
	char                *since, *explain;   /* or NULL */
	char *const         *ids;          /* of customers, */
	size_t               n_ids;
	date                 changed_since;    /* or NO_DATE, */
	bool                 plain;        /* nothing of them masked */
};

#endif
