/*
 * All dues and receipts at once, for rows in any order.  Only what the matching needs is
 * kept, packed (packed.h); the rows themselves are read a second time.
 */
#ifndef RC_AGE_BOOK_H
#define RC_AGE_BOOK_H

#include "rc-age/workspace.h"
#include "rc-age/source.h"
#include "rc-age/control_totals.h"

struct book;

/* Reads both tables to their ends, for days from `first` to the source's, and shows the
   receipts without a contract, as of the source's day, to the control totals; dies of a
   repeated key. */
struct book *book_load(struct source *s, struct control_totals *totals, date first);

/* Begins anew, as of one of these days. */
void book_begin(struct book *b, date as_of);

/* How many dues there are. */
unsigned long book_size(const struct book *b);

/* Settles the contracts whose first due stands before row number `end`, and shows them to
   the control totals, if they are wanted. */
void book_settle(struct book *b, unsigned long end, struct control_totals *totals);

/* Gives, of the due of row number n, which was settled, what is printed. */
void book_due(const struct book *b, unsigned long n, struct due *d);

#endif
