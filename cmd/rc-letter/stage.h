/*
 * What the policy says of the stages of dunning that have a letter (letters): the template,
 * what people call the stage, and how long it leaves the buyer to pay.
 */
#ifndef RC_LETTER_STAGE_H
#define RC_LETTER_STAGE_H

#include "rc-letter/template.h"

struct stage {
	str                    code;
	str                    name;
	str                    reference;         /* its form; see policy/reference.h */
	count                  pay_within_days;   /* or NO_COUNT */
	const struct template *template;
};

struct stages {
	struct stage        *list;
	size_t               n;
	const struct policy *policy;
	enum language        language;
};

/* Loads the templates of a language, all of them, so that a fault in one is told before
   it is needed. */
struct stages stages_load(struct arena *a, const struct policy *p,
	enum language language);

/* The stage, or NULL if it has no template. */
const struct stage *stages_find(const struct stages *stages, str code);

/* `; nearest is 'x'`, or "". */
const char *stages_hint(const struct stages *stages, str code);

/* What people call a stage: its code, if the policy doesn't say. */
str stages_name(const struct stages *stages, str code);

#endif
