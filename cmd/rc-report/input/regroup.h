/*
 * A portfolio grouped anew, by other columns than those of --by: for kinds whose rules each
 * have columns of their own.
 */
#ifndef RC_REPORT_INPUT_REGROUP_H
#define RC_REPORT_INPUT_REGROUP_H

#include "rc-report/input/portfolio.h"

/* A text that the portfolio keeps, by its number; or the month of payable_on. */
#define GROUP_MONTH SIZE_MAX

/* Gives every row its group by these columns, at most BY_MOST; groups have new numbers. */
void portfolio_regroup(struct portfolio *p, const size_t *columns, size_t n);

/* The number of the group with these cells, n_by of them; new if no row is of it. */
uint32_t portfolio_group_with(struct portfolio *p, const str *cells);

#endif
