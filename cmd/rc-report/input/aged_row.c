#include "rc-report/input/aged_row.h"

size_t
aged_band(const struct reader *r, const str *bands, size_t n, const struct due *d)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(bands[i], d->bucket))
			return i;
	reader_die(r, "bucket", "'%.*s' is not one of the policy's (ageing.buckets)",
	    STR_SHOWN(d->bucket));
}

struct id
id_of_due(str contract_id, str due_id)
{
	static char *key;
	static size_t room;

	key = mem_grow(key, &room, due_id.len + 1 + contract_id.len, 1);
	memcpy(key, due_id.at, due_id.len);
	key[due_id.len] = '\n';
	memcpy(key + due_id.len + 1, contract_id.at, contract_id.len);
	return id_of((str){ key, due_id.len + 1 + contract_id.len });
}

size_t
by_find(struct grouping *c, const struct tsv *t, size_t at, struct column *columns)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		c->is_month[i] = str_eq(c->by[i], S("month"))
		    && tsv_find(t, c->by[i]) == NO_COLUMN;
		if (c->is_month[i])
			continue;
		tsv_need(t, c->by[i]);
		columns[n++] = (struct column){ c->by[i].at, TEXT, at + i * sizeof(str),
			false };
	}
	return n;
}

void
by_fill(const struct grouping *c, date payable_on, str *cells)
{
	static char month[DATE_CHARS];

	for (size_t i = 0; i < c->n; i++)
		if (c->is_month[i]) {
			date_put(month, payable_on);
			cells[i] = (str){ month, sizeof("YYYY-MM") - 1 };
		}
}
