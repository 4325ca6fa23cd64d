/*
 * The matching of money to dues: a small contract is made from the bytes, settled, and
 * compared with a model that follows the rules of rc-age(1) one sentence after the other,
 * without queues, and with what must always hold.
 */
#include "target.h"

#include "rc-age/allocate.h"

enum { MOST = 24, MOST_APPLIED = 1 << 12, FIRST = 1000, AS_OF = 1030 };

static count edges[] = { 7, 30 };
static struct tier tiers[] = { { 1, RATE_ONE / 10000 }, { 10, RATE_ONE / 1000 } };
static struct node nodes[] = { { 7, 0, false }, { 30, 0, false } };
static struct policy policy = {
	.buckets = { edges, 2 }, .house_order = { PRICE, LOAN }, .nodes = { nodes, 2 },
	.late_fee = { FEE_MARGINAL, { [PRICE] = true }, { tiers, 2 } },
};
static str names[CLASSES];
static struct terms terms;
static struct texts texts;
static struct workspace space;
static struct open_item open[MOST];
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
	uint32_t n = contract.n_open++;
	int kind = take(bytes);

	open[n] = (struct open_item){ .due_id = n,
		.class = (enum item_class)(kind % CLASSES),
		.item = (uint32_t)(kind % CLASSES) };
	open[n].due = (struct due){ .due_on = FIRST + take(bytes) % 48,
		.amount = amount_of(take(bytes)),
		.signed_on = day_or_none(take(bytes)),
		.added_on = NO_DATE, .cancelled_on = day_or_none(take(bytes)),
		.fee_rate = NO_RATE };
	open[n].due.payable_on = open[n].due.due_on;
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

	contract.open = open;
	contract.receipts = receipts;
	contract.n_open = contract.n_receipts = 0;
	do
		make_due(&bytes);
	while (--dues > 0);
	while (bytes.len && contract.n_receipts < MOST)
		make_receipt(&bytes);
}

/* -- the model */

/* Money that came to a due, or to none: then it stays in its pool. */
struct applied {
	uint32_t open;     /* or NONE */
	int      pool;      /* of what came to none */
	money    amount;
	bool     credit;
};

static struct applied applied[MOST_APPLIED];
static size_t n_applied;
static money over_refunded;

static money
paid(uint32_t i)
{
	money sum = 0;

	for (size_t k = 0; k < n_applied; k++)
		if (applied[k].open == i)
			sum += applied[k].amount;
	return sum;
}

static int
pool(uint32_t class)
{
	return class == LOAN ? PRICE : (int)class;
}

/* Neither future nor cancelled. */
static bool
is_there(uint32_t i)
{
	const struct due *d = &open[i].due;

	return (d->signed_on == NO_DATE || d->signed_on <= AS_OF)
	    && (d->added_on == NO_DATE || d->added_on <= AS_OF)
	    && (d->cancelled_on == NO_DATE || d->cancelled_on > AS_OF);
}

static bool
is_cut(uint32_t i)
{
	return open[i].due.cancelled_on != NO_DATE
	    && open[i].due.cancelled_on <= AS_OF;
}

static money
open_of(uint32_t i)
{
	const struct due *d = &open[i].due;

	return d->amount <= 0 || !is_there(i) ? 0 : d->amount - paid(i);
}

static void
put(struct applied a)
{
	if (a.amount == 0)
		return;
	MUST(n_applied < MOST_APPLIED);
	applied[n_applied++] = a;
}

static money
give(uint32_t i, money amount, bool credit)
{
	money room = open_of(i), given = amount < room ? amount : room;

	put((struct applied){ i, 0, given, credit });
	return amount - given;
}

/* To the oldest open due of an item, or of a class if there is no item. */
static money
give_oldest(money amount, uint32_t item, int of_class, bool credit)
{
	while (amount > 0) {
		uint32_t oldest = NONE;

		for (uint32_t i = 0; i < contract.n_open; i++) {
			bool fits = item != NO_NAME ? open[i].item == item
			                            : (int)open[i].class == of_class;

			if (fits && open_of(i) > 0 && (oldest == NONE
			    || open[i].due.due_on < open[oldest].due.due_on))
				oldest = i;
		}
		if (oldest == NONE)
			break;
		amount = give(oldest, amount, credit);
	}
	return amount;
}

/* Rule 3, and what is left stays. */
static void
give_pool(money amount, int class, bool credit)
{
	amount = give_oldest(amount, NO_NAME, class, credit);
	if (pool((uint32_t)class) == PRICE)
		amount = give_oldest(amount, NO_NAME, class == PRICE ? LOAN : PRICE,
		    credit);
	put((struct applied){ NONE, pool((uint32_t)class), amount, credit });
}

static int
class_of_model(const struct receipt *r)
{
	if (r->due_id < contract.n_open)
		return (int)open[r->due_id].class;
	return r->item == NO_NAME ? PRICE : (int)r->item;
}

