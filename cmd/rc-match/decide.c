#include "rc-match/decide.h"

#include "rc-match/selection.h"

static struct decision
no(enum bar bar)
{
	return (struct decision){ NULL, 0, bar };
}

/* The one that is left, if the amount allows it. */
static struct decision
take(const struct selection *c, const struct candidate *x)
{
	bool by_number = x->kinds & BIT(BY_CONTRACT);
	money open = open_of(c->book, c->r, x);

	if (open == 0 && !by_number)
		return no(BAR_CLOSED);
	if (c->must_equal && !is_equal(c->book, c->r, x))
		return no(BAR_AMOUNT);
	if (c->r->amount > open && !by_number)
		return no(BAR_ABOVE);
	return (struct decision){ x, x->kinds | c->chose | places_that_chose(c)
	    | (c->must_equal ? BIT(BY_AMOUNT) : 0), BARS };
}

static struct decision
take_by_amount(struct selection *c, const struct candidate *one)
{
	if (is_common_elsewhere(c, one))
		return no(BAR_FITTING);
	c->must_equal = true;
	return take(c, one);
}

static struct decision
choose_by_amount(struct selection *c)
{
	const struct candidate *one = only_one(c, is_equal_to);

	return one ? take_by_amount(c, one) : no(BAR_FITTING);
}

/* Among several contracts of one customer. */
static struct decision
choose_of_customer(struct selection *c)
{
	const struct candidate *one = only_one(c, is_open);

	if (one)
		return take(c, one);
	one = only_one(c, has_note_item);
	if (one) {
		c->chose |= BIT(BY_ITEM);
		return take(c, one);
	}
	return choose_by_amount(c);
}

static struct decision
decide_named(struct selection *c)
{
	const struct candidate *one;

	bar_left(c);
	size_t n = count_left(c, &one);
	if (n == 0)
		return no(bar_of_left(c, BAR_CONFLICT));
	if (n == 1)
		return take(c, one);
	narrow(c);
	n = count_left(c, &one);
	if (n == 1) {
		c->must_equal |= is_by_common_name(c);
		return take(c, one);
	}
	return has_one_customer(c) ? choose_of_customer(c) : choose_by_amount(c);
}

/* Whether the payer may be paying for somebody else: nothing in the note, neither a buyer's
   name nor the room, says that it is his own contract, and the amount doesn't, either. */
static bool
may_be_anothers(const struct selection *c, const struct candidate *x)
{
	uint32_t room = c->book->contracts[x->contract].house.room;

	return !(x->kinds & BIT(BY_NAME)) && !(room && few_has(&c->r->remark.rooms, room))
	    && !is_equal(c->book, c->r, x);
}

static struct decision
decide_personal(struct selection *c)
{
	const struct candidate *one;
	struct decision d;

	if (!has_one_customer(c))
		return no(BAR_NAMESAKE);
	bar_left(c);
	size_t n = count_left(c, &one);
	if (n == 0)
		return no(bar_of_left(c, BAR_CONFLICT));
	if (n > 1)
		d = choose_of_customer(c);
	else
		d = has_rival(c, one) ? take_by_amount(c, one) : take(c, one);
	if (d.chosen && may_be_anothers(c, d.chosen))
		return no(BAR_AMOUNT);
	return d;
}

/* Whether a candidate has all these bits. */
static bool
any_has(const struct receipt *r, unsigned kinds, unsigned without)
{
	for (size_t i = 0; i < r->n; i++)
		if ((r->list[i].kinds & kinds) == kinds && !(r->list[i].kinds & without)
		    && !(r->list[i].bars & BIT(BAR_BEHALF)))
			return true;
	return false;
}

/* What the texts name, of which a contract can be one only. */
static bool
names_several(const struct receipt *r)
{
	const struct remark *m = &r->remark;
	bool is_clear = m->has_early_annex || (m->n_units && !m->has_house);
	bool is_beside_annex = m->tags & WORD_ANNEX && (m->has_house || m->items.n
	    || m->agencies.n || m->tags & WORD_JOINING || (m->earlies.n && !is_clear));

	return m->numbers.n + m->unknown_numbers > 1 || m->n_units > 1 || m->phones.n > 1
	    || m->buildings.n > 1 || m->names.more || is_beside_annex;
}

