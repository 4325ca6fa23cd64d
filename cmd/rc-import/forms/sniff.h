/*
 * What form a file is in, by its content: a workbook by its first bytes, text by what it
 * begins with once it is decoded.  A name tells nothing: many an .xls is HTML or plain text.
 */
#ifndef RC_IMPORT_FORMS_SNIFF_H
#define RC_IMPORT_FORMS_SNIFF_H

#include "bytes/in.h"

enum file_form { FORM_TEXT, FORM_XLSX, FORM_XLS, FORM_XML, FORM_HTML, FORM_JSON };

/* By the first bytes, text or not; dies of a form that is no table, such as PDF, with advice.
   The input is back at its start then. */
enum file_form sniff_bytes(struct in *in);

/* By the beginning of a text, which form of text. */
enum file_form sniff_text(str beginning);

#endif
