/*
 * The rows that were set aside: in a file of their own, a TSV with the columns file, row,
 * column, text, reason and cells (the whole row, as CSV); or, without one, the first five
 * on stderr and the number of the others.  Among them stand cells that were left empty, whose
 * rows are kept: a cell that is not needed sets no row aside.
 */
#ifndef RC_IMPORT_ROWS_REJECTS_H
#define RC_IMPORT_ROWS_REJECTS_H

#include "bytes/out.h"
#include "rc-import/forms/row.h"

/* What is wrong with a row. */
struct fault {
	str  item;          /* of a ledger's group: 首期/amount is named then */
	str  column;        /* of the table, or the heading of one that isn't in it */
	str  text;
	char reason[4400];  /* which may name a file */
};

struct rejects {
	struct out   *out;    /* or NULL */
	unsigned long n;      /* rows set aside */
	unsigned long kept;   /* cells left empty, in rows that are kept */
};

/* With path NULL, what is set aside is said on stderr. */
void rejects_open(struct rejects *r, const char *path);

void rejects_add(struct rejects *r, const char *file, const struct row *row,
	const struct fault *fault);

/* The same of a cell that was left empty. */
void rejects_add_kept(struct rejects *r, const char *file, const struct row *row,
	const struct fault *fault);

void rejects_close(struct rejects *r);

#endif
