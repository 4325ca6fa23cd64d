#include "rc-import/import.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/columns/sheets.h"
#include "rc-import/forms/open.h"
#include "rc-import/rows/entry.h"

/* What is left of a workbook must be known even to those who want to hear nothing. */
static void
say_left(const struct import *m, const struct input *input, const struct sheets *sheets)
{
	if (sheets->left.len)
		warn("%s: sheets not read, though they have the headings of %s: %.*s; "
		    "--sheet all reads them", input_name(input),
		    tables[m->request.fields.table].name, STR_SHOWN(sheets->left));
}

static void
add_source(struct import *m, struct input *input, const struct sheets *sheets, size_t i)
{
	size_t sheet = sheets->chosen[i];

	GROW(m->sources, m->n, m->room);
	struct source *s = &m->sources[m->n++];
	source_open(s, input, sheet, &m->request.fields, m->request.words->time_zone);
	if (sheets->n > 1)
		s->headings.name = arena_printf(&m->arena, "%s:%.*s", input_name(input),
		    STR(input->sheets[sheet].name)).at;
	s->is_part = sheets->n > 1;
	s->is_first = i == 0;
}

static void
open_input(struct import *m, struct input *input)
{
	struct sheets sheets = sheets_of(&m->arena, input, &m->request.dictionary,
	    &m->request.fields, &m->request.wanted);

	say_left(m, input, &sheets);
	for (size_t i = 0; i < sheets.n; i++)
		add_source(m, input, &sheets, i);
	input_release(input);
}

static void
open_inputs(struct import *m, const char *encoding, char *const *paths)
{
	static char dash[] = "-";
	static char *const standard[] = { dash, NULL };

	if (!*paths)
		paths = standard;
	while (paths[m->n_inputs])
		m->n_inputs++;
	m->inputs = mem_new(m->n_inputs, sizeof(struct input *));
	for (size_t i = 0; i < m->n_inputs; i++) {
		m->inputs[i] = input_open(paths[i], encoding);
		open_input(m, m->inputs[i]);
	}
}

static bool
has_dates(const struct field *f)
{
	return f->form == AS_DATE || f->form == AS_MONTH;
}

/* What the survey needs: amounts and days, keys, and the fields by which rows are dropped;
   of several files also what tells that dues are alike. */
static void
choose_surveyed(struct import *m)
{
	struct request *r = &m->request;
	static const char *const names[] = { "contract_id", "due_id", "amount", "paid",
		"voucher", "status", "overdue", "money_out" };

	r->surveyed = mem_new(r->fields.n, sizeof(*r->surveyed));
	r->dates = mem_new(r->fields.n, sizeof(*r->dates));
	for (size_t i = 0; i < r->fields.n; i++)
		if (has_dates(&r->fields.list[i])) {
			r->surveyed[i] = true;
			r->dates[r->n_dates++] = (int)i;
		}
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		int field = fields_find(&r->fields, str_of(names[i]));

		if (field != NO_FIELD)
			r->surveyed[field] = true;
	}
	for (const char *const *n = filled_names; r->fields.table == CONTACTS && *n; n++)
		r->surveyed[fields_find(&r->fields, str_of(*n))] = true;
	if (r->item != NO_FIELD)
		r->surveyed[r->item] = m->control.numbers.several;
}

void
import_open(struct import *m, int table, const struct policy *policy,
    const struct choices *c, char *const *paths)
{
	struct request *r = &m->request;

	*m = (struct import){ .request = { .policy = policy, .words = &policy->importing,
		.quiet = c->quiet, .guessing = c->guessing } };
	fields_open(&r->fields, table);
	map_load(&r->map, c->map, &r->fields);
	dictionary_open(&r->dictionary, policy, &r->fields, &r->map);
	dropper_open(&r->dropper, r->words, &r->fields);
	r->order = c->order == ORDER_OPEN ? r->map.order : c->order;
	r->wanted = c->wanted;
	if (r->wanted.sheet.len == 0)
		r->wanted.sheet = r->map.sheet;
	if (r->wanted.rows.last == 0)
		r->wanted.rows = r->map.header;
	r->amount = fields_find(&r->fields, S("amount"));
	r->contract_id = fields_find(&r->fields, S("contract_id"));
	r->due_id = fields_find(&r->fields, S("due_id"));
	r->item = fields_find(&r->fields, S("item"));
	m->flow = flow_of(&r->fields, r->words);
	m->control.keys = keys_of(&r->fields);
	m->control.totals.has_amounts = r->amount != NO_FIELD;
	r->empty = word_filter_of(&r->words->empty);
	open_inputs(m, c->encoding, paths);
	m->control.numbers.several = m->n > 1;
	choose_surveyed(m);
}

