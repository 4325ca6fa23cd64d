/*
 * The dues of the input by contract and customer.  The dues are read twice: once to add
 * them up, and once more by whoever prints them; what is kept between is a contract and
 * a customer each, not a row.
 *
 * A contract belongs to the customer whom any of its rows names; one that no row names a
 * customer of stands for its customer itself.
 */
#ifndef RC_SCORE_PORTFOLIO_H
#define RC_SCORE_PORTFOLIO_H

#include "dues/due_keys.h"
#include "rc-score/tally.h"

struct contract_account {
	uint32_t     customer;   /* its number; NO_NAME until one is known */
	struct tally tally;
};

struct customer_account {
	str          id;             /* customer_id, or contract_id if there is none */
	bool         is_contract;
	struct tally tally;
};

struct portfolio {
	struct tsv              *dues;
	struct names             contracts;
	struct contract_account *contract;     /* by number */
	size_t                   contract_room;
	struct names             ids;          /* of customers that rows name */
	struct customer_account *customer;     /* by number: these, then contracts */
	uint32_t                 n;
	size_t                   customer_room;
	struct tally             total;
	bool                     keeps_keys;   /* the keys are wanted: */
	struct due_keys          keys;         /* of the dues, with their classes */
	bool                     knows_extensions;   /* there is an extended_to */
};

/*
 * Reads the dues, opened so that they can be read again.  Where s->as_of is NO_DATE, it
 * becomes the rows' own; rows as of another day are an error, as is a contract of two
 * customers.  `keeps_keys` keeps the dues' keys and classes, which the log of contacts
 * and the receipts are read by.
 */
struct portfolio *portfolio_read(struct tsv *dues, struct scoring *s, bool keeps_keys);

/* The class of a due; `otherwise` if there is none, or if keys aren't kept. */
enum item_class portfolio_class(struct portfolio *p, str contract_id, str due_id,
	enum item_class otherwise);

/* The number of a contract's customer; dies if the contract wasn't there before. */
uint32_t portfolio_customer(struct portfolio *p, str contract_id);

/* The number of the customer of that id, or else of the contract that stands for one;
   NO_NAME if there is none. */
uint32_t portfolio_find(struct portfolio *p, str id);

/* Reads the dues themselves, in the order of their rows; texts until the next. */
struct due_rows;
struct due_rows *due_rows_open(struct portfolio *p, struct scoring *s);
bool due_rows_next(struct due_rows *rows, struct scored_due *d);

#endif
