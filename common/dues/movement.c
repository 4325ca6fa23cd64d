#include "dues/movement.h"

struct row {
	str   receipt_id, contract_id, due_id, item;
	date  received_on;
	money amount;
};

static const struct column columns[] = {
	NEED(TEXT,  struct row, receipt_id),
	NEED(TEXT,  struct row, contract_id),
	NEED(DATE,  struct row, received_on),
	NEED(MONEY, struct row, amount),
	HAVE(TEXT,  struct row, due_id),
	HAVE(TEXT,  struct row, item),
};

static str
kept(struct names *names, str text)
{
	return names_text(names, names_add(names, text));
}

static void
link_up(struct movements *m)
{
	m->first = mem_new(m->contracts.n, sizeof(struct movement *));
	for (size_t i = m->n; i-- > 0; ) {
		m->list[i].next = m->first[m->contract[i]];
		m->first[m->contract[i]] = &m->list[i];
	}
}

struct movements *
movements_read(struct tsv *t, date as_of)
{
	struct movements *m = mem_new(1, sizeof(*m));
	struct reader *r = reader_open(t, columns,
	    sizeof(columns) / sizeof(*columns));
	size_t room = 0, contract_room = 0;
	struct row row;

	while (reader_next(r, &row)) {
		if (row.received_on > as_of)
			continue;
		GROW(m->list, m->n, room);
		GROW(m->contract, m->n, contract_room);
		m->contract[m->n] = names_add(&m->contracts, row.contract_id);
		m->list[m->n++] = (struct movement){
			.on = row.received_on, .amount = row.amount,
			.due_id = kept(&m->words, row.due_id),
			.item = kept(&m->words, row.item),
		};
	}
	reader_close(r);
	link_up(m);
	return m;
}

const struct movement *
movements_of(struct movements *m, str contract_id)
{
	uint32_t contract = names_find(&m->contracts, contract_id);

	return contract == NO_NAME ? NULL : m->first[contract];
}

money
movements_sum(const struct movement *first, date from, date to)
{
	money sum = 0;

	for (const struct movement *m = first; m; m = m->next)
		if (m->on >= from && m->on <= to)
			money_add(&sum, m->amount, "a contract's receipts");
	return sum;
}
