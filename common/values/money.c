#include "values/money.h"

#include "bytes/die.h"

enum { AMOUNT_MOST = 17 };   /* characters of MONEY_MAX, without a sign */

/* Puts the digits that the text begins with behind those of the value; where they end. */
static inline const char *
take_digits(const char *at, const char *end, int64_t *value)
{
	unsigned digit;

	for (; at < end && (digit = (unsigned)(*at - '0')) <= 9; at++)
		*value = *value * 10 + digit;
	return at;
}

bool
money_parse(str s, money *m)
{
	bool minus = s.len > 0 && s.at[0] == '-';
	const char *first = s.at + minus, *end = s.at + s.len, *at = first, *point;
	int64_t value = 0;
	long decimals = 0;

	while (end - at > AMOUNT_MOST && *at == '0')
		at++;
	if (end - at > AMOUNT_MOST)
		return false;
	point = at = take_digits(at, end, &value);
	if (at == first)
		return false;
	if (at < end && *at == '.') {
		at = take_digits(at + 1, end, &value);
		decimals = at - point - 1;
		if (decimals < 1 || decimals > 2)
			return false;
	}
	if (at != end)
		return false;
	for (; decimals < 2; decimals++) {
		if (value > MONEY_MAX / 10)
			return false;
		value *= 10;
	}
	if (value > MONEY_MAX)
		return false;
	*m = minus ? -value : value;
	return true;
}

static size_t
count_digits(uint64_t value)
{
	size_t n = 1;

	for (uint64_t more = 10; n < 19 && value >= more; more *= 10)
		n++;
	return n;
}

/* Writes two digits before `end`. */
static char *
two_before(char *end, uint64_t value)
{
	static const char digits[] =
		"00010203040506070809" "10111213141516171819"
		"20212223242526272829" "30313233343536373839"
		"40414243444546474849" "50515253545556575859"
		"60616263646566676869" "70717273747576777879"
		"80818283848586878889" "90919293949596979899";

	return memcpy(end - 2, digits + 2 * value, 2);
}

size_t
money_put(char *to, money m)
{
	if (m == 0) {   /* so are most: balances, fees */
		memcpy(to, "0.00", 4);
		return 4;
	}
	uint64_t fen = m < 0 ? 0 - (uint64_t)m : (uint64_t)m;
	uint64_t yuan = fen / 100;
	size_t len = (m < 0) + count_digits(yuan) + 3;
	char *at = two_before(to + len, fen % 100);

	*to = '-';   /* a digit takes its place, unless it is negative */
	*--at = '.';
	for (; yuan >= 100; yuan /= 100)
		at = two_before(at, yuan % 100);
	if (yuan >= 10)
		two_before(at, yuan);
	else
		at[-1] = (char)('0' + yuan);
	return len;
}

const char *
money_text(money m)
{
	static char texts[8][MONEY_CHARS + 1];
	static unsigned turn;
	char *text = texts[turn++ % 8];

	text[money_put(text, m)] = '\0';
	return text;
}

const char *
money_grouped(money m)
{
	static char texts[8][MONEY_CHARS + 9];
	static unsigned turn;
	char *text = texts[turn++ % 8], *to = text;
	const char *plain = money_text(m);
	size_t yuan = strlen(plain) - strlen(".00");

	for (size_t i = 0; plain[i]; i++) {
		size_t behind = i < yuan ? yuan - i : 0;   /* with this one */

		if (i > 0 && plain[i - 1] != '-' && behind && behind % 3 == 0)
			*to++ = ',';
		*to++ = plain[i];
	}
	*to = '\0';
	return text;
}

void
money_add(money *sum, money m, const char *what)
{
	money total = *sum + m;   /* two amounts in range can't leave an int64 */

	if (total > MONEY_MAX || total < -MONEY_MAX)
		die("the sum of %s is beyond %s", what,
		    money_grouped(MONEY_MAX));
	*sum = total;
}
