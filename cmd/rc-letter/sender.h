/*
 * In whose name a letter is: the policy's firm, with what a project has otherwise.
 */
#ifndef RC_LETTER_SENDER_H
#define RC_LETTER_SENDER_H

#include "policy/policy.h"

/* The firm that sells a project; an account is the project's own, or the policy's, as a
   whole. */
struct firm sender_of(const struct letters *letters, str project);

#endif
