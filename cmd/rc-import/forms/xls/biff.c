#include "rc-import/forms/xls/biff.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/utf8.h"
#include "rc-import/forms/text/decode.h"

enum { CONTINUE = 0x003C, RECORD_HEAD = 4 };

/* What a text's flags say. */
enum { WIDE = 1, WITH_READING = 4, WITH_RUNS = 8 };

/* Code pages. */
enum {
	SIMPLIFIED_CHINESE = 936, MAC_ROMAN = 10000, MAC_ROMAN_TOO = 32768,
	ANSI_TOO = 32769,
};

enum { HIGH_HALF = 0xD800, LOW_HALF = 0xDC00, HALVES_END = 0xE000 };

static _Noreturn void
die_of_record(const struct biff *b)
{
	ole_die(b->ole, "a record is too short for what should be in it");
}

/* Reads the head of the record behind: its type. */
static bool
read_head(struct biff *b, unsigned *type, size_t *len)
{
	unsigned char head[RECORD_HEAD];

	if (!ole_read(b->ole, b->next, head, sizeof(head)))
		return false;
	*type = head[0] | (unsigned)head[1] << 8;
	*len = head[2] | (size_t)head[3] << 8;
	return true;
}

static bool
read_record(struct biff *b)
{
	if (!read_head(b, &b->type, &b->len))
		return false;
	if (!ole_read(b->ole, b->next + RECORD_HEAD, b->bytes, b->len))
		ole_die(b->ole, "it ends within a record");
	b->next += RECORD_HEAD + b->len;
	b->at = 0;
	return true;
}

bool
biff_enter(struct biff *b, uint64_t at, unsigned kind)
{
	b->next = at;
	b->depth = 1;
	if (!read_record(b) || b->type != BIFF_BEGIN)
		ole_die(b->ole, "no sheet begins where one should");
	if (at == 0)   /* what a sheet further down says of itself may be wrong */
		b->version = biff_u16(b, 0) == BIFF8 ? BIFF8 : BIFF5;
	return biff_u16(b, 2) == kind;
}

bool
biff_next(struct biff *b)
{
	do {
		if (!read_record(b))
			ole_die(b->ole, "a sheet without an end");
		b->depth += (b->type == BIFF_BEGIN) - (b->type == BIFF_END);
	} while (b->depth > 1);
	return b->depth > 0;
}

unsigned
biff_u8(const struct biff *b, size_t at)
{
	if (at >= b->len)
		die_of_record(b);
	return b->bytes[at];
}

unsigned
biff_u16(const struct biff *b, size_t at)
{
	return biff_u8(b, at) | biff_u8(b, at + 1) << 8;
}

uint32_t
biff_u32(const struct biff *b, size_t at)
{
	return biff_u16(b, at) | (uint32_t)biff_u16(b, at + 2) << 16;
}

/* Goes on with the record behind; false if that has nothing of the text. */
static bool
go_on(struct biff *b)
{
	unsigned type;
	size_t len;

	return read_head(b, &type, &len) && type == CONTINUE && read_record(b);
}

static unsigned
take_u8(struct biff *b)
{
	while (b->at >= b->len)
		if (!go_on(b))
			ole_die(b->ole, "it ends within a text");
	return b->bytes[b->at++];
}

static unsigned
take_u16(struct biff *b)
{
	unsigned low = take_u8(b);

	return low | take_u8(b) << 8;
}

static void
skip(struct biff *b, uint64_t n)
{
	while (n) {
		size_t here = b->len - b->at;

		if (here == 0 && !go_on(b))
			ole_die(b->ole, "it ends within a text");
		if (here > n)
			here = (size_t)n;
		b->at += here;
		n -= here;
	}
}

static void
put(struct biff *b, str bytes)
{
	b->text = mem_grow(b->text, &b->text_room, b->text_len + bytes.len + 1, 1);
	memcpy(b->text + b->text_len, bytes.at, bytes.len);
	b->text_len += bytes.len;
}

