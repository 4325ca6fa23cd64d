#include "rc-match/bars.h"

/* Of a common amount not all dues are looked at. */
enum { GUESS_TRIES = 20 };

const char *const ground_names[GROUNDS] = {
	[BY_CONTRACT] = "contract", [BY_UNIT] = "unit", [BY_PHONE] = "phone",
	[BY_ALIAS] = "alias", [BY_PAYER] = "payer", [BY_NAME] = "name",
	[BY_PROJECT] = "project", [BY_ROOM] = "room", [BY_ITEM] = "item",
	[BY_AMOUNT] = "amount",
};

/* The candidate of a contract, which may be new; NULL for one that doesn't count. */
static struct candidate *
candidate_of(struct judge *j, struct receipt *r, uint32_t contract, unsigned kinds)
{
	if (is_dead(&j->book->contracts[contract], r->received_on)
	    && !(kinds & BIT(BY_CONTRACT)) && !is_money_out(r)
	    && j->stamp[contract] != j->turn)
		return NULL;
	if (j->stamp[contract] != j->turn) {
		GROW(j->list, r->n, j->room);
		j->stamp[contract] = j->turn;
		j->slot[contract] = (uint32_t)r->n;
		j->list[r->n++] = (struct candidate){ .contract = contract };
		r->list = j->list;
	}
	struct candidate *c = &j->list[j->slot[contract]];
	c->kinds |= kinds;
	return c;
}

static void
add_all(struct judge *j, struct receipt *r, const struct index *x, uint32_t key,
    enum kind_of_evidence kind)
{
	for (uint32_t l = index_first(x, key); l != NO_LINK; l = x->links[l].next)
		candidate_of(j, r, x->links[l].contract, BIT(kind));
}

/* The entrance, where both have one. */
static bool
agrees(const struct unit *u, const struct contract *c)
{
	return !u->house.entrance || !c->house.entrance
	    || u->house.entrance == c->house.entrance;
}

static void
add_unit(struct judge *j, struct receipt *r, const struct unit *u, uint32_t contract)
{
	if (agrees(u, &j->book->contracts[contract]))
		candidate_of(j, r, contract, BIT(BY_UNIT));
}

/* Of a unit in a project that is named all contracts, and one of another project, if there is
   any: it tells that the project chose. */
static void
add_unit_of_project(struct judge *j, struct receipt *r, const struct unit *u,
    uint32_t project)
{
	const struct index *x = &j->book->of_project_unit;
	uint32_t key = book_project_unit(j->book, project, u->key), l;

	for (l = index_first(x, key); l != NO_LINK; l = x->links[l].next)
		add_unit(j, r, u, x->links[l].contract);
	x = &j->book->of_unit;
	l = index_first(x, u->key);
	while (l != NO_LINK && j->book->contracts[x->links[l].contract].project == project)
		l = x->links[l].next;
	if (l != NO_LINK)
		add_unit(j, r, u, x->links[l].contract);
}

static void
add_units(struct judge *j, struct receipt *r)
{
	const struct index *x = &j->book->of_unit;

	for (unsigned i = 0; i < r->remark.n_units; i++) {
		const struct unit *u = &r->remark.units[i];

		if (r->remark.projects.n == 1) {
			add_unit_of_project(j, r, u, r->remark.projects.list[0]);
			continue;
		}
		for (uint32_t l = index_first(x, u->key); l != NO_LINK; l = x->links[l].next)
			add_unit(j, r, u, x->links[l].contract);
	}
}

static void
add_names(struct judge *j, struct receipt *r)
{
	const struct index *x = &j->book->of_buyer;

	for (unsigned i = 0; i < r->remark.names.n; i++)
		for (uint32_t l = index_first(x, r->remark.names.list[i]); l != NO_LINK;
		    l = x->links[l].next) {
			struct candidate *c = candidate_of(j, r, x->links[l].contract,
			    BIT(BY_NAME));

			if (c && c->last_name != i + 1) {
				c->last_name = i + 1;
				c->names++;
			}
		}
}

/* All names of the payer must be the contract's buyers. */
static void
add_payers(struct judge *j, struct receipt *r)
{
	struct book *b = j->book;
	const struct index *x = &b->of_buyer;

	if (r->payers.more)
		return;
	for (size_t i = 0; i < r->payers.n; i++) {
		uint32_t buyer = lexicon_find(&b->buyers, &j->payer, r->payers.list[i].from,
		    r->payers.list[i].to);

		for (uint32_t l = index_first(x, buyer); l != NO_LINK; l = x->links[l].next) {
			struct candidate *c = candidate_of(j, r, x->links[l].contract, 0);

			if (!c || c->last_payer == i + 1)
				continue;
			c->last_payer = (unsigned)i + 1;
			if (++c->payers == r->payers.n)
				c->kinds |= BIT(BY_PAYER);
		}
	}
}

static void
add_alias(struct judge *j, struct receipt *r)
{
	uint32_t key = names_look_up(&j->book->payers, folded_all(&j->payer));

	add_all(j, r, &j->book->of_payer, key, BY_ALIAS);
}

