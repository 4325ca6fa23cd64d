/*
 * A unit test is a program that prints the Test Anything Protocol: `ok 3 - sentence`,
 * where the sentence is one of the specification, and a plan at the end, so that a
 * crash shows as a plan that is missing.
 *
 *	TEST("an amount has at most two decimals") {
 *		CHECK(!money_parse(S("1.234"), &m));
 *		DIES(EXIT_DATA, "rc: out of memory\n", mem_grow(...));
 *	}
 */
#ifndef RC_TESTS_UNIT_CHECK_H
#define RC_TESTS_UNIT_CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/str.h"

static struct {
	int  tests, failed;
	bool fails;
} checked;

static inline bool
test_begin(void)
{
	checked.fails = false;
	return true;
}

static inline bool
test_end(const char *sentence)
{
	checked.failed += checked.fails;
	printf("%sok %d - %s\n", checked.fails ? "not " : "", ++checked.tests, sentence);
	fflush(stdout);
	return false;
}

#define TEST(sentence) \
	for (bool go_ = test_begin(); go_; go_ = test_end(sentence))

static inline void
check(bool holds, const char *file, int line, const char *what)
{
	if (holds)
		return;
	checked.fails = true;
	printf("# %s:%d: %s\n", file, line, what);
}

#define CHECK(holds) check((holds), __FILE__, __LINE__, #holds)

static inline void
check_str(str got, str wanted, const char *file, int line)
{
	if (str_eq(got, wanted))
		return;
	checked.fails = true;
	printf("# %s:%d: got '%.*s', wanted '%.*s'\n", file, line, STR(got),
	    STR(wanted));
}

#define CHECK_STR(got, wanted) \
	check_str((got), str_of(wanted), __FILE__, __LINE__)

/* What a child that was to die said, and its status. */
static struct {
	char text[8192];
	int  status;
} death;

/* True in the child, whose stderr is kept; false in the parent, once it has ended. */
static inline bool
in_child(void)
{
	int ends[2], status = 0;
	size_t len = 0;
	ssize_t got;

	fflush(stdout);
	if (pipe(ends) < 0)
		exit(99);
	pid_t child = fork();
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		close(ends[1]);
		return true;
	}
	close(ends[1]);
	while ((got = read(ends[0], death.text + len,
	    sizeof(death.text) - 1 - len)) > 0)
		len += (size_t)got;
	close(ends[0]);
	death.text[len] = '\0';
	waitpid(child, &status, 0);
	death.status = WIFEXITED(status) ? WEXITSTATUS(status)
	                                 : 128 + WTERMSIG(status);
	return false;
}

/* The statements end the program with the status, and print just the message. */
#define DIES(wanted, message, ...) \
	do { \
		if (in_child()) { \
			__VA_ARGS__; \
			_exit(0); \
		} \
		check(death.status == (wanted), __FILE__, __LINE__, \
		    "the exit status of " #__VA_ARGS__); \
		check_str(str_of(death.text), str_of(message), __FILE__, \
		    __LINE__); \
	} while (0)

/* A file below $TMPDIR with a text; its name is good until the fourth next call. */
static inline const char *
file_of(const void *text, size_t len)
{
	static char names[4][256];
	const char *folder = getenv("TMPDIR");
	static unsigned turn;
	char *name = names[turn++ % 4];

	snprintf(name, sizeof(names[0]), "%s/rc-unit-XXXXXX",
	    folder && *folder ? folder : "/tmp");
	int fd = mkstemp(name);
	if (fd < 0 || write(fd, text, len) != (ssize_t)len || close(fd) < 0)
		exit(99);
	return name;
}

static inline int
tests_done(void)
{
	printf("1..%d\n", checked.tests);
	return checked.failed > 0;
}

#endif
