#include "bytes/in.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/job.h"
#include "bytes/scratch.h"

enum {
	BLOCK = 1 << 17,
	PIPE  = 1 << 19,   /* bytes that a pipe is to hold */
};

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

const char *
in_name(const struct in *in)
{
	return strcmp(in->path, "-") == 0 ? "stdin" : in->path;
}

static void
open_file(struct in *in)
{
	bool standard = strcmp(in->path, "-") == 0;
	struct stat now;

	in->fd = standard ? STDIN_FILENO : open(in->path, O_RDONLY | O_CLOEXEC);
	if (in->fd < 0 || fstat(in->fd, &now) < 0)
		die("%s: cannot open: %s", in_name(in), strerror(errno));
	if (in->first.st_nlink == 0)
		in->first = now;
	if (now.st_ino != in->first.st_ino || now.st_size != in->first.st_size)
		die("%s: changed while it was read", in_name(in));
}

/* Has a pipe hold more than the usual 64 KiB, if the system can and will: then its two ends
   wait less for each other. */
static void
widen(int fd)
{
#ifdef __linux__
	enum { F_SET = 1024 + 7, F_GET };   /* F_SETPIPE_SZ, F_GETPIPE_SZ; POSIX has none */

	if (fcntl(fd, F_GET) < PIPE)
		fcntl(fd, F_SET, PIPE);
#else
	(void)fd;
#endif
}

struct in *
in_open(const char *path, bool again)
{
	struct in *in = mem_new(1, sizeof(*in));

	in->path = path;
	in->copy = -1;
	open_file(in);
	in->seekable = S_ISREG(in->first.st_mode)
	    && lseek(in->fd, 0, SEEK_CUR) == 0;
	if (S_ISFIFO(in->first.st_mode))
		widen(in->fd);
	if (again && !in->seekable)
		in->copy = scratch_open(in_name(in));
	return in;
}

static bool
fails(struct in *in, const char *what)
{
	in->failed = what;
	in->error = errno;
	return false;
}

/* Reads what comes, at most so much, into the room behind the buffer's end; false if nothing
   does. */
static bool
read_on(struct in *in, size_t most)
{
	size_t room = in->room - in->end;
	ssize_t got;

	do
		got = read(in->fd, in->buf + in->end, room < most ? room : most);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return fails(in, "read");
	in->ended = got == 0;
	if (in->copy >= 0
	    && !scratch_try(in->copy, (str){ in->buf + in->end, (size_t)got }))
		return fails(in, "keep a copy");
	in->end += (size_t)got;
	in->offset += got;
	return got > 0;
}

static void
read_behind(void *with)
{
	read_on(with, BLOCK);
}

static void
catch_up(struct in *in)
{
	if (in->reading)
		job_wait(&in->job);
	in->reading = false;
}

/* Moves what is left to the start of a buffer with room for a block more. */
static void
make_room(struct in *in)
{
	if (in->at > 0) {
		memmove(in->buf, in->buf + in->at, in->end - in->at);
		in->end -= in->at;
		in->at = 0;
	}
	in->buf = mem_grow(in->buf, &in->room, in->end + BLOCK, 1);
}

/* Reads more, at most so much, behind the buffer's end; false at the end of the file. */
static bool
fill(struct in *in, size_t most)
{
	if (in->ended)
		return false;
	make_room(in);
	if (in->fd < 0) {
		open_file(in);
		if (lseek(in->fd, in->offset, SEEK_SET) < 0)
			fails(in, "read");
	}
	bool got = !in->failed && read_on(in, most);
	if (in->failed)
		die("%s: cannot %s: %s", in_name(in), in->failed,
		    strerror(in->error));
	return got;
}

static str
without_mark(str line)
{
	return str_starts(line, S("\xEF\xBB\xBF")) ? str_from(line, 3) : line;
}

bool
in_line(struct in *in, str *line)
{
	size_t seen = 0;
	char *lf = NULL;

	catch_up(in);
	for (;;) {
		size_t have = in->end - in->at;

		if (have > seen)
			lf = memchr(in->buf + in->at + seen, '\n', have - seen);
		if (lf)
			break;
		if (have > IN_LINE_MAX)
			die("%s:%lu: a line of more than %d bytes", in_name(in),
			    in->line + 1, IN_LINE_MAX);
		seen = have;
		if (!fill(in, SIZE_MAX))
			break;
	}
	size_t len = lf ? (size_t)(lf - in->buf) - in->at : in->end - in->at;
	if (!lf && len == 0)
		return false;
	*line = (str){ in->buf + in->at, len };
	in->at += len + (lf != NULL);
	in->cut = !lf;
	if (len > 0 && line->at[len - 1] == '\r')
		line->len--;
	if (in->line++ == 0)
		*line = without_mark(*line);
	return true;
}

