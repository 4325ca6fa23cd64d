#include "rc-import/rows/keys.h"

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

		if (!(f->written || f->tells) || (int)i == receipt_id || !values[i].text.len)
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

struct keys
keys_of(const struct fields *fields)
{
	const char *first = keys[fields->table].first;
	const char *second = keys[fields->table].second;

	return (struct keys){
		.first = first ? fields_find(fields, str_of(first)) : NO_FIELD,
		.second = second ? fields_find(fields, str_of(second)) : NO_FIELD,
	};
}

void
keys_reserve(struct keys *k, str contract_id, str due_id)
{
	seen_reserve(&k->seen, seen_key(&k->seen, contract_id, due_id));
}

struct row_place
keys_add(struct keys *k, const struct value *values, struct row_place here)
{
	if (k->first == NO_FIELD)
		return (struct row_place){ 0 };
	str one = values[k->first].text;
	str other = k->second == NO_FIELD ? S("") : values[k->second].text;
	return seen_at(&k->seen, seen_key(&k->seen, one, other), here);
}
