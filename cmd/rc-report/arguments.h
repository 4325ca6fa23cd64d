/*
 * What the texts of options mean; what means nothing is wrong use.
 */
#ifndef RC_REPORT_ARGUMENTS_H
#define RC_REPORT_ARGUMENTS_H

#include "policy/policy.h"
#include "rc-report/measure/cube.h"

/* A number from 1 to `most`; NO_COUNT if the option was not given. */
count number_argument(const char *option, const char *text, count most);

/* The first day of the month of --month; NO_DATE if it was not given. */
date month_argument(const char *text);

/* The columns of --by, a list of names, or of headings that the policy knows, with commas; or
   NULL.  At most BY_MOST, each with a NUL behind; gives how many. */
size_t by_argument(struct arena *a, const struct policy *p, const char *list, str *by);

#endif
