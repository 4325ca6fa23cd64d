/*
 * Contracts' numbers and telephone numbers in a text.
 */
#ifndef RC_MATCH_NUMBER_H
#define RC_MATCH_NUMBER_H

#include "rc-match/words.h"

/* The numbers of a book's contracts, folded.  Starts as all zeros. */
struct numbers {
	struct lexicon ids;
	struct names shapes;      /* letters as A, digits as 9, */
	struct names forms;       /* and runs of digits as 0, whatever their length: */
	uint32_t    *longest;     /* the most characters of ids of a form */
	size_t       longest_room;
	size_t       most;        /* characters of any */
	bool         has_signs;   /* some have other characters than letters, digits, dashes */
	char        *scratch;
	size_t       scratch_room;
};

/* The number of an id; new if it is the ids.names.n of before. */
uint32_t numbers_add(struct numbers *n, const struct folded *id);

enum number_kind {
	NO_NUMBER,
	NUMBER_KNOWN,
	NUMBER_WEAK,      /* known, but of digits that may say something else */
	NUMBER_UNKNOWN,   /* like the contracts', and none of them */
};

struct number {
	enum number_kind kind;
	uint32_t         id;    /* of one that is known */
	size_t           to;
};

/* What begins at `from`; in a text that may be cut, what touches its end may go on. */
struct number number_at(struct numbers *n, struct vocabulary *v, const struct folded *f,
	size_t from, bool is_cut);

/* A telephone number that begins at `from`: its eleven digits, and where it ends; false if
   there is none. */
enum { PHONE_DIGITS = 11 };
bool phone_at(const struct folded *f, size_t from, char digits[PHONE_DIGITS], size_t *to);

#endif
