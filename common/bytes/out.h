/*
 * Writes stdout and files, and has the one way out of every tool:
 * main ends with `return out_close();`.
 *
 * A file is written beside its place (beside.h) and renamed into it by out_close(), after
 * every output was written, flushed and synced: a reader sees the old file or the new one,
 * and a tool that dies leaves the old one.
 * Of several files, the one that was opened first is put into place last.
 * What is no regular file (a device, a pipe, /dev/stdout) is written to directly.
 * Write errors end the tool with a message; so a full disk can't be forgotten.
 *
 * While one buffer is filled, the full ones before it are written beside the main thread
 * (job.h).  out_flush() and out_close() return when everything is written.  A tool that dies
 * still writes its full buffers.
 */
#ifndef RC_BYTES_OUT_H
#define RC_BYTES_OUT_H

#include "bytes/beside.h"
#include "bytes/job.h"
#include "bytes/str.h"

struct buffer {
	char  *at;
	size_t used, room;
};

enum { OUT_BEHIND = 8 };

struct out {
	struct buffer now;
	int           fd;
	int           error;           /* errno of a write that failed, else 0 */
	struct buffer behind[OUT_BEHIND];       /* a ring: buffers that are being */
	unsigned      first, writing, waiting;  /* written, and that wait for that */
	struct job    job;
	const char   *path;
	struct beside beside;          /* of a file that is to be renamed */
	bool          spares;          /* the old file, if it has the same bytes */
	struct out   *next;
};

/* Opens `path`; NULL or "-" is stdout.  Lives until out_close(). */
struct out *out_open(const char *path);

/* The same, but a file that has these bytes already stays as it is, with its times. */
struct out *out_open_sparing(const char *path);

void out_flush(struct out *o);

void out_printf(struct out *o, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Flushes, checks, closes and renames everything: 0, or the tool dies. */
int out_close(void);

/* Room for n bytes to be written to in place; out_used() says how many were. */
static inline char *
out_room(struct out *o, size_t n)
{
	void out_grow(struct out *, size_t);

	if (o->now.room - o->now.used < n)
		out_grow(o, n);
	return o->now.at + o->now.used;
}

static inline void
out_used(struct out *o, size_t n)
{
	o->now.used += n;
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
