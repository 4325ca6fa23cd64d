#include "rc-match/number.h"

#include "values/date.h"

enum { DATE_DIGITS = 8, NUMBER_CHARS = 60 };

/* A form of a range: letters as they are or as A, digits as 9 or runs of them as 0. */
static str
form_of(struct numbers *n, const struct folded *f, size_t from, size_t to, bool is_exact)
{
	size_t used = 0;

	n->scratch = mem_grow(n->scratch, &n->scratch_room, f->at[to] - f->at[from] + 1, 1);
	for (size_t i = from; i < to; i++) {
		bool digit = f->glyph[i] == DIGIT;

		if (digit && !is_exact && used && n->scratch[used - 1] == '0')
			continue;
		if (digit || (is_exact && f->glyph[i] == LETTER)) {
			n->scratch[used++] = digit ? is_exact ? '9' : '0' : 'A';
			continue;
		}
		str c = folded_part(f, i, i + 1);
		memcpy(n->scratch + used, c.at, c.len);
		used += c.len;
	}
	return (str){ n->scratch, used };
}

uint32_t
numbers_add(struct numbers *n, const struct folded *id)
{
	uint32_t known = n->ids.names.n, number = lexicon_add(&n->ids, id, 0, id->n);

	if (number != known)
		return number;
	names_add(&n->shapes, form_of(n, id, 0, id->n, true));
	uint32_t forms = n->forms.n;
	uint32_t form = names_add(&n->forms, form_of(n, id, 0, id->n, false));
	if (form == forms) {
		GROW(n->longest, form, n->longest_room);
		n->longest[form] = 0;
	}
	if (id->n > n->longest[form])
		n->longest[form] = (uint32_t)id->n;
	if (id->n > n->most)
		n->most = id->n;
	for (size_t i = 0; i < id->n; i++)
		n->has_signs |= !is_alnum_at(id, i) && id->c[i] != '-';
	return number;
}

/* Digits alone, dashes aside: how many, or 0. */
static size_t
count_digits(const struct folded *f, size_t from, size_t to, char digits[NUMBER_CHARS])
{
	size_t n = 0;

	for (size_t i = from; i < to; i++) {
		if (f->c[i] == '-')
			continue;
		if (f->glyph[i] != DIGIT || n == NUMBER_CHARS)
			return 0;
		digits[n++] = (char)f->c[i];
	}
	return n;
}

static bool
is_date(const char *d)
{
	char text[DATE_CHARS] = { d[0], d[1], d[2], d[3], '-', d[4], d[5], '-', d[6], d[7] };
	date day;

	return date_parse((str){ text, DATE_CHARS }, &day);
}

/* Digits that may say something else: too few, a date or a telephone number. */
static bool
is_plain(const struct folded *f, size_t from, size_t to)
{
	char digits[NUMBER_CHARS];
	size_t n = count_digits(f, from, to, digits);

	return n && (n < DATE_DIGITS || (n == DATE_DIGITS && is_date(digits))
	    || (n == PHONE_DIGITS && digits[0] == '1'));
}

/* Whether a word that announces a number ends before it, or before the signs in front. */
static bool
is_announced(struct vocabulary *v, const struct folded *f, size_t from)
{
	while (from > 0 && f->glyph[from - 1] == SIGN)
		from--;
	for (size_t at = from; at > 0 && from - at < LEXICON_CHARS; at--) {
		uint32_t word = lexicon_find(&v->words, f, at - 1, from);

		if (word != NO_NAME && v->tags[word] & WORD_NUMBERED)
			return true;
	}
	return false;
}

/* Where the run that begins at `from` ends. */
static size_t
run_end(const struct folded *f, size_t from)
{
	size_t to = from + 1;

	while (!is_run_end(f, to))
		to++;
	return to;
}

