/*
 * The order of a log's contacts, and the links between them, made once the log is read.
 */
#ifndef RC_DUES_CONTACT_ORDER_H
#define RC_DUES_CONTACT_ORDER_H

#include "dues/contact.h"

/* Sorts by `on`; the rows of a day keep their order. */
void contacts_sort(struct contacts *log);

/* Sets `first`, `first_alike` and the contacts' own links; each leads on in the list's order. */
void contacts_link(struct contacts *log);

#endif
