/*
 * The rows of rc-dun's table on which a step is taken: the primary ones, with a stage and
 * no hold, and those held `with-ID`, which the step on the contract's due ID covers.
 * All others are passed over, but for what must hold of every row.
 */
#ifndef RC_LETTER_ROWS_H
#define RC_LETTER_ROWS_H

#include "bytes/names.h"
#include "rc-letter/stage.h"

/* The due comes first, so that its columns fit both structs. */
struct row {
	struct due    due;
	str           customer_id, customer, phone, address, project, unit, salesperson;
	str           stage, action, owner, hold, last_stage;
	date          act_on, last_on;
	date          limit_item, limit_contract, right_from, right_until;
	unsigned long number;   /* of all rows read */
};

struct rows {
	struct tsv  *t;
	struct row  *list;
	uint32_t     n;
	struct names keys;      /* contract_id LF due_id; a key's number is its row's */
	date         as_of;     /* or NO_DATE: there were no rows */
};

/* Which steps are wanted; what is empty wants all. */
struct wanted {
	struct words stages;
	str          contract_id;
};

/*
 * Reads the table.  Dies as aged.h says, and of a step that is wanted, but whose stage the
 * policy has no letter for.  Texts are in the arena.
 */
struct rows rows_read(struct arena *a, struct tsv *t, const struct stages *stages,
	const struct wanted *wanted);

/* The number of the primary row of the step on row n, which may be n itself; dies if there is
   none. */
uint32_t rows_primary(struct rows *rows, uint32_t n);

static inline bool
is_primary(const struct row *row)
{
	return row->hold.len == 0;
}

bool is_wanted(const struct wanted *w, const struct row *row);

#endif
