/*
 * What the rows of a contract come to, kept until the last row is read, since they may
 * stand anywhere: whether its dues reach its price, and how it stands at the nodes.
 */
#ifndef RC_REPORT_INPUT_CONTRACTS_H
#define RC_REPORT_INPUT_CONTRACTS_H

#include "bytes/ids.h"
#include "rc-report/measure/cube.h"

/* A row's part in its contract. */
struct contract_row {
	const struct due *due;
	bool              house;   /* house money, whatever its state */
	int64_t          *sums;    /* of its group, if it is counted, else NULL */
};

/* How a contract stands at a node of the policy, by their numbers. */
typedef void contract_at_node(void *with, uint32_t contract, size_t node,
	const int64_t sums[NODE_SUMS]);

/* The contracts of one day. */
struct contract_book {
	const struct policy *policy;
	date                 as_of;
	bool                 priced;     /* the table has prices */
	size_t               n_nodes;    /* of the policy; 0: no nodes are wanted */
	bool                 schedule;   /* a node goes by the schedule's own sum */
	struct ids           ids;
	struct account      *accounts;   /* by the number of the id */
	size_t               n, room;
	struct node_account *at_nodes;
	size_t               n_at_nodes, at_nodes_room;
	size_t               n_counted;  /* of them that have a counted due */
	money               *paid;       /* by each node, n_nodes a contract */
	size_t               paid_room;
	struct planned_due  *planned;    /* counted dues, for the schedule's own sums */
	size_t               n_planned, planned_room;
	money               *scheduled[NODES_MAX];   /* these, by contract; or NULL */
	contract_at_node    *told;       /* or NULL: the sums are added to those of groups */
	void                *with;
};

/* What the nodes leave out, for a message. */
struct left_out {
	count unsigned_contracts;      /* without signed_on */
	count unknown[NODES_MAX];      /* with an empty paid_Nd */
};

struct contract_book contract_book_of(const struct policy *p, date as_of, bool priced,
	size_t n_nodes);

/* Gives the contract's number: they are counted as they come. */
uint32_t contract_book_add(struct contract_book *b, const struct contract_row *row);

/* The last node at which a contract stands. */
struct last_node {
	count days;              /* the node's, after signing */
	date  signed_on;
	money required, paid;
};

/* Behind the last row: makes ready for contract_last_node(). */
void contract_book_schedule(struct contract_book *b);

/* False if it stands at none, or isn't known there. */
bool contract_last_node(const struct contract_book *b, uint32_t contract,
	struct last_node *last);

/* Adds the contracts up: their prices to *c, their nodes to the sums of their groups, where
   `nodes` is the place of the first.  Only ids are left in the book. */
void contract_book_close(struct contract_book *b, struct arena *a, struct contracts *c,
	size_t nodes, struct left_out *out);

#endif
