#include "rc-import/forms/workbook/number.h"

#include <stdio.h>

enum {
	SURE_DIGITS   = 15,     /* that a spreadsheet keeps as they were typed */
	DOUBLE_DIGITS = 17,     /* that it writes */
	PLACES_MAX    = 27,     /* 5 to this power has 63 bits */
	ZEROS_MAX     = 40,     /* behind the point, before an exponent is shorter */
	EXPONENT_MAX  = 9999,
	SHIFT         = 70,     /* 17 digits have 57 bits */
	BITS          = 53,
};

__extension__ typedef unsigned __int128 wide;

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
take(str *s, char c)
{
	if (s->len == 0 || s->at[0] != c)
		return false;
	*s = str_from(*s, 1);
	return true;
}

static bool
take_sign(str *s)
{
	bool minus = take(s, '-');

	if (!minus)
		take(s, '+');
	return minus;
}

/* Digits onto those that are there, without the zeros before the first. */
static bool
take_digits(str *s, struct decimal *d, int *taken)
{
	for (; s->len && is_digit(s->at[0]); *s = str_from(*s, 1)) {
		++*taken;
		if (d->n == 0 && s->at[0] == '0') {
			d->point--;
			continue;
		}
		if (d->n == DIGITS_MAX)
			return false;
		d->digits[d->n++] = s->at[0];
	}
	return true;
}

static bool
take_exponent(str *s, struct decimal *d)
{
	int exponent = 0;

	if (!take(s, 'E') && !take(s, 'e'))
		return true;
	bool minus = take_sign(s);
	if (s->len == 0)
		return false;
	for (; s->len && is_digit(s->at[0]); *s = str_from(*s, 1))
		if ((exponent = exponent * 10 + (s->at[0] - '0')) > EXPONENT_MAX)
			return false;
	d->point += minus ? -exponent : exponent;
	return true;
}

static void
drop_zeros(struct decimal *d)
{
	while (d->n && d->digits[d->n - 1] == '0')
		d->n--;
	if (d->n == 0)
		*d = (struct decimal){ 0 };
}

/* What a spreadsheet keeps of m / 10^places: the bits, and how far they are moved. */
struct binary {
	wide bits;
	int  shift;
};

static struct binary
nearest(uint64_t m, int places)
{
	struct binary b = { (wide)m << SHIFT, 0 };
	uint64_t power = 1;

	while (places-- > 0)
		power *= 5;
	bool rest = b.bits % power != 0;
	b.bits /= power;
	for (; b.bits >> (BITS + 1); b.shift++) {
		rest |= b.bits & 1;
		b.bits >>= 1;
	}
	bool half = b.bits & 1;
	b.bits >>= 1;
	b.bits += half && (rest || (b.bits & 1));
	return b;
}

/* Takes off what is behind the 15th digit, if it is the same number without. */
static void
shorten(struct decimal *d)
{
	int places = d->n - d->point;
	uint64_t all = 0, unit = d->n == DOUBLE_DIGITS ? 100 : 10;

	if (d->n <= SURE_DIGITS || d->n > DOUBLE_DIGITS || d->point > SURE_DIGITS
	    || places > PLACES_MAX)
		return;
	for (int i = 0; i < d->n; i++)
		all = all * 10 + (uint64_t)(d->digits[i] - '0');
	uint64_t sure = (all + unit / 2) / unit * unit;
	struct binary a = nearest(all, places), b = nearest(sure, places);
	if (a.bits != b.bits || a.shift != b.shift)
		return;
	char text[DIGITS_MAX];
	d->n = snprintf(text, sizeof(text), "%llu", (unsigned long long)sure);
	memcpy(d->digits, text, (size_t)d->n);
	d->point = d->n - places;
	drop_zeros(d);
}

bool
number_read(str text, struct decimal *d)
{
	int whole = 0, taken = 0;

	*d = (struct decimal){ .minus = take_sign(&text) };
	if (!take_digits(&text, d, &whole))
		return false;
	if (take(&text, '.') && !take_digits(&text, d, &taken))
		return false;
	d->point += whole;
	if (whole + taken == 0 || !take_exponent(&text, d) || text.len)
		return false;
	drop_zeros(d);
	shorten(d);
	return true;
}

static size_t
put_short(char *to, const struct decimal *d)
{
	return (size_t)snprintf(to, NUMBER_CHARS, "%s%c%s%.*sE%+03d",
	    d->minus ? "-" : "", d->digits[0], d->n > 1 ? "." : "", d->n - 1,
	    d->digits + 1, d->point - 1);
}

size_t
number_put(char to[NUMBER_CHARS], const struct decimal *d)
{
	char *at = to;

	if (d->point > SURE_DIGITS || d->point < -ZEROS_MAX)
		return put_short(to, d);
	if (d->minus)
		*at++ = '-';
	if (d->point <= 0)
		*at++ = '0';
	for (int i = 0; i < d->point; i++)
		*at++ = decimal_digit(d, i);
	if (d->n > d->point)
		*at++ = '.';
	for (int i = d->point; i < d->n; i++)
		*at++ = decimal_digit(d, i);
	return (size_t)(at - to);
}

bool
number_is_plain(str text)
{
	size_t i = text.len > 1 && text.at[0] == '-', points = 0;

	if (text.len > SURE_DIGITS || i == text.len || text.at[i] == '.'
	    || (text.at[i] == '0' && text.len > i + 1 && text.at[i + 1] != '.'))
		return false;
	for (; i < text.len; i++)
		if (text.at[i] == '.')
			points++;
		else if (!is_digit(text.at[i]))
			return false;
	char last = text.at[text.len - 1];
	return points == 0 ? !str_eq(text, S("-0"))
	                   : points == 1 && last != '0' && last != '.';
}

static int
compare_sizes(const struct decimal *a, const struct decimal *b)
{
	if (a->n == 0 || b->n == 0)
		return (a->n > 0) - (b->n > 0);
	if (a->point != b->point)
		return a->point < b->point ? -1 : 1;
	for (int i = 0; i < a->n || i < b->n; i++)
		if (decimal_digit(a, i) != decimal_digit(b, i))
			return decimal_digit(a, i) < decimal_digit(b, i) ? -1 : 1;
	return 0;
}

int
number_compare(const struct decimal *a, const struct decimal *b)
{
	if (a->minus != b->minus)
		return a->minus ? -1 : 1;
	return a->minus ? -compare_sizes(a, b) : compare_sizes(a, b);
}
