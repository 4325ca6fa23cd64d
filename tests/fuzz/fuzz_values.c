/*
 * Values: what is read is in range, and is written as a text that is read as the same.
 */
#include "target.h"

#include "bytes/near.h"
#include "bytes/utf8.h"
#include "records/column.h"

static void
try_date(str s)
{
	char text[DATE_CHARS];
	date d, again;

	if (date_as_of(s, &d)) {
		struct civil c = date_civil(d);

		MUST(c.year >= 1900 && c.year <= 2999);
		MUST(date_month_start(d) <= d && d <= date_month_end(d));
		MUST(date_weekday(d) >= 1 && date_weekday(d) <= 7);
	}
	if (!date_parse(s, &d))
		return;
	date_put(text, d);
	MUST(str_eq(s, ((str){ text, sizeof(text) })));
	MUST(date_from(date_civil(d), &again) && again == d);
}

static void
try_money(str s)
{
	char text[MONEY_CHARS];
	money m, again;

	if (!money_parse(s, &m))
		return;
	MUST(m >= -MONEY_MAX && m <= MONEY_MAX);
	size_t n = money_put(text, m);
	MUST(n <= MONEY_CHARS);
	MUST(money_parse((str){ text, n }, &again) && again == m);
	MUST(strlen(money_grouped(m)) >= n);
}

static void
try_rate(str s)
{
	char text[MONEY_CHARS];
	rate r, again;

	if (!rate_parse(s, &r))
		return;
	MUST(r >= -900000000 * RATE_ONE && r <= 900000000 * RATE_ONE);
	int64_t units = ratio(r, RATE_ONE, 4);
	size_t n = ratio_put(text, units);
	MUST(n <= MONEY_CHARS);
	MUST(rate_parse((str){ text, n }, &again));
	MUST(ratio(again, RATE_ONE, 4) == units);
	MUST(ratio_cmp(r, RATE_ONE, r) == 0);
	MUST(rate_round(r, "x") <= 900000000);
}

static void
try_count(str s)
{
	count c;

	if (value_parse(COUNT, s, &c) && s.len)
		MUST(c >= -99999999 && c <= 99999999);
}

/* UTF-8, byte by byte and by steps of eight. */
static void
try_utf8(str s)
{
	size_t valid = utf8_valid(s), at = 0;

	while (at < s.len) {
		size_t n = utf8_length(str_from(s, at));

		if (n == 0)
			break;
		MUST(utf8_char(str_from(s, at), n) < 0x110000);
		at += n;
	}
	MUST(valid == at);
	MUST(utf8_width(s) <= 2 * s.len);
}

static void
try_texts(str s)
{
	struct near near = { .word = s };
	str rest = s, head = str_cut(&rest, '\t');

	MUST(head.len + rest.len + (head.len + rest.len < s.len) == s.len);
	near_offer(&near, S("amount"));
	near_offer(&near, head);
	near_hint(&near);
	str trimmed = str_trim(s);
	MUST(str_eq(str_trim(trimmed), trimmed));
	MUST(str_cmp(s, s) == 0 && str_same_word(s, s));
	MUST(str_find(s, trimmed) >= 0);
}

static void
try_all(str s)
{
	try_date(s);
	try_money(s);
	try_rate(s);
	try_count(s);
	try_utf8(s);
	try_texts(s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	MUST(survives(try_all, (str){ (const char *)bytes, n }));
	return 0;
}
