#include "rc-dun/hold.h"

/* What stands in the log for a due, or for the whole contract: the newest of each. */
struct standing {
	const struct contact *dispute, *hold, *promise;
};

enum { OWN, WHOLE, STANDINGS };

const char *
hold_name(enum hold_kind kind)
{
	switch (kind) {
	case FREE:       return "";
	case IN_DISPUTE: return "dispute";
	case ON_HOLD:    return "hold";
	case PROMISED:   return "promise";
	case TOO_SMALL:  return "small";
	case TOO_SOON:   return "gap";
	case COVERED:    return "with";
	}
	return "";
}

/* Takes down a row for the due that it names, or for the whole contract. */
static void
take_down(struct standing *standing, const struct contact *row)
{
	struct standing *now = &standing[row->due_id.len ? OWN : WHOLE];

	switch (row->kind) {
	case DISPUTE:  now->dispute = row; break;
	case HOLD:     now->hold = row; break;
	case PROMISE:  now->promise = row; break;
	case RESOLVED: standing[OWN].dispute = now->dispute = NULL; break;
	case RELEASE:  standing[OWN].hold = now->hold = NULL; break;
	case DUN: case NOTE: case CONTACT_KINDS: break;
	}
}

/* The row that is not over, the due's own before the contract's, or NULL. */
static const struct contact *
dispute_in(const struct standing *standing)
{
	return standing[OWN].dispute ? standing[OWN].dispute
	                             : standing[WHOLE].dispute;
}

static const struct contact *
hold_in(const struct standing *standing, date as_of)
{
	for (int i = OWN; i < STANDINGS; i++)
		if (standing[i].hold && standing[i].hold->until >= as_of)
			return standing[i].hold;
	return NULL;
}

/* The promise that is open, or else the newer. */
static struct promise
promise_in(const struct standing *standing, const struct promise_terms *t,
    enum item_class class, bool overdue)
{
	struct promise best = { .made = NULL };

	for (int i = OWN; i < STANDINGS; i++) {
		if (!standing[i].promise)
			continue;
		struct promise p = promise_judge(t, standing[i].promise,
		    i == OWN ? class : PRICE, overdue);

		if (!best.made || (best.state != PROMISE_OPEN
		    && (p.state == PROMISE_OPEN || p.made->on > best.made->on)))
			best = p;
	}
	return best;
}

struct hold
hold_of(const struct contact *log, str due_id, enum item_class class,
    const struct promise_terms *t, bool overdue)
{
	struct standing standing[STANDINGS] = { { NULL, NULL, NULL } };
	struct hold h = { .kind = FREE };

	for (const struct contact *row = log; row; row = row->next)
		if (contact_concerns(row, due_id))
			take_down(standing, row);
	h.promise = promise_in(standing, t, class, overdue);
	if ((h.by = dispute_in(standing)))
		h.kind = IN_DISPUTE;
	else if ((h.by = hold_in(standing, t->as_of)))
		h.kind = ON_HOLD;
	else if (h.promise.made && h.promise.state == PROMISE_OPEN)
		h.kind = PROMISED;
	return h;
}
