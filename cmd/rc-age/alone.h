/*
 * Dues without receipts: an export that has sums only.  What each says of its own payment,
 * in the columns paid and paid_on, is taken as it is, row by row.
 */
#ifndef RC_AGE_ALONE_H
#define RC_AGE_ALONE_H

#include "rc-age/source.h"
#include "rc-age/trace.h"
#include "records/adder.h"

/*
 * A paid_on after as-of counts as not paid; a paid part without a paid_on bears no late
 * fee and counts for no node; what is paid beyond the amount is unapplied.
 */
void alone_print(struct source *s, struct adder *adder, struct trace *trace);

#endif
