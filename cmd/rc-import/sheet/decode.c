#include "decode.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/utf8.h"
#include "feed.h"

enum { PIECE = 1 << 15 };

struct decoder {
	struct feed     feed;
	struct encoding encoding;
	iconv_t         cd;         /* not used for UTF-8 */
	bool            started;
	char           *text;
	size_t          len, room;
	char            piece[PIECE];
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
	return d;
}

static void
put(struct decoder *d, str bytes)
{
	d->text = mem_grow(d->text, &d->room, d->len + bytes.len + 1, 1);
	if (bytes.len)
		memcpy(d->text + d->len, bytes.at, bytes.len);
	d->len += bytes.len;
}

/* A part of one byte is \xD6, of two \uD800, of four \UFFFFFFFF. */
static void
put_marked(struct decoder *d, int mark, unsigned unit, unsigned value)
{
	static const char letters[] = { [1] = 'x', [2] = 'u', [4] = 'U' };
	char text[16] = { (char)mark };

	snprintf(text + 1, sizeof(text) - 1, "\\%c%0*X", letters[unit],
	    (int)unit * 2, value);
	put(d, str_of(text));
}

static bool
may_stand(char c)
{
	unsigned char u = (unsigned char)c;

	return (u >= 0x20 && u != 0x7F) || c == '\t' || c == '\r' || c == '\n';
}

/* Valid UTF-8, with its control characters made visible. */
static void
put_text(struct decoder *d, str text)
{
	if (!d->started && str_starts(text, S("\xEF\xBB\xBF")))
		text = str_from(text, 3);
	d->started |= text.len > 0;
	while (text.len) {
		size_t n = 0;

		while (n < text.len && may_stand(text.at[n]))
			n++;
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

static size_t
decode_utf8(struct decoder *d, str bytes, bool last)
{
	size_t at = 0;

	while (at < bytes.len) {
		str rest = str_from(bytes, at);
		size_t n = utf8_valid(rest);

		put_text(d, str_first(rest, n));
		at += n;
		rest = str_from(rest, n);
		if (rest.len == 0 || (rest.len < 4 && !last))
			break;
		at += put_undecoded(d, rest);
	}
	return at;
}

static size_t
decode_other(struct decoder *d, char *bytes, size_t len, bool last)
{
	char *at = bytes;
	size_t left = len;

	while (left > 0) {
		char *to = d->piece;
		size_t room = sizeof(d->piece);
		size_t done = iconv(d->cd, &at, &left, &to, &room);
		int why = done == (size_t)-1 ? errno : 0;

		put_text(d, (str){ d->piece, (size_t)(to - d->piece) });
		if (why == EINVAL && !last)
			break;
		if (why == EILSEQ || why == EINVAL) {
			size_t n = put_undecoded(d, (str){ at, left });
			at += n;
			left -= n;
		}
	}
	return len - left;
}

/* Some encodings hold a character back until they see the next. */
static void
decode_rest(struct decoder *d)
{
	char *to = d->piece;
	size_t room = sizeof(d->piece);

	iconv(d->cd, NULL, NULL, &to, &room);
	put_text(d, (str){ d->piece, (size_t)(to - d->piece) });
}

bool
decode_next(struct decoder *d, str *text)
{
	bool utf = encoding_is_utf8(d->encoding);
	struct feed *f = &d->feed;

	d->len = 0;
	while (d->len == 0 && feed_next(f))
		f->used = utf ? decode_utf8(d, (str){ f->at, f->len }, f->last)
		              : decode_other(d, f->at, f->len, f->last);
	if (f->last && !utf)
		decode_rest(d);
	*text = (str){ d->text, d->len };
	return d->len > 0;
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
	feed_free(&d->feed);
	free(d->text);
	free(d);
}
