/*
 * The rows of aged tables, kept in memory, for kinds that look at dues one by one: with
 * their contracts, their groups by the columns of --by, and texts for lists.
 *
 * Amounts are in fen, dates are day numbers.  Everything lives to the end of the run.
 */
#ifndef RC_REPORT_INPUT_PORTFOLIO_H
#define RC_REPORT_INPUT_PORTFOLIO_H

#include "rc-report/input/stream.h"

/* A row. */
struct kept_due {
	money    amount, paid, balance, late_fee;
	date     as_of, payable_on, settled_on;
	date     signed_on;     /* of the row itself, or NO_DATE */
	count    days_overdue;
	uint32_t contract;      /* its number */
	uint32_t group;         /* its number: of the group that its cells make */
	uint32_t due_id;        /* a word */
	uint32_t paid_as;       /* its number among the allocations, or NO_NAME */
	uint32_t following;     /* the contract's next row, or NO_ROW */
	uint8_t  state, class;  /* enum state, enum item_class */
	uint8_t  band;          /* of days overdue, if it is overdue */
	bool     counts;        /* house money, neither future nor cancelled */
};

#define NO_ROW UINT32_MAX

struct kept_contract {
	money    price;         /* the first in its rows, or NO_MONEY */
	date     signed_on;     /* likewise, or NO_DATE */
	uint32_t first, last;   /* rows */
	uint32_t counted;       /* its first counted row, or NO_ROW */
};

struct portfolio {
	const struct policy  *policy;
	date                  as_of;       /* of the last day that was read */
	struct kept_due      *dues;        /* in the order of the rows */
	uint32_t              n;
	size_t                room;
	struct kept_contract *contracts;   /* by number, in the order in which they came */
	uint32_t              n_contracts;
	size_t                contracts_room;
	struct paid_parts    *parts;       /* of the dues, or NULL */
	struct groups         groups;
	str                  *bands;       /* names of the bands of days overdue */
	size_t                n_bands;
	uint32_t             *texts;       /* n_kept words a row: those of the wanted
	                                      columns that the table has, */
	size_t                n_texts, n_kept, texts_room;
	uint8_t               kept_at[TEXTS_MOST];   /* where a row keeps them */
	bool                  has[TEXTS_MOST];   /* the table has the column; likewise: */
	bool                  has_signed_on, has_settled_on, has_days_overdue;
	money                *at_nodes;    /* paid by each of the policy's nodes, n_nodes a
	                                      row; NO_MONEY: not known */
	size_t                n_nodes, at_nodes_room;
	struct names          words, contract_ids;
	struct arena          arena;
};

/* Keeps all rows of a stream, at whose beginning it must be. */
struct portfolio *portfolio_read(struct stream *s);

/* The text of a row in the wanted column k; empty if the table lacks the column. */
str portfolio_text(const struct portfolio *p, uint32_t row, size_t k);

/* The number of that text's word; NO_NAME if the table lacks the column. */
static inline uint32_t
portfolio_word(const struct portfolio *p, uint32_t row, size_t k)
{
	return p->has[k] ? p->texts[(size_t)row * p->n_kept + p->kept_at[k]] : NO_NAME;
}

str portfolio_contract_id(const struct portfolio *p, uint32_t contract);
str portfolio_due_id(const struct portfolio *p, uint32_t row);

/* The order of two rows by contract_id, then due_id. */
int portfolio_compare(const struct portfolio *p, uint32_t a, uint32_t b);

#endif
