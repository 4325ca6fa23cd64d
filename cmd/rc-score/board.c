#include "rc-score/board.h"

#include <stdlib.h>

static const struct card *
board_card(const struct board *b, uint32_t customer)
{
	const struct customer_account *account = &b->portfolio->customer[customer];

	return cards_of(account->is_contract ? NULL : b->cards, account->id);
}

struct evidence
board_evidence(const struct board *b, uint32_t customer)
{
	return (struct evidence){
		.tally = &b->portfolio->customer[customer].tally,
		.total = &b->portfolio->total,
		.card = board_card(b, customer),
		.conduct = b->conduct ? &b->conduct[customer] : NULL,
		.knows_extensions = b->portfolio->knows_extensions,
	};
}

struct verdict
board_verdict(const struct board *b, uint32_t customer)
{
	struct evidence e = board_evidence(b, customer);

	return verdict_of(&b->scoring, &e);
}

struct line
board_line(struct board *b, uint32_t customer)
{
	const struct customer_account *account = &b->portfolio->customer[customer];
	const struct score *rules = b->scoring.rules;
	struct verdict v = board_verdict(b, customer);
	struct line line = {
		.customer_id = account->id,
		.score = score_text(&b->texts, &v),
		.grade = str_of(grade_name(v.grade)),
		.cap = caps_text(&b->texts, &v),
		.reasons = reasons_text(&b->texts, rules, &v),
		.safeguard = rules->safeguards[v.grade],
		.valid_until = v.valid_until,
		.proposed = str_of(grade_name(v.proposed)),
		.grade_reason = v.overridden ? board_card(b, customer)->grade_reason
		                             : S(""),
		.dues = account->tally.dues,
		.days_late = v.delay == NO_DELAY ? NO_MONEY
		    : (money)half_up(v.delay, UNIT / 100),
	};

	for (int i = 0; i < FACTORS; i++)
		line.points[i] = points_shown(&v.points[i]);
	return line;
}

static const struct portfolio *sorted;   /* for by_id(): qsort() hands nothing on */

static int
by_id(const void *a, const void *b)
{
	const struct customer_account *x = &sorted->customer[*(const uint32_t *)a];
	const struct customer_account *y = &sorted->customer[*(const uint32_t *)b];
	int order = str_cmp(x->id, y->id);

	return order ? order : x->is_contract - y->is_contract;
}

uint32_t *
board_order(const struct board *b)
{
	uint32_t n = b->portfolio->n;
	uint32_t *order = mem_new(n, sizeof(*order));

	for (uint32_t i = 0; i < n; i++)
		order[i] = i;
	sorted = b->portfolio;
	if (n)
		qsort(order, n, sizeof(*order), by_id);
	return order;
}
