#include "rc-match/scanner.h"

struct scanner *
scanner_of(struct book *b)
{
	struct scanner *s = mem_new(1, sizeof(*s));

	s->book = b;
	return s;
}

void
few_add(struct few *few, uint32_t number)
{
	if (few_has(few, number))
		return;
	if (few->n == FEW)
		few->more = true;
	else
		few->list[few->n++] = number;
}

bool
few_has(const struct few *few, uint32_t number)
{
	for (unsigned i = 0; i < few->n; i++)
		if (few->list[i] == number)
			return true;
	return false;
}

bool
may_be_cut(const struct book *b, const struct folded *f)
{
	size_t cut = (size_t)b->policy->matching.cut;

	return f->whole == cut || f->whole + 1 == cut;
}

void
scan_cover(struct scanner *s, size_t from, size_t to, enum cover with)
{
	for (size_t i = from; i < to; i++)
		s->cover[i] = (uint8_t)with;
}

bool
is_free(const struct scanner *s, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (s->cover[i] != FREE)
			return false;
	return true;
}

static void
begin(struct scanner *s, str text)
{
	fold(&s->text, text);
	size_t need = s->text.n + 1, room = s->room;
	s->cover = mem_grow(s->cover, &room, need, 1);
	room = s->room;
	s->clean_left = mem_grow(s->clean_left, &room, need, sizeof(bool));
	s->clean_right = mem_grow(s->clean_right, &s->room, need, sizeof(bool));
	memset(s->cover, FREE, need);
	s->n_names = 0;
}

static void
find_projects(struct scanner *s, struct remark *r, bool is_cut)
{
	struct vocabulary *v = s->book->vocabulary;
	const struct folded *f = &s->text;

	for (size_t i = 0, to; i < f->n; i = to) {
		uint32_t phase, project = lexicon_longest(&s->book->projects, f, i, f->n,
		    &to);

		if (project == NO_NAME) {
			to = i + 1;
			continue;
		}
		if (!is_cut || to < f->n)
			few_add(&r->projects, project);
		size_t end = number_before(v, LIST_PHASE, f, to, &phase);
		if (end) {
			few_add(&r->phases, phase);
			to = end;
		}
		scan_cover(s, i, to, IN_PROJECT);
	}
}

static void
add_number(struct remark *r, const struct number *n)
{
	switch (n->kind) {
	case NUMBER_KNOWN:
		few_add(&r->numbers, n->id);
		break;
	case NUMBER_WEAK:
		few_add(&r->weak_numbers, n->id);
		break;
	case NUMBER_UNKNOWN:
		r->unknown_numbers++;
		break;
	case NO_NUMBER:
		break;
	}
}

static void
find_numbers(struct scanner *s, struct remark *r, bool is_cut)
{
	struct numbers *numbers = &s->book->numbers;

	for (size_t i = 0; i < s->text.n; i++) {
		if (s->cover[i] != FREE || !is_run_start(&s->text, i)
		    || !(numbers->has_signs || is_alnum_at(&s->text, i)))
			continue;
		struct number n = number_at(numbers, s->book->vocabulary, &s->text, i,
		    is_cut);
		if (n.kind == NO_NUMBER || !is_free(s, i, n.to))
			continue;
		add_number(r, &n);
		if (n.kind != NUMBER_WEAK) {
			scan_cover(s, i, n.to, IN_NUMBER);
			i = n.to - 1;
		}
	}
}

static void
find_phones(struct scanner *s, struct remark *r)
{
	char digits[PHONE_DIGITS];
	size_t to;

	for (size_t i = 0; i < s->text.n; i++) {
		if (s->cover[i] != FREE || !phone_at(&s->text, i, digits, &to))
			continue;
		uint32_t phone = ids_find(&s->book->phones, id_of((str){ digits, PHONE_DIGITS }));
		if (phone != NO_NAME)
			few_add(&r->phones, phone);
		scan_cover(s, i, to, IN_PHONE);
		i = to - 1;
	}
}

/* What a word says; one that says nothing is no item, and what is early or of parking isn't
   an item besides. */
static void
add_word(struct remark *r, uint32_t word, unsigned tags)
{
	if (tags & (WORD_KNOWN | WORD_EARLY | WORD_ANNEX))
		tags &= ~(unsigned)WORD_ITEM;
	if (tags & WORD_ANNEX)
		tags &= ~(unsigned)WORD_EARLY;
	r->tags |= tags;
	if (tags & WORD_NOT)
		few_add(&r->nots, word);
	if (tags & WORD_EARLY)
		few_add(&r->earlies, word);
	if (tags & WORD_AGENCY)
		few_add(&r->agencies, word);
	if (tags & WORD_ITEM)
		few_add(&r->items, word);
}

