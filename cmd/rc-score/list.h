/*
 * The ways to print scores: behind the rows of the dues, and a row for each customer.
 */
#ifndef RC_SCORE_LIST_H
#define RC_SCORE_LIST_H

#include "rc-score/scores.h"

/* Prints the header of the dues with the columns of scores, before anything is read. */
struct adder *dues_open(struct out *o, struct tsv *dues);

/* Prints the rows of the dues, read once more, each with its customer's score. */
void print_dues(struct scores *scores, struct adder *adder);

/* Prints a row for each customer, in the order of their ids. */
void print_customers(struct scores *scores, struct out *o);

#endif
