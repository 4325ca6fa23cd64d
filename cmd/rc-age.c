/*
 * rc-age: what is due, paid and overdue as of a day.
 *
 * Reads dues, and receipts with -r; matches the money to the dues contract by contract,
 * and prints the dues with what became of each.  Two ways lead there: the whole book in
 * memory, for rows in any order; and one contract at a time, for sorted tables.  Without
 * -r, what the dues' own rows say was paid is the money.
 */
#include "bytes/die.h"
#include "rc-age/book.h"
#include "rc-age/days.h"
#include "rc-age/sorted.h"
#include "policy/settings.h"
#include "tool/opt.h"
#include "records/adder.h"

static char *as_of, *known_by, *receipts, *allocations, *unmatched, *policy, *output;
static bool  require_receipts, sorted, verbose;

static const struct opt options[] = {
	{ 'r', "receipts", "FILE", "match this money to the dues", NULL, &receipts, false },
	{ 'd', "as-of", "DATE", "the day to look at (today); several, or months A..B",
	  NULL, &as_of, true },
	{ 0, "known-by", "DATE", "only what was booked by then", NULL, &known_by, false },
	{ 0, "require-receipts", NULL, "receipts without a row are an error",
	  &require_receipts, NULL, false },
	{ 0, "sorted", NULL, "both tables are sorted by contract_id", &sorted, NULL, false },
	{ 0, "allocations", "FILE", "write which receipt paid what", NULL,
	  &allocations, false },
	{ 0, "unmatched", "FILE", "write what reached no due", NULL, &unmatched, false },
	{ 'v', "verbose", NULL, "print the control totals, and name the policy", &verbose,
	  NULL, false },
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

static const struct tool tool = {
	"rc-age", "Prints dues with what is paid, open and overdue as of a day",
	"[FILE...]", options, sizeof(options) / sizeof(*options), NULL, NULL,
};

/* What is added to every due, before the nodes of the policy. */
static const struct column fixed_adds[] = {
	NEED(DATE,  struct due, as_of),
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, paid),
	NEED(MONEY, struct due, balance),
	NEED(TEXT,  struct due, state),
	NEED(COUNT, struct due, days_overdue),
	NEED(TEXT,  struct due, bucket),
	NEED(DATE,  struct due, settled_on),
	NEED(MONEY, struct due, late_fee),
};

enum { N_FIXED = sizeof(fixed_adds) / sizeof(*fixed_adds) };

/* paid_7d and so on: what was paid by so many days after signing. */
static size_t
adds_of(struct arena *a, const struct policy *p, struct column *adds)
{
	const struct node *nodes = p->nodes.list;

	memcpy(adds, fixed_adds, sizeof(fixed_adds));
	for (size_t i = 0; i < p->nodes.n; i++)
		adds[N_FIXED + i] = (struct column){
			arena_printf(a, "paid_%dd", nodes[i].days).at, MONEY,
			offsetof(struct due, paid_by) + i * sizeof(money), true };
	return N_FIXED + p->nodes.n;
}

static void
check_options(char *const *dues, const struct days *days)
{
	opt_one_stdin(dues, &receipts, 1);
	if (sorted && days->n > 1)
		die_wrong("--sorted takes one day: it reads its tables once");
	if (!receipts && (known_by || sorted || require_receipts))
		die_wrong("--known-by, --require-receipts and --sorted need --receipts");
}

/* A book on its way out. */
struct settling {
	struct book           *book;
	struct control_totals *totals;
};

static void
settle(void *with, unsigned long end)
{
	const struct settling *s = with;

	if (end > book_size(s->book))
		die("the dues changed while they were read");
	book_settle(s->book, end, s->totals);
}

static void
fill(const void *with, unsigned long row, void *due)
{
	const struct settling *s = with;

	book_due(s->book, row, due);
}

static void
print_day(struct book *b, struct source *s, struct adder *adder, date day,
    struct control_totals *totals)
{
	struct settling settling = { b, totals };

	book_begin(b, day);
	source_again(s);
	adder_finish(adder, &(struct filler){ &settling, settle, fill,
		sizeof(struct due) });
	if (tsv_count(s->dues) != book_size(b))
		die("the dues changed while they were read");
}

/* The control totals are those of the last day. */
static void
print_book(struct source *s, struct adder *adder, const struct days *days,
    struct control_totals *totals)
{
	struct book *b = book_load(s, totals, days->list[0]);

	for (size_t i = 0; i + 1 < days->n; i++)
		print_day(b, s, adder, days->list[i], NULL);
	print_day(b, s, adder, last_day(days), totals);
}

int
main(int argc, char **argv)
{
	char **dues = opt_parse(&tool, argc, argv);
	struct column adds[N_FIXED + NODES_MAX];
	struct arena arena = { 0 };
	struct source s = { .known_by = NO_DATE };
	struct days days = days_of(as_of);

	check_options(dues, &days);
	const struct policy *p = policy_load(policy);
	if (verbose)
		settings_say(p);
	size_t n = adds_of(&arena, p, adds);
	s.terms = terms_of(&arena, p, last_day(&days));
	if (known_by)
		s.known_by = opt_date("known-by", known_by);
	struct control_totals totals = totals_open(allocations, unmatched);
	source_open(&s, dues, receipts, !sorted);
	struct adder *adder = adder_open(out_open(output), s.dues, adds, n);
	if (sorted)
		sorted_print(&s, adder, &totals);
	else
		print_book(&s, adder, &days, &totals);
	adder_close(adder);
	items_warn_unlisted(&s.texts.items);
	totals_close(&totals, &s, require_receipts, verbose);
	return out_close();
}
