/*
 * Prints a table's rows with columns added: at the right end, or, for those that the
 * table has already, anew in their place.
 */
#ifndef RC_RECORDS_ADDER_H
#define RC_RECORDS_ADDER_H

#include "records/column.h"

/* Opening it prints the header and flushes it, so that the next tool of a pipe can object
   early. */
struct adder;
struct adder *adder_open(struct out *o, struct tsv *t, const struct column *adds,
	size_t n);
void adder_row(struct adder *a, struct tsv_row row, const void *added);

/*
 * Who knows what is added to rows, by their numbers.  ready() is called on the main thread,
 * with rising numbers; fill() may run beside it (job.h), and is asked for the rows before
 * such a number only.
 */
struct filler {
	void  *with;
	void (*ready)(void *with, unsigned long end);
	void (*fill)(const void *with, unsigned long row, void *added);
	size_t size;   /* of *added */
};

/* Prints all rows that the table still has. */
void adder_finish(struct adder *a, const struct filler *f);

void adder_close(struct adder *a);

#endif
