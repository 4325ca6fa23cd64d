/*
 * gen CONTRACTS DUES RECEIPTS: writes a made-up portfolio of so many contracts into two
 * tables, sorted by contract_id; the same for the same number.  A contract is paid at once,
 * in instalments or mostly by a bank, on time, late, in part or not at all.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t state = 20260101;

/* From 0 to n - 1. */
static unsigned
some(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)((state >> 33) % n);
}

static void
put_day(FILE *to, unsigned day)
{
	/* months of 28 days will do */
	fprintf(to, "%04u-%02u-%02u", 2023 + day / 336, day / 28 % 12 + 1,
	    day % 28 + 1);
}

static void
put_due(FILE *to, unsigned long contract, unsigned number, const char *item,
    unsigned due_on, unsigned signed_on, unsigned long yuan)
{
	fprintf(to, "HT%08lu\t%u\t", contract, number);
	put_day(to, due_on);
	fprintf(to, "\t%lu.00\t%s\tK%08lu\t客户%lu\t项目%lu\t%lu-%u-%u\t顾问%02lu\t",
	    yuan, item, contract / 2, contract / 2, contract % 12,
	    contract % 30 + 1, some(30) + 1, some(4) + 1, contract % 60);
	put_day(to, signed_on);
	fputc('\n', to);
}

static void
put_receipt(FILE *to, unsigned long contract, unsigned number, unsigned on,
    unsigned long yuan)
{
	fprintf(to, "R%08lu%u\tHT%08lu\t", contract, number, contract);
	put_day(to, on);
	fprintf(to, "\t%lu.%02u\t银行转账\tV%08u\n", yuan, some(100), some(90000000));
}

static void
put_contract(FILE *dues, FILE *receipts, unsigned long contract)
{
	static const char *const items[] = { "定金", "首付", "二期", "三期", "尾款",
		"按揭" };
	unsigned n = 1 + some(6), signed_on = some(900), payer = some(10);
	unsigned received = 0;

	for (unsigned i = 0; i < n; i++) {
		unsigned due_on = signed_on + 7 + 45 * i;
		unsigned long yuan = 20000 + some(400000);
		const char *item = i + 1 == n && n > 2 ? items[5] : items[i];

		put_due(dues, contract, i + 1, item, due_on, signed_on, yuan);
		if (payer == 0 || (payer < 3 && i > 0))
			continue;
		unsigned late = payer < 7 ? some(7) : 10 + some(90);
		put_receipt(receipts, contract, ++received, due_on + late,
		    payer == 9 ? yuan / 2 : yuan);
		if (payer == 8)
			put_receipt(receipts, contract, ++received,
			    due_on + late + 5, yuan / 3);
	}
}

int
main(int argc, char **argv)
{
	if (argc != 4) {
		fprintf(stderr, "usage: gen CONTRACTS DUES RECEIPTS\n");
		return 2;
	}
	unsigned long n = strtoul(argv[1], NULL, 10);
	FILE *dues = fopen(argv[2], "w"), *receipts = fopen(argv[3], "w");
	if (!dues || !receipts) {
		perror("gen");
		return 1;
	}
	fprintf(dues, "contract_id\tdue_id\tdue_on\tamount\titem\tcustomer_id\t"
	    "customer\tproject\tunit\tsalesperson\tsigned_on\n");
	fprintf(receipts,
	    "receipt_id\tcontract_id\treceived_on\tamount\tmethod\tvoucher\n");
	for (unsigned long i = 1; i <= n; i++)
		put_contract(dues, receipts, i);
	return fclose(dues) | fclose(receipts) ? 1 : 0;
}
