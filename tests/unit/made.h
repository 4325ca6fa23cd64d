/*
 * A text that a test makes up piece by piece, such as a table larger than what is read at
 * once.
 */
#ifndef RC_TESTS_UNIT_MADE_H
#define RC_TESTS_UNIT_MADE_H

#include <stdarg.h>
#include <stdio.h>

#include "bytes/mem.h"

static struct {
	char  *text;
	size_t len, room;
} made;

static void add(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

static void
add(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	int len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	made.text = mem_grow(made.text, &made.room, made.len + (size_t)len + 1, 1);
	va_start(args, fmt);
	vsnprintf(made.text + made.len, (size_t)len + 1, fmt, args);
	va_end(args);
	made.len += (size_t)len;
}

#endif
