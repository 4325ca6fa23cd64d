/*
 * Cuts text into rows of cells, as it comes in pieces.  It knows delimiters, quotes and
 * line ends, and nothing of files.
 */
#ifndef RC_CUTTER_H
#define RC_CUTTER_H

#include "row.h"

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

struct cutter {
	char             delimiter;
	str              text;       /* what is to be cut next */
	bool             last;       /* no more will come */
	bool             in_row;
	bool             after_cr;   /* an LF that comes now ends nothing */
	bool             failed;
	enum cut_at      at;
	enum cut_fault   fault;
	unsigned long    line;       /* of the text at hand, from 1 */
	unsigned long    opened;     /* where the quote at hand was opened */
	struct row_maker maker;
};

/* Sets out at line 1; the maker keeps its memory. */
void cut_start(struct cutter *k, char delimiter);

/*
 * Cuts until a row is whole: CUT_ROW, and the maker has it.  CUT_MORE asks for more text,
 * or for cut_last() if there is none.
 */
enum cut cut_row(struct cutter *k);
void cut_last(struct cutter *k);

#endif
