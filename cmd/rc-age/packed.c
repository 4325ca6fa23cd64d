#include "rc-age/packed.h"

#include "bytes/mem.h"
#include "bytes/word.h"

/* What a due has but for amount, day and id; no padding, for its bytes are compared. */
struct due_shared {
	rate     fee_rate;
	date     signed_high, added_on, cancelled_on;
	date     extended_on;     /* if it was granted between the days looked at, */
	count    extended, usual;      /* payable so many days after due_on then, and before */
	uint32_t item, none;
};

/* And what a receipt has but for its amount. */
struct receipt_shared {
	date     received_high;
	uint32_t due_id, item;
};

_Static_assert(sizeof(struct due_shared) == 40 && sizeof(struct receipt_shared) == 12,
    "shared terms have no padding");
_Static_assert(sizeof(struct due_shared) <= SHARED_MOST, "shared terms have room");
_Static_assert(sizeof(union packed) == 24 && sizeof(struct packed_receipt) == 16,
    "as rc-age(1), MEMORY, says");
enum {
	LOW_BITS = 10, LOW = (1 << LOW_BITS) - 1,
	HIGHS = 4,   /* years that a book spans, by LOW days */
};

_Static_assert(MONEY_MAX < INT64_MAX >> LOW_BITS, "amounts leave room for a day");

/* The number of a set of shared terms.  Those whose hints differ don't displace each other. */
static inline uint32_t
number_of(struct shared_terms *shared, const void *own, size_t size, uint32_t hint)
{
	unsigned at = hint % SHARED_RECENT;

	if (shared->recent[at].number == 0 || !word_same(shared->recent[at].bytes, own, size)) {
		memcpy(shared->recent[at].bytes, own, size);
		shared->recent[at].number = names_add(&shared->names, (str){ own, size }) + 1;
	}
	return shared->recent[at].number - 1;
}

static uint64_t
pack_amount(money amount, date day)
{
	return (uint64_t)amount << LOW_BITS | (uint64_t)(day & LOW);
}

static money
unpack_amount(uint64_t packed)
{
	return (money)packed >> LOW_BITS;
}

static date
join_day(date high, uint64_t packed)
{
	return high | (date)(packed & LOW);
}

void
pack_receipt(struct shared_terms *shared, const struct receipt *r, struct packed_receipt *p)
{
	struct receipt_shared own = { r->received_on & ~LOW, r->due_id, r->item };

	p->amount = pack_amount(r->amount, r->received_on);
	p->shared = number_of(shared, &own, sizeof(own),
	    (r->due_id + r->item) * HIGHS + (uint32_t)own.received_high / (LOW + 1));
}

void
unpack_receipt(const struct shared_terms *shared, const struct packed_receipt *p,
    struct receipt *r)
{
	struct receipt_shared own;

	memcpy(&own, names_text(&shared->names, p->shared).at, sizeof(own));
	r->amount = unpack_amount(p->amount);
	r->received_on = join_day(own.received_high, p->amount);
	r->due_id = own.due_id;
	r->item = own.item;
}

void
pack_due(struct shared_terms *shared, const struct terms *t, date first,
    const struct open_item *open, struct packed_due *p)
{
	const struct due *d = &open->due;
	count extended = d->payable_on - d->due_on;
	struct due_shared own = { d->fee_rate, d->signed_on & ~LOW, d->added_on,
		d->cancelled_on, NO_DATE, extended, extended, open->item, 0 };

	if (d->extended_to != NO_DATE && d->extended_on > first
	    && d->extended_on <= t->as_of) {
		own.extended_on = d->extended_on;
		own.usual = payable_from(t, d->due_on) - d->due_on;
	}
	p->amount = pack_amount(d->amount, d->signed_on);
	p->due_on = d->due_on;
	p->shared = number_of(shared, &own, sizeof(own),
	    (open->item + (uint32_t)own.extended) * HIGHS
	    + (uint32_t)own.signed_high / (LOW + 1));
	p->due_id = open->due_id;
}

