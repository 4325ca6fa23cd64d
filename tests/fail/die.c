#include "bytes/die.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fail.h"

enum { MOST = 1 << 16, FILES = 64 };

const char *tool_name = "rc";
char fail_message[4096];
int  fail_status;

static jmp_buf back;
static _Thread_local jmp_buf *way_back;   /* of what is tried */
static const volatile void *left[MOST];
static volatile size_t n_left;
static volatile bool counts;

void
vdie(int status, const char *fmt, va_list args)
{
	if (way_back)
		longjmp(*way_back, 1);
	fail_status = status;
	if (vsnprintf(fail_message, sizeof(fail_message), fmt, args) < 0)
		abort();
	longjmp(back, 1);
}

bool
die_tried(void (*run)(void *with), void *with)
{
	jmp_buf *before = way_back, here;

	if (setjmp(here) != 0) {
		way_back = before;
		return false;
	}
	way_back = &here;
	run(with);
	way_back = before;
	return true;
}

void
die(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vdie(EXIT_DATA, fmt, args);
}

void
die_wrong(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vdie(EXIT_WRONG, fmt, args);
}

void
warn(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	if (vsnprintf(fail_message, sizeof(fail_message), fmt, args) < 0)
		abort();
	va_end(args);
}

/* What the sanitizers call for every piece of memory; there without them, too, unused. */
int __sanitizer_install_malloc_and_free_hooks(
	void (*on_malloc)(const volatile void *, size_t),
	void (*on_free)(const volatile void *)) __attribute__((weak));

static void
on_malloc(const volatile void *p, size_t size)
{
	(void)size;
	if (counts && n_left < MOST)
		left[n_left++] = p;
}

static void
on_free(const volatile void *p)
{
	for (size_t i = n_left; counts && i-- > 0; )
		if (left[i] == p) {
			left[i] = left[--n_left];
			return;
		}
}

static void
free_left(void)
{
	while (n_left > 0) {
		const volatile void *p = left[--n_left];
		void *memory;

		memcpy(&memory, &p, sizeof(memory));
		free(memory);
	}
}

static bool
is_open(int fd)
{
	return fcntl(fd, F_GETFD) >= 0;
}

bool
survives(void (*call)(str input), str input)
{
	static bool installed, was_open[FILES];

	if (!installed && __sanitizer_install_malloc_and_free_hooks)
		__sanitizer_install_malloc_and_free_hooks(on_malloc, on_free);
	installed = true;
	for (int fd = 0; fd < FILES; fd++)
		was_open[fd] = is_open(fd);
	n_left = 0;
	counts = true;
	if (setjmp(back) == 0) {
		call(input);
		counts = false;
		return true;
	}
	counts = false;
	free_left();
	for (int fd = 0; fd < FILES; fd++)
		if (!was_open[fd] && is_open(fd))
			close(fd);
	return false;
}

void
progress_on(void)
{
}

void
progress(const char *fmt, ...)
{
	(void)fmt;
}

void
progress_end(void)
{
}
