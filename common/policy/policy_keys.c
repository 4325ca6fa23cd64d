#include "policy/policy_keys.h"

#include "policy/key_table.h"

static const char *const languages[] = { "zh", "en", NULL };
static const char *const drawings[] = { "blocks", "ascii", NULL };
static const char *const shifts[] = { "none", "next-workday", NULL };
static const char *const beyonds[] = { "error", "weekends", NULL };
static const char *const fee_modes[] = { "none", "marginal", "slab", NULL };

static const struct key item_keys[] = {
	OTHER("price",   key_words, struct policy, items[PRICE]),
	OTHER("loan",    key_words, struct policy, items[LOAN]),
	OTHER("agency",  key_words, struct policy, items[AGENCY]),
	OTHER("deposit", key_words, struct policy, items[DEPOSIT]),
	OTHER("penalty", key_words, struct policy, items[PENALTY]),
	END
};

static const struct key calendar_keys[] = {
	CHOICE_OF("shift",  struct draft, shift, shifts),
	CHOICE_OF("beyond", struct draft, beyond, beyonds),
	COUNT_OF("warn_days", struct draft, policy.calendar.warn_days, 0, DAYS_MAX),
	OTHER("files", key_words, struct draft, calendar_files),
	OTHER("off",   key_dates, struct draft, off),
	OTHER("work",  key_dates, struct draft, work),
	END
};

static const struct key ageing_keys[] = {
	KEY("buckets", key_counts, struct policy, buckets, 1, DAYS_MAX,
	    NULL, NULL, 0, false),
	END
};

/* A share of a node: a rate, or the word `schedule`. */
static void
key_share(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	struct node *node = (struct node *)field;

	if (value->kind == YAML_WORD && str_eq(value->word, S("schedule")))
		node->schedule = true;
	else
		key_rate(a, key, value, &node->share);
}

static const struct key node_keys[] = {
	NEEDED("days",  key_count, struct node, days, 0, DAYS_MAX),
	NEEDED("share", key_share, struct node, days, 0, RATE_ONE),
	END
};

static const struct key tier_keys[] = {
	NEEDED("from", key_count, struct tier, from, 1, DAYS_MAX),
	NEEDED("rate", key_rate,  struct tier, rate, 0, RATE_ONE),
	END
};

/* bool [CLASSES]: the classes of a list. */
static void
key_classes(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct words words = { 0 };
	bool *in = (bool *)field;

	key_words(a, key, value, &words);
	for (int c = 0; c < CLASSES; c++)
		in[c] = words_have(&words, str_of(class_name((enum item_class)c)));
	for (size_t i = 0; i < words.n; i++) {
		enum item_class class;

		if (!class_parse(words.list[i], &class))
			yaml_die(value, "'%.*s' is none of price, loan, agency, deposit, "
			    "penalty", STR_SHOWN(words.list[i]));
	}
}

/* enum item_class [HOUSE_CLASSES]: the classes of house money, each once. */
static void
key_house_order(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	struct words words = { 0 };
	enum item_class *order = field;
	bool holds;

	key_words(a, key, value, &words);
	holds = words.n == HOUSE_CLASSES && !str_eq(words.list[0], words.list[1]);
	for (size_t i = 0; holds && i < HOUSE_CLASSES; i++)
		holds = class_parse(words.list[i], &order[i])
		    && is_house_money(order[i]);
	if (!holds)
		yaml_die(value, "price and loan are wanted, each once");
}

static const struct key allocation_keys[] = {
	OTHER("house_order", key_house_order, struct policy, house_order),
	END
};

static const struct key late_fee_keys[] = {
	CHOICE_OF("mode", struct late_fee, mode, fee_modes),
	OTHER("classes", key_classes, struct late_fee, classes),
	LIST_OF("tiers", struct late_fee, tiers, tier_keys, struct tier),
	END
};

#define TARGET(name, which) \
	RATE_OF(name, struct policy, targets[which], 0, RATE_ONE)

static const struct key target_keys[] = {
	TARGET("collection_rate",     COLLECTION_RATE),
	TARGET("collection_rate_due", COLLECTION_RATE_DUE),
	TARGET("overdue_rate",        OVERDUE_RATE),
	TARGET("overdue_rate_due",    OVERDUE_RATE_DUE),
	TARGET("month_rate",          MONTH_RATE),
	TARGET("satisfaction",        SATISFACTION),
	END
};

static const struct key one_lamp_keys[] = {
	NEEDED("yellow", key_rate, struct lamp, yellow, 0, RATE_ONE),
	NEEDED("red",    key_rate, struct lamp, red, 0, RATE_ONE),
	END
};

/* Which of the two is the larger tells which way is worse. */
static void
key_lamp(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	const struct lamp *lamp = field;

	key_map(a, key, value, field);
	if (lamp->yellow == lamp->red)
		yaml_die(value, "yellow and red are the same");
}

#define LAMP(name, which) \
	KEY(name, key_lamp, struct policy, lamps[which], 0, 0, NULL, \
	    one_lamp_keys, 0, false)

static const struct key lamp_keys[] = {
	LAMP("collection_rate",     COLLECTION_RATE),
	LAMP("collection_rate_due", COLLECTION_RATE_DUE),
	LAMP("overdue_rate",        OVERDUE_RATE),
	LAMP("overdue_rate_due",    OVERDUE_RATE_DUE),
	LAMP("month_rate",          MONTH_RATE),
	LAMP("satisfaction",        SATISFACTION),
	END
};

static const struct key label_keys[] = {
	OTHER("zh", key_pairs, struct policy, labels[ZH]),
	OTHER("en", key_pairs, struct policy, labels[EN]),
	END
};

