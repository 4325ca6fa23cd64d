#include "bytes/beside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/mem.h"
#include "bytes/same.h"

static _Noreturn void
die_beside(const struct beside *b, const char *what)
{
	die("%s: cannot %s: %s", b->path, what, strerror(errno));
}

/* The old file's mode, or that of a new one. */
static mode_t
mode_for(const char *target)
{
	struct stat old;
	mode_t mask = umask(0);

	umask(mask);
	return stat(target, &old) == 0 ? old.st_mode & 0777 : 0666 & ~mask;
}

/* `path` behind its symbolic links; itself if it doesn't exist yet. */
static char *
real_target(const char *path)
{
	char *real = realpath(path, NULL);

	if (!real) {
		real = mem_new(strlen(path) + 1, 1);
		memcpy(real, path, strlen(path));
	}
	return real;
}

void
beside_find(struct beside *b, const char *path)
{
	b->path = path;
	b->target = real_target(path);
}

bool
beside_same(const struct beside *a, const struct beside *b)
{
	return a->target && b->target && strcmp(a->target, b->target) == 0;
}

int
beside_open(struct beside *b)
{
	static const char suffix[] = ".XXXXXX";
	size_t len = strlen(b->target);
	char *temp = mem_new(len + sizeof(suffix), 1);

	memcpy(temp, b->target, len);
	memcpy(temp + len, suffix, sizeof(suffix));
	b->temp = temp;   /* known to beside_remove() before it is there */
	int fd = mkstemp(temp);
	if (fd < 0) {
		b->temp = NULL;
		die_beside(b, "write");
	}
	if (fchmod(fd, mode_for(b->target)) < 0)
		die_beside(b, "write");
	return fd;
}

/* Makes the new name last through a power cut, where folders can be synced. */
static void
sync_folder(const struct beside *b)
{
	const char *slash = strrchr(b->target, '/');
	size_t len = slash ? (size_t)(slash - b->target) : 0;
	char *folder = mem_new(len + 2, 1);

	memcpy(folder, slash ? b->target : ".", len ? len : 1);
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	free(folder);
}

static void
forget_temp(struct beside *b)
{
	char *done = b->temp;

	b->temp = NULL;   /* before a signal could find it */
	free(done);
}

void
beside_spare(struct beside *b, int fd)
{
	int old = open(b->target, O_RDONLY | O_CLOEXEC);
	bool same = old >= 0 && same_bytes(old, fd);

	if (old >= 0)
		close(old);
	if (!same)
		return;
	unlink(b->temp);
	forget_temp(b);
}

void
beside_put_in_place(struct beside *b)
{
	if (!b->temp)
		return;
	if (rename(b->temp, b->target) < 0)
		die_beside(b, "put into place");
	sync_folder(b);
	forget_temp(b);
}

void
beside_remove(const struct beside *b)
{
	if (b->temp)
		unlink(b->temp);
}
