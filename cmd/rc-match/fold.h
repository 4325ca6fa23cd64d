/*
 * A text as it is compared: full-width forms are half-width ones, small letters capitals,
 * dashes and the dots of names one kind each, and blanks are left out.  Where one was is
 * remembered, for beside what is looked for it is an end.
 *
 * Characters go by their numbers, from 0; a range of them is from..to, `to` not included.
 */
#ifndef RC_MATCH_FOLD_H
#define RC_MATCH_FOLD_H

#include "bytes/mem.h"

enum glyph { SIGN, DIGIT, LETTER, HAN };

struct folded {
	char     *bytes;    /* UTF-8, without the blanks */
	uint32_t *at;       /* where each character begins in it; at[n] is the end */
	uint32_t *c;
	uint8_t  *glyph;    /* enum glyph */
	bool     *gap;      /* a blank stood before it */
	size_t    n;
	size_t    whole;    /* how many characters the text has, blanks within included */
	size_t    room, bytes_room, c_room, glyph_room, gap_room;
};

/* Folds a text, which is UTF-8, into *f, which starts as all zeros and is used again. */
void fold(struct folded *f, str text);

/* The characters of a range, as long as *f. */
static inline str
folded_part(const struct folded *f, size_t from, size_t to)
{
	return (str){ f->bytes + f->at[from], f->at[to] - f->at[from] };
}

static inline str
folded_all(const struct folded *f)
{
	return folded_part(f, 0, f->n);
}

static inline bool
is_digit_at(const struct folded *f, size_t i)
{
	return i < f->n && f->glyph[i] == DIGIT;
}

static inline bool
is_dash_at(const struct folded *f, size_t i)
{
	return i < f->n && f->c[i] == '-';
}

static inline bool
is_han_at(const struct folded *f, size_t i)
{
	return i < f->n && f->glyph[i] == HAN;
}

static inline bool
is_alnum_at(const struct folded *f, size_t i)
{
	return i < f->n && (f->glyph[i] == DIGIT || f->glyph[i] == LETTER);
}

/* Whether a run of letters and digits may begin, or end, before character i: there is none
   on the other side, not even behind a dash. */
bool is_run_start(const struct folded *f, size_t i);
bool is_run_end(const struct folded *f, size_t i);

void folded_free(struct folded *f);

#endif
