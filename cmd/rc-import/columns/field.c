#include "rc-import/columns/field.h"

enum { ANY_TABLE = -1 };

/* Columns that are read otherwise than their kind says. */
static const struct {
	int         table;
	const char *name;
	enum form   form;
} special[] = {
	{ ANY_TABLE, "contract_id", AS_IDENTIFIER },
	{ ANY_TABLE, "due_id",      AS_IDENTIFIER },
	{ ANY_TABLE, "receipt_id",  AS_IDENTIFIER },
	{ ANY_TABLE, "customer_id", AS_IDENTIFIER },
	{ ANY_TABLE, "id_no",       AS_IDENTIFIER },
	{ ANY_TABLE, "phone",       AS_IDENTIFIER },
	{ ANY_TABLE, "pay_method",  AS_METHOD },
	{ ANY_TABLE, "month",       AS_MONTH },
	{ CONTACTS,  "kind",        AS_KIND },
	{ CONTACTS,  "stage",       AS_STAGE },
	{ CONTACTS,  "result",      AS_RESULT },
};

/* What the tool makes up where it is missing, and in which table. */
static const struct {
	int         table;
	const char *name;
} makes[] = {
	{ DUES,     "due_id" },
	{ RECEIPTS, "receipt_id" },
	{ RECEIPTS, "contract_id" },   /* nothing: rc-match finds it */
	{ CONTACTS, "kind" },          /* of a work list that was filled in */
};

static enum form
form_of(int table, const struct column *c)
{
	for (size_t i = 0; i < sizeof(special) / sizeof(*special); i++)
		if ((special[i].table == ANY_TABLE || special[i].table == table)
		    && strcmp(special[i].name, c->name) == 0)
			return special[i].form;
	switch (c->kind) {
	case TEXT:
	case ID:    return AS_TEXT;
	case DATE:  return AS_DATE;
	case MONEY: return AS_AMOUNT;
	case RATE:  return AS_RATE;
	case COUNT: return AS_TEXT;
	}
	return AS_TEXT;
}

static bool
is_made(int table, const char *name)
{
	for (size_t i = 0; i < sizeof(makes) / sizeof(*makes); i++)
		if (makes[i].table == table && strcmp(makes[i].name, name) == 0)
			return true;
	return false;
}

/* Two payments of one buyer on one day may differ in nothing else. */
static bool
tells_apart(const char *name)
{
	return strcmp(name, "time") == 0 || strcmp(name, "account_balance") == 0;
}

static struct field *
push(struct fields *f)
{
	GROW(f->list, f->n, f->room);
	return &f->list[f->n++];
}

void
fields_open(struct fields *f, int table)
{
	const struct table *t = &tables[table];

	*f = (struct fields){ .table = table };
	for (size_t i = 0; i < t->n; i++) {
		const struct column *c = &t->columns[i];

		*push(f) = (struct field){ .name = str_of(c->name),
			.form = form_of(table, c), .needed = c->needed,
			.made = is_made(table, c->name),
			.joins = strcmp(c->name, "note") == 0 || strcmp(c->name, "phone") == 0 };
	}
	for (const struct derived *d = derived; d->name; d++)
		if (d->table == table)
			*push(f) = (struct field){ .name = str_of(d->name), .hidden = true,
				.tells = tells_apart(d->name) };
	if (table == RECEIPTS)
		*push(f) = (struct field){ .name = S("precision") };
}

int
fields_find(const struct fields *f, str name)
{
	for (size_t i = 0; i < f->n; i++)
		if (str_eq(f->list[i].name, name))
			return (int)i;
	return NO_FIELD;
}

int
fields_add(struct fields *f, str name)
{
	*push(f) = (struct field){ .name = name };
	return (int)f->n - 1;
}