static void
find_words(struct scanner *s, struct remark *r)
{
	struct vocabulary *v = s->book->vocabulary;
	size_t annex_to = SIZE_MAX;

	for (size_t i = 0, to; i < s->text.n; i = to) {
		uint32_t word = s->cover[i] == FREE
		    ? lexicon_longest(&v->words, &s->text, i, s->text.n, &to) : NO_NAME;

		if (word == NO_NAME || to == i + 1 || !is_free(s, i, to)) {
			to = i + 1;
			continue;
		}
		scan_cover(s, i, to, IN_WORD);
		add_word(r, word, v->tags[word]);
		r->has_early_annex |= i == annex_to && v->tags[word] & WORD_EARLY;
		if (v->tags[word] & WORD_ANNEX)
			annex_to = to;
	}
}

unsigned
tags_of_one(struct scanner *s, size_t i)
{
	struct vocabulary *v = s->book->vocabulary;
	uint32_t word = lexicon_find(&v->words, &s->text, i, i + 1);

	return word == NO_NAME ? 0 : v->tags[word];
}

static bool
is_unwritten(struct scanner *s, size_t i)
{
	return s->text.glyph[i] == SIGN
	    && lexicon_find(&s->book->vocabulary->lists[LIST_UNWRITTEN], &s->text, i, i + 1)
	    != NO_NAME
	    && ((i > 0 && is_han_at(&s->text, i - 1)) || is_han_at(&s->text, i + 1));
}

/* Single characters: words, and what stands for one that couldn't be written. */
static void
find_rest(struct scanner *s, struct remark *r)
{
	struct vocabulary *v = s->book->vocabulary;

	for (size_t i = 0; i < s->text.n; i++) {
		if (s->cover[i] != FREE)
			continue;
		uint32_t word = lexicon_find(&v->words, &s->text, i, i + 1);
		if (word != NO_NAME)
			add_word(r, word, v->tags[word]);
		r->has_unwritten |= is_unwritten(s, i);
	}
}

/* Where a project, a known word or a sign that ends before i begins; i if none does. */
static size_t
known_before(struct scanner *s, size_t i)
{
	size_t at = i;

	while (at > 0 && s->cover[at - 1] == IN_PROJECT)
		at--;
	if (at < i)
		return at;
	for (at = i > LEXICON_CHARS ? i - LEXICON_CHARS : 0; at < i; at++)
		if (lexicon_find(&s->book->vocabulary->words, &s->text, at, i) != NO_NAME)
			return at;
	return i > 0 && s->text.glyph[i - 1] == SIGN ? i - 1 : i;
}

bool
is_behind(struct scanner *s, enum word_list list, size_t i)
{
	for (size_t at = known_before(s, i); ; i = at, at = known_before(s, i)) {
		if (list_ends(s->book->vocabulary, list, &s->text, i)
		    && s->cover[i - 1] != IN_NAME && s->cover[i - 1] != IN_PROJECT)
			return true;
		if (at == i)
			return false;
	}
}

/* What is the other end of money that was moved between contracts. */
static void
find_moved(struct scanner *s, struct remark *r)
{
	for (size_t i = 0; i < s->text.n; i++) {
		enum cover is = (enum cover)s->cover[i];

		if ((is != IN_NUMBER && is != IN_UNIT) || (i > 0 && s->cover[i - 1] == is))
			continue;
		r->is_moved_from |= is_behind(s, LIST_MOVED_FROM, i);
		r->is_moved_to |= is_behind(s, LIST_MOVED_TO, i);
	}
}

void
scan_note(struct scanner *s, str text, struct remark *r)
{
	begin(s, text);
	bool is_cut = may_be_cut(s->book, &s->text);
	r->is_cut |= is_cut;
	find_projects(s, r, is_cut);
	find_numbers(s, r, is_cut);
	find_phones(s, r);
	find_words(s, r);
	scan_names(s, r, is_cut);
	scan_codes(s, r, is_cut);
	scan_houses(s, r, is_cut);
	scan_rooms(s, r, is_cut);
	find_moved(s, r);
	find_rest(s, r);
}

/* Whether a text can hold a number, a unit or a telephone. */
static bool
has_any(const struct scanner *s)
{
	for (size_t i = 0; i < s->text.n; i++)
		if (is_alnum_at(&s->text, i))
			return true;
	return s->book->numbers.has_signs;
}

void
scan_payer(struct scanner *s, str text, struct remark *r)
{
	struct remark all = { .n_units = 0 };

	begin(s, text);
	if (may_be_cut(s->book, &s->text) || !has_any(s))
		return;
	find_projects(s, &all, false);
	find_numbers(s, &all, false);
	find_phones(s, &all);
	find_words(s, &all);
	scan_names(s, &all, false);
	scan_codes(s, &all, false);
	scan_houses(s, &all, false);
	for (unsigned i = 0; i < all.numbers.n; i++)
		few_add(&r->numbers, all.numbers.list[i]);
	for (unsigned i = 0; i < all.phones.n; i++)
		few_add(&r->phones, all.phones.list[i]);
	for (unsigned i = 0; i < all.n_units; i++)
		if (all.units[i].key != NO_NAME)
			units_add(r, all.units[i]);
}
