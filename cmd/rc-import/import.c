#include "import.h"

#include <stdlib.h>

#include "entry.h"

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
	seen_free(&m->seen);
	dictionary_close(&m->dictionary);
	arena_free(&m->map.arena);
}