/* The next end of a number behind one, beyond a blank or a sign; 0 if there is none. */
static size_t
next_end(const struct numbers *n, const struct folded *f, size_t from, size_t to)
{
	while (to < f->n && to - from < n->most) {
		if (!n->has_signs && !is_alnum_at(f, to) && f->c[to] != '-')
			return 0;
		to++;
		if (is_run_end(f, to))
			return to;
	}
	return 0;
}

static uint32_t
longest_of(struct numbers *n, const struct folded *f, size_t from, size_t to)
{
	uint32_t form = names_look_up(&n->forms, form_of(n, f, from, to, false));

	return form == NO_NAME ? 0 : n->longest[form];
}

static struct number
known_at(struct numbers *n, struct vocabulary *v, const struct folded *f, size_t from,
    size_t first, bool is_cut)
{
	for (size_t to = first; to && to - from <= n->most; to = next_end(n, f, from, to)) {
		uint32_t id = lexicon_find(&n->ids, f, from, to);

		if (id == NO_NAME)
			continue;
		if (is_cut && to == f->n && longest_of(n, f, from, to) > to - from)
			return (struct number){ NUMBER_UNKNOWN, NO_NAME, to };
		return (struct number){ is_plain(f, from, to) && !is_announced(v, f, from)
		    ? NUMBER_WEAK : NUMBER_KNOWN, id, to };
	}
	return (struct number){ NO_NUMBER, NO_NAME, from };
}

/* Whether a range looks like a contract's number. */
static bool
is_alike(struct numbers *n, struct vocabulary *v, const struct folded *f, size_t from,
    size_t to, bool is_joined)
{
	char digits[NUMBER_CHARS];

	if (is_plain(f, from, to) && !is_announced(v, f, from))
		return false;
	if (names_look_up(&n->shapes, form_of(n, f, from, to, true)) != NO_NAME)
		return true;
	return !is_joined && !count_digits(f, from, to, digits)
	    && longest_of(n, f, from, to) > 0;
}

struct number
number_at(struct numbers *n, struct vocabulary *v, const struct folded *f, size_t from,
    bool is_cut)
{
	size_t first = is_alnum_at(f, from) ? run_end(f, from) : from + 1;
	struct number found = known_at(n, v, f, from, first, is_cut);

	if (found.kind != NO_NUMBER || !is_alnum_at(f, from))
		return found;
	if (is_alike(n, v, f, from, first, false))
		return (struct number){ NUMBER_UNKNOWN, NO_NAME, first };
	size_t joined = next_end(n, f, from, first);
	if (joined && is_alike(n, v, f, from, joined, true))
		return (struct number){ NUMBER_UNKNOWN, NO_NAME, joined };
	return found;
}

/* So many digits without a gap behind an optional dash or blank; where they end, or 0. */
static size_t
take_digits(const struct folded *f, size_t at, size_t n, char *digits)
{
	if (at < f->n && f->c[at] == '-')
		at++;
	for (size_t i = 0; i < n; i++, at++) {
		if (!is_digit_at(f, at) || (i > 0 && f->gap[at]))
			return 0;
		digits[i] = (char)f->c[at];
	}
	return at;
}

/* Eleven digits, in one or as 3-4-4. */
static size_t
take_phone(const struct folded *f, size_t at, char digits[PHONE_DIGITS])
{
	size_t to = take_digits(f, at, PHONE_DIGITS, digits);

	if (!to && (to = take_digits(f, at, 3, digits)) != 0
	    && (to = take_digits(f, to, 4, digits + 3)) != 0)
		to = take_digits(f, to, 4, digits + 7);
	return to && is_run_end(f, to) ? to : 0;
}

bool
phone_at(const struct folded *f, size_t from, char digits[PHONE_DIGITS], size_t *to)
{
	static const char *const codes[] = { "", "86", "0086", "0" };

	if (!is_digit_at(f, from) || !is_run_start(f, from))
		return false;
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		str code = str_of(codes[i]);

		if (from + code.len > f->n
		    || !str_eq(folded_part(f, from, from + code.len), code))
			continue;
		*to = take_phone(f, from + code.len, digits);
		if (*to)
			return true;
	}
	return false;
}
