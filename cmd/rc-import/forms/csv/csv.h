/*
 * Tables as delimited text: CSV and its relatives.  Cells are delimited by commas,
 * semicolons, tabs or bars, whichever gives the most rows of one width; quotes are those
 * of RFC 4180, with line breaks inside; lines end with LF, CRLF or CR.
 *
 * What isn't quite right is read as it was most likely meant: blanks before an opening
 * quote don't count; a quote inside a cell that didn't begin with one is text; what follows
 * a closing quote is text, too.  Only a quote that is left open is an error, for rows would
 * vanish in its cell; the message names its line.
 */
#ifndef RC_IMPORT_FORMS_CSV_CSV_H
#define RC_IMPORT_FORMS_CSV_CSV_H

#include "rc-import/forms/input.h"
#include "rc-import/forms/text/encoding.h"

struct input *csv_open(struct in *in, struct encoding e);

#endif
