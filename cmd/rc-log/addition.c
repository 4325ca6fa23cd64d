#include "rc-log/addition.h"

struct said {
	struct entry       entry;
	const struct said *before;   /* of the contract, or NULL */
};

static bool
is_same(const struct column *c, const struct entry *a, const struct entry *b)
{
	const char *x = (const char *)a + c->at, *y = (const char *)b + c->at;

	if (c->kind == DATE)
		return *(const date *)x == *(const date *)y;
	if (c->kind == MONEY)
		return *(const money *)x == *(const money *)y;
	return str_eq(*(const str *)x, *(const str *)y);
}

/* Whether `said` has all that the entry says. */
static bool
says(const struct entry *said, const struct entry *e)
{
	for (size_t i = 0; i < ENTRY_COLUMNS; i++)
		if (entry_fills(e, i) && !is_same(&entry_columns[i], said, e))
			return false;
	return true;
}

/* A copy that lives on. */
static struct entry
kept(struct arena *a, const struct entry *e)
{
	struct entry copy = *e;

	for (size_t i = 0; i < ENTRY_COLUMNS; i++) {
		str *text = (str *)(void *)((char *)&copy + entry_columns[i].at);

		if (entry_columns[i].kind == TEXT)
			*text = arena_str(a, *text);
	}
	return copy;
}

static struct said **
of_contract(struct additions *a, str contract_id)
{
	uint32_t known = a->contracts.n, number = names_add(&a->contracts, contract_id);

	if (number == known) {
		a->last = mem_grow(a->last, &a->room, known + 1, sizeof(struct said *));
		a->last[number] = NULL;
	}
	return &a->last[number];
}

static void
keep(struct additions *a, struct said **last, const struct entry *e)
{
	struct said *said = arena_new(&a->arena, 1, sizeof(*said));

	*said = (struct said){ kept(&a->arena, e), *last };
	*last = said;
}

void
additions_know(struct additions *a, struct tsv *t)
{
	struct reader *r = reader_open(t, entry_columns, ENTRY_COLUMNS);
	struct entry e;

	while (reader_next(r, &e))
		keep(a, of_contract(a, e.contract_id), &e);
	reader_close(r);
}

bool
additions_add(struct additions *a, const struct entry *e)
{
	struct said **last = of_contract(a, e->contract_id);

	for (const struct said *s = *last; s; s = s->before)
		if (says(&s->entry, e))
			return false;
	keep(a, last, e);
	return true;
}
