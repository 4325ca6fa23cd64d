/*
 * The texts of a row's fields: its cells, a map's constants, what an empty cell takes from
 * above, a map's words for what stood there; empty where nothing is known.
 */
#ifndef RC_ENTRY_H
#define RC_ENTRY_H

#include "source.h"

/* Writes one text a field; they are good until the next row is read. */
void entry_take(struct source *s, const struct row *row, const struct fields *fields,
	const struct importing *words, str *texts);

/* One field's text, without looking above. */
str entry_text(const struct source *s, const struct row *row, const struct field *f,
	int field, const struct importing *words);

#endif
