/*
 * A row packed into bytes, as a spool keeps it: its number, the places of its cells and
 * their lengths, and their texts one behind another, clean already (row.h).
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_PACKED_ROW_H
#define RC_IMPORT_FORMS_WORKBOOK_PACKED_ROW_H

#include "rc-import/forms/row.h"

/* What the bytes begin with. */
struct packed_head {
	unsigned long number;
	uint32_t      n, bytes;   /* cells, and their texts' bytes */
};

/* A row that is being packed; starts as all zeros. */
struct packed_row {
	struct packed_head   head;
	struct packed_entry *entries;
	size_t             room;
	char              *text;
	size_t             text_room;
	size_t             cell;      /* where in the text the cell at hand begins */
	size_t             put;       /* bytes that were put into the row */
	bool               in_cell, blank;
};

void packed_start(struct packed_row *p, unsigned long number);

/* Begins a cell, and puts text into it; false if the row becomes too large. */
bool packed_cell(struct packed_row *p, size_t column);
bool packed_put(struct packed_row *p, str text);

/* Ends the row, and says how many bytes it takes. */
size_t packed_end(struct packed_row *p);

/* Writes the row that was ended. */
void packed_write(const struct packed_row *p, char *to);

void packed_free(struct packed_row *p);

/* The bytes of a packed row behind its head. */
size_t packed_length(struct packed_head head);

/* The row, whose bytes behind the head stand there; its cells, in the room for them, are
   views into these. */
struct row packed_open(struct packed_head head, const char *packed, str *cells);

#endif
