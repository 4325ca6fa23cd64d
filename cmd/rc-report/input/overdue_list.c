#include "rc-report/input/overdue_list.h"

#include "bytes/die.h"
#include "dues/aged.h"
#include "policy/items.h"
#include "rc-report/input/aged_row.h"

/* What the list has of a due comes first. */
static const struct column due_columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(TEXT,  struct due, due_id),
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, amount),
	NEED(MONEY, struct due, paid),
	NEED(MONEY, struct due, balance),
	HAVE(COUNT, struct due, days_overdue),
	NEED(TEXT,  struct due, bucket),
	HAVE(MONEY, struct due, late_fee),
	NEED(DATE,  struct due, as_of),
	NEED(TEXT,  struct due, state),
	HAVE(DATE,  struct due, settled_on),
	HAVE(TEXT,  struct due, item),
};

enum { N_DUE = sizeof(due_columns) / sizeof(*due_columns), N_LISTED = 9 };

struct list_reading {
	struct overdue_list *to;
	struct aged          aged;
	struct column        reads[N_DUE + LIST_TEXTS_MOST], *kept;
	size_t               n_reads, n_kept;
	const str           *bands;
	size_t               n_bands;
	struct items         items;
};

static void
choose_columns(struct list_reading *r, const struct tsv *t, const char *const *texts, size_t n)
{
	r->kept = mem_new(N_LISTED + n, sizeof(*r->kept));
	memcpy(r->reads, due_columns, sizeof(due_columns));
	memcpy(r->kept, due_columns, N_LISTED * sizeof(*r->kept));
	r->n_reads = N_DUE;
	r->n_kept = N_LISTED;
	for (size_t i = 0; i < n; i++) {
		struct column text = { texts[i], TEXT,
			offsetof(struct overdue_due, texts) + i * sizeof(str), false };

		r->to->has[i] = tsv_find(t, str_of(texts[i])) != NO_COLUMN;
		if (r->to->has[i])
			r->reads[r->n_reads++] = r->kept[r->n_kept++] = text;
	}
}

static int
worst_first(const void *row, const void *other)
{
	const struct due *x = row, *y = other;
	int order;

	if (x->days_overdue != y->days_overdue)
		return x->days_overdue > y->days_overdue ? -1 : 1;
	if (x->balance != y->balance)
		return x->balance > y->balance ? -1 : 1;
	order = str_cmp(x->contract_id, y->contract_id);
	return order ? order : str_cmp(x->due_id, y->due_id);
}

static void
add_due(struct overdue_list *l, struct overdue_due *row)
{
	struct due *d = &row->due;

	d->days_overdue = d->days_overdue == NO_COUNT ? 0 : d->days_overdue;
	d->late_fee = d->late_fee == NO_MONEY ? 0 : d->late_fee;
	row_list_add(&l->rows, row_rank(d->days_overdue, d->balance), row);
	money_add(&l->amount, d->amount, "the list's dues");
	money_add(&l->paid, d->paid, "the list's dues");
	money_add(&l->balance, d->balance, "the list's dues");
	money_add(&l->late_fee, d->late_fee, "the list's late-payment penalties");
}

static void
look_at(struct list_reading *r, const struct policy *p, struct overdue_due *row)
{
	uint32_t item = items_add(&r->items, p, row->due.item);

	if (r->aged.state != OVERDUE)
		return;
	aged_band(r->aged.reader, r->bands, r->n_bands, &row->due);
	if (is_house_money(items_class(&r->items, item)))
		add_due(r->to, row);
}

struct overdue_list *
overdue_list_read(char *const *paths, const struct policy *p, const char *const *texts, size_t n)
{
	struct list_reading r = { .to = mem_new(1, sizeof(*r.to)) };
	struct tsv *t = tsv_open(paths, false);
	struct overdue_due row = { .due = { .amount = 0 } };
	struct arena a = { 0 };

	r.bands = policy_bands(&a, p);
	r.n_bands = p->buckets.n + 1;
	choose_columns(&r, t, texts, n);
	r.to->rows = row_list_of(r.kept, r.n_kept);
	r.aged = aged_open(t, r.reads, r.n_reads);
	while (aged_next(&r.aged, &row))
		look_at(&r, p, &row);
	r.to->as_of = r.aged.as_of;
	if (r.to->as_of == NO_DATE)
		die("the dues have no row");
	aged_close(&r.aged);
	tsv_close(t);
	items_warn_unlisted(&r.items);
	arena_free(&a);
	row_list_sort(&r.to->rows, worst_first);
	return r.to;
}
