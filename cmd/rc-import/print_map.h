/*
 * Prints the map that an import would use for a file, for somebody to look at and to edit.
 * Given back as it is, it gives the same table.  What can't be made out, such as a needed
 * column or the order of dates, is said in comments where an import would end with an error.
 */
#ifndef RC_IMPORT_PRINT_MAP_H
#define RC_IMPORT_PRINT_MAP_H

#include "rc-import/import.h"

/* Of the import's first file. */
void print_map(struct import *m, struct out *o);

#endif
