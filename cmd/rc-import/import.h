/*
 * An import: the files, what is known of them, and the two ways through them.  The first
 * looks: it finds the headings, settles the order of dates, numbers dues and sums up what
 * there is.  The second writes.
 */
#ifndef RC_IMPORT_H
#define RC_IMPORT_H

#include "dictionary.h"
#include "drop.h"
#include "numbers.h"
#include "rejects.h"
#include "tally.h"

struct import {
	const struct importing *words;    /* of the policy */
	struct fields           fields;
	struct map              map;
	struct dictionary       dictionary;
	struct dropper          dropper;
	struct source          *sources;
	size_t                  n;
	enum order              order;    /* as given, or ORDER_OPEN */
	unsigned long           heading;  /* as given, or 0 */
	bool                    quiet;
	int                     amount;   /* the field whose sum is taken, or NO_FIELD */
	str                    *texts;    /* of the row at hand, by field */
	struct numbers          numbers;
	struct seen             seen;
	struct tally            tally;
};

/* What the command line chose. */
struct choices {
	const char   *map, *encoding;   /* or NULL */
	enum order    order;            /* or ORDER_OPEN: the map's, or what is proved */
	unsigned long heading;          /* or 0: is found */
	bool          quiet;
};

/* Opens the files, NULL at the end, stdin if there are none. */
void import_open(struct import *m, int table, const struct policy *policy,
	const struct choices *c, char *const *paths);

/* What becomes of a row; if it is kept, its texts are taken. */
enum drop import_row(struct import *m, struct source *s, const struct row *row);

/* The amount of a row below the headings, whatever becomes of it, or NO_MONEY. */
money import_amount(const struct import *m, const struct source *s,
	const struct row *row);

/* The first way through all files. */
void look(struct import *m);

/* The second, after the first. */
void write_table(struct import *m, struct out *o, struct rejects *rejects);

void import_close(struct import *m);

#endif
