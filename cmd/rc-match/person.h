/*
 * Names of buyers and payers.  Joint names are split, and what stands beside a name is left
 * out: 王芳(个人), 王芳6222****7890, 云栖科技有限公司.
 */
#ifndef RC_MATCH_PERSON_H
#define RC_MATCH_PERSON_H

#include "rc-match/words.h"

enum { PERSONS = 16 };

struct person {
	size_t from, to;   /* in the folded text */
};

struct persons {
	struct person list[PERSONS];
	size_t        n;
	bool          more;   /* than there is room for */
};

/* The names in a text, each of at least two characters. */
struct persons persons_of(const struct vocabulary *v, const struct folded *f);

/* Whether a payer is a bank, or a fund that pays loans. */
bool is_bank_name(const struct vocabulary *v, const struct folded *f);

#endif
