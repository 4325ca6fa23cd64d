/*
 * The first way through the files: what is there, and what proves how it is to be read.
 */
#ifndef RC_IMPORT_LOOK_H
#define RC_IMPORT_LOOK_H

#include "rc-import/import.h"

/* Finds a file's headings, ties the fields to them and looks at all rows. */
void look_at(struct import *m, struct source *s);

/* All files, and settles what they leave open; dies if that can't be. */
void look(struct import *m);

#endif
