/*
 * The rows of rc-dun(1), read to tasks: each row with an action, with what is overdue of
 * its contract and party.
 */
#ifndef RC_REPORT_DUNNED_H
#define RC_REPORT_DUNNED_H

#include "rc-report/worklist.h"

/* Reads the tables, and says which items the policy doesn't know. */
void dunned_read(struct worklist *w, char *const *paths);

#endif
