/*
 * What headings mean: first the map, then the policy's words for the table and its columns'
 * own names, then the policy's and the map's words for groups of a ledger's columns.
 */
#ifndef RC_IMPORT_COLUMNS_DICTIONARY_H
#define RC_IMPORT_COLUMNS_DICTIONARY_H

#include "bytes/names.h"
#include "rc-import/columns/header.h"
#include "rc-import/columns/map.h"

struct dictionary {
	const struct map       *map;
	struct names            words;
	int                    *field;   /* by word */
	size_t                  room;
	struct names            item_words;   /* of groups' items, as keys (text.h) */
	uint32_t               *item;    /* by word */
	size_t                  item_room;
	struct names            items;   /* as they are written */
	struct words            parts[PARTS];   /* as keys */
	struct arena            arena;
};

/* A column of a group: its item's number and what it says of it. */
struct group_column {
	uint32_t        item;
	enum group_part part;
};

void dictionary_open(struct dictionary *d, const struct policy *p,
	const struct fields *fields, const struct map *map);

/* The field that a heading's key means by the policy's words or a column's own name, or
   NO_FIELD. */
int dictionary_find(struct dictionary *d, str key);

/* Whether a heading's key names a column of a group; then *part is that column.  The first
   asks the policy's words, the second the map. */
bool dictionary_part(struct dictionary *d, str key, struct group_column *part);
bool dictionary_said(struct dictionary *d, str key, struct group_column *part);

/* How many of a header's headings are known, each meaning counted once. */
size_t dictionary_score(struct dictionary *d, const struct header *h);

void dictionary_close(struct dictionary *d);

#endif
