/*
 * A lock on a file that is to be replaced by a changed copy (out.h).  It is held until the tool
 * ends, so that of two runs the second reads what the first wrote.  Since the copy is another
 * file, a lock counts only if the path still leads to the file that was locked.
 */
#ifndef RC_BYTES_LOCK_H
#define RC_BYTES_LOCK_H

/* Waits for the lock on a regular file that can be written; `option` is what wants it. */
void lock_file(const char *path, const char *option);

#endif
