#include "bytes/blocks.h"

#include <fcntl.h>

#include "check.h"

/* Whether the file's lines are just these; NULL at the end. */
static bool
has_lines(struct in *in, const char *const *wanted)
{
	unsigned long n = 0;
	str line;

	for (; in_line(in, &line); n++)
		if (!wanted[n] || !str_eq(line, str_of(wanted[n])))
			return false;
	return wanted[n] == NULL;
}

#define LINES(...) (const char *const[]){ __VA_ARGS__, NULL }

static bool
reads(str text, const char *const *wanted)
{
	const char *name = file_of(text.at, text.len);
	struct in *in = in_open(name, false);
	bool same = has_lines(in, wanted);

	in_close(in);
	unlink(name);
	return same;
}

/* Lines of a file larger than the buffer, with one that is longer than it. */
static void
check_large(bool again)
{
	size_t len = 0, room = 3000000;
	char *text = mem_new(room, 1);

	while (len < 1000000)
		len += (size_t)snprintf(text + len, room - len, "line %zu\n", len);
	memset(text + len, 'x', 1000000);
	len += 1000000;
	text[len++] = '\n';
	const char *name = file_of(text, len);
	struct in *in = in_open(name, true);
	for (int round = 0; round <= again; round++) {
		str line;
		size_t at = 0;

		for (; in_line(in, &line); at += line.len + 1) {
			CHECK(at + line.len < len);
			CHECK(memcmp(text + at, line.at, line.len) == 0);
			if (at % 1000 == 0)
				in_release(in);
		}
		CHECK(at == len);
		in_again(in);
	}
	in_close(in);
	unlink(name);
	free(text);
}

/* A pipe with a text as stdin. */
static void
pipe_in(const char *text)
{
	int ends[2];

	if (pipe(ends) < 0 || write(ends[1], text, strlen(text)) < 0)
		exit(99);
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	close(ends[1]);
}

#ifdef __linux__
/* How much is written to a pipe until it is full. */
static size_t
fill_up(int end)
{
	static const char piece[4096];
	size_t n = 0;

	fcntl(end, F_SETFL, O_NONBLOCK);
	while (write(end, piece, sizeof(piece)) > 0)
		n += sizeof(piece);
	return n;
}

enum { F_SET = 1024 + 7 };   /* Linux' F_SETPIPE_SZ, which not every user may */

/* Fills up a pipe that is read; it was made to hold so much before. */
static void
check_pipe(int before, int wanted)
{
	int ends[2];

	CHECK(pipe(ends) == 0);
	bool may = fcntl(ends[1], F_SET, wanted) >= 0;
	fcntl(ends[1], F_SET, before);
	dup2(ends[0], STDIN_FILENO);
	struct in *in = in_open("-", false);
	CHECK(!may || fill_up(ends[1]) == (size_t)wanted);
	in_close(in);
	close(ends[0]);
	close(ends[1]);
}
#endif

/* A large file's lines, each either by itself or in a block with others. */
static void
check_taken(void)
{
	size_t len = 0, room = 3000000, at = 0, blocks = 0;
	char *text = mem_new(room, 1);
	struct lines lines = { 0 };
	str line;

	while (len < 2000000)
		len += (size_t)snprintf(text + len, room - len, "line %zu\n", len);
	memset(text + 1000000, 'x', 500000);
	const char *name = file_of(text, len - 1);
	struct in *in = in_open(name, false);
	CHECK(!in_lines(in, &lines));
	for (unsigned n = 1; at < len; n++) {
		if (n % 2 == 0 && in_lines(in, &lines)) {
			line = lines.text;
			CHECK(line.at[line.len - 1] == '\n');
			blocks++;
		} else if (in_line(in, &line)) {
			line.len++;
		} else {
			break;
		}
		CHECK(memcmp(text + at, line.at, line.len - 1) == 0);
		at += line.len;
	}
	CHECK(at == len);
	CHECK(blocks > 5);
	CHECK(!in_lines(in, &lines) && !in_line(in, &line));
	in_close(in);
	unlink(name);
	free(lines.buf);
	free(text);
}

/* Reads a line, a block of two, and one that is too long. */
static void
read_long_line(const char *name)
{
	struct in *in = in_open(name, false);
	struct lines lines = { 0 };
	str line;

	if (!in_line(in, &line) || !in_lines(in, &lines))
		_exit(99);
	in_took(in, 2);
	in_line(in, &line);
}

int
main(void)
{
	TEST("a line ends with LF or CRLF, and the last may do without") {
		CHECK(reads(S("a\nb\r\nc"), LINES("a", "b", "c")));
		CHECK(reads(S("a\n"), LINES("a")));
		CHECK(reads(S("\n\r\n"), LINES("", "")));
		CHECK(reads(S("a\rb\n"), LINES("a\rb")));
		CHECK(reads(S("a\r"), LINES("a")));
	}
	TEST("an empty file has no line") {
		CHECK(reads(S(""), (const char *const[]){ NULL }));
	}
	TEST("a byte-order mark is taken off the first line only") {
		CHECK(reads(S("\xEF\xBB\xBF""a\n\xEF\xBB\xBF""b\n"),
		    LINES("a", "\xEF\xBB\xBF""b")));
		CHECK(reads(S("\xEF\xBB\xBF"), LINES("")));
	}
	TEST("a line may be longer than the buffer, and the file be let go between") {
		check_large(false);
	}
	TEST("lines are taken by blocks, whole, and in turn with single lines") {
		check_taken();
	}
	TEST("a line that is too long is told by its number, behind a block of lines, too") {
		const char *name = file_of("a\nb\nc\n", 6);
		char message[300];

		CHECK(truncate(name, 2L * IN_LINE_MAX) == 0);
		snprintf(message, sizeof(message), "rc: %s:4: a line of more than %d bytes\n",
		    name, IN_LINE_MAX);
		DIES(EXIT_DATA, message, read_long_line(name));
		unlink(name);
	}
	TEST("a file can be read again") {
		check_large(true);
	}
	TEST("a pipe can be read again from its copy") {
		pipe_in("a\nb\nc\n");
		struct in *in = in_open("-", true);
		str line;

		CHECK(in_line(in, &line));
		in_again(in);
		CHECK(has_lines(in, LINES("a", "b", "c")));
		in_again(in);
		CHECK(has_lines(in, LINES("a", "b", "c")));
		CHECK_STR(str_of(in_name(in)), "stdin");
		in_close(in);
	}
#ifdef __linux__
	TEST("a pipe is made to hold 512 KiB, and no less if it held more") {
		check_pipe(1 << 16, 1 << 19);
		check_pipe(1 << 20, 1 << 20);
	}
#endif
	TEST("a whole file is read up to a limit") {
		struct arena a = { 0 };
		const char *name = file_of("abc", 3);
		char message[200];

		CHECK_STR(in_all(&a, name, 3), "abc");
		snprintf(message, sizeof(message), "rc: %s: more than 2 bytes\n",
		    name);
		DIES(EXIT_DATA, message, in_all(&a, name, 2));
		unlink(name);
		arena_free(&a);
	}
	TEST("a file that isn't there, or is a directory, is an error") {
		DIES(EXIT_DATA,
		    "rc: /nowhere/x: cannot open: No such file or directory\n",
		    in_open("/nowhere/x", false));
		DIES(EXIT_DATA, "rc: /tmp: cannot read: Is a directory\n",
		    str line; in_line(in_open("/tmp", false), &line));
	}
	return tests_done();
}
