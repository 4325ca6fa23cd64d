#include "rc-import/rows/flow.h"

#include <stdio.h>

#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"

enum { SHOWN = 24 };   /* bytes of an amount, in a message */

struct flow
flow_of(const struct fields *f, const struct importing *words)
{
	return (struct flow){ .words = words, .amount = fields_find(f, S("amount")),
		.money_out = fields_find(f, S("money_out")),
		.direction = fields_find(f, S("direction")) };
}

static bool
is_nothing(str text)
{
	struct amount a;

	return text.len == 0 || (!amount_read(text, 0, &a) && a.fen == 0);
}

/* The amount with a minus; one that has a minus already is money out as it stands. */
static str
turned(struct flow *f, str text)
{
	if (text.len == 0 || text.at[0] == '-' || text.len + 2 > sizeof(f->room))
		return text;
	return (str){ f->room, (size_t)snprintf(f->room, sizeof(f->room), "-%.*s", STR(text)) };
}

static enum way
way_of(const struct flow *f, str word)
{
	if (words_have(&f->words->money_in, word))
		return WAY_IN;
	if (words_have(&f->words->money_out, word))
		return WAY_OUT;
	return words_have(&f->words->neither, word) ? WAY_NEITHER : WAY_UNKNOWN;
}

static int
shown(str amount)
{
	return (int)(amount.len < SHOWN ? amount.len : SHOWN);
}

/* By two columns: if both have an amount, the text is neither's, and no amount. */
static enum way
by_columns(struct flow *f, str *texts)
{
	str in = texts[f->amount], out = texts[f->money_out];

	if (is_nothing(out))
		return WAY_IN;
	if (is_nothing(in))
		texts[f->amount] = turned(f, out);
	else
		texts[f->amount] = (str){ f->room, (size_t)snprintf(f->room, sizeof(f->room),
		    "%.*s / %.*s", shown(in), in.at, shown(out), out.at) };
	return WAY_OUT;
}

enum way
flow_settle(struct flow *f, const struct view *v, const struct row *row, str *texts)
{
	enum way way = WAY_IN;

	if (f->money_out != NO_FIELD && v->of[f->money_out].cell != NO_CELL)
		return by_columns(f, texts);
	if (f->direction == NO_FIELD || v->of[f->direction].cell == NO_CELL)
		return WAY_IN;
	way = way_of(f, text_trim(row_cell(row, v->of[f->direction].cell)));
	if (way == WAY_OUT)
		texts[f->amount] = turned(f, texts[f->amount]);
	return way;
}
