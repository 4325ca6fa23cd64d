#include "keys.h"

#include <stdio.h>

/* FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
static uint64_t
hash(uint64_t h, str s)
{
	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.at[i]) * UINT64_C(0x100000001b3);
	return h;
}

void
key_of_receipt(const struct fields *fields, const struct value *values,
    int receipt_id, struct value *v)
{
	uint64_t h = UINT64_C(0xcbf29ce484222325);

	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = &fields->list[i];

		if (!f->written || (int)i == receipt_id || !values[i].text.len)
			continue;
		h = hash(h, f->name);
		h = hash(h, S("\t"));
		h = hash(h, values[i].text);
		h = hash(h, S("\n"));
	}
	snprintf(v->room, sizeof(v->room), "r%016llx", (unsigned long long)h);
	v->text = str_of(v->room);
}

/* Which fields are a table's key; the second may be none. */
static const struct {
	const char *first, *second;
} keys[TABLES] = {
	[DUES]      = { "contract_id", "due_id" },
	[RECEIPTS]  = { "receipt_id", NULL },
	[CUSTOMERS] = { "customer_id", NULL },
};

bool
key_is_new(struct import *m, const struct value *values, struct place here,
    struct fault *fault)
{
	const char *first = keys[m->fields.table].first;
	const char *second = keys[m->fields.table].second;

	if (!first)
		return true;
	str one = values[fields_find(&m->fields, str_of(first))].text;
	str other = second
	    ? values[fields_find(&m->fields, str_of(second))].text : S("");
	struct place before = seen_at(&m->seen, seen_key(&m->seen, one, other),
	    here);
	if (before.source == 0)
		return true;
	fault->item = S("");
	fault->column = str_of(second ? second : first);
	fault->text = second ? other : one;
	snprintf(fault->reason, sizeof(fault->reason), "is in %s:%lu already%s",
	    source_name(&m->sources[before.source - 1]), before.row,
	    second ? ", for the same contract" : "");
	return false;
}
