/*
 * The cube: sums by day and group.  Whatever a report adds up is a sum of a group on a
 * day, whether the dues were read one by one (input/aged.h) or come added up in parts
 * (input/partial.h): nothing in it depends on the order in which they were added.
 *
 * All groups have the same sums, whose names and kinds are the layout: those of
 * enum sum, then what the layout was given besides.
 */
#ifndef RC_REPORT_MEASURE_CUBE_H
#define RC_REPORT_MEASURE_CUBE_H

#include "rc-report/measure/groups.h"
#include "rc-report/measure/measure.h"

/* One sum of a layout: its name in partials, COUNT or MONEY. */
struct sum_column {
	const char *name;
	enum kind   kind;
};

struct layout_of_sums {
	struct sum_column *list;
	size_t             n, room;
	size_t             bands, n_bands;   /* where: number and balance of each band */
	size_t             nodes, n_nodes;   /* where: NODE_SUMS of each node */
};

/* Of the contracts that stand at a node (reports.md, nodes). */
enum node_sum { NODE_CONTRACTS, NODE_REACHED, NODE_REQUIRED, NODE_PAID, NODE_MISSING,
	NODE_SUMS };

/* Contracts, and those with dues of less than their price: how many, and the first of
   them by contract_id. */
struct contracts {
	count n, n_short;
	str   example;
	money dues, price;
};

struct group {
	date     day;
	str      by[BY_MOST];
	int64_t *sums;
};

/* A day of the cube; its total is there once the cube is added up. */
struct cube_day {
	date             as_of;
	struct contracts contracts;
	size_t           first, n;    /* its groups, once the cube is added up */
	int64_t         *total;
};

struct cube {
	const struct policy  *policy;
	struct layout_of_sums layout;
	size_t                n_by;
	struct cube_day      *days;      /* ascending, once the cube is added up */
	size_t                n_days, days_room;
	struct group         *groups;    /* by day, then their cells' text, in byte order */
	size_t                n, room;
	str                  *bands;     /* names of the bands, the last is not-due */
	struct names          keys;      /* of groups */
	struct arena          arena;
};

/* An empty cube of groups by n_by columns; has_nodes: with the policy's nodes. */
struct cube *cube_new(const struct policy *p, size_t n_by, bool has_nodes);

/* Adds a sum to the layout, before there is a group; gives its place. */
size_t cube_sum(struct cube *c, const char *name, enum kind kind);

/* The day, new if it wasn't there. */
struct cube_day *cube_day(struct cube *c, date as_of);

/* The sums of the group that has these cells on the day: zeros if the group is new. */
int64_t *cube_group(struct cube *c, date day, const str *by);

/* Adds all sums of the layout to others. */
void cube_add(const struct cube *c, int64_t *to, const int64_t *more);

void contracts_add(struct contracts *c, const struct contracts *more);

/* Sorts days and groups, and adds up each day's total; dies if sums contradict each other. */
void cube_add_up(struct cube *c);

/* Dies if the contracts' prices say that dues are missing from the input, as from an
   export of arrears only: then no rate can be told. */
void contracts_require_whole(const struct contracts *c);
void cube_require_whole(const struct cube *c);

/* Where the sums of band i and of a node begin. */
static inline size_t
band_at(const struct cube *c, size_t i)
{
	return c->layout.bands + 2 * i;
}

static inline size_t
node_at(const struct cube *c, size_t i)
{
	return c->layout.nodes + NODE_SUMS * i;
}

#endif
