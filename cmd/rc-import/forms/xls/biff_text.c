#include <errno.h>
#include <stdio.h>

#include "bytes/utf8.h"
#include "rc-import/forms/text/decode.h"
#include "rc-import/forms/xls/biff.h"

/* What a text's flags say. */
enum { WIDE = 1, WITH_READING = 4, WITH_RUNS = 8 };

/* Code pages. */
enum {
	SIMPLIFIED_CHINESE = 936, MAC_ROMAN_TOO = 32768, ANSI_TOO = 32769,
};

/* Those of the Macintosh, which iconv(3) knows by names. */
static const struct {
	unsigned    page;
	const char *name;
} mac_pages[] = {
	{ 10000, "MACINTOSH" }, { MAC_ROMAN_TOO, "MACINTOSH" }, { 10001, "SHIFT_JIS" },
	{ 10002, "BIG5" }, { 10003, "EUC-KR" }, { 10007, "MAC-CYRILLIC" },
	{ 10008, "GB18030" }, { 10029, "MAC-CENTRALEUROPE" },
};

enum { HIGH_HALF = 0xD800, LOW_HALF = 0xDC00, HALVES_END = 0xE000 };

static unsigned
take_u8(struct biff *b)
{
	while (b->at >= b->len)
		if (!biff_go_on(b))
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

		if (here == 0 && !biff_go_on(b))
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
			if (!biff_go_on(b))
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

	snprintf(name, sizeof(name), "CP%u", code_page == ANSI_TOO ? 1252 : code_page);
	for (size_t i = 0; i < sizeof(mac_pages) / sizeof(*mac_pages); i++)
		if (mac_pages[i].page == code_page)
			snprintf(name, sizeof(name), "%s", mac_pages[i].name);
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
		ole_die(b->ole, "it ends within a text");
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
	else   /* an empty text may do without its flags */
		take_chars(b, n, n ? take_u8(b) : 0);
	return (str){ b->text, b->text_len };
}

str
biff_text_within(struct biff *b, size_t at, enum biff_count count)
{
	size_t n = count == COUNT_U8 ? biff_u8(b, at) : biff_u16(b, at);
	size_t head = at + (count == COUNT_U8 ? 1 : 2), wide = 1;

	if (b->version == BIFF8 && head < b->len)
		wide += biff_u8(b, head++) & WIDE;
	if (n <= (b->len - head) / wide)
		return biff_text(b, at, count);
	b->at = head;
	if (b->version == BIFF5)
		decode(b, b->len - head);
	else
		take_chars(b, (b->len - head) / wide, (unsigned)wide - 1);
	return (str){ b->text, b->text_len };
}

bool
biff_has_shared(struct biff *b)
{
	return b->at < b->len || biff_continues(b);
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
