#include "bytes/scratch.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/mem.h"

int
scratch_open(const char *name)
{
	const char *dir = getenv("TMPDIR");
	struct arena a = { 0 };
	str path = arena_printf(&a, "%s/rc-XXXXXX", dir && *dir ? dir : "/tmp");
	char *made = arena_new(&a, path.len + 1, 1);
	memcpy(made, path.at, path.len);
	int fd = mkstemp(made);

	if (fd < 0 || unlink(made) < 0)
		die("%s: cannot keep a copy as %s: %s", name, made,
		    strerror(errno));
	arena_free(&a);
	return fd;
}

bool
scratch_try(int fd, str bytes)
{
	while (bytes.len > 0) {
		ssize_t put = write(fd, bytes.at, bytes.len);

		if (put < 0 && errno != EINTR)
			return false;
		if (put > 0)
			bytes = str_from(bytes, (size_t)put);
	}
	return true;
}

void
scratch_write(int fd, str bytes, const char *name)
{
	if (!scratch_try(fd, bytes))
		die("%s: cannot keep a copy: %s", name, strerror(errno));
}
