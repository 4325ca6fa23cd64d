#include "rc-score/validation.h"

#include <stdlib.h>

static int
by_score(const void *a, const void *b)
{
	count x = ((const struct outcome *)a)->tenths;
	count y = ((const struct outcome *)b)->tenths;

	return (x > y) - (x < y);
}

void
outcomes_sort(struct outcome *list, size_t n)
{
	if (n)
		qsort(list, n, sizeof(*list), by_score);
}

/* The bad and the good of one score. */
struct score_step {
	int64_t bad, good;
};

/* Takes the outcomes of the next score off the list. */
static struct score_step
next_step(const struct outcome *list, size_t n, size_t *at)
{
	count tenths = list[*at].tenths;
	struct score_step s = { 0, 0 };

	for (; *at < n && list[*at].tenths == tenths; ++*at) {
		s.bad += list[*at].bad;
		s.good += !list[*at].bad;
	}
	return s;
}

static struct score_step
all_of(const struct outcome *list, size_t n)
{
	struct score_step all = { 0, 0 };

	for (size_t at = 0; at < n; ) {
		struct score_step s = next_step(list, n, &at);

		all.bad += s.bad;
		all.good += s.good;
	}
	return all;
}

struct fraction
auc_of(const struct outcome *list, size_t n)
{
	struct score_step all = all_of(list, n), below = { 0, 0 };
	wide halves = 0;   /* two for each bad one below a good one, one for a tie */

	for (size_t at = 0; at < n; ) {
		struct score_step s = next_step(list, n, &at);

		halves += (wide)s.good * (2 * below.bad + s.bad);
		below.bad += s.bad;
	}
	return (struct fraction){ halves, (wide)2 * all.bad * all.good };
}

struct fraction
ks_of(const struct outcome *list, size_t n)
{
	struct score_step all = all_of(list, n), below = { 0, 0 };
	wide most = 0;

	for (size_t at = 0; at < n; ) {
		struct score_step s = next_step(list, n, &at);

		below.bad += s.bad;
		below.good += s.good;
		wide gap = (wide)below.bad * all.good - (wide)below.good * all.bad;
		if (gap < 0)
			gap = -gap;
		if (gap > most)
			most = gap;
	}
	return (struct fraction){ most, (wide)all.bad * all.good };
}

int64_t
psi_of(const count *now, const count *before, size_t groups)
{
	int64_t all_now = 0, all_before = 0;
	wide sum = 0;

	for (size_t i = 0; i < groups; i++) {
		all_now += now[i];
		all_before += before[i];
	}
	for (size_t i = 0; i < groups; i++) {
		int64_t p = (now[i] ? 2 * now[i] : 1) * all_before;
		int64_t q = (before[i] ? 2 * before[i] : 1) * all_now;

		if (now[i] || before[i])
			sum += (wide)(p - q) * logarithm(p, q);
	}
	return (int64_t)half_up(sum, (wide)2 * all_now * all_before);
}
