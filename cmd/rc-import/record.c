#include "rc-import/record.h"

#include <stdio.h>
#include <stdlib.h>

#include "rc-import/rows/entry.h"

/* The fields that a view has something to say of, or must have, in their order. */
struct readings {
	struct reading *list;
	size_t          n;
};

struct record
record_of(struct import *m)
{
	const struct fields *f = &m->request.fields;

	return (struct record){
		.import     = m,
		.values     = mem_new(f->n, sizeof(struct value)),
		.due_id     = f->table == DUES ? fields_find(f, S("due_id")) : NO_FIELD,
		.receipt_id = fields_find(f, S("receipt_id")),
		.voucher    = fields_find(f, S("voucher")),
	};
}

void
record_free(struct record *c)
{
	arena_free(&c->arena);
	free(c->values);
}

void
record_clear(struct record *c)
{
	for (size_t i = 0; i < c->import->request.fields.n; i++)
		value_clear(&c->values[i]);
}

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
readings_of(struct record *c, const struct source *s, const struct view *v)
{
	const struct import *m = c->import;
	const struct request *r = &m->request;
	struct readings of = { arena_new(&c->arena, r->fields.n, sizeof(*of.list)), 0 };

	for (size_t i = 0; i < r->fields.n; i++) {
		const struct field *f = &r->fields.list[i];

		if (v->of[i].taken || v->of[i].constant.len || must_be_there(f))
			of.list[of.n++] = (struct reading){ f, (int)i,
				{ s->dates[i].order, s->headings.input->from_1904,
				r->words->time_zone },
				source_unit(s, v, &r->map, (int)i), r->policy };
	}
	return of;
}

void
record_begin(struct record *c, const struct source *s)
{
	arena_free(&c->arena);
	c->readings = arena_new(&c->arena, s->headings.n, sizeof(*c->readings));
	for (size_t i = 0; i < s->headings.n; i++)
		c->readings[i] = readings_of(c, s, &s->headings.views[i]);
}

static const char *
what_is_wrong(const struct reading *r, str text, struct value *v)
{
	const char *wrong = value_read(r, text, v);

	if (!wrong && v->text.len == 0 && must_be_there(r->field))
		wrong = text.len ? "stands for none" : "is empty";
	return wrong;
}

/* Whether a row does without the field.  Cells of a log say something only together. */
static bool
is_spare(const struct record *c, const struct field *f)
{
	return !f->needed && f->constant.len == 0
	    && c->import->request.fields.table != CONTACTS;
}

static bool
read_fields(struct record *c, const struct source *s, const struct view *v,
    struct fault *fault)
{
	const struct readings *of = &c->readings[v - s->headings.views];

	c->n_emptied = 0;
	for (size_t i = 0; i < of->n; i++) {
		const struct reading *r = &of->list[i];
		struct value *value = &c->values[r->at];
		str text = v->texts[r->at];
		const char *wrong = what_is_wrong(r, text, value);

		if (wrong && (!is_spare(c, r->field) || c->n_emptied == EMPTIED_MOST))
			return put_fault(fault, v->item, r->field->name, text, wrong);
		if (!wrong)
			continue;
		value_clear(value);
		c->emptied[c->n_emptied++] = (struct emptied){ r->field->name, text, wrong };
	}
	return true;
}

/* A voucher that no list knows may be money or not: nobody is to guess. */
static bool
knows_voucher(const struct record *c, struct fault *fault)
{
	const struct import *m = c->import;

	if (c->voucher == NO_FIELD || m->texts[c->voucher].len == 0
	    || words_have(&m->request.words->count, m->texts[c->voucher]))
		return true;
	return put_fault(fault, S(""), m->request.fields.list[c->voucher].name,
	    m->texts[c->voucher], "is in none of the policy's lists of vouchers");
}

/* An amount that was promised by no day is no promise. */
static bool
is_filled_well(const struct record *c, struct fault *fault)
{
	const struct request *r = &c->import->request;
	const struct filled *f = &r->dropper.filled;
	const char *wrong = filled_fault(f, c->values);

	return wrong ? put_fault(fault, S(""), r->fields.list[f->promise_on].name, S(""), wrong)
	    : true;
}

/* Nobody is to guess, either, whether money came or went. */
static bool
knows_way(const struct record *c, const struct view *v, const struct row *row,
    struct fault *fault)
{
	const struct import *m = c->import;
	int field = m->flow.direction;

	if (m->way != WAY_UNKNOWN)
		return true;
	str word = row_cell(row, v->of[field].cell);
	return put_fault(fault, S(""), m->request.fields.list[field].name, word,
	    word.len ? "is in none of the policy's lists of directions" : "is empty");
}

static bool
is_turned(const struct record *c)
{
	const struct import *m = c->import;

	return c->voucher != NO_FIELD && c->values[m->request.amount].fen > 0
	    && words_have(&m->request.words->refund, m->texts[c->voucher]);
}

static void
make_ids(struct record *c, uint32_t due)
{
	const struct import *m = c->import;

	if (c->due_id != NO_FIELD && m->texts[c->due_id].len == 0)
		value_set_number(&c->values[c->due_id], m->control.numbers.number[due]);
	if (c->receipt_id != NO_FIELD && m->texts[c->receipt_id].len == 0)
		key_of_receipt(&m->request.fields, c->values, c->receipt_id,
		    &c->values[c->receipt_id]);
}

/* A due that has the number of one in an earlier file is that one. */
static bool
repeats(struct record *c, str item, struct row_place first, struct fault *fault)
{
	struct import *m = c->import;

	m->control.totals.repeated++;
	put_fault(fault, item, m->request.fields.list[c->due_id].name, S(""), "");
	snprintf(fault->reason, sizeof(fault->reason), "is missing, and the row has the "
	    "contract_id, item, due_on and amount of %s:%lu",
	    source_name(&m->sources[first.source - 1]), first.row);
	return false;
}

/* Whether the row's key is new; if not, the fault says where it was first. */
static bool
is_new(struct record *c, str item, struct row_place here, struct fault *fault)
{
	struct import *m = c->import;
	struct request *r = &m->request;
	struct row_place before = keys_add(&m->control.keys, c->values, here);

	if (before.source == 0)
		return true;
	if (c->due_id != NO_FIELD && m->texts[c->due_id].len == 0)
		return repeats(c, item, before, fault);
	bool of_two = m->control.keys.second != NO_FIELD;
	int field = of_two ? m->control.keys.second : m->control.keys.first;
	put_fault(fault, S(""), r->fields.list[field].name, c->values[field].text, "");
	snprintf(fault->reason, sizeof(fault->reason), "is in %s:%lu already%s",
	    source_name(&m->sources[before.source - 1]), before.row,
	    of_two ? ", for the same contract" : "");
	return false;
}

bool
record_read(struct record *c, const struct source *s, const struct view *v,
    const struct row *row, struct fault *fault)
{
	struct import *m = c->import;
	struct request *r = &m->request;
	uint32_t due = c->dues++;

	if (!is_sound(s, row, fault) || !read_fields(c, s, v, fault)
	    || !knows_way(c, v, row, fault) || !knows_voucher(c, fault) || !is_filled_well(c, fault))
		return false;
	bool turned = is_turned(c);
	if (turned)
		value_set_amount(&c->values[r->amount],
		    -c->values[r->amount].fen);
	make_ids(c, due);
	struct row_place here = { (uint32_t)(s - m->sources) + 1, row->number };
	if (!is_new(c, v->item, here, fault))
		return false;
	if (turned)
		row_total_add(&m->control.totals.turned, -c->values[r->amount].fen);
	return true;
}
