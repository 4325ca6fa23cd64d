/*
 * An import: the files, what is known of them, and its two readings.  The survey finds the
 * headings, settles the order of dates, numbers dues and takes the total read.  The
 * conversion writes the table.
 */
#ifndef RC_IMPORT_IMPORT_H
#define RC_IMPORT_IMPORT_H

#include "rc-import/columns/dictionary.h"
#include "rc-import/columns/find.h"
#include "rc-import/control_totals.h"
#include "rc-import/rows/drop.h"
#include "rc-import/rows/flow.h"
#include "rc-import/rows/due_numbers.h"
#include "rc-import/rows/keys.h"
#include "rc-import/rows/rejects.h"
#include "rc-import/rows/vouchers.h"
#include "rc-import/rows/word_filter.h"

enum { IMPORT_PROGRESS = 200000 };   /* rows between two messages about how far it is */

/* What was asked for.  import_open() sets it; after that only the survey changes it: it notes
   which fields are written. */
struct request {
	const struct policy    *policy;
	const struct importing *words;    /* of the policy */
	struct word_filter      empty;    /* words that mean that a cell is empty */
	struct fields           fields;
	struct map              map;
	struct dictionary       dictionary;
	struct dropper          dropper;
	enum order              order;    /* of dates, or ORDER_OPEN */
	struct wanted           wanted;   /* sheet and heading rows */
	bool                    guessing; /* what can't be made out is no error */
	bool                    quiet;
	int                     amount;   /* the field whose sum is taken, or NO_FIELD */
	int                     contract_id, due_id, item;   /* fields, or NO_FIELD */
	bool                   *surveyed; /* by field: whether the survey needs it */
	int                    *dates;    /* the fields of days and months */
	size_t                  n_dates;
};

/* What is kept across all files, so that no row is lost, doubled or numbered anew. */
struct control {
	struct control_totals totals;
	struct keys           keys;
	struct due_numbers    numbers;
	struct vouchers       vouchers;
};

struct import {
	struct request request;
	struct control control;
	struct input **inputs;   /* the files */
	size_t         n_inputs;
	struct source *sources;  /* and what is read of them: of a workbook each chosen sheet */
	size_t         n, room;
	struct arena   arena;
	bool           begun;    /* a row of the file at hand was kept */
	str           *texts;    /* of the row at hand, by field, */
	enum way       way;      /* and which way its money went */
	struct flow    flow;
};

/* What the command line chose. */
struct choices {
	const char   *map, *encoding;   /* or NULL */
	enum order    order;            /* or ORDER_OPEN: the map's, or what is proved */
	struct wanted wanted;           /* what is left open comes from the map, or is found */
	bool          guessing, quiet;
};

/* Opens the files of a list that ends with NULL; stdin if the list is empty. */
void import_open(struct import *m, int table, const struct policy *policy,
	const struct choices *c, char *const *paths);

/* What becomes of a row, judged by its form.  The survey calls import_classify(), which judges
   the row and notes the answer; later import_row() gives the answer for row n of the file,
   counted from 0. */
enum drop import_classify(struct import *m, struct source *s, const struct row *row);
enum drop import_row(struct import *m, struct source *s, const struct row *row, size_t n);

/* What becomes of a row as a view shows it.  Takes the row's texts. */
enum drop import_entry(struct import *m, struct view *v, const struct row *row);

/* The amount of the texts that were taken through a view, or NO_MONEY. */
money import_amount(const struct import *m, const struct source *s,
	const struct view *v);

/* The amount of a text that stands where a view has its amounts, or NO_MONEY. */
money import_amount_of(const struct import *m, const struct source *s,
	const struct view *v, str text);

/* The text of a row's amount, as a view shows it. */
str import_amount_text(const struct import *m, const struct view *v, const struct row *row);

/* The sum of all views' amounts of a row that is dropped, or NO_MONEY if it stands above the
   headings or within them. */
money import_dropped(const struct import *m, const struct source *s,
	const struct row *row);

/* The unit of the file's first column of amounts, in which its sums stand. */
int import_unit(const struct import *m, const struct source *s);

/* Goes back to the first row of a file. */
void import_again(struct import *m, struct source *s);

void import_close(struct import *m);

#endif
