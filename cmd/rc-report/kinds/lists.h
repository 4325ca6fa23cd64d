/*
 * What lists of dues have in common: the first columns, which say what due it is, and the
 * order of what is alike otherwise.
 */
#ifndef RC_REPORT_KINDS_LISTS_H
#define RC_REPORT_KINDS_LISTS_H

#include "records/row_list.h"
#include "rc-report/kinds/kind.h"

enum { DUE_TEXTS = 8 };   /* contract_id to item */

void due_text_columns(struct grid *g);

/* A due that is kept for a list; filled is only what the list keeps of it. */
struct listed_due {
	struct due due;
	str        texts[LIST_TEXTS];
	money      open, collected;     /* of a month */
};

enum { LISTED_MOST = 12 };   /* columns besides the ids and the texts */

/*
 * The dues of a stream that a list shows, kept until the last has come, and then sorted.
 * The list is made of them row by row.
 */
struct due_list {
	const struct facts *facts;
	struct column       columns[2 + LIST_TEXTS + LISTED_MOST];
	size_t              n_columns;
	struct row_list     rows;      /* of struct listed_due */
	struct arena        words;     /* of the row at hand */
};

/* A list that keeps the ids, the texts that the stream's table has, and these columns of
   struct listed_due.  It lives as long as the document. */
struct due_list *due_list_new(struct document *d, const struct facts *f,
	const struct column *columns, size_t n);

/* Whether it has the text. */
bool due_list_has(const struct due_list *l, enum kept_text text);

/* The due at hand, to be added. */
struct listed_due due_listed(const struct streamed_due *due);

/* Puts contract_id to item. */
void put_due_texts(struct grid *g, const struct listed_due *due);

/* By contract_id, then due_id. */
int by_ids(const struct due *d, const struct due *other);

#endif
