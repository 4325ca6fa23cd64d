/*
 * One contract: its dues and receipts, and the matching of the money to the dues by the
 * rules of rc-age(1), ALLOCATION.
 *
 * Texts are numbers here (names.h), so that a contract of the whole table and one that is
 * read by itself look alike.
 */
#ifndef RC_AGE_CONTRACT_H
#define RC_AGE_CONTRACT_H

#include "rc-age/judge.h"
#include "rc-age/texts.h"

#define NONE UINT32_MAX   /* no open item, no allocation */

/* How money came to a due; the rules of rc-age(1) in their order. */
enum rule {
	BY_DUE,      /* the receipt names it */
	BY_ITEM,     /* the receipt names its item */
	BY_AGE,      /* the oldest that is open */
	BY_CREDIT,   /* a credit to the buyer, a negative due */
};

/* A due, while money is matched to it. */
struct open_item {
	struct due      due;
	uint32_t        due_id, item;
	enum item_class class;
	uint32_t        place;                        /* by due_on, then row */
	uint32_t        next_in_class, next_in_item;   /* in that order, or NONE */
	uint32_t        newest;                       /* allocation of a receipt, or NONE */
	money           settled;                      /* of a credit, by its own row */
	date            last_on;                      /* of the money that counts */
	bool            unknown_on;                   /* some of it came on an unknown day */
	wide            fee;                          /* in fen * 10^-10 */
	enum state      state;                        /* once it is judged */
};

struct receipt {
	money    amount;           /* negative: money out */
	date     received_on;      /* NO_DATE: unknown, before all others */
	uint32_t row;
	uint32_t receipt_id;       /* or NO_NAME */
	uint32_t due_id, item;     /* or NO_NAME */
};

/* An allocation of a receipt, or of a credit, that was applied to a due. */
struct allocation {
	money    amount;           /* what is left of it after money out */
	date     on;
	uint32_t source;           /* the receipt, or the credit's open item */
	uint32_t open;
	uint32_t older_of_due, older_of_item, older_of_class;   /* of receipts, or NONE */
	enum rule rule;
};

/* An amount that reached no due. */
struct unapplied {
	money    amount;           /* what is left of it after money out, */
	money    whole;            /* and before */
	uint32_t source;           /* the receipt, or the credit's open item */
	uint32_t older;            /* of its pool, or NONE */
};

struct allocations {
	struct allocation *list;
	size_t             n, room;
	uint32_t           newest[CLASSES];
};

/* In the order of days; the pool of house money is PRICE's, each other its class's. */
struct unapplied_amounts {
	struct unapplied *list;
	size_t            n, room;
	uint32_t          newest[CLASSES];
};

/* A contract's open items and receipts, and what the matching makes of them. */
struct contract {
	struct open_item         *open;         /* in the order of their rows */
	uint32_t                  n_open;
	struct receipt           *receipts;     /* up to as-of, in the order of their rows */
	uint32_t                  n_receipts;
	struct allocations        allocations;
	bool                      by_rows;      /* the receipts are what dues' own rows say */
	struct unapplied_amounts  unapplied, credits, over_refunded;
	bool                      takes_back;   /* money goes out: allocations are linked */
	uint32_t                  unknown_due_ids;
};

struct workspace;   /* room to work in, workspace.h */

/*
 * Matches the money and judges every due.  Needs open items and receipts filled in, dues
 * with amount, dates and payable_on, and no due_id twice.
 */
void contract_settle(struct contract *c, const struct terms *t,
	const struct texts *texts, struct workspace *space);

/*
 * The first open item that has the due_id of an earlier one, and that earlier one in *first;
 * NONE if every due_id is there once.
 */
uint32_t contract_twice(const struct contract *c, struct workspace *space, uint32_t *first);

#endif
