/*
 * The keys of the policy file, as a table for keys_read() over struct policy, and what
 * must hold between them.  Between policy.c, which finds and loads the file, and the
 * tables in policy_keys.c.
 */
#ifndef RC_POLICY_POLICY_KEYS_H
#define RC_POLICY_POLICY_KEYS_H

#include "policy/policy.h"

/* What is read besides the struct: the calendar's parts, until it is built. */
struct draft {
	struct policy policy;
	struct words  calendar_files;
	struct dates  off, work;
	int           shift, beyond;
};

extern const struct key policy_keys[];   /* over struct draft */

/* Dies with status 2 if the policy as a whole doesn't hold, at the place of the fault in
   the file; `file` is its tree, NULL if there is none. */
void policy_check(const struct policy *p, const struct yaml *file);

/* The part of it that is about warnings, in report_check.c. */
void check_warnings(const struct policy *p, const struct yaml *list);

/* Finds the figures of rules.  Built-in rules of nodes that the policy hasn't are left out. */
void warnings_close(struct policy *p);

/* Fills in what follows from the other keys of dunning: the stages and their numbers, and
   how long steps wait that don't say it.  For a policy that was checked. */
void dunning_close(struct arena *a, struct policy *p);

#endif
