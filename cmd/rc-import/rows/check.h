/*
 * Checks the columns of an export that can be computed from its other columns: 欠款 is the
 * amount less what is paid; 逾期天数 is counted from the due date to the day of the export.
 * A remark names that day (制表日期：2025-05-31); without a remark it is the day that most of
 * the overdue dues agree on.
 *
 * The first few differences of a file are printed one by one, and the number of all.  The rows
 * are written as they are.
 */
#ifndef RC_IMPORT_ROWS_CHECK_H
#define RC_IMPORT_ROWS_CHECK_H

#include "rc-import/cell/day.h"
#include "rc-import/columns/field.h"
#include "rc-import/rows/value.h"

/* What is known of a file. */
struct check {
	int           balance, overdue, amount, paid, due_on, extended_to;   /* fields */
	int           zone;          /* as in struct dating */
	bool          knows_paid;    /* whether a column says what is paid */
	date          day;         /* the day with the most votes so far, */
	unsigned long votes;       /* and how many votes it is ahead */
	unsigned long overdue_off, balance_off, said;   /* rows that differ, and those said */
};

void check_open(struct check *c, const struct fields *fields, int zone);

/* Takes a row's vote for the day. */
void check_vote(struct check *c, const str *texts);

/* Where a row stands, for messages. */
struct check_place {
	const char   *file;
	unsigned long row;
	date          made_on;     /* as a remark says, or NO_DATE */
	bool          quiet;
};

/* Compares a row that is written with what its values imply; `unit` is the balance's. */
void check_row(struct check *c, const struct value *values, const str *texts, int unit,
	const struct check_place *place);

/* Says how many rows of the file differ, if any. */
void check_close(const struct check *c, const char *file, bool quiet);

#endif
