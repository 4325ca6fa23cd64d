#include "rc-match/bars.h"

static bool
has_any_item(const struct book *b, const struct receipt *r, const struct candidate *c,
    const struct few *words, money least, bool just)
{
	for (unsigned i = 0; i < words->n; i++)
		if (has_item(b, r, c, words->list[i], least, just))
			return true;
	return false;
}

/* Whether the texts have a unit that isn't the contract's. */
static bool
has_other_unit(const struct receipt *r, const struct contract *own, unsigned kinds)
{
	const struct remark *m = &r->remark;

	if (m->has_elsewhere || (m->n_units && !(kinds & BIT(BY_UNIT))))
		return true;
	for (unsigned i = 0; i < m->buildings.n; i++)
		if (m->buildings.list[i] != own->house.building)
			return true;
	return false;
}

/* A number that is the amount is no room. */
static bool
has_other_room(const struct receipt *r, const struct contract *own)
{
	for (unsigned i = 0; i < r->remark.rooms.n; i++) {
		uint32_t room = r->remark.rooms.list[i];

		if (room != own->house.room && (money)room * 100 != r->amount)
			return true;
	}
	return r->remark.rooms.more;
}

bool
is_moved(const struct receipt *r)
{
	return is_money_out(r) ? r->remark.is_moved_to : r->remark.is_moved_from;
}

unsigned
bars_of_place(const struct receipt *r, const struct contract *own, unsigned kinds)
{
	const struct remark *m = &r->remark;
	unsigned bars = 0;

	if (is_moved(r))
		return kinds & (BIT(BY_CONTRACT) | BIT(BY_UNIT)) ? BIT(BAR_MOVED) : 0;
	if (kinds & BIT(BY_CONTRACT))
		return 0;
	if (m->unknown_numbers || m->numbers.n)
		bars |= BIT(BAR_NUMBER);
	if (has_other_unit(r, own, kinds))
		bars |= BIT(BAR_UNIT);
	if (has_other_room(r, own))
		bars |= BIT(BAR_ROOM);
	if (m->projects.n && !few_has(&m->projects, own->project))
		bars |= BIT(BAR_PROJECT);
	if (m->phases.n && own->phase && !few_has(&m->phases, own->phase))
		bars |= BIT(BAR_PROJECT);
	return bars;
}

unsigned
bars_of_words(const struct book *b, const struct receipt *r, const struct candidate *c)
{
	const struct remark *m = &r->remark;
	bool is_personal = !is_money_out(r) && !(c->kinds & NAMED_KINDS);
	unsigned bars = 0;

	if (m->nots.n && !has_any_item(b, r, c, &m->nots, 0, false))
		bars |= BIT(BAR_NOT);
	if (m->tags & WORD_ANNEX && !is_moved(r) && !b->contracts[c->contract].is_annex)
		bars |= BIT(BAR_ANNEX);
	if (is_personal && m->earlies.n
	    && !has_any_item(b, r, c, &m->earlies, r->amount, true))
		bars |= BIT(BAR_EARLY);
	if (is_personal && m->agencies.n
	    && !has_any_item(b, r, c, &m->agencies, r->amount, false))
		bars |= BIT(BAR_AGENCY);
	return bars;
}

/* Whether the payer says nothing: somebody pays for another, who isn't named. */
static bool
is_payer_void(const struct receipt *r)
{
	const struct remark *m = &r->remark;

	return (m->tags & WORD_BEHALF || m->has_unwritten) && m->names.n == 0;
}

void
bars_add_behalf(struct receipt *r)
{
	const unsigned of_payer = BIT(BY_PAYER) | BIT(BY_ALIAS);
	bool is_void = is_payer_void(r);

	r->found = 0;
	for (size_t i = 0; i < r->n; i++) {
		struct candidate *c = &r->list[i];

		if (is_void && !(c->kinds & ~of_payer))
			c->bars |= BIT(BAR_BEHALF);
		else if (is_void)
			c->kinds &= ~of_payer;
		if (!(c->bars & BIT(BAR_BEHALF)))
			r->found |= c->kinds;
	}
}

void
bars_add(const struct book *b, struct receipt *r, unsigned kinds)
{
	for (size_t i = 0; i < r->n; i++) {
		struct candidate *c = &r->list[i];

		if ((c->kinds & kinds) == kinds)
			c->bars |= bars_of_place(r, &b->contracts[c->contract], c->kinds)
			    | bars_of_words(b, r, c);
	}
}
