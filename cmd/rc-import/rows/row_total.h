/*
 * How many rows there were, and the sum of their amounts.
 */
#ifndef RC_IMPORT_ROWS_ROW_TOTAL_H
#define RC_IMPORT_ROWS_ROW_TOTAL_H

#include "values/money.h"

struct row_total {
	unsigned long rows;
	money         sum;
};

/* Adds a row; an amount of NO_MONEY adds nothing to the sum. */
void row_total_add(struct row_total *t, money amount);

#endif
