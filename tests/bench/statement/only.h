/*
 * What in the book is the only one of its kind, so that a text which names it means it.
 */
#ifndef STATEMENT_ONLY_H
#define STATEMENT_ONLY_H

#include "book.h"

/* What a text says of a unit besides its building and room. */
enum where { ANYWHERE, IN_PROJECT, IN_PHASE };

/* Counts the names of the book's buyers; comes before what follows. */
void count_names(void);

/* Whether all who have the name are one customer. */
int is_only_name(const char *name);

/* Whether a name belongs to any buyer. */
int is_buyer(const char *name);

/* Whether the customer has no other contract with something open. */
int is_only_contract(const struct contract *c);

/* Whether no other unit of that building and room was sold. */
int is_only_unit(const struct contract *c, enum where where);

#endif
