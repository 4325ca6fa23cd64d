/*
 * The merged ranges of a worksheet, laid over its rows as these are read in order.
 *
 * A range costs 32 bytes; those that reach over the row at hand, their texts, too, which
 * may be ROW_BYTES_MAX together.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_MERGED_H
#define RC_IMPORT_FORMS_WORKBOOK_MERGED_H

#include "rc-import/forms/workbook/spool.h"

struct covers;

/* For the file of that name, which messages speak of. */
struct covers *covers_open(const char *name);

void covers_add(struct covers *c, struct range range);

/* Forgets all ranges. */
void covers_empty(struct covers *c);

/* Back to the first row, once all ranges are added. */
void covers_again(struct covers *c);

/* Gives the row its covers, and cells, with room for ROW_CELLS_MAX, as far as they reach, but
   not beyond the first `width` columns. */
void covers_lay(struct covers *c, struct row *row, str *cells, size_t width);

void covers_close(struct covers *c);

#endif
