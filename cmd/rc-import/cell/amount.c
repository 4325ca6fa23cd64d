#include "rc-import/cell/amount.h"

#include "rc-import/cell/decimal.h"
#include "rc-import/cell/text.h"

/* A word in a table. */
#define W(word) { word, sizeof(word) - 1 }

static const char no_amount[]  = "is not an amount";
static const char other_unit[] = "has a currency or a unit that is not known";

enum { PLAIN_MOST = 16 };   /* characters of which any number is in the range */

/* A longer word before one that it begins with. */
static const struct {
	str word;
	int unit;
} units[] = {
	{ W("亿元"), 8 }, { W("亿"), 8 }, { W("百万元"), 6 }, { W("百万"), 6 },
	{ W("万元"), 4 }, { W("万"), 4 }, { W("千元"), 3 }, { W("千"), 3 },
	{ W("元"), 0 }, { W("圆"), 0 }, { W("RMB"), 0 }, { W("CNY"), 0 }, { W("人民币"), 0 },
};

static const str currencies[] = {
	W("\xC2\xA5"), W("人民币"), W("RMB"), W("CNY"),
};

enum {
	UNITS      = sizeof(units) / sizeof(*units),
	CURRENCIES = sizeof(currencies) / sizeof(*currencies),
};

/* Takes `what`, in letters of either case, off the beginning of *s; whether it was there. */
static bool
take(str *s, str what)
{
	if (s->len < what.len || !str_same_word(str_first(*s, what.len), what))
		return false;
	*s = str_trim(str_from(*s, what.len));
	return true;
}

static bool
take_currency(str *s)
{
	for (size_t i = 0; i < CURRENCIES; i++)
		if (take(s, currencies[i]))
			return true;
	return false;
}

/* The unit that *s begins with, taken off, or the one given. */
static int
take_unit(str *s, int unit)
{
	for (size_t i = 0; i < UNITS; i++)
		if (take(s, units[i].word))
			return units[i].unit;
	return unit;
}

/* -¥5 and ¥-5 alike. */
static bool
take_minus(str *s)
{
	bool behind = take_currency(s), minus = take(s, S("-"));

	if (!behind)
		take_currency(s);
	return minus;
}

static bool
take_brackets(str *s)
{
	if (s->len < 2 || s->at[0] != '(' || s->at[s->len - 1] != ')')
		return false;
	*s = str_trim((str){ s->at + 1, s->len - 2 });
	return true;
}

/* The decimal, its point moved by the unit, as fen; false beyond the range. */
static bool
to_fen(const struct decimal *d, int unit, struct amount *a)
{
	int end = d->point + unit + 2;   /* behind the digit that is the fen */
	money fen = 0;

	for (int i = 0; i < end; i++) {
		if (fen > MONEY_MAX / 10)
			return false;
		fen = fen * 10 + (decimal_digit(d, i) - '0');
	}
	if (end >= 0 && decimal_digit(d, end) >= '5')
		fen++;
	for (int i = end > 0 ? end : 0; i < d->n; i++)
		a->rounded |= d->digits[i] != '0';
	a->fen = fen;
	return fen <= MONEY_MAX;
}

/* 壹拾万元整: money in the capitals that a receipt is written with. */
static bool
is_capital(str s)
{
	static const char *const digits[] =
		{ "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾" };

	for (size_t i = 0; i < sizeof(digits) / sizeof(*digits); i++)
		if (str_starts(s, str_of(digits[i])))
			return true;
	return false;
}

/* Whether the byte is of a word or a sign, such as USD, $ or 美元. */
static bool
is_of_word(char c)
{
	return c == '$' || (c & 0x80) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* $, US$, 美元: more than a letter that got there by mistake, and no digit. */
static bool
is_word(str s)
{
	if (s.len == 0 || !is_of_word(s.at[0]) || (s.len == 1 && s.at[0] != '$'))
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] >= '0' && s.at[i] <= '9')
			return false;
	return true;
}

/* Takes the bytes of a word off the beginning of *s. */
static str
take_word(str *s)
{
	size_t n = 0;

	while (n < s->len && is_of_word(s->at[n]))
		n++;
	str word = str_first(*s, n);
	*s = str_trim(str_from(*s, n));
	return word;
}

/* What is wrong with a text that doesn't begin with a number. */
static const char *
why_no_number(str s)
{
	struct decimal d;

	if (is_capital(s))
		return "is an amount in capitals; wanted digits";
	return is_word(take_word(&s)) && decimal_read(&s, &d) && str_trim(s).len == 0
	    ? other_unit : no_amount;
}

