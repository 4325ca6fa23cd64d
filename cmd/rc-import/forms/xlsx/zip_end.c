#include "rc-import/forms/xlsx/zip_end.h"

#include <unistd.h>

#include "bytes/str.h"

/* What the end consists of, and where in it the sizes stand. */
enum {
	END = 22, LOCATOR = 20, END_64 = 56,
	TAIL = UINT16_MAX + END + LOCATOR,
	AT_SIZE = 12, AT_END_64 = 8, AT_SIZE_64 = 40,
};

static uint64_t
little_endian(const char *at, int bytes)
{
	uint64_t n = 0;

	while (bytes-- > 0)
		n = n << 8 | (unsigned char)at[bytes];
	return n;
}

static str
read_at(int fd, char *to, size_t n, off_t offset)
{
	size_t len = 0;
	ssize_t got = 1;

	while (len < n && got > 0) {
		got = pread(fd, to + len, n - len, offset + (off_t)len);
		len += got > 0 ? (size_t)got : 0;
	}
	return (str){ to, len };
}

/* The size of the directory whose end begins at `at` in the tail. */
static uint64_t
directory_size(int fd, str tail, size_t at)
{
	const char *locator = at >= LOCATOR ? tail.at + at - LOCATOR : NULL;
	char room[END_64];

	if (!locator || memcmp(locator, "PK\6\7", 4) != 0)
		return little_endian(tail.at + at + AT_SIZE, 4);
	uint64_t offset = little_endian(locator + AT_END_64, 8);
	if (offset > INT64_MAX
	    || read_at(fd, room, sizeof(room), (off_t)offset).len < sizeof(room))
		return 0;
	return little_endian(room + AT_SIZE_64, 8);
}

uint64_t
zip_directories(int fd, uint64_t size)
{
	static char room[TAIL];
	uint64_t from = size > TAIL ? size - TAIL : 0, all = 0;
	str tail = read_at(fd, room, TAIL, (off_t)from);

	for (size_t i = 0; i + END <= tail.len; i++) {
		if (memcmp(tail.at + i, "PK\5\6", 4) != 0)
			continue;
		uint64_t claimed = directory_size(fd, tail, i);
		all = claimed > UINT64_MAX - all ? UINT64_MAX : all + claimed;
	}
	return all;
}
