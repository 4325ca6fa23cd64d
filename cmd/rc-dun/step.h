/*
 * The ladder of dunning: which procedure of the policy a due goes by, and which of its
 * steps is next.  All from the due, the day and the log alone.
 *
 * A `dun` of the log counts for a due if it names the due, or none, from the day on which
 * the first step of its procedure could be taken.  Of each stage the newest dun that
 * counts decides: where that came back (result returned), the stage is not carried out.
 */
#ifndef RC_DUN_STEP_H
#define RC_DUN_STEP_H

#include "dues/contact.h"
#include "policy/policy.h"

/* What the `when` of a procedure asks for. */
struct attributes {
	str grade, class, party, pay_method, project;
};

/* The first procedure that fits, or NULL. */
const struct procedure *procedure_of(const struct policy *p, const struct attributes *a);

/* The newest dun of each stage, by the stage's number, or NULL. */
typedef const struct contact *stage_duns;

/* Finds them among contacts that are alike, of which `first` is the first, or NULL. */
void find_stage_duns(stage_duns *duns, count stages, const struct contact *first);

/* Where a due stands: its ladder, and what the log has done on it. */
struct position {
	const struct procedure *procedure;   /* or NULL */
	date                    payable_on;
	count                   stages;      /* how many the policy has */
	const stage_duns       *own;         /* the duns that name the due, */
	const stage_duns       *whole;       /* and those that name none */
};

/* The newest dun of a stage that counts for the due, or NULL. */
const struct contact *position_dun(const struct position *p, count stage);

/* Whether a stage was carried out; `newest` is the newest dun of it that counts, or NULL. */
static inline bool
is_carried_out(const struct contact *newest)
{
	return newest && newest->result != RETURNED;
}

/* The newest dun that counts of all stages that were carried out, or NULL. */
const struct contact *position_last(const struct position *p);

/* What is next for a due. */
struct next_step {
	const struct step    *reached;   /* the last step by days alone, or NULL */
	const struct contact *needed;    /* the newest dun of the stage that this one needs */
	const struct step    *step;      /* the last whose need is met, too, or NULL */
	const struct contact *done;      /* the dun of that or a later step, or NULL */
	const struct contact *returned;  /* the dun of that step if it came back, or NULL */
};

struct next_step next_step(const struct position *p, date as_of);

#endif
