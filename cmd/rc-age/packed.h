/*
 * What the book keeps of dues and receipts: 24 bytes of a due, 16 of a receipt.  A due is
 * kept until its contract is settled, and then, in the same place, its result, what became
 * of it; of several days the results have a place of their own.
 *
 * What many dues have alike, item and extension and so on, are shared terms, a set of which is
 * kept once; receipts have them, too.  To keep the sets few, they know the day on which a due
 * was signed or a receipt came to a few years only: its low bits stand with the amount.  The
 * few results that don't fit into 24 bytes keep what is left over elsewhere.
 */
#ifndef RC_AGE_PACKED_H
#define RC_AGE_PACKED_H

#include "rc-age/contract.h"

struct packed_due {
	uint64_t amount;            /* and of signed_on the low bits */
	date     due_on;
	uint32_t shared;
	uint32_t due_id;
	uint32_t next;              /* of the contract; of its last, the first */
};

struct packed_receipt {
	uint64_t amount;            /* and of received_on the low bits */
	uint32_t shared;
	uint32_t next;              /* of the contract; of its last, the first */
};

/* Which amounts of a packed result there are. */
enum amounts {
	ALL_OPEN,
	ALL_PAID,
	IN_PART,     /* paid and balance stand apart */
	BY_PARTS,    /* what was paid by each node stands apart, too */
};

struct apart {
	money paid, balance;
	money paid_by[];
};

struct packed_result {
	union {
		money               amount;   /* the balance, or what is paid */
		const struct apart *apart;
	};
	money    late_fee;
	unsigned amounts    : 2;
	unsigned state      : 3;
	unsigned settled_on : 20;   /* a day, packed */
	unsigned has_nodes  : 1;    /* whether it is known what was paid by them */
	unsigned payable_on : 20;
	unsigned by_nodes   : 8;    /* by which of them all that is paid was, by others nothing */
};

union packed {
	struct packed_due    due;
	struct packed_result result;
};

enum { SHARED_RECENT = 64, SHARED_MOST = 40 };

/* Shared terms by number.  Starts as all zeros. */
struct shared_terms {
	struct names names;
	struct {
		char     bytes[SHARED_MOST];
		uint32_t number;                     /* plus 1, or 0 */
	} recent[SHARED_RECENT];                     /* asked for of late */
};

/* A receipt, and all of it again but its row and receipt_id. */
void pack_receipt(struct shared_terms *shared, const struct receipt *r,
	struct packed_receipt *p);
void unpack_receipt(const struct shared_terms *shared, const struct packed_receipt *p,
	struct receipt *r);

/* A due, whose payable_on is that of the day of the terms, and as much of it again as
   contract_settle() needs, on the day that the terms have then: any from `first` to the day
   that it was packed on.  The other members of *open stay as they are. */
void pack_due(struct shared_terms *shared, const struct terms *t, date first,
	const struct open_item *open, struct packed_due *p);
void unpack_due(const struct shared_terms *shared, const struct terms *t,
	const struct texts *texts, const struct packed_due *p, struct open_item *open);

/* An open item that was settled, and as much of its due again as rc-age prints; what doesn't
   fit into the packed result is in the arena. */
void pack_result(const struct terms *t, struct arena *apart, const struct open_item *open,
	struct packed_result *p);
void unpack_result(const struct terms *t, const struct packed_result *p, struct due *d);

#endif
