#include "policy/keys.h"

#include <stdio.h>

#include "bytes/near.h"
#include "policy/slip.h"

const struct key *
keys_find(const struct key *keys, str name)
{
	while (keys->name && !str_eq(str_of(keys->name), name))
		keys++;
	return keys->name ? keys : NULL;
}

/* In braces the 0,05 of `rate: 0,05` is a value and a key. */
static const char *
key_slip(const struct yaml *value)
{
	struct yaml key = key_as_value(value);
	count number;

	return value_parse(COUNT, value->key, &number) ? "; the decimal point is '.'"
	    : slip_of_value(&key);
}

static _Noreturn void
die_unknown(const struct yaml *value, const struct key *keys)
{
	struct near near = { .word = value->key };

	for (; keys->name; keys++)
		near_offer(&near, str_of(keys->name));
	yaml_die_key(value, "no key '%.*s' here%s", STR_SHOWN(value->key),
	    near.best.at ? near_hint(&near) : key_slip(value));
}

void
key_want(const struct yaml *value, enum yaml_kind kind, const char *what)
{
	if (value->kind != kind)
		yaml_die(value, "%s where %s is wanted%s",
		    yaml_kind_name(value->kind), what, slip_of_value(value));
}

void
keys_read(struct arena *a, const struct yaml *map, const struct key *keys, void *to)
{
	key_want(map, YAML_MAP, "a map");
	for (const struct yaml *v = map->first; v; v = v->next) {
		const struct key *key = keys_find(keys, v->key);

		if (!key)
			die_unknown(v, keys);
		key->read(a, key, v, (char *)to + key->at);
	}
	for (; keys->name; keys++)
		if (keys->needed && !yaml_get(map, str_of(keys->name)))
			yaml_die(map, "'%s' is missing", keys->name);
}

void
key_word(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	(void)a, (void)key;
	key_want(value, YAML_WORD, "a word");
	if (value->word.len == 0)
		yaml_die(value, "an empty word%s", value->key.len ? key_slip(value) : "");
	*(str *)field = value->word;
}

void
key_flag(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	(void)a, (void)key;
	key_want(value, YAML_WORD, "true or false");
	bool yes = str_eq(value->word, S("true"));
	if (value->quoted || (!yes && !str_eq(value->word, S("false"))))
		yaml_die(value, "'%.*s' is not true or false", STR_SHOWN(value->word));
	*(bool *)field = yes;
}

static count
to_count(const struct key *key, const struct yaml *value)
{
	count c = NO_COUNT;

	key_want(value, YAML_WORD, "a whole number");
	if (value->quoted || !value_parse(COUNT, value->word, &c)
	    || c < key->min || c > key->max)
		yaml_die(value, "'%.*s' is not a whole number from %lld to %lld%s",
		    STR_SHOWN(value->word), (long long)key->min, (long long)key->max,
		    slip_of_value(value));
	return c;
}

void
key_count(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	(void)a;
	*(count *)field = to_count(key, value);
}

/* A bound of a rate, as text; good until the second next call. */
static const char *
bound(rate r)
{
	static char texts[2][32];
	static unsigned turn;
	char *text = texts[turn++ % 2];

	snprintf(text, sizeof(texts[0]), "%lld.%010lld",
	    (long long)(r / RATE_ONE), (long long)(r % RATE_ONE));
	for (size_t n = strlen(text); text[n - 1] == '0' || text[n - 1] == '.'; ) {
		bool point = text[--n] == '.';
		text[n] = '\0';
		if (point)
			break;
	}
	return text;
}

void
key_rate(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	rate r = NO_RATE;

	(void)a;
	key_want(value, YAML_WORD, "a rate");
	if (value->quoted || !rate_parse(value->word, &r)
	    || r < key->min || r > key->max)
		yaml_die(value, "'%.*s' is not a rate from %s to %s%s",
		    STR_SHOWN(value->word), bound(key->min), bound(key->max),
		    slip_of_value(value));
	*(rate *)field = r;
}

void
key_money(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	money m = NO_MONEY;

	(void)a, (void)key;
	key_want(value, YAML_WORD, "an amount");
	if (value->quoted || !money_parse(value->word, &m) || m < 0)
		yaml_die(value, "'%.*s' is not an amount in yuan from 0%s",
		    STR_SHOWN(value->word), slip_of_value(value));
	*(money *)field = m;
}

void
key_choice(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	str all = { NULL, 0 };

	key_want(value, YAML_WORD, "a word");
	for (int i = 0; key->choices[i]; i++) {
		if (str_eq(value->word, str_of(key->choices[i]))) {
			*(int *)field = i;
			return;
		}
		all = arena_printf(a, "%.*s%s%s", STR(all), i ? ", " : "",
		    key->choices[i]);
	}
	yaml_die(value, "'%.*s' is none of %.*s", STR_SHOWN(value->word), STR_SHOWN(all));
}

void
key_words(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct words *words = field;
	const struct yaml *v = value->kind == YAML_LIST ? value->first : value;

	words->n = 0;
	words->list = arena_new(a, value->n + 1, sizeof(*words->list));
	for (; v; v = value->kind == YAML_LIST ? v->next : NULL)
		key_word(a, key, v, &words->list[words->n++]);
}

void
key_counts(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct counts *counts = field;

	key_want(value, YAML_LIST, "a list of rising whole numbers");
	if (value->n == 0)
		yaml_die(value, "an empty list");
	counts->n = 0;
	counts->list = arena_new(a, value->n, sizeof(*counts->list));
	for (const struct yaml *v = value->first; v; v = v->next) {
		count c = to_count(key, v);

		if (counts->n && c <= counts->list[counts->n - 1])
			yaml_die(v, "%d does not rise above %d", c,
			    counts->list[counts->n - 1]);
		counts->list[counts->n++] = c;
	}
}

void
key_dates(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct dates *dates = field;

	(void)key;
	key_want(value, YAML_LIST, "a list of dates");
	dates->n = 0;
	dates->list = arena_new(a, value->n, sizeof(*dates->list));
	for (const struct yaml *v = value->first; v; v = v->next) {
		key_want(v, YAML_WORD, "a date");
		if (!date_parse(v->word, &dates->list[dates->n++]))
			yaml_die(v, "'%.*s' is not %s", STR_SHOWN(v->word),
			    kind_name(DATE));
	}
}

void
key_map(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	keys_read(a, value, key->keys, field);
}

void
key_list(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct list *list = field;

	key_want(value, YAML_LIST, "a list");
	list->n = 0;
	list->list = arena_new(a, value->n, key->size);
	for (const struct yaml *v = value->first; v; v = v->next)
		keys_read(a, v, key->keys,
		    (char *)list->list + key->size * list->n++);
}

struct yaml
key_as_value(const struct yaml *v)
{
	return (struct yaml){ .kind = YAML_WORD, .file = v->file,
		.line = v->key_line, .column = v->key_column, .word = v->key };
}
