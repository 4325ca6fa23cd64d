#include "rc-import/forms/text/two_byte.h"

#include "bytes/utf8.h"

enum {
	FIRST = 0x80,      /* the least byte that begins a pair */
	PAIRS = 1 << 15,
	MOST  = 3,         /* bytes of UTF-8 that a pair is */
};

struct two_byte {
	struct {
		char text[MOST];
		char len;            /* 0 if it isn't known */
	} known[PAIRS];
};

struct two_byte *
two_byte_of(const char *encoding)
{
	str name = str_of(encoding);

	return str_same_word(name, S("GB18030")) || str_same_word(name, S("GBK"))
	    ? mem_new(1, sizeof(struct two_byte)) : NULL;
}

static size_t
index_of(const char *pair)
{
	return ((size_t)(unsigned char)pair[0] - FIRST) << 8 | (unsigned char)pair[1];
}

size_t
two_byte_decode(const struct two_byte *p, str bytes, char *to, size_t *len)
{
	char *start = to;
	size_t i = 0;

	while (i < bytes.len) {
		unsigned char c = (unsigned char)bytes.at[i];

		if (c < FIRST) {
			if (utf8_is_control(c))
				break;
			*to++ = bytes.at[i++];
			continue;
		}
		size_t pair = i + 1 < bytes.len ? index_of(bytes.at + i) : 0;
		if (p->known[pair].len == 0)
			break;
		memcpy(to, p->known[pair].text, MOST);
		to += p->known[pair].len;
		i += 2;
	}
	*len = (size_t)(to - start);
	return i;
}

bool
two_byte_learn(struct two_byte *p, iconv_t cd, str bytes)
{
	char pair[2], text[MOST] = { 0 }, *at = pair, *to = text;
	size_t left = sizeof(pair), room = sizeof(text);

	if (bytes.len < sizeof(pair) || (unsigned char)bytes.at[0] < FIRST)
		return false;
	memcpy(pair, bytes.at, sizeof(pair));
	if (iconv(cd, &at, &left, &to, &room) == (size_t)-1)
		return false;
	memcpy(p->known[index_of(pair)].text, text, MOST);
	p->known[index_of(pair)].len = (char)(to - text);
	return true;
}
