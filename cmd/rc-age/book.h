/*
 * All dues and receipts at once, for rows in any order.  Only what the matching needs is
 * kept, packed (packed.h); the rows themselves are read a second time.
 */
#ifndef RC_BOOK_H
#define RC_BOOK_H

#include "rc-age/desk.h"
#include "rc-age/source.h"
#include "rc-age/trace.h"

struct book;

/* Reads both tables to their ends and shows the receipts without a contract to the trace;
   dies of a repeated key. */
struct book *book_load(struct source *s, struct trace *trace);

/* How many dues there are. */
uint32_t book_size(const struct book *b);

/*
 * Gives, of the judged due of row number n, what is printed.  To be asked for in the order
 * of the rows: a contract is settled when its first row is, and shown to the trace.
 */
void book_due(struct book *b, uint32_t n, struct trace *trace, struct due *d);

#endif
