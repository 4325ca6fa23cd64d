/*
 * Faults of a policy as a whole, told at their place in the file.  A list of the file's
 * replaces the built-in one, and then the place of a fault is found in the file's tree by the
 * same numbers; what isn't in the file has no place.
 */
#ifndef RC_POLICY_FAULT_H
#define RC_POLICY_FAULT_H

#include "policy/policy.h"

/* Dies with the message if it doesn't hold. */
#define REQUIRE(p, place, holds, ...) \
	((holds) ? (void)0 : fault_die((p), (place), __VA_ARGS__))

/* Dies with status 2, at the place, or if it is NULL naming the policy alone. */
void fault_die(const struct policy *p, const struct yaml *place, const char *fmt, ...)
	__attribute__((format(printf, 3, 4), noreturn));

/* The value of a map's key, the n-th of a list, and a word of a list or the word that stands
   for a list of one; NULL if there is none or no map or list. */
const struct yaml *fault_at(const struct yaml *map, const char *key);
const struct yaml *fault_nth(const struct yaml *list, size_t n);
const struct yaml *fault_word(const struct yaml *list, str word);

/* Whether `owners` has it, or it is `salesperson`. */
bool owner_known(const struct policy *p, str owner);

#endif
