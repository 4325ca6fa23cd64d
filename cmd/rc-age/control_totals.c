#include "rc-age/control_totals.h"

#include "bytes/die.h"

/* A line of either file. */
struct line {
	str   receipt_id, contract_id, due_id;
	date  on, received_on;
	money amount;
	str   rule, reason;
	count days_late;
};

static const struct column allocation_columns[] = {
	NEED(TEXT,  struct line, receipt_id),
	NEED(TEXT,  struct line, contract_id),
	NEED(TEXT,  struct line, due_id),
	NEED(DATE,  struct line, on),
	NEED(MONEY, struct line, amount),
	NEED(TEXT,  struct line, rule),
	NEED(COUNT, struct line, days_late),
};

static const struct column unmatched_columns[] = {
	NEED(TEXT,  struct line, receipt_id),
	NEED(TEXT,  struct line, contract_id),
	NEED(TEXT,  struct line, due_id),
	NEED(DATE,  struct line, received_on),
	NEED(MONEY, struct line, amount),
	NEED(TEXT,  struct line, reason),
};

#define N(columns) (sizeof(columns) / sizeof(*(columns)))

static const char *const rules[] = {
	[BY_DUE]    = "due",
	[BY_ITEM]   = "item",
	[BY_AGE]    = "oldest",
	[BY_CREDIT] = "credit",
};

static struct out *
open_table(const char *path, const struct column *columns, size_t n)
{
	struct out *o = path ? out_open(path) : NULL;

	if (o)
		header_print(o, columns, n);
	return o;
}

struct control_totals
totals_open(const char *allocations, const char *unmatched)
{
	struct control_totals t = { 0 };

	t.allocations = open_table(allocations, allocation_columns,
	    N(allocation_columns));
	t.unmatched = open_table(unmatched, unmatched_columns,
	    N(unmatched_columns));
	return t;
}

void
sum_add(struct sum *sum, money amount, const char *what)
{
	sum->n++;
	money_add(&sum->amount, amount, what);
}

static void
print_unmatched(struct control_totals *t, const struct line *line)
{
	row_print(t->unmatched, unmatched_columns, N(unmatched_columns), line);
}

void
totals_no_contract(struct control_totals *t, const struct receipt_row *r,
    const struct reader *reader)
{
	sum_add(&t->receipts, r->amount, "receipts");
	sum_add(&t->no_contract, r->amount, "receipts without a contract");
	if (t->unmatched)
		print_unmatched(t, &(struct line){
		    .receipt_id = reader_text(reader, "receipt_id"),
		    .contract_id = reader_text(reader, "contract_id"),
		    .due_id = r->due_id,
		    .received_on = r->received_on, .amount = r->amount,
		    .reason = S("no-contract") });
}

static str
text_of(struct ids *ids, uint32_t number)
{
	return number == NO_NAME ? S("") : ids_text(ids, number);
}

static void
totals_unapplied(struct control_totals *t, const struct contract *c,
    const struct unapplied_amounts *amounts, const char *reason, struct sum *sum,
    str contract_id, struct texts *texts)
{
	for (size_t i = 0; i < amounts->n; i++) {
		const struct receipt *r = &c->receipts[amounts->list[i].source];

		if (amounts->list[i].amount == 0)
			continue;
		sum_add(sum, amounts->list[i].amount, reason);
		if (!t->unmatched)
			continue;
		print_unmatched(t, &(struct line){
		    .receipt_id = text_of(&texts->receipt_ids, r->receipt_id),
		    .contract_id = contract_id,
		    .due_id = text_of(&texts->due_ids, r->due_id),
		    .received_on = r->received_on,
		    .amount = amounts->list[i].amount, .reason = str_of(reason) });
	}
}

/* Credits of which something found no due, or was paid out. */
static void
totals_credits(struct control_totals *t, const struct contract *c, str contract_id,
    struct texts *texts)
{
	for (size_t i = 0; i < c->credits.n; i++) {
		const struct unapplied *unapplied = &c->credits.list[i];
		const struct open_item *open = &c->open[unapplied->source];

		if (unapplied->amount < unapplied->whole)
			sum_add(&t->credit_paid_out, unapplied->whole - unapplied->amount,
			    "credits paid out");
		if (unapplied->amount == 0)
			continue;
		sum_add(&t->credit, unapplied->amount, "credits");
		if (t->unmatched)
			print_unmatched(t, &(struct line){
			    .contract_id = contract_id,
			    .due_id = ids_text(&texts->due_ids, open->due_id),
			    .received_on = open->due.due_on,
			    .amount = unapplied->amount, .reason = S("credit") });
	}
}

