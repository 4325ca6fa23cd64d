#include "policy/items.h"

#include "bytes/die.h"

enum { NAMED_IN_WARNING = 5 };

/* Which of the hands has items with this length and these ends: a table has few items, so
   that nearly all are found there. */
static unsigned
hand_of(str item)
{
	if (item.len == 0)
		return 0;
	unsigned first = (unsigned char)item.at[0];
	unsigned last = (unsigned char)item.at[item.len - 1];
	return (first * 3 + last * 5 + (unsigned)item.len) % ITEM_HANDS;
}

uint32_t
items_add(struct items *items, const struct policy *p, str item)
{
	uint32_t *hand = &items->hands[hand_of(item)];
	uint32_t known = items->names.n;

	if (known > 0 && str_eq(names_text(&items->names, *hand), item))
		return *hand;
	uint32_t number = *hand = names_add(&items->names, item);

	if (number == known) {
		struct item new;

		GROW(items->list, number, items->room);
		new.class = policy_class(p, item, &new.listed);
		new.listed |= item.len == 0;
		items->list[number] = new;
	}
	return number;
}

void
items_warn_unlisted(const struct items *items)
{
	struct arena a = { 0 };
	str list = S("");
	unsigned n = 0;

	for (uint32_t i = 0; i < items->names.n; i++) {
		str name = names_text(&items->names, i);

		if (!items->list[i].listed && n++ < NAMED_IN_WARNING)
			list = arena_printf(&a, "%.*s%s'%.*s'", (int)list.len,
			    list.at, n > 1 ? ", " : "", STR(name));
	}
	if (n > NAMED_IN_WARNING)
		warn("item %.*s and %u more: not in the policy, taken as price",
		    (int)list.len, list.at, n - NAMED_IN_WARNING);
	else if (n)
		warn("item %.*s: not in the policy, taken as price",
		    (int)list.len, list.at);
	arena_free(&a);
}
