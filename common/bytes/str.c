#include "bytes/str.h"

enum { SHOWN = 200 };

str
str_shown(str s)
{
	size_t n = SHOWN;

	if (s.len <= n)
		return s;
	/* not between the bytes of a character; of what is no UTF-8 three more at most */
	while (n > SHOWN - 3 && ((unsigned char)s.at[n] & 0xC0) == 0x80)
		n--;
	return str_first(s, n);
}

int
str_cmp(str a, str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = n ? memcmp(a.at, b.at, n) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool
str_starts(str s, str with)
{
	return s.len >= with.len && str_eq(str_first(s, with.len), with);
}

bool
str_ends(str s, str with)
{
	return s.len >= with.len && str_eq(str_from(s, s.len - with.len), with);
}

ptrdiff_t
str_find(str s, str what)
{
	for (size_t i = 0; i + what.len <= s.len; i++)
		if (memcmp(s.at + i, what.at, what.len) == 0)
			return (ptrdiff_t)i;
	return -1;
}

str
str_cut(str *s, char c)
{
	const char *end = s->len ? memchr(s->at, c, s->len) : NULL;
	str head = *s;

	if (!end) {
		*s = str_from(*s, s->len);
		return head;
	}
	head.len = (size_t)(end - s->at);
	*s = str_from(*s, head.len + 1);
	return head;
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool
str_same_word(str a, str b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (lower(a.at[i]) != lower(b.at[i]))
			return false;
	return true;
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

str
str_trim(str s)
{
	while (s.len && blank(s.at[0]))
		s = str_from(s, 1);
	while (s.len && blank(s.at[s.len - 1]))
		s.len--;
	return s;
}

/* The last bytes as a number, eight of them at most; some may be in it twice. */
static uint64_t
tail(str s)
{
	uint32_t first, last;

	if (s.len >= sizeof(first)) {
		memcpy(&first, s.at, sizeof(first));
		memcpy(&last, s.at + s.len - sizeof(last), sizeof(last));
		return (uint64_t)last << 32 | first;
	}
	return s.len == 0 ? 0 : (uint64_t)(unsigned char)s.at[0] << 16
	    | (uint64_t)(unsigned char)s.at[s.len / 2] << 8
	    | (unsigned char)s.at[s.len - 1];
}

/* Eight bytes a step, each mixed in by a multiplication: quick on short keys. */
uint64_t
str_hash(str s)
{
	uint64_t h = 0x9E3779B97F4A7C15u ^ s.len;
	uint64_t word;

	for (; s.len > sizeof(word); s = str_from(s, sizeof(word))) {
		memcpy(&word, s.at, sizeof(word));
		h = (h ^ word) * 0xff51afd7ed558ccdu;
		h ^= h >> 32;
	}
	h = (h ^ tail(s)) * 0xc4ceb9fe1a85ec53u;
	return h ^ h >> 29;
}
