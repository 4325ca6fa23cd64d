/*
 * How a YAML map becomes a checked C struct: a table of its keys, each with the reader
 * of its value, the field it is stored in and what the value may be.  A key left out
 * leaves its field as it was, so a file read over built-in values changes just what it
 * names; an unknown key is answered by the nearest that exists.
 */
#ifndef RC_POLICY_KEYS_H
#define RC_POLICY_KEYS_H

#include "bytes/mem.h"
#include "policy/yaml.h"
#include "records/column.h"

struct key;
typedef void key_reader(struct arena *a, const struct key *key,
	const struct yaml *value, void *field);

struct key {
	const char        *name;
	key_reader        *read;
	size_t             at;          /* of the field in the struct */
	int64_t            min, max;    /* of a count, or of a rate in 10^-10 */
	const char *const *choices;     /* of a choice: NULL at the end */
	const struct key  *keys;        /* of a map or of a list's maps */
	size_t             size;        /* of a list's element in C */
	bool               needed;      /* in a list's element: may not be left out */
};

/* The map's values into the fields of `to`; `keys` ends with a NULL name. */
void keys_read(struct arena *a, const struct yaml *map, const struct key *keys,
	void *to);

/* The key of that name, or NULL. */
const struct key *keys_find(const struct key *keys, str name);

/* A list of things in C: an array and how many. */
struct words {
	str   *list;
	size_t n;
};
struct counts {
	count *list;
	size_t n;
};
struct dates {
	date  *list;
	size_t n;
};
struct list {
	void  *list;
	size_t n;
};

/* Readers, and the field that each fills. */
key_reader key_word;      /* str: a word, not empty */
key_reader key_flag;      /* bool: true or false */
key_reader key_count;     /* count: from min to max */
key_reader key_rate;      /* rate: from min to max */
key_reader key_money;     /* money: from 0 */
key_reader key_choice;    /* int: the number of the choice */
key_reader key_words;     /* struct words: a list of words, or one word */
key_reader key_counts;    /* struct counts: rising, from min to max */
key_reader key_dates;     /* struct dates */
key_reader key_map;       /* a struct that `keys` fills */
key_reader key_list;      /* struct list: of structs of `size` that `keys` fill */

/* A value of a kind; dies with what was wanted if it is of another. */
void key_want(const struct yaml *value, enum yaml_kind kind, const char *what);

/* The key of a map's entry as a value of its own, for maps of numbers. */
struct yaml key_as_value(const struct yaml *v);

#endif
