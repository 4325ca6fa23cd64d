#include "values/money.h"

#include "bytes/die.h"

bool
money_parse(str s, money *m)
{
	const char *at = s.at, *end = s.at + s.len;
	bool minus = at < end && *at == '-';
	int64_t value = 0;
	int decimals = -1;

	if (minus)
		at++;
	if (at == end || *at == '.' || end[-1] == '.')
		return false;
	for (; at < end; at++) {
		if (*at == '.' && decimals < 0) {
			decimals = 0;
			continue;
		}
		if (*at < '0' || *at > '9' || value > MONEY_MAX / 10)
			return false;
		value = value * 10 + (*at - '0');
		if (decimals >= 0 && ++decimals > 2)
			return false;
	}
	for (int i = decimals < 0 ? 0 : decimals; i < 2; i++) {
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
