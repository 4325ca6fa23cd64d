#include "rc-match/words.h"

static void
add_words(struct vocabulary *v, const struct words *words, unsigned tag)
{
	for (size_t i = 0; i < words->n; i++) {
		fold(&v->folded, words->list[i]);
		uint32_t n = v->words.names.n;
		uint32_t word = lexicon_add(&v->words, &v->folded, 0, v->folded.n);

		if (word == n) {
			GROW(v->tags, word, v->tags_room);
			v->tags[word] = 0;
		}
		v->tags[word] |= tag;
	}
}

static void
add_list(struct vocabulary *v, enum word_list list, const struct words *words)
{
	for (size_t i = 0; i < words->n; i++) {
		fold(&v->folded, words->list[i]);
		lexicon_add(&v->lists[list], &v->folded, 0, v->folded.n);
	}
}

static struct words
folded_words(struct vocabulary *v, const struct words *words)
{
	struct words copy = { arena_new(&v->texts, words->n, sizeof(str)), words->n };

	for (size_t i = 0; i < words->n; i++) {
		fold(&v->folded, words->list[i]);
		copy.list[i] = arena_str(&v->texts, folded_all(&v->folded));
	}
	return copy;
}

/* The items of the policy, and what ledgers call them. */
static void
add_items(struct vocabulary *v)
{
	const struct policy *p = v->policy;
	const struct synonym *groups = p->importing.group_items.list;

	add_words(v, &p->items[PRICE], WORD_ITEM);
	add_words(v, &p->items[LOAN], WORD_ITEM);
	add_words(v, &p->items[AGENCY], WORD_AGENCY);
	add_words(v, &p->items[DEPOSIT], WORD_EARLY);
	add_words(v, &p->items[PENALTY], WORD_ITEM);
	for (size_t i = 0; i < p->importing.group_items.n; i++) {
		bool listed;
		enum item_class class = policy_class(p, groups[i].name, &listed);
		unsigned tag = class == AGENCY ? WORD_AGENCY
		    : class == DEPOSIT ? WORD_EARLY : WORD_ITEM;

		add_words(v, &(struct words){ &(str){ groups[i].name.at,
		    groups[i].name.len }, 1 }, tag);
		add_words(v, &groups[i].words, tag);
	}
}

/* An item that has a word of other money in it (物业费) is one, too. */
static void
mark_other_money(struct vocabulary *v)
{
	struct words others = folded_words(v, &v->policy->matching.not_words);

	for (uint32_t i = 0; i < v->words.names.n; i++)
		if (v->tags[i] & (WORD_ITEM | WORD_AGENCY)
		    && words_within(&others, names_text(&v->words.names, i)))
			v->tags[i] |= WORD_NOT;
}

struct vocabulary *
vocabulary_of(const struct policy *p)
{
	struct vocabulary *v = mem_new(1, sizeof(*v));
	const struct matching *m = &p->matching;

	v->policy = p;
	add_items(v);
	add_words(v, &m->words, WORD_KNOWN);
	add_words(v, &m->not_words, WORD_NOT);
	add_words(v, &m->annex, WORD_ANNEX);
	add_words(v, &m->joining, WORD_JOINING);
	add_words(v, &m->early, WORD_EARLY);
	add_words(v, &m->behalf, WORD_BEHALF);
	add_words(v, &m->refund, WORD_REFUND);
	add_words(v, &m->release, WORD_RELEASE);
	add_words(v, &m->numbered, WORD_NUMBERED);
	add_words(v, &m->company, WORD_KNOWN);
	add_words(v, &m->beside_payer, WORD_KNOWN);
	mark_other_money(v);
	add_list(v, LIST_BUILDING, &m->units.building);
	add_list(v, LIST_ENTRANCE, &m->units.entrance);
	add_list(v, LIST_ROOM, &m->units.room);
	add_list(v, LIST_PHASE, &m->units.phase);
	add_list(v, LIST_NO_ROOM_BEHIND, &m->units.no_room_behind);
	add_list(v, LIST_NO_ROOM_BEFORE, &m->units.no_room_before);
	add_list(v, LIST_ELSEWHERE, &m->elsewhere);
	add_list(v, LIST_UNWRITTEN, &m->unwritten);
	add_list(v, LIST_ANNEX, &m->annex);
	add_list(v, LIST_JOINING, &m->joining);
	add_list(v, LIST_MOVED_FROM, &m->moved_from);
	add_list(v, LIST_MOVED_TO, &m->moved_to);
	v->banks = folded_words(v, &m->banks);
	v->company = folded_words(v, &m->company);
	v->beside = folded_words(v, &m->beside_payer);
	return v;
}

size_t
list_longest(struct vocabulary *v, enum word_list list, const struct folded *f, size_t from)
{
	size_t to = 0;

	if (from < f->n)
		lexicon_longest(&v->lists[list], f, from, f->n, &to);
	return to;
}

bool
list_ends(struct vocabulary *v, enum word_list list, const struct folded *f, size_t to)
{
	for (size_t from = to; from > 0 && to - from < LEXICON_CHARS; from--)
		if (lexicon_find(&v->lists[list], f, from - 1, to) != NO_NAME)
			return true;
	return false;
}

bool
words_within(const struct words *words, str text)
{
	for (size_t i = 0; i < words->n; i++)
		if (str_find(text, words->list[i]) >= 0)
			return true;
	return false;
}

static bool
is_called(const struct synonym *s, str word)
{
	return str_same_word(s->name, word) || words_have(&s->words, word);
}

bool
item_says(const struct vocabulary *v, str item, str word)
{
	const struct synonym *groups = v->policy->importing.group_items.list;

	if (str_find(item, word) >= 0)
		return true;
	for (size_t i = 0; i < v->policy->importing.group_items.n; i++)
		if (is_called(&groups[i], item) && is_called(&groups[i], word))
			return true;
	return false;
}
