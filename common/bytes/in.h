/*
 * Reads a file or stdin, a block or a line at a time.  in_line() gives a view into the
 * buffer, good until the next call; it takes off one LF or CRLF, a byte-order mark
 * before the first line, and does without a LF after the last.  A line may be as long
 * as IN_LINE_MAX; a longer one is an error, so memory stays bounded.  Read errors end
 * the tool with a message.
 */
#ifndef RC_BYTES_IN_H
#define RC_BYTES_IN_H

#include <sys/types.h>

#include "bytes/mem.h"

enum { IN_LINE_MAX = 1 << 26 };

struct in;

/*
 * Opens `path`, "-" for stdin.  With `again`, what is read can be read once more: from
 * the file itself, or, if it can't be wound back (a pipe), from a copy that is kept
 * in an unnamed temporary file below $TMPDIR.
 */
struct in *in_open(const char *path, bool again);

/* For messages: the path, or "stdin". */
const char *in_name(const struct in *in);

/* The next line; false at the end. */
bool in_line(struct in *in, str *line);

/* Whether the last line that in_line() gave had no LF. */
bool in_is_cut(const struct in *in);

/* Lines that were taken as they are, each with its end, and the buffer that they stand
   in, which its owner frees.  Starts as all zeros. */
struct lines {
	char  *buf;
	size_t room;
	str    text;
};

/*
 * Takes the lines that were read, or, if there are none, reads a block of them; the buffer
 * that they stand in is changed for the one in *lines.  False if in_line() is to be asked
 * for what comes: at the beginning, at the end, for lines that are longer than a block
 * and where reading fails.  in_took() says how many lines there were.
 */
bool in_lines(struct in *in, struct lines *lines);
void in_took(struct in *in, unsigned long lines);

/* Whether reading on wouldn't wait, for somebody to write or for a job. */
bool in_ready(const struct in *in);

/* The next bytes as they come; false at the end.  Not to be mixed with in_line(). */
bool in_block(struct in *in, str *block);

/* The same, with the last `keep` bytes of the block before in front; they come alone where
   it is false. */
bool in_more(struct in *in, size_t keep, str *block);

/*
 * The same, for a job (job.h): *block is the one before, of which `keep` bytes are left.  It
 * doesn't die, but is false, and leaves just these bytes, where in_more() is to be asked: at
 * the beginning, at the end, and where reading fails.
 */
bool in_more_ahead(struct in *in, size_t keep, str *block);

/* How many bytes the file has, or its copy; -1 if that isn't known yet. */
off_t in_size(const struct in *in);

/* A whole file of at most `most` bytes, in the arena; a longer one is an error. */
str in_all(struct arena *a, const char *path, size_t most);

/* Back to the start; only if opened with `again`. */
void in_again(struct in *in);

/* Back to the start, as a descriptor for those who read by themselves and seek; theirs to
   close.  Only if opened with `again`. */
int in_descriptor(struct in *in);

/* Closes the descriptor until the next read and keeps the position, if the file can be wound
   back: thousands of operands then don't need thousands of descriptors. */
void in_release(struct in *in);

void in_close(struct in *in);

#endif
