/*
 * A model of the matching of a contract's money to its dues: it follows the rules of rc-age(1)
 * one sentence after the other, without queues.
 */
#ifndef ALLOCATE_MODEL_H
#define ALLOCATE_MODEL_H

#include "rc-age/contract.h"

/* The days on which something happens. */
enum { FIRST = 1000, AS_OF = 1030 };

/* Matches the money of the contract, which isn't changed and must outlive the questions. */
void model(const struct contract *c);

/* What was paid of the open item with this index. */
money model_paid(uint32_t i);

/* The money, or the credit, that came to no due. */
wide model_left_over(bool credit);

/* What was refunded beyond all that had come in; not above 0. */
money model_over_refunded(void);

#endif
