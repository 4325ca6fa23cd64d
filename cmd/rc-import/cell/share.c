#include "rc-import/cell/share.h"

#include "rc-import/cell/decimal.h"
#include "rc-import/cell/text.h"
#include "values/rate.h"

static const char no_share[] = "is not a rate";

static const struct {
	const char *sign;
	int         places;
} signs[] = {
	{ "", 0 }, { "%", 2 }, { "‰", 3 }, { "‱", 4 },
};

static int
places_of(str sign)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (str_eq(sign, str_of(signs[i].sign)))
			return signs[i].places;
	return -1;
}

/* The decimal without zeros at its ends that say nothing; false if it is too long. */
static bool
put(const struct decimal *d, char room[SHARE_CHARS], str *share)
{
	int from = d->point < 1 ? d->point - 1 : 0, to = d->n;
	size_t len = 0;

	while (from < d->point - 1 && decimal_digit(d, from) == '0')
		from++;
	while (to > d->point && decimal_digit(d, to - 1) == '0')
		to--;
	if (to < d->point)
		to = d->point;
	if (to - from + 2 >= SHARE_CHARS)
		return false;
	if (d->minus)
		room[len++] = '-';
	for (int i = from; i < to; i++) {
		if (i == d->point)
			room[len++] = '.';
		room[len++] = decimal_digit(d, i);
	}
	*share = (str){ room, len };
	return true;
}

const char *
share_read(str text, char room[SHARE_CHARS], str *share)
{
	char folded[TEXT_MOST];
	struct decimal d;
	rate r;
	str s = str_trim(text_fold(text, folded));

	if (!decimal_read(&s, &d))
		return no_share;
	int places = places_of(str_trim(s));
	if (places < 0)
		return no_share;
	d.point -= places;
	if (!put(&d, room, share) || !rate_parse(*share, &r))
		return no_share;
	return NULL;
}
