/*
 * The actions of the log whose result isn't known: rows of the kind dun without a result, to
 * which no row of the same contract, due, day and stage gives one.
 */
#ifndef RC_LOG_OPEN_ACTIONS_H
#define RC_LOG_OPEN_ACTIONS_H

#include "dues/contact.h"

bool is_open(const struct contact *c);

/* The last open action of a contract, if they are given of that due and stage; NULL: none. */
const struct contact *last_open(struct contacts *log, str contract_id, str due_id, str stage);

/* Prints them all, the oldest first. */
void open_print(const struct contacts *log, struct out *o, date as_of);

#endif
