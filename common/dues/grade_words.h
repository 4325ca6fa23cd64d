/*
 * The words by which rc-score(1) says what a grade comes from: the factors that lost most
 * points, and what a grade was capped by.  A table has their codes, joined with commas;
 * people read words.
 */
#ifndef RC_DUES_GRADE_WORDS_H
#define RC_DUES_GRADE_WORDS_H

#include "bytes/mem.h"
#include "document/term.h"

/* The word of a code, the grade N of who isn't rated among them; NULL if it isn't one, or has a number in it. */
const struct term *grade_word(str code);

/* The words of a list of codes, in the arena; `overdue-N` is told with its days, and what
   isn't known as it stands. */
struct term grade_words(struct arena *a, str codes);

/* How bad a grade is, from 1 for A to 4 for D; 0: none was given. */
int grade_rank(str grade);

#endif
