#include "rc-import/survey.h"

#include "bytes/die.h"
#include "rc-import/about.h"
#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/columns/bind.h"

/* Whether an amount of the file has no unit in its heading. */
static bool
wants_unit(const struct import *m, const struct source *s)
{
	const struct request *r = &m->request;

	if (r->map.unit != NO_UNIT)
		return false;
	for (size_t v = 0; v < s->headings.n; v++)
		for (size_t i = 0; i < r->fields.n; i++) {
			const struct binding *b = &s->headings.views[v].of[i];

			if (r->fields.list[i].form == AS_AMOUNT
			    && b->cell != NO_CELL && b->unit == NO_UNIT)
				return true;
		}
	return false;
}

/* A remark such as 单位:万元; one that comes too late must say what was taken anyway. */
static void
find_unit(struct import *m, struct source *s, const struct row *row, str cell)
{
	int unit = unit_of_remark(cell);
	int now = s->unit == NO_UNIT ? 0 : s->unit;
	str shown = text_shown(cell);

	if (unit == NO_UNIT)
		return;
	if (m->begun && unit != now && wants_unit(m, s))
		die("%s:%lu: '%.*s' stands below amounts that were taken as %s; say "
		    "the unit in a map", source_name(s), row->number, STR_SHOWN(shown),
		    unit_name(now));
	if (!m->begun)
		s->unit = unit;
}

/* A remark such as 制表日期：2025-05-31, whose day may stand in the next cell. */
static void
find_day(struct import *m, struct source *s, str cell, str next)
{
	const struct words *words = &m->request.words->made_on;
	date day;

	for (size_t i = 0; i < words->n; i++) {
		if (!str_starts(cell, words->list[i]))
			continue;
		str rest = str_from(cell, words->list[i].len);
		while (str_starts(rest, S("：")) || str_starts(rest, S(":"))
		    || str_starts(rest, S(" ")))
			rest = str_from(rest, str_starts(rest, S("："))
			    ? S("：").len : 1);
		if (rest.len == 0)
			rest = next;
		if (!day_read(rest, (struct dating){ m->request.order, false,
		    m->request.words->time_zone }, &day))
			s->made_on = day;
	}
}

static void
survey_remarks(struct import *m, struct source *s, const struct row *row)
{
	for (size_t i = 0; i < row->n; i++) {
		find_unit(m, s, row, row->cells[i]);
		find_day(m, s, row->cells[i], row_cell(row, (int)i + 1));
	}
}

static void
survey_dates(const struct import *m, struct source *s, const struct row *row)
{
	for (size_t i = 0; i < m->request.n_dates; i++) {
		int field = m->request.dates[i];

		proof_add(&s->dates[field].proof, m->texts[field], row->number);
	}
}

static void
survey_due_id(struct import *m, const struct source *s, money amount)
{
	struct request *r = &m->request;
	str contract = m->texts[r->contract_id], due_id = m->texts[r->due_id];

	if (due_id.len || contract.len == 0)
		due_numbers_pass(&m->control.numbers);
	else
		due_numbers_add(&m->control.numbers, &(struct due_texts){ contract,
		    m->texts[r->item], m->texts[s->check.due_on], amount,
		    { ORDER_OPEN, s->headings.input->from_1904, r->words->time_zone } });
	if (due_id.len)
		keys_reserve(&m->control.keys, contract, due_id);
}

static void
survey_entry(struct import *m, struct source *s, const struct row *row, money amount)
{
	survey_dates(m, s, row);
	if (m->request.fields.table != DUES)
		return;
	survey_due_id(m, s, amount);
	check_vote(&s->check, m->texts);
}

/* How often the row is there, by its views. */
static size_t
survey_views(struct import *m, struct source *s, const struct row *row)
{
	size_t n = 0;

	for (size_t i = 0; i < s->headings.n; i++) {
		struct view *v = &s->headings.views[i];
		enum drop drop = import_entry(m, v, row);

		if (drop == DROP_NOTHING)
			continue;
		money amount = import_amount(m, s, v);
		row_total_add(&m->control.totals.read, amount);
		file_sums_row(&s->sums, amount, drop == KEPT && m->way == WAY_IN);
		if (drop == KEPT)
			survey_entry(m, s, row, amount);
		n++;
	}
	return n;
}

/* Keeps the amounts until their unit is known. */
static void
hold_early(const struct import *m, struct source *s, const struct row *row, bool is_sum)
{
	if (m->request.amount == NO_FIELD || row->number <= s->headings.header.last)
		return;
	str label = is_sum ? arena_str(&s->early_texts, row_cell(row, row_first(row))) : S("");
	for (size_t i = 0; i < s->headings.n; i++) {
		str text = import_amount_text(m, &s->headings.views[i], row);

		if (text.len == 0)
			continue;
		GROW(s->early, s->n_early, s->early_room);
		s->early[s->n_early++] = (struct early_amount){ i,
			arena_str(&s->early_texts, text), row->number, label };
	}
}

