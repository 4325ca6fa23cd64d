#include "bytes/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"

enum { CHUNK = 1 << 16 };

struct chunk {
	struct chunk *next;
	max_align_t   bytes[];
};

static void *
or_die(void *p)
{
	if (!p)
		die("out of memory");
	return p;
}

void *
mem_new(size_t n, size_t size)
{
	return or_die(calloc(n ? n : 1, size));
}

void *
mem_grow(void *at, size_t *room, size_t need, size_t size)
{
	size_t most = SIZE_MAX / 2 / size;

	if (need <= *room)
		return at;
	if (need > most)
		die("out of memory");
	size_t more = *room < 16 ? 16 : *room > most / 2 ? most : *room * 2;
	*room = more < need ? need : more;
	return or_die(realloc(at, *room * size));
}

void *
arena_new(struct arena *a, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / 2 / size)
		die("out of memory");
	size_t align = _Alignof(max_align_t);
	size_t bytes = (n * size + align - 1) / align * align;

	if (!a->at || bytes > a->left) {
		size_t room = bytes > CHUNK ? bytes : CHUNK;
		struct chunk *c = or_die(malloc(sizeof(*c) + room));

		c->next = a->chunks;
		a->chunks = c;
		a->at = (char *)c->bytes;
		a->left = room;
	}
	void *p = a->at;
	a->at += bytes;
	a->left -= bytes;
	return memset(p, 0, bytes);
}

str
arena_str(struct arena *a, str s)
{
	char *copy = arena_new(a, s.len + 1, 1);

	if (s.len)
		memcpy(copy, s.at, s.len);
	return (str){ copy, s.len };
}

str
arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	int len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (len < 0)
		die("out of memory");
	char *text = arena_new(a, (size_t)len + 1, 1);
	va_start(args, fmt);
	vsnprintf(text, (size_t)len + 1, fmt, args);
	va_end(args);
	return (str){ text, (size_t)len };
}

void
arena_free(struct arena *a)
{
	while (a->chunks) {
		struct chunk *next = a->chunks->next;

		free(a->chunks);
		a->chunks = next;
	}
	*a = (struct arena){ 0 };
}
