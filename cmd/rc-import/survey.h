/*
 * The first reading of the files: finds out what they hold and how it is to be read.
 */
#ifndef RC_IMPORT_SURVEY_H
#define RC_IMPORT_SURVEY_H

#include "rc-import/import.h"

/* Finds a file's headings, binds the fields to them and reads all rows. */
void survey_source(struct import *m, struct source *s);

/* Surveys all files, and settles the order of dates; dies if no row proves it. */
void survey(struct import *m);

#endif
