#include "bytes/die.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *tool_name = "rc";

static void show(const char *fmt, va_list args)
	__attribute__((format(printf, 1, 0)));

static void
show(const char *fmt, va_list args)
{
	char line[4096];
	size_t head = (size_t)snprintf(line, sizeof(line) / 2, "%s: ", tool_name);
	int len = vsnprintf(line + head, sizeof(line) - head - 1, fmt, args);
	size_t end = head + (len < 0 ? 0 : strlen(line + head));

	for (size_t i = 0; i < end; i++)
		if ((unsigned char)line[i] < 0x20 || line[i] == 0x7f)
			line[i] = '?';
	line[end++] = '\n';
	/* one write, so that the lines of a pipeline's tools don't mix */
	if (write(STDERR_FILENO, line, end) < 0)
		return;
}

void
vdie(int status, const char *fmt, va_list args)
{
	show(fmt, args);
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
	show(fmt, args);
	va_end(args);
}
