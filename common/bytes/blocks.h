/*
 * Quick ways in and out, for those who read or write much: many lines, blocks or whole buffers
 * at once, and beside the main thread (job.h).  Everyone else reads lines (in.h) and prints
 * (out.h).
 */
#ifndef RC_BYTES_BLOCKS_H
#define RC_BYTES_BLOCKS_H

#include <sys/types.h>

#include "bytes/in.h"
#include "bytes/out.h"

/* Lines that were taken as they are, each with its end, and the buffer that they stand
   in, which its owner frees.  Starts as all zeros. */
struct lines {
	char  *buf;
	size_t room;
	str    text;
};

/*
 * Takes the lines that were read, or, if there are none, reads a block of them.  The buffer
 * that they stand in changes places with the one in *lines.  At the beginning, at the end,
 * before a line that is longer than a block and where reading fails it gives false:
 * in_line() is to be asked then.  The caller tells in_took() how many lines there were.
 */
bool in_lines(struct in *in, struct lines *lines);
void in_took(struct in *in, unsigned long lines);

/* Whether reading on would not have to wait for a writer or for a job. */
bool in_ready(const struct in *in);

/* in_block(), with the last `keep` bytes of the block before in front.  If it gives false,
   *block is these bytes alone. */
bool in_more(struct in *in, size_t keep, str *block);

/*
 * in_more() for a job (job.h): *block must be the block before, with `keep` bytes left in it.
 * It never dies.  At the beginning, at the end and where reading fails it gives false, and
 * *block is the bytes that were kept; the caller must then call in_more().
 */
bool in_more_ahead(struct in *in, size_t keep, str *block);

/* How many bytes the file has, or its copy; -1 if that isn't known yet. */
off_t in_size(const struct in *in);

/* Goes back to the start, and gives a descriptor to a caller who reads and seeks for himself;
   he must close it.  The file must have been opened with `again`. */
int in_descriptor(struct in *in);

/* Writes the bytes of the caller's buffer next, and gives him an empty buffer for it. */
void out_swap(struct out *o, struct buffer *full);

#endif
