/*
 * The candidates that are left at some step of a decision.
 */
#ifndef RC_MATCH_SELECTION_H
#define RC_MATCH_SELECTION_H

#include "rc-match/bars.h"

struct selection {
	const struct book    *book;
	struct receipt       *r;
	unsigned              need;        /* kinds that must point to the contract */
	unsigned              names;       /* of the note that it must have */
	unsigned              chose;       /* what chose, as bits */
	bool                  must_equal;
};

/* Finds out what bars those that are left; needed before all that asks for bars. */
void bar_left(const struct selection *c);

/* How many are left that aren't barred; the last of them is *found. */
size_t count_left(const struct selection *c, const struct candidate **found);

/* Whether those that are left, barred or not, are one customer's. */
bool has_one_customer(const struct selection *c);

/* Of those that are left and barred, why the first is; or else `otherwise`. */
enum bar bar_of_left(const struct selection *c, enum bar otherwise);

/* What chose by leaving others out, the project or the room, as bits. */
unsigned places_that_chose(const struct selection *c);

/* A test that one of several may pass alone. */
typedef bool chooser(const struct selection *c, const struct candidate *x);

/* The only one that is left, isn't barred and passes; or NULL. */
const struct candidate *only_one(const struct selection *c, chooser *passes);

/* Something is open of it; it has an open due of the note's item; the amount is equal. */
chooser is_open, has_note_item, is_equal_to;

/* Whether the amount alone says that it is this one and not another with something open. */
bool has_rival(const struct selection *c, const struct candidate *one);

/* Whether the amount is a common one, which could as well be a part of what another has open. */
bool is_common_elsewhere(const struct selection *c, const struct candidate *one);

/* Narrows several to those at which telephone, alias, payer and name point, too, each where it
   points to any. */
void narrow(struct selection *c);

/* Whether it was narrowed by names alone, which several customers have. */
bool is_by_common_name(const struct selection *c);

#endif