/* Moves *at behind the digits there, which go behind those of m. */
static inline money
more_digits(money m, const char **at, const char *end)
{
	unsigned digit;

	for (; *at < end && (digit = (unsigned)(**at - '0')) <= 9; ++*at)
		m = m * 10 + digit;
	return m;
}

/* What nearly all amounts are: digits, and no more decimals than fen need. */
static bool
read_plain(str s, int unit, struct amount *a)
{
	if (s.len == 0 || s.len > PLAIN_MOST)
		return false;
	bool minus = s.at[0] == '-';
	const char *first = s.at + minus, *at = first, *end = s.at + s.len;
	int decimals = 0;
	money m = more_digits(0, &at, end);
	const char *point = at;
	if (at < end && *at == '.') {
		at++;
		m = more_digits(m, &at, end);
		decimals = (int)(at - point) - 1;
	}
	if (at != end || point == first || decimals > unit + 2 || at == point + 1)
		return false;
	*a = (struct amount){ .as_written = unit == 0 && decimals == 2 && m != 0
		&& (*first != '0' || point == first + 1) };
	for (; decimals < unit + 2; decimals++) {
		if (m > MONEY_MAX / 10)
			return false;
		m *= 10;
	}
	a->fen = minus ? -m : m;
	return true;
}

const char *
amount_read(str text, int unit, struct amount *a)
{
	if (read_plain(text, unit, a))
		return NULL;

	char folded[TEXT_MOST];
	struct decimal d;
	str s = str_trim(text_fold(text, folded));

	take(&s, S("'"));
	*a = (struct amount){ 0 };
	int signs = take_brackets(&s);
	bool minus = take_minus(&s);
	if (s.len == 0 && minus && !signs)
		return NULL;   /* a dash is an accountant's zero */
	if (!decimal_read(&s, &d))
		return why_no_number(s);
	s = str_trim(s);
	signs += minus + d.minus + take(&s, S("-"));
	unit = take_unit(&s, unit);
	take(&s, S("整"));
	signs += take(&s, S("-"));
	if (take(&s, S(",")) && s.len == 0 && unit == 0)
		return "is shown in thousands, and no heading or map says the unit";
	if (s.len || signs > 1)
		return is_word(s) && signs <= 1 ? other_unit : no_amount;
	if (!to_fen(&d, unit, a))
		return "is beyond 90,000,000,000,000.00";
	if (signs)
		a->fen = -a->fen;
	return NULL;
}

int
unit_of_word(str word)
{
	int unit;

	take_currency(&word);
	unit = take_unit(&word, word.len ? NO_UNIT : 0);
	return word.len ? NO_UNIT : unit;
}

int
unit_of_heading(str *key)
{
	for (size_t i = key->len; i-- > 1; ) {
		if (key->at[i] != '(' || key->at[key->len - 1] != ')')
			continue;
		int unit = unit_of_word((str){ key->at + i + 1, key->len - i - 2 });
		if (unit != NO_UNIT)
			key->len = i;
		return unit;
	}
	return NO_UNIT;
}

/* Letters of any script behind a unit make another word of it. */
static bool
ends_word(str rest)
{
	unsigned char c = rest.len ? (unsigned char)rest.at[0] : ' ';

	return c < '0' || (c > '9' && c < 'A');
}

/* The unit that s begins with, as a word of its own, or NO_UNIT. */
static int
unit_first(str s)
{
	take_currency(&s);
	for (size_t i = 0; i < UNITS; i++)
		if (str_starts(s, units[i].word)
		    && ends_word(str_from(s, units[i].word.len)))
			return units[i].unit;
	return NO_UNIT;
}

int
unit_of_remark(str cell)
{
	static const str mark = W("单位");
	char room[TEXT_MOST];
	str s = text_fold(cell, room);

	for (ptrdiff_t at; (at = str_find(s, mark)) >= 0; ) {
		s = str_from(s, (size_t)at + mark.len);
		while (s.len && strchr(" :(", s.at[0]))
			s = str_from(s, 1);
		int unit = unit_first(s);
		if (unit != NO_UNIT)
			return unit;
	}
	str key = text_key(cell, room);
	return unit_of_heading(&key);
}

const char *
unit_name(int unit)
{
	for (size_t i = 0; i < UNITS; i++)
		if (units[i].unit == unit)
			return units[i].word.at;
	return "";
}
