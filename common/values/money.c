#include "values/money.h"

#include "bytes/die.h"
#include "bytes/digits.h"

enum {
	AMOUNT_MOST = 17,          /* characters of MONEY_MAX, without a sign */
	PLAIN_LEAST = 4,           /* of an amount that is plain, as most are: digits, */
	PLAIN_MOST  = 16,          /* a point, two digits */
	TEN_TO_7    = 10000000,
	TEN_TO_8    = 100000000,
};

/* Puts the digits that the text begins with behind those of the value; where they end. */
static inline const char *
take_digits(const char *at, const char *end, int64_t *value)
{
	unsigned digit;

	for (; at < end && (digit = (unsigned)(*at - '0')) <= 9; at++)
		*value = *value * 10 + digit;
	return at;
}

/* The last eight characters of a text of four and more as digits; zeros fill it up. */
static inline uint64_t
last_digits(str s)
{
	uint32_t first, last;

	if (s.len >= DIGITS_AT_ONCE)
		return word_at(s.at + s.len - DIGITS_AT_ONCE) ^ EACH('0');
	first = half_word_at(s.at) ^ (uint32_t)EACH('0');
	last = half_word_at(s.at + s.len - sizeof(last)) ^ (uint32_t)EACH('0');
	return (uint64_t)last << 32 | (uint64_t)first << 8 * (DIGITS_AT_ONCE - s.len);
}

/* Those before them. */
static inline uint64_t
first_digits(str s)
{
	unsigned half = (unsigned)(PLAIN_MOST - s.len) * 4;   /* of up to 64 bits */

	return s.len <= DIGITS_AT_ONCE ? 0 : (word_at(s.at) ^ EACH('0')) << half << half;
}

/* The quick way for amounts that are plain; false for others, of whatever kind. */
static bool
parse_plain(str s, money *m)
{
	if (s.len < PLAIN_LEAST || s.len > PLAIN_MOST || s.at[s.len - 3] != '.')
		return false;
	uint64_t first = first_digits(s), last = last_digits(s);
	uint64_t yuan = last & UINT64_C(0x000000FFFFFFFFFF), fen = last >> 48 << 48;

	last = yuan << 8 | fen;   /* without the point */
	*m = (money)(digits_number(first) * TEN_TO_7 + digits_number(last));
	return !(digits_others(first) | digits_others(last));
}

bool
money_parse(str s, money *m)
{
	bool minus = s.len > 0 && s.at[0] == '-';
	const char *first = s.at + minus, *end = s.at + s.len, *at = first, *point;
	int64_t value = 0;
	long decimals = 0;

	if (parse_plain(s, m))
		return true;
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

/* Writes a number, in steps of eight digits, and goes behind it. */
static char *
put_number(char *to, uint64_t n)
{
	if (n >= TEN_TO_8) {
		to = put_number(to, n / TEN_TO_8);
		word_put(to, digits_of((uint32_t)(n % TEN_TO_8)) + EACH('0'));
		return to + DIGITS_AT_ONCE;
	}
	uint64_t digits = digits_of((uint32_t)n);
	unsigned zeros = digits_zeros(digits);

	word_put(to, (digits + EACH('0')) >> 8 * zeros);
	return to + DIGITS_AT_ONCE - zeros;
}

static size_t
write_amount(char *to, money m)
{
	uint64_t fen = m < 0 ? 0 - (uint64_t)m : (uint64_t)m;
	int behind = (int)(fen % 100);
	char *at = to;

	*at = '-';   /* a digit takes its place, unless it is negative */
	at = put_number(at + (m < 0), fen / 100);
	at[0] = '.';
	at[1] = (char)('0' + behind / 10);
	at[2] = (char)('0' + behind % 10);
	return (size_t)(at + 3 - to);
}

/* Rows have an amount several times, and nothing more often than that: balances, fees. */
size_t
money_put(char *to, money m)
{
	static _Thread_local struct {
		money  of;
		size_t len;
		char   text[MONEY_CHARS];
	} last;

	if (m == 0) {
		memcpy(to, "0.00", 4);
		return 4;
	}
	if (last.of != m) {
		last.of = m;
		last.len = write_amount(last.text, m);
	}
	memcpy(to, last.text, MONEY_CHARS);
	return last.len;
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
