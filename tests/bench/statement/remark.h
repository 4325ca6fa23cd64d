/*
 * What a payer writes.
 */
#ifndef STATEMENT_REMARK_H
#define STATEMENT_REMARK_H

#include "line.h"

/* Adds the contract's unit to the note, in one of its forms, and tells what the note says. */
enum where put_unit(struct line *l, const struct contract *c, int with_project);

/* Whether the payer is a buyer of the line's contract, under the buyer's own name. */
int is_plain_payer(const struct line *l);

/* Writes the note of a line that pays the due, and the truth about the line. */
void make_remark(struct line *l, const struct due *d, int is_buyers);

#endif
