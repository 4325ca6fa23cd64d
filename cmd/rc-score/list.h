/*
 * The ways to print verdicts: behind the rows of the dues, and a row for each customer.
 */
#ifndef RC_SCORE_LIST_H
#define RC_SCORE_LIST_H

#include "rc-score/board.h"

/* Prints the header of the dues with the verdict's columns, before anything is read. */
struct adder *dues_open(struct out *o, struct tsv *dues);

/* Prints the rows of the dues, read once more, each with its customer's verdict. */
void print_dues(struct board *b, struct adder *adder);

/* Prints a row for each customer, in the order of their ids. */
void print_customers(struct board *b, struct out *o);

#endif
