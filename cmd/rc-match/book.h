/*
 * The book: contracts with what is open of them, and by what they are known.
 */
#ifndef RC_MATCH_BOOK_H
#define RC_MATCH_BOOK_H

#include "bytes/ids.h"
#include "policy/items.h"
#include "rc-match/index.h"
#include "rc-match/number.h"
#include "rc-match/person.h"
#include "rc-match/place.h"

#define NO_DUE UINT32_MAX

/* A due of which something is open. */
struct open_due {
	money    open;
	date     due_on, cancelled_on;   /* or NO_DATE */
	uint32_t item;                   /* in items */
	uint32_t contract;
	uint32_t next;                   /* of the contract, by due_on, then row; or NO_DUE */
	uint32_t alike;                  /* whose amount has the same place in by_amount */
};

struct contract {
	const char *customer, *unit;
	uint32_t customer_number;   /* the contract's own where it has no customer_id */
	uint32_t salesperson;       /* in salespeople */
	uint32_t project;           /* in projects, or NO_NAME */
	uint32_t first_due;         /* or NO_DUE */
	date     cancelled_on;      /* the day from which on all dues are; NO_DATE: never */
	uint32_t phase;             /* or 0 */
	uint64_t amounts;           /* bits of those that may be equal to what is open */
	struct house house;         /* or zeros */
	bool     is_annex;
};

/* Other buyers of a contract than its first row has. */
struct naming {
	const char *customer;
	uint32_t    contract;
};

/* Of a contract with a unit, what chooses among those of the same building and room. */
struct site {
	uint32_t project;    /* or NO_NAME */
	uint32_t entrance;   /* or 0 */
};

/* Which items a word of the vocabulary says, once it was asked for. */
struct said {
	bool *items;   /* by number; NULL: nobody asked */
	bool  any;
};

struct book {
	const struct policy *policy;
	struct vocabulary   *vocabulary;
	struct names         ids;           /* of contracts, whose numbers they are */
	struct contract     *contracts;
	uint64_t            *cancelled;     /* a bit for each contract: at some day it is */
	struct open_due     *dues;
	size_t               n_dues;
	uint32_t            *by_amount;     /* the first due of a place, or NO_DUE */
	unsigned             amount_bits;
	struct items         items;
	struct said         *said;          /* by word */
	struct ids           customers;     /* customer_ids */
	struct names         salespeople;
	struct lexicon       sellers;       /* the same, folded */
	struct lexicon       projects;
	struct lexicon       heads;         /* words before codes of shops and the like */
	struct numbers       numbers;
	struct ids           phones;
	struct names         units, payers;
	struct names         aliases;        /* payers and contracts, by number */
	struct lexicon       buyers;
	struct index         of_number, of_unit, of_phone, of_buyer, of_payer,
	                     of_customer;
	struct site         *sites;         /* of of_unit.contracts */
	struct arena         texts;
	struct folded        folded, names;   /* used for reading, */
	struct naming       *namings;         /* and so are these */
	size_t               n_namings;
};

/* Reads the dues, and the customers if there are any (NULL: none).  Lives for the run. */
struct book *book_read(const struct policy *p, char *dues, char *customers);

/* Learns that a payer pays for a contract; false if it is known already.  Those that were
   learned count once of_payer is closed. */
bool book_add_alias(struct book *b, str payer, uint32_t contract);

static inline uint32_t
book_find(struct book *b, str contract_id)
{
	return names_find(&b->ids, contract_id);
}

static inline str
book_id(const struct book *b, uint32_t contract)
{
	return names_text(&b->ids, contract);
}

/* The sites of the contracts of a unit. */
static inline const struct site *
book_sites(const struct book *b, struct contracts of_unit)
{
	return of_unit.n ? b->sites + (of_unit.list - b->of_unit.contracts) : NULL;
}

static inline uint32_t
amount_place(const struct book *b, money amount)
{
	return (uint32_t)((uint64_t)amount * UINT64_C(0x9E3779B97F4A7C15)
	    >> (64 - b->amount_bits));
}

/* The bit of an amount among a contract's. */
static inline uint64_t
amount_bit(money amount)
{
	return UINT64_C(1) << ((uint64_t)amount * UINT64_C(0x9E3779B97F4A7C15) >> 58);
}

/* Whether all dues of a contract are cancelled by a day. */
static inline bool
is_dead(const struct book *b, uint32_t contract, date day)
{
	return b->cancelled[contract / 64] >> contract % 64 & 1
	    && b->contracts[contract].cancelled_on <= day;
}

#endif
