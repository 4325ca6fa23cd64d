#include "dues/due_keys.h"

str
due_key(str contract_id, str due_id)
{
	static char *key;
	static size_t room;
	size_t len = contract_id.len + 1 + due_id.len;

	key = mem_grow(key, &room, len, 1);
	if (contract_id.len)
		memcpy(key, contract_id.at, contract_id.len);
	key[contract_id.len] = '\n';
	if (due_id.len)
		memcpy(key + contract_id.len + 1, due_id.at, due_id.len);
	return (str){ key, len };
}

str
due_key_due_id(str key)
{
	const char *lf = memchr(key.at, '\n', key.len);

	return str_from(key, (size_t)(lf - key.at) + 1);
}

uint32_t
due_keys_add(struct due_keys *k, str contract_id, str due_id, enum item_class class)
{
	uint32_t known = k->names.n;
	uint32_t number = names_add(&k->names, due_key(contract_id, due_id));

	if (number == known) {
		GROW(k->class, number, k->room);
		k->class[number] = (uint8_t)class;
	}
	return number;
}

uint32_t
due_keys_find(struct due_keys *k, str contract_id, str due_id)
{
	return names_find(&k->names, due_key(contract_id, due_id));
}
