#include "rc-import/columns/headings.h"

#include <stdlib.h>

#include "rc-import/cell/amount.h"

static struct binding *
new_bindings(size_t fields)
{
	struct binding *of = mem_new(fields, sizeof(*of));

	for (size_t i = 0; i < fields; i++)
		of[i] = (struct binding){ .cell = NO_CELL, .unit = NO_UNIT };
	return of;
}

static struct view
new_view(size_t fields)
{
	return (struct view){ .of = new_bindings(fields),
		.taken = mem_new(fields, sizeof(struct taking)),
		.texts = mem_new(fields, sizeof(str)) };
}

struct headings
headings_of(struct input *input, size_t sheet, const struct fields *fields)
{
	struct headings h = { .input = input, .sheet = sheet, .name = input_name(input),
		.n = 1 };

	h.header.first = h.header.last = NO_ROW;
	h.views = mem_new(1, sizeof(*h.views));
	h.views[0] = new_view(fields->n);
	return h;
}

void
headings_begin(struct headings *h)
{
	if (h->input->sheets && h->input->chosen != h->sheet)
		input_choose(h->input, h->sheet, ALL_ROWS);
	else
		input_again(h->input);
}

void
headings_spread(struct headings *h, size_t n, size_t fields)
{
	size_t room = h->n;

	h->views = mem_grow(h->views, &room, n, sizeof(*h->views));
	for (; h->n < n; h->n++) {
		h->views[h->n] = new_view(fields);
		memcpy(h->views[h->n].of, h->views[0].of,
		    fields * sizeof(struct binding));
	}
}

bool
headings_have(const struct headings *h, size_t field)
{
	for (size_t i = 0; i < h->n; i++) {
		const struct binding *b = &h->views[i].of[field];

		if (b->cell != NO_CELL || b->constant.len || b->carried)
			return true;
	}
	return false;
}

void
headings_free(struct headings *h, size_t fields)
{
	for (size_t i = 0; i < h->n; i++) {
		for (size_t k = 0; k < fields; k++) {
			free(h->views[i].of[k].above);
			free(h->views[i].of[k].joined);
		}
		free(h->views[i].of);
		free(h->views[i].taken);
		free(h->views[i].texts);
	}
	free(h->views);
	arena_free(&h->texts);
}
