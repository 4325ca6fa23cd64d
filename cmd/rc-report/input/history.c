#include "rc-report/input/history.h"

#include <stdlib.h>

#include "bytes/mem.h"
#include "document/cell.h"

struct history_row {
	date as_of;
	str  collection_rate, overdue_rate;
};

static const struct column columns[] = {
	NEED(DATE, struct history_row, as_of),
	NEED(TEXT, struct history_row, collection_rate),
	NEED(TEXT, struct history_row, overdue_rate),
};

/* A rate of nothing is "-". */
static int64_t
units_of(const struct reader *r, const char *name, str text)
{
	rate parsed;

	if (str_eq(text, S("-")))
		return NO_UNITS;
	if (!rate_parse(text, &parsed))
		reader_die(r, name, "'%.*s' is not a rate", STR_SHOWN(text));
	return ratio(parsed, RATE_ONE, 4);
}

static int
by_day(const void *a, const void *b)
{
	date x = ((const struct past_day *)a)->as_of, y = ((const struct past_day *)b)->as_of;

	return (x > y) - (x < y);
}

static void
refuse_twice(const struct history *h, const struct reader *r, date as_of)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->days[i].as_of == as_of)
			reader_die(r, "as_of", "%s is there already; a trend without groups "
			    "is wanted", date_text(as_of));
}

struct history
history_read(char *path)
{
	char *const paths[] = { path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *r = reader_open(t, columns, sizeof(columns) / sizeof(*columns));
	struct history h = { 0 };
	struct history_row row;

	while (reader_next(r, &row)) {
		refuse_twice(&h, r, row.as_of);
		GROW(h.days, h.n, h.room);
		h.days[h.n++] = (struct past_day){ row.as_of,
			units_of(r, "collection_rate", row.collection_rate),
			units_of(r, "overdue_rate", row.overdue_rate) };
	}
	if (h.n)
		qsort(h.days, h.n, sizeof(*h.days), by_day);
	reader_close(r);
	tsv_close(t);
	return h;
}