static const struct key survey_keys[] = {
	RATE_OF("satisfied_from", struct policy, satisfied_from, 0, 1000 * RATE_ONE),
	COUNT_OF("window_days", struct policy, survey_window, 1, 36500),
	END
};

static void
key_wait(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct step *step = field;

	key_count(a, key, value, &step->wait);
	step->has_wait = true;
}

static const struct key step_keys[] = {
	NEEDED("stage",  key_word,  struct step, stage, 0, 0),
	NEEDED("after",  key_count, struct step, after, -DAYS_MAX, DAYS_MAX),
	NEEDED("action", key_word,  struct step, action, 0, 0),
	NEEDED("owner",  key_word,  struct step, owner, 0, 0),
	OTHER("needs",   key_word,  struct step, needs),
	KEY("wait", key_wait, struct step, stage, 0, DAYS_MAX, NULL, NULL, 0, false),
	END
};

static const struct key when_keys[] = {
	OTHER("grade",      key_words, struct when, grade),
	OTHER("class",      key_words, struct when, class),
	OTHER("party",      key_words, struct when, party),
	OTHER("pay_method", key_words, struct when, pay_method),
	OTHER("project",    key_words, struct when, project),
	END
};

static const struct key procedure_keys[] = {
	NEEDED("name", key_word, struct procedure, name, 0, 0),
	MAP_OF("when", struct procedure, when, when_keys),
	KEY("steps", key_list, struct procedure, steps, 0, 0, NULL, step_keys,
	    sizeof(struct step), true),
	END
};

static const struct key dunning_keys[] = {
	OTHER("min_amount", key_money, struct dunning, min_amount),
	COUNT_OF("min_gap_days", struct dunning, min_gap_days, 0, DAYS_MAX),
	COUNT_OF("promise_tolerance", struct dunning, promise_tolerance, 0, DAYS_MAX),
	COUNT_OF("promise_max_days", struct dunning, promise_max_days, 0, DAYS_MAX),
	RATE_OF("promise_min_share", struct dunning, promise_min_share, 0, RATE_ONE),
	COUNT_OF("promises_broken_max", struct dunning, promises_broken_max, 0, DAYS_MAX),
	COUNT_OF("promises_broken_days", struct dunning, promises_broken_days, 0,
	    DAYS_MAX),
	OTHER("bank_after_buyer", key_flag, struct dunning, bank_after_buyer),
	COUNT_OF("review_days", struct dunning, review_days, 0, DAYS_MAX),
	OTHER("review_owner", key_word, struct dunning, review_owner),
	OTHER("workdays_only", key_flag, struct dunning, workdays_only),
	LIST_OF("procedures", struct dunning, procedures, procedure_keys,
	    struct procedure),
	END
};

void
key_pairs(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	struct list *list = field;
	const struct pair *old = list->list;
	struct pair *pairs;
	size_t n = list->n;

	key_want(value, YAML_MAP, "a map");
	list->list = pairs = arena_new(a, n + value->n, sizeof(*pairs));
	if (n)
		memcpy(pairs, old, n * sizeof(*pairs));
	for (const struct yaml *v = value->first; v; v = v->next) {
		size_t i = 0;

		while (i < n && !str_eq(pairs[i].name, v->key))
			i++;
		pairs[i].name = v->key;
		key_word(a, key, v, &pairs[i].text);
		n += i == n;
	}
	list->n = n;
}

static const struct key daily_keys[] = {
	COUNT_OF("max_age_days", struct daily, max_age_days, 0, DAYS_MAX),
	RATE_OF("shrink", struct daily, shrink, 0, RATE_ONE),
	OTHER("sums_agree", key_flag, struct daily, sums_agree),
	END
};

const struct key policy_keys[] = {
	CHOICE_OF("language", struct draft, policy.language, languages),
	CHOICE_OF("drawing", struct draft, policy.drawing, drawings),
	MAP_OF("items", struct draft, policy, item_keys),
	HERE("calendar", calendar_keys),
	MAP_OF("ageing", struct draft, policy, ageing_keys),
	LIST_OF("nodes", struct draft, policy.nodes, node_keys, struct node),
	MAP_OF("allocation", struct draft, policy, allocation_keys),
	MAP_OF("late_fee", struct draft, policy.late_fee, late_fee_keys),
	MAP_OF("targets", struct draft, policy, target_keys),
	MAP_OF("lamps", struct draft, policy, lamp_keys),
	MAP_OF("surveys", struct draft, policy, survey_keys),
	MAP_OF("dunning", struct draft, policy.dunning, dunning_keys),
	OTHER("owners", key_pairs, struct draft, policy.owners),
	MAP_OF("labels", struct draft, policy, label_keys),
	MAP_OF("clocks", struct draft, policy.clocks, clock_keys),
	MAP_OF("letters", struct draft, policy.letters, letter_keys),
	MAP_OF("score", struct draft, policy.score, score_keys),
	MAP_OF("matching", struct draft, policy.matching, match_keys),
	MAP_OF("import", struct draft, policy.importing, import_keys),
	MAP_OF("plan", struct draft, policy.planning, plan_keys),
	MAP_OF("forecast", struct draft, policy.forecasting, forecast_keys),
	MAP_OF("privacy", struct draft, policy.masking, privacy_keys),
	MAP_OF("daily", struct draft, policy.daily, daily_keys),
	LIST_OF("warnings", struct draft, policy.warnings, warning_keys,
	    struct warning_rule),
	OTHER("headings", key_headings, struct draft, policy.headings),
	END
};
