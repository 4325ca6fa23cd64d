/*
 * What the log says of one contract: its duns by stage, what stands, what became of its
 * promises, and when each party was dunned.
 */
#ifndef RC_DUN_CONTRACT_LOG_H
#define RC_DUN_CONTRACT_LOG_H

#include "rc-dun/run.h"

/* The duns of a party: those of the dues that they name, and all that name none that the
   dues have. */
struct party_duns {
	const struct contact *newest;        /* or NULL */
	const struct contact *carried_out;   /* the newest whose stage was carried out */
	bool                 *stages;        /* which were, for any of the party's dues */
};

struct contract_log {
	count                 n_stages;
	const struct contact *rows;      /* the contract's, or NULL */
	const struct contact *whole;     /* of these, the first that names no due, or NULL */
	stage_duns           *own, *duns;    /* of the due at hand; of those of `whole` */
	struct standing       standing;      /* of `whole` */
	count                 broken;    /* promises that were, in promises_broken_days */
	struct promise        promise;   /* one that is open, else the newest if it was
	                                    broken; else `made` is NULL */
	struct party_duns     parties[PARTIES];
};

/* Makes room for the policy's stages. */
struct contract_log contract_log_open(const struct policy *p);

/* Reads what there is of a contract. */
void contract_log_read(struct contract_log *l, const struct run *r,
	const struct contract *contract, const struct promise_rules *rules);

/* A due's position, good until that of the next.  Its duns become the party's. */
struct position contract_log_position(struct contract_log *l,
	const struct dun_item *item);

/* Adds the duns that name no due to both parties', once all dues had their position. */
void contract_log_close(struct contract_log *l, const struct run *r);

#endif
