/*
 * XLSX workbooks (Office Open XML), as Excel, WPS and export programs write them.
 */
#ifndef RC_IMPORT_FORMS_XLSX_XLSX_H
#define RC_IMPORT_FORMS_XLSX_XLSX_H

#include "rc-import/forms/workbook/workbook.h"

struct workbook *xlsx_open(struct in *in);

#endif
