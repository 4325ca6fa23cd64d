/*
 * A letter: what one template makes of one case, or, if it is a list, of all cases of
 * its stages.
 */
#ifndef RC_LETTER_LETTER_H
#define RC_LETTER_LETTER_H

#include "rc-letter/case_file.h"

struct letter {
	const struct template *template;
	struct case_file        **cases;
	size_t                 n;
	str                    stem;     /* of its file's name, as data has it */
	date                   date;      /* the last act_on of its cases */
	date                   as_of;
	count                  case_count;
	count                  termination_months;   /* of the policy's clocks */
	money                  sum_balance, sum_overdue, sum_late_fee, sum_total;
};

struct mailing {
	struct letter *list;              /* letters, then lists */
	size_t        n;
};

struct mailing batch_of(struct arena *a, const struct case_files *cases,
	const struct stages *stages);

#endif
