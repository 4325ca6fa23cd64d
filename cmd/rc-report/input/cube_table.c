#include "rc-report/input/cube_table.h"

#include "rc-report/input/partial.h"

/* A row: of the contracts, and no dues, or of a group, and no contracts. */
struct cube_row {
	struct stamp     stamp;
	str              by[BY_MOST];
	struct contracts contracts;
	union {
		money    amount;
		count    number;
	} sums[];
};

static const struct column fixed_columns[] = {
	STAMP_COLUMNS,
};

#define AT(field) offsetof(struct cube_row, field)

static const struct column contract_columns[] = {
	{ "contracts",   COUNT, AT(contracts.n),       true },
	{ "short",       COUNT, AT(contracts.n_short), true },
	{ "short_id",    TEXT,  AT(contracts.example), false },
	{ "short_dues",  MONEY, AT(contracts.dues),    true },
	{ "short_price", MONEY, AT(contracts.price),   true },
};

#define N(columns) (sizeof(columns) / sizeof(*(columns)))

struct columns {
	struct column *list;
	size_t         n;
};

static void
push_all(struct columns *c, const struct column *columns, size_t n)
{
	memcpy(c->list + c->n, columns, n * sizeof(*columns));
	c->n += n;
}

/* `by:` keeps names of the table's own apart from the sums'. */
static const char *
by_name(struct cube *c, str by)
{
	return arena_printf(&c->arena, "by:%.*s", STR(by)).at;
}

static struct columns
columns_of(struct cube *cube, const str *by)
{
	size_t most = N(fixed_columns) + cube->n_by + N(contract_columns)
	    + cube->layout.n;
	struct columns c = { arena_new(&cube->arena, most, sizeof(*c.list)), 0 };

	push_all(&c, fixed_columns, N(fixed_columns));
	for (size_t i = 0; i < cube->n_by; i++)
		push_all(&c, &(struct column){ by_name(cube, by[i]), TEXT,
		    AT(by) + i * sizeof(str), false }, 1);
	push_all(&c, contract_columns, N(contract_columns));
	for (size_t i = 0; i < cube->layout.n; i++)
		push_all(&c, &(struct column){ cube->layout.list[i].name,
		    cube->layout.list[i].kind, AT(sums) + i * sizeof(money), true }, 1);
	return c;
}

static struct cube_row *
row_new(struct cube *c)
{
	return arena_new(&c->arena, 1, sizeof(struct cube_row)
	    + c->layout.n * sizeof(money));
}

static void
check_counts(const struct reader *r, const struct columns *c, const struct cube_row *row)
{
	for (size_t i = 0; i < c->n; i++) {
		const void *field = (const char *)row + c->list[i].at;

		if (c->list[i].kind == COUNT && *(const count *)field < 0)
			reader_die(r, c->list[i].name, "%d is below 0",
			    *(const count *)field);
	}
}

/* The row's sums as a cube has them. */
static void
sums_of(const struct cube *c, const struct cube_row *row, int64_t *sums)
{
	for (size_t i = 0; i < c->layout.n; i++)
		sums[i] = c->layout.list[i].kind == COUNT ? row->sums[i].number
		                                          : row->sums[i].amount;
}

static void
check_amounts(const struct reader *r, const struct cube *c, const int64_t *sums)
{
	money banded = 0;

	for (size_t i = 0; i < c->layout.n_bands; i++)
		money_add(&banded, sums[band_at(c, i) + 1], "balances");
	if (sums[SUM_CONTRACTED]
	    != sums[SUM_COLLECTED] + sums[SUM_OVERDUE] + sums[SUM_NOT_DUE])
		reader_die(r, "contracted", "%s is not collected %s + overdue %s "
		    "+ not_due %s", money_text(sums[SUM_CONTRACTED]),
		    money_text(sums[SUM_COLLECTED]), money_text(sums[SUM_OVERDUE]),
		    money_text(sums[SUM_NOT_DUE]));
	if (banded != sums[SUM_OVERDUE] + sums[SUM_NOT_DUE])
		reader_die(r, "overdue", "%s with not_due %s is not the bands' %s",
		    money_text(sums[SUM_OVERDUE]), money_text(sums[SUM_NOT_DUE]),
		    money_text(banded));
}

static void
add_row(struct cube *c, struct cube_row *row, const int64_t *sums)
{
	struct cube_day *day = cube_day(c, row->stamp.as_of);

	if (row->contracts.n_short)
		row->contracts.example = arena_str(&c->arena, row->contracts.example);
	contracts_add(&day->contracts, &row->contracts);
	if (sums[SUM_DUES])
		cube_add(c, cube_group(c, day->as_of, row->by), sums);
}

/* Whether partials carry nodes: those of tables with signed_on do. */
static bool
carries_nodes(const struct tsv *t, const struct aged_wanted *wanted,
    const struct policy *p)
{
	const struct node *nodes = p->nodes.list;
	struct arena a = { 0 };
	bool any = wanted->needs_nodes;

	for (size_t i = 0; i < p->nodes.n && wanted->nodes; i++)
		any |= tsv_find(t, arena_printf(&a, "contracts:node_%d", nodes[i].days))
		    != NO_COLUMN;
	arena_free(&a);
	return any;
}

struct cube *
cube_read(char *const *paths, const struct policy *p, const struct aged_wanted *wanted)
{
	struct tsv *t = tsv_open(paths, false);
	struct cube *cube = cube_new(p, wanted->n_by, carries_nodes(t, wanted, p));
	struct columns c = columns_of(cube, wanted->by);
	struct cube_row *row = row_new(cube);
	int64_t *sums = arena_new(&cube->arena, cube->layout.n, sizeof(*sums));
	struct merger m = merger_open(&cube->arena, t, p, c.list, c.n);

	m.history = wanted->days;
	for (size_t i = 0; i < wanted->n_by; i++)
		tsv_need(t, str_of(c.list[N(fixed_columns) + i].name));
	while (merger_next(&m, row)) {
		check_counts(m.reader, &c, row);
		sums_of(cube, row, sums);
		check_amounts(m.reader, cube, sums);
		add_row(cube, row, sums);
	}
	cube_add_up(cube);
	return cube;
}

static void
print_group(struct out *o, const struct columns *columns, struct cube_row *row,
    const struct cube *c, const struct group *g)
{
	memcpy(row->by, g->by, sizeof(row->by));
	for (size_t i = 0; i < c->layout.n; i++)
		if (c->layout.list[i].kind == COUNT)
			row->sums[i].number = (count)g->sums[i];
		else
			row->sums[i].amount = g->sums[i];
	row_print(o, columns->list, columns->n, row);
}

static void
print_day(struct out *o, const struct columns *columns, struct cube_row *row,
    struct cube *c, const struct cube_day *day)
{
	memset(row, 0, sizeof(*row) + c->layout.n * sizeof(money));
	row->stamp = stamp_of(&c->arena, c->policy, day->as_of);
	row->contracts = day->contracts;
	row_print(o, columns->list, columns->n, row);
	row->contracts = (struct contracts){ .n = 0 };
	for (size_t i = 0; i < day->n; i++)
		print_group(o, columns, row, c, &c->groups[day->first + i]);
}

void
cube_print(struct out *o, struct cube *c, const str *by)
{
	struct columns columns = columns_of(c, by);
	struct cube_row *row = row_new(c);

	header_print(o, columns.list, columns.n);
	for (size_t i = 0; i < c->n_days; i++)
		print_day(o, &columns, row, c, &c->days[i]);
}
