/*
 * XML spreadsheets of 2003, often named .xls.
 */
#ifndef RC_IMPORT_FORMS_XML2003_SPREADSHEETML_H
#define RC_IMPORT_FORMS_XML2003_SPREADSHEETML_H

#include "rc-import/forms/text/encoding.h"
#include "rc-import/forms/workbook/workbook.h"

struct workbook *spreadsheetml_open(struct in *in, struct encoding e);

#endif