bool
in_is_cut(const struct in *in)
{
	return in->cut;
}

/* Just behind the last LF of the buffer, or where it begins. */
static size_t
behind_lines(const struct in *in)
{
	size_t end = in->end;

	while (end > in->at && in->buf[end - 1] != '\n')
		end--;
	return end;
}

/* Reads on beside the main thread, unless that might wait for somebody to write. */
static void
read_ahead(struct in *in)
{
	if (in->ended || in->failed || !in_ready(in))
		return;
	job_start(&in->job, read_behind, in);
	in->reading = true;
}

bool
in_lines(struct in *in, struct lines *lines)
{
	catch_up(in);
	if (in->line == 0 || in->fd < 0 || in->failed)
		return false;
	if (behind_lines(in) == in->at && !in->ended) {
		make_room(in);
		read_on(in, SIZE_MAX);
	}
	size_t from = in->at, to = behind_lines(in), rest = in->end - to;
	if (from == to)
		return false;
	struct lines taken = { in->buf, in->room,
		{ in->buf + from, to - from } };
	in->buf = mem_grow(lines->buf, &lines->room, rest + BLOCK, 1);
	in->room = lines->room;
	memcpy(in->buf, taken.buf + to, rest);
	in->at = 0;
	in->end = rest;
	*lines = taken;
	read_ahead(in);
	return true;
}

void
in_took(struct in *in, unsigned long lines)
{
	in->line += lines;
}

bool
in_ready(const struct in *in)
{
	struct pollfd there = { .fd = in->fd, .events = POLLIN };

	if (in->reading)
		return !job_runs(&in->job);
	return in->fd < 0 || in->seekable || poll(&there, 1, 0) > 0;
}

bool
in_block(struct in *in, str *block)
{
	return in_more(in, 0, block);
}

bool
in_more(struct in *in, size_t keep, str *block)
{
	in->at = in->end - keep;
	bool got = fill(in, BLOCK);
	*block = (str){ in->buf + in->at, in->end - in->at };
	return got;
}

bool
in_more_ahead(struct in *in, size_t keep, str *block)
{
	if (in->fd < 0 || in->failed || in->ended || in->room < keep + BLOCK)
		return false;
	in->at = in->end - keep;
	make_room(in);
	bool got = read_on(in, BLOCK);
	*block = (str){ in->buf + in->at, in->end - in->at };   /* which were moved */
	return got;
}

off_t
in_size(const struct in *in)
{
	struct stat now;

	if (in->copy >= 0 || in->fd < 0 || fstat(in->fd, &now) < 0
	    || !S_ISREG(now.st_mode))
		return -1;
	return now.st_size;
}

str
in_all(struct arena *a, const char *path, size_t most)
{
	struct in *in = in_open(path, false);
	char *text = NULL;
	size_t len = 0, room = 0;
	str block;

	while (in_block(in, &block)) {
		if (block.len > most - len)
			die("%s: more than %zu bytes", in_name(in), most);
		text = mem_grow(text, &room, len + block.len, 1);
		memcpy(text + len, block.at, block.len);
		len += block.len;
	}
	in_close(in);
	str all = arena_str(a, (str){ text, len });
	free(text);
	return all;
}

int
in_descriptor(struct in *in)
{
	in_again(in);
	if (in->fd < 0)
		open_file(in);
	int fd = fcntl(in->fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	if (fd < 0)
		die("%s: cannot read: %s", in_name(in), strerror(errno));
	return fd;
}

void
in_again(struct in *in)
{
	catch_up(in);
	if (in->copy >= 0) {
		while (in->at = in->end, fill(in, BLOCK))
			;
		if (in->fd != STDIN_FILENO)
			close(in->fd);
		in->fd = in->copy;
		in->copy = -1;
	}
	if (in->fd >= 0 && lseek(in->fd, 0, SEEK_SET) < 0)
		die("%s: cannot be read again: %s", in_name(in), strerror(errno));
	in->at = in->end = 0;
	in->offset = 0;
	in->line = 0;
	in->ended = false;
}

void
in_release(struct in *in)
{
	catch_up(in);
	if (!in->seekable || in->fd <= STDIN_FILENO)
		return;
	close(in->fd);
	in->fd = -1;
	in->offset -= (off_t)(in->end - in->at);
	free(in->buf);
	in->buf = NULL;
	in->room = in->at = in->end = 0;
}

void
in_close(struct in *in)
{
	catch_up(in);
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	if (in->copy >= 0)
		close(in->copy);
	free(in->buf);
	free(in);
}
