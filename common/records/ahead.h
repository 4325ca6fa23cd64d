/*
 * Rows that are read before they are asked for.  Blocks of lines are taken from a file,
 * a few at a time, and what takes long, splitting and parsing them, is done beside the
 * main thread (job.h).  Whatever is unusual is left to those who ask: a row that can't be
 * parsed is handed out as text, and for what doesn't come in blocks ahead_next() says no.
 */
#ifndef RC_RECORDS_AHEAD_H
#define RC_RECORDS_AHEAD_H

#include "bytes/blocks.h"
#include "records/split.h"

/*
 * What is made of the cells of a row; false if they are at fault.  It may run in several
 * threads at once, so it writes to *row only, which holds what `blank` does or what was made
 * of another row.
 */
struct parser {
	bool      (*parse)(const void *with, const str *cells, void *row);
	const void *with;
	const void *blank;
	size_t      size;   /* of *row */
};

/* Several rows that are handed out at once. */
struct row_batch {
	const str    *texts;
	size_t        n;
	unsigned      file;     /* that they stand in, */
	unsigned long first;    /* and the first one's number in the table (tsv.h) */
	bool          lasting;  /* valid for ROW_BATCHES_KEPT more calls, else until the next */
};

enum { ROW_BATCHES_KEPT = 4 };

struct ahead;

struct ahead *ahead_open(void);

/* From now on rows are parsed so, or, with a parse of NULL, not at all. */
void ahead_parse(struct ahead *a, struct parser parser);

/*
 * The next line of a file, which is the same until a call was in vain.  *row is what was
 * made of it, or NULL; both are good until the next call.  False if there is no line at
 * hand: ask in_line(), which knows why.
 */
bool ahead_next(struct ahead *a, struct in *in, const struct layout *l, str *line,
	const void **row);

/* The same for all lines that are ready: their texts, n and lasting. */
bool ahead_batch(struct ahead *a, struct in *in, const struct layout *l, struct row_batch *s);

/* Forgets the lines that weren't asked for. */
void ahead_drop(struct ahead *a);

void ahead_close(struct ahead *a);

#endif
