#include "rc-match/scanner.h"

/* Whether what stands before i is a Han character that is part of nothing known; a project
   must stand behind nothing unknown itself. */
static bool
is_behind_unknown(struct scanner *s, size_t i)
{
	while (i > 0 && s->cover[i - 1] == IN_PROJECT && !s->text.gap[i])
		i--;
	return i > 0 && s->text.glyph[i - 1] == HAN && s->cover[i - 1] == FREE
	    && !tags_of_one(s, i - 1);
}

/* Whether a unit that begins at i is one of ours, by what stands before it. */
static bool
is_ours(struct scanner *s, size_t i)
{
	bool is_apart = i > 0 && s->text.gap[i];

	while (i > 0 && s->text.glyph[i - 1] == SIGN) {
		is_apart = true;
		i--;
	}
	if (!is_behind_unknown(s, i) || is_behind(s, LIST_MOVED_FROM, i))
		return true;
	return is_apart && !list_ends(s->book->vocabulary, LIST_ELSEWHERE, &s->text, i);
}

void
units_add(struct remark *r, struct unit unit)
{
	for (unsigned i = 0; i < r->n_units; i++) {
		struct unit *u = &r->units[i];

		if (u->key == unit.key && u->house.building == unit.house.building
		    && u->house.room == unit.house.room) {
			if (!u->house.entrance)
				u->house.entrance = unit.house.entrance;
			return;
		}
	}
	if (r->n_units < FEW)
		r->units[r->n_units++] = unit;
}

static void
take_unit(struct scanner *s, struct remark *r, str key, const struct house *h)
{
	r->has_house |= h->building != 0;
	units_add(r, (struct unit){ names_look_up(&s->book->units, key), *h });
}

/* A house and the rooms named with it: where they end. */
static size_t
take_house(struct scanner *s, struct remark *r, struct house *h, size_t from, size_t to)
{
	struct vocabulary *v = s->book->vocabulary;
	char key[PLACE_KEY];
	size_t next = to;

	if (!is_ours(s, from)) {
		r->has_elsewhere = true;
		return to;
	}
	do {
		to = next;
		take_unit(s, r, house_key(key, h), h);
	} while (house_next(v, &s->text, to, h, &next));
	return to;
}

static size_t
take_form(struct scanner *s, struct remark *r, enum house_form form, struct house *h,
    size_t from, size_t to, bool is_cut)
{
	bool is_whole = !is_cut || to < s->text.n;

	if (form == HOUSE && is_whole)
		return take_house(s, r, h, from, to);
	if (form == HOUSE_ODD && is_whole)
		r->has_elsewhere = true;
	else if (h->is_signed)
		few_add(&r->buildings, h->building);
	return to;
}

void
scan_houses(struct scanner *s, struct remark *r, bool is_cut)
{
	struct house h;
	size_t to;

	for (size_t i = 0; i < s->text.n; i++) {
		if (s->cover[i] != FREE || s->text.glyph[i] == SIGN
		    || !is_run_start(&s->text, i))
			continue;
		enum house_form form = house_at(s->book->vocabulary, &s->text, i, &h, &to);
		if (form == NO_HOUSE)
			continue;
		to = take_form(s, r, form, &h, i, to, is_cut);
		scan_cover(s, i, to, IN_UNIT);
		i = to - 1;
	}
}

/* Whether a code is a sum or too long a number to be a parking space. */
static bool
is_sum(struct scanner *s, size_t from, size_t to)
{
	bool digits = true;

	for (size_t i = from; i < to; i++)
		digits = digits && s->text.glyph[i] == DIGIT;
	return digits && (to - from > 4
	    || list_longest(s->book->vocabulary, LIST_NO_ROOM_BEFORE, &s->text, to));
}

/* A code behind a word that ends at `at`; `head` says of what. */
static void
take_code(struct scanner *s, struct remark *r, str head, size_t from, size_t at,
    bool is_cut)
{
	static const struct house none;
	char room[PLACE_KEY];
	size_t to;
	str key = code_key(s->book->vocabulary, &s->text, at, head, room, &to);

	if (key.len == 0 || !is_free(s, at, to) || is_sum(s, at, to))
		return;
	if ((is_cut && to == s->text.n) || !is_ours(s, from))
		r->has_elsewhere = true;
	else
		take_unit(s, r, key, &none);
	scan_cover(s, at, to, IN_UNIT);
}

/* Shops by their words, and parking spaces. */
void
scan_codes(struct scanner *s, struct remark *r, bool is_cut)
{
	struct vocabulary *v = s->book->vocabulary;
	const struct folded *f = &s->text;

	for (size_t i = 0, to; i < f->n; i = to) {
		size_t annex = list_longest(v, LIST_ANNEX, f, i);

		to = i + 1;
		if (annex) {
			to = annex;
			take_code(s, r, S("@"), i, annex, is_cut);
		} else if (lexicon_longest(&s->book->heads, f, i, f->n, &to) != NO_NAME) {
			scan_cover(s, i, to, IN_UNIT);
			take_code(s, r, folded_part(f, i, to), i, to, is_cut);
		}
	}
}

/* Whether digits from..to stand alone, and are no sum, year or end of a card's number. */
static bool
is_lone(struct scanner *s, size_t from, size_t to)
{
	struct vocabulary *v = s->book->vocabulary;
	const struct folded *f = &s->text;
	uint32_t before = from > 0 && !f->gap[from] ? f->c[from - 1] : 0;
	uint32_t behind = to < f->n && !f->gap[to] ? f->c[to] : 0;

	if (!is_run_start(f, from) || !is_run_end(f, to)
	    || list_ends(v, LIST_NO_ROOM_BEHIND, f, from)
	    || list_longest(v, LIST_NO_ROOM_BEFORE, f, to))
		return false;
	if ((behind == 0xB7 || behind == ',') && is_digit_at(f, to + 1))
		return false;
	return before != 0xB7 && before != 0xA5 && before != '$'
	    && !(before == ',' && from > 1 && to - from == 3 && is_digit_at(f, from - 2));
}

void
scan_rooms(struct scanner *s, struct remark *r, bool is_cut)
{
	const struct folded *f = &s->text;

	for (size_t i = 0, to; i < f->n; i = to) {
		uint32_t room = 0;

		for (to = i; is_digit_at(f, to) && (to == i || !f->gap[to]); to++)
			room = to - i < 9 ? room * 10 + (f->c[to] - '0') : 0;
		if (to - i >= 3 && to - i <= 4 && is_free(s, i, to) && is_lone(s, i, to)
		    && !(is_cut && to == f->n)) {
			few_add(&r->rooms, room);
			scan_cover(s, i, to, IN_ROOM);
		}
		to += to == i;
	}
}
