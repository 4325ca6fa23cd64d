/*
 * What the policy says of matching receipts to contracts: the words of people and banks.  A
 * part of struct policy (policy.h).
 */
#ifndef RC_POLICY_MATCH_POLICY_H
#define RC_POLICY_MATCH_POLICY_H

#include "policy/keys.h"

enum { MATCH_TEXTS = 8 };

/* How units are written. */
struct unit_words {
	struct words building, entrance, room, phase;   /* behind such a number */
	struct words no_room_behind, no_room_before;    /* such a word a number is no room */
};

struct matching {
	struct words texts;        /* columns of receipts, MATCH_TEXTS at most */
	count        cut;          /* the length in characters at which remarks are cut off */
	money        round;        /* a multiple of it is too common to choose by */
	count        candidates;   /* that are proposed for a receipt */
	struct words accept;       /* what says yes */
	struct words words;        /* that say nothing, */
	struct words not_words;    /* that tell of other money, */
	struct words annex;        /* of parking and storage, */
	struct words joining;
	struct words early;        /* of money before anybody is a buyer, */
	struct words behalf;       /* of paying for another */
	struct words unwritten;    /* in place of what a bank couldn't write */
	struct words refund, release;
	struct words banks;        /* parts of a bank's name, */
	struct words company;      /* ends of a company's, */
	struct words beside_payer; /* and what stands beside a payer's name */
	struct words numbered;     /* before a contract's number */
	struct words elsewhere;    /* ends of names of estates */
	struct words moved_from, moved_to;   /* before a contract at the other end of a transfer */
	struct unit_words units;
};

#endif
