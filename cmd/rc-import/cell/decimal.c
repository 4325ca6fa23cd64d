#include "rc-import/cell/decimal.h"

enum { EXPONENT_MOST = 99 };

static bool
is_digit(str s, size_t i)
{
	return i < s.len && s.at[i] >= '0' && s.at[i] <= '9';
}

static bool
add_digit(struct decimal *d, char c)
{
	if (d->n == DIGITS_MAX)
		return false;
	d->digits[d->n++] = c;
	return true;
}

static bool
take_digits(str *s, struct decimal *d)
{
	for (; is_digit(*s, 0); *s = str_from(*s, 1))
		if (!add_digit(d, s->at[0]))
			return false;
	return true;
}

/* Whether s goes on with a mark of thousands and just three digits. */
static bool
goes_on(str s, char mark)
{
	return s.len && s.at[0] == mark && is_digit(s, 1) && is_digit(s, 2)
	    && is_digit(s, 3) && !is_digit(s, 4);
}

static bool
take_whole(str *s, struct decimal *d)
{
	if (!take_digits(s, d))
		return false;
	char mark = s->len ? s->at[0] : '\0';
	if ((mark != ',' && mark != ' ' && mark != '\'') || d->n < 1 || d->n > 3)
		return true;
	while (goes_on(*s, mark)) {
		*s = str_from(*s, 1);
		if (!take_digits(s, d))
			return false;
	}
	return true;
}

/* e-05 as pandas writes it; an exponent above 0 means that digits were lost. */
static bool
take_exponent(str *s, struct decimal *d)
{
	int exponent = 0;

	if (s->len < 2 || (s->at[0] != 'e' && s->at[0] != 'E'))
		return true;
	if (s->at[1] != '-' || !is_digit(*s, 2))
		return false;
	for (*s = str_from(*s, 2); is_digit(*s, 0); *s = str_from(*s, 1)) {
		exponent = exponent * 10 + (s->at[0] - '0');
		if (exponent > EXPONENT_MOST)
			return false;
	}
	d->point -= exponent;
	return true;
}

bool
decimal_read(str *s, struct decimal *d)
{
	*d = (struct decimal){ 0 };
	if (s->len && (s->at[0] == '-' || s->at[0] == '+')) {
		d->minus = s->at[0] == '-';
		*s = str_from(*s, 1);
	}
	if (!take_whole(s, d))
		return false;
	d->point = d->n;
	if (s->len && s->at[0] == '.') {
		*s = str_from(*s, 1);
		if (!take_digits(s, d))
			return false;
	}
	return d->n > 0 && take_exponent(s, d);
}

char
decimal_digit(const struct decimal *d, int i)
{
	return i >= 0 && i < d->n ? d->digits[i] : '0';
}
