#include "rc-report/input/stream.h"

#include "bytes/die.h"

static const struct column due_columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(TEXT,  struct due, due_id),
	NEED(MONEY, struct due, amount),
	NEED(DATE,  struct due, as_of),
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, paid),
	NEED(MONEY, struct due, balance),
	NEED(TEXT,  struct due, state),
	NEED(TEXT,  struct due, bucket),
	HAVE(COUNT, struct due, days_overdue),
	HAVE(DATE,  struct due, settled_on),
	HAVE(MONEY, struct due, late_fee),
	HAVE(TEXT,  struct due, item),
	HAVE(MONEY, struct due, price),
	HAVE(DATE,  struct due, signed_on),
};

enum { N_DUE = sizeof(due_columns) / sizeof(*due_columns) };

static void
add_column(struct stream *s, struct column column)
{
	s->columns[s->n_columns++] = column;
}

static void
add_texts(struct stream *s, const struct stream_wanted *wanted)
{
	for (size_t i = 0; i < wanted->n_texts; i++) {
		const char *name = wanted->texts[i];

		s->has[i] = tsv_find(s->t, str_of(name)) != NO_COLUMN;
		add_column(s, (struct column){ name, TEXT,
		    offsetof(struct streamed_due, texts) + i * sizeof(str), false });
	}
}

/* The columns of the policy's nodes, if the table has them all. */
static void
add_nodes(struct stream *s)
{
	const struct policy *p = s->policy;
	const struct node *nodes = p->nodes.list;
	bool has_all = tsv_find(s->t, S("signed_on")) != NO_COLUMN;
	size_t n = s->n_columns;

	for (size_t i = 0; i < p->nodes.n; i++) {
		str name = arena_printf(&s->arena, "paid_%dd", nodes[i].days);

		has_all &= tsv_find(s->t, name) != NO_COLUMN;
		add_column(s, (struct column){ name.at, MONEY,
		    offsetof(struct due, paid_by) + i * sizeof(money), false });
	}
	if (has_all)
		s->n_nodes = p->nodes.n;
	else
		s->n_columns = n;
}

static void
choose_columns(struct stream *s, const struct stream_wanted *wanted)
{
	for (size_t i = 0; i < N_DUE; i++)
		add_column(s, due_columns[i]);
	s->n_columns += by_find(&s->by, s->t, offsetof(struct streamed_due, by),
	    s->columns + s->n_columns);
	add_texts(s, wanted);
	if (wanted->nodes)
		add_nodes(s);
	s->has_signed_on = tsv_find(s->t, S("signed_on")) != NO_COLUMN;
	s->has_settled_on = tsv_find(s->t, S("settled_on")) != NO_COLUMN;
	s->has_days_overdue = tsv_find(s->t, S("days_overdue")) != NO_COLUMN;
}

static bool
read_row(struct stream *s)
{
	if (aged_next(&s->aged, &s->row))
		return true;
	aged_close(&s->aged);
	tsv_close(s->t);
	items_warn_unlisted(&s->items);
	return false;
}

struct stream *
stream_open(char *const *paths, const struct policy *policy, const struct stream_wanted *wanted)
{
	struct stream *s = mem_new(1, sizeof(*s));

	s->policy = policy;
	s->as_of = NO_DATE;
	s->groups.n_by = wanted->n_by;
	s->n_texts = wanted->n_texts;
	s->bands = policy_bands(&s->arena, policy);
	s->n_bands = policy->buckets.n + 1;
	s->t = tsv_open(paths, false);
	s->by = (struct grouping){ .by = wanted->by, .n = wanted->n_by };
	choose_columns(s, wanted);
	s->aged = aged_open(s->t, s->columns, s->n_columns);
	s->aged.several_days = wanted->days;
	s->is_ahead = read_row(s);
	if (!s->is_ahead && !wanted->may_be_empty)
		die("the dues have no row");
	if (s->is_ahead)
		s->as_of = s->row.due.as_of;
	return s;
}

/* What the cells of the row at hand come to. */
static void
take_row(struct stream *s)
{
	struct streamed_due *row = &s->row;
	const struct due *d = &row->due;

	row->state = s->aged.state;
	row->class = items_class(&s->items, items_add(&s->items, s->policy, d->item));
	row->counts = is_house_money(row->class) && row->state != FUTURE
	    && row->state != CANCELLED;
	row->band = row->state != OVERDUE ? 0
	    : (uint8_t)aged_band(s->aged.reader, s->bands, s->n_bands, d);
	by_fill(&s->by, d->payable_on, row->by);
	row->group = groups_add(&s->groups, row->by);
	if (s->parts)
		row->parts = parts_take(s->parts, d, d->as_of);
	row->in_log = s->log ? log_take(s->log, d, row->state, row->class) : NO_NAME;
}

const struct streamed_due *
stream_next(struct stream *s)
{
	if (!s->is_ahead && (s->as_of == NO_DATE || !read_row(s))) {
		if (s->parts)
			parts_check(s->parts);
		return NULL;
	}
	s->is_ahead = false;
	take_row(s);
	return &s->row;
}
