/*
 * The shared strings of a workbook: cells hold their numbers.  There may be millions, so
 * beyond a quarter of a megabyte they are kept in an unnamed temporary file, and of some 64
 * of them a place in memory; the ones used last stay at hand.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_STRINGS_H
#define RC_IMPORT_FORMS_WORKBOOK_STRINGS_H

#include "bytes/str.h"

struct strings;

/* Of the file of that name, which messages speak of. */
struct strings *strings_open(const char *name);

/* A part of the strings, which stays in memory and from which none is looked up. */
struct strings *strings_part(const char *name);

/* Adds the next string.  All are added before one is looked up. */
void strings_add(struct strings *s, str text);

/* Moves the strings of a part behind those that are there. */
void strings_take(struct strings *s, struct strings *part);

uint64_t strings_count(const struct strings *s);

/* The string with that number, counted from 0; good until the next call. */
str strings_at(struct strings *s, uint64_t number);

/* The same, to be looked up in another thread; none is added any more, and it is closed
   before what it shares. */
struct strings *strings_share(struct strings *s);

void strings_close(struct strings *s);

#endif
