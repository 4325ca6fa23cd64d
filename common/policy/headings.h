/*
 * The policy's headings, which say what people call columns, looked up either way.
 */
#ifndef RC_POLICY_HEADINGS_H
#define RC_POLICY_HEADINGS_H

#include "policy/policy.h"

/* The column that a heading stands for: of the dues, or else of another table; the word
   itself if it is a column's name or no heading is like it.  Letters' case doesn't matter. */
str policy_column(const struct policy *p, str word);

/* What Chinese readers call a column: the first heading of the dues', or else of another
   table's; the column's own name if it has none. */
str policy_heading(const struct policy *p, str column);

#endif
