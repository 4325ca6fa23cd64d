/*
 * The merged ranges of a worksheet, laid over its rows as these are read in order.
 *
 * A range costs 32 bytes; those that reach over the row at hand, their texts, too, which
 * may be ROW_BYTES_MAX together.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_MERGED_H
#define RC_IMPORT_FORMS_WORKBOOK_MERGED_H

#include "rc-import/forms/workbook/spool.h"

struct merged;

/* For the file of that name, which messages speak of. */
struct merged *merged_open(const char *name);

void merged_add(struct merged *c, struct merged_range range);

/* Forgets all ranges. */
void merged_empty(struct merged *c);

/* Back to the first row, once all ranges are added. */
void merged_again(struct merged *c);

/* Gives the row its covers, and cells, with room for ROW_CELLS_MAX, as far as they reach, but
   not beyond the first `width` columns. */
void merged_lay(struct merged *c, struct row *row, str *cells, size_t width);

void merged_close(struct merged *c);

#endif