/* Where the payer is a buyer of another contract, an alias is no more than a buyer. */
static void
demote_aliases(struct receipt *r)
{
	bool is_anothers = false;

	for (size_t i = 0; i < r->n; i++)
		is_anothers |= (r->list[i].kinds & (BIT(BY_PAYER) | BIT(BY_ALIAS)))
		    == BIT(BY_PAYER);
	for (size_t i = 0; is_anothers && i < r->n; i++)
		if (r->list[i].kinds & BIT(BY_ALIAS)) {
			r->list[i].kinds &= ~BIT(BY_ALIAS);
			r->list[i].kinds |= BIT(BY_PAYER);
		}
}

/* The payer as a bank, as persons, and as an alias. */
static void
read_payer(struct judge *j, struct receipt *r)
{
	fold(&j->payer, r->payer);
	r->payers = (struct persons){ .n = 0 };
	r->is_bank = is_bank_name(j->book->vocabulary, &j->payer);
	if (!r->is_bank && !may_be_cut(j->book, &j->payer))
		r->payers = persons_of(j->book->vocabulary, &j->payer);
	if (j->payer.n)
		add_alias(j, r);
	add_payers(j, r);
	demote_aliases(r);
	r->is_bank |= (r->remark.tags & WORD_RELEASE) != 0;
}

/* A number that may be none counts if it is of the only contract at which all else points. */
static void
add_weak_numbers(struct judge *j, struct receipt *r)
{
	const struct few *weak = &r->remark.weak_numbers;

	if (r->n != 1 || r->list[0].kinds == 0 || weak->n != 1)
		return;
	for (uint32_t l = index_first(&j->book->of_number, weak->list[0]); l != NO_LINK;
	    l = j->book->of_number.links[l].next)
		if (j->book->of_number.links[l].contract == r->list[0].contract)
			r->list[0].kinds |= BIT(BY_CONTRACT);
}

static void
begin_receipt(struct judge *j, struct receipt *r)
{
	size_t n = j->book->ids.n;

	if (!j->stamp) {
		j->stamp = mem_new(n, sizeof(*j->stamp));
		j->slot = mem_new(n, sizeof(*j->slot));
	}
	j->turn++;
	if (!j->scanner)
		j->scanner = scanner_of(j->book);
	r->remark = (struct remark){ .n_units = 0 };
	r->n = 0;
	r->list = j->list;
}

/* Contracts that share buyers with the payer, but not all. */
static void
drop_empty(struct judge *j, struct receipt *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++) {
		if (!r->list[i].kinds) {
			j->stamp[r->list[i].contract] = 0;
			continue;
		}
		j->slot[r->list[i].contract] = (uint32_t)n;
		r->list[n++] = r->list[i];
	}
	r->n = n;
}

void
evidence_find(struct judge *j, struct receipt *r)
{
	begin_receipt(j, r);
	for (size_t i = 0; i < j->text_names->n; i++) {
		if (str_eq(j->text_names->list[i], S("payer")))
			scan_payer(j->scanner, r->texts[i], &r->remark);
		else
			scan_note(j->scanner, r->texts[i], &r->remark);
	}
	for (unsigned i = 0; i < r->remark.numbers.n; i++)
		add_all(j, r, &j->book->of_number, r->remark.numbers.list[i], BY_CONTRACT);
	add_units(j, r);
	for (unsigned i = 0; i < r->remark.phones.n; i++)
		add_all(j, r, &j->book->of_phone, r->remark.phones.list[i], BY_PHONE);
	add_names(j, r);
	read_payer(j, r);
	drop_empty(j, r);
	add_weak_numbers(j, r);
	bars_add(j->book, r);
}

/* Makes a guess of a contract, unless the texts speak against it. */
static void
add_guess(struct judge *j, struct receipt *r, const struct open_due *due)
{
	const struct book *b = j->book;
	const struct contract *own = &b->contracts[due->contract];
	struct candidate guess = { .contract = due->contract };
	const unsigned allowed = BIT(BAR_PROJECT) | BIT(BAR_EARLY);

	if (j->stamp[guess.contract] == j->turn || is_dead(own, r->received_on)
	    || !is_open_for(b, r, &guess, due))
		return;
	guess.bars = bars_of_place(r, own, 0) | bars_of_words(b, r, &guess);
	if (guess.bars & ~allowed)
		return;
	struct candidate *c = candidate_of(j, r, guess.contract, 0);
	if (c)
		c->bars = guess.bars | BIT(BAR_GUESS);
}

void
evidence_guess(struct judge *j, struct receipt *r)
{
	const struct book *b = j->book;
	size_t most = r->n + (size_t)b->policy->matching.candidates;
	uint32_t d = r->amount > 0 ? b->by_amount[amount_place(b, r->amount)] : NO_DUE;

	for (unsigned tries = 0; d != NO_DUE && r->n < most && tries < GUESS_TRIES; tries++) {
		if (b->dues[d].open == r->amount)
			add_guess(j, r, &b->dues[d]);
		d = b->dues[d].alike;
	}
}
