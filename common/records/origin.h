/*
 * What somebody gave a tool that wanted another table, for messages: the form of a file that
 * is no table of the stream, which of the toolkit's tables has such columns, and which tool
 * makes a column.
 */
#ifndef RC_RECORDS_ORIGIN_H
#define RC_RECORDS_ORIGIN_H

#include "bytes/str.h"

/* "a workbook (XLSX)": what a file is whose first line is this; NULL if it may be a table. */
const char *origin_form(str line);

/* Whether a line that is no UTF-8 is text in GB18030. */
bool origin_is_gb18030(str line);

/* "dues", "receipts": the table that has these columns, NULL if it is none that is known. */
const char *origin_table(const str *names, size_t n);

/*
 * Dies of a file without a column that a table must have; `table` may be NULL: the message
 * says that the file is another table, or which tool makes the column, or the nearest name.
 */
_Noreturn void origin_die_without(str column, const char *table, const char *file,
	const str *names, size_t n);

#endif
