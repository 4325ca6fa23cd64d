/*
 * A str is a view of bytes that somebody else owns: a pointer and a length, passed
 * by value, never freed and never ended by a NUL.  A view lives as long as the
 * bytes do: a row's cells until the next row is read, a policy's words to the end.
 */
#ifndef RC_BYTES_STR_H
#define RC_BYTES_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
	const char *at;
	size_t      len;
} str;

/* S("word") is the view of a literal; STR(s) feeds a "%.*s", STR_SHOWN(s) one of a message. */
#define S(literal)   ((str){ (literal), sizeof(literal) - 1 })
#define STR(s)       (int)(s).len, (s).at
#define STR_SHOWN(s) (int)str_shown(s).len, (s).at

static inline str
str_of(const char *z)
{
	return (str){ z, strlen(z) };
}

static inline bool
str_eq(str a, str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

static inline str
str_from(str s, size_t n)
{
	return (str){ s.at + n, s.len - n };
}

static inline str
str_first(str s, size_t n)
{
	return (str){ s.at, n };
}

/* As much of a cell as a message shows: its first whole characters, at most 200 bytes. */
str str_shown(str s);

/* The order of `LC_ALL=C sort`: by bytes, the shorter first. */
int str_cmp(str a, str b);

bool str_starts(str s, str with);
bool str_ends(str s, str with);

/* Where `what` begins in s, or -1. */
ptrdiff_t str_find(str s, str what);

/* Takes s up to the first `c`, and moves *s behind it; all of s if there is none. */
str str_cut(str *s, char c);

/* ASCII letters compared without regard to case. */
bool str_same_word(str a, str b);

/* Without the blanks, tabs and line ends at both ends. */
str str_trim(str s);

uint64_t str_hash(str s);

#endif
