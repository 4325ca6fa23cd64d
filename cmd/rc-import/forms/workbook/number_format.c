#include "rc-import/forms/workbook/number_format.h"

#include "rc-import/forms/workbook/serial.h"

static bool
holds(const struct section *s, const struct decimal *d)
{
	int order = number_compare(d, &s->than);
	char wanted = order < 0 ? '<' : order > 0 ? '>' : '=';
	bool unequal = s->condition[0] == '<' && s->condition[1] == '>';

	if (!s->condition[0] || (unequal && order != 0))
		return true;
	return s->condition[0] == wanted || s->condition[1] == wanted;
}

static const struct section *
section_for(const struct number_format *f, const struct decimal *d)
{
	if (f->conditions) {
		for (int i = 0; i < f->n; i++)
			if (holds(&f->sections[i], d))
				return &f->sections[i];
		return &f->sections[f->n - 1];
	}
	if (d->minus && f->n > 1)
		return &f->sections[1];
	return &f->sections[d->n == 0 && f->n > 2 ? 2 : 0];
}

/* More digits than a spreadsheet keeps are none that somebody typed (number.h). */
static size_t
put_digits(char *to, const struct decimal *d, const struct pattern *p)
{
	enum { SURE_DIGITS = 15 };

	return d->n > d->point || d->point > SURE_DIGITS ? pattern_put_around(p, d, to)
	    : pattern_put_digits(p, d, to);
}

static size_t
put_percent(char *to, struct decimal d)
{
	d.point += d.n ? 2 : 0;
	size_t len = number_put(to, &d);
	to[len++] = '%';
	return len;
}

size_t
number_format_put(const struct number_format *f, const struct decimal *d, bool from_1904,
    char to[NUMBER_CHARS])
{
	const struct section *s = section_for(f, d);
	size_t len = 0;

	switch (s->shape) {
	case SHOW_NUMBER:
		return pattern_put_around(&s->pattern, d, to);
	case SHOW_PERCENT:
		return put_percent(to, *d);
	case SHOW_DATE:
		len = serial_put(to, d, SERIAL_DATE, from_1904);
		break;
	case SHOW_TIME:
		len = serial_put(to, d, SERIAL_TIME, from_1904);
		break;
	case SHOW_ELAPSED:
		len = serial_put(to, d, SERIAL_ELAPSED, from_1904);
		break;
	case SHOW_DIGITS:
		return put_digits(to, d, &s->pattern);
	case SHOW_DASH:
		if (d->n == 0)
			to[len++] = '-';
		break;
	}
	return len ? len : number_put(to, d);
}

str
number_shown(const struct number_format *f, str text, bool from_1904,
    char room[NUMBER_CHARS])
{
	struct decimal d;

	if ((!f && number_is_plain(text)) || !number_read(text, &d))
		return text;
	return (str){ room, f ? number_format_put(f, &d, from_1904, room)
	                      : number_put(room, &d) };
}
