/*
 * Names for the files of --dir, from data that nobody vouches for.  A name is made of the
 * data's own characters, but never leads out of the folder: `/` and what else is special
 * in file names somewhere, control characters, and a dot or dash in front become `_`; it
 * is cut to a length that any file system takes.  A name that was given before gets
 * a number, -2 and so on.
 */
#ifndef RC_BYTES_FILE_NAME_H
#define RC_BYTES_FILE_NAME_H

#include "bytes/names.h"

/* Starts as all zeros. */
struct file_names {
	struct names given;
	uint32_t    *times;   /* how often a stem was asked for, by number in `stems` */
	struct names stems;
	size_t       room;
};

/* FOLDER/STEM.ending, in the arena. */
const char *file_name(struct file_names *names, struct arena *a, const char *folder,
	str stem, const char *ending);

#endif
