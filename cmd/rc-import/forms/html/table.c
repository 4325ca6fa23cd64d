#include "rc-import/forms/html/table.h"

#include <stdlib.h>

static void
end_range(struct html_table *t, struct spool *to, size_t column, unsigned long bottom)
{
	struct html_span *s = &t->spans[column];

	if (s->top)
		spool_merge(to, (struct merged_range){ s->top, bottom, column, s->right });
	s->top = 0;
}

/* What reached down to the row before and further is in this one. */
void
html_table_row(struct html_table *t, struct spool *to, unsigned long number)
{
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		struct html_span *s = &t->spans[i];

		s->here = s->rows > 0;
		if (s->here)
			n = i + 1;
		if (s->here && --s->rows == 0)
			end_range(t, to, i, number);
	}
	t->n = n;
	t->row = number;
	t->in_row = true;
	t->column = 0;
}

void
html_table_cell(struct html_table *t)
{
	while (t->column < t->n && t->spans[t->column].here)
		t->column++;
	t->exact[0] = '\0';
	t->in_cell = true;
}

bool
html_table_end_cell(struct html_table *t, struct spool *to, unsigned long number)
{
	size_t first = t->column, end = first + t->width;

	t->in_cell = false;
	t->column = end;
	if (t->width == 1 && t->height == 1)
		return true;
	if (end > ROW_CELLS_MAX)
		return false;
	t->spans = mem_grow(t->spans, &t->room, end, sizeof(*t->spans));
	for (; t->n < end; t->n++)
		t->spans[t->n] = (struct html_span){ 0 };
	for (size_t i = first; i < end; i++) {
		end_range(t, to, i, number - 1);
		t->spans[i] = (struct html_span){ t->height - 1, true, 0, 0 };
	}
	t->spans[first].top = t->row;
	t->spans[first].right = end - 1;
	if (t->height == 1)
		end_range(t, to, first, t->row);
	return true;
}

void
html_table_end_ranges(struct html_table *t, struct spool *to, unsigned long number)
{
	for (size_t i = 0; i < t->n; i++)
		end_range(t, to, i, number);
}

void
html_table_free(struct html_table *t)
{
	free(t->spans);
}