void
unpack_due(const struct shared_terms *shared, const struct terms *t, const struct texts *texts,
    const struct packed_due *p, struct open_item *open)
{
	struct due_shared own;
	struct due *d = &open->due;

	memcpy(&own, names_text(&shared->names, p->shared).at, sizeof(own));
	d->amount = unpack_amount(p->amount);
	d->due_on = p->due_on;
	d->payable_on = p->due_on + (own.extended_on <= t->as_of ? own.extended : own.usual);
	d->signed_on = join_day(own.signed_high, p->amount);
	d->added_on = own.added_on;
	d->cancelled_on = own.cancelled_on;
	d->fee_rate = own.fee_rate;
	open->due_id = p->due_id;
	open->item = own.item;
	open->class = items_class(&texts->items, own.item);
}

/* Days from 1900-01-01 on, and a year before it, in 20 bits; 0 for none. */
enum { DAY_0 = 26000 };

static unsigned
pack_day(date d)
{
	return d == NO_DATE ? 0 : (unsigned)(d + DAY_0);
}

static date
unpack_day(unsigned day)
{
	return day == 0 ? NO_DATE : (date)day - DAY_0;
}

/* A bit for each node by which all was paid that is; *fits: by the others nothing was. */
static unsigned
nodes_of(const struct due *d, size_t n, bool by_nodes, bool *fits)
{
	unsigned bits = 0;

	*fits = true;
	for (size_t i = 0; i < n && by_nodes; i++) {
		bits |= (unsigned)(d->paid_by[i] == d->paid) << i;
		*fits &= d->paid_by[i] == d->paid || d->paid_by[i] == 0;
	}
	return bits;
}

static const struct apart *
put_apart(struct arena *a, const struct due *d, size_t nodes)
{
	struct apart *apart = arena_new(a, 1,
	    sizeof(*apart) + nodes * sizeof(money));

	apart->paid = d->paid;
	apart->balance = d->balance;
	memcpy(apart->paid_by, d->paid_by, nodes * sizeof(money));
	return apart;
}

void
pack_result(const struct terms *t, struct arena *apart, const struct open_item *open,
    struct packed_result *p)
{
	const struct due *d = &open->due;
	size_t nodes = t->policy->nodes.n;
	bool by_nodes = d->signed_on != NO_DATE && !open->unknown_on, fits;

	p->amount = d->paid + d->balance;
	p->late_fee = d->late_fee;
	p->amounts = d->balance == 0 ? ALL_PAID : ALL_OPEN;
	p->state = open->state;
	p->settled_on = pack_day(d->settled_on) & 0xfffff;
	p->has_nodes = by_nodes;
	p->payable_on = pack_day(d->payable_on) & 0xfffff;
	p->by_nodes = nodes_of(d, nodes, by_nodes, &fits) & 0xff;
	if (!fits || (d->paid != 0 && d->balance != 0)) {
		p->amounts = fits ? IN_PART : BY_PARTS;
		p->apart = put_apart(apart, d, fits ? 0 : nodes);
	}
}

/* What was paid, in all and by the nodes, and what is open. */
static void
unpack_amounts(struct due *d, const struct packed_result *p, size_t nodes)
{
	bool apart = p->amounts == IN_PART || p->amounts == BY_PARTS;

	d->paid = apart ? p->apart->paid : p->amounts == ALL_PAID ? p->amount : 0;
	d->balance = apart ? p->apart->balance : p->amount - d->paid;
	if (p->amounts == BY_PARTS) {
		memcpy(d->paid_by, p->apart->paid_by, nodes * sizeof(money));
		return;
	}
	for (size_t i = 0; i < nodes; i++)
		d->paid_by[i] = !p->has_nodes ? NO_MONEY
		    : p->by_nodes >> i & 1 ? d->paid : 0;
}

void
unpack_result(const struct terms *t, const struct packed_result *p, struct due *d)
{
	d->payable_on = unpack_day(p->payable_on);
	d->settled_on = unpack_day(p->settled_on);
	d->late_fee = p->late_fee;
	unpack_amounts(d, p, t->policy->nodes.n);
	judge_by_state(t, d, (enum state)p->state);
}
