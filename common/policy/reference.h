/*
 * The reference of a letter (编号), by the policy's form: words, with {year}, {contract_id},
 * {due_id} and {stage} between them.
 */
#ifndef RC_POLICY_REFERENCE_H
#define RC_POLICY_REFERENCE_H

#include "bytes/mem.h"

struct reference {
	str year, contract_id, due_id, stage;
};

/* The form with its names replaced, in the arena. */
str reference_text(struct arena *a, str form, const struct reference *r);

/* The first brace of a form that holds no name, with what is in it; empty if all do. */
str reference_fault(str form);

#endif
