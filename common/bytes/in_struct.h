/*
 * What a file is that is read (in.h), for in.c and blocks.c alone.
 */
#ifndef RC_BYTES_IN_STRUCT_H
#define RC_BYTES_IN_STRUCT_H

#include <sys/stat.h>

#include "bytes/in.h"
#include "bytes/job.h"

enum { IN_BLOCK = 1 << 17 };

struct in {
	const char   *path;
	int           fd;
	int           copy;      /* the kept copy of a pipe, or -1 */
	bool          seekable;
	bool          ended;
	bool          cut;       /* the last line had no LF */
	off_t         offset;    /* of the byte behind the buffer's last */
	char         *buf;
	size_t        room, at, end;
	unsigned long line;
	const char   *failed;    /* what couldn't be done, with errno, or NULL */
	int           error;
	struct job    job;
	bool          reading;   /* the job reads, behind the buffer's last byte */
	struct stat   first;     /* as it was when it was opened */
};

/* Opens the file, or opens it again; dies if it isn't as it was. */
void in_open_file(struct in *in);

/* Waits for the job that reads. */
void in_catch_up(struct in *in);

/* Moves what is left to the start of a buffer with room for a block more. */
void in_make_room(struct in *in);

/* Reads at most so many bytes into the room behind the buffer's end; false if there are none,
   or if reading fails. */
bool in_read_on(struct in *in, size_t most);

/* Makes room and reads at most so many bytes; dies if reading fails.  False at the end of the
   file. */
bool in_fill(struct in *in, size_t most);

#endif
