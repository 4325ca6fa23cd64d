/*
 * Writing today's actions into the log.
 *
 * The log is locked (lock.h) from before it is read until the tool ends, so that of two runs
 * the second reads what the first wrote.  The rows are written to a copy beside it, which takes
 * its place at the very end (out.h): whoever reads, and whatever kills the tool, there is the
 * old log or the new one.
 */
#ifndef RC_DUN_JOURNAL_H
#define RC_DUN_JOURNAL_H

#include "rc-dun/run.h"

/*
 * Dies if the log can't take this run's actions: it lacks the columns due_id and stage,
 * or has a dun later than as-of.
 */
void journal_check(const struct tsv *log, const char *path, date newest_dun, date as_of);

/* Begins the copy if there are actions, else NULL.  To be opened before all other
   outputs, for the last of all to be put in place is the first that was opened. */
struct out *journal_open(const struct run *r, const char *path);

/* Fills the copy: the log as it is, then a row for each due acted on or covered. */
void journal_write(struct out *copy, const struct run *r, const struct tsv *log,
	const char *path);

#endif
