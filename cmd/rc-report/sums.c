#include "rc-report/sums.h"

#include "rc-report/partial.h"
#include "rc-report/report.h"

/* A row: of the contracts, and no dues, or of a group, and no contracts. */
struct sums {
	struct stamp     stamp;
	str              by[BY_MOST];
	struct contracts contracts;
	struct figures   figures;
	struct band      bands[];
};

static const struct column stamp_columns[] = { STAMP_COLUMNS };

#define AT(field) offsetof(struct sums, field)

static const struct column fixed_columns[] = {
	{ "contracts",   COUNT, AT(contracts.n),       true },
	{ "short",       COUNT, AT(contracts.n_short), true },
	{ "short_id",    TEXT,  AT(contracts.example), false },
	{ "short_dues",  MONEY, AT(contracts.dues),    true },
	{ "short_price", MONEY, AT(contracts.price),   true },
	{ "n",           COUNT, AT(figures.n),         true },
	{ "n_due",       COUNT, AT(figures.n_due),     true },
	{ "n_month",     COUNT, AT(figures.n_month),   true },
};

#define N(columns) (sizeof(columns) / sizeof(*(columns)))

struct columns {
	struct column *list;
	size_t         n;
};

static void
push(struct columns *c, const char *name, enum kind kind, size_t at, bool needed)
{
	c->list[c->n++] = (struct column){ name, kind, at, needed };
}

static void
push_all(struct columns *c, const struct column *columns, size_t n)
{
	memcpy(c->list + c->n, columns, n * sizeof(*columns));
	c->n += n;
}

/* `by:` and the like keep names of the table's own apart from the sums'. */
static const char *
own_name(struct book *b, const char *what, str name)
{
	return arena_printf(&b->arena, "%s:%.*s", what, (int)name.len, name.at).at;
}

static struct columns
columns_of(struct book *b, const str *by)
{
	size_t most = N(stamp_columns) + b->n_by + N(fixed_columns) + AMOUNTS
	    + 2 * b->n_bands;
	struct columns c = { arena_new(&b->arena, most, sizeof(*c.list)), 0 };

	push_all(&c, stamp_columns, N(stamp_columns));
	for (size_t i = 0; i < b->n_by; i++)
		push(&c, own_name(b, "by", by[i]), TEXT,
		    AT(by) + i * sizeof(str), false);
	push_all(&c, fixed_columns, N(fixed_columns));
	for (size_t i = 0; i < AMOUNTS; i++)
		push(&c, amounts[i].name, MONEY, AT(figures) + amounts[i].at, true);
	for (size_t i = 0; i < b->n_bands; i++) {
		size_t at = AT(bands) + i * sizeof(struct band);

		push(&c, own_name(b, "n", b->bands[i]), COUNT,
		    at + offsetof(struct band, n), true);
		push(&c, own_name(b, "balance", b->bands[i]), MONEY,
		    at + offsetof(struct band, balance), true);
	}
	return c;
}

static struct sums *
sums_new(struct book *b)
{
	return arena_new(&b->arena, 1, sizeof(struct sums)
	    + b->n_bands * sizeof(struct band));
}

static void
check_counts(const struct reader *r, const struct columns *c, const struct sums *row)
{
	for (size_t i = 0; i < c->n; i++) {
		const void *field = (const char *)row + c->list[i].at;

		if (c->list[i].kind == COUNT && *(const count *)field < 0)
			reader_die(r, c->list[i].name, "%d is below 0",
			    *(const count *)field);
	}
}

static void
check_amounts(const struct reader *r, const struct book *b, const struct sums *row)
{
	const struct figures *f = &row->figures;
	money banded = 0;

	for (size_t i = 0; i < b->n_bands; i++)
		money_add(&banded, row->bands[i].balance, "balances");
	if (f->contracted != f->collected + f->overdue + f->not_due)
		reader_die(r, "contracted", "%s is not collected %s + overdue %s "
		    "+ not_due %s", money_text(f->contracted),
		    money_text(f->collected), money_text(f->overdue),
		    money_text(f->not_due));
	if (banded != f->overdue + f->not_due)
		reader_die(r, "overdue", "%s with not_due %s is not the bands' %s",
		    money_text(f->overdue), money_text(f->not_due),
		    money_text(banded));
}

static void
add_row(struct book *b, struct sums *row)
{
	if (row->contracts.n_short)
		row->contracts.example = arena_str(&b->arena, row->contracts.example);
	contracts_add(&b->contracts, &row->contracts);
	if (row->figures.n == 0)
		return;
	struct group *g = book_group(b, row->by);
	figures_sum(&g->figures, &row->figures);
	for (size_t i = 0; i < b->n_bands; i++)
		band_add(&g->bands[i], row->bands[i].n, row->bands[i].balance);
}

struct book *
sums_read(char *const *paths, const struct policy *p, const str *by, size_t n_by)
{
	struct book *b = book_new(p, n_by);
	struct columns c = columns_of(b, by);
	struct sums *row = sums_new(b);
	struct merger m = merger_open(&b->arena, paths, p, c.list, c.n);

	for (size_t i = 0; i < n_by; i++)
		tsv_need(m.t, str_of(c.list[N(stamp_columns) + i].name));
	while (merger_next(&m, row)) {
		check_counts(m.reader, &c, row);
		check_amounts(m.reader, b, row);
		add_row(b, row);
	}
	b->as_of = m.stamp.as_of;
	book_add_up(b);
	return b;
}

void
print_sums(const struct report *r)
{
	struct book *b = r->book;
	struct columns c = columns_of(b, r->by);
	struct sums *row = sums_new(b);

	header_print(r->look->out, c.list, c.n);
	if (b->as_of == NO_DATE)
		return;
	row->stamp = stamp_of(&b->arena, r->policy, b->as_of);
	row->contracts = b->contracts;
	row_print(r->look->out, c.list, c.n, row);
	row->contracts = (struct contracts){ .n = 0 };
	for (size_t i = 0; i < b->n; i++) {
		memcpy(row->by, b->groups[i].by, sizeof(row->by));
		row->figures = b->groups[i].figures;
		memcpy(row->bands, b->groups[i].bands,
		    b->n_bands * sizeof(*row->bands));
		row_print(r->look->out, c.list, c.n, row);
	}
}
