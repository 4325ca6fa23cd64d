#include "rc-import/columns/map.h"

#include "bytes/in.h"
#include "bytes/near.h"
#include "rc-import/cell/amount.h"
#include "rc-import/cell/text.h"
#include "rc-import/columns/map_groups.h"

enum { FILE_MAX = 1 << 20 };

/* What the readers of the keys fill. */
struct map_draft {
	struct map    *map;
	struct fields *fields;
};

static bool
is_name(str s)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];

		if (!((c >= 'a' && c <= 'z') || (i > 0 && (c == '_'
		    || (c >= '0' && c <= '9')))))
			return false;
	}
	return s.len > 0;
}

static _Noreturn void
die_of_column(const struct yaml *v, str name, const struct fields *fields)
{
	struct near near = { .word = name };

	for (size_t i = 0; i < fields->n; i++)
		near_offer(&near, fields->list[i].name);
	yaml_die(v, "no column '%.*s' in %s%s", STR_SHOWN(name),
	    tables[fields->table].name, near_hint(&near));
}

/* The field of a column of the table or of the map. */
static int
known_field(const struct yaml *v, str name, const struct fields *fields)
{
	int field = fields_find(fields, name);

	if (field == NO_FIELD)
		die_of_column(v, name, fields);
	return field;
}

static int
any_field(const struct yaml *v, str name, struct fields *fields)
{
	int field = fields_find(fields, name);

	if (field == NO_FIELD && !is_name(name))
		yaml_die(v, "'%.*s' is no name for a column; wanted small "
		    "letters, digits and _", STR_SHOWN(name));
	return field == NO_FIELD ? fields_add(fields, name) : field;
}

static str
kept_key(struct arena *a, const struct yaml *v)
{
	char room[TEXT_MOST];
	str key = text_key(v->key, room);

	if (key.len == 0)
		yaml_die_key(v, "a heading without letters, or too long");
	return arena_str(a, key);
}

static void
read_meaning(struct arena *a, const struct yaml *v, struct map_draft *d,
    struct meaning *m)
{
	struct words names;

	key_words(a, NULL, v, &names);
	*m = (struct meaning){ .heading = v->key, .key = kept_key(a, v) };
	m->fields = arena_new(a, names.n, sizeof(*m->fields));
	if (map_find(d->map, m->key))
		yaml_die_key(v, "the heading '%.*s' is there twice", STR_SHOWN(v->key));
	if (names.n == 1 && str_eq(names.list[0], S("-")))
		return;
	for (; m->n < names.n; m->n++)
		m->fields[m->n] = any_field(v, names.list[m->n], d->fields);
}

static void
key_columns(struct arena *a, const struct key *key, const struct yaml *value,
    void *to)
{
	struct map_draft *d = to;
	struct map *m = d->map;

	(void)key;
	key_want(value, YAML_MAP, "a map of headings to columns");
	m->columns = arena_new(a, value->n, sizeof(*m->columns));
	for (const struct yaml *v = value->first; v; v = v->next) {
		struct meaning now;

		read_meaning(a, v, d, &now);
		m->columns[m->n++] = now;
	}
}

static void
key_constants(struct arena *a, const struct key *key, const struct yaml *value,
    void *to)
{
	struct fields *fields = ((struct map_draft *)to)->fields;

	key_want(value, YAML_MAP, "a map of columns to values");
	for (const struct yaml *v = value->first; v; v = v->next) {
		int field = any_field(v, v->key, fields);

		key_word(a, key, v, &fields->list[field].constant);
	}
}

static void
read_values(struct arena *a, const struct yaml *value, struct list *list)
{
	struct synonym *all = arena_new(a, value->n, sizeof(*all));

	key_want(value, YAML_MAP, "a map of words to lists of words");
	list->list = all;
	for (const struct yaml *v = value->first; v; v = v->next) {
		all[list->n].name = v->key;
		key_words(a, NULL, v, &all[list->n++].words);
	}
}

