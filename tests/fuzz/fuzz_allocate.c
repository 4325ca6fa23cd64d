/*
 * The matching of money to dues: a small contract is made from the bytes, settled, and
 * compared with a model that follows the rules of rc-age(1) one sentence after the other,
 * without queues, and with what must always hold.
 */
#include "target.h"

#include "rc-age/allocate.h"

enum { MOST = 24, MOST_PARTS = 1 << 12, FIRST = 1000, AS_OF = 1030 };

static count edges[] = { 7, 30 };
static struct tier tiers[] = { { 1, RATE_ONE / 10000 }, { 10, RATE_ONE / 1000 } };
static struct node nodes[] = { { 7, 0, false }, { 30, 0, false } };
static struct policy policy = {
	.buckets = { edges, 2 }, .nodes = { nodes, 2 },
	.late_fee = { FEE_MARGINAL, false, { tiers, 2 } },
};
static str names[CLASSES];
static struct terms terms;
static struct texts texts;
static struct desk desk;
static struct claim claims[MOST];
static struct receipt receipts[MOST];
static struct contract contract;

/* -- from bytes to a contract */

static int
take(str *bytes)
{
	int b = bytes->len ? (unsigned char)bytes->at[0] : 0;

	if (bytes->len)
		*bytes = str_from(*bytes, 1);
	return b;
}

/* Mostly small, so that amounts meet; now and then as large as money gets. */
static money
amount_of(int b)
{
	static const money large[] = { MONEY_MAX, MONEY_MAX - 1, -MONEY_MAX, 0 };

	return b >= 252 ? large[b - 252] : (b % 64 - 12) * 10 + b / 64;
}

static date
day_or_none(int b)
{
	return b < 192 ? NO_DATE : FIRST + b % 48;
}

static void
make_due(str *bytes)
{
	uint32_t n = contract.n_claims++;
	int kind = take(bytes);

	claims[n] = (struct claim){ .due_id = n,
		.class = (enum item_class)(kind % CLASSES),
		.item = (uint32_t)(kind % CLASSES) };
	claims[n].due = (struct due){ .due_on = FIRST + take(bytes) % 48,
		.amount = amount_of(take(bytes)),
		.signed_on = day_or_none(take(bytes)),
		.cancelled_on = day_or_none(take(bytes)),
		.fee_rate = NO_RATE };
	claims[n].due.payable_on = claims[n].due.due_on;
}

static void
make_receipt(str *bytes)
{
	uint32_t n = contract.n_receipts++;
	int due_id = take(bytes), item = take(bytes);

	receipts[n] = (struct receipt){
		.received_on = FIRST + take(bytes) % (AS_OF - FIRST + 1),
		.amount = amount_of(take(bytes)), .row = n, .receipt_id = n,
		.due_id = due_id < 128 ? NO_NAME : (uint32_t)due_id % (MOST + 2),
		.item = item < 128 ? NO_NAME : (uint32_t)item % CLASSES };
}

static void
make_contract(str bytes)
{
	int dues = take(&bytes) % MOST;

	contract.claims = claims;
	contract.receipts = receipts;
	contract.n_claims = contract.n_receipts = 0;
	do
		make_due(&bytes);
	while (--dues > 0);
	while (bytes.len && contract.n_receipts < MOST)
		make_receipt(&bytes);
}

/* -- the model */

struct applied {
	uint32_t claim;
	money    amount;
	date     on;
	bool     credit;
};

static struct applied applied[MOST_PARTS];
static size_t n_applied;
static money unapplied, over_refunded;

static money
paid(uint32_t i)
{
	money sum = 0;

	for (size_t k = 0; k < n_applied; k++)
		if (applied[k].claim == i)
			sum += applied[k].amount;
	return sum;
}

static int
pool(uint32_t class)
{
	return class == LOAN ? PRICE : (int)class;
}

/* What may come to a due on a day. */
static money
open_on(uint32_t i, date on)
{
	const struct due *d = &claims[i].due;
	bool future = d->signed_on != NO_DATE && d->signed_on > AS_OF;
	bool cancelled = d->cancelled_on != NO_DATE && d->cancelled_on <= on;

	return d->amount <= 0 || future || cancelled ? 0 : d->amount - paid(i);
}

static money
give(uint32_t i, money amount, date on, bool credit)
{
	money open = open_on(i, on), part = amount < open ? amount : open;

	if (part > 0) {
		MUST(n_applied < MOST_PARTS);
		applied[n_applied++] = (struct applied){ i, part, on, credit };
	}
	return amount - part;
}

/* To the oldest open due of an item, or of a pool if there is no item. */
static money
give_oldest(money amount, date on, uint32_t item, int of_pool, bool credit)
{
	while (amount > 0) {
		uint32_t oldest = NONE;

		for (uint32_t i = 0; i < contract.n_claims; i++) {
			bool fits = item != NO_NAME ? claims[i].item == item
			                            : pool(claims[i].class) == of_pool;

			if (fits && open_on(i, on) > 0 && (oldest == NONE
			    || claims[i].due.due_on < claims[oldest].due.due_on))
				oldest = i;
		}
		if (oldest == NONE)
			break;
		amount = give(oldest, amount, on, credit);
	}
	return amount;
}

