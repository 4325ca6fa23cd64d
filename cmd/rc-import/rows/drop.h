/*
 * Tells which rows hold nothing to import, and why.
 */
#ifndef RC_IMPORT_ROWS_DROP_H
#define RC_IMPORT_ROWS_DROP_H

#include "rc-import/columns/dictionary.h"
#include "rc-import/rows/filled.h"
#include "rc-import/rows/label.h"
#include "rc-import/rows/source.h"

enum drop {
	KEPT,
	DROP_TITLE,      /* above the headings */
	DROP_HEADING,
	DROP_REPEATED,   /* the headings once more, as on a new page */
	DROP_BLANK,
	DROP_SUBTOTAL,
	DROP_NOTE,
	DROP_GROUP,      /* says of the rows below what a column would: 客户：... */
	DROP_NOTHING,    /* a ledger's row, or its group, without any amount */
	DROP_VOUCHER,    /* a voucher that only repeats others */
	DROP_VOID,       /* a voucher that was undone */
	DROP_OUT,        /* money out of a statement, if the policy drops it */
	DROP_NEITHER,    /* money that went neither in nor out */
	DROP_UNFILLED,   /* a row of a work list into which nobody wrote */
	DROPS
};

struct dropper {
	const struct importing *words;
	const struct fields    *fields;
	struct arena            arena;
	struct label_words      labels;
	int                    *needed;             /* fields without which no row is */
	size_t                  n;                  /* complete, amounts apart */
	int                    *texts;              /* contract_id, and needed texts */
	size_t                  n_texts;
	int                     voucher, status;    /* fields, or NO_FIELD */
	int                     amount, paid;
	struct filled           filled;
};

void dropper_open(struct dropper *d, const struct importing *words,
	const struct fields *fields);

void dropper_close(struct dropper *d);

/* Judges a row by its form.  `begun`: a row was kept before; a row of remarks, which can stand
   only just below the headings, is then no longer looked for. */
enum drop drop_row(const struct dropper *d, const struct source *s,
	const struct row *row, bool begun);

/* Judges a row by the texts of its fields, as a view shows them. */
enum drop drop_entry(const struct dropper *d, const struct view *v, const str *texts);

/* The two sides of a group row: before and behind the colon; false if the row is none. */
bool drop_split(const struct row *row, str *heading, str *value);

/* The reason in the closing line, as in "3 blank". */
const char *drop_name(enum drop drop);

#endif
