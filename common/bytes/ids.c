#include "bytes/ids.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/word.h"

enum {
	FIRST_BITS  = 10,   /* of slots: ids that are few, as due ids are, are found at once */
	SLOT_BITS   = 31,   /* at most */
	AHEAD       = 8,    /* ids that are looked at before one is searched for */
	SHARES      = 16,
};

/* A code is the head's number, how many digits follow, and the number that they make. */
static uint64_t
code(uint32_t head, const struct id *id)
{
	return (uint64_t)head << (ID_COUNT_BITS + ID_VALUE_BITS) | id->digits;
}

static uint64_t
code_of(const struct ids *ids, uint32_t number)
{
	return ids->codes ? ids->codes[number] : ids->first + number;
}

static uint32_t
slot_of(const struct ids *ids, uint64_t wanted)
{
	return (uint32_t)(wanted * UINT64_C(0x9E3779B97F4A7C15)
	    >> (64 - ids->bits));
}

/* The slot where the code is, or the empty one where it would be put. */
static uint32_t *
find_slot(const struct ids *ids, uint64_t wanted)
{
	uint32_t mask = (UINT32_C(1) << ids->bits) - 1;

	for (uint32_t i = slot_of(ids, wanted); ; i = (i + 1) & mask)
		if (ids->slots[i] == 0
		    || code_of(ids, ids->slots[i] - 1) == wanted)
			return &ids->slots[i];
}

static bool
has_room(const struct ids *ids, size_t n)
{
	return ids->slots && n < ((size_t)1 << ids->bits) / 4 * 3;
}

/* Makes empty slots for n ids. */
static void
make_slots(struct ids *ids, size_t n)
{
	free(ids->slots);
	for (ids->bits = FIRST_BITS; ((size_t)1 << ids->bits) / 4 * 3 <= n; )
		if (++ids->bits > SLOT_BITS)
			die("more than %u different ids",
			    UINT32_C(1) << SLOT_BITS >> 1);
	ids->slots = mem_new((size_t)1 << ids->bits, sizeof(*ids->slots));
	ids->slotted = 0;
}

/* Puts into slots what was only counted or written down so far. */
static void
catch_up(struct ids *ids)
{
	if (!has_room(ids, ids->n))
		make_slots(ids, ids->n);
	for (; ids->slotted < ids->n; ids->slotted++)
		*find_slot(ids, code_of(ids, ids->slotted)) = ids->slotted + 1;
}

/* Makes the number the one that was asked for last, if there is one. */
static bool
is_hand(struct ids *ids, uint64_t number)
{
	if (number >= ids->n)
		return false;
	ids->last = (uint32_t)number;
	return true;
}

/* Whether the code needs no search: any, as long as they are only counted; else that of the
   first id, for when all are gone through once more, of the one asked for last, or of those
   added after it.  Makes it last. */
static bool
is_at_hand(struct ids *ids, uint64_t wanted)
{
	if (!ids->codes)
		return is_hand(ids, wanted - ids->first);
	if (ids->codes[0] == wanted)
		return is_hand(ids, 0);
	for (uint32_t i = ids->last; i <= ids->last + AHEAD && i < ids->n; i++)
		if (ids->codes[i] == wanted)
			return is_hand(ids, i);
	return false;
}

/* Whether the code is above all of its head, so that it wasn't there before. */
static bool
rises(const struct ids *ids, uint32_t head, uint64_t wanted)
{
	return head >= ids->n_most || wanted > ids->most[head];
}

/* Writes down what could be counted so far. */
static void
write_down(struct ids *ids)
{
	uint64_t *codes = mem_grow(NULL, &ids->room, ids->n, sizeof(*codes));

	for (uint32_t i = 0; i < ids->n; i++)
		codes[i] = code_of(ids, i);
	ids->codes = codes;
}

static uint32_t
append(struct ids *ids, uint32_t head, uint64_t new)
{
	if (head >= ids->n_most) {   /* heads are numbered as they come */
		GROW(ids->most, ids->n_most, ids->most_room);
		ids->most[ids->n_most++] = new;
	} else if (new > ids->most[head]) {
		ids->most[head] = new;
	}
	if (ids->n == 0)
		ids->first = new;
	if (!ids->codes && new != code_of(ids, ids->n))
		write_down(ids);
	if (ids->codes) {
		GROW(ids->codes, ids->n, ids->room);
		ids->codes[ids->n] = new;
	}
	return ids->last = ids->n++;
}

/* Heads whose hints differ don't displace each other among those asked for of late. */
static inline unsigned
hint_of(const struct id *id)
{
	uint64_t word = id->len > ID_SHORT_HEAD
	    ? word_at(id->head.at) ^ word_at(id->head.at + id->len - WORD)
	    : id->head.word;

	return (unsigned)(word * UINT64_C(0x9E3779B97F4A7C15) >> (64 - IDS_RECENT_BITS));
}

