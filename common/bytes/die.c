#include "bytes/die.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bytes/attempt.h"

const char *tool_name = "rc";

static const char clear[] = "\r\033[K";
static bool showing;     /* stderr is a terminal that wants to see progress, */
static bool in_progress; /* and a line of it is there */

static void show(const char *after, const char *fmt, va_list args)
	__attribute__((format(printf, 2, 0)));

static void
show(const char *after, const char *fmt, va_list args)
{
	char line[4096];
	size_t start = in_progress ? sizeof(clear) - 1 : 0;
	char *text = line + start;
	size_t room = sizeof(line) - start - 1;
	size_t head = (size_t)snprintf(text, room / 2, "%s: ", tool_name);
	int len = vsnprintf(text + head, room - head, fmt, args);
	size_t end = head + (len < 0 ? 0 : strlen(text + head));

	memcpy(line, clear, start);
	for (size_t i = 0; i < end; i++)
		if ((unsigned char)text[i] < 0x20 || text[i] == 0x7f)
			text[i] = '?';
	if (*after)
		text[end++] = *after;
	/* one write, so that the lines of a pipeline's tools don't mix */
	in_progress = write(STDERR_FILENO, line, start + end) > 0 && !*after;
}

static _Noreturn void vdie(int status, const char *fmt, va_list args)
	__attribute__((format(printf, 2, 0)));

static void
vdie(int status, const char *fmt, va_list args)
{
	attempt_back();
	show("\n", fmt, args);
	exit(status);
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
	show("\n", fmt, args);
	va_end(args);
}

void
progress_on(void)
{
	showing = isatty(STDERR_FILENO);
}

void
progress(const char *fmt, ...)
{
	va_list args;

	if (!showing)
		return;
	va_start(args, fmt);
	show("", fmt, args);
	va_end(args);
}

void
progress_end(void)
{
	if (in_progress)
		in_progress = write(STDERR_FILENO, clear, sizeof(clear) - 1) < 0;
}
