#include "rc-age/sorted.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "rc-age/workspace.h"

/* A text that outlives its row. */
struct copy {
	char  *at;
	size_t len, room;
};

struct kept_row {
	size_t   at, len;   /* in the texts */
	unsigned file;
};

struct merge {
	struct source     *source;
	struct contract    contract;
	struct workspace        space;
	size_t             open_room, receipts_room;
	struct copy        id;              /* of the contract at hand */
	struct copy        texts;           /* its rows, one after the other */
	struct kept_row   *rows;
	size_t             rows_room;
	unsigned long      first_row;
	struct due         due;             /* the next row of each table */
	struct receipt_row receipt;
	bool               has_due, has_receipt;
	struct copy        receipt_id;      /* contract of the receipt before */
	unsigned long      forgotten;       /* receipts whose ids are */
};

static str
view(const struct copy *c)
{
	return (str){ c->at, c->len };
}

static size_t
keep(struct copy *c, str text)
{
	size_t at = c->len;

	c->at = mem_grow(c->at, &c->room, c->len + text.len + 1, 1);
	memcpy(c->at + at, text.at, text.len);
	c->len += text.len;
	return at;
}

static void
remember(struct copy *c, str text)
{
	c->len = 0;
	keep(c, text);
}

static void
next_due(struct merge *m)
{
	m->has_due = source_due(m->source, &m->due);
}

static void
next_receipt(struct merge *m)
{
	struct source *s = m->source;

	m->has_receipt = source_receipt(s, &m->receipt);
	if (!m->has_receipt)
		return;
	if (str_cmp(m->receipt.contract, view(&m->receipt_id)) < 0)
		reader_die(s->receipt_reader, "contract_id",
		    "'%.*s' is out of order, after '%.*s'",
		    STR_SHOWN(m->receipt.contract), STR_SHOWN(view(&m->receipt_id)));
	remember(&m->receipt_id, m->receipt.contract);
}

/* Lets go of many ids; not while a contract's receipts are at hand, which name theirs. */
static void
forget_receipts(struct merge *m)
{
	struct ids *ids = &m->source->texts.receipt_ids;

	if (ids->n < REMEMBERED)
		return;
	m->forgotten += ids->n;
	ids_free(ids);
}

/* The receipt at hand with its texts as numbers; dies if its id was seen before. */
static struct receipt
numbered(struct merge *m)
{
	struct source *s = m->source;
	struct ids *ids = &s->texts.receipt_ids;

	uint32_t known = ids->n;
	uint32_t id = ids_add(ids, m->receipt.receipt_id);
	if (id != known)
		source_die_receipt_twice(s, m->forgotten + id,
		    tsv_count(s->receipts) - 1,
		    reader_text(s->receipt_reader, "receipt_id"));
	return source_numbered(s, &m->receipt, id);
}

/* Receipts before the contract at hand, or all that are left, have none. */
static void
skip_receipts(struct merge *m, bool all, struct control_totals *totals)
{
	while (m->has_receipt
	    && (all || str_cmp(m->receipt.contract, view(&m->id)) < 0)) {
		forget_receipts(m);
		numbered(m);
		if (m->receipt.counts)
			totals_no_contract(totals, &m->receipt,
			    m->source->receipt_reader);
		next_receipt(m);
	}
}

static void
take_receipts(struct merge *m)
{
	struct contract *c = &m->contract;

	c->n_receipts = 0;
	while (m->has_receipt && str_eq(m->receipt.contract, view(&m->id))) {
		struct receipt r = numbered(m);

		GROW(c->receipts, c->n_receipts, m->receipts_room);
		if (m->receipt.counts)
			c->receipts[c->n_receipts++] = r;
		next_receipt(m);
	}
}

static void
take_due(struct merge *m)
{
	struct contract *c = &m->contract;
	struct tsv_row row = tsv_row(m->source->dues);
	size_t n = c->n_open;

	GROW(c->open, n, m->open_room);
	GROW(m->rows, n, m->rows_room);
	m->rows[n] = (struct kept_row){ keep(&m->texts, row.text), row.text.len,
		row.file };
	c->open[n].due = m->due;
	source_open_item(m->source, &c->open[n]);
	c->n_open++;
}

/* The dues of the next contract; the one behind them must not be of an earlier. */
static void
take_dues(struct merge *m)
{
	struct source *s = m->source;
	uint32_t first, second;

	if (s->texts.due_ids.n > REMEMBERED)
		ids_free(&s->texts.due_ids);
	forget_receipts(m);
	remember(&m->id, m->due.contract_id);
	m->texts.len = 0;
	m->contract.n_open = 0;
	m->first_row = tsv_count(s->dues) - 1;
	do {
		take_due(m);
		next_due(m);
	} while (m->has_due && str_eq(m->due.contract_id, view(&m->id)));
	second = contract_twice(&m->contract, &m->space, &first);
	if (second != NONE)
		source_die_due_twice(s, m->first_row + first,
		    m->first_row + second);
	if (m->has_due && str_cmp(m->due.contract_id, view(&m->id)) < 0)
		reader_die(s->due_reader, "contract_id",
		    "'%.*s' is out of order, after '%.*s'",
		    STR_SHOWN(m->due.contract_id), STR_SHOWN(view(&m->id)));
}

static void
print_dues(struct merge *m, struct adder *adder)
{
	for (uint32_t i = 0; i < m->contract.n_open; i++) {
		const struct kept_row *row = &m->rows[i];

		adder_row(adder, (struct tsv_row){
		    { m->texts.at + row->at, row->len }, row->file },
		    &m->contract.open[i].due);
	}
}

static void
forget(struct merge *m)
{
	free(m->contract.open);
	free(m->contract.receipts);
	free(m->rows);
	free(m->id.at);
	free(m->texts.at);
	free(m->receipt_id.at);
}

void
sorted_print(struct source *s, struct adder *adder, struct control_totals *totals)
{
	struct merge m = { .source = s };

	next_due(&m);
	next_receipt(&m);
	while (m.has_due) {
		take_dues(&m);
		skip_receipts(&m, false, totals);
		take_receipts(&m);
		contract_settle(&m.contract, &s->terms, &s->texts, &m.space);
		totals_contract(totals, &m.contract, view(&m.id), &s->texts);
		print_dues(&m, adder);
	}
	skip_receipts(&m, true, totals);
	forget(&m);
}
