/*
 * The clocks of the law that run on an open due (rc-dun(1), CLOCKS), by the policy's
 * `clocks`: until when its claim can be pressed, and from when to when the contract can
 * be ended for it.  A demand starts a clock on the day of its service; one without
 * service starts none.
 */
#ifndef RC_DUN_CLOCK_H
#define RC_DUN_CLOCK_H

#include "rc-dun/run.h"

struct clock {
	date limit_item;       /* end of the limitation, counted from this due alone */
	date limit_contract;   /* and from the last due of the same debt */
	date right_from;       /* the right to terminate: its first day */
	date right_until;      /* and its last */
};

/* The clocks of all dues, by number; all NO_DATE for a due that isn't open. */
struct clock *clocks_read(struct run *r);

/* Says how many demands in the log, which was read from `log`, have no service yet. */
void clocks_warn(struct run *r, const struct tsv *log);

/* Which ends are near or past at as-of, as "limit_item-90,right_until-past"; good until
   the next call. */
str clock_alarm(const struct run *r, const struct clock *c);

#endif