static inline bool
is_same_head(const struct id *a, const struct id *b)
{
	return a->len == b->len && (a->len > ID_SHORT_HEAD
	    ? memcmp(a->head.at, b->head.at, a->len) == 0
	    : a->head.word == b->head.word);
}

static uint32_t
search_head(struct ids *ids, const struct id *id, bool add)
{
	char room[ID_SHORT_HEAD];
	str text = id_head(id, room);
	uint32_t head = add ? names_add(&ids->heads, text) : names_find(&ids->heads, text);
	unsigned at = hint_of(id);

	if (head != NO_NAME) {
		ids->recent[at].number = head + 1;
		ids->recent[at].id = *id;
		if (id->len > ID_SHORT_HEAD)
			ids->recent[at].id.head.at = names_text(&ids->heads, head).at;
	}
	return head;
}

/* The head's number; a new one is added, or is NO_NAME. */
static inline uint32_t
number_head(struct ids *ids, const struct id *id, bool add)
{
	unsigned at = hint_of(id);

	return ids->recent[at].number > 0 && is_same_head(id, &ids->recent[at].id)
	    ? ids->recent[at].number - 1 : search_head(ids, id, add);
}

uint32_t
ids_add(struct ids *ids, struct id id)
{
	uint32_t head = number_head(ids, &id, true);
	uint64_t wanted = code(head, &id);

	if (is_at_hand(ids, wanted))
		return ids->last;
	if (rises(ids, head, wanted))
		return append(ids, head, wanted);
	catch_up(ids);
	uint32_t number = *find_slot(ids, wanted) - 1;
	return ids->last = number != NO_NAME ? number : append(ids, head, wanted);
}

uint32_t
ids_find(struct ids *ids, struct id id)
{
	uint32_t head = number_head(ids, &id, false);
	uint64_t wanted = code(head, &id);

	if (head == NO_NAME)
		return NO_NAME;
	if (is_at_hand(ids, wanted))
		return ids->last;
	if (rises(ids, head, wanted))
		return NO_NAME;
	catch_up(ids);
	uint32_t number = *find_slot(ids, wanted) - 1;
	if (number != NO_NAME)
		ids->last = number;
	return number;
}

uint32_t
ids_put(struct ids *ids, struct id id)
{
	uint32_t head = number_head(ids, &id, true);
	uint64_t new = code(head, &id);

	ids->doubtful |= !rises(ids, head, new);
	return append(ids, head, new);
}

static uint32_t
share_of(uint64_t code)
{
	return (uint32_t)(code * UINT64_C(0xFF51AFD7ED558CCD) >> 60) % SHARES;
}

/* How many ids the largest share has. */
static size_t
largest_share(const struct ids *ids)
{
	size_t sizes[SHARES] = { 0 }, largest = 0;

	for (uint32_t i = 0; i < ids->n; i++) {
		size_t size = ++sizes[share_of(code_of(ids, i))];

		largest = size > largest ? size : largest;
	}
	return largest;
}

/* Lowers *second to the number of the share's first id that was there before, as *first. */
static void
look_for_twice(struct ids *ids, uint32_t share, uint32_t *first, uint32_t *second)
{
	memset(ids->slots, 0, sizeof(*ids->slots) << ids->bits);
	for (uint32_t i = 0; i < *second; i++) {
		uint64_t wanted = code_of(ids, i);

		if (share_of(wanted) != share)
			continue;
		uint32_t *slot = find_slot(ids, wanted);
		if (*slot == 0) {
			*slot = i + 1;
		} else {
			*first = *slot - 1;
			*second = i;
		}
	}
}

uint32_t
ids_twice(struct ids *ids, uint32_t *first)
{
	uint32_t second = ids->n;

	if (ids->doubtful) {
		make_slots(ids, largest_share(ids));
		for (uint32_t share = 0; share < SHARES; share++)
			look_for_twice(ids, share, first, &second);
	}
	return second < ids->n ? second : NO_NAME;
}

str
ids_text(struct ids *ids, uint32_t number)
{
	uint64_t of = code_of(ids, number);
	str head = names_text(&ids->heads,
	    (uint32_t)(of >> (ID_COUNT_BITS + ID_VALUE_BITS)));
	size_t count = of >> ID_VALUE_BITS & ((1 << ID_COUNT_BITS) - 1);
	uint64_t value = of & ((1 << ID_VALUE_BITS) - 1);
	size_t len = head.len + count;

	ids->text = mem_grow(ids->text, &ids->text_room, len + 1, 1);
	if (head.len)
		memcpy(ids->text, head.at, head.len);
	for (size_t i = len; i-- > head.len; value /= 10)
		ids->text[i] = (char)('0' + value % 10);
	return (str){ ids->text, len };
}

void
ids_free(struct ids *ids)
{
	names_free(&ids->heads);
	free(ids->codes);
	free(ids->most);
	free(ids->slots);
	free(ids->text);
	*ids = (struct ids){ 0 };
}
