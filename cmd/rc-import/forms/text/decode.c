#include "rc-import/forms/text/decode.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/utf8.h"
#include "rc-import/forms/text/feed.h"
#include "rc-import/forms/text/two_byte.h"

enum {
	PIECE     = 1 << 15,
	MARKED    = 16,        /* bytes that something made visible takes at most; */
	GROWTH    = 5,         /* so many times a text with that may grow */
	ROOM      = 1 << 10,   /* with less of it, text has to wait; */
	SPARE     = 1 << 8,    /* so much of it is left for what comes last */
	CHARACTER = 4,         /* bytes of one, at most */
};

struct decoder {
	struct feed      feed;
	struct encoding  encoding;
	iconv_t          cd;         /* not used for UTF-8 */
	struct two_byte *pairs;      /* of GB18030, else NULL */
	bool             started;
	bool             marked;
	char            *own;        /* the room for decode_next() */
	size_t           own_room;
	char            *text;       /* what is decoded to */
	size_t           len, room;
	char             piece[PIECE];
};

struct decoder *
decode_open(struct in *in, struct encoding e)
{
	struct decoder *d = mem_new(1, sizeof(*d));

	d->feed.in = in;
	d->encoding = e;
	if (!encoding_is_utf8(e)) {
		d->cd = iconv_open("UTF-8", e.name);
		if (d->cd == (iconv_t)-1)
			die("%s: cannot decode %s: %s", in_name(in), e.name,
			    strerror(errno));
	}
	d->pairs = two_byte_of(e.name);
	return d;
}

static bool
has_room(const struct decoder *d)
{
	return d->room - d->len >= ROOM;
}

/* What may be put at once. */
static size_t
room_for_text(const struct decoder *d)
{
	return d->room - d->len - SPARE;
}

static void
put(struct decoder *d, str bytes)
{
	if (bytes.len)
		memcpy(d->text + d->len, bytes.at, bytes.len);
	d->len += bytes.len;
}

/* A part of one byte is \xD6, of two \uD800, of four \UFFFFFFFF. */
static void
put_marked(struct decoder *d, int mark, unsigned unit, unsigned value)
{
	static const char letters[] = { [1] = 'x', [2] = 'u', [4] = 'U' };
	char text[MARKED] = { (char)mark };

	snprintf(text + 1, sizeof(text) - 1, "\\%c%0*X", letters[unit],
	    (int)unit * 2, value);
	put(d, str_of(text));
	d->marked = true;
}

/* Takes a byte-order mark off the beginning. */
static str
begun(struct decoder *d, str text)
{
	if (!d->started && str_starts(text, S("\xEF\xBB\xBF")))
		text = str_from(text, 3);
	d->started |= text.len > 0;
	return text;
}

/* Valid UTF-8, with its control characters made visible. */
static void
put_text(struct decoder *d, str text)
{
	text = begun(d, text);
	for (;;) {
		size_t n = utf8_text(text);

		put(d, str_first(text, n));
		if (n == text.len)
			return;
		put_marked(d, MARK_CONTROL, 1, (unsigned char)text.at[n]);
		text = str_from(text, n + 1);
	}
}

/* Makes the smallest part that `bytes` begins with visible; its length. */
static size_t
put_undecoded(struct decoder *d, str bytes)
{
	unsigned unit = bytes.len < d->encoding.unit ? 1 : d->encoding.unit;
	unsigned value = 0;

	for (unsigned i = 0; i < unit; i++) {
		unsigned at = d->encoding.big ? i : unit - 1 - i;

		value = value << 8 | (unsigned char)bytes.at[at];
	}
	d->started = true;
	put_marked(d, MARK_UNDECODED, unit, value);
	return unit;
}

static bool
decode_utf8(struct decoder *d)
{
	struct feed *f = &d->feed;

	while (has_room(d)) {
		str rest = feed_left(f), some = rest;

		if (some.len > room_for_text(d))
			some.len = room_for_text(d);
		size_t n = utf8_text(some);

		put(d, begun(d, str_first(rest, n)));
		f->used += n;
		rest = feed_left(f);
		if (rest.len == 0)
			return false;
		n = utf8_length(rest);
		if (n == 0 && rest.len < CHARACTER && !f->last)
			return false;
		if (n)
			put_text(d, str_first(rest, n));
		f->used += n ? n : put_undecoded(d, rest);
	}
	return true;
}

