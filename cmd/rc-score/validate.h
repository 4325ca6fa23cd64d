/*
 * How well the scores told those who turned out bad from the others.
 */
#ifndef RC_SCORE_VALIDATE_H
#define RC_SCORE_VALIDATE_H

#include "rc-score/scores.h"

/*
 * Prints bad rates by grade, KS and AUC for the customers that the table `labels` tells
 * bad or not of, and, if `earlier` is not NULL, the PSI from the grades of that table.
 */
void print_validation(struct scores *scores, struct out *o, char *labels, char *earlier);

#endif
