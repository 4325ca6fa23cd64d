#include "rc-report/input/targets.h"

#include "bytes/die.h"

/* The columns in which a target may be a sum of others. */
enum { PARTS_OF_FIRM = 3, PART_SETS = 1 << PARTS_OF_FIRM };

static const char *const parts_of_firm[PARTS_OF_FIRM] = { "project", "salesperson", "team" };

struct target_row {
	str   month;
	money amount;
	str   by[BY_MOST];
	str   parts[PARTS_OF_FIRM];
};

static const struct column columns[] = {
	NEED(TEXT,  struct target_row, month),
	NEED(MONEY, struct target_row, amount),
};

enum { N_COLUMNS = sizeof(columns) / sizeof(*columns) };

/* A row of the month. */
struct target {
	money    amount;
	uint32_t group;
	unsigned filled;            /* a bit for each part of the firm */
	uint32_t sets[PART_SETS];   /* for each set of those filled: its cells, a name */
	bool     repeats;
};

struct target_reading {
	struct targets *to;
	struct target  *list;
	size_t          n, room;
	struct names    sets;       /* group, set, cells */
	size_t          sets_room;
	bool           *is_whole;   /* by set: a target fills just these columns */
	count           n_empty;
	money           empty;      /* of rows with an empty cell in a column of --by */
};

/* The name of a group's row with these cells of a set of the parts. */
static uint32_t
set_name(struct target_reading *r, uint32_t group, unsigned set, const struct target_row *row)
{
	struct arena a = { 0 };
	str key = arena_printf(&a, "%lu\t%u", (unsigned long)group, set);

	for (size_t i = 0; i < PARTS_OF_FIRM; i++)
		if (set & 1U << i)
			key = arena_printf(&a, "%.*s\t%.*s", STR(key), STR(row->parts[i]));
	uint32_t name = names_add(&r->sets, key);
	arena_free(&a);
	return name;
}

static void
add_target(struct target_reading *r, const struct target_row *row)
{
	struct target t = { .amount = row->amount,
		.group = groups_add(&r->to->groups, row->by) };

	for (size_t i = 0; i < PARTS_OF_FIRM; i++)
		if (row->parts[i].len)
			t.filled |= 1U << i;
	for (unsigned set = 0; set <= t.filled; set++)
		if ((set & ~t.filled) == 0)
			t.sets[set] = set_name(r, t.group, set, row);
	GROW(r->list, r->n, r->room);
	r->list[r->n++] = t;
}

static void
take_row(struct target_reading *r, const struct reader *reader,
    const struct target_row *row, date month)
{
	date of;

	if (row->amount < 0)
		reader_die(reader, "amount", "%s is below 0", money_text(row->amount));
	if (!date_month_parse(row->month, &of))
		reader_die(reader, "month", "'%.*s' is not a month, YYYY-MM",
		    STR_SHOWN(row->month));
	if (of != month)
		return;
	for (size_t i = 0; i < r->to->groups.n_by; i++)
		if (row->by[i].len == 0) {
			r->n_empty++;
			money_add(&r->empty, row->amount, "targets");
			return;
		}
	add_target(r, row);
}

/* A row is left out whose money another row tells as a sum. */
static void
find_repeats(struct target_reading *r)
{
	bool *is_whole = mem_new((size_t)r->sets.n + 1, sizeof(*is_whole));

	for (size_t i = 0; i < r->n; i++)
		is_whole[r->list[i].sets[r->list[i].filled]] = true;
	for (size_t i = 0; i < r->n; i++) {
		struct target *t = &r->list[i];

		for (unsigned set = 0; set < t->filled; set++)
			t->repeats |= (set & ~t->filled) == 0 && is_whole[t->sets[set]];
	}
	r->is_whole = is_whole;
}

/* The parts of the firm that --by leaves open. */
static unsigned
beyond_by(const str *by, size_t n_by)
{
	unsigned beyond = 0;

	for (size_t k = 0; k < PARTS_OF_FIRM; k++) {
		beyond |= 1U << k;
		for (size_t i = 0; i < n_by; i++)
			if (str_eq(by[i], str_of(parts_of_firm[k])))
				beyond &= ~(1U << k);
	}
	return beyond;
}

/* Of the rest of each group those repeat others that lack the first part that one fills. */
static void
find_other_cuts(struct target_reading *r, unsigned beyond)
{
	unsigned *filled = mem_new((size_t)r->to->groups.names.n + 1, sizeof(*filled));

	for (size_t i = 0; i < r->n; i++)
		if (!r->list[i].repeats)
			filled[r->list[i].group] |= r->list[i].filled & beyond;
	for (size_t i = 0; i < r->n; i++) {
		struct target *t = &r->list[i];
		unsigned first = filled[t->group] & (0U - filled[t->group]);

		t->repeats |= first && !(t->filled & first);
	}
}

static void
add_up(struct target_reading *r, const char *path)
{
	struct targets *t = r->to;
	count n = 0;
	money repeated = 0;

	t->amounts = mem_new((size_t)t->groups.names.n + 1, sizeof(*t->amounts));
	for (size_t i = 0; i < r->n; i++) {
		n += r->list[i].repeats;
		money_add(r->list[i].repeats ? &repeated : &t->amounts[r->list[i].group],
		    r->list[i].amount, "targets");
	}
	if (n)
		warn("%s: left out, since others tell the same money: %d rows of %s "
		    "together", path, n, money_grouped(repeated));
	if (r->n_empty)
		warn("%s: left out, since a column of --by is empty: %d rows of %s together",
		    path, r->n_empty, money_grouped(r->empty));
}

static size_t
columns_for(struct column *reads, const struct tsv *t, const str *by, size_t n_by)
{
	size_t n = N_COLUMNS;

	memcpy(reads, columns, sizeof(columns));
	for (size_t i = 0; i < n_by; i++) {
		tsv_need_of(t, by[i], "targets");
		reads[n++] = (struct column){ by[i].at, TEXT,
			offsetof(struct target_row, by) + i * sizeof(str), false };
	}
	for (size_t i = 0; i < PARTS_OF_FIRM; i++)
		reads[n++] = (struct column){ parts_of_firm[i], TEXT,
			offsetof(struct target_row, parts) + i * sizeof(str), false };
	return n;
}

struct targets *
targets_read(struct tsv *t, const char *path, date month, const str *by, size_t n_by)
{
	struct column reads[N_COLUMNS + BY_MOST + PARTS_OF_FIRM];
	struct reader *reader = reader_open(t, reads, columns_for(reads, t, by, n_by));
	struct target_reading r = { .to = mem_new(1, sizeof(*r.to)) };
	struct target_row row = { .amount = NO_MONEY };

	r.to->groups.n_by = n_by;
	while (reader_next(reader, &row))
		take_row(&r, reader, &row, month);
	reader_close(reader);
	find_repeats(&r);
	find_other_cuts(&r, beyond_by(by, n_by));
	add_up(&r, path);
	return r.to;
}

money
targets_of(struct targets *t, const str *cells)
{
	uint32_t group = groups_find(&t->groups, cells);

	return group == NO_NAME ? NO_MONEY : t->amounts[group];
}