/* What iconv(3) makes of as many of the bytes at hand at once; false if they end within a
   character. */
static bool
convert(struct decoder *d, size_t most)
{
	struct feed *f = &d->feed;
	str rest = feed_left(f), bytes = str_first(rest, rest.len < most ? rest.len : most);
	size_t left = bytes.len, room = room_for_text(d) / GROWTH;
	char *at, *to = d->piece;

	memcpy(&at, &bytes.at, sizeof(at));   /* it is only read */
	if (room > sizeof(d->piece))
		room = sizeof(d->piece);
	size_t done = iconv(d->cd, &at, &left, &to, &room);
	int why = done == (size_t)-1 ? errno : 0;

	put_text(d, (str){ d->piece, (size_t)(to - d->piece) });
	f->used += bytes.len - left;
	if (why == EINVAL && bytes.len < rest.len && left < bytes.len)
		return true;
	if (why == EINVAL && !f->last)
		return false;
	if (why == EILSEQ || why == EINVAL)
		f->used += put_undecoded(d, feed_left(f));
	return true;
}

static bool
decode_other(struct decoder *d)
{
	while (has_room(d))
		if (feed_left(&d->feed).len == 0 || !convert(d, SIZE_MAX))
			return false;
	return true;
}

static bool
decode_pairs(struct decoder *d)
{
	struct feed *f = &d->feed;

	while (has_room(d)) {
		str bytes = feed_left(f);
		size_t len;

		if (bytes.len > room_for_text(d) / 2)
			bytes.len = room_for_text(d) / 2;
		f->used += two_byte_decode(d->pairs, bytes, d->text + d->len, &len);
		d->len += len;
		d->started |= len > 0;
		bytes = feed_left(f);
		if (bytes.len == 0)
			return false;
		if (!two_byte_learn(d->pairs, d->cd, bytes) && !convert(d, CHARACTER))
			return false;
	}
	return true;
}

/* Some encodings hold a character back until they see the next. */
static void
decode_rest(struct decoder *d)
{
	char *to = d->piece;
	size_t room = SPARE / GROWTH;

	iconv(d->cd, NULL, NULL, &to, &room);
	put_text(d, (str){ d->piece, (size_t)(to - d->piece) });
}

/* Decodes what is at hand; true if there is more than there is room for. */
static bool
decode(struct decoder *d)
{
	bool utf8 = encoding_is_utf8(d->encoding);

	if (utf8 ? decode_utf8(d) : d->pairs ? decode_pairs(d) : decode_other(d))
		return true;
	if (d->feed.last && !utf8)
		decode_rest(d);
	return false;
}

bool
decode_next(struct decoder *d, str *text)
{
	d->len = 0;
	while (d->len == 0 && feed_next(&d->feed))
		do {
			d->own = mem_grow(d->own, &d->own_room,
			    d->len + feed_left(&d->feed).len + 2 * ROOM, 1);
			d->text = d->own;
			d->room = d->own_room;
		} while (decode(d));
	*text = (str){ d->own, d->len };
	return d->len > 0;
}

/* What there is room for, of what is at hand and what `more` gets. */
static size_t
decode_to(struct decoder *d, char *to, size_t room, bool more(struct feed *))
{
	d->text = to;
	d->room = room;
	d->len = 0;
	while (!decode(d) && more(&d->feed))
		;
	return d->len;
}

size_t
decode_into(struct decoder *d, char *to, size_t room)
{
	return decode_to(d, to, room, feed_next);
}

size_t
decode_ahead(struct decoder *d, char *to, size_t room)
{
	return decode_to(d, to, room, feed_ahead);
}

bool
decode_marks(struct decoder *d)
{
	bool marked = d->marked;

	d->marked = false;
	return marked;
}

void
decode_again(struct decoder *d)
{
	in_again(d->feed.in);
	feed_again(&d->feed);
	d->started = false;
	if (!encoding_is_utf8(d->encoding))
		iconv(d->cd, NULL, NULL, NULL, NULL);
}

void
decode_close(struct decoder *d)
{
	if (!encoding_is_utf8(d->encoding))
		iconv_close(d->cd);
	free(d->own);
	free(d->pairs);
	free(d);
}
