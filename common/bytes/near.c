#include "bytes/near.h"

#include <stdio.h>

enum { LONGEST = 64 };

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Damerau's distance, restricted: no part is edited twice. */
static size_t
distance(str a, str b)
{
	size_t rows[3][LONGEST + 1];
	size_t *before = rows[0], *last = rows[1], *row = rows[2];

	for (size_t j = 0; j <= b.len; j++)
		last[j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		row[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			bool same = a.at[i - 1] == b.at[j - 1];

			row[j] = least(last[j - 1] + !same,
			    least(last[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2]
			    && a.at[i - 2] == b.at[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
		}
		size_t *oldest = before;
		before = last;
		last = row;
		row = oldest;
	}
	return last[b.len];
}

void
near_offer(struct near *n, str known)
{
	if (n->word.len > LONGEST || known.len > LONGEST)
		return;
	size_t d = distance(n->word, known);

	if (d * 3 <= n->word.len + 2 && d < n->word.len
	    && (!n->best.at || d < n->distance)) {
		n->best = known;
		n->distance = d;
	}
}

const char *
near_hint(const struct near *n)
{
	static char hint[256];

	if (!n->best.at)
		return "";
	snprintf(hint, sizeof(hint), "; nearest is '%.*s'", STR_SHOWN(n->best));
	return hint;
}
