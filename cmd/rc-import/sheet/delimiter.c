#include "delimiter.h"

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

static struct fit
fit_of(str sample, char delimiter)
{
	struct cutter k = { 0 };
	size_t widths[ROWS], n = 0;

	cut_start(&k, delimiter);
	cut_last(&k);
	k.text = sample;
	while (n < ROWS && cut_row(&k) == CUT_ROW) {
		struct row row = row_made(&k.maker);

		if (!row_is_blank(&row))
			widths[n++] = row.n;
	}
	row_free(&k.maker);
	return best_width(widths, n);
}

char
delimiter_find(str sample)
{
	struct fit best = { 0, 1 };
	char found = delimiters[0].delimiter;

	for (size_t i = 0; i < DELIMITERS; i++) {
		struct fit fit = fit_of(sample, delimiters[i].delimiter);

		if (fits_better(fit, best)) {
			best = fit;
			found = delimiters[i].delimiter;
		}
	}
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
