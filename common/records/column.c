#include "records/column.h"

#include <stdlib.h>

#include "bytes/mem.h"
#include "bytes/word.h"

enum { COUNT_MAX = 99999999 };

const char *
kind_name(enum kind kind)
{
	switch (kind) {
	case TEXT:
	case ID:    return "a text";
	case DATE:  return "a date (YYYY-MM-DD, 1900 to 2999)";
	case MONEY: return "an amount (yuan, at most two decimals)";
	case RATE:  return "a rate (a decimal such as 0.0001)";
	case COUNT: return "a whole number";
	}
	return "";
}

size_t
value_size(enum kind kind)
{
	switch (kind) {
	case TEXT:  return sizeof(str);
	case ID:    return sizeof(struct id);
	case DATE:  return sizeof(date);
	case MONEY: return sizeof(money);
	case RATE:  return sizeof(rate);
	case COUNT: return sizeof(count);
	}
	return 0;
}

static bool
count_parse(str s, count *c)
{
	money m;

	if (str_find(s, S(".")) >= 0 || !money_parse(s, &m))
		return false;
	*c = (count)(m / 100);
	return m / 100 <= COUNT_MAX && m / 100 >= -COUNT_MAX;
}

bool
value_parse(enum kind kind, str text, void *to)
{
	switch (kind) {
	case TEXT:
		*(str *)to = text;
		return true;
	case ID:
		*(struct id *)to = id_of(text);
		return true;
	case DATE:
		*(date *)to = NO_DATE;
		return text.len == 0 || date_parse(text, to);
	case MONEY:
		*(money *)to = NO_MONEY;
		return text.len == 0 || money_parse(text, to);
	case RATE:
		*(rate *)to = NO_RATE;
		return text.len == 0 || rate_parse(text, to);
	case COUNT:
		*(count *)to = NO_COUNT;
		return text.len == 0 || count_parse(text, to);
	}
	return false;
}

size_t
value_most(enum kind kind, const void *value)
{
	return kind == TEXT ? ((const str *)value)->len : MONEY_CHARS;
}

static size_t
put_date(char *to, date d)
{
	date_put(to, d);
	return DATE_CHARS;
}

size_t
value_write(char *to, enum kind kind, const void *value)
{
	switch (kind) {
	case TEXT:
		return (size_t)(word_copy(to, *(const str *)value) - to);
	case ID:
		break;
	case DATE:
		return *(const date *)value == NO_DATE ? 0
		    : put_date(to, *(const date *)value);
	case MONEY:
		return *(const money *)value == NO_MONEY ? 0
		    : money_put(to, *(const money *)value);
	case RATE:
		return *(const rate *)value == NO_RATE ? 0
		    : ratio_put(to, ratio(*(const rate *)value, RATE_ONE, 4));
	case COUNT:
		/* the digits of an amount of as many yuan, without its fen */
		return *(const count *)value == NO_COUNT ? 0
		    : money_put(to, (money)*(const count *)value * 100) - 3;
	}
	return 0;
}

void
value_put(struct out *o, enum kind kind, const void *value)
{
	out_used(o, value_write(out_room(o, value_most(kind, value)), kind, value));
}

/* The field of a struct that a column is tied to. */
static const void *
field(const void *row, const struct column *c)
{
	return (const char *)row + c->at;
}

void
header_print(struct out *o, const struct column *columns, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			out_char(o, '\t');
		out_str(o, str_of(columns[i].name));
	}
	out_char(o, '\n');
}

void
row_print(struct out *o, const struct column *columns, size_t n, const void *row)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			out_char(o, '\t');
		value_put(o, columns[i].kind, field(row, &columns[i]));
	}
	out_char(o, '\n');
}
