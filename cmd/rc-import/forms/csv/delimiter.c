#include "rc-import/forms/csv/delimiter.h"

#include <stdlib.h>

enum { ROWS = 64 };   /* that are looked at */

static const struct {
	char        delimiter;
	const char *name;
} delimiters[] = {
	{ ',',  "commas" },
	{ ';',  "semicolons" },
	{ '\t', "tabs" },
	{ '|',  "bars" },
};

enum { DELIMITERS = sizeof(delimiters) / sizeof(*delimiters) };

/* How many rows have the most frequent width, and that width. */
struct fit {
	size_t rows, width;
};

static bool
fits_better(struct fit a, struct fit b)
{
	return a.rows != b.rows ? a.rows > b.rows : a.width > b.width;
}

static struct fit
best_width(const size_t *widths, size_t n)
{
	struct fit best = { 0, 1 };

	for (size_t i = 0; i < n; i++) {
		struct fit fit = { 0, widths[i] };

		for (size_t k = 0; k < n; k++)
			fit.rows += widths[k] == widths[i];
		if (fit.width > 1 && fits_better(fit, best))
			best = fit;
	}
	return best;
}

/* Cutting changes the text: it is done on a copy, in `room`. */
static struct fit
fit_of(str sample, char delimiter, char *room, str *cells)
{
	struct cutter k = { 0 };
	size_t widths[ROWS], n = 0;
	struct row row;

	if (sample.len)
		memcpy(room, sample.at, sample.len);
	cut_start(&k, delimiter);
	cut_move(&k, room);
	cut_add(&k, sample.len, true);
	cut_last(&k);
	while (n < ROWS && cut_row(&k, cells, &row) == CUT_ROW)
		if (!row_is_blank(&row))
			widths[n++] = row.n;
	cut_free(&k);
	return best_width(widths, n);
}

char
delimiter_find(str sample)
{
	struct fit best = { 0, 1 };
	char found = delimiters[0].delimiter;
	char *room = mem_new(sample.len + CUT_SPARE, 1);
	str *cells = mem_new(ROW_CELLS_MAX, sizeof(*cells));

	for (size_t i = 0; i < DELIMITERS; i++) {
		struct fit fit = fit_of(sample, delimiters[i].delimiter, room,
		    cells);

		if (fits_better(fit, best)) {
			best = fit;
			found = delimiters[i].delimiter;
		}
	}
	free(room);
	free(cells);
	return found;
}

const char *
delimiter_name(char delimiter)
{
	size_t i = 0;

	while (i + 1 < DELIMITERS && delimiters[i].delimiter != delimiter)
		i++;
	return delimiters[i].name;
}
