/*
 * Rows that are read before they are asked for.  Blocks of lines are taken from a file, a few
 * at a time, and are split and parsed, which takes long, beside the main thread (job.h).  The
 * caller does what is unusual: it gets a row that can't be parsed as text, and ahead_batch()
 * gives false for lines that don't come in blocks.
 */
#ifndef RC_RECORDS_AHEAD_H
#define RC_RECORDS_AHEAD_H

#include "bytes/blocks.h"
#include "records/split.h"

/*
 * parse() makes *row of the cells of a row, or gives false if they are at fault.  It may run in
 * several threads at once and must write to *row only.  *row holds what `blank` does, or what
 * was made of another row.
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
	const char   *parsed;   /* what was made of the first n_parsed, by their size */
	size_t        n_parsed;
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
 * The next lines of a file, all that are ready; the file must be the same until a call gives
 * false.  `file` and `first` are left to the caller.  False if no line is at hand: in_line()
 * then reads it, or knows why there is none.
 */
bool ahead_batch(struct ahead *a, struct in *in, const struct layout *l,
	struct row_batch *rows);

/* Forgets the lines that weren't asked for. */
void ahead_drop(struct ahead *a);

void ahead_close(struct ahead *a);

#endif
