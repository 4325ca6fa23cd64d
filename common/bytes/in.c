#include "bytes/in_struct.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/scratch.h"

enum { PIPE = 1 << 19 };   /* bytes that a pipe is to hold */

const char *
in_name(const struct in *in)
{
	return strcmp(in->path, "-") == 0 ? "stdin" : in->path;
}

void
in_open_file(struct in *in)
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
	in_open_file(in);
	if (strcmp(path, "-") == 0 && isatty(in->fd))
		warn("reading the terminal, up to Ctrl-D; or name a file");
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

bool
in_read_on(struct in *in, size_t most)
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

void
in_catch_up(struct in *in)
{
	if (in->reading)
		job_wait(&in->job);
	in->reading = false;
}

void
in_make_room(struct in *in)
{
	if (in->at > 0) {
		memmove(in->buf, in->buf + in->at, in->end - in->at);
		in->end -= in->at;
		in->at = 0;
	}
	in->buf = mem_grow(in->buf, &in->room, in->end + IN_BLOCK, 1);
}

bool
in_fill(struct in *in, size_t most)
{
	if (in->ended)
		return false;
	in_make_room(in);
	if (in->fd < 0) {
		in_open_file(in);
		if (lseek(in->fd, in->offset, SEEK_SET) < 0)
			fails(in, "read");
	}
	bool got = !in->failed && in_read_on(in, most);
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

	in_catch_up(in);
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
		if (!in_fill(in, SIZE_MAX))
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

void
in_again(struct in *in)
{
	in_catch_up(in);
	if (in->copy >= 0) {
		while (in->at = in->end, in_fill(in, IN_BLOCK))
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
	in_catch_up(in);
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
	in_catch_up(in);
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	if (in->copy >= 0)
		close(in->copy);
	free(in->buf);
	free(in);
}
