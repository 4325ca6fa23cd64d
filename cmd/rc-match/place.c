#include "rc-match/place.h"

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
	size_t used = head.len, at = is_dash_at(f, from) ? from + 1 : from;

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
	return is_dash_at(f, at) ? at + 1 : at;
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
	place->head_to = at > from && is_dash_at(f, at - 1) ? at - 1 : at;
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
