/*
 * What lists of dues have in common: the first columns, which say what due it is, and the
 * order of what is alike otherwise.
 */
#ifndef RC_REPORT_KINDS_LISTS_H
#define RC_REPORT_KINDS_LISTS_H

#include "rc-report/kinds/kind.h"

enum { DUE_TEXTS = 8 };   /* contract_id to item */

void due_text_columns(struct grid *g);
void put_kept_texts(struct grid *g, const struct due *d, const str *texts);
void put_due_texts(struct grid *g, const struct portfolio *p, uint32_t row);

/* By contract_id, then due_id, then the order of the rows. */
int by_ids(const struct portfolio *p, uint32_t row, uint32_t other);

#endif
