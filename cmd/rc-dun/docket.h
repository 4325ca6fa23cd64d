/*
 * The dues of a run as dunning sees them, by contract, with what the log and the receipts
 * say of each contract.
 */
#ifndef RC_DUN_DOCKET_H
#define RC_DUN_DOCKET_H

#include "dues/due_keys.h"
#include "policy/items.h"
#include "rc-dun/hold.h"
#include "rc-dun/ladder.h"

#define NO_DEBT UINT32_MAX

/* An aged due, and what is decided about it; its number is that of its row. */
struct debt {
	str                     contract_id, due_id, salesperson;
	const struct procedure *procedure;   /* or NULL: none fits */
	uint32_t                account;
	uint32_t                next;        /* of the contract, or NO_DEBT */
	enum item_class         class;
	enum state              state;
	money                   amount, balance, late_fee;
	date                    payable_on;

	/* filled in by decide() */
	struct rung             rung;
	struct hold             hold;
	uint32_t                cover;   /* if COVERED: the due with the step taken */
	const struct contact   *last;    /* the newest dun that counts, or NULL */
};

/* A contract. */
struct account {
	uint32_t              first, last;   /* debts */
	const struct contact *log;           /* or NULL */
	bool                  overdue;       /* something is */
};

struct docket {
	const struct policy *policy;
	date                 as_of;          /* of the rows; NO_DATE: not known */
	struct debt         *debts;
	uint32_t             n;
	struct account      *accounts;
	struct names         contracts;      /* numbers the accounts */
	struct due_keys      keys;           /* numbers the dues */
	struct items         items;
	struct movements    *receipts;       /* or NULL: none were given */
	date                 act_on;         /* of today's actions; NO_DATE: none */
};

/*
 * Reads aged dues.  Their as_of must be one day, and `as_of` if that is given; a key
 * that is there twice is an error.  The texts live to the end of the run.
 */
struct docket *docket_read(struct tsv *t, const struct policy *p, date as_of);

/* Reads the receipts. */
void docket_read_receipts(struct docket *d, struct tsv *t);

/* Ties a log to the contracts. */
void docket_take_log(struct docket *d, struct contacts *log);

/* Open: not paid, cancelled, in the future or a credit. */
static inline bool
is_open(const struct debt *debt)
{
	return (debt->state == OVERDUE || debt->state == NOT_DUE)
	    && debt->balance > 0;
}

static inline bool
is_overdue(const struct debt *debt)
{
	return is_open(debt) && debt->state == OVERDUE;
}

/* Who must act. */
static inline bool
is_of_bank(const struct debt *debt)
{
	return debt->class == LOAN;
}

/* A step is to be taken, were nothing to hold it back. */
static inline bool
has_step(const struct debt *debt)
{
	return is_open(debt) && debt->rung.step && !debt->rung.done;
}

/* It leads: today's action of its contract and party is the step on this due. */
static inline bool
leads(const struct debt *debt)
{
	return has_step(debt) && debt->hold.kind == FREE;
}

/* The due's place on its ladder. */
static inline struct climb
climb_of(const struct docket *d, const struct debt *debt)
{
	return (struct climb){ debt->procedure, d->accounts[debt->account].log,
		debt->due_id, debt->payable_on };
}

#endif
