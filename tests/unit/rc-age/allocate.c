#include "rc-age/allocate.h"

#include "../check.h"

enum { MOST = 8, AS_OF = 1000 };

static count edges[] = { 7 };
static struct policy policy = { .buckets = { edges, 1 }, .house_order = { PRICE, LOAN } };
static struct terms terms;
static struct texts texts;
static struct workspace space;
static struct open_item open[MOST];
static struct receipt receipts[MOST];
static struct contract contract;

static void
begin(void)
{
	contract.open = open;
	contract.receipts = receipts;
	contract.n_open = contract.n_receipts = 0;
}

/* A due of an amount, due on a day; its number is its place. */
static struct due *
due(date due_on, money amount, enum item_class class)
{
	struct open_item *c = &open[contract.n_open];

	*c = (struct open_item){ .due_id = contract.n_open++, .class = class,
		.item = class };
	c->due = (struct due){ .due_on = due_on, .payable_on = due_on,
		.amount = amount, .signed_on = NO_DATE, .added_on = NO_DATE,
		.cancelled_on = NO_DATE, .fee_rate = NO_RATE };
	return &c->due;
}

/* Money on a day, for a due or an item or NO_NAME. */
static void
money_on(date on, money amount, uint32_t due_id, uint32_t item)
{
	receipts[contract.n_receipts] = (struct receipt){ .amount = amount,
		.received_on = on, .row = contract.n_receipts,
		.receipt_id = contract.n_receipts, .due_id = due_id, .item = item };
	contract.n_receipts++;
}

static bool
paid(money a, money b, money c)
{
	money wanted[] = { a, b, c };

	contract_settle(&contract, &terms, &texts, &space);
	for (uint32_t i = 0; i < contract.n_open; i++)
		if (open[i].due.paid != wanted[i])
			return false;
	return true;
}

static money
sum_of(const struct unapplied_amounts *amounts)
{
	money sum = 0;

	for (size_t i = 0; i < amounts->n; i++)
		sum += amounts->list[i].amount;
	return sum;
}

/* Begins a contract of two house dues of 100.00, due on days 910 and 920. */
static void
begin_two(void)
{
	begin();
	due(910, 10000, PRICE);
	due(920, 10000, PRICE);
}