static void
key_values(struct arena *a, const struct key *key, const struct yaml *value,
    void *to)
{
	struct fields *fields = ((struct map_draft *)to)->fields;

	(void)key;
	key_want(value, YAML_MAP, "a map of columns to their values");
	for (const struct yaml *v = value->first; v; v = v->next)
		read_values(a, v,
		    &fields->list[known_field(v, v->key, fields)].values);
}

static void
key_fill_down(struct arena *a, const struct key *key, const struct yaml *value,
    void *to)
{
	struct fields *fields = ((struct map_draft *)to)->fields;
	struct words names;

	key_words(a, key, value, &names);
	for (size_t i = 0; i < names.n; i++) {
		struct field *f =
		    &fields->list[known_field(value, names.list[i], fields)];

		if (f->form == AS_AMOUNT)
			yaml_die(value, "'%.*s' is an amount, and amounts are "
			    "never filled down", STR_SHOWN(f->name));
		f->fills_down = true;
	}
}

static void
key_order(struct arena *a, const struct key *key, const struct yaml *value,
    void *to)
{
	int choice;

	key_choice(a, key, value, &choice);
	((struct map_draft *)to)->map->order = (enum order)(choice + 1);
}

static void
key_unit(struct arena *a, const struct key *key, const struct yaml *value, void *to)
{
	struct map *m = ((struct map_draft *)to)->map;
	str word;

	key_word(a, key, value, &word);
	m->unit = unit_of_word(word);
	if (m->unit == NO_UNIT)
		yaml_die(value, "'%.*s' is no unit; wanted 元, 万元 or 亿元",
		    STR_SHOWN(word));
}

static void
key_groups(struct arena *a, const struct key *key, const struct yaml *value, void *to)
{
	(void)key;
	map_groups_read(a, value, ((struct map_draft *)to)->map);
}

static void
key_sheet(struct arena *a, const struct key *key, const struct yaml *value, void *to)
{
	key_word(a, key, value, &((struct map_draft *)to)->map->sheet);
}

static void
key_header_row(struct arena *a, const struct key *key, const struct yaml *value,
    void *to)
{
	str word;

	key_word(a, key, value, &word);
	if (!rows_read(word, &((struct map_draft *)to)->map->header))
		yaml_die(value, "'%.*s' is no row, and no rows such as 3-4",
		    STR_SHOWN(word));
}

/* The columns are read before the other keys, which speak of them. */
static void
key_done(struct arena *a, const struct key *key, const struct yaml *value, void *to)
{
	(void)a, (void)key, (void)value, (void)to;
}

/* All read into the whole draft. */
static const struct key map_keys[] = {
	{ .name = "columns",    .read = key_done },
	{ .name = "constants",  .read = key_constants },
	{ .name = "values",     .read = key_values },
	{ .name = "date_order", .read = key_order, .choices = order_names },
	{ .name = "unit",       .read = key_unit },
	{ .name = "fill_down",  .read = key_fill_down },
	{ .name = "groups",     .read = key_groups },
	{ .name = "sheet",      .read = key_sheet },
	{ .name = "header_row", .read = key_header_row },
	{ .name = NULL },
};

void
map_load(struct map *m, const char *path, struct fields *fields)
{
	struct map_draft draft = { m, fields };

	*m = (struct map){ .unit = NO_UNIT };
	if (!path)
		return;
	const struct yaml *root = yaml_parse(&m->arena, path,
	    in_all(&m->arena, path, FILE_MAX));
	const struct yaml *columns = yaml_get(root, S("columns"));
	if (columns)
		key_columns(&m->arena, NULL, columns, &draft);
	keys_read(&m->arena, root, map_keys, &draft);
}

const struct meaning *
map_find(const struct map *m, str key)
{
	for (size_t i = 0; i < m->n; i++)
		if (str_eq(m->columns[i].key, key))
			return &m->columns[i];
	return NULL;
}
