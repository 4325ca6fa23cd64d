#include "rc-import/forms/xls/sheet.h"

#include <stdlib.h>

#include "rc-import/forms/input.h"

enum { PLACES_MAX = 1 << 22 };

static bool
is_enough(const struct xls_rows *s)
{
	return s->most != ALL_ROWS && spool_rows(s->to) > s->most;
}

/* Reads the cells as they come; false if one stands behind a later row. */
static bool
read_in_order(struct xls_rows *s)
{
	while (!is_enough(s) && biff_next(s->biff)) {
		const struct xls_record *r = xls_record(s->biff);

		if (r && r->cell && biff_u16(s->biff, 0) + 1ul < s->row)
			return false;
		if (r)
			r->read(s);
	}
	return true;
}

/* Where a cell's record is. */
struct cell_place {
	uint64_t at;
	unsigned row;
};

static int
by_row(const void *a, const void *b)
{
	const struct cell_place *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* Reads what is no cell, and gives the places of those that are. */
static struct cell_place *
places_of(struct xls_rows *s, size_t *n)
{
	struct cell_place *places = NULL;
	size_t room = 0;

	for (uint64_t at = s->biff->next; biff_next(s->biff); at = s->biff->next) {
		const struct xls_record *r = xls_record(s->biff);

		if (!r || r->type == BIFF_FORMULA_TEXT)
			continue;
		if (!r->cell) {
			r->read(s);
			continue;
		}
		if (*n == PLACES_MAX)
			ole_die(s->biff->ole, "its cells are in no order");
		GROW(places, *n, room);
		places[(*n)++] = (struct cell_place){ at, biff_u16(s->biff, 0) };
	}
	return places;
}

static void
go_to(struct xls_rows *s, uint64_t at)
{
	s->biff->next = at;
	s->biff->depth = 1;
	s->text_comes = false;
}

/* Reads a cell and, if it is a formula's, the text behind it. */
static void
read_at(struct xls_rows *s, uint64_t at)
{
	const struct xls_record *r;

	go_to(s, at);
	biff_next(s->biff);
	xls_record(s->biff)->read(s);
	while (s->text_comes && biff_next(s->biff)) {
		r = xls_record(s->biff);
		if (r && r->cell)
			return;
		if (r && r->type == BIFF_FORMULA_TEXT)
			r->read(s);
	}
}

/* Some programs write column by column. */
static void
read_in_any_order(struct xls_rows *s)
{
	size_t n = 0;
	struct cell_place *places = places_of(s, &n);

	if (n)
		qsort(places, n, sizeof(*places), by_row);
	for (size_t i = 0; i < n && !is_enough(s); i++)
		read_at(s, places[i].at);
	free(places);
}

void
xls_sheet_read(struct xls_rows *s)
{
	uint64_t start = s->biff->next;

	if (read_in_order(s))
		return;
	spool_empty(s->to);
	s->row = s->n_hidden = 0;
	go_to(s, start);
	read_in_any_order(s);
}
