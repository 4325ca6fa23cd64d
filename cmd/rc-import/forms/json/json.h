/*
 * JSON lines: each object is a row, and its keys are the headings, in the order in which they
 * first appear in the file.  An array of objects is read likewise, however its objects are
 * laid out over lines.
 *
 * The headings are row 0; a row's number is the line in which its object begins, or, if
 * objects of the file share a line, the object's place among them.  What is nested has its
 * keys joined: {"a": {"b": 1, "c": [2, 3]}} has the headings a/b, a/c/1 and a/c/2.  Numbers
 * stay as they are written, but for 1.5E7, which is 15000000; null is empty.
 */
#ifndef RC_IMPORT_FORMS_JSON_JSON_H
#define RC_IMPORT_FORMS_JSON_JSON_H

#include "rc-import/forms/text/encoding.h"
#include "rc-import/forms/workbook/workbook.h"

/* Reads the whole file for its keys, and dies if it is no JSON. */
struct workbook *json_open(struct in *in, struct encoding e);

#endif
