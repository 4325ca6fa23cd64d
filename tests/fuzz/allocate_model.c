#include "allocate_model.h"

#include "target.h"

enum { MOST_APPLIED = 1 << 12 };

/* Money that came to a due, or to none: then it stays in its pool. */
struct applied {
	uint32_t open;     /* or NONE */
	int      pool;      /* of what came to none */
	money    amount;
	bool     credit;
};

static struct applied applied[MOST_APPLIED];
static size_t n_applied;
static money over_refunded;
static const struct contract *contract;

money
model_paid(uint32_t i)
{
	money sum = 0;

	for (size_t k = 0; k < n_applied; k++)
		if (applied[k].open == i)
			sum += applied[k].amount;
	return sum;
}

static int
pool(uint32_t class)
{
	return class == LOAN ? PRICE : (int)class;
}

/* Neither future nor cancelled. */
static bool
is_there(uint32_t i)
{
	const struct due *d = &contract->open[i].due;

	return (d->signed_on == NO_DATE || d->signed_on <= AS_OF)
	    && (d->added_on == NO_DATE || d->added_on <= AS_OF)
	    && (d->cancelled_on == NO_DATE || d->cancelled_on > AS_OF);
}

static bool
is_cut(uint32_t i)
{
	return contract->open[i].due.cancelled_on != NO_DATE
	    && contract->open[i].due.cancelled_on <= AS_OF;
}

static money
open_of(uint32_t i)
{
	const struct due *d = &contract->open[i].due;

	return d->amount <= 0 || !is_there(i) ? 0 : d->amount - model_paid(i);
}

static void
put(struct applied a)
{
	if (a.amount == 0)
		return;
	MUST(n_applied < MOST_APPLIED);
	applied[n_applied++] = a;
}

static money
give(uint32_t i, money amount, bool credit)
{
	money room = open_of(i), given = amount < room ? amount : room;

	put((struct applied){ i, 0, given, credit });
	return amount - given;
}

/* To the oldest open due of an item, or of a class if there is no item. */
static money
give_oldest(money amount, uint32_t item, int of_class, bool credit)
{
	while (amount > 0) {
		uint32_t oldest = NONE;

		for (uint32_t i = 0; i < contract->n_open; i++) {
			bool fits = item != NO_NAME ? contract->open[i].item == item
			                            : (int)contract->open[i].class == of_class;

			if (fits && open_of(i) > 0 && (oldest == NONE
			    || contract->open[i].due.due_on < contract->open[oldest].due.due_on))
				oldest = i;
		}
		if (oldest == NONE)
			break;
		amount = give(oldest, amount, credit);
	}
	return amount;
}

/* Rule 3, and what is left stays. */
static void
give_pool(money amount, int class, bool credit)
{
	amount = give_oldest(amount, NO_NAME, class, credit);
	if (pool((uint32_t)class) == PRICE)
		amount = give_oldest(amount, NO_NAME, class == PRICE ? LOAN : PRICE,
		    credit);
	put((struct applied){ NONE, pool((uint32_t)class), amount, credit });
}

static int
class_of_model(const struct receipt *r)
{
	if (r->due_id < contract->n_open)
		return (int)contract->open[r->due_id].class;
	return r->item == NO_NAME ? PRICE : (int)r->item;
}

static void
model_in(const struct receipt *r)
{
	money left = r->amount;
	bool known = r->due_id < contract->n_open;

	if (known)
		left = give(r->due_id, left, false);
	if ((!known || is_cut(r->due_id)) && r->item != NO_NAME)
		left = give_oldest(left, r->item, 0, false);
	give_pool(left, class_of_model(r), false);
}

/* What money out may take, step by step. */
enum taking { CREDIT_OF_POOL, MONEY_OF_POOL, OF_DUE, OF_ITEM, OF_CLASS, OF_POOL, ANY };

static bool
fits_step(const struct applied *a, enum taking step, int of)
{
	if (step <= MONEY_OF_POOL)
		return a->open == NONE && a->pool == of
		    && a->credit == (step == CREDIT_OF_POOL);
	if (a->open == NONE || a->credit)
		return false;
	const struct open_item *c = &contract->open[a->open];
	return step == ANY || (step == OF_DUE && a->open == (uint32_t)of)
	    || (step == OF_ITEM && c->item == (uint32_t)of)
	    || (step == OF_CLASS && (int)c->class == of)
	    || (step == OF_POOL && pool(c->class) == of);
}

static money
take_newest(money out, enum taking step, int of)
{
	for (size_t k = n_applied; k-- > 0 && out > 0; ) {
		struct applied *a = &applied[k];
		money allocation = a->amount < out ? a->amount : out;

		if (!fits_step(a, step, of))
			continue;
		a->amount -= allocation;
		out -= allocation;
	}
	return out;
}

static void
model_out(const struct receipt *r)
{
	int class = class_of_model(r), own = pool((uint32_t)class);
	money out = take_newest(-r->amount, CREDIT_OF_POOL, own);

	out = take_newest(out, MONEY_OF_POOL, own);
	if (r->due_id < contract->n_open)
		out = take_newest(out, OF_DUE, (int)r->due_id);
	if (r->item != NO_NAME)
		out = take_newest(out, OF_ITEM, (int)r->item);
	out = take_newest(out, OF_CLASS, class);
	out = take_newest(out, OF_POOL, own);
	for (int p = 0; p < CLASSES; p++) {
		out = take_newest(out, CREDIT_OF_POOL, p);
		out = take_newest(out, MONEY_OF_POOL, p);
	}
	over_refunded -= take_newest(out, ANY, 0);
}

static void
model_credits(date day)
{
	for (uint32_t i = 0; i < contract->n_open; i++) {
		const struct due *d = &contract->open[i].due;

		if (d->amount >= 0 || d->due_on != day || !is_there(i))
			continue;
		put((struct applied){ i, 0, d->amount, true });
		give_pool(-d->amount, (int)contract->open[i].class, true);
	}
}

void
model(const struct contract *c)
{
	contract = c;
	n_applied = 0;
	over_refunded = 0;
	for (date day = FIRST; day <= AS_OF; day++) {
		model_credits(day);
		for (uint32_t i = 0; i < contract->n_receipts; i++) {
			if (contract->receipts[i].received_on != day)
				continue;
			if (contract->receipts[i].amount > 0)
				model_in(&contract->receipts[i]);
			else
				model_out(&contract->receipts[i]);
		}
	}
}

wide
model_left_over(bool credit)
{
	wide sum = 0;

	for (size_t k = 0; k < n_applied; k++)
		if (applied[k].open == NONE && applied[k].credit == credit)
			sum += applied[k].amount;
	return sum;
}

money
model_over_refunded(void)
{
	return over_refunded;
}
