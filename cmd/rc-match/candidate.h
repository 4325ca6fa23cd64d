/*
 * The contracts that a receipt may be for, in the order of their numbers.
 */
#ifndef RC_MATCH_CANDIDATE_H
#define RC_MATCH_CANDIDATE_H

#include "rc-match/index.h"

struct candidate {
	uint32_t contract;
	unsigned kinds;      /* of evidence that point to it, as bits */
	unsigned bars;       /* as bits */
	unsigned names;      /* how many of the note's names are its buyers', */
	unsigned payers;     /* and how many of the payer's */
};

/* Starts as all zeros. */
struct candidates {
	struct candidate *list;
	size_t            n, room;
	struct candidate *spare;      /* where the next list is written */
	size_t            spare_room;
};

/* Adds to the candidates of these contracts, which rise, what `with` has; those of them that
   are new must be counted, `counts(of, contract)`. */
typedef bool counting(const void *of, uint32_t contract);

void candidates_add(struct candidates *c, struct contracts all, struct candidate with,
	counting *counts, const void *of);

/* The candidate of a contract, or NULL. */
struct candidate *candidates_find(const struct candidates *c, uint32_t contract);

/* Leaves out those at which nothing points. */
void candidates_drop(struct candidates *c);

#endif
