/*
 * Cuts text into rows of cells, as it comes in pieces.  It knows delimiters, quotes and
 * line ends, and nothing of files.
 *
 * Cells are views into the text, in which what has to be changed is changed in place: no
 * cell becomes longer by that.  So text is added behind what is left of the text before, and
 * what is left can be moved to another place, while the cells stay where they are.
 */
#ifndef RC_IMPORT_FORMS_CSV_CUTTER_H
#define RC_IMPORT_FORMS_CSV_CUTTER_H

#include "rc-import/forms/csv/plain_row.h"

/* Where in a cell the cutter is. */
enum cut_at {
	AT_CELL,      /* at its beginning */
	IN_PLAIN,
	IN_QUOTED,
	AT_QUOTE,     /* behind a quote that ends the cell or is doubled */
	AT_ROW_END,
};

enum cut_fault {
	CUT_OPEN,        /* the text ends inside quotes */
	CUT_SWALLOWED,   /* quotes that hold line breaks end before other text */
	CUT_LARGE,       /* a row larger than a row may be */
};

enum cut { CUT_MORE, CUT_ROW, CUT_END, CUT_FAULT };

enum { CUT_SPARE = PLAIN_SPARE };   /* bytes that must be there behind the text */

struct cutter {
	char           delimiter;
	char          *text;
	size_t         end;        /* of the text */
	bool           marked;     /* the decoder's marks may be in it */
	bool           last;       /* no more will come */

	bool           in_row;
	bool           after_cr;   /* an LF that comes now ends nothing */
	bool           failed;
	enum cut_at    at;
	enum cut_fault fault;
	unsigned long  line;       /* of the text at hand, from 1 */
	unsigned long  opened;     /* where the quote at hand was opened */
	unsigned long  number;     /* of the row at hand: the line where it begins */
	size_t         row, cell;  /* where it, and its cell at hand, begin */
	size_t         to;         /* where the cell's next byte is to stand */
	size_t         next;       /* what is to be cut next */
	size_t        *ends;       /* of the row's cells, from its beginning */
	size_t         n;
};

/* Sets out at line 1, without text; starts as all zeros. */
void cut_start(struct cutter *k, char delimiter);

/* How many bytes of the text are left: those of the row at hand and those not cut yet. */
size_t cut_left(const struct cutter *k);

/* Moves them to the beginning of another text, which has room for them and CUT_SPARE more. */
void cut_move(struct cutter *k, char *text);

/* So many bytes were added behind the text's end; or no more will be. */
void cut_add(struct cutter *k, size_t n, bool marked);
void cut_last(struct cutter *k);

/*
 * Cuts the next row: CUT_ROW, with its cells in `cells`, which has room for ROW_CELLS_MAX.
 * CUT_MORE asks for more text, or for cut_last() if there is none.
 */
enum cut cut_row(struct cutter *k, str *cells, struct row *row);

void cut_free(struct cutter *k);

#endif
