/*
 * The groups of a portfolio's rows: those by the columns of --by, or, for kinds whose rules
 * each have columns of their own, by other ones.
 */
#ifndef RC_REPORT_INPUT_GROUPS_H
#define RC_REPORT_INPUT_GROUPS_H

#include "rc-report/input/portfolio.h"

/* The cells of a group, n_by of them. */
void portfolio_group(const struct portfolio *p, uint32_t group, str *cells);

/* The numbers of the groups, n_groups of them, in the byte order of their cells. */
uint32_t *portfolio_groups_in_order(struct portfolio *p);

/* A text that the portfolio keeps, by its number; or the month of payable_on. */
#define GROUP_MONTH SIZE_MAX

/* Gives every row its group by these columns, at most BY_MOST; groups have new numbers. */
void portfolio_regroup(struct portfolio *p, const size_t *columns, size_t n);

/* The number of the group with these cells, n_by of them; new if no row is of it. */
uint32_t portfolio_group_with(struct portfolio *p, const str *cells);

#endif
