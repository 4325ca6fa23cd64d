/*
 * Finds out what delimits cells: of comma, semicolon, tab and bar the one that gives the
 * most rows of one width; if two do, the one that gives more cells.
 */
#ifndef RC_IMPORT_FORMS_CSV_DELIMITER_H
#define RC_IMPORT_FORMS_CSV_DELIMITER_H

#include "rc-import/forms/csv/cutter.h"

/* By a sample of the text; a comma if it holds no delimiter at all. */
char delimiter_find(str sample);

/* "commas", "tabs" for messages. */
const char *delimiter_name(char delimiter);

#endif
