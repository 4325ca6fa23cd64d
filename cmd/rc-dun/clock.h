/*
 * The clocks of the law that run on an open due (rc-dun(1), CLOCKS), by the policy's
 * `clocks`: until when its claim can be pressed, and from when to when the contract can
 * be ended for it.
 */
#ifndef RC_DUN_CLOCK_H
#define RC_DUN_CLOCK_H

#include "rc-dun/docket.h"

struct clock {
	date limit_item;       /* end of the limitation, counted from this due alone */
	date limit_contract;   /* and from the last due of the same debt */
	date right_from;       /* the right to terminate: its first day */
	date right_until;      /* and its last */
	str  alarm;            /* which ends are near or past; good until the next call */
};

/* All NO_DATE, and no alarm, for a due that isn't open. */
struct clock clock_of(const struct docket *d, const struct debt *debt);

#endif
