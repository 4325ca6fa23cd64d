/*
 * A row for the log of contacts, from the command line's words: each is checked as the log's
 * readers check it, so that what is written can be read.
 */
#ifndef RC_LOG_ENTRY_H
#define RC_LOG_ENTRY_H

#include "dues/contact.h"
#include "policy/policy.h"

/* What an entry says: a kind of contact, or the result of a dun that is in the log. */
enum { RESULT = CONTACT_KINDS, ENTRIES };

/* What was given on the command line; NULL: not given. */
struct words_given {
	char *due_id, *stage, *channel, *by, *result, *served_on, *promise_on,
	     *promise_amount, *until;
};

/* A row as it is written. */
struct entry {
	date  on;
	str   contract_id, kind, due_id, stage, channel, by, result;
	date  served_on, promise_on;
	money promise_amount;
	date  until;
	str   note;
};

enum { ENTRY_COLUMNS = 13 };
extern const struct column entry_columns[ENTRY_COLUMNS];

/* What the command line calls it. */
const char *entry_name(int what);

/*
 * The entry that says it, without day, contract and note; a result is a dun, too.  Dies with
 * status 2 if a word is none of its column, or is needed and isn't given, or is given and not
 * taken.
 */
struct entry entry_of(int what, const struct words_given *given, const struct policy *p);

/* A text that may stand in a cell; dies naming the option or operand. */
str entry_text(const char *name, const char *text);

/* Whether it says something in the column of that number. */
bool entry_fills(const struct entry *e, size_t column);

/* Dies if the log lacks a column that the entry fills. */
void entry_check_columns(const struct tsv *log, const struct entry *e);

#endif
