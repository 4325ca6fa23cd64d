#include "rc-match/selection.h"

static bool
is_left(const struct selection *c, const struct candidate *x)
{
	return (x->kinds & c->need) == c->need && x->names >= c->names;
}

void
bar_left(const struct selection *c)
{
	bars_add(c->book, c->r, c->need);
}

size_t
count_left(const struct selection *c, const struct candidate **found)
{
	size_t n = 0;

	for (size_t i = 0; i < c->r->n; i++)
		if (is_left(c, &c->r->list[i]) && !c->r->list[i].bars) {
			*found = &c->r->list[i];
			n++;
		}
	return n;
}

bool
has_one_customer(const struct selection *c)
{
	uint32_t customer = NO_NAME;

	for (size_t i = 0; i < c->r->n; i++) {
		if (!is_left(c, &c->r->list[i]))
			continue;
		uint32_t other = c->book->contracts[c->r->list[i].contract]
		    .customer_number;
		if (customer != NO_NAME && customer != other)
			return false;
		customer = other;
	}
	return true;
}

/* Of those that were left out, why the first was. */
enum bar
bar_of_left(const struct selection *c, enum bar otherwise)
{
	for (size_t i = 0; i < c->r->n; i++) {
		const struct candidate *x = &c->r->list[i];

		for (int bar = 0; is_left(c, x) && bar < BARS; bar++)
			if (x->bars & BIT(bar))
				return (enum bar)bar;
	}
	return otherwise;
}

/* What chose by leaving the others out: a project or a room. */
unsigned
places_that_chose(const struct selection *c)
{
	unsigned chose = 0;

	for (size_t i = 0; i < c->r->n; i++) {
		const struct candidate *x = &c->r->list[i];

		if (!is_left(c, x) || !x->bars)
			continue;
		if (x->bars & BIT(BAR_PROJECT))
			chose |= BIT(BY_PROJECT);
		else if (x->bars & BIT(BAR_ROOM))
			chose |= BIT(BY_ROOM);
	}
	return chose;
}

const struct candidate *
only_one(const struct selection *c, chooser *passes)
{
	const struct candidate *one = NULL;

	for (size_t i = 0; i < c->r->n; i++) {
		const struct candidate *x = &c->r->list[i];

		if (!is_left(c, x) || x->bars || !passes(c, x))
			continue;
		if (one)
			return NULL;
		one = x;
	}
	return one;
}

bool
is_open(const struct selection *c, const struct candidate *x)
{
	return open_of(c->book, c->r, x) > 0;
}

bool
has_note_item(const struct selection *c, const struct candidate *x)
{
	const struct few *items = &c->r->remark.items;

	for (unsigned i = 0; i < items->n; i++)
		if (has_item(c->book, c->r, x, items->list[i], 0, false))
			return true;
	return false;
}

bool
is_equal_to(const struct selection *c, const struct candidate *x)
{
	return is_equal(c->book, c->r, x);
}

/* Whether another is left, or only barred because of the amount. */
static bool
is_rival(const struct selection *c, const struct candidate *x, const struct candidate *one)
{
	return x != one && is_left(c, x)
	    && !(x->bars & ~(BIT(BAR_EARLY) | BIT(BAR_AGENCY)));
}

bool
has_rival(const struct selection *c, const struct candidate *one)
{
	for (size_t i = 0; i < c->r->n; i++)
		if (is_rival(c, &c->r->list[i], one) && is_open(c, &c->r->list[i]))
			return true;
	return false;
}

bool
is_common_elsewhere(const struct selection *c, const struct candidate *one)
{
	money round = c->book->policy->matching.round;

	if (round == 0 || c->r->amount % round != 0)
		return false;
	for (size_t i = 0; i < c->r->n; i++) {
		const struct candidate *x = &c->r->list[i];

		if (is_rival(c, x, one) && open_of(c->book, c->r, x) >= c->r->amount)
			return true;
	}
	return false;
}

/* Narrows several that are named by what else points to some of them. */
void
narrow(struct selection *c)
{
	static const unsigned helps[] = { BIT(BY_PHONE), BIT(BY_ALIAS), BIT(BY_PAYER),
		BIT(BY_NAME) };
	const struct candidate *found;

	for (size_t i = 0; i < sizeof(helps) / sizeof(*helps); i++) {
		struct selection narrower = *c;

		narrower.need |= helps[i];
		if (count_left(&narrower, &found) > 0)
			*c = narrower;
	}
}

/* Whether the names by which the choice was narrowed are of several customers. */
bool
is_by_common_name(const struct selection *c)
{
	struct selection by_name = *c;

	by_name.need &= PERSONAL_KINDS;
	return by_name.need && !(c->need & (BIT(BY_PHONE) | BIT(BY_ALIAS)))
	    && !has_one_customer(&by_name);
}
