/*
 * A paper: what one template makes of one matter, or, if it is a list, of all matters of
 * its stages.
 */
#ifndef RC_LETTER_PAPER_H
#define RC_LETTER_PAPER_H

#include "rc-letter/matter.h"

struct paper {
	const struct template *template;
	struct matter        **matters;
	size_t                 n;
	str                    stem;     /* of its file's name, as data has it */
	date                   date, as_of;
	count                  matter_count;
	count                  termination_months;   /* of the policy's clocks */
	money                  sum_balance, sum_overdue, sum_late_fee, sum_total;
};

struct papers {
	struct paper *list;              /* letters, then lists */
	size_t        n;
};

struct papers papers_of(struct arena *a, const struct matters *matters,
	const struct stages *stages);

#endif
