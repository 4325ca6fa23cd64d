#include "rc-age/judge.h"

#include "../check.h"

static count edges[] = { 7, 15, 30, 60, 90 };
static struct tier tiers[] = {
	{ 1, RATE_ONE / 10000 * 2 }, { 61, RATE_ONE / 10000 * 5 },
};
static struct policy policy = {
	.buckets = { edges, 5 },
	.late_fee = { FEE_MARGINAL, { [PRICE] = true }, { tiers, 2 } },
};
static struct terms terms;

enum { AS_OF = 1000 };

/* A due of 100.00 that is payable on day 990, open and known of. */
static struct due
open_due(void)
{
	return (struct due){ .due_on = 990, .payable_on = 990, .amount = 10000,
		.signed_on = NO_DATE, .extended_to = NO_DATE,
		.extended_on = NO_DATE, .added_on = NO_DATE, .cancelled_on = NO_DATE,
		.fee_rate = NO_RATE };
}

static struct due
judged(struct due d)
{
	judge(&terms, &d, 995);
	return d;
}

static money
fee(int mode, count days)
{
	struct due d = open_due();

	policy.late_fee.mode = mode;
	return rate_round(late_fee(&terms, &d, PRICE, 20000000, days), "a fee");
}

int
main(void)
{
	struct arena arena = { 0 };

	terms = terms_of(&arena, &policy, AS_OF);
	TEST("a due is payable on due_on, or on extended_to once that was granted") {
		struct due d = open_due();

		CHECK(payable_on(&terms, &d) == 990);
		d.extended_to = 1005;
		CHECK(payable_on(&terms, &d) == 1005);
		d.extended_on = AS_OF;
		CHECK(payable_on(&terms, &d) == 1005);
		d.extended_on = AS_OF + 1;
		CHECK(payable_on(&terms, &d) == 990);
		d.extended_on = 5;
		d.extended_to = NO_DATE;
		CHECK(payable_on(&terms, &d) == 990);
	}
	TEST("the state is the first that fits") {
		struct due d = open_due();

		CHECK_STR(judged(d).state, "overdue");
		d.payable_on = AS_OF;
		CHECK_STR(judged(d).state, "not-due");
		d.paid = d.amount;
		CHECK_STR(judged(d).state, "paid");
		d.cancelled_on = AS_OF;
		CHECK_STR(judged(d).state, "cancelled");
		d.cancelled_on = AS_OF + 1;
		CHECK_STR(judged(d).state, "paid");
		d.cancelled_on = 5;
		d.signed_on = AS_OF + 1;
		CHECK_STR(judged(d).state, "future");
		d.signed_on = AS_OF;
		CHECK_STR(judged(d).state, "cancelled");
	}
	TEST("the balance is what is open, and 0.00 once cancelled") {
		struct due d = open_due();

		d.paid = 4000;
		CHECK(judged(d).balance == 6000);
		d.cancelled_on = AS_OF;
		CHECK(judged(d).balance == 0);
		CHECK(judged(d).paid == 4000);
		d.signed_on = AS_OF + 1;
		CHECK(judged(d).balance == 6000);
	}
	TEST("days overdue are counted from the payable date, while overdue") {
		struct due d = open_due();

		CHECK(judged(d).days_overdue == 10);
		d.paid = d.amount;
		CHECK(judged(d).days_overdue == 0);
	}
	TEST("a bucket is the band of days, or the state's name") {
		static const struct { count days; const char *bucket; } wanted[] = {
			{ 0, "not-due" }, { 1, "1-7" }, { 7, "1-7" }, { 8, "8-15" },
			{ 15, "8-15" }, { 16, "16-30" }, { 30, "16-30" },
			{ 31, "31-60" }, { 60, "31-60" }, { 61, "61-90" },
			{ 90, "61-90" }, { 91, "91+" }, { 30000, "91+" },
		};

		for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
			struct due d = open_due();

			d.payable_on = AS_OF - wanted[i].days;
			CHECK_STR(judged(d).bucket, wanted[i].bucket);
		}
	}
	TEST("settled_on is known only while nothing of an amount is open") {
		struct due d = open_due();

		CHECK(judged(d).settled_on == NO_DATE);
		d.paid = d.amount;
		CHECK(judged(d).settled_on == 995);
		d.paid = d.amount = 0;
		CHECK(judged(d).settled_on == NO_DATE);
	}
	TEST("200,000.00 for 76 days are 4,000.00 marginally and 7,600.00 by slab") {
		CHECK(fee(FEE_MARGINAL, 76) == 400000);
		CHECK(fee(FEE_SLAB, 76) == 760000);
		CHECK(fee(FEE_NONE, 76) == 0);
	}
	TEST("a late-payment penalty changes at the edge of a tier, not before") {
		CHECK(fee(FEE_MARGINAL, 60) == 240000);
		CHECK(fee(FEE_MARGINAL, 61) == 250000);
		CHECK(fee(FEE_SLAB, 60) == 240000);
		CHECK(fee(FEE_SLAB, 61) == 610000);
	}
	TEST("nothing is borne on time, ahead, or for nothing") {
		struct due d = open_due();

		CHECK(fee(FEE_MARGINAL, 0) == 0);
		CHECK(fee(FEE_MARGINAL, -30) == 0);
		CHECK(late_fee(&terms, &d, PRICE, 0, 10) == 0);
		CHECK(late_fee(&terms, &d, PRICE, -500, 10) == 0);
	}
	TEST("a due's own rate replaces all tiers; bank dues bear none unless they do") {
		struct due d = open_due();

		policy.late_fee.mode = FEE_MARGINAL;
		d.fee_rate = RATE_ONE / 1000;
		CHECK(late_fee(&terms, &d, PRICE, 10000, 76) == (wide)760 * RATE_ONE);
		CHECK(late_fee(&terms, &d, LOAN, 10000, 76) == 0);
		policy.late_fee.classes[LOAN] = true;
		CHECK(late_fee(&terms, &d, LOAN, 10000, 76) == (wide)760 * RATE_ONE);
		policy.late_fee.classes[LOAN] = false;
		d.fee_rate = 0;
		CHECK(late_fee(&terms, &d, PRICE, 10000, 76) == 0);
	}
	return tests_done();
}
