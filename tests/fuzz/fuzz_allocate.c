/*
 * The matching of money to dues: a small contract is made from the bytes, settled, and
 * compared with the model and with what must always hold.
 */
#include "target.h"

#include "allocate_model.h"
#include "rc-age/allocate.h"

enum { MOST = 24 };

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

	MUST(d->paid == model_paid(i));
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
	model(&contract);
	settle(S(""));
	MUST(sum_of(&contract.unapplied, 1) == model_left_over(false));
	MUST(sum_of(&contract.credits, 1) == model_left_over(true));
	MUST(sum_of(&contract.over_refunded, -1) == model_over_refunded());
	check_sums();
	check_allocations();
	for (uint32_t i = 0; i < contract.n_open; i++)
		check_due(i);
	return 0;
}
