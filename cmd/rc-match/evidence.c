#include "rc-match/bars.h"

/* Of a common amount not all dues are looked at. */
enum { GUESS_TRIES = 20 };

const char *const ground_names[GROUNDS] = {
	[BY_CONTRACT] = "contract", [BY_UNIT] = "unit", [BY_PHONE] = "phone",
	[BY_ALIAS] = "alias", [BY_PAYER] = "payer", [BY_NAME] = "name",
	[BY_PROJECT] = "project", [BY_ROOM] = "room", [BY_ITEM] = "item",
	[BY_AMOUNT] = "amount",
};

/* Whether a contract counts for a receipt to which its number doesn't point. */
static bool
counts(const struct book *b, const struct receipt *r, uint32_t contract)
{
	return !is_dead(b, contract, r->received_on) || is_money_out(r);
}

struct asked {
	const struct book    *book;
	const struct receipt *r;
	unsigned              kinds;
};

static bool
counts_by(const void *of, uint32_t contract)
{
	const struct asked *asked = of;

	return asked->kinds & BIT(BY_CONTRACT) || counts(asked->book, asked->r, contract);
}

/* Lets evidence, of a kind or of a part of one, point to contracts. */
static void
point(struct judge *j, struct receipt *r, struct contracts all, struct candidate with)
{
	struct asked asked = { j->book, r, with.kinds };

	candidates_add(&j->candidates, all, with, counts_by, &asked);
	r->list = j->candidates.list;
	r->n = j->candidates.n;
}

static void
point_by(struct judge *j, struct receipt *r, struct contracts all, enum kind_of_evidence kind)
{
	point(j, r, all, (struct candidate){ .kinds = BIT(kind) });
}

/* The entrance, where both have one. */
static bool
agrees(const struct unit *u, const struct site *s)
{
	return !u->house.entrance || !s->entrance || u->house.entrance == s->entrance;
}

/* The contracts of a unit.  In a project that is named these are its own, and one of another
   project, if there is any: it tells that the project chose. */
static struct contracts
contracts_of_unit(struct judge *j, const struct receipt *r, const struct unit *u)
{
	const struct few *projects = &r->remark.projects;
	struct contracts all = index_of(&j->book->of_unit, u->key);
	const struct site *sites = book_sites(j->book, all);
	bool has_other = false;
	size_t n = 0;

	j->units = mem_grow(j->units, &j->units_room, all.n, sizeof(*j->units));
	for (size_t i = 0; i < all.n; i++) {
		bool is_other = projects->n == 1 && sites[i].project != projects->list[0];

		if (!agrees(u, &sites[i])
		    || (is_other && (has_other || !counts(j->book, r, all.list[i]))))
			continue;
		has_other |= is_other;
		j->units[n++] = all.list[i];
	}
	return (struct contracts){ j->units, n };
}

static void
add_names(struct judge *j, struct receipt *r)
{
	for (unsigned i = 0; i < r->remark.names.n; i++)
		point(j, r, index_of(&j->book->of_buyer, r->remark.names.list[i]),
		    (struct candidate){ .kinds = BIT(BY_NAME), .names = 1 });
}

/* All names of the payer must be the contract's buyers. */
static void
add_payers(struct judge *j, struct receipt *r)
{
	struct book *b = j->book;

	if (r->payers.more)
		return;
	for (size_t i = 0; i < r->payers.n; i++)
		point(j, r, index_of(&b->of_buyer, lexicon_find(&b->buyers, &j->payer,
		    r->payers.list[i].from, r->payers.list[i].to)),
		    (struct candidate){ .payers = 1 });
	for (size_t i = 0; r->payers.n && i < r->n; i++)
		if (r->list[i].payers == r->payers.n)
			r->list[i].kinds |= BIT(BY_PAYER);
}

static void
add_alias(struct judge *j, struct receipt *r)
{
	uint32_t key = names_look_up(&j->book->payers, folded_all(&j->payer));

	point_by(j, r, index_of(&j->book->of_payer, key), BY_ALIAS);
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
	struct contracts all = index_of(&j->book->of_number, weak->list[0]);
	for (size_t i = 0; i < all.n; i++)
		if (all.list[i] == r->list[0].contract)
			r->list[0].kinds |= BIT(BY_CONTRACT);
}

static void
begin_receipt(struct judge *j, struct receipt *r)
{
	if (!j->scanner)
		j->scanner = scanner_of(j->book);
	r->remark = (struct remark){ .n_units = 0 };
	j->candidates.n = r->n = 0;
}

void
evidence_find(struct judge *j, struct receipt *r)
{
	const struct book *b = j->book;

	begin_receipt(j, r);
	for (size_t i = 0; i < j->text_names->n; i++) {
		if (str_eq(j->text_names->list[i], S("payer")))
			scan_payer(j->scanner, r->texts[i], &r->remark);
		else
			scan_note(j->scanner, r->texts[i], &r->remark);
	}
	for (unsigned i = 0; i < r->remark.numbers.n; i++)
		point_by(j, r, index_of(&b->of_number, r->remark.numbers.list[i]),
		    BY_CONTRACT);
	for (unsigned i = 0; i < r->remark.n_units; i++)
		point_by(j, r, contracts_of_unit(j, r, &r->remark.units[i]), BY_UNIT);
	for (unsigned i = 0; i < r->remark.phones.n; i++)
		point_by(j, r, index_of(&b->of_phone, r->remark.phones.list[i]), BY_PHONE);
	add_names(j, r);
	read_payer(j, r);
	candidates_drop(&j->candidates);   /* that share some buyers with the payer, not all */
	r->n = j->candidates.n;
	add_weak_numbers(j, r);
	bars_add_behalf(r);
}

/* Makes a guess of a contract, unless the texts speak against it. */
static void
add_guess(struct judge *j, struct receipt *r, const struct open_due *due)
{
	const struct book *b = j->book;
	const struct contract *own = &b->contracts[due->contract];
	struct candidate guess = { .contract = due->contract };
	const unsigned allowed = BIT(BAR_PROJECT) | BIT(BAR_EARLY);

	if (candidates_find(&j->candidates, guess.contract)
	    || is_dead(b, guess.contract, r->received_on)
	    || !is_open_for(b, r, &guess, due))
		return;
	guess.bars = bars_of_place(r, own, 0) | bars_of_words(b, r, &guess);
	if (guess.bars & ~allowed)
		return;
	point(j, r, (struct contracts){ &guess.contract, 1 }, (struct candidate){ .kinds = 0 });
	candidates_find(&j->candidates, guess.contract)->bars = guess.bars | BIT(BAR_GUESS);
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
