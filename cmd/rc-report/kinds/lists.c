#include "rc-report/kinds/lists.h"

/* Behind contract_id and due_id. */
static const struct {
	enum kept_text text;
	struct term    name;
	int            spare;
} texts[DUE_TEXTS - 2] = {
	{ TEXT_CUSTOMER,    { "customer", "客户名称", "customer" },       0 },
	{ TEXT_PHONE,       { "phone", "联系电话", "phone" },             1 },
	{ TEXT_PROJECT,     { "project", "项目", "project" },             2 },
	{ TEXT_UNIT,        { "unit", "房间", "unit" },                   2 },
	{ TEXT_SALESPERSON, { "salesperson", "置业顾问", "salesperson" }, 1 },
	{ TEXT_ITEM,        { "item", "款项", "item" },                   3 },
};

void
due_text_columns(struct grid *g)
{
	grid_column(g, (struct term){ "contract_id", "合同编号", "contract" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 3);
	for (size_t i = 0; i < DUE_TEXTS - 2; i++)
		grid_column(g, texts[i].name, CELL_TEXT, texts[i].spare);
}

int
by_ids(const struct due *d, const struct due *other)
{
	int order = str_cmp(d->contract_id, other->contract_id);

	return order ? order : str_cmp(d->due_id, other->due_id);
}

static void
keep(struct due_list *l, struct column column)
{
	l->columns[l->n_columns++] = column;
}

struct due_list *
due_list_new(struct document *d, const struct facts *f, const struct column *columns, size_t n)
{
	struct due_list *l = arena_new(&d->arena, 1, sizeof(*l));
	const char *names[LIST_TEXTS];

	l->facts = f;
	list_columns(f->policy, names);
	keep(l, (struct column)NEED(TEXT, struct due, contract_id));
	keep(l, (struct column)NEED(TEXT, struct due, due_id));
	for (size_t i = 0; i < LIST_TEXTS; i++)
		if (f->stream->has[i])
			keep(l, (struct column){ names[i], TEXT,
			    offsetof(struct listed_due, texts) + i * sizeof(str), false });
	for (size_t i = 0; i < n; i++)
		keep(l, columns[i]);
	l->rows = row_list_of(l->columns, l->n_columns);
	return l;
}

bool
due_list_has(const struct due_list *l, enum kept_text text)
{
	return l->facts->stream->has[text];
}

struct listed_due
due_listed(const struct streamed_due *due)
{
	struct listed_due listed = { .due = due->due };

	memcpy(listed.texts, due->texts, sizeof(listed.texts));
	return listed;
}

void
put_due_texts(struct grid *g, const struct listed_due *due)
{
	put_text(g, due->due.contract_id);
	put_text(g, due->due.due_id);
	for (size_t i = 0; i < DUE_TEXTS - 2; i++)
		put_text(g, due->texts[texts[i].text]);
}
