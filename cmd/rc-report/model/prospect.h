/*
 * What there is to forecast from, made of the dues as they come: what is open, how such money
 * came in before, and the back-tests.
 */
#ifndef RC_REPORT_MODEL_PROSPECT_H
#define RC_REPORT_MODEL_PROSPECT_H

#include "rc-report/model/backtest.h"

struct prospect {
	struct cash        cash;
	struct experience *experience;
	struct open_money  open;
	struct past       *past;
	struct curves      curves;    /* as of the dues' day, once it is closed */
};

/* `text` as in cash_of(); back-tests of n horizons are made, and live in the arena. */
struct prospect *prospect_open(const struct stream *s, size_t text, struct arena *a,
	const count *horizons, size_t n, struct backtests **tested);

/* Takes a due, whose open money is of that group. */
void prospect_take(struct prospect *p, const struct streamed_due *row, uint32_t group);

/* Behind the last due. */
void prospect_close(struct prospect *p, struct arena *a);

/* Adds to the groups' outlooks, by number, what is to come within so many days. */
void prospect_look(const struct prospect *p, count days, struct outlook *groups);

#endif
