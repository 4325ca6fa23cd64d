#include "rc-import/forms/workbook/pattern.h"

#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"

void
pattern_add(struct pattern *p, str literal)
{
	p->too_long |= literal.len > sizeof(p->text) - p->len;
	if (p->too_long)
		return;
	if (literal.len)
		memcpy(p->text + p->len, literal.at, literal.len);
	p->len += literal.len;
}

void
pattern_add_digit(struct pattern *p)
{
	static const char digit[] = { PATTERN_DIGIT };

	p->digits++;
	pattern_add(p, (str){ digit, 1 });
}

static str
before(const struct pattern *p)
{
	const char *first = memchr(p->text, PATTERN_DIGIT, p->len);

	return (str){ p->text, first ? (size_t)(first - p->text) : 0 };
}

static str
behind(const struct pattern *p)
{
	size_t at = p->len;

	while (at > 0 && p->text[at - 1] != PATTERN_DIGIT)
		at--;
	return (str){ p->text + at, at ? p->len - at : 0 };
}

/* A literal at an end, unless it says nothing: blanks, brackets and signs. */
static str
telling(str literal)
{
	size_t n = 0;

	literal = str_trim(literal);
	while (n < literal.len && strchr("-+() ", literal.at[n]))
		n++;
	return n == literal.len ? S("") : literal;
}

/* The yuan's own mark, ¥ or RMB, before a number says nothing, either; behind it, 元 may stand
   against a heading's 万元. */
static bool
is_yuan(str literal)
{
	char room[TEXT_MOST];

	return literal.len && unit_of_word(str_trim(text_fold(literal, room))) == 0;
}

void
pattern_close(struct pattern *p)
{
	str head = before(p), tail = behind(p);
	str middle = { head.at + head.len, p->len - head.len - tail.len };
	struct pattern clean = { .digits = p->digits, .moved = p->moved };

	if (p->digits > 0 && !p->too_long) {
		pattern_add(&clean, is_yuan(head) ? S("") : telling(head));
		pattern_add(&clean, middle);
		pattern_add(&clean, telling(tail));
	}
	*p = clean;
}

bool
pattern_has_literals(const struct pattern *p)
{
	return p->len > (size_t)p->digits;
}

static size_t
put(char *to, str text)
{
	if (text.len)
		memcpy(to, text.at, text.len);
	return text.len;
}

size_t
pattern_put_around(const struct pattern *p, const struct decimal *d, char to[NUMBER_CHARS])
{
	struct decimal moved = *d;
	str tail = behind(p);
	size_t len = put(to, before(p));

	if (d->n)
		moved.point -= p->moved;
	len += number_put(to + len, &moved);
	len += put(to + len, tail);
	if (d->n && p->moved && tail.len == 0)
		to[len++] = ',';
	return len;
}

size_t
pattern_put_digits(const struct pattern *p, const struct decimal *d, char to[NUMBER_CHARS])
{
	int last = d->point - p->digits, at = last < 0 ? last : 0;
	size_t len = 0;

	if (d->minus)
		to[len++] = '-';
	for (size_t i = 0; i < p->len; i++) {
		if (p->text[i] != PATTERN_DIGIT) {
			to[len++] = p->text[i];
			continue;
		}
		for (; at <= last; at++)
			to[len++] = decimal_digit(d, at);
		last++;
	}
	return len;
}
