/*
 * The contracts that a receipt may be for: what points to each, and what forbids it.
 */
#ifndef RC_MATCH_EVIDENCE_H
#define RC_MATCH_EVIDENCE_H

#include "rc-match/candidate.h"
#include "rc-match/remark.h"

/* In the order of strength. */
enum kind_of_evidence {
	BY_CONTRACT, BY_UNIT, BY_PHONE, BY_ALIAS, BY_PAYER, BY_NAME, KINDS_OF_EVIDENCE,

	/* what chooses among several */
	BY_PROJECT = KINDS_OF_EVIDENCE, BY_ROOM, BY_ITEM, BY_AMOUNT, GROUNDS
};

extern const char *const ground_names[GROUNDS];

#define BIT(ground) (1u << (ground))
#define NAMED_KINDS (BIT(BY_CONTRACT) | BIT(BY_UNIT) | BIT(BY_PHONE) | BIT(BY_ALIAS))
#define PERSONAL_KINDS (BIT(BY_PAYER) | BIT(BY_NAME))

/* Why a contract can't be matched, as bits; and why a receipt isn't. */
enum bar {
	BAR_MOVED,     /* the texts name it as the one that money was moved from, or to */
	BAR_NUMBER,    /* the texts have another number, */
	BAR_UNIT,      /* unit, */
	BAR_ROOM,      /* room */
	BAR_PROJECT,   /* or project */
	BAR_NOT,       /* it is other money */
	BAR_ANNEX,     /* it is for a parking space */
	BAR_EARLY,     /* no such due of that amount is open */
	BAR_AGENCY,
	BAR_BEHALF,    /* it is paid for another, who isn't known */
	BAR_SEVERAL,   /* the texts name several */
	BAR_CONFLICT,  /* what points somewhere points to different contracts */
	BAR_NAMESAKE,  /* several customers have this name */
	BAR_FITTING,   /* several contracts fit */
	BAR_CLOSED,    /* nothing is open */
	BAR_ABOVE,     /* less is open than the amount */
	BAR_AMOUNT,    /* the amount would have to be equal */
	BAR_REFUND,    /* nothing says that it is a refund to a buyer */
	BAR_GUESS,     /* nothing points to it but the amount */
	BARS
};

/* A receipt and what was found about it. */
struct receipt {
	str           receipt_id, contract_id, payer, texts[MATCH_TEXTS];
	date          received_on;
	money         amount;
	struct remark remark;
	struct persons payers;
	bool          is_bank;      /* pays loans */
	unsigned      found;        /* the kinds of all candidates */
	struct candidate *list;
	size_t        n;
};

static inline bool
is_money_out(const struct receipt *r)
{
	return r->amount < 0;
}

/* What is needed to judge receipts.  Starts with `book` and `text_names`, else all zeros. */
struct judge {
	struct book   *book;
	const struct words *text_names;
	struct scanner *scanner;
	struct folded  payer;
	struct candidates candidates;
	uint32_t      *units;     /* contracts of a unit */
	size_t         units_room;
};

/* Finds the candidates of a receipt, whose list is good until the next call. */
void evidence_find(struct judge *j, struct receipt *r);

/* Adds some contracts at which nothing points but that they have a due of just the amount. */
void evidence_guess(struct judge *j, struct receipt *r);

#endif
