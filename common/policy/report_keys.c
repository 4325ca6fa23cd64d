#include <stdlib.h>

#include "policy/key_table.h"
#include "policy/policy.h"

static const char *const privacies[] = { "mask", "plain", NULL };

static const struct key cure_rate =
	{ NULL, NULL, 0, 0, RATE_ONE, NULL, NULL, 0, false };

/* A band of days overdue and its rate; bands rise. */
static void
read_band(struct arena *a, const struct yaml *v, struct list *cure)
{
	static const struct key days =
		{ NULL, NULL, 0, 1, DAYS_MAX, NULL, NULL, 0, false };
	struct cure *now = (struct cure *)cure->list + cure->n++;
	struct yaml upto = key_as_value(v);

	key_count(a, &days, &upto, &now->upto);
	key_rate(a, &cure_rate, v, &now->rate);
	if (cure->n > 1 && now->upto <= now[-1].upto)
		yaml_die_key(v, "days must rise");
}

/* struct planning: a map of days overdue to rates, and of `beyond`; it replaces the one
   before as a whole. */
static void
key_cure(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct planning *planning = field;

	(void)key;
	key_want(value, YAML_MAP, "a map of days to rates");
	if (!yaml_get(value, S("beyond")))
		yaml_die(value, "'beyond' is missing");
	planning->cure.n = 0;
	planning->cure.list = arena_new(a, value->n, sizeof(struct cure));
	for (const struct yaml *v = value->first; v; v = v->next)
		if (str_eq(v->key, S("beyond")))
			key_rate(a, &cure_rate, v, &planning->beyond);
		else
			read_band(a, v, &planning->cure);
}

const struct key plan_keys[] = {
	KEY("cure", key_cure, struct planning, cure, 0, 0, NULL, NULL, 0, false),
	END
};

static int
by_number(const void *a, const void *b)
{
	const count *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* struct counts: a list in any order, kept rising and each once. */
static void
key_horizons(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct counts *counts = field;
	size_t n = 0;

	key_want(value, YAML_LIST, "a list of whole numbers");
	if (value->n == 0)
		yaml_die(value, "an empty list");
	counts->list = arena_new(a, value->n, sizeof(*counts->list));
	for (const struct yaml *v = value->first; v; v = v->next)
		key_count(a, key, v, &counts->list[n++]);
	qsort(counts->list, n, sizeof(*counts->list), by_number);
	counts->n = 1;
	for (size_t i = 1; i < n; i++)
		if (counts->list[i] != counts->list[counts->n - 1])
			counts->list[counts->n++] = counts->list[i];
}

enum { FORECAST_DAYS_MAX = 3650 };

const struct key forecast_keys[] = {
	COUNT_OF("window_days", struct forecasting, window_days, 1, FORECAST_DAYS_MAX),
	COUNT_OF("before", struct forecasting, before, 0, FORECAST_DAYS_MAX),
	COUNT_OF("after", struct forecasting, after, 0, FORECAST_DAYS_MAX),
	OTHER("curves_by", key_word, struct forecasting, curves_by),
	COUNT_OF("min_parts", struct forecasting, min_parts, 0, 1000000),
	KEY("horizons", key_horizons, struct forecasting, horizons, 1, FORECAST_DAYS_MAX,
	    NULL, NULL, 0, false),
	COUNT_OF("backtests", struct forecasting, backtests, 0, 1000),
	COUNT_OF("min_backtests", struct forecasting, min_backtests, 1, 1000),
	RATE_OF("band", struct forecasting, band, 0, RATE_ONE),
	END
};

const struct key privacy_keys[] = {
	CHOICE_OF("phone",    struct masking, phone, privacies),
	CHOICE_OF("id_no",    struct masking, id_no, privacies),
	CHOICE_OF("customer", struct masking, customer, privacies),
	END
};

/* A `least` of 0 was left out: warnings_close() makes it 1. */
const struct key warning_keys[] = {
	NEEDED("rule",   key_word, struct warning_rule, rule, 0, 0),
	NEEDED("figure", key_word, struct warning_rule, figure, 0, 0),
	OTHER("by", key_words, struct warning_rule, by),
	NEEDED("yellow", key_rate, struct warning_rule, yellow, -RATE_ONE,
	    DAYS_MAX * RATE_ONE),
	NEEDED("red",    key_rate, struct warning_rule, red, -RATE_ONE,
	    DAYS_MAX * RATE_ONE),
	COUNT_OF("least", struct warning_rule, least, 1, 1000000),
	NEEDED("owner",  key_word, struct warning_rule, owner, 0, 0),
	NEEDED("action", key_word, struct warning_rule, action, 0, 0),
	END
};
