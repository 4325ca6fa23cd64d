#include "bytes/out.h"

#include "bytes/blocks.h"
#include "bytes/mem.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "check.h"

static char folder[] = "/tmp/rc-unit-XXXXXX";

static const char *
path(const char *name)
{
	static char text[512];

	snprintf(text, sizeof(text), "%s/%s", folder, name);
	return text;
}

static bool
holds(const char *name, const char *wanted)
{
	char text[256] = "";
	FILE *file = fopen(path(name), "r");

	if (!file)
		return false;
	size_t n = fread(text, 1, sizeof(text) - 1, file);
	fclose(file);
	return n == strlen(wanted) && strcmp(text, wanted) == 0;
}

static void
put(const char *name, const char *text)
{
	struct out *o = out_open(path(name));

	out_str(o, str_of(text));
	out_close();
}

/* How many files the folder has; takes them away if wanted. */
static int
each_file(bool take_away)
{
	DIR *d = opendir(folder);
	int n = 0;

	for (struct dirent *e; d && (e = readdir(d)); ) {
		if (e->d_name[0] == '.')
			continue;
		n++;
		if (take_away)
			unlink(path(e->d_name));
	}
	closedir(d);
	return n;
}

static int
files(void)
{
	return each_file(false);
}

static void
clear_folder(void)
{
	each_file(true);
	rmdir(folder);
}

/* Writes numbers by way of `o` and, but for every third, of buffers of the caller's. */
static void
put_numbers(struct out *o, unsigned n)
{
	struct buffer b = { 0 };

	for (unsigned i = 0; i < n; i++) {
		unsigned times = i * 7919 % 20000;

		if (i % 3 == 0) {
			out_printf(o, "%07u\n", i);
			continue;
		}
		b.at = mem_grow(b.at, &b.room, 8 * (size_t)times + 9, 1);
		for (unsigned k = 0; k <= times; k++)
			b.used += (size_t)snprintf(b.at + b.used, 9,
			    "%07u\n", i);
		out_swap(o, &b);
		CHECK(b.used == 0);
	}
	free(b.at);
}

static bool
has_numbers(const char *name, unsigned n)
{
	FILE *file = fopen(path(name), "r");
	bool fine = file != NULL;

	for (unsigned i = 0; i < n && fine; i++)
		for (unsigned k = 0; k <= (i % 3 ? i * 7919 % 20000 : 0) && fine; k++) {
			char line[16];

			fine = fgets(line, sizeof(line), file)
			    && strtoul(line, NULL, 10) == i;
		}
	fine = fine && fgetc(file) == EOF;
	fclose(file);
	return fine;
}

int
main(void)
{
	if (!mkdtemp(folder))
		return 99;
	TEST("what comes in buffers of the caller's is written in its order") {
		put_numbers(out_open(path("a")), 300);
		out_close();
		CHECK(has_numbers("a", 300));
		unlink(path("a"));
	}
	TEST("what came in buffers before the tool died is written") {
		int fd = open(path("a"), O_WRONLY | O_CREAT, 0600);

		DIES(EXIT_DATA, "rc: no\n",
		    dup2(fd, STDOUT_FILENO);
		    put_numbers(out_open(NULL), 300);
		    die("no"));
		close(fd);
		CHECK(has_numbers("a", 300));
		unlink(path("a"));
	}
	TEST("a full disk is told, however many buffers wait for it") {
		DIES(EXIT_DATA,
		    "rc: /dev/full: cannot write: No space left on device\n",
		    put_numbers(out_open("/dev/full"), 300); out_close());
	}
	TEST("a file is written whole when the outputs are closed") {
		struct out *o = out_open(path("a"));

		out_str(o, S("ab"));
		out_char(o, 'c');
		out_printf(o, "-%d\n", 7);
		out_flush(o);
		CHECK(access(path("a"), F_OK) < 0);
		CHECK(out_close() == 0);
		CHECK(holds("a", "abc-7\n"));
	}
	TEST("a tool that dies leaves the old files and no other") {
		put("a", "old");
		DIES(EXIT_DATA, "rc: stop\n",
		    struct out *o = out_open(path("a"));
		    out_str(o, S("new")); out_flush(o); die("stop"));
		CHECK(holds("a", "old"));
		CHECK(access(path("a"), F_OK) == 0);
		CHECK(files() == 1);
	}
	TEST("the mode of the old file is kept") {
		struct stat now;

		put("m", "old");
		chmod(path("m"), 0604);
		put("m", "new");
		CHECK(stat(path("m"), &now) == 0 && (now.st_mode & 0777) == 0604);
	}
	TEST("a symbolic link stays, and what is behind it is written") {
		struct stat now;

		put("real", "old");
		CHECK(symlink("real", path("link")) == 0);
		put("link", "new");
		CHECK(lstat(path("link"), &now) == 0 && S_ISLNK(now.st_mode));
		CHECK(holds("real", "new"));
	}
	TEST("a device is written to in place") {
		struct out *o = out_open("/dev/null");

		out_str(o, S("x"));
		CHECK(out_close() == 0);
		DIES(EXIT_DATA,
		    "rc: /dev/full: cannot write: No space left on device\n",
		    out_char(out_open("/dev/full"), 'x'); out_close());
	}
	TEST("what is larger than the buffer comes through whole") {
		struct out *o = out_open(path("large"));
		static char block[300001];
		struct stat now;

		memset(block, 'x', sizeof(block));
		for (int i = 0; i < 10; i++) {
			out_str(o, (str){ block, sizeof(block) });
			out_char(o, '\n');
		}
		out_close();
		CHECK(stat(path("large"), &now) == 0
		    && now.st_size == 10 * (off_t)(sizeof(block) + 1));
	}
	TEST("room that was asked for is used in place") {
		struct out *o = out_open(path("room"));

		memcpy(out_room(o, 3), "abc", 3);
		out_used(o, 2);
		out_close();
		CHECK(holds("room", "ab"));
	}
	TEST("an empty view is nothing") {
		struct out *o = out_open(path("none"));

		out_str(o, (str){ NULL, 0 });
		out_close();
		CHECK(holds("none", ""));
	}
	TEST("an output in a folder that isn't there is an error") {
		DIES(EXIT_DATA,
		    "rc: /nowhere/x: cannot write: No such file or directory\n",
		    out_open("/nowhere/x"));
	}
	clear_folder();
	return tests_done();
}