static void
put_char(struct biff *b, uint32_t c)
{
	char utf[UTF8_BYTES];

	put(b, (str){ utf, utf8_put(utf, c) });
}

static void
put_half(struct biff *b, unsigned half)
{
	char text[16] = { (char)MARK_UNDECODED };

	snprintf(text + 1, sizeof(text) - 1, "\\u%04X", half);
	put(b, str_of(text));
}

/* A part of UTF-16; `high` is the one before if that waits for its other half. */
static void
put_part(struct biff *b, unsigned part, unsigned *high)
{
	bool low = part >= LOW_HALF && part < HALVES_END;

	if (*high && low) {
		put_char(b, 0x10000 + ((*high & 0x3FF) << 10 | (part & 0x3FF)));
		*high = 0;
		return;
	}
	if (*high)
		put_half(b, *high);
	*high = part >= HIGH_HALF && part < LOW_HALF ? part : 0;
	if (low)
		put_half(b, part);
	else if (!*high)
		put_char(b, part);
}

/* So many characters.  A record that goes on with them says anew how wide they are. */
static void
take_chars(struct biff *b, size_t n, unsigned flags)
{
	unsigned high = 0;

	b->text_len = 0;
	while (n-- > 0) {
		while (b->at >= b->len) {
			if (!go_on(b))
				ole_die(b->ole, "it ends within a text");
			flags = take_u8(b);
		}
		put_part(b, flags & WIDE ? take_u16(b) : take_u8(b), &high);
	}
	if (high)
		put_half(b, high);
}

void
biff_decode(struct biff *b, unsigned code_page)
{
	char name[32];

	if (code_page == MAC_ROMAN || code_page == MAC_ROMAN_TOO)
		snprintf(name, sizeof(name), "MACINTOSH");
	else
		snprintf(name, sizeof(name), "CP%u",
		    code_page == ANSI_TOO ? 1252 : code_page);
	if (b->decodes)
		iconv_close(b->cd);
	b->cd = iconv_open("UTF-8", code_page == SIMPLIFIED_CHINESE ? "GB18030" : name);
	b->decodes = b->cd != (iconv_t)-1;
	if (!b->decodes)
		ole_die(b->ole, "its texts are in a code page that isn't known");
}

/* Texts of BIFF5, in a code page. */
static void
decode(struct biff *b, size_t n)
{
	char *from = (char *)b->bytes + b->at;
	char room[64];

	if (n > b->len - b->at)
		die_of_record(b);
	if (!b->decodes)
		biff_decode(b, SIMPLIFIED_CHINESE);
	b->text_len = 0;
	while (n) {
		char *to = room;
		size_t left = sizeof(room);
		size_t done = iconv(b->cd, &from, &n, &to, &left);

		put(b, (str){ room, (size_t)(to - room) });
		if (done != (size_t)-1 || errno == E2BIG)
			continue;
		snprintf(room, sizeof(room), "%c\\x%02X", MARK_UNDECODED,
		    (unsigned char)*from);
		put(b, str_of(room));
		from++;
		n--;
	}
}

str
biff_text(struct biff *b, size_t at, enum biff_count count)
{
	size_t n = count == COUNT_U8 ? biff_u8(b, at) : biff_u16(b, at);

	b->at = at + (count == COUNT_U8 ? 1 : 2);
	if (b->version == BIFF5)
		decode(b, n);
	else
		take_chars(b, n, take_u8(b));
	return (str){ b->text, b->text_len };
}

str
biff_shared(struct biff *b)
{
	size_t n = take_u16(b);
	unsigned flags = take_u8(b);
	uint64_t behind = flags & WITH_RUNS ? take_u16(b) * 4u : 0;

	if (flags & WITH_READING) {
		uint64_t low = take_u16(b);

		behind += low | (uint64_t)take_u16(b) << 16;
	}
	take_chars(b, n, flags);
	skip(b, behind);
	return (str){ b->text, b->text_len };
}

void
biff_free(struct biff *b)
{
	if (b->decodes)
		iconv_close(b->cd);
	free(b->text);
}
