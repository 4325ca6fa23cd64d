#include "rc-match/scanner.h"

static void
add_span(struct scanner *s, size_t from, size_t to)
{
	struct book *b = s->book;
	uint32_t buyer = lexicon_find(&b->buyers, &s->text, from, to);
	bool is_seller = lexicon_find(&b->sellers, &s->text, from, to) != NO_NAME;

	if (buyer == NO_NAME && !is_seller)
		return;
	GROW(s->names, s->n_names, s->names_room);
	s->names[s->n_names++] = (struct span){ from, to, is_seller ? NO_NAME : buyer };
}

/* All names of at least two characters, by where they begin. */
static void
find_spans(struct scanner *s)
{
	struct book *b = s->book;

	for (size_t i = 0; i < s->text.n; i++) {
		uint32_t lengths = (lexicon_lengths(&b->buyers, &s->text, i)
		    | lexicon_lengths(&b->sellers, &s->text, i)) >> 2;

		for (size_t to = i + 2; lengths && to <= s->text.n
		    && is_free(s, i, to); to++, lengths >>= 1)
			if (lengths & 1)
				add_span(s, i, to);
	}
}

/* Whether nothing that belongs to a name can stand before i, not counting names. */
static bool
is_clean_before(struct scanner *s, size_t i)
{
	const struct folded *f = &s->text;

	if (i == 0 || f->gap[i])
		return true;
	if (f->glyph[i - 1] == LETTER)
		return f->glyph[i] != LETTER;
	return f->glyph[i - 1] != HAN || s->cover[i - 1] == IN_PROJECT
	    || s->cover[i - 1] == IN_WORD || tags_of_one(s, i - 1) & WORD_BEHALF;
}

static bool
is_clean_behind(struct scanner *s, size_t i)
{
	const struct folded *f = &s->text;

	if (i == f->n || f->gap[i])
		return true;
	if (f->glyph[i] == LETTER)
		return f->glyph[i - 1] != LETTER;
	return f->glyph[i] != HAN || s->cover[i] == IN_PROJECT || s->cover[i] == IN_WORD
	    || tags_of_one(s, i) != 0;
}

/* Beside a name may stand another. */
static void
find_clean_sides(struct scanner *s)
{
	for (size_t i = 0; i < s->n_names; i++) {
		s->clean_left[s->names[i].to] = s->clean_right[s->names[i].from] = false;
		s->clean_left[s->names[i].from] = s->clean_right[s->names[i].to] = false;
	}
	for (size_t i = 0; i < s->n_names; i++) {
		struct span *n = &s->names[i];

		s->clean_left[n->from] |= is_clean_before(s, n->from);
		s->clean_left[n->to] |= s->clean_left[n->from];
	}
	for (size_t i = s->n_names; i-- > 0; ) {
		struct span *n = &s->names[i];

		s->clean_right[n->to] |= is_clean_behind(s, n->to);
		s->clean_right[n->from] |= s->clean_right[n->to];
	}
}

/* Whether a name is whole: nothing beside it belongs to it. */
static bool
is_whole(const struct scanner *s, const struct span *n, bool is_cut)
{
	return s->clean_left[n->from] && s->clean_right[n->to]
	    && !(is_cut && n->to == s->text.n);
}

static bool
holds(const struct span *longer, const struct span *n)
{
	return longer->from <= n->from && longer->to >= n->to
	    && longer->to - longer->from > n->to - n->from;
}

/* Whether a longer whole name holds this one: 冯野代 beside 冯野 and 代.  Names stand in the
   order in which they begin, and have LEXICON_CHARS at most. */
static bool
is_within(const struct scanner *s, size_t i, bool is_cut)
{
	const struct span *n = &s->names[i];
	size_t from = i;

	while (from > 0 && s->names[from - 1].from + LEXICON_CHARS > n->from)
		from--;
	for (; from < s->n_names && s->names[from].from <= n->from; from++)
		if (holds(&s->names[from], n) && is_whole(s, &s->names[from], is_cut))
			return true;
	return false;
}

void
scan_names(struct scanner *s, struct remark *r, bool is_cut)
{
	find_spans(s);
	find_clean_sides(s);
	for (size_t i = 0; i < s->n_names; i++) {
		const struct span *n = &s->names[i];

		if (!is_whole(s, n, is_cut) || is_within(s, i, is_cut))
			continue;
		if (n->buyer != NO_NAME)
			few_add(&r->names, n->buyer);
		scan_cover(s, n->from, n->to, IN_NAME);
	}
}
