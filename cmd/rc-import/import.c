#include "rc-import/import.h"

#include <stdlib.h>

#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/forms/open.h"
#include "rc-import/rows/entry.h"

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
		source_open(&m->sources[i], input_open(paths[i], encoding), &m->fields);
}

static bool
has_dates(const struct field *f)
{
	return f->form == AS_DATE || f->form == AS_MONTH;
}

/* What the survey needs: amounts and days, keys, and the fields by which rows are dropped. */
static void
choose_surveyed(struct import *m)
{
	static const char *const names[] = { "contract_id", "due_id", "amount", "paid",
		"voucher", "status", "overdue" };

	m->surveyed = mem_new(m->fields.n, sizeof(*m->surveyed));
	m->dates = mem_new(m->fields.n, sizeof(*m->dates));
	for (size_t i = 0; i < m->fields.n; i++)
		if (has_dates(&m->fields.list[i])) {
			m->surveyed[i] = true;
			m->dates[m->n_dates++] = (int)i;
		}
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		int field = fields_find(&m->fields, str_of(names[i]));

		if (field != NO_FIELD)
			m->surveyed[field] = true;
	}
}

void
import_open(struct import *m, int table, const struct policy *policy,
    const struct choices *c, char *const *paths)
{
	*m = (struct import){ .words = &policy->importing, .quiet = c->quiet,
		.guessing = c->guessing };
	fields_open(&m->fields, table);
	map_load(&m->map, c->map, &m->fields);
	dictionary_open(&m->dictionary, policy, &m->fields, &m->map);
	dropper_open(&m->dropper, m->words, &m->fields);
	m->order = c->order == ORDER_OPEN ? m->map.order : c->order;
	m->wanted = c->wanted;
	if (m->wanted.sheet.len == 0)
		m->wanted.sheet = m->map.sheet;
	if (m->wanted.rows.last == 0)
		m->wanted.rows = m->map.header;
	m->amount = fields_find(&m->fields, S("amount"));
	m->contract_id = fields_find(&m->fields, S("contract_id"));
	m->due_id = fields_find(&m->fields, S("due_id"));
	m->keys = keys_of(&m->fields);
	m->totals.has_amounts = m->amount != NO_FIELD;
	m->empty = word_filter_of(&m->words->empty);
	choose_surveyed(m);
	open_sources(m, c->encoding, paths);
}

static void
carry(struct import *m, struct source *s, const struct row *row)
{
	char room[TEXT_MOST];
	str heading, value;

	if (!drop_split(row, &heading, &value))
		return;
	str key = text_key(heading, room);
	const struct meaning *said = map_find(&m->map, key);
	int field = said ? NO_FIELD : dictionary_find(&m->dictionary, key);

	for (size_t i = 0; said && i < said->n; i++)
		source_carry(s, said->fields[i], value);
	if (field != NO_FIELD)
		source_carry(s, field, value);
	else if (!said)
		(void)names_add(&s->unused_groups, heading);
}

enum drop
import_row(struct import *m, struct source *s, const struct row *row)
{
	enum drop drop = drop_row(&m->dropper, s, row, m->begun);

	m->begun |= drop == KEPT;
	if (drop == DROP_GROUP)
		carry(m, s, row);
	return drop;
}

enum drop
import_entry(struct import *m, struct view *v, const struct row *row)
{
	entry_take(v, row, &m->fields, &m->empty);
	m->texts = v->texts;
	return drop_entry(&m->dropper, v, m->texts);
}

static money
amount_of(const struct import *m, const struct source *s, const struct view *v, str text)
{
	struct amount a;

	return amount_read(text, source_unit(s, v, &m->map, m->amount), &a)
	    ? NO_MONEY : a.fen;
}

money
import_amount(const struct import *m, const struct source *s, const struct view *v)
{
	return m->amount == NO_FIELD ? NO_MONEY
	    : amount_of(m, s, v, v->texts[m->amount]);
}

money
import_dropped(const struct import *m, const struct source *s, const struct row *row)
{
	money sum = 0;

	if (!m->begun || m->amount == NO_FIELD)
		return NO_MONEY;
	for (size_t i = 0; i < s->headings.n; i++) {
		const struct view *v = &s->headings.views[i];
		money amount = amount_of(m, s, v, entry_text(v, row,
		    &m->fields.list[m->amount], m->amount, &m->empty));

		if (amount != NO_MONEY)
			money_add(&sum, amount, "amounts");
	}
	return sum;
}

void
import_again(struct import *m, struct source *s)
{
	input_again(s->headings.input);
	source_forget(s, m->fields.n);
	m->begun = false;
}

void
import_close(struct import *m)
{
	for (size_t i = 0; i < m->n; i++)
		source_close(&m->sources[i], m->fields.n);
	free(m->sources);
	free(m->surveyed);
	free(m->dates);
	due_numbers_free(&m->numbers);
	free(m->fields.list);
	dropper_close(&m->dropper);
	seen_free(&m->keys.seen);
	vouchers_free(&m->vouchers);
	dictionary_close(&m->dictionary);
	arena_free(&m->map.arena);
}
