#include "rc-letter/capital.h"

enum { PLACES = 14 };   /* of the largest amount's yuan */

static const char *const digits[] =
	{ "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };
static const char *const units[] = { "", "拾", "佰", "仟" };

struct pen {
	char *to;
	bool  begun;   /* a digit stands there */
	bool  zero;    /* and zeros are behind it that are not written yet */
};

static void
put(struct pen *pen, const char *word)
{
	size_t len = strlen(word);

	memcpy(pen->to, word, len);
	pen->to += len;
}

static void
put_digit(struct pen *pen, int digit, const char *unit)
{
	if (digit == 0) {
		pen->zero = pen->begun;
		return;
	}
	if (pen->zero)
		put(pen, digits[0]);
	put(pen, digits[digit]);
	put(pen, unit);
	pen->zero = false;
	pen->begun = true;
}

static void
put_yuan(struct pen *pen, int64_t yuan)
{
	int digit[PLACES];
	bool group = false;   /* the group of four has a digit */

	for (int place = 0; place < PLACES; place++, yuan /= 10)
		digit[place] = (int)(yuan % 10);
	for (int place = PLACES - 1; place >= 0; place--) {
		put_digit(pen, digit[place], units[place % 4]);
		group |= digit[place] != 0;
		if (place % 8 == 4 && group)
			put(pen, "万");
		if (place == 8 && pen->begun)
			put(pen, "亿");
		group &= place % 4 != 0;
	}
	if (pen->begun)
		put(pen, "元");
}

size_t
capital_put(char *to, money m)
{
	struct pen pen = { .to = to };
	money fen = m < 0 ? -m : m;

	if (m < 0)
		put(&pen, "负");
	if (m == 0)
		put(&pen, "零元");
	put_yuan(&pen, fen / 100);
	put_digit(&pen, (int)(fen / 10 % 10), "角");
	put_digit(&pen, (int)(fen % 10), "分");
	if (fen % 10 == 0)
		put(&pen, "整");
	return (size_t)(pen.to - to);
}
