/*
 * A zip archive, and what its entries hold, one after another, as pieces of bytes.
 *
 * An archive may be hostile: the tool dies of an entry that unpacks to more than its packed
 * size can account for, and of a directory too large to be a workbook's.
 */
#ifndef RC_IMPORT_FORMS_XLSX_ARCHIVE_H
#define RC_IMPORT_FORMS_XLSX_ARCHIVE_H

#include "bytes/in.h"

struct archive;

struct archive *archive_open(struct in *in);

/* Whether it has an entry of that name, letters of either case being alike. */
bool archive_has(struct archive *a, const char *name);

/* The name of an entry, numbered from 0; NULL behind the last. */
const char *archive_name(struct archive *a, unsigned entry);

/* Begins to read an entry; dies if there is none of that name, if it is encrypted, or packed
   in a way that isn't known. */
void archive_enter(struct archive *a, const char *name);

/* How many bytes the archive says that the entry has. */
uint64_t archive_size(const struct archive *a);

/* The next bytes of the entry, good until the next call; false at its end, where they are
   found to be whole. */
bool archive_next(void *archive, str *bytes);

void archive_close(struct archive *a);

#endif
