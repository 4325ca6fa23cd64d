/*
 * The first cell of a row as a label: whether it is, begins or ends with one of the policy's
 * words for a sum (小计, 合计), or begins with one for a note (制表).
 */
#ifndef RC_IMPORT_ROWS_LABEL_H
#define RC_IMPORT_ROWS_LABEL_H

#include "policy/policy.h"

struct label_words {
	struct words subtotals, notes;   /* as keys (cell/text.h) */
	bool         may_be_sum[256];    /* by how a label begins */
};

struct label_words label_words_of(struct arena *a, const struct importing *words);

enum label {
	LABEL_OTHER,
	LABEL_SUM,        /* just the word */
	LABEL_LIKE_SUM,   /* begins or ends with it */
	LABEL_NOTE,
};

enum label label_read(const struct label_words *w, str label);

/* A quick test: false for most labels that are none of the words for a sum. */
bool label_may_be_sum(const struct label_words *w, str label);

#endif
