#include "rc-match/proposal.h"

#include <stdlib.h>

#include "rc-match/bars.h"

struct proposal {
	str   receipt_id, payer, note, contract_id, customer, unit, salesperson, evidence,
	      why, accept, part;
	date  received_on;
	money amount, open;
	count rank;
};

static const struct column columns[] = {
	HAVE(TEXT,  struct proposal, receipt_id),
	HAVE(DATE,  struct proposal, received_on),
	HAVE(MONEY, struct proposal, amount),
	HAVE(TEXT,  struct proposal, payer),
	HAVE(TEXT,  struct proposal, note),
	HAVE(COUNT, struct proposal, rank),
	HAVE(TEXT,  struct proposal, contract_id),
	HAVE(TEXT,  struct proposal, customer),
	HAVE(TEXT,  struct proposal, unit),
	HAVE(TEXT,  struct proposal, salesperson),
	HAVE(MONEY, struct proposal, open),
	HAVE(TEXT,  struct proposal, evidence),
	HAVE(TEXT,  struct proposal, why),
	HAVE(TEXT,  struct proposal, accept),
	HAVE(TEXT,  struct proposal, part),
};

enum { N_COLUMNS = sizeof(columns) / sizeof(*columns) };

struct term
bar_term(enum bar bar)
{
	static const struct term terms[BARS + 1] = {
		[BAR_MOVED]    = { "moved", "款项由别的合同转来或转出", "money moved between contracts" },
		[BAR_NUMBER]   = { "number", "写明的是别的合同号", "another contract's number" },
		[BAR_UNIT]     = { "unit", "写明的是别的房号", "another unit" },
		[BAR_ROOM]     = { "room", "房号不符", "another room" },
		[BAR_PROJECT]  = { "project", "写明的是别的项目", "another project" },
		[BAR_NOT]      = { "not", "不是应收款项", "money for something else" },
		[BAR_ANNEX]    = { "annex", "写明车位或储藏室", "parking or storage" },
		[BAR_EARLY]    = { "early", "没有该金额的定金类应收", "no such early due of the amount" },
		[BAR_AGENCY]   = { "agency", "没有足额的代收费用", "no such due with as much open" },
		[BAR_BEHALF]   = { "behalf", "代他人付款，未写明业主", "paid for another, who isn't named" },
		[BAR_SEVERAL]  = { "several", "写明了多个", "several are named" },
		[BAR_CONFLICT] = { "conflict", "线索互相矛盾", "the evidence contradicts itself" },
		[BAR_NAMESAKE] = { "namesake", "有同名客户", "several customers have the name" },
		[BAR_FITTING]  = { "fitting", "多份合同相符", "several contracts fit" },
		[BAR_CLOSED]   = { "closed", "已无未付应收", "nothing is open" },
		[BAR_ABOVE]    = { "above", "金额超过未付应收", "more than is open" },
		[BAR_AMOUNT]   = { "amount", "金额与应收不符", "the amount is that of no due" },
		[BAR_REFUND]   = { "refund", "未证明是退给业主", "no proof of a refund to a buyer" },
		[BAR_GUESS]    = { "guess", "只有金额相符", "only the amount fits" },
		[BARS]         = { "nothing", "没有线索", "nothing is known" },
	};

	return terms[bar];
}

str
grounds_text(struct arena *a, unsigned grounds)
{
	str text = S("");

	for (int i = 0; i < GROUNDS; i++)
		if (grounds & BIT(i))
			text = arena_printf(a, "%.*s%s%s", STR(text),
			    text.len ? "+" : "", ground_names[i]);
	return text;
}

unsigned
grounds_of(const struct book *b, const struct receipt *r, const struct candidate *c)
{
	const struct contract *own = &b->contracts[c->contract];
	unsigned grounds = c->kinds;

	if (r->remark.projects.n && few_has(&r->remark.projects, own->project))
		grounds |= BIT(BY_PROJECT);
	if (own->house.room && few_has(&r->remark.rooms, own->house.room))
		grounds |= BIT(BY_ROOM);
	if (is_equal(b, r, c))
		grounds |= BIT(BY_AMOUNT);
	return grounds;
}

/* What a candidate is worth, for sorting. */
struct worth {
	const struct candidate *candidate;
	const struct book      *book;
	unsigned                grounds;
	int                     kinds;       /* how many, */
	bool                    is_refuted;  /* though the texts name another place */
	bool                    is_equal;
	date                    oldest;      /* of the open dues */
};

static int
count_bits(unsigned bits)
{
	int n = 0;

	for (; bits; bits &= bits - 1)
		n++;
	return n;
}