static void
add_early(struct import *m, struct source *s)
{
	for (size_t i = 0; i < s->n_early; i++) {
		const struct early_amount *e = &s->early[i];
		money amount = import_amount_of(m, s, &s->headings.views[e->view], e->text);

		if (amount == NO_MONEY)
			continue;
		money_add(&m->control.totals.read.sum, amount, "amounts");
		if (e->label.len)
			file_sums_ahead(&s->sums, &(struct sum_row){ amount, e->row, e->label });
	}
	if (s->n_early)
		file_sums_close(&s->sums, import_unit(m, s));
	s->n_early = 0;
}

static void
survey_dropped(struct import *m, struct source *s, const struct row *row, bool is_sum)
{
	money amount = m->begun ? import_dropped(m, s, row) : NO_MONEY;

	row_total_add(&m->control.totals.read, amount);
	if (!m->begun)
		hold_early(m, s, row, is_sum);
	else if (is_sum && amount != NO_MONEY)
		file_sums_add(&s->sums, &(struct sum_row){ amount, row->number,
		    row_cell(row, row_first(row)) }, import_unit(m, s));
}

static void
survey_row(struct import *m, struct source *s, const struct row *row)
{
	enum drop drop = import_classify(m, s, row);

	if (++m->control.totals.rows % IMPORT_PROGRESS == 0)
		progress("%s: row %lu surveyed", source_name(s), row->number);
	if (drop == DROP_TITLE || drop == DROP_NOTE || drop == DROP_GROUP)
		survey_remarks(m, s, row);
	for (size_t i = 0; drop == DROP_HEADING && i < row->n; i++)
		if (str_starts(row->cells[i], S("单位")))
			find_unit(m, s, row, row->cells[i]);
	if (drop != KEPT)
		survey_dropped(m, s, row, drop == DROP_SUBTOTAL);
	else if (survey_views(m, s, row) == 0)
		row_total_add(&m->control.totals.read, NO_MONEY);
}

static enum order
settled(const struct import *m, const struct source *s, size_t field)
{
	const struct request *r = &m->request;
	const struct proof *p = &s->dates[field].proof;
	str name = r->fields.list[field].name;

	if (r->order != ORDER_OPEN)
		return r->order;
	if (p->month_first && p->day_first)
		die("%s: %.*s: row %lu has the month first and row %lu the day; "
		    "--date-order says which is right", source_name(s), STR_SHOWN(name),
		    p->month_first, p->day_first);
	if (p->open && !p->month_first && !p->day_first)
		die("%s:%lu: %.*s: '%s' may have the month first or the day, and "
		    "no row proves it; --date-order mdy or dmy says so",
		    source_name(s), p->open, STR_SHOWN(name), p->example);
	return p->month_first ? MDY : p->day_first ? DMY : ORDER_OPEN;
}

static void
settle_dates(struct import *m, struct source *s)
{
	struct request *r = &m->request;

	for (size_t i = 0; i < r->n_dates; i++)
		s->dates[r->dates[i]].order = settled(m, s, (size_t)r->dates[i]);
	if (r->fields.table == DUES)
		due_numbers_settle(&m->control.numbers, s->dates[s->check.due_on].order);
}

void
survey_source(struct import *m, struct source *s)
{
	struct request *r = &m->request;
	struct row row;

	header_find(&s->headings, &r->dictionary, &r->fields, &r->wanted, r->guessing);
	bind_fields(&s->headings, &r->dictionary, &r->fields, r->guessing, !r->quiet);
	if (r->fields.table == DUES)
		s->check.knows_paid = headings_have(&s->headings, (size_t)s->check.paid);
	source_take(s, &r->fields, r->surveyed);
	import_again(m, s);
	while (input_next(s->headings.input, &row))
		survey_row(m, s, &row);
	add_early(m, s);
	input_release(s->headings.input);
}

static void
settle(struct import *m, struct source *s)
{
	bind_check(&s->headings, &m->request.fields);
	settle_dates(m, s);
	if (!m->request.quiet)
		about_say(m, s);
}

/* A column is written if it is needed, or if any file has it. */
static void
choose_columns(struct import *m)
{
	for (size_t i = 0; i < m->request.fields.n; i++) {
		struct field *f = &m->request.fields.list[i];

		f->written = f->needed || f->constant.len;
		for (size_t k = 0; k < m->n; k++)
			f->written |= headings_have(&m->sources[k].headings, i);
		f->written &= !f->hidden;
	}
}

void
survey(struct import *m)
{
	for (size_t i = 0; i < m->n; i++) {
		survey_source(m, &m->sources[i]);
		settle(m, &m->sources[i]);
	}
	choose_columns(m);
	if (m->request.fields.table == DUES)
		due_numbers_give(&m->control.numbers, &m->control.keys.seen);
}
