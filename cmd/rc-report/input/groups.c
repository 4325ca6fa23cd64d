#include "rc-report/input/groups.h"

#include <stdlib.h>

/* A row's cells as numbers: of words, or of a month. */
struct cells {
	uint32_t number[BY_MOST];
};

static uint32_t
number_of(const struct portfolio *p, uint32_t row, size_t column)
{
	return column == GROUP_MONTH ? (uint32_t)date_month_start(p->dues[row].payable_on)
	                             : portfolio_word(p, row, column);
}

/* The group that a row's cells make. */
static void
add_group(struct portfolio *p, uint32_t row, const size_t *columns, size_t n)
{
	char month[DATE_CHARS];
	str cells[BY_MOST];

	date_put(month, p->dues[row].payable_on);
	for (size_t i = 0; i < n; i++)
		cells[i] = columns[i] == GROUP_MONTH
		    ? (str){ month, sizeof("YYYY-MM") - 1 }
		    : portfolio_text(p, row, columns[i]);
	portfolio_group_with(p, cells);
}

void
portfolio_regroup(struct portfolio *p, const size_t *columns, size_t n)
{
	struct names numbers = { 0 };
	struct cells cells = { { 0 } };

	names_free(&p->groups);
	p->groups = (struct names){ 0 };
	p->n_by = n;
	for (uint32_t i = 0; i < p->n; i++) {
		for (size_t k = 0; k < n; k++)
			cells.number[k] = number_of(p, i, columns[k]);
		p->dues[i].group = names_add(&numbers,
		    (str){ (const char *)cells.number, n * sizeof(*cells.number) });
		if (p->dues[i].group == p->groups.n)
			add_group(p, i, columns, n);
	}
	names_free(&numbers);
}

uint32_t
portfolio_group_with(struct portfolio *p, const str *cells)
{
	struct arena a = { 0 };
	str key = S("");

	for (size_t i = 0; i < p->n_by; i++)
		key = arena_printf(&a, "%.*s\t%.*s", STR(key), STR(cells[i]));
	uint32_t group = names_add(&p->groups, key);
	arena_free(&a);
	return group;
}

void
portfolio_group(const struct portfolio *p, uint32_t group, str *cells)
{
	str key = names_text(&p->groups, group);

	str_cut(&key, '\t');
	for (size_t i = 0; i < p->n_by; i++)
		cells[i] = str_cut(&key, '\t');
}

/* A group with its cells, to be sorted. */
struct ordered_group {
	str      cells[BY_MOST];
	uint32_t number;
};

static int
by_cells(const void *a, const void *b)
{
	const struct ordered_group *x = a, *y = b;
	int order = 0;

	for (size_t i = 0; i < BY_MOST && order == 0; i++)
		order = str_cmp(x->cells[i], y->cells[i]);
	return order;
}

uint32_t *
portfolio_groups_in_order(struct portfolio *p)
{
	struct ordered_group *groups = mem_new(p->groups.n + 1, sizeof(*groups));
	uint32_t *numbers = arena_new(&p->arena, p->groups.n + 1, sizeof(*numbers));

	for (uint32_t i = 0; i < p->groups.n; i++) {
		groups[i].number = i;
		portfolio_group(p, i, groups[i].cells);
	}
	qsort(groups, p->groups.n, sizeof(*groups), by_cells);
	for (uint32_t i = 0; i < p->groups.n; i++)
		numbers[i] = groups[i].number;
	free(groups);
	return numbers;
}
