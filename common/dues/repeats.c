#include "dues/repeats.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/mem.h"

#define BEGINS (UINT32_C(1) << 31)   /* a group; numbers of due_ids are smaller (ids.h) */

enum { SHARES = 16, FIRST_BITS = 10 };

/* A row's key, on the way through all rows; starts as all zeros. */
struct key_cursor {
	uint32_t next, contract, due;
	size_t   groups;   /* that were begun */
};

/* What a search knows of a key: its first row, plus 1, and its contract's number. */
struct key_at {
	uint32_t row, contract;
};

struct search {
	const struct repeats *of;
	struct key_at        *slots;
	unsigned              bits;   /* two to the power of this many slots */
};

/* Keeps the contract as the one at hand, and gives its text with the day. */
static str
keep_contract(struct repeats *r, str contract_id, date day)
{
	size_t behind = day == NO_DATE ? 0 : DATE_CHARS;

	r->text = mem_grow(r->text, &r->text_room, behind + contract_id.len + 1, 1);
	if (behind)
		date_put(r->text, day);
	if (contract_id.len)
		memcpy(r->text + behind, contract_id.at, contract_id.len);
	r->contract_id = (str){ r->text + behind, contract_id.len };
	r->day = day;
	return (str){ r->text, behind + contract_id.len };
}

static void
begin_group(struct repeats *r, str contract_id, date day)
{
	uint32_t known = r->contracts.n;
	uint32_t number = ids_add(&r->contracts, id_of(keep_contract(r, contract_id, day)));

	r->doubtful |= number != known;
	GROW(r->groups, r->n_groups, r->groups_room);
	r->groups[r->n_groups++] = number;
}

void
repeats_add(struct repeats *r, str contract_id, str due_id, date day)
{
	bool begins = r->n == 0 || day != r->day || !str_eq(contract_id, r->contract_id);
	uint32_t due = ids_add(&r->due_ids, id_of(due_id));

	if (r->n == NO_NAME)
		die("more than %u rows", NO_NAME);
	if (begins)
		begin_group(r, contract_id, day);
	else
		r->doubtful |= due <= r->due;
	r->due = due;
	GROW(r->rows, r->n, r->rows_room);
	r->rows[r->n++] = due | (begins ? BEGINS : 0);
}

static uint64_t
mix(uint32_t contract, uint32_t due)
{
	return ((uint64_t)contract << 32 | due) * UINT64_C(0x9E3779B97F4A7C15);
}

static unsigned
share_of(uint64_t mixed)
{
	return (unsigned)(mixed >> 32) % SHARES;
}

/* The slot where the key is, or the empty one where it would be put. */
static struct key_at *
find_slot(const struct search *s, uint32_t contract, uint32_t due)
{
	uint64_t mask = (UINT64_C(1) << s->bits) - 1;

	for (uint64_t i = mix(contract, due) >> (64 - s->bits); ; i = (i + 1) & mask) {
		struct key_at *slot = &s->slots[i];

		if (slot->row == 0 || (slot->contract == contract
		    && (s->of->rows[slot->row - 1] & ~BEGINS) == due))
			return slot;
	}
}

/* Goes on to the next key of a share; false at the row `end`. */
static bool
next_of_share(const struct repeats *r, struct key_cursor *c, unsigned share, uint32_t end)
{
	while (c->next < end) {
		uint32_t row = r->rows[c->next++];

		if (row & BEGINS)
			c->contract = r->groups[c->groups++];
		c->due = row & ~BEGINS;
		if (share_of(mix(c->contract, c->due)) == share)
			return true;
	}
	return false;
}

/* How many rows the largest share has. */
static size_t
largest_share(const struct repeats *r)
{
	size_t largest = 0;

	for (unsigned share = 0; share < SHARES; share++) {
		struct key_cursor c = { 0 };
		size_t size = 0;

		while (next_of_share(r, &c, share, r->n))
			size++;
		largest = size > largest ? size : largest;
	}
	return largest;
}

/* Lowers *second to the first row of the share whose key was there before, in row *first. */
static void
search_share(const struct search *s, unsigned share, uint32_t *first, uint32_t *second)
{
	struct key_cursor c = { 0 };

	memset(s->slots, 0, sizeof(*s->slots) << s->bits);
	while (next_of_share(s->of, &c, share, *second)) {
		struct key_at *slot = find_slot(s, c.contract, c.due);

		if (slot->row == 0) {
			*slot = (struct key_at){ c.next, c.contract };
		} else {
			*first = slot->row - 1;
			*second = c.next - 1;
		}
	}
}

uint32_t
repeats_find(const struct repeats *r, uint32_t *first)
{
	struct search s = { .of = r, .bits = FIRST_BITS };
	uint32_t second = r->n;

	if (!r->doubtful)
		return NO_NAME;
	size_t most = largest_share(r);
	while ((size_t)1 << s.bits < most / 3 * 4 + 4)
		s.bits++;
	s.slots = mem_new((size_t)1 << s.bits, sizeof(*s.slots));
	for (unsigned share = 0; share < SHARES; share++)
		search_share(&s, share, first, &second);
	free(s.slots);
	return second < r->n ? second : NO_NAME;
}

void
repeats_free(struct repeats *r)
{
	ids_free(&r->contracts);
	ids_free(&r->due_ids);
	free(r->rows);
	free(r->groups);
	free(r->text);
	*r = (struct repeats){ 0 };
}
