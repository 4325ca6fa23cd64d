/*
 * The second reading of the files, after the survey (survey.h): writes the table.
 */
#ifndef RC_IMPORT_CONVERT_H
#define RC_IMPORT_CONVERT_H

#include "bytes/out.h"
#include "rc-import/import.h"

void convert(struct import *m, struct out *o, struct rejects *rejects);

#endif
