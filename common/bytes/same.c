#include "bytes/same.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 1 << 14 };

/* As many bytes from an offset on as fit or are there; -1 if they can't be read. */
static ssize_t
read_at(int fd, char *to, off_t offset)
{
	size_t n = 0;

	while (n < PIECE) {
		ssize_t got = pread(fd, to + n, PIECE - n, offset + (off_t)n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		n += (size_t)got;
	}
	return (ssize_t)n;
}

bool
same_bytes(int fd, int other)
{
	char piece[PIECE], other_piece[PIECE];
	ssize_t n;

	for (off_t at = 0; ; at += n) {
		n = read_at(fd, piece, at);
		if (n < 0 || n != read_at(other, other_piece, at)
		    || memcmp(piece, other_piece, (size_t)n) != 0)
			return false;
		if (n < PIECE)
			return true;
	}
}
