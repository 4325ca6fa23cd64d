/*
 * All dues and receipts at once, for rows in any order.  Only what the matching needs is
 * kept, packed (packed.h); the rows themselves are read a second time.
 */
#ifndef RC_AGE_BOOK_H
#define RC_AGE_BOOK_H

#include "rc-age/desk.h"
#include "rc-age/source.h"
#include "rc-age/trace.h"

struct book;

/* Reads both tables to their ends, as of the source's day, and shows the receipts without a
   contract to the trace; dies of a repeated key.  The book can be settled as of several
   days, none of them later, if it is told. */
struct book *book_load(struct source *s, struct trace *trace, bool several_days);

/* Begins anew, as of a day. */
void book_begin(struct book *b, date as_of);

/* How many dues there are. */
unsigned long book_size(const struct book *b);

/* Settles the contracts whose first due stands before row number `end`, and shows them to
   the trace. */
void book_settle(struct book *b, unsigned long end, struct trace *trace);

/* Gives, of the due of row number n, which was settled, what is printed. */
void book_due(const struct book *b, unsigned long n, struct due *d);

#endif
