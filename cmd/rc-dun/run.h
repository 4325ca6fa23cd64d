/*
 * A dunning run: the dues (scheduled payments) of a book as dunning sees them, by
 * contract, with what the log and the receipts say of them, and what is decided about each.
 */
#ifndef RC_DUN_RUN_H
#define RC_DUN_RUN_H

#include "dues/due_keys.h"
#include "policy/items.h"
#include "rc-dun/hold.h"
#include "rc-dun/step.h"

#define NO_ITEM UINT32_MAX

/* Who must act on a due: the bank on one of class loan, else the customer. */
enum party { CUSTOMER, BANK, PARTIES };

/* An aged due, and what is decided about it; its number is that of its row. */
struct dun_item {
	str                     contract_id, due_id, salesperson;
	const struct procedure *procedure;   /* or NULL: none fits */
	uint32_t                contract;
	uint32_t                following;   /* of the contract, or NO_ITEM */
	enum item_class         class;
	enum state              state;
	money                   amount, balance, late_fee;
	date                    payable_on;
	const struct contact   *rows;        /* of the log that name it, by next_alike */

	/* filled in by decide() */
	struct next_step        next;
	struct hold             hold;
	uint32_t                cover;   /* if COVERED: the due with the step taken */
	const struct contact   *last;    /* the newest dun that counts, or NULL */
};

struct contract {
	uint32_t              first, last;   /* its dues */
	money                 overdue;       /* the balances that are, of party customer */
	const struct contact *rows;          /* of the log, by next */
};

/* What is to be done today about a contract and party: the step on its primary due, or
   the review of what has been held too long. */
struct action {
	uint32_t              item;       /* the due with the step, or the held one */
	bool                  is_review;
	const struct contact *last;       /* the party's newest dun, or NULL */
	struct promise        promise;    /* the contract's to show; `made` NULL: none */
};

struct run {
	const struct policy *policy;
	date                 as_of;      /* of the rows; NO_DATE: not known */
	date                 act_on;     /* of today's actions; NO_DATE: there are none */
	struct dun_item     *items;
	uint32_t             n;
	struct contract     *contracts;
	struct names         names;      /* numbers the contracts */
	struct due_keys      keys;       /* numbers the dues, once one is looked for */
	struct items         classes;    /* of the 款项 */
	struct contacts     *log;        /* or NULL: none was given */
	struct names        *committed;  /* what the log has of this day, or NULL */
	uint32_t            *named;      /* the due that a key of the log names, or NO_NAME */
	struct movements    *receipts;   /* or NULL: none were given */
	struct action       *actions;    /* by due, filled in by decide() */
	size_t               n_actions, actions_room;
};

/*
 * Reads aged dues.  Their as_of must be one day, and `as_of` if that is given; a key
 * that is there twice is an error.  The texts live to the end of the run.
 */
struct run *run_read(struct tsv *t, const struct policy *p, date as_of);

/* Reads the receipts. */
void run_read_receipts(struct run *r, struct tsv *t);

/* Reads the log, with `again` without what was committed on the day, and says how many of its rows name contracts and dues that the dues
   don't have. */
void run_read_log(struct run *r, struct tsv *t, bool again);

/* The due that a row of the log names, or NO_NAME. */
static inline uint32_t
named_by(const struct run *r, const struct contact *row)
{
	return r->named[row->key];
}

/* The due that a receipt names, or NO_NAME. */
uint32_t run_find(struct run *r, str contract_id, str due_id);

/* Open: not paid, cancelled, in the future or a credit. */
static inline bool
is_open(const struct dun_item *item)
{
	return (item->state == OVERDUE || item->state == NOT_DUE)
	    && item->balance > 0;
}

static inline bool
is_overdue(const struct dun_item *item)
{
	return is_open(item) && item->state == OVERDUE;
}

static inline enum party
party_of(const struct dun_item *item)
{
	return item->class == LOAN ? BANK : CUSTOMER;
}

/* A step is to be taken, were nothing to hold it back. */
static inline bool
has_step(const struct dun_item *item)
{
	return is_open(item) && item->next.step && !item->next.done;
}

/* A step is to be taken, and nothing holds it back: once all is decided, it is the one
   action of its contract and party today. */
static inline bool
is_primary(const struct dun_item *item)
{
	return has_step(item) && item->hold.kind == FREE;
}

#endif
