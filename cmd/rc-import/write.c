#include <stdio.h>

#include "entry.h"
#include "keys.h"

/* What is needed while rows are written. */
struct writer {
	struct import  *import;
	struct out     *out;
	struct rejects *rejects;
	struct value   *values;      /* of the row at hand, by field */
	uint32_t        dues;        /* rows so far that may have had a number */
	int             due_id, receipt_id, voucher;   /* fields, or NO_FIELD */
};

static bool
put_fault(struct fault *f, str column, str text, const char *reason)
{
	f->column = column;
	f->text = text;
	snprintf(f->reason, sizeof(f->reason), "%s", reason);
	return false;
}

static bool
is_sound(const struct source *s, const struct row *row, struct fault *fault)
{
	size_t at = row->damaged;

	if (row->damage != SOUND)
		return put_fault(fault, at < s->width ? s->headings[at] : S(""),
		    row->cells[at], row->damage == CONTROL
		    ? "has a control character in it"
		    : "has bytes in it that cannot be decoded");
	for (size_t i = s->width; i < row->n; i++)
		if (row->cells[i].len)
			return put_fault(fault, S(""), row->cells[i],
			    "stands in a row with more cells than there are "
			    "headings");
	return true;
}

static bool
read_field(struct writer *w, const struct source *s, size_t i, struct fault *fault)
{
	const struct import *m = w->import;
	const struct field *f = &m->fields.list[i];
	struct reading r = { f, s->of[i].order, source_unit(s, &m->map, (int)i),
		m->words };
	const char *wrong = value_read(&r, m->texts[i], &w->values[i]);

	if (!wrong && f->needed && !f->made && w->values[i].text.len == 0)
		wrong = m->texts[i].len ? "stands for none" : "is empty";
	return wrong ? put_fault(fault, f->name, m->texts[i], wrong) : true;
}

static bool
read_fields(struct writer *w, const struct source *s, struct fault *fault)
{
	for (size_t i = 0; i < w->import->fields.n; i++)
		if (!read_field(w, s, i, fault))
			return false;
	return true;
}

/* A voucher that no list knows may be money or not: nobody is to guess. */
static bool
knows_voucher(const struct writer *w, struct fault *fault)
{
	const struct import *m = w->import;

	if (w->voucher == NO_FIELD || m->texts[w->voucher].len == 0
	    || words_have(&m->words->count, m->texts[w->voucher]))
		return true;
	return put_fault(fault, m->fields.list[w->voucher].name,
	    m->texts[w->voucher], "is in none of the policy's lists of vouchers");
}

static bool
is_turned(const struct writer *w)
{
	const struct import *m = w->import;

	return w->voucher != NO_FIELD && w->values[m->amount].fen > 0
	    && words_have(&m->words->refund, m->texts[w->voucher]);
}

static void
make_ids(struct writer *w, uint32_t due)
{
	const struct import *m = w->import;

	if (w->due_id != NO_FIELD && m->texts[w->due_id].len == 0) {
		struct value *v = &w->values[w->due_id];

		snprintf(v->room, sizeof(v->room), "%u", m->numbers.number[due]);
		v->text = str_of(v->room);
	}
	if (w->receipt_id != NO_FIELD && m->texts[w->receipt_id].len == 0)
		key_of_receipt(&m->fields, w->values, w->receipt_id,
		    &w->values[w->receipt_id]);
}

static bool
read_row(struct writer *w, const struct source *s, const struct row *row,
    struct fault *fault)
{
	struct import *m = w->import;
	uint32_t due = w->dues++;

	if (!is_sound(s, row, fault) || !read_fields(w, s, fault)
	    || !knows_voucher(w, fault))
		return false;
	bool turned = is_turned(w);
	if (turned)
		value_set_amount(&w->values[m->amount],
		    -w->values[m->amount].fen);
	make_ids(w, due);
	struct place here = { (uint32_t)(s - m->sources) + 1, row->number };
	if (!key_is_new(m, w->values, here, fault))
		return false;
	if (turned)
		heap_add(&m->tally.turned, -w->values[m->amount].fen);
	return true;
}

static void
put_row(struct writer *w)
{
	struct import *m = w->import;
	const char *between = "";

	for (size_t i = 0; i < m->fields.n; i++) {
		if (!m->fields.list[i].written)
			continue;
		out_str(w->out, str_of(between));
		out_str(w->out, w->values[i].text);
		m->tally.rounded += w->values[i].rounded;
		between = "\t";
	}
	out_char(w->out, '\n');
}

static void
put_header(struct writer *w)
{
	const struct fields *fields = &w->import->fields;
	const char *between = "";

	for (size_t i = 0; i < fields->n; i++) {
		if (!fields->list[i].written)
			continue;
		out_str(w->out, str_of(between));
		out_str(w->out, fields->list[i].name);
		between = "\t";
	}
	out_char(w->out, '\n');
	out_flush(w->out);
}

static void
write_row(struct writer *w, struct source *s, const struct row *row)
{
	struct import *m = w->import;
	struct tally *t = &m->tally;
	enum drop drop = import_row(m, s, row);
	struct fault fault;

	if (drop != KEPT) {
		t->drops[drop]++;
		heap_add(&t->dropped, import_amount(m, s, row));
	} else if (read_row(w, s, row, &fault)) {
		put_row(w);
		heap_add(&t->written, m->amount == NO_FIELD ? NO_MONEY
		    : w->values[m->amount].fen);
	} else {
		rejects_add(w->rejects, source_name(s), row, &fault);
		heap_add(&t->aside, import_amount(m, s, row));
	}
}

void
write_table(struct import *m, struct out *o, struct rejects *rejects)
{
	struct arena a = { 0 };
	struct writer w = {
		.import     = m,
		.out        = o,
		.rejects    = rejects,
		.values     = arena_new(&a, m->fields.n, sizeof(struct value)),
		.due_id     = m->fields.table == DUES
		    ? fields_find(&m->fields, S("due_id")) : NO_FIELD,
		.receipt_id = fields_find(&m->fields, S("receipt_id")),
		.voucher    = fields_find(&m->fields, S("voucher")),
	};
	struct row row;

	put_header(&w);
	for (size_t i = 0; i < m->n; i++) {
		struct source *s = &m->sources[i];

		sheet_again(s->sheet);
		while (sheet_next(s->sheet, &row))
			write_row(&w, s, &row);
		sheet_rest(s->sheet);
	}
	arena_free(&a);
}
