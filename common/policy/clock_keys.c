#include "policy/key_table.h"
#include "policy/policy.h"

enum { YEARS_MAX = 100 };

/* A list of whole numbers in which each is below the one before. */
static void
key_falling(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	struct counts *counts = field;

	key_want(value, YAML_LIST, "a list of falling whole numbers");
	counts->n = 0;
	counts->list = arena_new(a, value->n, sizeof(*counts->list));
	for (const struct yaml *v = value->first; v; v = v->next) {
		count *now = &counts->list[counts->n++];

		key_count(a, key, v, now);
		if (counts->n > 1 && *now >= now[-1])
			yaml_die(v, "%d does not fall below %d", *now, now[-1]);
	}
}

const struct key clock_keys[] = {
	COUNT_OF("limitation_years", struct clocks, limitation_years, 1, YEARS_MAX),
	OTHER("demand_stages", key_words, struct clocks, demand_stages),
	COUNT_OF("termination_months", struct clocks, termination_months, 0,
	    12 * YEARS_MAX),
	COUNT_OF("termination_years", struct clocks, termination_years, 1, YEARS_MAX),
	OTHER("termination_stages", key_words, struct clocks, termination_stages),
	KEY("alarm_days", key_falling, struct clocks, alarm_days, 0, DAYS_MAX,
	    NULL, NULL, 0, false),
	END
};
