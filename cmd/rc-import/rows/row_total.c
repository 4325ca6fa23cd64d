#include "rc-import/rows/row_total.h"

void
row_total_add(struct row_total *t, money amount)
{
	t->rows++;
	if (amount != NO_MONEY)
		money_add(&t->sum, amount, "amounts");
}
