/*
 * A made-up book of contracts with their dues.  Amounts are in fen; a day is a number of days
 * of a calendar in which each month has 28.
 */
#ifndef STATEMENT_BOOK_H
#define STATEMENT_BOOK_H

#include <stdio.h>

#include "made_up.h"

enum { DUES_MOST = 6 };

enum class { OWN, LOAN, TAX };

struct due {
	const char *item;
	enum class  class;
	long        fen, open;
	unsigned    day;
};

struct contract {
	char       id[24], phone[12];
	unsigned   project, phase, building, entrance, room, lot;
	unsigned   customer;
	char       buyers[2][NAME];
	unsigned   n_buyers, n_dues, cancelled_on;   /* 0: never */
	struct due dues[DUES_MOST];
};

extern struct contract *book;
extern unsigned long n_book;

/* Makes a book of n contracts. */
void make_book(unsigned long n);

/* Writes its table of dues. */
void put_dues(FILE *to);

void put_day(FILE *to, unsigned day);

/* What is open of the contract's loans, or of its other dues. */
long open_of(const struct contract *c, int loans);

/* One of its buyers. */
const char *buyer_of(const struct contract *c);

#endif
