#include "bytes/die.h"
#include "heading.h"
#include "import.h"
#include "cell/text.h"

/* One file while it is looked at. */
struct view {
	struct import *import;
	struct source *source;
	bool           any;      /* a row to import was there already */
};

/* Whether an amount of the file has no unit in its heading. */
static bool
wants_unit(const struct view *v)
{
	const struct import *m = v->import;

	if (m->map.unit != NO_UNIT)
		return false;
	for (size_t i = 0; i < m->fields.n; i++)
		if (m->fields.list[i].form == AS_AMOUNT
		    && v->source->of[i].cell != NO_CELL
		    && v->source->of[i].unit == NO_UNIT)
			return true;
	return false;
}

/* A remark such as 单位:万元; one that comes too late must say what was taken anyway. */
static void
look_for_unit(struct view *v, const struct row *row)
{
	struct source *s = v->source;

	for (size_t i = 0; i < row->n; i++) {
		int unit = unit_of_remark(row->cells[i]);
		int now = s->unit == NO_UNIT ? 0 : s->unit;
		str cell = text_shown(row->cells[i]);

		if (unit == NO_UNIT)
			continue;
		if (v->any && unit != now && wants_unit(v))
			die("%s:%lu: '%.*s' stands below amounts that were taken "
			    "as %s; say the unit in a map", source_name(s),
			    row->number, STR(cell), unit_name(now));
		if (!v->any)
			s->unit = unit;
	}
}

static bool
has_dates(const struct field *f)
{
	return f->form == AS_DATE || f->form == AS_MONTH;
}

static void
look_at_dates(struct view *v, const struct row *row)
{
	const struct import *m = v->import;

	for (size_t i = 0; i < m->fields.n; i++)
		if (has_dates(&m->fields.list[i]))
			proof_look(&v->source->of[i].proof, m->texts[i],
			    row->number);
}

static str
text_of(const struct import *m, const char *name)
{
	return m->texts[fields_find(&m->fields, str_of(name))];
}

static void
look_at_due_id(struct import *m)
{
	str contract = text_of(m, "contract_id");
	str due_id = text_of(m, "due_id");

	if (due_id.len || contract.len == 0)
		numbers_pass(&m->numbers);
	else
		numbers_add(&m->numbers, contract, text_of(m, "due_on"));
	if (due_id.len)
		seen_reserve(&m->seen, seen_key(&m->seen, contract, due_id));
}

static void
look_at_row(struct view *v, const struct row *row)
{
	struct import *m = v->import;
	struct source *s = v->source;

	if (row->number == s->heading)
		heading_bind(s, row, &m->dictionary, &m->fields, !m->quiet);
	enum drop drop = import_row(m, s, row);
	if (drop == DROP_TITLE || drop == DROP_NOTE)
		look_for_unit(v, row);
	heap_add(&m->tally.read, import_amount(m, s, row));
	if (drop != KEPT)
		return;
	v->any = true;
	look_at_dates(v, row);
	if (m->fields.table == DUES)
		look_at_due_id(m);
}

static enum order
settled(const struct import *m, const struct source *s, size_t field)
{
	const struct proof *p = &s->of[field].proof;
	str name = m->fields.list[field].name;

	if (m->order != ORDER_OPEN)
		return m->order;
	if (p->month_first && p->day_first)
		die("%s: %.*s: row %lu has the month first and row %lu the day; "
		    "--date-order says which is right", source_name(s), STR(name),
		    p->month_first, p->day_first);
	if (p->open && !p->month_first && !p->day_first)
		die("%s:%lu: %.*s: '%s' may have the month first or the day, and "
		    "no row proves it; --date-order mdy or dmy says so",
		    source_name(s), p->open, STR(name), p->example);
	return p->month_first ? MDY : p->day_first ? DMY : ORDER_OPEN;
}

static void
settle_dates(struct import *m, struct source *s)
{
	for (size_t i = 0; i < m->fields.n; i++)
		if (has_dates(&m->fields.list[i]))
			s->of[i].order = settled(m, s, i);
	if (m->fields.table == DUES)
		numbers_settle(&m->numbers,
		    s->of[fields_find(&m->fields, S("due_on"))].order);
}

static void
say_about(const struct import *m, const struct source *s)
{
	int unit = m->amount == NO_FIELD ? 0 : source_unit(s, &m->map, m->amount);

	if (!m->quiet)
		warn("%s: %s, headings in row %lu%s%s", source_name(s),
		    s->sheet->about, s->heading, unit ? ", amounts in " : "",
		    unit ? unit_name(unit) : "");
}

static void
look_at(struct import *m, struct source *s)
{
	struct view v = { m, s, false };
	struct row row;

	s->heading = m->heading ? m->heading
	                        : heading_find(s, &m->dictionary, &m->fields);
	while (sheet_next(s->sheet, &row))
		look_at_row(&v, &row);
	if (!s->headings)
		die("%s: no row begins in line %lu", source_name(s), s->heading);
	settle_dates(m, s);
	say_about(m, s);
	sheet_rest(s->sheet);
}

/* A column is written if it is needed, or if any file has it. */
static void
choose_columns(struct import *m)
{
	for (size_t i = 0; i < m->fields.n; i++) {
		struct field *f = &m->fields.list[i];

		f->written = f->needed || f->constant.len;
		for (size_t k = 0; k < m->n; k++)
			f->written |= m->sources[k].of[i].cell != NO_CELL;
		f->written &= !f->hidden;
	}
}

void
look(struct import *m)
{
	for (size_t i = 0; i < m->n; i++)
		look_at(m, &m->sources[i]);
	choose_columns(m);
	if (m->fields.table == DUES)
		numbers_give(&m->numbers, &m->seen);
}
