/*
 * Numbers, texts and names that are made up: the same in every run.
 */
#ifndef STATEMENT_MADE_UP_H
#define STATEMENT_MADE_UP_H

#include <stddef.h>

/* The size of a name with its NUL, at most. */
enum { NAME = 48 };

/* A number below n. */
unsigned some(unsigned n);

#define ONE_OF(list) ((list)[some(sizeof(list) / sizeof(*(list)))])

/* Adds to the text in `to`, which has this room; what doesn't fit is left out. */
void put_text(char *to, size_t room, const char *fmt, ...);

/* A person's name, now and then a company's. */
void make_name(char *to);

/* The name of a project; good until seven others were asked for. */
const char *project_name(unsigned project);

#endif
