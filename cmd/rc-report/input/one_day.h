/*
 * A report is of one day, and so are all rows that it is made of.
 */
#ifndef RC_REPORT_INPUT_ONE_DAY_H
#define RC_REPORT_INPUT_ONE_DAY_H

#include "records/column.h"

/* *as_of, NO_DATE before the first row, becomes the row's; dies if it was another's. */
void one_day(const struct reader *r, date *as_of, date row);

#endif