static void
totals_allocation(struct control_totals *t, const struct contract *c,
    const struct allocation *p, str contract_id, struct texts *texts)
{
	const struct open_item *open = &c->open[p->open];
	bool credit = p->rule == BY_CREDIT;
	date payable = open->due.payable_on;

	if (p->amount == 0)
		return;
	if (!credit)
		sum_add(&t->applied, p->amount, "applied money");
	if (t->allocations)
		row_print(t->allocations, allocation_columns,
		    N(allocation_columns), &(struct line){
		    .receipt_id = credit ? S("") : text_of(
		        &texts->receipt_ids, c->receipts[p->source].receipt_id),
		    .contract_id = contract_id,
		    .due_id = ids_text(&texts->due_ids, open->due_id),
		    .on = p->on, .amount = p->amount,
		    .rule = str_of(rules[p->rule]),
		    .days_late = p->on > payable ? p->on - payable : 0 });
}

void
totals_contract(struct control_totals *t, const struct contract *c, str contract_id,
    struct texts *texts)
{
	for (uint32_t i = 0; i < c->n_open; i++) {
		const struct open_item *open = &c->open[i];

		sum_add(&t->dues, open->due.amount, "dues");
		t->falls_due |= open->state == OVERDUE
		    || (open->state != FUTURE && open->state != CANCELLED
		        && open->due.payable_on <= open->due.as_of);
	}
	for (uint32_t i = 0; i < c->n_receipts; i++)
		if (!c->by_rows || c->receipts[i].amount > 0)
			sum_add(&t->receipts, c->receipts[i].amount, "receipts");
	for (size_t i = 0; i < c->allocations.n; i++)
		totals_allocation(t, c, &c->allocations.list[i], contract_id, texts);
	totals_unapplied(t, c, &c->unapplied, "unapplied", &t->unapplied, contract_id,
	    texts);
	totals_credits(t, c, contract_id, texts);
	totals_unapplied(t, c, &c->over_refunded, "over-refunded", &t->over_refunded,
	    contract_id, texts);
	t->unknown_due_ids += c->unknown_due_ids;
}

static void
print_sum(const char *name, const struct sum *sum)
{
	warn("%-15s %10lu  %24s", name, sum->n, money_grouped(sum->amount));
}

static void
print_totals_of(const struct control_totals *t)
{
	print_sum("dues", &t->dues);
	print_sum("receipts", &t->receipts);
	print_sum("applied", &t->applied);
	print_sum("unapplied", &t->unapplied);
	print_sum("no-contract", &t->no_contract);
	print_sum("over-refunded", &t->over_refunded);
	print_sum("credit", &t->credit);
	print_sum("credit-paid-out", &t->credit_paid_out);
}

static void
warn_of(const struct sum *sum, const char *thing, const char *what)
{
	if (sum->n)
		warn("%lu %s%s %s: %s", sum->n, thing, sum->n == 1 ? "" : "s", what,
		    money_grouped(sum->amount));
}

static void
check_receipts(const struct control_totals *t, const struct source *s, bool required)
{
	static const char what[] =
	    "the table of receipts has no row, though dues fall due by the day";

	if (!s->receipts || tsv_count(s->receipts) > 0 || !t->falls_due)
		return;
	if (required)
		die("%s", what);
	warn("%s", what);
}

/* Receipts = applied + unapplied + no-contract + over-refunded - credits paid out. */
static void
totals_check(const struct control_totals *t)
{
	money reached = t->applied.amount;

	money_add(&reached, t->unapplied.amount, "receipts");
	money_add(&reached, t->no_contract.amount, "receipts");
	money_add(&reached, t->over_refunded.amount, "receipts");
	money_add(&reached, -t->credit_paid_out.amount, "receipts");
	if (reached != t->receipts.amount)
		die("money was lost: receipts %s, accounted for %s",
		    money_grouped(t->receipts.amount), money_grouped(reached));
}

void
totals_close(const struct control_totals *t, const struct source *s, bool require_receipts,
    bool print_totals)
{
	check_receipts(t, s, require_receipts);
	warn_of(&t->no_contract, "receipt", "for contracts without dues");
	warn_of(&t->over_refunded, "receipt", "refunded more than came in");
	warn_of(&t->cut, "due", "paid outside of 0 to the amount, cut off");
	warn_of(&t->cancelled, "cancelled due", "paid, left out");
	warn_of(&t->future, "future due", "paid, left out");
	warn_of(&t->unknown, "due",
	    "paid on an unknown day: as of an earlier day too much counts as paid");
	if (t->unknown_due_ids)
		warn("%lu receipt%s a due_id that the contract has not",
		    t->unknown_due_ids, t->unknown_due_ids == 1 ? " names"
		                                                : "s name");
	if (print_totals)
		print_totals_of(t);
	totals_check(t);
}
