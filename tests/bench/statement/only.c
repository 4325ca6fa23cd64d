#include "only.h"

#include <stdlib.h>
#include <string.h>

/* Names and their customers, sorted, to count namesakes. */
struct naming {
	const char *name;
	unsigned    customer;
};
static struct naming *namings;
static size_t n_namings;

static int
compare_namings(const void *a, const void *b)
{
	const struct naming *x = a, *y = b;
	int order = strcmp(x->name, y->name);

	return order ? order : (x->customer > y->customer) - (x->customer < y->customer);
}

void
count_names(void)
{
	namings = calloc(2 * n_book, sizeof(*namings));
	if (!namings)
		exit(1);
	for (unsigned long n = 0; n < n_book; n++)
		for (unsigned i = 0; i < book[n].n_buyers; i++)
			namings[n_namings++] = (struct naming){ book[n].buyers[i],
				book[n].customer };
	qsort(namings, n_namings, sizeof(*namings), compare_namings);
}

/* The first naming that isn't before the name. */
static size_t
first_naming(const char *name)
{
	struct naming key = { name, 0 };
	size_t low = 0, high = n_namings;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (compare_namings(&namings[middle], &key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

int
is_only_name(const char *name)
{
	size_t low = first_naming(name);

	for (size_t i = low; i < n_namings && strcmp(namings[i].name, name) == 0; i++)
		if (namings[i].customer != namings[low].customer)
			return 0;
	return 1;
}

int
is_buyer(const char *name)
{
	size_t low = first_naming(name);

	return low < n_namings && strcmp(namings[low].name, name) == 0;
}

/* A customer's contracts stand close to one another. */
int
is_only_contract(const struct contract *c)
{
	unsigned long at = (unsigned long)(c - book), from = at < 2000 ? 0 : at - 2000;

	for (unsigned long n = from; n < n_book && n < at + 2000; n++)
		if (n != at && book[n].customer == c->customer && open_of(&book[n], 0) > 0)
			return 0;
	return 1;
}

int
is_only_unit(const struct contract *c, enum where where)
{
	unsigned long seen = 0;

	for (unsigned long n = 0; n_book <= 100000 && n < n_book; n++)
		seen += !book[n].lot && book[n].building == c->building
		    && book[n].room == c->room && !book[n].cancelled_on
		    && (where == ANYWHERE || book[n].project == c->project)
		    && (where != IN_PHASE || book[n].phase == c->phase);
	return seen == 1;
}
