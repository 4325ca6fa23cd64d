/*
 * What became of a customer's promises, from the log of contacts.
 */
#ifndef RC_SCORE_PROMISE_RECORD_H
#define RC_SCORE_PROMISE_RECORD_H

#include "dues/promise.h"
#include "rc-score/portfolio.h"

struct promise_record {
	count kept, judged;   /* of those made in the policy's promise_days: kept, and
	                         kept or broken; open and replaced ones are neither */
	count broken;         /* whose last day was in the policy's broken_days */
};

/* Those of all customers, by number; `receipts` may be NULL. */
struct promise_record *promise_records_read(struct portfolio *p, const struct scoring *s,
	struct contacts *log, struct movements *receipts);

#endif
