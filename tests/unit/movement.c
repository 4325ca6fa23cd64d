#include "dues/movement.h"

#include "check.h"

/* Due 9 of each contract is a bank's; the item "tax" is agency. */
static enum item_class
class_of(void *with, str contract_id, str due_id, str item)
{
	(void)with;
	(void)contract_id;
	if (str_eq(due_id, S("9")))
		return LOAN;
	return str_eq(item, S("tax")) ? AGENCY : PRICE;
}

static date
day(const char *text)
{
	date d = NO_DATE;

	date_parse(str_of(text), &d);
	return d;
}

static struct movements *
receipts(const char *text)
{
	char *paths[] = { strdup(file_of(text, strlen(text))), NULL };

	return movements_read(tsv_open(paths, false), day("2026-11-23"), class_of, NULL);
}

static money
sum(struct movements *m, const char *contract, enum item_class class, const char *from,
    const char *to)
{
	return movements_sum(m, str_of(contract), class, day(from), day(to));
}

int
main(void)
{
	struct movements *m = receipts(
	    "receipt_id\tcontract_id\treceived_on\tamount\tdue_id\titem\n"
	    "1\tB\t2026-03-01\t10.00\t\t\n"
	    "2\tA\t2026-02-01\t4.00\t\ttax\n"
	    "3\tB\t2026-01-01\t1.00\t\t\n"
	    "4\tB\t2026-02-01\t-0.50\t\t\n"
	    "5\tB\t2026-02-01\t7.00\t9\ttax\n"
	    "6\tB\t2026-03-01\t100.00\t\t\n"
	    "7\tB\t2026-11-24\t1000.00\t\t\n");

	TEST("a sum is that of a contract and class, both days counted") {
		CHECK(sum(m, "B", PRICE, "2026-01-01", "2026-03-01") == 11050);
		CHECK(sum(m, "B", PRICE, "2026-01-02", "2026-02-28") == -50);
		CHECK(sum(m, "B", PRICE, "2026-03-01", "2026-03-01") == 11000);
		CHECK(sum(m, "B", LOAN, "2026-01-01", "2026-12-31") == 700);
		CHECK(sum(m, "B", AGENCY, "2026-01-01", "2026-12-31") == 0);
		CHECK(sum(m, "A", AGENCY, "2026-02-01", "2026-02-01") == 400);
	}
	TEST("there is none of another contract, before the first day, or later than as-of") {
		CHECK(sum(m, "C", PRICE, "2026-01-01", "2026-12-31") == 0);
		CHECK(sum(m, "B", PRICE, "2025-01-01", "2025-12-31") == 0);
		CHECK(sum(m, "B", PRICE, "2026-11-24", "2026-11-24") == 0);
		CHECK(sum(m, "B", PRICE, "2026-03-01", "2026-01-01") == 0);
	}
	TEST("a contract's movements stand by class, day and row, with their rows' numbers") {
		struct movement_range b = movements_of(m, S("B"));
		uint32_t rows[] = { 2, 3, 0, 5, 4 };

		CHECK(b.n == 5);
		for (uint32_t i = 0; i < b.n; i++)
			CHECK(b.list[i].row == rows[i]);
		CHECK(movements_of(m, S("C")).n == 0);
	}
	TEST("no receipts at all are no money") {
		struct movements *none = receipts(
		    "receipt_id\tcontract_id\treceived_on\tamount\n");

		CHECK(sum(none, "A", PRICE, "1900-01-01", "2999-12-31") == 0);
		CHECK(movements_of(none, S("A")).n == 0);
	}
	return tests_done();
}
