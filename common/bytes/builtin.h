/*
 * The files of config/ that are built into the tools, made into C by the Makefile.
 */
#ifndef RC_BYTES_BUILTIN_H
#define RC_BYTES_BUILTIN_H

#include "bytes/str.h"

/* The text of the file of that name, or an empty view without bytes if there is none. */
str builtin_file(str name);

#endif
