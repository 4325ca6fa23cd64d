/*
 * Which rows hold nothing to import, and why.
 */
#ifndef RC_DROP_H
#define RC_DROP_H

#include "source.h"

enum drop {
	KEPT,
	DROP_TITLE,      /* above the headings */
	DROP_HEADING,
	DROP_REPEATED,   /* the headings once more, as on a new page */
	DROP_BLANK,
	DROP_SUBTOTAL,
	DROP_NOTE,
	DROP_VOUCHER,    /* a voucher that only repeats others */
	DROP_VOID,       /* a voucher that was undone */
	DROPS
};

struct dropper {
	const struct importing *words;
	const struct fields    *fields;
	struct arena            keys;
	struct words            subtotals, notes;   /* as keys (text.h) */
	int                     voucher, status;    /* fields, or NO_FIELD */
};

void dropper_open(struct dropper *d, const struct importing *words,
	const struct fields *fields);

void dropper_close(struct dropper *d);

/* By the row's form: all reasons but the last two. */
enum drop drop_row(const struct dropper *d, const struct source *s,
	const struct row *row);

/* By the voucher that the texts of a row's fields name. */
enum drop drop_voucher(const struct dropper *d, const str *texts);

/* "3 blank" is what a closing line says of them. */
const char *drop_name(enum drop drop);

#endif
