#include "rc-report/input/portfolio.h"

/* Of a book whose contracts have few dues each due is found in a few steps along its
   contract; beyond so many a row, the rows are put into slots. */
enum { STEPS_EACH = 8 };

static uint32_t
slot_of(const struct portfolio *p, uint32_t contract, uint32_t due_id)
{
	uint64_t key = ((uint64_t)contract << 32 | due_id) * UINT64_C(0x9e3779b97f4a7c15);

	return (uint32_t)(key >> 32) & p->mask;
}

/* The slot that has the due, or is free for it. */
static uint32_t *
look(const struct portfolio *p, uint32_t contract, uint32_t due_id)
{
	uint32_t at = slot_of(p, contract, due_id);

	while (p->slots[at] && (p->dues[p->slots[at] - 1].contract != contract
	    || p->dues[p->slots[at] - 1].due_id != due_id))
		at = (at + 1) & p->mask;
	return &p->slots[at];
}

static void
put_in_slots(struct portfolio *p)
{
	uint64_t size = 16;

	while (size < (uint64_t)p->n * 2)
		size *= 2;
	p->slots = mem_new(size, sizeof(*p->slots));
	p->mask = (uint32_t)(size - 1);
	for (uint32_t i = 0; i < p->n; i++) {
		uint32_t *slot = look(p, p->dues[i].contract, p->dues[i].due_id);

		if (!*slot)
			*slot = i + 1;
	}
}

static uint32_t
find_along(struct portfolio *p, uint32_t contract, uint32_t due_id)
{
	uint32_t row = p->contracts[contract].first;

	while (row != NO_ROW && p->dues[row].due_id != due_id) {
		row = p->dues[row].following;
		p->steps++;
	}
	if (p->steps > (uint64_t)p->n * STEPS_EACH)
		put_in_slots(p);
	return row;
}

uint32_t
portfolio_find(struct portfolio *p, str contract_id, str due_id)
{
	uint32_t contract = names_find(&p->contract_ids, contract_id);
	uint32_t id = names_find(&p->words, due_id);

	if (contract == NO_NAME || id == NO_NAME)
		return NO_ROW;
	if (!p->slots)
		return find_along(p, contract, id);
	uint32_t slot = *look(p, contract, id);
	return slot ? slot - 1 : NO_ROW;
}