static void
model_in(const struct receipt *r)
{
	money left = r->amount;
	bool known = r->due_id < contract.n_claims;

	if (known)
		left = give(r->due_id, left, r->received_on, false);
	else if (r->item != NO_NAME)
		left = give_oldest(left, r->received_on, r->item, 0, false);
	unapplied += give_oldest(left, r->received_on, NO_NAME,
	    r->item == NO_NAME ? PRICE : pool(r->item), false);
}

static money
take_newest(money out, uint32_t claim)
{
	for (size_t k = n_applied; k-- > 0 && out > 0; ) {
		struct applied *a = &applied[k];
		money part = a->amount < out ? a->amount : out;

		if (a->credit || (claim != NONE && a->claim != claim))
			continue;
		a->amount -= part;
		out -= part;
	}
	return out;
}

static void
model_out(const struct receipt *r)
{
	money out = -r->amount, rest = unapplied < out ? unapplied : out;

	unapplied -= rest;
	out -= rest;
	if (r->due_id < contract.n_claims)
		out = take_newest(out, r->due_id);
	over_refunded -= take_newest(out, NONE);
}

static void
model_credits(date day)
{
	for (uint32_t i = 0; i < contract.n_claims; i++) {
		const struct due *d = &claims[i].due;
		bool future = d->signed_on != NO_DATE && d->signed_on > AS_OF;
		bool cancelled = d->cancelled_on != NO_DATE
		    && d->cancelled_on <= d->due_on;

		if (d->amount >= 0 || d->due_on != day || future || cancelled)
			continue;
		MUST(n_applied < MOST_PARTS);
		applied[n_applied++] = (struct applied){ i, d->amount, day, true };
		give_oldest(-d->amount, day, NO_NAME, pool(claims[i].class), true);
	}
}

static void
model(void)
{
	n_applied = 0;
	unapplied = over_refunded = 0;
	for (date day = FIRST; day <= AS_OF; day++) {
		model_credits(day);
		for (uint32_t i = 0; i < contract.n_receipts; i++) {
			if (receipts[i].received_on != day)
				continue;
			if (receipts[i].amount > 0)
				model_in(&receipts[i]);
			else
				model_out(&receipts[i]);
		}
	}
}

/* -- what must hold */

static wide
sum_of(const struct rests *rests, int sign)
{
	wide sum = 0;

	for (size_t i = 0; i < rests->n; i++) {
		MUST(sign * rests->list[i].amount > 0);
		sum += rests->list[i].amount;
	}
	return sum;
}

/* No money is lost: receipts = applied + unapplied + over-refunded. */
static void
check_sums(void)
{
	wide left = 0;

	for (uint32_t i = 0; i < contract.n_receipts; i++)
		left += contract.receipts[i].amount;
	for (size_t i = 0; i < contract.parts.n; i++)
		if (contract.parts.list[i].rule != BY_CREDIT)
			left -= contract.parts.list[i].amount;
	MUST(left == sum_of(&contract.unapplied, 1)
	    + sum_of(&contract.over_refunded, -1));
}

static void
check_parts(void)
{
	wide sums[MOST] = { 0 };

	for (size_t i = 0; i < contract.parts.n; i++) {
		const struct part *p = &contract.parts.list[i];
		const struct claim *c = &claims[p->claim];

		MUST(p->amount >= 0 || (p->rule == BY_CREDIT && c->due.amount < 0));
		MUST(p->on >= FIRST && p->on <= AS_OF);
		sums[p->claim] += p->amount;
	}
	for (uint32_t i = 0; i < contract.n_claims; i++)
		MUST(sums[i] == claims[i].due.paid);
}

static void
check_due(uint32_t i)
{
	const struct due *d = &claims[i].due;
	bool settled = d->amount != 0 && d->paid == d->amount;

	MUST(d->paid == paid(i));
	MUST(d->amount >= 0 ? d->paid >= 0 && d->paid <= d->amount
	                    : d->paid == 0 || d->paid == d->amount);
	MUST(settled == (d->settled_on != NO_DATE));
	MUST(d->late_fee >= 0 && d->days_overdue >= 0);
	MUST(d->balance == 0 || d->balance == d->amount - d->paid);
	if (d->signed_on != NO_DATE && d->amount >= 0)
		MUST(d->paid_by[0] >= 0 && d->paid_by[0] <= d->paid_by[1]
		    && d->paid_by[1] <= d->paid);
}

static void
settle(str unused)
{
	(void)unused;
	contract_settle(&contract, &terms, &texts, &desk);
}

static void
begin(void)
{
	static struct arena arena;

	terms = terms_of(&arena, &policy, AS_OF);
	for (int c = 0; c < CLASSES; c++) {
		names[c] = str_of(class_name((enum item_class)c));
		policy.items[c] = (struct words){ &names[c], 1 };
	}
	for (int c = 0; c < CLASSES; c++)
		items_add(&texts.items, &policy, names[c]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	if (!terms.policy)
		begin();
	make_contract((str){ (const char *)bytes, n });
	model();
	settle(S(""));
	MUST(sum_of(&contract.unapplied, 1) == unapplied);
	MUST(sum_of(&contract.over_refunded, -1) == over_refunded);
	check_sums();
	check_parts();
	for (uint32_t i = 0; i < contract.n_claims; i++)
		check_due(i);
	return 0;
}
