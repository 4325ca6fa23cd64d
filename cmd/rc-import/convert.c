#include "rc-import/convert.h"

#include <stdio.h>

#include "bytes/die.h"
#include "rc-import/printer.h"
#include "rc-import/rows/entry.h"

/* The fields that a view has something to say of, or must have, in their order. */
struct readings {
	struct reading *list;
	size_t          n;
};

/* What is needed while rows are written. */
struct writer {
	struct import   *import;
	struct rejects  *rejects;
	struct readings *readings;   /* by view of the file at hand */
	struct arena     arena;      /* for these */
	struct printer   printer;
	struct value    *values;     /* of the row at hand, by field */
	uint32_t         dues;       /* rows so far that may have had a number */
	int              due_id, receipt_id, voucher;   /* fields, or NO_FIELD */
};

static bool
put_fault(struct fault *f, str item, str column, str text, const char *reason)
{
	f->item = item;
	f->column = column;
	f->text = text;
	snprintf(f->reason, sizeof(f->reason), "%s", reason);
	return false;
}

static const char *const damages[] = {
	[UNDECODED] = "has bytes in it that cannot be decoded",
	[CONTROL]   = "has a control character in it",
	[REPEATED]  = "is not the only cell of its column in the row",
};

static bool
is_sound(const struct source *s, const struct row *row, struct fault *fault)
{
	size_t at = row->damaged;

	if (row->damage != SOUND)
		return put_fault(fault, S(""), at < s->headings.header.n ? s->headings.header.names[at] : S(""),
		    row->cells[at], damages[row->damage]);
	for (size_t i = s->headings.header.n; i < row->n; i++)
		if (row->cells[i].len)
			return put_fault(fault, S(""), S(""), row->cells[i],
			    "stands in a row with more cells than there are "
			    "headings");
	return true;
}

static bool
must_be_there(const struct field *f)
{
	return f->needed && !f->made;
}

static struct readings
readings_of(struct writer *w, const struct source *s, const struct view *v)
{
	const struct import *m = w->import;
	const struct request *r = &m->request;
	struct readings of = { arena_new(&w->arena, r->fields.n, sizeof(*of.list)), 0 };

	for (size_t i = 0; i < r->fields.n; i++) {
		const struct field *f = &r->fields.list[i];

		if (v->of[i].taken || v->of[i].constant.len || must_be_there(f))
			of.list[of.n++] = (struct reading){ f, (int)i,
				{ s->dates[i].order, s->headings.input->from_1904 },
				source_unit(s, v, &r->map, (int)i), r->words };
	}
	return of;
}

static void
choose_readings(struct writer *w, const struct source *s)
{
	arena_free(&w->arena);
	w->readings = arena_new(&w->arena, s->headings.n, sizeof(*w->readings));
	for (size_t i = 0; i < s->headings.n; i++)
		w->readings[i] = readings_of(w, s, &s->headings.views[i]);
}

static void
clear_values(struct writer *w)
{
	for (size_t i = 0; i < w->import->request.fields.n; i++)
		value_clear(&w->values[i]);
}

static bool
read_field(const struct reading *r, str text, struct value *v, str item,
    struct fault *fault)
{
	const char *wrong = value_read(r, text, v);

	if (!wrong && v->text.len == 0 && must_be_there(r->field))
		wrong = text.len ? "stands for none" : "is empty";
	return wrong ? put_fault(fault, item, r->field->name, text, wrong) : true;
}

static bool
read_fields(struct writer *w, const struct source *s, const struct view *v,
    struct fault *fault)
{
	const struct readings *of = &w->readings[v - s->headings.views];

	for (size_t i = 0; i < of->n; i++) {
		const struct reading *r = &of->list[i];

		if (!read_field(r, v->texts[r->at], &w->values[r->at], v->item, fault))
			return false;
	}
	return true;
}

/* A voucher that no list knows may be money or not: nobody is to guess. */
static bool
knows_voucher(const struct writer *w, struct fault *fault)
{
	const struct import *m = w->import;

	if (w->voucher == NO_FIELD || m->texts[w->voucher].len == 0
	    || words_have(&m->request.words->count, m->texts[w->voucher]))
		return true;
	return put_fault(fault, S(""), m->request.fields.list[w->voucher].name,
	    m->texts[w->voucher], "is in none of the policy's lists of vouchers");
}

static bool
is_turned(const struct writer *w)
{
	const struct import *m = w->import;

	return w->voucher != NO_FIELD && w->values[m->request.amount].fen > 0
	    && words_have(&m->request.words->refund, m->texts[w->voucher]);
}

static void
make_ids(struct writer *w, uint32_t due)
{
	const struct import *m = w->import;

	if (w->due_id != NO_FIELD && m->texts[w->due_id].len == 0)
		value_set_number(&w->values[w->due_id], m->control.numbers.number[due]);
	if (w->receipt_id != NO_FIELD && m->texts[w->receipt_id].len == 0)
		key_of_receipt(&m->request.fields, w->values, w->receipt_id,
		    &w->values[w->receipt_id]);
}

