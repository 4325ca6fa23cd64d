/*
 * Texts as people type them: blanks of many kinds at their ends, full-width forms, units in
 * brackets.
 */
#ifndef RC_IMPORT_CELL_TEXT_H
#define RC_IMPORT_CELL_TEXT_H

#include "bytes/str.h"

/* No heading, date, amount or word of a policy is longer, in bytes. */
enum { TEXT_MOST = 256 };

/* Without blanks of any kind, and characters of no width, at both ends. */
str text_trim(str s);

/*
 * With full-width forms as half-width, and all blanks as spaces, written to `to`; the view
 * is empty if s is longer than TEXT_MOST.
 */
str text_fold(str s, char to[TEXT_MOST]);

/*
 * What makes two headings, or two words, the same: folded, without blanks, letters small;
 * without the asterisk that marks what must be filled in, without a colon at the end, and
 * without the "/" or "|" that sets a group apart from what stands below it.
 */
str text_key(str s, char to[TEXT_MOST]);

/* As much of s as a message shows, never half a character. */
str text_shown(str s);

#endif
