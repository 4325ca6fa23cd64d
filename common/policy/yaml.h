/*
 * YAML files as small trees that remember where everything stood.  libyaml's events
 * become words, lists and maps with their lines and columns; what a configuration
 * doesn't need is refused: repeated keys, anchors and aliases, tags, several
 * documents, keys that are no plain words, nesting beyond 16 levels, maps and lists
 * of more than 4,096 entries.
 *
 * A fault dies with status 2 at "file:line:column: ...".
 */
#ifndef RC_POLICY_YAML_H
#define RC_POLICY_YAML_H

#include "bytes/mem.h"

enum yaml_kind { YAML_WORD, YAML_LIST, YAML_MAP };

struct yaml {
	enum yaml_kind kind;
	const char    *file;
	int            line, column;    /* counted from 1 */
	str            key;             /* if it stands in a map */
	int            key_line, key_column;
	str            word;
	bool           quoted;          /* a quoted word is a text, never null */
	struct yaml   *first, *next;    /* of a list or map; in it */
	size_t         n;               /* how many stand in it */
};

/* Reads the text of a file; an empty one gives an empty map.  Lives in the arena. */
struct yaml *yaml_parse(struct arena *a, const char *file, str text);

/* The value of a key of a map, or NULL. */
const struct yaml *yaml_get(const struct yaml *map, str key);

/* "a word", "a list", "a map" for messages. */
const char *yaml_kind_name(enum yaml_kind kind);

/* Dies at the value, or at its key. */
_Noreturn void yaml_die(const struct yaml *at, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
_Noreturn void yaml_die_key(const struct yaml *at, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

#endif
