/*
 * The words of the policy that are looked for in remarks, and what each says.  A word may be in
 * several lists.
 */
#ifndef RC_MATCH_WORDS_H
#define RC_MATCH_WORDS_H

#include "policy/policy.h"
#include "rc-match/lexicon.h"

/* What a word says, as bits. */
enum word_tag {
	WORD_KNOWN = 1 << 0,      /* nothing */
	WORD_NOT = 1 << 1,
	WORD_ANNEX = 1 << 2,
	WORD_JOINING = 1 << 3,
	WORD_EARLY = 1 << 4,
	WORD_BEHALF = 1 << 5,
	WORD_REFUND = 1 << 6,
	WORD_RELEASE = 1 << 7,
	WORD_ITEM = 1 << 8,       /* an item, of house money, */
	WORD_AGENCY = 1 << 9,     /* or of class agency */
	WORD_NUMBERED = 1 << 10,
};

/* Lists of words that are compared without being looked for everywhere. */
enum word_list {
	LIST_BUILDING, LIST_ENTRANCE, LIST_ROOM, LIST_PHASE, LIST_NO_ROOM_BEHIND,
	LIST_NO_ROOM_BEFORE, LIST_ELSEWHERE, LIST_UNWRITTEN, LIST_ANNEX, LIST_JOINING,
	LIST_MOVED_FROM, LIST_MOVED_TO, LISTS
};

struct vocabulary {
	struct lexicon   words;
	unsigned        *tags;      /* by word */
	size_t           tags_room;
	struct lexicon   lists[LISTS];
	struct words     banks, company, beside;   /* folded, in capitals */
	const struct policy *policy;
	struct arena     texts;
	struct folded    folded;    /* used for adding */
};

/* Lives to the end of the run. */
struct vocabulary *vocabulary_of(const struct policy *p);

/* The longest word of a list that begins at `from`: where it ends, or 0. */
size_t list_longest(struct vocabulary *v, enum word_list list, const struct folded *f,
	size_t from);

/* Whether a word of a list ends before `to`. */
bool list_ends(struct vocabulary *v, enum word_list list, const struct folded *f, size_t to);

/* Whether the text has a word of the list in it; both are folded. */
bool words_within(const struct words *words, str text);

/* Whether an item is one of that word: it has the word in it, or the policy's
   import.groups.items has both in one list. */
bool item_says(const struct vocabulary *v, str item, str word);

#endif
