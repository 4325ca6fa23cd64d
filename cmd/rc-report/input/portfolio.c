#include "rc-report/input/portfolio.h"

#include <stdlib.h>

#include "bytes/die.h"

static void
add_to_contract(struct portfolio *p, uint32_t number, uint32_t row, const struct due *d)
{
	GROW(p->contracts, number, p->contracts_room);
	if (number == p->n_contracts)
		p->contracts[p->n_contracts++] = (struct kept_contract){ NO_MONEY,
			NO_DATE, row, row, NO_ROW };
	struct kept_contract *c = &p->contracts[number];
	if (c->last != row)
		p->dues[c->last].following = row;
	c->last = row;
	if (c->price == NO_MONEY)
		c->price = d->price;
	if (c->signed_on == NO_DATE)
		c->signed_on = d->signed_on;
	if (c->counted == NO_ROW && p->dues[row].counts)
		c->counted = row;
}

static void
keep_texts(struct portfolio *p, const struct streamed_due *row)
{
	size_t n = (size_t)p->n * p->n_kept;

	if (!p->n_kept)
		return;
	p->texts = mem_grow(p->texts, &p->texts_room, n + p->n_kept, sizeof(*p->texts));
	for (size_t i = 0; i < p->n_texts; i++)
		if (p->has[i])
			p->texts[n + p->kept_at[i]] = names_add(&p->words, row->texts[i]);
}

static void
keep_nodes(struct portfolio *p, const struct due *d)
{
	size_t n = (size_t)p->n * p->n_nodes;

	if (!p->n_nodes)
		return;
	p->at_nodes = mem_grow(p->at_nodes, &p->at_nodes_room, n + p->n_nodes,
	    sizeof(*p->at_nodes));
	memcpy(p->at_nodes + n, d->paid_by, p->n_nodes * sizeof(*p->at_nodes));
}

static void
keep_row(struct portfolio *p, const struct streamed_due *row)
{
	const struct due *d = &row->due;

	if (p->n == INT32_MAX)
		die("more than %d dues", INT32_MAX);
	GROW(p->dues, p->n, p->room);
	p->dues[p->n] = (struct kept_due){
		.amount = d->amount, .paid = d->paid, .balance = d->balance,
		.late_fee = d->late_fee == NO_MONEY ? 0 : d->late_fee,
		.as_of = d->as_of, .payable_on = d->payable_on,
		.settled_on = d->settled_on, .signed_on = d->signed_on,
		.days_overdue = d->days_overdue == NO_COUNT ? 0 : d->days_overdue,
		.contract = names_add(&p->contract_ids, d->contract_id),
		.group = row->group, .due_id = names_add(&p->words, d->due_id),
		.paid_as = p->parts && row->parts.n ? row->parts.list[0].due : NO_NAME,
		.following = NO_ROW, .state = (uint8_t)row->state,
		.class = (uint8_t)row->class, .band = row->band, .counts = row->counts,
	};
	add_to_contract(p, p->dues[p->n].contract, p->n, d);
	keep_texts(p, row);
	keep_nodes(p, d);
	if (p->as_of < d->as_of)
		p->as_of = d->as_of;
	p->n++;
}

/* The columns that the table has. */
static void
take_columns(struct portfolio *p, const struct stream *s)
{
	p->n_texts = s->n_texts;
	memcpy(p->has, s->has, sizeof(p->has));
	for (size_t i = 0; i < p->n_texts; i++)
		if (p->has[i])
			p->kept_at[i] = (uint8_t)p->n_kept++;
	p->n_nodes = s->n_nodes;
	p->has_signed_on = s->has_signed_on;
	p->has_settled_on = s->has_settled_on;
	p->has_days_overdue = s->has_days_overdue;
}

struct portfolio *
portfolio_read(struct stream *s)
{
	struct portfolio *p = mem_new(1, sizeof(*p));
	const struct streamed_due *row;

	p->policy = s->policy;
	p->as_of = NO_DATE;
	p->bands = s->bands;
	p->n_bands = s->n_bands;
	p->parts = s->parts;
	take_columns(p, s);
	while ((row = stream_next(s)) != NULL)
		keep_row(p, row);
	p->groups = s->groups;
	return p;
}

str
portfolio_text(const struct portfolio *p, uint32_t row, size_t k)
{
	return p->has[k] ? names_text(&p->words, portfolio_word(p, row, k)) : S("");
}

str
portfolio_contract_id(const struct portfolio *p, uint32_t contract)
{
	return names_text(&p->contract_ids, contract);
}

str
portfolio_due_id(const struct portfolio *p, uint32_t row)
{
	return names_text(&p->words, p->dues[row].due_id);
}

int
portfolio_compare(const struct portfolio *p, uint32_t a, uint32_t b)
{
	int order = str_cmp(portfolio_contract_id(p, p->dues[a].contract),
	    portfolio_contract_id(p, p->dues[b].contract));

	return order ? order : str_cmp(portfolio_due_id(p, a), portfolio_due_id(p, b));
}
