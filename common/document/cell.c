#include "document/cell.h"

#include <inttypes.h>
#include <stdio.h>

static const struct term lamps[] = {
	[NO_LAMP] = { "", "", "" },
	[GREEN]   = { "green",  "绿", "green" },
	[YELLOW]  = { "yellow", "黄", "yellow" },
	[RED]     = { "red",    "红", "red" },
};

enum { MONTH_CHARS = sizeof("YYYY-MM") - 1 };

bool
cell_is_number(enum cell_kind kind)
{
	return kind == CELL_MONEY || kind == CELL_COUNT || kind == CELL_RATE
	    || kind == CELL_NUMERAL;
}

bool
cell_is_drawn(enum cell_kind kind)
{
	return kind == CELL_BAR || kind == CELL_SPARK;
}

static str
count_text(int64_t n, char room[CELL_ROOM])
{
	return (str){ room, (size_t)snprintf(room, CELL_ROOM, "%" PRId64, n) };
}

static str
date_cell(date d, size_t len, char room[CELL_ROOM])
{
	date_put(room, d);
	return (str){ room, len };
}

static str
rate_plain(int64_t units, char room[CELL_ROOM])
{
	return units == NO_UNITS ? S("-") : (str){ room, ratio_put(room, units) };
}

/* 84.00 %: units of 10^-4 are hundredths of a per cent, as fen are of a yuan. */
static str
rate_shown(int64_t units, char room[CELL_ROOM])
{
	if (units == NO_UNITS)
		return S("-");
	size_t len = money_put(room, units);
	memcpy(room + len, " %", 2);
	return (str){ room, len + 2 };
}

/* In 万元 an amount is rounded half up, away from zero, to a hundredth: 100 yuan. */
static str
money_shown(money m, const struct style *style)
{
	enum { WAN = 10000 };

	return str_of(money_grouped(style->wan ? ratio(m, WAN, 0) : m));
}

str
style_unit(const struct style *style)
{
	static const struct term unit = { "", "  单位：万元", "  in 10,000 yuan" };

	return str_of(style->wan ? term_word(unit, style->language) : "");
}

str
cell_plain(const struct grid_cell *c, char room[CELL_ROOM])
{
	switch (c->kind) {
	case CELL_TEXT:
	case CELL_NUMERAL:
	case CELL_DAY:
	case CELL_GROUP: return c->text;
	case CELL_TERM:  return str_of(c->term.code);
	case CELL_DATE:  return date_cell(c->day, DATE_CHARS, room);
	case CELL_MONTH: return date_cell(c->day, MONTH_CHARS, room);
	case CELL_MONEY: return (str){ room, money_put(room, c->amount) };
	case CELL_COUNT: return count_text(c->number, room);
	case CELL_RATE:  return rate_plain(c->units, room);
	case CELL_LAMP:  return str_of(lamps[c->lamp].code);
	case CELL_NONE:
	case CELL_BAR:
	case CELL_SPARK: break;
	}
	return S("");
}

str
cell_shown(const struct grid_cell *c, const struct style *style, char room[CELL_ROOM])
{
	switch (c->kind) {
	case CELL_TERM:  return str_of(term_word(c->term, style->language));
	case CELL_GROUP: return c->text.len ? c->text : S("-");
	case CELL_MONEY: return money_shown(c->amount, style);
	case CELL_RATE:  return rate_shown(c->units, room);
	case CELL_LAMP:  return str_of(term_word(lamps[c->lamp], style->language));
	case CELL_NONE:
	case CELL_TEXT:
	case CELL_NUMERAL:
	case CELL_DAY:
	case CELL_DATE:
	case CELL_MONTH:
	case CELL_COUNT:
	case CELL_BAR:
	case CELL_SPARK: break;
	}
	return cell_plain(c, room);
}
