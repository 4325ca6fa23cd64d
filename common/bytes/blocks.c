#include "bytes/blocks.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/in_struct.h"

/* Just behind the last LF of the buffer, or where it begins. */
static size_t
behind_lines(const struct in *in)
{
	size_t end = in->end;

	while (end > in->at && in->buf[end - 1] != '\n')
		end--;
	return end;
}

static void
read_behind(void *with)
{
	in_read_on(with, IN_BLOCK);
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
	in_catch_up(in);
	if (in->line == 0 || in->fd < 0 || in->failed)
		return false;
	if (behind_lines(in) == in->at && !in->ended) {
		in_make_room(in);
		in_read_on(in, SIZE_MAX);
	}
	size_t from = in->at, to = behind_lines(in), rest = in->end - to;
	if (from == to)
		return false;
	struct lines taken = { in->buf, in->room,
		{ in->buf + from, to - from } };
	in->buf = mem_grow(lines->buf, &lines->room, rest + IN_BLOCK, 1);
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
	bool got = in_fill(in, IN_BLOCK);
	*block = (str){ in->buf + in->at, in->end - in->at };
	return got;
}

bool
in_more_ahead(struct in *in, size_t keep, str *block)
{
	if (in->fd < 0 || in->failed || in->ended || in->room < keep + IN_BLOCK)
		return false;
	in->at = in->end - keep;
	in_make_room(in);
	bool got = in_read_on(in, IN_BLOCK);
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

int
in_descriptor(struct in *in)
{
	in_again(in);
	if (in->fd < 0)
		in_open_file(in);
	int fd = fcntl(in->fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	if (fd < 0)
		die("%s: cannot read: %s", in_name(in), strerror(errno));
	return fd;
}
