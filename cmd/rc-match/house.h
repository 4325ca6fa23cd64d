/*
 * Houses as people write them: a building, perhaps an entrance (单元), and a room.
 *
 *	5栋1201  5幢-1201室  5#1201  5-1-1201  五号楼2单元1201  A座1201
 *
 * A building's number has three digits at most, or a letter, or is a Han numeral up to 99; an
 * entrance has two digits at most; a room has three or four, perhaps with a letter.
 */
#ifndef RC_MATCH_HOUSE_H
#define RC_MATCH_HOUSE_H

#include "rc-match/words.h"

/* Numbers from 1; with letters, a larger one for each.  0: there is none. */
struct house {
	uint32_t building, entrance, room;
	bool     is_signed;   /* a word says that it is a building, and not a dash alone */
};

enum house_form {
	NO_HOUSE,
	HOUSE,
	HOUSE_PART,   /* a building without a room */
	HOUSE_ODD,    /* numbers and dashes that are no unit, but look like one */
};

/* What begins at a run's start `from`, and where it ends. */
enum house_form house_at(struct vocabulary *v, const struct folded *f, size_t from,
	struct house *h, size_t *to);

/* Another room of the building, as in 5栋1201/1202; `at` is behind the first. */
bool house_next(struct vocabulary *v, const struct folded *f, size_t at, struct house *h,
	size_t *to);

/* A number, of digits or Han numerals, before a word of a list, as 二期: where the word
   ends, or 0. */
size_t number_before(struct vocabulary *v, enum word_list list, const struct folded *f,
	size_t from, uint32_t *number);

/* Digits without a gap: their number, UINT32_MAX if it is too large, and where they end;
   `from` if there are none. */
size_t digits_at(const struct folded *f, size_t from, uint32_t *number);

/* The key of a house, good for comparing. */
enum { PLACE_KEY = 128 };
str house_key(char key[PLACE_KEY], const struct house *h);

#endif
