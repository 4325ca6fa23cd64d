#include "rc-match/house.h"

#include <stdio.h>

enum { LETTER_BEFORE = 24, LETTER_BEHIND = 16, BUILDING_DIGITS = 3, ENTRANCE_DIGITS = 2,
	ROOM_DIGITS_LEAST = 3, ROOM_DIGITS = 4 };

static bool
is_letter(const struct folded *f, size_t i)
{
	return i < f->n && f->c[i] >= 'A' && f->c[i] <= 'Z';
}

size_t
digits_at(const struct folded *f, size_t from, uint32_t *number)
{
	size_t to = from;

	*number = 0;
	while (is_digit_at(f, to) && (to == from || !f->gap[to])) {
		*number = to - from < 9 ? *number * 10 + (f->c[to] - '0') : UINT32_MAX;
		to++;
	}
	return to;
}

static int
numeral(uint32_t c)
{
	static const uint32_t numerals[] = { 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
		0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341 };   /* 零一二三四五六七八九十 */

	for (int i = 0; i < 11; i++)
		if (numerals[i] == c)
			return i;
	return -1;
}

/* A Han numeral from 1 to 99: where it ends, or `from`. */
static size_t
numeral_at(const struct folded *f, size_t from, uint32_t *number)
{
	size_t to = from;
	int first = to < f->n ? numeral(f->c[to]) : -1;

	*number = 0;
	if (first <= 0 || (from > 0 && !f->gap[from] && numeral(f->c[from - 1]) >= 0))
		return from;
	*number = (uint32_t)first;
	to++;
	int next = to < f->n ? numeral(f->c[to]) : -1;
	if (first < 10 && next == 10) {
		*number *= 10;
		to++;
		next = to < f->n ? numeral(f->c[to]) : -1;
	} else if (first < 10)
		return next < 0 ? to : from;
	if (next > 0 && next < 10) {
		*number += (uint32_t)next;
		to++;
	}
	return to < f->n && numeral(f->c[to]) >= 0 ? from : to;
}

size_t
number_before(struct vocabulary *v, enum word_list list, const struct folded *f, size_t from,
    uint32_t *number)
{
	size_t to = digits_at(f, from, number);

	if (to == from)
		to = numeral_at(f, from, number);
	return to == from || *number == 0 ? 0 : list_longest(v, list, f, to);
}

/* A building's number: where it ends, or `from`.  A numeral needs a word behind it. */
static size_t
building_at(struct vocabulary *v, const struct folded *f, size_t from, uint32_t *building)
{
	uint32_t number, letters = 0;
	size_t at = from, to;

	if (is_letter(f, at))
		letters = f->c[at++] << LETTER_BEFORE;
	to = digits_at(f, at, &number);
	if (to - at > BUILDING_DIGITS)
		return from;
	if (to == at && !letters) {
		to = numeral_at(f, at, &number);
		if (!list_longest(v, LIST_BUILDING, f, to))
			return from;
	} else if (!letters && to > at && is_letter(f, to))
		letters = f->c[to++] << LETTER_BEHIND;
	*building = letters | number;
	return *building == 0 || is_alnum_at(f, to) ? from : to;
}

/* A room, with the word behind it: where it ends, or 0. */
static size_t
room_at(struct vocabulary *v, const struct folded *f, size_t from, uint32_t *room)
{
	uint32_t letters = 0;
	size_t at = from;

	if (is_letter(f, at))
		letters = f->c[at++] << LETTER_BEFORE;
	size_t to = digits_at(f, at, room);
	if (to - at < ROOM_DIGITS_LEAST || to - at > ROOM_DIGITS)
		return 0;
	if (is_letter(f, to) && !f->gap[to])
		letters |= f->c[to++] << LETTER_BEHIND;
	*room |= letters;
	if (is_alnum_at(f, to) && !f->gap[to])
		return 0;
	size_t worded = list_longest(v, LIST_ROOM, f, to);
	if (!worded && list_longest(v, LIST_NO_ROOM_BEFORE, f, to))
		return 0;
	return worded ? worded : to;
}

/* An entrance, if there is one: where it ends, else `from`. */
static size_t
entrance_at(struct vocabulary *v, const struct folded *f, size_t from, uint32_t *entrance)
{
	uint32_t number;
	size_t to = number_before(v, LIST_ENTRANCE, f, from, &number);

	*entrance = 0;
	if (!to) {
		to = digits_at(f, from, &number);
		if (to == from || to - from > ENTRANCE_DIGITS || !is_dash_at(f, to))
			return from;
	}
	*entrance = number;
	return is_dash_at(f, to) ? to + 1 : to;
}

/* Numbers joined by dashes that were no house: odd if they are three or more. */
static enum house_form
form_of_chain(const struct folded *f, size_t from, size_t *to)
{
	unsigned groups = 0;
	size_t at = from;
	uint32_t number;

	for (;;) {
		size_t end = digits_at(f, at, &number);

		if (end == at)
			break;
		groups++;
		*to = end;
		if (!is_dash_at(f, end))
			break;
		at = end + 1;
	}
	return groups > 2 && digits_at(f, from, &number) - from <= BUILDING_DIGITS
	    ? HOUSE_ODD : NO_HOUSE;
}

enum house_form
house_at(struct vocabulary *v, const struct folded *f, size_t from, struct house *h,
    size_t *to)
{
	*h = (struct house){ 0 };
	size_t at = building_at(v, f, from, &h->building);
	if (at == from)
		return form_of_chain(f, from, to);
	size_t sign = list_longest(v, LIST_BUILDING, f, at);
	h->is_signed = sign != 0;
	if (!sign && !is_dash_at(f, at))
		return NO_HOUSE;
	*to = sign ? sign : at + 1;
	size_t room_from = entrance_at(v, f, sign && is_dash_at(f, sign) ? sign + 1 : *to,
	    &h->entrance);
	size_t end = room_at(v, f, room_from, &h->room);
	if (!end && h->is_signed && list_longest(v, LIST_ROOM, f, at) != sign)
		return HOUSE_PART;
	if (!end)
		return h->is_signed ? NO_HOUSE : form_of_chain(f, from, to);
	*to = end;
	if (is_dash_at(f, end) && is_alnum_at(f, end + 1) && !f->gap[end] && !h->is_signed)
		return HOUSE_ODD;
	return HOUSE;
}

bool
house_next(struct vocabulary *v, const struct folded *f, size_t at, struct house *h,
    size_t *to)
{
	static const uint32_t joins[] = { '/', ',', '-', '+', '&', 0x3001 };
	size_t from = list_longest(v, LIST_JOINING, f, at);

	for (size_t i = 0; !from && at < f->n && i < sizeof(joins) / sizeof(*joins); i++)
		if (f->c[at] == joins[i])
			from = at + 1;
	if (!from)
		return false;
	*to = room_at(v, f, from, &h->room);
	return *to != 0;
}

str
house_key(char key[PLACE_KEY], const struct house *h)
{
	int len = snprintf(key, PLACE_KEY, "%x/%x", h->building, h->room);

	return (str){ key, (size_t)len };
}
