/*
 * How each contract of a portfolio stands at the policy's nodes, and whether its dues reach
 * its price.
 */
#ifndef RC_REPORT_INPUT_AT_NODES_H
#define RC_REPORT_INPUT_AT_NODES_H

#include "rc-report/input/portfolio.h"

struct at_nodes {
	int64_t         *sums;        /* by contract, then node: enum node_sum */
	size_t           n_nodes;     /* 0: the table doesn't tell */
	struct contracts contracts;
};

struct at_nodes at_nodes_of(struct portfolio *p);

/* The sums of a contract at a node of the policy. */
static inline const int64_t *
at_node(const struct at_nodes *a, uint32_t contract, size_t node)
{
	return a->sums + (contract * a->n_nodes + node) * NODE_SUMS;
}

#endif
