#include "rc-import/forms/text/encoding.h"

#include <iconv.h>

#include "bytes/blocks.h"
#include "bytes/bytes64.h"
#include "bytes/die.h"
#include "bytes/job.h"
#include "bytes/utf8.h"
#include "rc-import/forms/text/feed.h"

enum {
	HEAD_MAX     = 4,
	BLOCK         = 1 << 20,   /* bytes that are looked at together, in halves */
	CHAR_BYTES   = 4,    /* bytes of a character of UTF-8 */
	VOUCHERS     = 10,   /* good characters that outweigh a bad byte */
	UTF16_NULS   = 10,   /* of so many parts of UTF-16 text one is ASCII; */
	ASCII_NULS   = 2,    /* of so many, if nothing but ASCII is there */
	UTF16_STRAYS = 20,   /* one in so many NULs may be on the other side */
};

static const struct encoding utf8     = { "UTF-8", 1, false };
static const struct encoding gb18030  = { "GB18030", 1, false };
static const struct encoding utf16[2] =
	{ { "UTF-16LE", 2, false }, { "UTF-16BE", 2, true } };

/* The longer marks first: that of UTF-32LE begins with that of UTF-16LE. */
static const struct {
	str             bytes;
	struct encoding encoding;
} marks[] = {
	{ { "\xFF\xFE\0\0", 4 },  { "UTF-32LE", 4, false } },
	{ { "\0\0\xFE\xFF", 4 },  { "UTF-32BE", 4, true } },
	{ { "\xEF\xBB\xBF", 3 },  { "UTF-8", 1, false } },
	{ { "\xFF\xFE", 2 },      { "UTF-16LE", 2, false } },
	{ { "\xFE\xFF", 2 },      { "UTF-16BE", 2, true } },
};

/* What the bytes look like. */
struct profile {
	char     head[HEAD_MAX];
	size_t   n_head;
	uint64_t bytes;
	uint64_t nuls[2];      /* at even and at odd places */
	uint64_t good, bad;    /* characters of more than a byte; bytes of none */
};

static void
profile_places(struct profile *l, str bytes)
{
	for (size_t i = 0; i < bytes.len && l->n_head < HEAD_MAX; i++)
		l->head[l->n_head++] = bytes.at[i];
	if (bytes.len && memchr(bytes.at, '\0', bytes.len))
		for (size_t i = 0; i < bytes.len; i++)
			l->nuls[(l->bytes + i) % 2] += bytes.at[i] == '\0';
	l->bytes += bytes.len;
}

/* How many characters of valid UTF-8 have more than a byte, the first of them 0xC0 or more. */
static uint64_t
long_characters(str s)
{
	uint64_t n = 0;

	for (; s.len >= BYTES64; s = str_from(s, BYTES64))
		n += (unsigned)__builtin_popcountll(
		    bytes64_from(bytes64_at(s.at), 0xC0));
	for (size_t i = 0; i < s.len; i++)
		n += (unsigned char)s.at[i] >= 0xC0;
	return n;
}

/* Counts characters; leaves one that may go on in the next piece. */
static size_t
profile_characters(struct profile *l, str bytes, bool last)
{
	str rest = bytes;

	while (rest.len) {
		size_t n = utf8_length(rest) ? utf8_valid(rest) : 0;

		l->good += long_characters(str_first(rest, n));
		rest = str_from(rest, n);
		if (rest.len == 0 || (rest.len < CHAR_BYTES && !last))
			break;
		l->bad++;
		rest = str_from(rest, 1);
	}
	return bytes.len - rest.len;
}

/* Whether no good characters to come can make up for the bad bytes. */
static bool
is_bad(const struct profile *l, off_t size)
{
	return size >= 0 && l->bad * VOUCHERS > l->good + (uint64_t)size / 2;
}

/* Characters that are looked at in a job. */
struct half {
	struct job   job;
	str          bytes;
	struct profile profile;
};

static void
look_at_half(void *with)
{
	struct half *h = with;

	profile_characters(&h->profile, h->bytes, true);
}

/* The first half of the bytes, behind which a character of ASCII stands; nothing if they
   are few. */
static str
first_half(str bytes)
{
	size_t n = bytes.len / 2;

	if (bytes.len < BLOCK)
		return str_first(bytes, 0);
	while (n > 0 && (bytes.at[n] & 0x80))
		n--;
	return str_first(bytes, n);
}

/* As look_at_characters(), but many of them in two halves at a time. */
static size_t
profile_both_halves(struct profile *l, str bytes, bool last)
{
	struct half first = { .bytes = first_half(bytes) };
	size_t n = first.bytes.len;

	if (n)
		job_start(&first.job, look_at_half, &first);
	n += profile_characters(l, str_from(bytes, n), last);
	if (first.bytes.len)
		job_wait(&first.job);
	l->good += first.profile.good;
	l->bad += first.profile.bad;
	return n;
}

static struct profile
profile_of(struct in *in)
{
	struct feed feed = { .in = in };
	struct profile l = { 0 };
	size_t kept = 0;

	while (feed_next(&feed)) {
		if (feed.bytes.len < BLOCK && !feed.last)
			continue;
		profile_places(&l, str_from(feed.bytes, kept));
		feed.used = is_bad(&l, in_size(in)) ? feed.bytes.len
		    : profile_both_halves(&l, feed.bytes, feed.last);
		kept = feed.bytes.len - feed.used;
	}
	return l;
}

/* Text of UTF-16 has NULs beside its ASCII, all on one side. */
static bool
is_utf16(const struct profile *l, int high_at)
{
	uint64_t share = l->bad ? UTF16_NULS : ASCII_NULS;

	return l->nuls[high_at] * share > l->bytes / 2
	    && l->nuls[high_at] > l->nuls[!high_at] * UTF16_STRAYS;
}

struct encoding
encoding_guess(struct in *in)
{
	struct profile l = profile_of(in);
	str head = { l.head, l.n_head };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_starts(head, marks[i].bytes))
			return marks[i].encoding;
	for (int big = 0; big < 2; big++)
		if (is_utf16(&l, !big))
			return utf16[big];
	return l.good >= l.bad * VOUCHERS ? utf8 : gb18030;
}

bool
encoding_is_utf8(struct encoding e)
{
	return e.unit == 1 && (str_same_word(str_of(e.name), S("UTF-8"))
	    || str_same_word(str_of(e.name), S("UTF8")));
}

struct encoding
encoding_named(const char *name)
{
	struct encoding e = { name, 1, false };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_same_word(str_of(name), str_of(marks[i].encoding.name)))
			return marks[i].encoding;
	if (str_same_word(str_of(name), S("UTF-16"))
	    || str_same_word(str_of(name), S("UTF-32")))
		die_wrong("--encoding: '%s' leaves the byte order open; wanted "
		    "%sLE or %sBE", name, name, name);
	if (strchr(name, '/') || *name == '\0')
		die_wrong("--encoding: '%s' is no encoding", name);
	iconv_t cd = iconv_open("UTF-8", name);
	if (cd == (iconv_t)-1)
		die_wrong("--encoding: '%s' is no encoding that iconv knows", name);
	iconv_close(cd);
	return e;
}
