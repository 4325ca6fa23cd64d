/*
 * The styles of a workbook's cells, as far as they are number formats.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_STYLES_H
#define RC_IMPORT_FORMS_WORKBOOK_STYLES_H

#include "rc-import/forms/workbook/number_format.h"

struct styles;

/* Of the file of that name, which messages speak of. */
struct styles *styles_open(const char *name);

/* Notes the code of the number format with that id. */
void styles_define(struct styles *s, unsigned id, str code);

/* Adds the next style, whose number format has that id.  All formats must be defined before. */
void styles_add(struct styles *s, unsigned id);

/* The format of a style, numbered from 0; NULL if numbers are shown as such. */
const struct number_format *styles_format(const struct styles *s, size_t style);

void styles_close(struct styles *s);

#endif