static void
carry(struct import *m, struct source *s, const struct row *row)
{
	char room[TEXT_MOST];
	str heading, value;

	if (!drop_split(row, &heading, &value))
		return;
	str key = text_key(heading, room);
	const struct meaning *said = map_find(&m->request.map, key);
	int field = said ? NO_FIELD : dictionary_find(&m->request.dictionary, key);

	for (size_t i = 0; said && i < said->n; i++)
		source_carry(s, said->fields[i], value);
	if (field != NO_FIELD)
		source_carry(s, field, value);
	else if (!said)
		(void)names_add(&s->unused_groups, heading);
}

static enum drop
follow(struct import *m, struct source *s, const struct row *row, enum drop drop)
{
	m->begun |= drop == KEPT;
	if (drop == DROP_GROUP)
		carry(m, s, row);
	return drop;
}

enum drop
import_classify(struct import *m, struct source *s, const struct row *row)
{
	enum drop drop = drop_row(&m->request.dropper, s, row, m->begun);

	s->drops = mem_grow(s->drops, &s->drops_room, s->n_drops + 1, 1);
	s->drops[s->n_drops++] = (unsigned char)drop;
	return follow(m, s, row, drop);
}

enum drop
import_row(struct import *m, struct source *s, const struct row *row, size_t n)
{
	/* a file that has grown since then dies of its control totals */
	return follow(m, s, row, n < s->n_drops ? (enum drop)s->drops[n] : KEPT);
}

enum drop
import_entry(struct import *m, struct view *v, const struct row *row)
{
	struct request *r = &m->request;

	entry_take(v, row, &r->fields, &r->empty);
	m->texts = v->texts;
	m->way = r->fields.table == RECEIPTS ? flow_settle(&m->flow, v, row, m->texts) : WAY_IN;
	if (m->way == WAY_NEITHER)
		return DROP_NEITHER;
	if (m->way == WAY_OUT && r->words->out == OUT_DROP)
		return DROP_OUT;
	return drop_entry(&r->dropper, v, m->texts);
}

money
import_amount_of(const struct import *m, const struct source *s, const struct view *v,
    str text)
{
	const struct request *r = &m->request;
	struct amount a;

	return amount_read(text, source_unit(s, v, &r->map, r->amount), &a)
	    ? NO_MONEY : a.fen;
}

money
import_amount(const struct import *m, const struct source *s, const struct view *v)
{
	return m->request.amount == NO_FIELD ? NO_MONEY
	    : import_amount_of(m, s, v, v->texts[m->request.amount]);
}

str
import_amount_text(const struct import *m, const struct view *v, const struct row *row)
{
	const struct request *r = &m->request;

	return entry_text(v, row, &r->fields.list[r->amount], r->amount, &r->empty);
}

money
import_dropped(const struct import *m, const struct source *s, const struct row *row)
{
	money sum = NO_MONEY;

	if (m->request.amount == NO_FIELD || row->number <= s->headings.header.last)
		return NO_MONEY;
	for (size_t i = 0; i < s->headings.n; i++) {
		const struct view *v = &s->headings.views[i];
		money amount = import_amount_of(m, s, v, import_amount_text(m, v, row));

		if (amount == NO_MONEY)
			continue;
		if (sum == NO_MONEY)
			sum = 0;
		money_add(&sum, amount, "amounts");
	}
	return sum;
}

int
import_unit(const struct import *m, const struct source *s)
{
	return source_unit(s, &s->headings.views[0], &m->request.map, m->request.amount);
}

void
import_again(struct import *m, struct source *s)
{
	headings_begin(&s->headings);
	source_forget(s, m->request.fields.n);
	m->begun = false;
}

void
import_close(struct import *m)
{
	struct request *r = &m->request;

	for (size_t i = 0; i < m->n; i++)
		source_close(&m->sources[i], r->fields.n);
	free(m->sources);
	for (size_t i = 0; i < m->n_inputs; i++)
		input_close(m->inputs[i]);
	free(m->inputs);
	arena_free(&m->arena);
	free(r->surveyed);
	free(r->dates);
	due_numbers_free(&m->control.numbers);
	free(r->fields.list);
	dropper_close(&r->dropper);
	seen_free(&m->control.keys.seen);
	vouchers_free(&m->control.vouchers);
	dictionary_close(&r->dictionary);
	arena_free(&r->map.arena);
}
