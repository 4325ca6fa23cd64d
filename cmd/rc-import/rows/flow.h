/*
 * Which way money went, in a statement of a bank: by a column of its own for money out (支出,
 * 借方), or by a column that says the way (收/支, 借贷标志).  Money out becomes an amount below
 * zero, or is dropped, as the policy says (import.money_out).
 */
#ifndef RC_IMPORT_ROWS_FLOW_H
#define RC_IMPORT_ROWS_FLOW_H

#include "rc-import/columns/headings.h"

enum way {
	WAY_IN,
	WAY_OUT,
	WAY_NEITHER,     /* between the owner's own accounts: no money in or out */
	WAY_UNKNOWN,     /* a word that the policy doesn't know, or none */
};

struct flow {
	const struct importing *words;
	int  amount, money_out, direction;   /* fields, or NO_FIELD */
	char room[64];                       /* of the amount that was settled last */
};

struct flow flow_of(const struct fields *f, const struct importing *words);

/* Settles the row's amount among the texts that were taken through the view: where there is no
   such column it stays. */
enum way flow_settle(struct flow *f, const struct view *v, const struct row *row, str *texts);

#endif
