#include "rc-dun/hold.h"

const char *
hold_name(enum hold_kind kind)
{
	switch (kind) {
	case FREE:        return "";
	case IN_DISPUTE:  return "dispute";
	case ON_HOLD:     return "hold";
	case PROMISED:    return "promise";
	case BUYER_FIRST: return "buyer-first";
	case TOO_SMALL:   return "small";
	case TOO_SOON:    return "gap";
	case COVERED:     return "with";
	}
	return "";
}

/* Whether the row comes behind the one that ended all of the contract's, or NULL. */
static bool
is_behind(const struct contact *row, const struct contact *end)
{
	return contact_newer(row, end) == row;
}

static void
take_dispute(struct standing *s, const struct contact *row, const struct standing *whole)
{
	if (!s->dispute && (!whole || is_behind(row, whole->resolved)))
		s->dispute = row;
}

static void
take_hold(struct standing *s, const struct contact *row, const struct standing *whole)
{
	if (!whole || is_behind(row, whole->release))
		s->hold = row;
}

struct standing
standing_read(const struct contact *first, const struct standing *whole)
{
	struct standing s = { NULL, NULL, NULL, NULL, NULL };

	for (const struct contact *row = first; row; row = row->next_alike)
		switch (row->kind) {
		case DISPUTE:  take_dispute(&s, row, whole); break;
		case HOLD:     take_hold(&s, row, whole); break;
		case PROMISE:  s.promise = row; break;
		case RESOLVED: s.resolved = row; s.dispute = NULL; break;
		case RELEASE:  s.release = row; s.hold = NULL; break;
		case DUN: case NOTE: case CONTACT_KINDS: break;
		}
	return s;
}

/* The older of two rows, either of which may be NULL. */
static const struct contact *
older(const struct contact *a, const struct contact *b)
{
	return a && b ? (contact_newer(a, b) == a ? b : a) : a ? a : b;
}

/* The hold if it lasts at as-of, or NULL. */
static const struct contact *
lasting(const struct contact *hold, date as_of)
{
	return hold && hold->until >= as_of ? hold : NULL;
}

static enum promise_limit
limit_of(const struct promise_rules *rules, const struct promise *p, money owed,
    count broken)
{
	const struct dunning *d = rules->dunning;
	money amount = p->made->promise_amount;

	if (rules->terms.as_of - p->made->on > d->promise_max_days)
		return TOO_LONG;
	if (amount != NO_MONEY
	    && (wide)amount * RATE_ONE < (wide)owed * d->promise_min_share)
		return TOO_LITTLE;
	return broken >= d->promises_broken_max ? TOO_OFTEN : HOLDS;
}

/* How well a promise does for being the one that is shown. */
static int
rank_of(const struct promise *p, enum promise_limit limit)
{
	if (!p->made)
		return 0;
	return p->state != PROMISE_OPEN ? 1 : limit != HOLDS ? 2 : 3;
}

/* Judges a promise, or NULL, and takes it if it goes before the one that the hold has. */
static void
take_promise(struct hold *h, const struct contact *made,
    const struct promise_rules *rules, const struct owed *owed)
{
	bool whole = made && made->due_id.len == 0;

	if (!made)
		return;
	struct promise p = promise_judge(&rules->terms, made,
	    whole ? PRICE : owed->class, owed->overdue > 0);
	enum promise_limit limit = limit_of(rules, &p,
	    whole ? owed->overdue : owed->balance, owed->broken);
	int before = rank_of(&h->promise, h->limit), now = rank_of(&p, limit);

	if (now > before || (now == before
	    && contact_newer(h->promise.made, made) == made)) {
		h->promise = p;
		h->limit = limit;
	}
}

struct hold
hold_of(const struct standing *own, const struct standing *whole,
    const struct promise_rules *rules, const struct owed *owed)
{
	date as_of = rules->terms.as_of;
	struct hold h = { .kind = FREE, .limit = HOLDS };

	take_promise(&h, own->promise, rules, owed);
	take_promise(&h, whole->promise, rules, owed);
	if ((h.by = older(own->dispute, whole->dispute)))
		h.kind = IN_DISPUTE;
	else if ((h.by = older(lasting(own->hold, as_of), lasting(whole->hold, as_of))))
		h.kind = ON_HOLD;
	else if (h.promise.made && h.promise.state == PROMISE_OPEN && h.limit == HOLDS)
		h.kind = PROMISED;
	h.is_old = h.by && as_of - h.by->on > rules->dunning->review_days;
	return h;
}

bool
promise_was_broken_lately(const struct promise_rules *rules, const struct promise *p)
{
	return promise_is_broken(p)
	    && rules->terms.as_of - p->last_day <= rules->dunning->promises_broken_days;
}
