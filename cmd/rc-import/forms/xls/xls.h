/*
 * XLS workbooks of Excel 97 to 2003 (BIFF8), and of Excel 5 and 95 (BIFF5).
 */
#ifndef RC_IMPORT_FORMS_XLS_XLS_H
#define RC_IMPORT_FORMS_XLS_XLS_H

#include "rc-import/forms/workbook/workbook.h"

struct workbook *xls_open(struct in *in);

#endif
