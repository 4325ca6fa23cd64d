#include "values/rate.h"

#include "bytes/die.h"

enum { PLACES = 10 };

#define MOST (900000000 * RATE_ONE)

bool
rate_parse(str s, rate *r)
{
	bool minus = str_starts(s, S("-"));
	int64_t value = 0;
	int places = -1, digits = 0;

	if (minus)
		s = str_from(s, 1);
	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];

		if (c == '.' && places < 0 && digits > 0) {
			places = 0;
			continue;
		}
		if (c < '0' || c > '9' || value > MOST / 10)
			return false;
		value = value * 10 + (c - '0');
		digits++;
		if (places >= 0 && ++places > PLACES)
			return false;
	}
	if (digits == 0 || places == 0)
		return false;
	for (int i = places < 0 ? 0 : places; i < PLACES; i++) {
		if (value > MOST / 10)
			return false;
		value *= 10;
	}
	if (value > MOST)
		return false;
	*r = minus ? -value : value;
	return true;
}

int64_t
ratio(wide numerator, wide denominator, int places)
{
	bool minus = (numerator < 0) != (denominator < 0);
	wide n = numerator < 0 ? -numerator : numerator;
	wide d = denominator < 0 ? -denominator : denominator;

	for (int i = 0; i < places; i++)
		n *= 10;
	wide units = (2 * n + d) / (2 * d);
	if (units > INT64_MAX)
		die("a ratio is too large to print");
	return minus ? -(int64_t)units : (int64_t)units;
}

size_t
ratio_put(char *to, int64_t units)
{
	/* money has two places, this has four: the digits are the same, the point isn't */
	size_t len = money_put(to, units < 0 ? -(-units / 100) : units / 100);
	int64_t rest = units < 0 ? -units % 100 : units % 100;

	if (units < 0 && units > -100) {
		memcpy(to, "-0.00", 5);
		len = 5;
	}
	to[len] = (char)('0' + rest / 10);
	to[len + 1] = (char)('0' + rest % 10);
	return len + 2;
}

int
ratio_cmp(wide numerator, wide denominator, rate limit)
{
	wide left = numerator * RATE_ONE;
	wide right = denominator * limit;

	if (denominator < 0) {
		wide swapped = left;
		left = right;
		right = swapped;
	}
	return (left > right) - (left < right);
}

money
rate_round(wide exact, const char *what)
{
	if (exact == 0)   /* as it is for most; a division of this width is slow */
		return 0;
	wide half = RATE_ONE / 2;
	wide fen = (exact + (exact < 0 ? -half : half)) / RATE_ONE;

	if (fen > MONEY_MAX || fen < -MONEY_MAX)
		die("%s is beyond %s", what, money_grouped(MONEY_MAX));
	return (money)fen;
}
