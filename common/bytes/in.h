/*
 * Reads a file or stdin, a block or a line at a time.  in_line() gives a view into the
 * buffer, good until the next call; it takes off one LF or CRLF, a byte-order mark
 * before the first line, and does without a LF after the last.  A line may be as long
 * as IN_LINE_MAX; a longer one is an error, so memory stays bounded.  Read errors end
 * the tool with a message.
 */
#ifndef RC_BYTES_IN_H
#define RC_BYTES_IN_H

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

/* The next bytes as they come; false at the end.  Not to be mixed with in_line(). */
bool in_block(struct in *in, str *block);

/* A whole file of at most `most` bytes, in the arena; a longer one is an error. */
str in_all(struct arena *a, const char *path, size_t most);

/* Goes back to the start.  The file must have been opened with `again`. */
void in_again(struct in *in);

/* Closes the descriptor until the next read and keeps the position, if the file can be wound
   back: thousands of operands then don't need thousands of descriptors. */
void in_release(struct in *in);

void in_close(struct in *in);

#endif
