/*
 * The log of contacts (跟进): the calls and letters that went out, and what came back, one
 * row each.  It is read whole, for a run as of a day: rows later than that day don't
 * exist.  What is left is in the order of `on`, then of the rows, contract by contract.
 *
 * A row without due_id concerns all dues of its contract.
 *
 * Contacts are linked twice: `next` leads through all of a contract, `next_alike` through
 * those of the contract that name the same due, or likewise none.
 */
#ifndef RC_DUES_CONTACT_H
#define RC_DUES_CONTACT_H

#include "bytes/names.h"
#include "records/column.h"

enum contact_kind {
	DUN,        /* a step of dunning was carried out: `stage` says which */
	PROMISE,    /* to pay promise_amount on promise_on */
	DISPUTE,
	RESOLVED,   /* the dispute is over */
	HOLD,       /* no dunning up to and with `until` */
	RELEASE,    /* the hold is over */
	NOTE,
	CONTACT_KINDS
};

enum contact_result {
	NO_RESULT, REACHED, NO_ANSWER, REFUSED, SERVED, RETURNED, CONTACT_RESULTS
};

struct contact {
	date                  on;
	enum contact_kind     kind;
	enum contact_result   result;
	str                   contract_id, due_id, stage;
	count                 stage_number;     /* of a dun: among the stages given */
	date                  served_on;        /* the day of service, or NO_DATE: none that
	                                           is known as of the run's day */
	date                  promise_on;
	money                 promise_amount;   /* or NO_MONEY */
	date                  until;
	uint32_t              row;              /* its row's number in the table, from 0, */
	uint32_t              contract, key;    /* and in the log's contracts and keys */
	const struct contact *next;             /* of its contract, or NULL */
	const struct contact *next_alike;       /* with the same due_id, too, or NULL */
};

/* What of a row is for people. */
struct contact_texts {
	str channel, by, note;
};

struct contacts {
	struct contact        *list;        /* by `on`, then row */
	size_t                 n;
	struct names           contracts;
	const struct contact **first;       /* by the contract's number */
	struct names           keys;        /* contract_id LF due_id */
	const struct contact **first_alike; /* by the key's number */
	struct names           stages;      /* the texts of this column */
	date                   newest_dun;  /* of all rows, those later too; or NO_DATE */
	struct contact_texts  *texts;       /* by row; NULL: not kept */
	size_t                 texts_room;
	struct arena           kept_texts;
};

/*
 * Reads the log; it lives to the end of the run.  A `dun` without stage or with one that
 * is none of the `n` stages, a `promise` without promise_on, a `hold` without until, and
 * an unknown kind or result are errors, and a last line without its end is an error, too:
 * somebody may still be writing it.
 */
struct contacts *contacts_read(struct tsv *t, date as_of, const str *stages, count n);

/*
 * contacts_read() without the duns that rc-dun --commit wrote on the run's day, which have
 * neither a name nor a result.  Their keys are added to *committed; if that is NULL, they are
 * read like other rows.
 */
struct contacts *contacts_read_again(struct tsv *t, date as_of, const str *stages, count n,
	struct names *committed);

/* The key of a committed dun; good until the next call. */
str contact_dun_key(str contract_id, str due_id, str stage);

/* contacts_read(), but the texts for people are kept, too. */
struct contacts *contacts_read_texts(struct tsv *t, date as_of, const str *stages, count n);

/* contacts_read() for a look at the last days: gives the rows from the day `from` on, and of
   all days the promises for dues that have a promise to pay on `promised_from` or later. */
struct contacts *contacts_read_from(struct tsv *t, date as_of, const str *stages, count n,
	date from, date promised_from);

/* The contract's first contact, or NULL; the others by `next`. */
const struct contact *contacts_of(struct contacts *log, str contract_id);

/* Of two contacts the one that is later in the log; either may be NULL. */
static inline const struct contact *
contact_newer(const struct contact *a, const struct contact *b)
{
	return !a || (b && b > a) ? b : a;
}

const char *contact_kind_name(enum contact_kind k);
const char *contact_result_name(enum contact_result r);   /* "" for none */

#endif