int
main(void)
{
	static str names[CLASSES];
	struct arena arena = { 0 };

	terms = terms_of(&arena, &policy, AS_OF);
	for (int c = 0; c < CLASSES; c++) {
		names[c] = str_of(class_name((enum item_class)c));
		policy.items[c] = (struct words){ &names[c], 1 };
	}
	for (int c = 0; c < CLASSES; c++)
		items_add(&texts.items, &policy, names[c]);

	TEST("money that names nothing goes to the oldest due, by day, then row") {
		begin();
		due(920, 10000, PRICE);
		due(910, 10000, PRICE);
		due(910, 10000, PRICE);
		money_on(900, 15000, NO_NAME, NO_NAME);
		CHECK(paid(0, 10000, 5000));
	}
	TEST("money that names a due goes there first, then to the oldest") {
		begin_two();
		money_on(900, 13000, 1, NO_NAME);
		CHECK(paid(3000, 10000, 0));
		CHECK(contract.allocations.n == 2);
		CHECK(contract.allocations.list[0].rule == BY_DUE);
		CHECK(contract.allocations.list[1].rule == BY_AGE);
	}
	TEST("a due_id of no due is counted, and treated as none") {
		begin_two();
		money_on(900, 100, 77, NO_NAME);
		money_on(901, -100, 78, NO_NAME);
		CHECK(paid(0, 0, 0));
		CHECK(contract.unknown_due_ids == 2);
	}
	TEST("money that names an item goes to its oldest due, then within the class") {
		begin();
		due(910, 10000, PRICE);
		due(920, 10000, LOAN);
		due(900, 10000, AGENCY);
		money_on(900, 15000, NO_NAME, LOAN);
		CHECK(paid(5000, 10000, 0));
		CHECK(contract.allocations.list[0].rule == BY_ITEM);
	}
	TEST("money of one class never pays a due of another that it doesn't name") {
		begin();
		due(910, 10000, AGENCY);
		due(920, 10000, DEPOSIT);
		due(930, 10000, PRICE);
		money_on(900, 15000, NO_NAME, NO_NAME);
		CHECK(paid(0, 0, 10000));
		CHECK(sum_of(&contract.unapplied) == 5000);
		money_on(901, 11000, NO_NAME, AGENCY);
		CHECK(paid(10000, 0, 10000));
		CHECK(sum_of(&contract.unapplied) == 6000);
		money_on(902, 4000, 1, NO_NAME);
		CHECK(paid(10000, 4000, 10000));
	}
	TEST("a future due takes no money, and a cancelled one none at all") {
		begin_two();
		open[0].due.signed_on = AS_OF + 1;
		open[1].due.cancelled_on = 901;
		money_on(900, 4000, 0, NO_NAME);
		money_on(901, 500, 1, NO_NAME);
		CHECK(paid(0, 0, 0));
		CHECK(sum_of(&contract.unapplied) == 4500);
	}
	TEST("receipts are taken by day, then by row, whatever their order") {
		begin_two();
		money_on(902, 100, NO_NAME, NO_NAME);
		money_on(900, 200, NO_NAME, NO_NAME);
		money_on(900, 300, NO_NAME, NO_NAME);
		CHECK(paid(600, 0, 0));
		CHECK(contract.allocations.list[0].amount == 200);
		CHECK(contract.allocations.list[1].amount == 300);
		CHECK(contract.allocations.list[2].amount == 100);
	}
	TEST("a credit pays its own row and, before the day's money, the oldest") {
		begin();
		due(910, 10000, PRICE);
		due(915, -3000, PRICE);
		due(920, 10000, PRICE);
		money_on(915, 8000, NO_NAME, NO_NAME);
		CHECK(paid(10000, -3000, 1000));
		CHECK(open[1].due.settled_on == 915);
		CHECK(contract.allocations.list[0].rule == BY_CREDIT);
	}
	TEST("a credit of a day after as-of, future or cancelled is none") {
		begin();
		due(910, 10000, PRICE);
		due(AS_OF + 1, -3000, PRICE);
		due(920, -4000, PRICE);
		open[2].due.cancelled_on = 920;
		CHECK(paid(0, 0, 0));
		open[2].due.cancelled_on = AS_OF + 1;
		CHECK(paid(4000, 0, -4000));
		open[2].due.signed_on = AS_OF + 1;
		CHECK(paid(0, 0, 0));
	}
	TEST("the largest credit does not overflow") {
		begin();
		due(910, MONEY_MAX, PRICE);
		due(911, -MONEY_MAX, PRICE);
		CHECK(paid(MONEY_MAX, -MONEY_MAX, 0));
	}
	TEST("money out takes unapplied money first, then the newest allocation") {
		begin_two();
		money_on(900, 10000, NO_NAME, NO_NAME);
		money_on(901, 11000, NO_NAME, NO_NAME);
		money_on(902, -400, NO_NAME, NO_NAME);
		CHECK(paid(10000, 10000, 0));
		CHECK(sum_of(&contract.unapplied) == 600);
		money_on(903, -700, NO_NAME, NO_NAME);
		CHECK(paid(10000, 9900, 0));
		money_on(904, -10000, NO_NAME, NO_NAME);
		CHECK(paid(9900, 0, 0));
	}
	TEST("money out that names a due takes that due's newest first") {
		begin_two();
		money_on(900, 6000, 0, NO_NAME);
		money_on(901, 4000, 0, NO_NAME);
		money_on(902, 10000, 1, NO_NAME);
		money_on(903, -5000, 0, NO_NAME);
		CHECK(paid(5000, 10000, 0));
		CHECK(contract.allocations.list[0].amount == 5000);
		CHECK(contract.allocations.list[1].amount == 0);
		money_on(904, -6000, 0, NO_NAME);
		CHECK(paid(0, 9000, 0));
	}
	TEST("money out beyond all money in is over-refunded") {
		begin_two();
		due(905, -3000, PRICE);
		money_on(900, 1000, NO_NAME, NO_NAME);
		money_on(906, -2500, NO_NAME, NO_NAME);
		CHECK(paid(3000, 0, -3000));
		CHECK(sum_of(&contract.over_refunded) == -1500);
	}
	TEST("a reopened due is the first in its queue again") {
		begin_two();
		money_on(900, 20000, NO_NAME, NO_NAME);
		money_on(901, -15000, NO_NAME, NO_NAME);
		money_on(902, 7000, NO_NAME, NO_NAME);
		CHECK(paid(10000, 2000, 0));
		money_on(903, -12000, NO_NAME, NO_NAME);
		money_on(904, 11000, NO_NAME, PRICE);
		CHECK(paid(10000, 1000, 0));
	}
	TEST("what was taken back has no day, node or late-payment penalty") {
		begin_two();
		money_on(905, 10000, 0, NO_NAME);
		money_on(950, 10000, 1, NO_NAME);
		money_on(951, -10000, 1, NO_NAME);
		CHECK(paid(10000, 0, 0));
		CHECK(open[0].due.settled_on == 905);
		CHECK(open[1].due.settled_on == NO_DATE);
	}
	TEST("a repeated due_id is found, with the first") {
		uint32_t first;

		begin_two();
		CHECK(contract_twice(&contract, &space, &first) == NONE);
		due(930, 1, PRICE)->amount = 2;
		open[2].due_id = 0;
		CHECK(contract_twice(&contract, &space, &first) == 2);
		CHECK(first == 0);
	}
	return tests_done();
}
