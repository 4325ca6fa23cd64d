#include "bytes/die.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/job.h"
#include "bytes/attempt.h"
#include "fail.h"

enum { MOST = 1 << 16, FILES = 64 };

const char *tool_name = "rc";

static const volatile void *left[MOST];
static volatile size_t n_left;
static _Thread_local volatile bool counts;   /* libFuzzer has threads of its own */

/* Shown to nobody, but formatted, so that reading beyond a text is found in messages, too. */
static void format_message(const char *fmt, va_list args)
	__attribute__((format(printf, 1, 0)));

static void
format_message(const char *fmt, va_list args)
{
	char message[4096];

	if (vsnprintf(message, sizeof(message), fmt, args) < 0)
		abort();
}

static _Noreturn void come_back(const char *fmt, va_list args)
	__attribute__((format(printf, 1, 0)));

static void
come_back(const char *fmt, va_list args)
{
	format_message(fmt, args);
	attempt_back();
	abort();
}

void
die(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	come_back(fmt, args);
}

void
die_wrong(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	come_back(fmt, args);
}

void
warn(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	format_message(fmt, args);
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

struct call {
	void (*run)(str input);
	str    input;
};

static void
make(void *with)
{
	const struct call *call = with;

	call->run(call->input);
}

static void
nothing(void *with)
{
	(void)with;
}

/* Memory is counted from now on; not that of the threads which jobs are run by. */
static void
install_hooks(void)
{
	struct job job;

	job_start(&job, nothing, NULL);
	job_wait(&job);
	if (__sanitizer_install_malloc_and_free_hooks)
		__sanitizer_install_malloc_and_free_hooks(on_malloc, on_free);
}

bool
survives(void (*run)(str input), str input)
{
	static bool installed, was_open[FILES];
	struct call call = { run, input };

	if (!installed)
		install_hooks();
	installed = true;
	for (int fd = 0; fd < FILES; fd++)
		was_open[fd] = is_open(fd);
	n_left = 0;
	counts = true;
	bool survived = die_attempt(make, &call);
	job_finish();
	counts = false;
	if (survived)
		return true;
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