/* Whether some contract has all buyers that the note names. */
static bool
names_agree(const struct receipt *r)
{
	if (r->remark.names.n < 2)
		return true;
	for (size_t i = 0; i < r->n; i++)
		if (r->list[i].names == r->remark.names.n)
			return true;
	return false;
}

/* An alias is dropped where the note names another contract. */
static unsigned
named_kinds(const struct receipt *r)
{
	const unsigned by_note = r->found & (NAMED_KINDS & ~BIT(BY_ALIAS));
	const unsigned need = r->found & NAMED_KINDS;
	const unsigned by_texts = by_note | (r->found & BIT(BY_NAME));

	bool gives_way = need & BIT(BY_ALIAS) && by_texts
	    && !any_has(r, by_texts | BIT(BY_ALIAS), 0);
	return gives_way ? need & ~BIT(BY_ALIAS) : need;
}

/* Personal evidence: what the note names comes before who pays. */
static struct decision
decide_by_persons(struct selection *c)
{
	const unsigned both = PERSONAL_KINDS;

	c->names = c->r->remark.names.n;
	if ((c->r->found & both) == both && any_has(c->r, both, 0))
		c->need = both;
	else if (c->r->found & BIT(BY_NAME)) {
		c->need = BIT(BY_NAME);
		c->must_equal |= (c->r->found & (BIT(BY_PAYER) | BIT(BY_ALIAS))) != 0;
	} else
		c->need = BIT(BY_PAYER);
	return decide_personal(c);
}

/* Whether the payer's own contract has the amount, and this one, which nothing but a unit
   names, has not. */
static bool
may_be_mistyped(const struct selection *c, const struct candidate *x)
{
	if (x->kinds != BIT(BY_UNIT) || is_equal(c->book, c->r, x))
		return false;
	for (size_t i = 0; i < c->r->n; i++) {
		const struct candidate *own = &c->r->list[i];

		if (own->kinds & BIT(BY_PAYER) && !(own->bars & BIT(BAR_BEHALF))
		    && is_equal(c->book, c->r, own))
			return true;
	}
	return false;
}

static struct decision
decide_in(const struct book *b, struct receipt *r)
{
	struct selection c = { .book = b, .r = r, .need = named_kinds(r),
		.must_equal = r->remark.is_cut };

	if (!c.need)
		return decide_by_persons(&c);
	struct decision d = decide_named(&c);
	return d.chosen && may_be_mistyped(&c, d.chosen) ? no(BAR_CONFLICT) : d;
}

/* Whether a payee is a buyer of another contract than the chosen one, and not of that. */
static bool
is_others_payee(const struct receipt *r, const struct candidate *chosen)
{
	return !(chosen->kinds & BIT(BY_PAYER)) && any_has(r, BIT(BY_PAYER), 0);
}

static struct decision
decide_out(const struct book *b, struct receipt *r)
{
	struct selection c = { .book = b, .r = r, .need = named_kinds(r) };
	const struct candidate *one;

	if (!c.need || r->remark.is_cut)
		return no(r->remark.is_cut ? BAR_AMOUNT : BAR_REFUND);
	bar_left(&c);
	if (count_left(&c, &one) > 1)
		narrow(&c);
	size_t n = count_left(&c, &one);
	if (n != 1)
		return no(n ? BAR_FITTING : bar_of_left(&c, BAR_CONFLICT));
	if (is_others_payee(r, one) || !(r->remark.tags & WORD_REFUND
	    || one->kinds & (BIT(BY_PAYER) | BIT(BY_ALIAS))))
		return no(BAR_REFUND);
	return (struct decision){ one, one->kinds | places_that_chose(&c), BARS };
}

struct decision
decide(const struct book *b, struct receipt *r)
{
	if (r->n == 0 || r->amount == 0)
		return no(BAR_GUESS);
	if (names_several(r) || !names_agree(r))
		return no(BAR_SEVERAL);
	if (is_moved(r))
		return no(BAR_MOVED);
	if (r->found == 0)
		return no(BAR_BEHALF);
	return r->amount > 0 ? decide_in(b, r) : decide_out(b, r);
}
