#include "rc-report/input/earlier.h"

struct earlier_row {
	str  rule, scope, group, lamp;
	date since;
};

static const struct column columns[] = {
	NEED(TEXT, struct earlier_row, rule),
	NEED(TEXT, struct earlier_row, scope),
	HAVE(TEXT, struct earlier_row, group),
	NEED(TEXT, struct earlier_row, lamp),
	HAVE(DATE, struct earlier_row, since),
};

static str
key_of(struct arena *a, str rule, str scope, str group)
{
	return arena_printf(a, "\t%.*s\t%.*s\t%.*s", STR(rule), STR(scope), STR(group));
}

struct earlier *
earlier_read(const char *path)
{
	char *paths[] = { (char *)(uintptr_t)path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *reader = reader_open(t, columns, sizeof(columns) / sizeof(*columns));
	struct earlier *e = mem_new(1, sizeof(*e));
	struct earlier_row row;

	while (reader_next(reader, &row)) {
		struct arena a = { 0 };
		uint32_t n = names_add(&e->keys, key_of(&a, row.rule, row.scope, row.group));

		GROW(e->since, n, e->room);
		e->since[n] = str_eq(row.lamp, S("green")) ? NO_DATE : row.since;
		arena_free(&a);
	}
	reader_close(reader);
	tsv_close(t);
	return e;
}

date
earlier_since(struct earlier *e, str rule, str scope, str group)
{
	struct arena a = { 0 };
	uint32_t n = names_find(&e->keys, key_of(&a, rule, scope, group));

	arena_free(&a);
	return n == NO_NAME ? NO_DATE : e->since[n];
}
