/*
 * What forbids a contract, whatever points to it.
 */
#ifndef RC_MATCH_BARS_H
#define RC_MATCH_BARS_H

#include "rc-match/open.h"

/* Whether the texts name the other end of money that was moved between contracts. */
bool is_moved(const struct receipt *r);

/* By the numbers, units, rooms and projects that the texts name.  A contract that is named by
   its own number is not barred by them, unless as the other end of money that was moved. */
unsigned bars_of_place(const struct receipt *r, const struct contract *own, unsigned kinds);

/* By the words of the texts. */
unsigned bars_of_words(const struct book *b, const struct receipt *r,
	const struct candidate *c);

/* Bars the candidates of a receipt that is paid for another, who isn't named; and finds out
   which kinds of evidence are left. */
void bars_add_behalf(struct receipt *r);

/* Bars, by all the rest, those candidates at which all of these kinds point. */
void bars_add(const struct book *b, struct receipt *r, unsigned kinds);

#endif
