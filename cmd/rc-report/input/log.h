/*
 * The log of contacts and the receipts beside a portfolio: promises to pay are judged by
 * both.  Rows later than its as_of don't exist.
 */
#ifndef RC_REPORT_INPUT_LOG_H
#define RC_REPORT_INPUT_LOG_H

#include "dues/promise.h"
#include "rc-report/input/portfolio.h"

/* Read them; `whole`: with the texts, and the receipts' ids. */
struct contacts  *log_read(const char *path, const struct policy *p, date as_of, bool whole);
struct movements *log_receipts_read(const char *path, struct portfolio *p, bool whole);

/* A contract's number by its id, or NO_NAME. */
uint32_t log_contract(struct portfolio *p, str contract_id);

/* What became of the promise that a contact of kind PROMISE made, by the receipts; NULL:
   none were given.  Its contract must be the portfolio's. */
struct promise log_promise(struct portfolio *p, struct movements *receipts,
	const struct contact *made);

#endif
