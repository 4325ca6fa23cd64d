#include "rc-import/columns/map_groups.h"

#include "bytes/near.h"
#include "rc-import/cell/text.h"

const char *const part_names[PARTS + 1] =
	{ "amount", "due_on", "paid", "paid_on", "balance", NULL };

static enum group_part
part_named(const struct yaml *v)
{
	struct near near = { .word = v->key };

	for (int i = 0; part_names[i]; i++) {
		if (str_eq(v->key, str_of(part_names[i])))
			return (enum group_part)i;
		near_offer(&near, str_of(part_names[i]));
	}
	yaml_die_key(v, "no part '%.*s' of a group%s", STR_SHOWN(v->key), near_hint(&near));
}

static void
read_group(struct arena *a, const struct yaml *group, struct map *m)
{
	char room[TEXT_MOST];

	key_want(group, YAML_MAP, "a map of amount, due_on, paid, paid_on and "
	    "balance to headings");
	for (const struct yaml *v = group->first; v; v = v->next) {
		struct map_part *now = &m->parts[m->n_parts];

		*now = (struct map_part){ .item = group->key, .part = part_named(v) };
		key_word(a, NULL, v, &now->heading);
		now->key = arena_str(a, text_key(now->heading, room));
		if (now->key.len == 0 || map_part(m, now->key))
			yaml_die(v, "the heading '%.*s' is none, or is there twice",
			    STR_SHOWN(now->heading));
		m->n_parts++;
	}
}

void
map_groups_read(struct arena *a, const struct yaml *value, struct map *m)
{
	size_t n = 0;

	key_want(value, YAML_MAP, "a map of items to their columns");
	for (const struct yaml *v = value->first; v; v = v->next)
		n += v->n;
	m->parts = arena_new(a, n, sizeof(*m->parts));
	for (const struct yaml *v = value->first; v; v = v->next)
		read_group(a, v, m);
}

const struct map_part *
map_part(const struct map *m, str key)
{
	for (size_t i = 0; i < m->n_parts; i++)
		if (str_eq(m->parts[i].key, key))
			return &m->parts[i];
	return NULL;
}
