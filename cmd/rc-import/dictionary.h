/*
 * What headings mean: first the map, then the policy's words for the table and its columns'
 * own names.
 */
#ifndef RC_DICTIONARY_H
#define RC_DICTIONARY_H

#include "bytes/names.h"
#include "map.h"
#include "sheet/row.h"

struct dictionary {
	const struct map *map;
	struct names      words;
	int              *field;   /* by word */
	size_t            room;
};

void dictionary_open(struct dictionary *d, const struct policy *p,
	const struct fields *fields, const struct map *map);

/* The field that the policy's words and the names give a heading's key, or NO_FIELD. */
int dictionary_find(struct dictionary *d, str key);

/* How many of a row's cells are headings that it knows, each counted once. */
size_t dictionary_score(struct dictionary *d, const struct row *row);

void dictionary_close(struct dictionary *d);

#endif