static void
model_in(const struct receipt *r)
{
	money left = r->amount;
	bool known = r->due_id < contract.n_open;

	if (known)
		left = give(r->due_id, left, false);
	if ((!known || is_cut(r->due_id)) && r->item != NO_NAME)
		left = give_oldest(left, r->item, 0, false);
	give_pool(left, class_of_model(r), false);
}

/* What money out may take, step by step. */
enum taking { CREDIT_OF_POOL, MONEY_OF_POOL, OF_DUE, OF_ITEM, OF_CLASS, OF_POOL, ANY };

static bool
fits_step(const struct applied *a, enum taking step, int of)
{
	if (step <= MONEY_OF_POOL)
		return a->open == NONE && a->pool == of
		    && a->credit == (step == CREDIT_OF_POOL);
	if (a->open == NONE || a->credit)
		return false;
	const struct open_item *c = &open[a->open];
	return step == ANY || (step == OF_DUE && a->open == (uint32_t)of)
	    || (step == OF_ITEM && c->item == (uint32_t)of)
	    || (step == OF_CLASS && (int)c->class == of)
	    || (step == OF_POOL && pool(c->class) == of);
}

static money
take_newest(money out, enum taking step, int of)
{
	for (size_t k = n_applied; k-- > 0 && out > 0; ) {
		struct applied *a = &applied[k];
		money allocation = a->amount < out ? a->amount : out;

		if (!fits_step(a, step, of))
			continue;
		a->amount -= allocation;
		out -= allocation;
	}
	return out;
}

static void
model_out(const struct receipt *r)
{
	int class = class_of_model(r), own = pool((uint32_t)class);
	money out = take_newest(-r->amount, CREDIT_OF_POOL, own);

	out = take_newest(out, MONEY_OF_POOL, own);
	if (r->due_id < contract.n_open)
		out = take_newest(out, OF_DUE, (int)r->due_id);
	if (r->item != NO_NAME)
		out = take_newest(out, OF_ITEM, (int)r->item);
	out = take_newest(out, OF_CLASS, class);
	out = take_newest(out, OF_POOL, own);
	for (int p = 0; p < CLASSES; p++) {
		out = take_newest(out, CREDIT_OF_POOL, p);
		out = take_newest(out, MONEY_OF_POOL, p);
	}
	over_refunded -= take_newest(out, ANY, 0);
}

static void
model_credits(date day)
{
	for (uint32_t i = 0; i < contract.n_open; i++) {
		const struct due *d = &open[i].due;

		if (d->amount >= 0 || d->due_on != day || !is_there(i))
			continue;
		put((struct applied){ i, 0, d->amount, true });
		give_pool(-d->amount, (int)open[i].class, true);
	}
}

static void
model(void)
{
	n_applied = 0;
	over_refunded = 0;
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

static wide
left_over(bool credit)
{
	wide sum = 0;

	for (size_t k = 0; k < n_applied; k++)
		if (applied[k].open == NONE && applied[k].credit == credit)
			sum += applied[k].amount;
	return sum;
}

/* -- what must hold */

static wide
sum_of(const struct unapplied_amounts *amounts, int sign)
{
	wide sum = 0;

	for (size_t i = 0; i < amounts->n; i++) {
		MUST(sign * amounts->list[i].amount >= 0);
		sum += amounts->list[i].amount;
	}
	return sum;
}

/* No money is lost: receipts = applied + unapplied + over-refunded - credits paid out. */
static void
check_sums(void)
{
	wide left = 0;

	for (size_t i = 0; i < contract.credits.n; i++)
		left += contract.credits.list[i].whole - contract.credits.list[i].amount;
	for (uint32_t i = 0; i < contract.n_receipts; i++)
		left += contract.receipts[i].amount;
	for (size_t i = 0; i < contract.allocations.n; i++)
		if (contract.allocations.list[i].rule != BY_CREDIT)
			left -= contract.allocations.list[i].amount;
	MUST(left == sum_of(&contract.unapplied, 1)
	    + sum_of(&contract.over_refunded, -1));
}

static void
check_allocations(void)
{
	wide sums[MOST] = { 0 };

	for (size_t i = 0; i < contract.allocations.n; i++) {
		const struct allocation *p = &contract.allocations.list[i];
		const struct open_item *c = &open[p->open];

		MUST(p->amount >= 0 || (p->rule == BY_CREDIT && c->due.amount < 0));
		MUST(p->on >= FIRST && p->on <= AS_OF);
		sums[p->open] += p->amount;
	}
	for (uint32_t i = 0; i < contract.n_open; i++)
		MUST(sums[i] == open[i].due.paid);
}

static void
check_due(uint32_t i)
{
	const struct due *d = &open[i].due;
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
	contract_settle(&contract, &terms, &texts, &space);
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
	MUST(sum_of(&contract.unapplied, 1) == left_over(false));
	MUST(sum_of(&contract.credits, 1) == left_over(true));
	MUST(sum_of(&contract.over_refunded, -1) == over_refunded);
	check_sums();
	check_allocations();
	for (uint32_t i = 0; i < contract.n_open; i++)
		check_due(i);
	return 0;
}
