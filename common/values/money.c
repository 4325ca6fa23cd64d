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

/* Writes backwards from `end`, a comma before each `group` digits if not 0. */
static char *
put_before(char *end, money m, int group)
{
	uint64_t fen = m < 0 ? 0 - (uint64_t)m : (uint64_t)m;
	int digits = 0;

	*--end = (char)('0' + fen % 10);
	*--end = (char)('0' + fen / 10 % 10);
	*--end = '.';
	fen /= 100;
	do {
		if (group && digits && digits % group == 0)
			*--end = ',';
		*--end = (char)('0' + fen % 10);
		fen /= 10;
		digits++;
	} while (fen);
	if (m < 0)
		*--end = '-';
	return end;
}

size_t
money_put(char *to, money m)
{
	char text[MONEY_CHARS];
	char *start = put_before(text + sizeof(text), m, 0);
	size_t len = (size_t)(text + sizeof(text) - start);

	memcpy(to, start, len);
	return len;
}

static const char *
text_of(money m, int group)
{
	static char texts[8][MONEY_CHARS + 9];
	static unsigned turn;
	char *text = texts[turn++ % 8];
	char *end = text + sizeof(texts[0]) - 1;

	*end = '\0';
	return put_before(end, m, group);
}

const char *
money_text(money m)
{
	return text_of(m, 0);
}

const char *
money_grouped(money m)
{
	return text_of(m, 3);
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
