#include "policy/key_table.h"
#include "policy/policy.h"

enum { SCORE_MAX = 100 };

static const char *const grades[] = { "A", "B", "C", "D", NULL };

static void
read_points(struct arena *a, const struct yaml *v, count *points)
{
	static const struct key most =
		{ NULL, NULL, 0, 0, SCORE_MAX, NULL, NULL, 0, false };

	key_count(a, &most, v, points);
}

/* Makes room for a map's entries; a map given again replaces the one before. */
static void *
start_list(struct arena *a, const struct yaml *map, struct list *list, size_t size,
    const char *what)
{
	key_want(map, YAML_MAP, what);
	if (map->n == 0)
		yaml_die(map, "an empty map");
	list->n = map->n;
	return list->list = arena_new(a, map->n, size);
}

/* A map of numbers, of days or of dues, to points. */
static void
key_anchors(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	static const struct key number =
		{ NULL, NULL, 0, 0, DAYS_MAX, NULL, NULL, 0, false };
	struct anchor *now = start_list(a, value, field, sizeof(*now),
	    "a map of numbers to points");

	(void)key;
	for (const struct yaml *v = value->first; v; v = v->next, now++) {
		struct yaml at = key_as_value(v);
		bool first = v == value->first;

		key_count(a, &number, &at, &now->at);
		read_points(a, v, &now->points);
		if (first ? now->at != 0 : now->at <= now[-1].at)
			yaml_die_key(v, "numbers must rise, from 0");
		if (!first && now->points > now[-1].points)
			yaml_die(v, "points must not rise");
	}
}

/* A map of shares to points. */
static void
key_shares(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	static const struct key share =
		{ NULL, NULL, 0, 0, 100 * RATE_ONE, NULL, NULL, 0, false };
	struct share_points *now = start_list(a, value, field, sizeof(*now),
	    "a map of shares to points");

	(void)key;
	for (const struct yaml *v = value->first; v; v = v->next, now++) {
		struct yaml upto = key_as_value(v);
		bool first = v == value->first;

		key_rate(a, &share, &upto, &now->upto);
		read_points(a, v, &now->points);
		if (!first && now->upto <= now[-1].upto)
			yaml_die_key(v, "shares must rise");
		if (!first && now->points > now[-1].points)
			yaml_die(v, "points must not rise");
	}
}

/* A map of stages to points. */
static void
key_stages(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	struct stage_points *now = start_list(a, value, field, sizeof(*now),
	    "a map of stages to points");

	(void)key;
	for (const struct yaml *v = value->first; v; v = v->next, now++) {
		now->stage = v->key;
		read_points(a, v, &now->points);
	}
}

static const struct key weight_keys[] = {
	COUNT_OF("behaviour", struct score, behaviour, 0, SCORE_MAX),
	COUNT_OF("capacity",  struct score, capacity, 0, SCORE_MAX),
	COUNT_OF("conduct",   struct score, conduct, 0, SCORE_MAX),
	END
};

static const struct key first_late_keys[] = {
	COUNT_OF("days",   struct score, first_late.days, 0, DAYS_MAX),
	COUNT_OF("until",  struct score, first_late_until, 0, DAYS_MAX),
	CHOICE_OF("grade", struct score, first_late.grade, grades),
	END
};

static const struct key overdue_keys[] = {
	NEEDED("days", key_count, struct cap, days, 0, DAYS_MAX),
	KEY("grade", key_choice, struct cap, grade, 0, 0, grades, NULL, 0, true),
	END
};

static const struct key loan_refused_keys[] = {
	OTHER("stage", key_word, struct score, refused_stage),
	CHOICE_OF("grade", struct score, refused_grade, grades),
	END
};

static const struct key promises_broken_keys[] = {
	COUNT_OF("count", struct score, broken_promises, 1, 1000),
	COUNT_OF("days",  struct score, broken_days, 0, DAYS_MAX),
	END
};

static const struct key cap_keys[] = {
	HERE("first_late", first_late_keys),
	LIST_OF("overdue", struct score, overdue_caps, overdue_keys, struct cap),
	HERE("loan_refused",    loan_refused_keys),
	HERE("promises_broken", promises_broken_keys),
	END
};

static const struct key grade_keys[] = {
	COUNT_OF("A", struct score, grades[0], 0, SCORE_MAX),
	COUNT_OF("B", struct score, grades[1], 0, SCORE_MAX),
	COUNT_OF("C", struct score, grades[2], 0, SCORE_MAX),
	COUNT_OF("D", struct score, grades[3], 0, SCORE_MAX),
	END
};

static const struct key safeguard_keys[] = {
	OTHER("A", key_word, struct score, safeguards[0]),
	OTHER("B", key_word, struct score, safeguards[1]),
	OTHER("C", key_word, struct score, safeguards[2]),
	OTHER("D", key_word, struct score, safeguards[3]),
	OTHER("N", key_word, struct score, safeguards[NOT_RATED]),
	END
};

const struct key score_keys[] = {
	COUNT_OF("half_life_days", struct score, half_life_days, 1, DAYS_MAX),
	COUNT_OF("shrink_dues",    struct score, shrink_dues, 0, 1000),
	COUNT_OF("min_dues",       struct score, min_dues, 0, 1000),
	HERE("weights", weight_keys),
	OTHER("delay_points", key_anchors, struct score, delay_points),
	COUNT_OF("down_payment_points", struct score, down_payment_points,
	    0, SCORE_MAX),
	OTHER("loan_points", key_stages, struct score, loan_points),
	OTHER("debt_points", key_shares, struct score, debt_points),
	COUNT_OF("promise_points", struct score, promise_points, 0, SCORE_MAX),
	COUNT_OF("promise_days",   struct score, promise_days, 0, DAYS_MAX),
	OTHER("extension_points", key_anchors, struct score, extension_points),
	HERE("caps",       cap_keys),
	HERE("grades",     grade_keys),
	HERE("safeguards", safeguard_keys),
	COUNT_OF("reasons",    struct score, reasons, 0, 100),
	COUNT_OF("valid_days", struct score, valid_days, 0, DAYS_MAX),
	COUNT_OF("min_bads",   struct score, min_bads, 1, 1000000),
	END
};
