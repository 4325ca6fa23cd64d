#include "rc-import/keys.h"

#include <stdio.h>

enum { ID_DIGITS = 16 };

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
	v->room[0] = 'r';
	for (size_t i = ID_DIGITS; i > 0; i--, h >>= 4)
		v->room[i] = "0123456789abcdef"[h & 15];
	v->text = (str){ v->room, 1 + ID_DIGITS };
}

/* Which fields are a table's key; the second may be none. */
static const struct {
	const char *first, *second;
} keys[TABLES] = {
	[DUES]      = { "contract_id", "due_id" },
	[RECEIPTS]  = { "receipt_id", NULL },
	[CUSTOMERS] = { "customer_id", NULL },
};

void
keys_find(struct import *m)
{
	const char *first = keys[m->fields.table].first;
	const char *second = keys[m->fields.table].second;

	m->key = first ? fields_find(&m->fields, str_of(first)) : NO_FIELD;
	m->second_key = second ? fields_find(&m->fields, str_of(second)) : NO_FIELD;
}

bool
key_is_new(struct import *m, const struct value *values, struct place here,
    struct fault *fault)
{
	if (m->key == NO_FIELD)
		return true;
	str one = values[m->key].text;
	str other = m->second_key == NO_FIELD ? S("") : values[m->second_key].text;
	struct place before = seen_at(&m->seen, seen_key(&m->seen, one, other),
	    here);
	if (before.source == 0)
		return true;
	bool of_two = m->second_key != NO_FIELD;
	fault->item = S("");
	fault->column = m->fields.list[of_two ? m->second_key : m->key].name;
	fault->text = of_two ? other : one;
	snprintf(fault->reason, sizeof(fault->reason), "is in %s:%lu already%s",
	    source_name(&m->sources[before.source - 1]), before.row,
	    of_two ? ", for the same contract" : "");
	return false;
}