static date
oldest_of(const struct book *b, const struct receipt *r, const struct candidate *c)
{
	uint32_t due = b->contracts[c->contract].first_due;

	while (due != NO_DUE && !is_open_for(b, r, c, &b->dues[due]))
		due = b->dues[due].next;
	return due == NO_DUE ? INT32_MAX : b->dues[due].due_on;
}

static struct worth
worth_of(const struct book *b, const struct receipt *r, const struct candidate *c)
{
	const unsigned places = BIT(BAR_MOVED) | BIT(BAR_NUMBER) | BIT(BAR_UNIT) | BIT(BAR_ROOM)
	    | BIT(BAR_PROJECT) | BIT(BAR_ANNEX) | BIT(BAR_NOT);
	unsigned grounds = grounds_of(b, r, c);

	return (struct worth){ c, b, grounds, count_bits(grounds & ~BIT(BY_AMOUNT)),
		(c->bars & places) != 0, (grounds & BIT(BY_AMOUNT)) != 0,
		oldest_of(b, r, c) };
}

static int
compare(const struct worth *x, const struct worth *y)
{
	if (x->is_refuted != y->is_refuted)
		return x->is_refuted - y->is_refuted;
	if (x->kinds != y->kinds)
		return y->kinds - x->kinds;
	if (x->is_equal != y->is_equal)
		return y->is_equal - x->is_equal;
	if (x->oldest != y->oldest)
		return x->oldest < y->oldest ? -1 : 1;
	return str_cmp(book_id(x->book, x->candidate->contract),
	    book_id(y->book, y->candidate->contract));
}

/* Puts one into a list of the best `most`; how many there are now. */
static size_t
keep_best(struct worth *best, size_t n, size_t most, struct worth one)
{
	size_t at = n;

	while (at > 0 && compare(&one, &best[at - 1]) < 0)
		at--;
	if (at == most)
		return n;
	if (n == most)
		n--;
	memmove(best + at + 1, best + at, (n - at) * sizeof(*best));
	best[at] = one;
	return n + 1;
}

void
proposals_begin(struct out *o)
{
	header_print(o, columns, N_COLUMNS);
}

static struct proposal
proposal_of(const struct receipt *r, str note)
{
	return (struct proposal){
		.receipt_id = r->receipt_id, .received_on = r->received_on,
		.amount = r->amount, .payer = r->payer, .note = note,
		.rank = NO_COUNT, .open = NO_MONEY,
	};
}

/* Why it isn't this one: what bars it, else what bars all. */
static enum bar
bar_of(const struct candidate *c, const struct decision *d)
{
	for (int i = 0; i < BARS && d->bar != BAR_SEVERAL; i++)
		if (c->bars & BIT(i))
			return (enum bar)i;
	return d->bar;
}

static void
print_one(struct out *o, const struct receipt *r, const struct decision *d, str note,
    const struct worth *w, count rank)
{
	const struct book *b = w->book;
	const struct contract *c = &b->contracts[w->candidate->contract];
	struct proposal p = proposal_of(r, note);
	struct arena a = { 0 };

	p.rank = rank;
	p.contract_id = book_id(b, w->candidate->contract);
	p.customer = str_of(c->customer);
	p.unit = str_of(c->unit);
	p.salesperson = names_text(&b->salespeople, c->salesperson);
	p.open = open_of(b, r, w->candidate);
	p.evidence = grounds_text(&a, w->grounds);
	p.why = str_of(term_word(bar_term(bar_of(w->candidate, d)),
	    (enum language)b->policy->language));
	row_print(o, columns, N_COLUMNS, &p);
	arena_free(&a);
}

bool
proposals_print(struct out *o, const struct book *b, struct receipt *r,
    const struct decision *d, str note)
{
	size_t most = (size_t)b->policy->matching.candidates, n = 0;
	struct worth *best = mem_new(most + 1, sizeof(*best));

	bars_add(b, r, 0);
	for (size_t i = 0; i < r->n; i++)
		n = keep_best(best, n, most, worth_of(b, r, &r->list[i]));
	for (size_t i = 0; i < n; i++)
		print_one(o, r, d, note, &best[i], (count)i + 1);
	free(best);
	if (n == 0) {
		struct proposal p = proposal_of(r, note);

		p.why = str_of(term_word(bar_term(d->bar == BAR_GUESS ? BARS : d->bar),
		    (enum language)b->policy->language));
		row_print(o, columns, N_COLUMNS, &p);
	}
	return n > 0;
}
