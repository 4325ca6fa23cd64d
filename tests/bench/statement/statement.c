/*
 * statement CONTRACTS LINES DUES STATEMENT TRUTH: writes a made-up book of so many contracts, a
 * bank statement of so many lines, and of each line which contract it is for; the same for
 * the same numbers.
 *
 * The truth has receipt_id, contract_id (`-`: none, or several), the kind of remark, whether
 * the line is honest (what it says is true, and somebody could tell), and whether a careful
 * clerk could settle it from the text and the book alone.
 */
#include <stdlib.h>

#include "line.h"

int
main(int argc, char **argv)
{
	FILE *files[3];

	if (argc != 6) {
		fputs("usage: statement CONTRACTS LINES DUES STATEMENT TRUTH\n", stderr);
		return 2;
	}
	for (int i = 0; i < 3; i++) {
		files[i] = fopen(argv[3 + i], "w");
		if (!files[i]) {
			perror(argv[3 + i]);
			return 1;
		}
	}
	make_book((unsigned long)strtoul(argv[1], NULL, 10));
	count_names();
	put_dues(files[0]);
	fputs("receipt_id\tcontract_id\treceived_on\tamount\tpayer\tnote\n", files[1]);
	fputs("receipt_id\tcontract_id\tkind\thonest\tsettled\n", files[2]);
	for (unsigned long n = 0, end = strtoul(argv[2], NULL, 10); n < end; n++) {
		struct line l = make_line();
		long fen = l.fen < 0 ? -l.fen : l.fen;

		fprintf(files[1], "B%08lu\t\t", n + 1);
		put_day(files[1], l.day);
		fprintf(files[1], "\t%s%ld.%02ld\t%s\t%s\n", l.fen < 0 ? "-" : "", fen / 100,
		    fen % 100, l.payer, l.note);
		fprintf(files[2], "B%08lu\t%s\t%s\t%d\t%d\n", n + 1, l.of ? l.of->id : "-", l.kind,
		    l.honest, l.settled);
	}
	for (int i = 0; i < 3; i++)
		if (fclose(files[i]) != 0)
			return 1;
	return 0;
}
