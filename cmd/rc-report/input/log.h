/*
 * The log of contacts and the receipts beside the dues: promises to pay are judged by all
 * three.  The log is read before the dues, which then say what is to be known of contracts
 * with a promise, and the receipts behind them.  Rows later than the dues' as_of don't exist.
 */
#ifndef RC_REPORT_INPUT_LOG_H
#define RC_REPORT_INPUT_LOG_H

#include "dues/due_keys.h"
#include "dues/promise.h"
#include "policy/policy.h"

/* A contract in the log. */
struct log_contract {
	bool promised;    /* a promise of it is to be judged */
	bool overdue;     /* something is that a customer, and no bank, is to pay */
};

struct log {
	const struct policy *policy;
	date                 as_of;
	date                 promised_from;   /* promises for days before aren't judged */
	struct contacts     *contacts;
	struct log_contract *contracts;   /* by their numbers in `contacts` */
	struct due_keys      dues;        /* those of contracts with a promise */
};

/* Reads the log, which lives to the end of the run.  With a day `from`, contacts of days
   before are left out, and promises whose last day is before aren't judged; with NO_DATE it
   is read whole, with its texts. */
struct log *log_read(const char *path, const struct policy *p, date as_of, date from);

/* Reads it, all but its texts, for those who judge no promise. */
struct contacts *log_contacts(const char *path, const struct policy *p, date as_of);

/* The number of a due's contract in the log, or NO_NAME; every due is to be taken. */
uint32_t log_take(struct log *log, const struct due *d, enum state state,
	enum item_class class);

/* Behind the dues: reads the receipts of contracts with a promise. */
struct movements *log_receipts(const char *path, struct log *log);

/* Reads all receipts, with their ids; the log may be NULL. */
struct movements *receipts_read(const char *path, const struct policy *p, date as_of,
	struct log *log);

/* Whether a contact is a promise that is judged. */
bool log_judges(const struct log *log, const struct contact *c);

/* What became of it, by the receipts; NULL: none were given.  Its contract must be among
   the dues. */
struct promise log_promise(struct log *log, struct movements *receipts,
	const struct contact *made);

#endif
