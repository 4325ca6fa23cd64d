#include "rc-import/forms/workbook/merged.h"

#include <stdlib.h>

#include "bytes/die.h"

/* A range that reaches over the row at hand. */
struct active {
	struct merged_range range;
	char               *text;   /* of its first cell */
	size_t              len;
};

struct merged {
	const char          *name;
	struct merged_range *ranges;
	size_t               n, room;
	size_t               next;      /* the first that isn't reached yet */
	struct active       *active;
	size_t               n_active, active_room;
	size_t               width;     /* the columns of the active ones, */
	size_t               bytes;     /* and their texts */
	struct cover        *covers;
};

struct merged *
merged_open(const char *name)
{
	struct merged *c = mem_new(1, sizeof(*c));

	c->name = name;
	return c;
}

void
merged_add(struct merged *c, struct merged_range range)
{
	if (range.top == range.bottom && range.left == range.right)
		return;
	if (range.top > range.bottom || range.left > range.right
	    || range.right >= ROW_CELLS_MAX)
		die("%s:%lu: a merged range that is none", c->name, range.top);
	if (c->n >= RANGES_MAX)
		die("%s: more than %d merged ranges", c->name, RANGES_MAX);
	GROW(c->ranges, c->n, c->room);
	c->ranges[c->n++] = range;
}

static int
by_top(const void *a, const void *b)
{
	const struct merged_range *x = a, *y = b;

	if (x->top != y->top)
		return x->top < y->top ? -1 : 1;
	return x->left < y->left ? -1 : x->left > y->left;
}

static size_t
width_of(struct merged_range range)
{
	return range.right - range.left + 1;
}

static void
drop_active(struct merged *c, size_t i)
{
	c->width -= width_of(c->active[i].range);
	c->bytes -= c->active[i].len;
	free(c->active[i].text);
	c->active[i] = c->active[--c->n_active];
}

void
merged_again(struct merged *c)
{
	if (c->n)
		qsort(c->ranges, c->n, sizeof(*c->ranges), by_top);
	while (c->n_active)
		drop_active(c, 0);
	c->next = 0;
}

void
merged_empty(struct merged *c)
{
	merged_again(c);
	c->n = 0;
}

static void
begin(struct merged *c, struct merged_range range, const struct row *row)
{
	str text = range.top == row->number && range.left < row->n
	    ? row->cells[range.left] : S("");
	struct active a = { range, mem_new(text.len + 1, 1), text.len };

	c->width += width_of(range);
	c->bytes += text.len;
	if (c->width > ROW_CELLS_MAX)
		die("%s:%lu: merged ranges lie over one another", c->name,
		    row->number);
	if (c->bytes > ROW_BYTES_MAX)
		die("%s:%lu: merged ranges carry more than %d bytes down",
		    c->name, row->number, ROW_BYTES_MAX);
	if (text.len)
		memcpy(a.text, text.at, text.len);
	GROW(c->active, c->n_active, c->active_room);
	c->active[c->n_active++] = a;
}

/* Lets go of the ranges that end above the row, and takes up those that begin in it. */
static void
move_to(struct merged *c, const struct row *row)
{
	for (size_t i = c->n_active; i-- > 0; )
		if (c->active[i].range.bottom < row->number)
			drop_active(c, i);
	for (; c->next < c->n && c->ranges[c->next].top <= row->number; c->next++)
		if (c->ranges[c->next].bottom >= row->number)
			begin(c, c->ranges[c->next], row);
}

static void
lay(struct merged *c, const struct active *a, struct row *row, str *cells, size_t width)
{
	size_t end = a->range.right < width ? a->range.right + 1 : width;

	for (; row->n < end; row->n++) {
		cells[row->n] = S("");
		c->covers[row->n] = (struct cover){ 0 };
	}
	for (size_t i = a->range.left; i < end; i++)
		c->covers[i] = (struct cover){ { a->text, a->len },
			i == a->range.left && row->number > a->range.top };
}

void
merged_lay(struct merged *c, struct row *row, str *cells, size_t width)
{
	move_to(c, row);
	if (c->n_active == 0)
		return;
	if (!c->covers)
		c->covers = mem_new(ROW_CELLS_MAX, sizeof(*c->covers));
	memset(c->covers, 0, row->n * sizeof(*c->covers));
	for (size_t i = 0; i < c->n_active; i++)
		lay(c, &c->active[i], row, cells, width);
	row->covers = c->covers;
}

void
merged_close(struct merged *c)
{
	merged_empty(c);
	free(c->ranges);
	free(c->active);
	free(c->covers);
	free(c);
}
