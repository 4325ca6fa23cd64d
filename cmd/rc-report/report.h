/*
 * The kinds of rc-report(1): each has a file, and a function that prints it.
 */
#ifndef RC_REPORT_REPORT_H
#define RC_REPORT_REPORT_H

#include "rc-report/book.h"
#include "rc-report/grid.h"

struct report {
	const struct look   *look;
	const struct policy *policy;
	char *const         *paths;
	bool                 merge;   /* they are partials */
	struct book         *book;    /* of kinds that add up dues */
	const str           *by;
	size_t               n_by;
};

void print_summary(const struct report *r);
void print_ageing(const struct report *r);
void print_by(const struct report *r);
void print_worklist(const struct report *r);

/* The partials of kinds that add up dues, and of the work list. */
void print_sums(const struct report *r);
void print_tasks(const struct report *r);

/* What kinds have in common: a line above the table, */
void report_title(const struct report *r, const char *zh, const char *en, date as_of);

/* the headings of the columns of --by, */
void report_by_headings(struct grid *g, const struct report *r);

/* and a group's cells in them, or the word that it is the total of all. */
void report_by_cells(struct grid *g, const struct report *r,
	const struct group *group);

#endif
