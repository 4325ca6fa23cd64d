#include "rc-match/known.h"

#include "bytes/die.h"
#include "bytes/job.h"
#include "rc-match/people.h"

static void
add_unit(struct book *b, uint32_t contract)
{
	struct contract *c = &b->contracts[contract];
	char room[PLACE_KEY];
	struct location place;

	fold(&b->folded, str_of(c->unit));
	str project = c->project == NO_NAME ? S("")
	    : names_text(&b->projects.names, c->project);
	str key = place_read(b->vocabulary, &b->folded, project, &place, room);
	c->phase = place.phase;
	c->house = place.house;
	c->is_annex = place.is_annex;
	if (key.len)
		index_add(&b->of_unit, names_add(&b->units, key), contract);
	if (place.head_to > place.head_from)
		lexicon_add(&b->heads, &b->folded, place.head_from, place.head_to);
}

static void
add_number(struct book *b, uint32_t contract)
{
	fold(&b->folded, book_id(b, contract));
	index_add(&b->of_number, numbers_add(&b->numbers, &b->folded), contract);
}

/* The amounts that may be those of an open due of the contract, or of a run of the oldest:
   of all, or of loans or others alone.  Where dues are cancelled it may be any. */
static uint64_t
amounts_of(const struct book *b, const struct contract *c)
{
	money all = 0, of_class[2] = { 0, 0 };
	uint64_t amounts = 0;

	for (uint32_t i = c->first_due; i != NO_DUE; i = b->dues[i].next) {
		const struct open_due *due = &b->dues[i];
		money *run = &of_class[items_class(&b->items, due->item) == LOAN];

		if (due->cancelled_on != NO_DATE)
			return UINT64_MAX;
		money_add(&all, due->open, "open dues");
		money_add(run, due->open, "open dues");
		amounts |= amount_bit(due->open) | amount_bit(all) | amount_bit(*run);
	}
	return amounts;
}

/* Chains the open dues of each amount. */
static void
index_amounts(struct book *b)
{
	for (b->amount_bits = 10; (size_t)1 << b->amount_bits < b->n_dues; )
		b->amount_bits++;
	size_t places = (size_t)1 << b->amount_bits;
	b->by_amount = mem_new(places, sizeof(*b->by_amount));
	for (size_t i = 0; i < places; i++)
		b->by_amount[i] = NO_DUE;
	for (size_t i = b->n_dues; i-- > 0; ) {
		uint32_t *first = &b->by_amount[amount_place(b, b->dues[i].open)];

		b->dues[i].alike = *first;
		*first = (uint32_t)i;
	}
	for (uint32_t i = 0; i < b->ids.n; i++)
		b->contracts[i].amounts = amounts_of(b, &b->contracts[i]);
}

static void
find_buyers(struct book *b)
{
	for (uint32_t i = 0; i < b->ids.n; i++)
		people_add_buyers(b, str_of(b->contracts[i].customer), i);
	for (size_t i = 0; i < b->n_namings; i++)
		people_add_buyers(b, str_of(b->namings[i].customer), b->namings[i].contract);
}

/* A helper's part. */
struct part {
	struct book *book;
	bool         is_done;
};

static void
run_buyers(void *book)
{
	find_buyers(book);
}

static void
try_buyers(void *with)
{
	struct part *part = with;

	part->is_done = die_attempt(run_buyers, part->book);
}

void
known_find(struct book *b)
{
	struct part part = { b, false };
	struct job buyers;

	job_start(&buyers, try_buyers, &part);
	for (uint32_t i = 0; i < b->ids.n; i++) {
		add_number(b, i);
		add_unit(b, i);
	}
	job_wait(&buyers);
	if (!part.is_done)
		find_buyers(b);   /* and says why not */
	index_close(&b->of_customer);
}

static void
find_sites(struct book *b)
{
	b->sites = mem_new(b->of_unit.n, sizeof(*b->sites));
	for (size_t i = 0; i < b->of_unit.n; i++) {
		const struct contract *c = &b->contracts[b->of_unit.contracts[i]];

		b->sites[i] = (struct site){ c->project, c->house.entrance };
	}
}

void
known_index(struct book *b)
{
	struct index *all[] = { &b->of_number, &b->of_unit, &b->of_phone, &b->of_buyer };

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		index_close(all[i]);
	find_sites(b);
	b->said = mem_new(b->vocabulary->words.names.n, sizeof(*b->said));
	b->cancelled = mem_new(b->ids.n / 64 + 1, sizeof(*b->cancelled));
	for (uint32_t i = 0; i < b->ids.n; i++)
		if (b->contracts[i].cancelled_on != NO_DATE)
			b->cancelled[i / 64] |= UINT64_C(1) << i % 64;
	index_amounts(b);
}
