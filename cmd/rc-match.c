/*
 * rc-match: whose money is this?
 *
 * Reads receipts that name no contract, looks in their texts and at their payers for what
 * proves a contract, and prints them with it.  What can only be guessed goes, as proposals,
 * to a person, and comes back as what was accepted.
 */
#include "bytes/die.h"
#include "rc-match/accepted.h"
#include "rc-match/alias.h"
#include "rc-match/explain.h"
#include "rc-match/open.h"
#include "rc-match/totals.h"
#include "records/adder.h"
#include "policy/settings.h"
#include "tool/opt.h"

static char *dues, *customers, *aliases_path, *propose, *accept, *explained, *policy,
            *output;
static bool  verbose;

static const struct opt options[] = {
	{ 'u', "dues", "FILE", "the dues whose contracts are looked for", NULL, &dues,
	  false },
	{ 'c', "customers", "FILE", "more names and telephones of customers", NULL,
	  &customers, false },
	{ 0, "aliases", "FILE", "who pays for which contract", NULL, &aliases_path, false },
	{ 0, "propose", "FILE", "write what the receipts left could be for", NULL, &propose,
	  false },
	{ 0, "accept", "FILE", "take what a person accepted", NULL, &accept, false },
	{ 0, "explain", "ID", "print what was found about one receipt", NULL, &explained,
	  false },
	OPT_VERBOSE(&verbose),
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

static const struct tool tool = {
	"rc-match", "Prints receipts with the contracts that they are for",
	"[FILE...]", options, sizeof(options) / sizeof(*options), NULL, NULL,
};

/* A receipt as it is read, and the cells that are written. */
struct receipt_row {
	struct receipt receipt;
	str            note, match;
	str            receipt_id, contract_id, amount, item;
};

static const struct column fixed[] = {
	NEED(TEXT,  struct receipt,     receipt_id),
	HAVE(TEXT,  struct receipt,     contract_id),
	NEED(DATE,  struct receipt,     received_on),
	NEED(MONEY, struct receipt,     amount),
	HAVE(TEXT,  struct receipt,     payer),
	HAVE(TEXT,  struct receipt_row, note),
	HAVE(TEXT,  struct receipt_row, match),
	HAVE(TEXT,  struct receipt_row, item),
};

enum { N_FIXED = sizeof(fixed) / sizeof(*fixed) };

static const struct column adds[] = {
	HAVE(TEXT, struct receipt_row, contract_id),
	HAVE(TEXT, struct receipt_row, match),
	HAVE(TEXT, struct receipt_row, receipt_id),
	HAVE(TEXT, struct receipt_row, amount),
	HAVE(TEXT, struct receipt_row, item),
};

struct matching_run {
	struct judge     judge;
	struct tsv      *table;
	struct reader   *reader;
	struct column    columns[N_FIXED + MATCH_TEXTS];
	struct adder    *adder;       /* or NULL: one receipt is explained */
	struct out      *proposals;   /* or NULL */
	struct accepted *accepted;    /* or NULL */
	struct aliases  *aliases;     /* or NULL */
	struct ids       ids;         /* of receipts, by row */
	struct totals    totals;
};

static void
check_options(char *const *receipts)
{
	opt_one_stdin(receipts, (char *[]){ dues, customers, aliases_path, accept }, 4);
	if (!dues)
		die_wrong("--dues is needed: the dues whose contracts are looked for");
	if (explained && (propose || accept))
		die_wrong("--explain excludes --propose and --accept");
	if (accept && aliases_path && strcmp(aliases_path, "-") == 0)
		die_wrong("--aliases can't be stdin with --accept, which writes to them");
	if (propose && strcmp(propose, output ? output : "-") == 0)
		die_wrong("--propose: '%s' is where the receipts go", propose);
}

static struct reader *
open_receipts(struct matching_run *run, const struct words *texts)
{
	struct arena a = { 0 };
	size_t n = N_FIXED;

	memcpy(run->columns, fixed, sizeof(fixed));
	for (size_t i = 0; i < texts->n; i++)
		run->columns[n++] = (struct column){ arena_str(&a, texts->list[i]).at, TEXT,
			offsetof(struct receipt, texts) + i * sizeof(str), false };
	return reader_open(run->table, run->columns, n);
}

/* Writes the row, for a contract or none, with all or a part of its amount. */
static void
write_row(struct matching_run *run, struct receipt_row *row, money amount)
{
	adder_row(run->adder, tsv_row(run->table), row);
	money_add(&run->totals.written, amount, "amounts");
}

/* The contracts that a person said. */
static void
write_accepted(struct matching_run *run, struct receipt_row *row, uint32_t first)
{
	const struct accepted *a = run->accepted;
	bool is_split = a->rows[first].next != NO_ROW;
	struct arena texts = { 0 };
	unsigned n = 0;

	evidence_find(&run->judge, &row->receipt);
	row->match = S("accepted");
	if (row->item.len == 0 && !is_split)
		row->item = item_of_note(run->judge.book, &row->receipt,
		    a->rows[first].contract);
	for (uint32_t i = first; i != NO_ROW; i = a->rows[i].next) {
		uint32_t contract = a->rows[i].contract;

		row->contract_id = book_id(run->judge.book, contract);
		if (is_split) {
			row->receipt_id = arena_printf(&texts, "%.*s/%u",
			    STR(row->receipt.receipt_id), ++n);
			row->amount = str_of(money_text(a->rows[i].part));
		}
		write_row(run, row, a->rows[i].part);
		if (run->aliases)
			aliases_learn(run->aliases, &run->judge, row->receipt.payer,
			    contract);
	}
	totals_add(&run->totals, ACCEPTED, row->receipt.amount);
	arena_free(&texts);
}

/* Matches the receipt, or leaves it and proposes. */
static void
match_row(struct matching_run *run, struct receipt_row *row)
{
	struct receipt *r = &row->receipt;
	struct book *b = run->judge.book;
	struct arena texts = { 0 };

	evidence_find(&run->judge, r);
	struct decision d = decide(b, r);
	row->match = S("");
	if (d.chosen) {
		row->contract_id = book_id(b, d.chosen->contract);
		row->match = grounds_text(&texts, d.grounds);
		if (row->item.len == 0)
			row->item = item_of_note(b, r, d.chosen->contract);
		totals_add(&run->totals, outcome_of(d.grounds), r->amount);
	} else {
		if (run->proposals || r->n == 0)
			evidence_guess(&run->judge, r);
		totals_add(&run->totals, r->n ? PROPOSED : UNKNOWN, r->amount);
		if (run->proposals)
			proposals_print(run->proposals, b, r, &d, row->note);
	}
	write_row(run, row, r->amount);
	arena_free(&texts);
}

static void
take_row(struct matching_run *run, struct receipt_row *row)
{
	struct receipt *r = &row->receipt;
	uint32_t first = NO_ROW;

	ids_put(&run->ids, id_of(r->receipt_id));
	row->receipt_id = r->receipt_id;
	row->contract_id = r->contract_id;
	row->amount = reader_text(run->reader, "amount");
	if (run->accepted)
		first = accepted_for(run->accepted, run->judge.book, r, r->contract_id);
	if (first != NO_ROW)
		write_accepted(run, row, first);
	else if (r->contract_id.len) {
		totals_add(&run->totals, HAD_CONTRACT, r->amount);
		write_row(run, row, r->amount);
	} else
		match_row(run, row);
}

static void
check_ids(struct matching_run *run)
{
	struct arena texts = { 0 };
	uint32_t first, second = ids_twice(&run->ids, &first);

	if (second == NO_NAME)
		return;
	str before = arena_printf(&texts, "%s", tsv_place(run->table, first));
	die("%s: receipt_id: it is there already, in %s", tsv_place(run->table, second),
	    before.at);
}

static void
match_all(struct matching_run *run)
{
	struct receipt_row row = { .note = { NULL, 0 } };

	while (reader_next(run->reader, &row))
		take_row(run, &row);
	check_ids(run);
	if (run->accepted)
		accepted_finish(run->accepted);
	if (run->accepted && run->aliases)
		aliases_write(run->aliases);
	totals_say(&run->totals);
}

/* Explains the receipt of that id. */
static void
explain(struct matching_run *run, struct out *o, str id)
{
	struct receipt_row row = { .note = { NULL, 0 } };
	struct receipt *r = &row.receipt;

	do
		if (!reader_next(run->reader, &row))
			die("--explain: the receipts don't have '%.*s'", STR_SHOWN(id));
	while (!str_eq(r->receipt_id, id));
	evidence_find(&run->judge, r);
	struct decision d = decide(run->judge.book, r);
	explain_print(o, run->judge.book, r, &d, run->judge.text_names);
}

int
main(int argc, char **argv)
{
	char **paths = opt_parse(&tool, argc, argv);
	struct matching_run run = { .judge.book = NULL };

	check_options(paths);
	const struct policy *p = policy_load(policy);
	if (verbose)
		settings_say(p);
	run.judge.text_names = &p->matching.texts;
	run.judge.book = book_read(p, dues, customers);
	if (aliases_path)
		run.aliases = aliases_read(run.judge.book, aliases_path, accept != NULL);
	if (accept)
		run.accepted = accepted_read(run.judge.book, accept);
	run.table = tsv_open(paths, false);
	run.reader = open_receipts(&run, &p->matching.texts);
	struct out *o = out_open(output);
	if (explained) {
		explain(&run, o, str_of(explained));
		return out_close();
	}
	run.adder = adder_open(o, run.table, adds, sizeof(adds) / sizeof(*adds));
	if (propose)
		proposals_begin(run.proposals = out_open(propose));
	match_all(&run);
	int status = out_close();
	return totals_left(&run.totals) ? EXIT_NOTED : status;
}
