#include "bytes/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/die.h"

static _Noreturn void
die_of_file(const char *path, const char *what)
{
	die("%s: cannot %s: %s", path, what, strerror(errno));
}

/* Opens and locks what the path leads to now. */
static int
locked(const char *path, const char *option, struct stat *now)
{
	int fd = open(path, O_RDWR | O_CLOEXEC);

	if (fd < 0)
		die_of_file(path, "write");
	while (flock(fd, LOCK_EX) < 0)
		if (errno != EINTR)
			die_of_file(path, "lock");
	if (fstat(fd, now) < 0)
		die_of_file(path, "lock");
	if (!S_ISREG(now->st_mode))
		die("%s: is no regular file; %s can't write to it", path, option);
	return fd;
}

void
lock_file(const char *path, const char *option)
{
	for (;;) {
		struct stat held, there;
		int fd = locked(path, option, &held);

		if (stat(path, &there) == 0 && there.st_dev == held.st_dev
		    && there.st_ino == held.st_ino)
			return;
		close(fd);
	}
}
