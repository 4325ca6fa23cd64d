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

/* The tool that makes a table of that name. */
const char *origin_maker(const char *table);

/* The tool that adds a column to a table of that name later, or NULL. */
const char *origin_adder(const char *table, str column);

#endif
