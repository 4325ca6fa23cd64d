/*
 * Money out, refunds and bounced payments: rule 6 of rc-age(1), ALLOCATION.
 */
#ifndef RC_AGE_MONEY_OUT_H
#define RC_AGE_MONEY_OUT_H

#include "rc-age/workspace.h"

void take_out(struct contract *c, uint32_t number, const struct texts *texts,
	const struct terms *t, struct workspace *space);

#endif
