/*
 * A row packed into bytes, as a spool keeps it: its number, the places of its cells and
 * their lengths, and their texts one behind another, clean already (row.h).
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_PACKED_ROW_H
#define RC_IMPORT_FORMS_WORKBOOK_PACKED_ROW_H

#include "rc-import/forms/row.h"

/* What the bytes begin with. */
struct pack_head {
	unsigned long number;
	uint32_t      n, bytes;   /* cells, and their texts' bytes */
};

/* A row that is being packed; starts as all zeros. */
struct pack {
	struct pack_head   head;
	struct pack_entry *entries;
	size_t             room;
	char              *text;
	size_t             text_room;
	size_t             cell;      /* where in the text the cell at hand begins */
	size_t             put;       /* bytes that were put into the row */
	bool               in_cell, blank;
};

void pack_start(struct pack *p, unsigned long number);

/* Begins a cell, and puts text into it; false if the row becomes too large. */
bool pack_cell(struct pack *p, size_t column);
bool pack_put(struct pack *p, str text);

/* Ends the row, and says how many bytes it takes. */
size_t pack_end(struct pack *p);

/* Writes the row that was ended. */
void pack_write(const struct pack *p, char *to);

void pack_free(struct pack *p);

/* The bytes of a packed row behind its head. */
size_t pack_length(struct pack_head head);

/* The row, whose bytes behind the head stand there; its cells, in the room for them, are
   views into these. */
struct row pack_open(struct pack_head head, const char *packed, str *cells);

#endif
