#include "rc-match/place.h"

#include <stdio.h>

enum { LETTER_BEFORE = 24, LETTER_BEHIND = 16, BUILDING_DIGITS = 3, ENTRANCE_DIGITS = 2,
	ROOM_DIGITS_LEAST = 3, ROOM_DIGITS = 4 };

static bool
is_letter(const struct folded *f, size_t i)
{
	return i < f->n && f->c[i] >= 'A' && f->c[i] <= 'Z';
}

static bool
is_dash(const struct folded *f, size_t i)
{
	return i < f->n && f->c[i] == '-';
}

/* Digits without a gap: their number and where they end; `from` if there are none. */
static size_t
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
		if (to == from || to - from > ENTRANCE_DIGITS || !is_dash(f, to))
			return from;
	}
	*entrance = number;
	return is_dash(f, to) ? to + 1 : to;
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
		if (!is_dash(f, end))
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
	if (!sign && !is_dash(f, at))
		return NO_HOUSE;
	*to = sign ? sign : at + 1;
	size_t room_from = entrance_at(v, f, sign && is_dash(f, sign) ? sign + 1 : *to,
	    &h->entrance);
	size_t end = room_at(v, f, room_from, &h->room);
	if (!end && h->is_signed && list_longest(v, LIST_ROOM, f, at) != sign)
		return HOUSE_PART;
	if (!end)
		return h->is_signed ? NO_HOUSE : form_of_chain(f, from, to);
	*to = end;
	if (is_dash(f, end) && is_alnum_at(f, end + 1) && !f->gap[end] && !h->is_signed)
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

/* Whether what stands at `at` joins the groups of a code: where the next begins, or 0. */
static size_t
code_joint(struct vocabulary *v, const struct folded *f, size_t at)
{
	size_t sign;

	if (at >= f->n || f->gap[at])
		return 0;
	if (f->c[at] == '-' || f->c[at] == '/')
		return at + 1;
	sign = list_longest(v, LIST_BUILDING, f, at);
	if (!sign)
		sign = list_longest(v, LIST_ENTRANCE, f, at);
	return sign && is_alnum_at(f, sign) ? sign : 0;
}

str
code_key(struct vocabulary *v, const struct folded *f, size_t from, str head,
    char key[PLACE_KEY], size_t *to)
{
	size_t used = head.len, at = is_dash(f, from) ? from + 1 : from;

	*to = from;
	if (head.len > PLACE_KEY / 2)
		return (str){ key, 0 };
	memcpy(key, head.at, head.len);
	while (is_alnum_at(f, at)) {
		bool leading = true;

		if (*to != from)
			key[used++] = '-';
		do {
			if (f->c[at] != '0' || !leading || !is_digit_at(f, at + 1))
				key[used++] = (char)f->c[at];
			leading = leading && f->c[at] == '0';
			leading |= f->glyph[at] == LETTER;
			at++;
		} while (is_alnum_at(f, at) && !f->gap[at] && used < PLACE_KEY - 2);
		*to = at;
		at = code_joint(v, f, at);
		if (!at || used > PLACE_KEY - 2)
			break;
	}
	return (str){ key, *to == from ? 0 : used };
}

/* The last number of a code. */
static uint32_t
last_number(const struct folded *f, size_t to)
{
	uint32_t number;
	size_t from = to;

	while (from > 0 && is_digit_at(f, from - 1))
		from--;
	digits_at(f, from, &number);
	return number;
}

/* Where a word of parking or storage ends in a unit, or 0. */
static size_t
annex_end(struct vocabulary *v, const struct folded *f, size_t from)
{
	for (size_t i = from; i < f->n; i++) {
		size_t to = list_longest(v, LIST_ANNEX, f, i);

		if (to)
			return to;
	}
	return 0;
}

static size_t
skip_dash(const struct folded *f, size_t at)
{
	return is_dash(f, at) ? at + 1 : at;
}

/* A code behind words. */
static str
read_code(struct vocabulary *v, const struct folded *f, size_t from, struct location *place,
    char key[PLACE_KEY])
{
	size_t at = from, to;

	while (at < f->n && !is_alnum_at(f, at))
		at++;
	place->head_from = from;
	place->head_to = at > from && is_dash(f, at - 1) ? at - 1 : at;
	str code = code_key(v, f, at, folded_part(f, from, place->head_to), key, &to);
	place->house = (struct house){ .room = last_number(f, to) };
	if (to != f->n || place->head_to == from)
		return (str){ key, 0 };
	return code;
}

str
place_read(struct vocabulary *v, const struct folded *unit, str project,
    struct location *place, char key[PLACE_KEY])
{
	size_t from = 0, to;

	*place = (struct location){ 0 };
	if (project.len && str_starts(folded_all(unit), project))
		while (from < unit->n && unit->at[from] < project.len)
			from++;
	from = skip_dash(unit, from);
	size_t phase = number_before(v, LIST_PHASE, unit, from, &place->phase);
	if (phase)
		from = skip_dash(unit, phase);
	else
		place->phase = 0;
	size_t annex = annex_end(v, unit, from);
	place->is_annex = annex != 0;
	if (annex) {
		str code = code_key(v, unit, annex, S("@"), key, &to);

		place->house.room = last_number(unit, to);
		return code;
	}
	for (size_t i = from; i < unit->n; i++)
		if (is_run_start(unit, i)
		    && house_at(v, unit, i, &place->house, &to) == HOUSE && to == unit->n
		    && (i == from || place->house.is_signed))
			return house_key(key, &place->house);
	return read_code(v, unit, from, place, key);
}
