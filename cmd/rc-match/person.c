#include "rc-match/person.h"

enum { NAME_LEAST = 2, COMPANY_LEAST = 4, CARD_LEAST = 4 };

static size_t
chars_of(str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.at[i] & 0xC0) != 0x80;
	return n;
}

static bool
is_split(uint32_t c)
{
	return c == ',' || c == ';' || c == '/' || c == 0x3001;
}

/* Signs that a name has within. */
static bool
is_inner_sign(uint32_t c)
{
	return c == 0xB7 || c == ')' || c == '(';
}

/* The longest of the words that the range ends with: how many characters, or 0. */
static size_t
ending(const struct words *words, const struct folded *f, struct person p)
{
	str text = folded_part(f, p.from, p.to);
	size_t longest = 0;

	for (size_t i = 0; i < words->n; i++)
		if (str_ends(text, words->list[i])) {
			size_t n = chars_of(words->list[i]);

			longest = n > longest ? n : longest;
		}
	return longest;
}

static size_t
card_length(const struct folded *f, struct person p)
{
	size_t at = p.to;

	while (at > p.from && (is_digit_at(f, at - 1) || f->c[at - 1] == '*'))
		at--;
	return p.to - at >= CARD_LEAST ? p.to - at : 0;
}

/* A bracket at the end with just a word for beside names in it. */
static size_t
bracket_length(const struct vocabulary *v, const struct folded *f, struct person p)
{
	struct person inner = { p.from, p.to - 1 };
	size_t n;

	if (p.to - p.from < 3 || f->c[p.to - 1] != ')')
		return 0;
	n = ending(&v->beside, f, inner);
	if (n == 0 || inner.to - n <= p.from || f->c[inner.to - n - 1] != '(')
		return 0;
	return n + 2;
}

static bool
has_sign_at_end(const struct folded *f, struct person p)
{
	return p.to > p.from && f->glyph[p.to - 1] == SIGN
	    && !is_inner_sign(f->c[p.to - 1]);
}

/* Without what stands behind a name. */
static struct person
trimmed(const struct vocabulary *v, const struct folded *f, struct person p)
{
	for (;;) {
		size_t cut = has_sign_at_end(f, p) ? 1 : bracket_length(v, f, p);

		if (!cut)
			cut = card_length(f, p);
		if (!cut)
			cut = ending(&v->beside, f, p);
		if (!cut || p.to - p.from < cut + NAME_LEAST)
			break;
		p.to -= cut;
	}
	size_t company = ending(&v->company, f, p);
	if (company && p.to - p.from >= company + COMPANY_LEAST)
		p.to -= company;
	return p;
}

/* A word for beside names at the beginning, with a sign behind it: 支付宝-王芳. */
static size_t
leading_length(const struct vocabulary *v, const struct folded *f, struct person p)
{
	str text = folded_part(f, p.from, p.to);

	for (size_t i = 0; i < v->beside.n; i++) {
		size_t n = chars_of(v->beside.list[i]);

		if (str_starts(text, v->beside.list[i]) && p.from + n < p.to
		    && f->glyph[p.from + n] == SIGN)
			return n + 1;
	}
	return 0;
}

static void
add_person(const struct vocabulary *v, const struct folded *f, struct persons *all,
    struct person p)
{
	while (p.from < p.to && f->glyph[p.from] == SIGN)
		p.from++;
	p.from += leading_length(v, f, p);
	p = trimmed(v, f, p);
	if (p.to - p.from < NAME_LEAST || ending(&v->beside, f, p) == p.to - p.from)
		return;
	if (all->n == PERSONS)
		all->more = true;
	else
		all->list[all->n++] = p;
}

struct persons
persons_of(const struct vocabulary *v, const struct folded *f)
{
	struct persons all = { .n = 0 };
	size_t from = 0;

	for (size_t i = 0; i <= f->n; i++)
		if (i == f->n || is_split(f->c[i])) {
			add_person(v, f, &all, (struct person){ from, i });
			from = i + 1;
		}
	return all;
}

bool
is_bank_name(const struct vocabulary *v, const struct folded *f)
{
	return words_within(&v->banks, folded_all(f));
}
