/*
 * What pages and customer files show of people's data, by the policy's `privacy`.  Masked
 * are: of a telephone number all but the first three and the last four digits, or, if it
 * is shorter than eleven, all but the last two, each of several in a cell by itself; of an
 * identity number all but the last four; of a name all but the first character, whatever
 * its length.  Texts are views of what was given, or in the arena.
 */
#ifndef RC_POLICY_MASKING_H
#define RC_POLICY_MASKING_H

#include "bytes/mem.h"
#include "policy/policy.h"

/* The policy's `privacy`, or that nothing is masked. */
struct masking masking_of(const struct policy *p, bool plain);

str mask_phone(struct arena *a, const struct masking *m, str phone);
str mask_id_no(struct arena *a, const struct masking *m, str id_no);
str mask_customer(struct arena *a, const struct masking *m, str customer);

#endif
