/*
 * The due: one scheduled payment of a contract, and what the tools find out about it.
 * It is the one type that flows through the toolkit.  A tool says by a table of columns
 * (column.h) which of its fields it reads from the stream and which it adds.
 *
 * Amounts are in fen, dates in day numbers; views live as long as the row they came from.
 */
#ifndef RC_DUES_DUE_H
#define RC_DUES_DUE_H

#include "records/column.h"

/* What became of a due by the as-of day; the first that fits, in this order. */
enum state {
	FUTURE,      /* signed after it */
	CANCELLED,   /* cancelled by then */
	PAID,        /* nothing is open */
	OVERDUE,     /* payable before it, and open */
	NOT_DUE,
	STATES
};

/* What kind of money a due's item (款项) is. */
enum item_class {
	PRICE,     /* house money that the buyer pays */
	LOAN,      /* house money that a bank or the housing fund pays */
	AGENCY,    /* 代收费用: collected for others */
	DEPOSIT,   /* 诚意金: not yet house money */
	PENALTY,
	CLASSES
};

enum { NODES_MAX = 8 };

struct due {
	/* the table dues */
	str   contract_id;
	str   due_id;            /* its number within the contract */
	date  due_on;
	money amount;            /* negative: a credit to the buyer */
	str   item;
	date  signed_on;
	date  added_on;          /* to the schedule; before, the due is future */
	money price;             /* of the whole contract */
	date  extended_to;       /* a later due date that was granted */
	date  extended_on;       /* the day on which it was granted */
	date  cancelled_on;
	rate  fee_rate;          /* a day; replaces the policy's */

	/* what rc-age adds; paid may also come with the table */
	date  as_of;
	date  payable_on;
	money paid;
	date  paid_on;
	money balance;
	str   state;
	count days_overdue;
	str   bucket;
	date  settled_on;
	money late_fee;
	money paid_by[NODES_MAX];   /* by signed_on + a node's days */
};

const char *state_name(enum state s);
bool        state_parse(str name, enum state *s);

const char *class_name(enum item_class c);
bool        class_parse(str name, enum item_class *c);

/* House money (房款) is what counts as collected in rates: price and loan. */
static inline bool
is_house_money(enum item_class c)
{
	return c == PRICE || c == LOAN;
}

#endif
