/*
 * How well a score tells the bad from the good, by exact fractions.
 */
#ifndef RC_SCORE_VALIDATION_H
#define RC_SCORE_VALIDATION_H

#include "rc-score/fixed.h"

/* A customer whose score and outcome are known. */
struct outcome {
	count tenths;   /* the score in 0.1 */
	bool  bad;
};

/* over / under; under is 0 if there is nothing to tell. */
struct fraction {
	wide over, under;
};

/* Sorts outcomes by score, as the next two want them. */
void outcomes_sort(struct outcome *list, size_t n);

/*
 * AUC: how likely a bad one scores below a good one, ties counting one half; 1/2 is a
 * score that tells nothing.  For n < 2^31.
 */
struct fraction auc_of(const struct outcome *list, size_t n);

/* KS: over all scores, the most that the share of the bad at or below it and that of the
   good differ. */
struct fraction ks_of(const struct outcome *list, size_t n);

/*
 * PSI: the sum over groups of (p - q) * ln(p / q), p and q the shares of now and before,
 * in units.  A group that is empty on one side counts half a one there, one that is
 * empty on both nothing.  Both totals must be above 0.
 */
int64_t psi_of(const count *now, const count *before, size_t groups);

#endif
