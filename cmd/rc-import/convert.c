#include "rc-import/convert.h"

#include <stdio.h>

#include "bytes/die.h"
#include "dues/contact.h"
#include "rc-import/printer.h"
#include "rc-import/record.h"

/* What is needed while rows are written. */
struct writer {
	struct import   *import;
	struct rejects  *rejects;
	struct printer   printer;
	struct record    record;     /* the one at hand */
};

static void
hold_against(struct writer *w, struct source *s, const struct view *v,
    const struct row *row)
{
	const struct import *m = w->import;
	const struct request *r = &m->request;
	struct check_place place = { source_name(s), row->number, s->made_on, r->quiet };

	if (r->fields.table == DUES)
		check_row(&s->check, w->record.values, m->texts,
		    source_unit(s, v, &r->map, s->check.balance), &place);
}

/* The values as a row of that kind, without those of the fields that it leaves out. */
static unsigned
put_kind(struct writer *w, const struct filled *f, enum contact_kind kind,
    const int leave[3])
{
	struct value *values = w->record.values;
	str texts[3];

	for (size_t i = 0; i < 3; i++) {
		texts[i] = values[leave[i]].text;
		values[leave[i]].text = S("");
	}
	values[f->kind].text = str_of(contact_kind_name(kind));
	unsigned rounded = printer_put(&w->printer, values);
	for (size_t i = 0; i < 3; i++)
		values[leave[i]].text = texts[i];
	values[f->kind].text = S("");
	return rounded;
}

/* A row of a work list, which may be two rows of the log. */
static unsigned
put_filled(struct writer *w, const struct filled *f)
{
	const struct value *values = w->record.values;
	bool dun = values[f->result].text.len && values[f->stage].text.len;
	bool promise = values[f->promise_on].text.len > 0;
	unsigned rounded = 0;

	if (dun)
		rounded += put_kind(w, f, DUN,
		    (int[]){ f->promise_on, f->promise_amount, f->kind });
	if (promise)
		rounded += put_kind(w, f, PROMISE,
		    (int[]){ f->stage, f->result, f->served_on });
	if (!dun && !promise)
		rounded += put_kind(w, f, NOTE,
		    (int[]){ f->stage, f->served_on, f->promise_amount });
	return rounded;
}

static unsigned
put_record(struct writer *w)
{
	const struct filled *f = &w->import->request.dropper.filled;

	if (f->kind == NO_FIELD || w->record.values[f->kind].text.len)
		return printer_put(&w->printer, w->record.values);
	return put_filled(w, f);
}

static void
note_emptied(struct writer *w, const struct source *s, const struct view *v,
    const struct row *row)
{
	for (size_t i = 0; i < w->record.n_emptied; i++) {
		const struct emptied *e = &w->record.emptied[i];
		struct fault fault = { .item = v->item, .column = e->column, .text = e->text };

		snprintf(fault.reason, sizeof(fault.reason),
		    "%s; the cell is left empty and the row kept", e->reason);
		rejects_add_kept(w->rejects, source_name(s), row, &fault);
	}
}

static void
write_kept(struct writer *w, struct source *s, const struct view *v,
    const struct row *row)
{
	struct import *m = w->import;
	struct request *r = &m->request;
	struct fault fault;

	if (!record_read(&w->record, s, v, row, &fault)) {
		rejects_add(w->rejects, source_name(s), row, &fault);
		row_total_add(&m->control.totals.aside, import_amount(m, s, v));
		return;
	}
	note_emptied(w, s, v, row);
	m->control.totals.rounded += put_record(w);
	hold_against(w, s, v, row);
	money amount = r->amount == NO_FIELD ? NO_MONEY : w->record.values[r->amount].fen;
	row_total_add(&m->control.totals.written, amount);
	if (w->record.voucher != NO_FIELD && m->texts[w->record.voucher].len)
		vouchers_add(&m->control.vouchers, m->texts[w->record.voucher], amount, true);
}

static void
drop(struct writer *w, enum drop why, money amount)
{
	struct import *m = w->import;

	m->control.totals.drops[why]++;
	row_total_add(&m->control.totals.dropped, amount);
	if (why == DROP_VOUCHER)
		vouchers_add(&m->control.vouchers, m->texts[w->record.voucher], amount, false);
}

/* How often the row is there, by its views. */
static size_t
write_views(struct writer *w, struct source *s, const struct row *row)
{
	size_t n = 0;

	for (size_t i = 0; i < s->headings.n; i++) {
		struct view *v = &s->headings.views[i];
		enum drop why = import_entry(w->import, v, row);

		if (why == DROP_NOTHING)
			continue;
		if (s->headings.n > 1)   /* each may read other fields */
			record_clear(&w->record);
		if (why == KEPT)
			write_kept(w, s, v, row);
		else
			drop(w, why, import_amount(w->import, s, v));
		n++;
	}
	return n;
}

static void
write_row(struct writer *w, struct source *s, const struct row *row, size_t n)
{
	struct import *m = w->import;
	enum drop why = import_row(m, s, row, n);

	if (why != KEPT)
		drop(w, why, import_dropped(m, s, row));
	else if (write_views(w, s, row) == 0)
		drop(w, DROP_NOTHING, NO_MONEY);
}

static void
write_source(struct writer *w, struct source *s)
{
	struct control_totals *totals = &w->import->control.totals, before = *totals;
	struct row row;

	import_again(w->import, s);
	source_take(s, &w->import->request.fields, NULL);
	record_begin(&w->record, s);
	record_clear(&w->record);
	for (size_t n = 0; input_next(s->headings.input, &row); ) {
		write_row(w, s, &row, n);
		if (++n % IMPORT_PROGRESS == 0)
			progress("%s: row %lu written", source_name(s), row.number);
	}
	check_close(&s->check, source_name(s), w->import->request.quiet);
	input_release(s->headings.input);
	control_totals_add_sums(totals, &s->sums);
	if (s->is_part && !w->import->request.quiet)
		control_totals_say_sheet(totals, &before, source_name(s));
}

void
convert(struct import *m, struct out *o, struct rejects *rejects)
{
	struct writer w = { .import = m, .rejects = rejects, .record = record_of(m) };

	printer_open(&w.printer, o, &m->request.fields);
	for (size_t i = 0; i < m->n; i++)
		write_source(&w, &m->sources[i]);
	printer_close(&w.printer);
	record_free(&w.record);
}