/* A due that has the number of one in an earlier file is that one. */
static bool
repeats(struct writer *w, str item, struct row_place first, struct fault *fault)
{
	struct import *m = w->import;

	m->control.totals.repeated++;
	put_fault(fault, item, m->request.fields.list[w->due_id].name, S(""), "");
	snprintf(fault->reason, sizeof(fault->reason), "is missing, and the row has the "
	    "contract_id, item, due_on and amount of %s:%lu",
	    source_name(&m->sources[first.source - 1]), first.row);
	return false;
}

/* Whether the row's key is new; if not, the fault says where it was first. */
static bool
is_new(struct writer *w, str item, struct row_place here, struct fault *fault)
{
	struct import *m = w->import;
	struct request *r = &m->request;
	struct row_place before = keys_add(&m->control.keys, w->values, here);

	if (before.source == 0)
		return true;
	if (w->due_id != NO_FIELD && m->texts[w->due_id].len == 0)
		return repeats(w, item, before, fault);
	bool of_two = m->control.keys.second != NO_FIELD;
	int field = of_two ? m->control.keys.second : m->control.keys.first;
	put_fault(fault, S(""), r->fields.list[field].name, w->values[field].text, "");
	snprintf(fault->reason, sizeof(fault->reason), "is in %s:%lu already%s",
	    source_name(&m->sources[before.source - 1]), before.row,
	    of_two ? ", for the same contract" : "");
	return false;
}

static bool
read_entry(struct writer *w, const struct source *s, const struct view *v,
    const struct row *row, struct fault *fault)
{
	struct import *m = w->import;
	struct request *r = &m->request;
	uint32_t due = w->dues++;

	if (!is_sound(s, row, fault) || !read_fields(w, s, v, fault)
	    || !knows_voucher(w, fault))
		return false;
	bool turned = is_turned(w);
	if (turned)
		value_set_amount(&w->values[r->amount],
		    -w->values[r->amount].fen);
	make_ids(w, due);
	struct row_place here = { (uint32_t)(s - m->sources) + 1, row->number };
	if (!is_new(w, v->item, here, fault))
		return false;
	if (turned)
		row_total_add(&m->control.totals.turned, -w->values[r->amount].fen);
	return true;
}

static void
hold_against(struct writer *w, struct source *s, const struct view *v,
    const struct row *row)
{
	const struct import *m = w->import;
	const struct request *r = &m->request;
	struct check_place place = { source_name(s), row->number, s->made_on, r->quiet };

	if (r->fields.table == DUES)
		check_row(&s->check, w->values, m->texts,
		    source_unit(s, v, &r->map, s->check.balance), &place);
}

static void
write_kept(struct writer *w, struct source *s, const struct view *v,
    const struct row *row)
{
	struct import *m = w->import;
	struct request *r = &m->request;
	struct fault fault;

	if (!read_entry(w, s, v, row, &fault)) {
		rejects_add(w->rejects, source_name(s), row, &fault);
		row_total_add(&m->control.totals.aside, import_amount(m, s, v));
		return;
	}
	m->control.totals.rounded += printer_put(&w->printer, w->values);
	hold_against(w, s, v, row);
	money amount = r->amount == NO_FIELD ? NO_MONEY : w->values[r->amount].fen;
	row_total_add(&m->control.totals.written, amount);
	if (w->voucher != NO_FIELD && m->texts[w->voucher].len)
		vouchers_add(&m->control.vouchers, m->texts[w->voucher], amount, true);
}

static void
drop(struct writer *w, enum drop why, money amount)
{
	struct import *m = w->import;

	m->control.totals.drops[why]++;
	row_total_add(&m->control.totals.dropped, amount);
	if (why == DROP_VOUCHER)
		vouchers_add(&m->control.vouchers, m->texts[w->voucher], amount, false);
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
			clear_values(w);
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
	struct row row;

	import_again(w->import, s);
	source_take(s, &w->import->request.fields, NULL);
	choose_readings(w, s);
	clear_values(w);
	for (size_t n = 0; input_next(s->headings.input, &row); ) {
		write_row(w, s, &row, n);
		if (++n % IMPORT_PROGRESS == 0)
			progress("%s: row %lu written", source_name(s), row.number);
	}
	check_close(&s->check, source_name(s), w->import->request.quiet);
	input_release(s->headings.input);
}

void
convert(struct import *m, struct out *o, struct rejects *rejects)
{
	struct request *r = &m->request;
	struct arena a = { 0 };
	struct writer w = {
		.import     = m,
		.rejects    = rejects,
		.values     = arena_new(&a, r->fields.n, sizeof(struct value)),
		.due_id     = r->fields.table == DUES
		    ? fields_find(&r->fields, S("due_id")) : NO_FIELD,
		.receipt_id = fields_find(&r->fields, S("receipt_id")),
		.voucher    = fields_find(&r->fields, S("voucher")),
	};

	printer_open(&w.printer, o, &r->fields);
	for (size_t i = 0; i < m->n; i++)
		write_source(&w, &m->sources[i]);
	printer_close(&w.printer);
	arena_free(&w.arena);
	arena_free(&a);
}
