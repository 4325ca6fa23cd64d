/*
 * rc-score: how well customers pay, as a score and a grade.
 *
 * Reads aged dues, and what else is known of customers; adds up how late each pays, what
 * of the policy's points that and the rest earns, and prints the dues with score and
 * grade of their customer.  The grade proposes; a person decides.
 */
#include "bytes/die.h"
#include "rc-score/explain.h"
#include "rc-score/list.h"
#include "rc-score/validate.h"
#include "policy/settings.h"
#include "tool/opt.h"

static char *customers, *contacts, *receipts, *as_of, *policy, *output;
static char *by, *explained, *labels, *earlier;
static bool  verbose;

static const struct opt options[] = {
	{ 'c', "customers", "FILE", "what is known of customers", NULL, &customers, false },
	{ 'l', "contacts", "FILE", "the log of contacts, for promises", NULL, &contacts,
	  false },
	{ 'r', "receipts", "FILE", "the money that promises are kept with", NULL,
	  &receipts, false },
	{ 'd', "as-of", "DATE", "the day that the dues were aged for (their own)", NULL,
	  &as_of, false },
	{ 'b', "by", "customer", "print a row for each customer instead", NULL, &by, false },
	{ 0, "explain", "ID", "print how one customer's grade comes about", NULL,
	  &explained, false },
	{ 0, "validate", "FILE", "print how well scores told the bad of FILE", NULL,
	  &labels, false },
	{ 0, "earlier", "FILE", "with --validate: scores to compare with", NULL, &earlier,
	  false },
	OPT_VERBOSE(&verbose),
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

static const struct tool tool = {
	"rc-score", "Prints dues with score and grade of their customers",
	"[FILE...]", options, sizeof(options) / sizeof(*options), NULL, NULL,
};

static void
check_options(char *const *dues)
{
	opt_one_stdin(dues, (char *[]){ customers, contacts, receipts, labels,
	    earlier }, 5);
	if (by && strcmp(by, "customer") != 0)
		die_wrong("--by: '%s' is not customer", by);
	if (!!by + !!explained + !!labels > 1)
		die_wrong("--by, --explain and --validate exclude each other");
	if (earlier && !labels)
		die_wrong("--earlier needs --validate");
	if (receipts && !contacts)
		die_wrong("--receipts needs --contacts, whose promises it is for");
}

/* The class of a receipt: that of the due that it names, else of its item. */
static enum item_class
class_of(void *with, str contract_id, str due_id, str item)
{
	struct scores *scores = with;
	bool listed;

	return portfolio_class(scores->portfolio, contract_id, due_id,
	    policy_class(scores->scoring.policy, item, &listed));
}

static struct promise_record *
read_promises(struct scores *scores)
{
	char *const log[] = { contacts, NULL }, *const money_in[] = { receipts, NULL };
	const struct scoring *s = &scores->scoring;
	const struct words *stages = &s->policy->dunning.stages;
	struct contacts *contacts_log = contacts_read(tsv_open(log, false), s->as_of,
	    stages->list, (count)stages->n);

	return promise_records_read(scores->portfolio, s, contacts_log, receipts
	    ? movements_read(tsv_open(money_in, false), s->as_of, class_of, scores)
	    : NULL);
}

int
main(int argc, char **argv)
{
	char **paths = opt_parse(&tool, argc, argv);
	struct scores scores = { .scoring.as_of = NO_DATE };
	struct adder *adder = NULL;

	check_options(paths);
	scores.scoring.policy = policy_load(policy);
	if (verbose)
		settings_say(scores.scoring.policy);
	scores.scoring.rules = &scores.scoring.policy->score;
	scores.scoring.decay = decay_of(&scores.texts, scores.scoring.rules->half_life_days);
	if (as_of)
		scores.scoring.as_of = opt_date("as-of", as_of);
	struct tsv *dues = tsv_open(paths, true);
	struct out *o = out_open(output);
	if (!by && !explained && !labels)
		adder = dues_open(o, dues);
	scores.portfolio = portfolio_read(dues, &scores.scoring, contacts != NULL);
	if (customers)
		scores.customers = customers_read(customers, scores.scoring.policy);
	if (contacts)
		scores.promises = read_promises(&scores);
	if (by)
		print_customers(&scores, o);
	else if (explained)
		print_explained(&scores, o, str_of(explained));
	else if (labels)
		print_validation(&scores, o, labels, earlier);
	else
		print_dues(&scores, adder);
	return out_close();
}
