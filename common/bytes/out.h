/*
 * Writes stdout and files, and has the one way out of every tool:
 * main ends with `return out_close();`.
 *
 * A file is written beside its place under a name that mkstemp(3) makes up and renamed
 * into place by out_close(), after every output was written, flushed and synced: a
 * reader sees the old file or the new one, and a tool that dies leaves the old one.
 * Of several files, the one that was opened first is put into place last.
 * What is no regular file (a device, a pipe, /dev/stdout) is written to directly.
 * Write errors end the tool with a message; so a full disk can't be forgotten.
 *
 * While one buffer is filled, the one before is written (job.h): what was written when
 * out_flush() or out_close() has returned is written indeed.
 */
#ifndef RC_OUT_H
#define RC_OUT_H

#include "bytes/job.h"
#include "bytes/str.h"

struct out {
	char       *buf;
	size_t      used, room;
	int         fd;
	int         error;           /* errno of a write that failed, else 0 */
	char       *behind;          /* what is being written meanwhile */
	size_t      behind_used, behind_room;
	struct job  writing;
	const char *path;
	char       *target, *temp;   /* of a file that is to be renamed, else NULL */
	struct out *next;
};

/* Opens `path`; NULL or "-" is stdout.  Lives until out_close(). */
struct out *out_open(const char *path);

void out_flush(struct out *o);
/* Writes a buffer of the caller's, whose *used bytes come next, and gives him an empty one
   for it; *used is 0 then. */
void out_swap(struct out *o, char **buf, size_t *used, size_t *room);

void out_printf(struct out *o, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Flushes, checks, closes and renames everything: 0, or the tool dies. */
int out_close(void);

/* Room for n bytes to be written to in place; out_used() says how many were. */
static inline char *
out_room(struct out *o, size_t n)
{
	void out_grow(struct out *, size_t);

	if (o->room - o->used < n)
		out_grow(o, n);
	return o->buf + o->used;
}

static inline void
out_used(struct out *o, size_t n)
{
	o->used += n;
}

static inline void
out_str(struct out *o, str s)
{
	if (s.len)
		memcpy(out_room(o, s.len), s.at, s.len);
	out_used(o, s.len);
}

static inline void
out_char(struct out *o, char c)
{
	*out_room(o, 1) = c;
	out_used(o, 1);
}

#endif
