/*
 * What stands for a character in HTML: &nbsp; &#165; &#xA5;.
 */
#ifndef RC_IMPORT_FORMS_HTML_ENTITY_H
#define RC_IMPORT_FORMS_HTML_ENTITY_H

#include "bytes/str.h"

enum { ENTITY_MOST = 16 };   /* bytes of the longest that is known, with all its marks */

/*
 * The character that a reference stands for, `&` and the letters or digits behind it, without
 * the `;`: the length of what is written to `to`, or 0 if it is none that is known.  One for
 * a character that no text has, such as &#1;, is made visible, as decode.h has it.
 */
size_t entity_decode(str reference, char to[ENTITY_MOST + 1]);

#endif
