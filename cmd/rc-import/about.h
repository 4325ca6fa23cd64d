/*
 * What is said of a file, or of a sheet of it, once it is surveyed: its form, where its
 * headings are, and what was read in another way than it looks.
 */
#ifndef RC_IMPORT_ABOUT_H
#define RC_IMPORT_ABOUT_H

#include "rc-import/import.h"

void about_say(const struct import *m, const struct source *s);

#endif
