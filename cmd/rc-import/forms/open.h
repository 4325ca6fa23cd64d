/*
 * Opens a file in whatever form it is: the form is found by its content (sniff.h).
 */
#ifndef RC_IMPORT_FORMS_OPEN_H
#define RC_IMPORT_FORMS_OPEN_H

#include "rc-import/forms/input.h"

/*
 * Opens `path`, "-" for stdin.  Text is decoded from the encoding of that name; NULL: from
 * the one that its bytes show.
 */
struct input *input_open(const char *path, const char *encoding);

#endif
