#include "rc-score/scores.h"

#include <stdlib.h>

static const struct customer *
customer_known(const struct scores *scores, uint32_t customer)
{
	const struct customer_account *account = &scores->portfolio->customer[customer];

	return customers_find(account->is_contract ? NULL : scores->customers, account->id);
}

struct evidence
scores_evidence(const struct scores *scores, uint32_t customer)
{
	return (struct evidence){
		.tally = &scores->portfolio->customer[customer].tally,
		.total = &scores->portfolio->total,
		.customer = customer_known(scores, customer),
		.promises = scores->promises ? &scores->promises[customer] : NULL,
		.knows_extensions = scores->portfolio->knows_extensions,
	};
}

struct rating
scores_rating(const struct scores *scores, uint32_t customer)
{
	struct evidence e = scores_evidence(scores, customer);

	return rating_of(&scores->scoring, &e);
}

struct line
scores_line(struct scores *scores, uint32_t customer)
{
	const struct customer_account *account = &scores->portfolio->customer[customer];
	const struct score *rules = scores->scoring.rules;
	struct rating rating = scores_rating(scores, customer);
	struct line line = {
		.customer_id = account->id,
		.score = score_text(&scores->texts, &rating),
		.grade = str_of(grade_name(rating.grade)),
		.cap = caps_text(&scores->texts, &rating),
		.reasons = reasons_text(&scores->texts, rules, &rating),
		.safeguard = rules->safeguards[rating.grade],
		.valid_until = rating.valid_until,
		.proposed = str_of(grade_name(rating.proposed)),
		.grade_reason = rating.overridden ? customer_known(scores, customer)->grade_reason
		                             : S(""),
		.dues = account->tally.dues,
		.days_late = rating.delay == NO_DELAY ? NO_MONEY
		    : (money)half_up(rating.delay, UNIT / 100),
	};

	for (int i = 0; i < FACTORS; i++)
		line.points[i] = points_shown(&rating.points[i]);
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
scores_order(const struct scores *scores)
{
	uint32_t n = scores->portfolio->n;
	uint32_t *order = mem_new(n, sizeof(*order));

	for (uint32_t i = 0; i < n; i++)
		order[i] = i;
	sorted = scores->portfolio;
	if (n)
		qsort(order, n, sizeof(*order), by_id);
	return order;
}
