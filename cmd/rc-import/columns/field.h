/*
 * The fields of the table that is made: its own columns in their order, a receipt's status
 * (which is read and not written), and the columns that a map adds.
 */
#ifndef RC_IMPORT_COLUMNS_FIELD_H
#define RC_IMPORT_COLUMNS_FIELD_H

#include "policy/policy.h"

/* How a cell is read. */
enum form {
	AS_TEXT,
	AS_IDENTIFIER,   /* a text that must not have gone through a spreadsheet's number */
	AS_METHOD,       /* a text that the policy has a word for */
	AS_KIND,         /* a word of contacts, or what the policy calls it for people */
	AS_STAGE,
	AS_RESULT,
	AS_DATE,
	AS_MONTH,
	AS_AMOUNT,
	AS_RATE,
};

enum { NO_FIELD = -1 };

struct field {
	str         name;
	enum form   form;
	bool        needed;       /* a row without it is set aside, */
	bool        made;         /* unless the tool makes it up */
	bool        hidden;       /* read but not written, */
	bool        tells;        /* and yet tells rows apart that are alike */
	bool        written;      /* has a column in the output */
	bool        joins;        /* takes the texts of several columns, with blanks between */
	bool        fills_down;   /* an empty cell means the same as above */
	str         constant;     /* for all rows, if not empty */
	struct list values;       /* of struct synonym: a map's words for it */
};

struct fields {
	int           table;
	struct field *list;
	size_t        n, room;
};

void fields_open(struct fields *f, int table);

int fields_find(const struct fields *f, str name);   /* or NO_FIELD */

/* A field of a map's own: a text that goes through. */
int fields_add(struct fields *f, str name);

#endif
