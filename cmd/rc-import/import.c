#include "import.h"

#include <stdlib.h>

#include "entry.h"

static void
open_sources(struct import *m, const char *encoding, char *const *paths)
{
	static char dash[] = "-";
	static char *const standard[] = { dash, NULL };

	if (!*paths)
		paths = standard;
	while (paths[m->n])
		m->n++;
	m->sources = mem_new(m->n, sizeof(*m->sources));
	for (size_t i = 0; i < m->n; i++)
		source_open(&m->sources[i], paths[i], encoding, m->fields.n);
}

void
import_open(struct import *m, int table, const struct policy *policy,
    const struct choices *c, char *const *paths)
{
	*m = (struct import){ .words = &policy->importing, .quiet = c->quiet };
	fields_open(&m->fields, table);
	map_load(&m->map, c->map, &m->fields);
	dictionary_open(&m->dictionary, policy, &m->fields, &m->map);
	dropper_open(&m->dropper, m->words, &m->fields);
	m->order = c->order == ORDER_OPEN ? m->map.order : c->order;
	m->heading = c->heading;
	m->amount = fields_find(&m->fields, S("amount"));
	m->tally.has_amounts = m->amount != NO_FIELD;
	m->texts = mem_new(m->fields.n, sizeof(*m->texts));
	open_sources(m, c->encoding, paths);
}

enum drop
import_row(struct import *m, struct source *s, const struct row *row)
{
	enum drop drop = drop_row(&m->dropper, s, row);

	if (drop != KEPT)
		return drop;
	entry_take(s, row, &m->fields, m->words, m->texts);
	return drop_voucher(&m->dropper, m->texts);
}

money
import_amount(const struct import *m, const struct source *s, const struct row *row)
{
	struct amount a;

	if (m->amount == NO_FIELD || row->number <= s->heading)
		return NO_MONEY;
	str text = entry_text(s, row, &m->fields.list[m->amount], m->amount,
	    m->words);
	return amount_read(text, source_unit(s, &m->map, m->amount), &a)
	    ? NO_MONEY : a.fen;
}

void
import_close(struct import *m)
{
	for (size_t i = 0; i < m->n; i++)
		source_close(&m->sources[i], m->fields.n);
	free(m->sources);
	free(m->texts);
	free(m->numbers.number);
	free(m->fields.list);
	dropper_close(&m->dropper);
	seen_free(&m->seen);
	dictionary_close(&m->dictionary);
	arena_free(&m->map.arena);
}
