#include "policy/key_table.h"
#include "policy/policy.h"

/* Where the days of a stage stand in a list that has room for one more. */
static count *
days_of(struct list *list, str stage)
{
	struct stage_days *all = list->list;
	size_t i = 0;

	while (i < list->n && !str_eq(all[i].stage, stage))
		i++;
	list->n += i == list->n;
	all[i].stage = stage;
	return &all[i].days;
}

/* A map of stages to days; a stage given again has its new days. */
void
key_stage_days(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	struct list *list = field;
	struct stage_days *all;

	key_want(value, YAML_MAP, "a map of stages to days");
	all = arena_new(a, list->n + value->n, sizeof(*all));
	if (list->n)
		memcpy(all, list->list, list->n * sizeof(*all));
	list->list = all;
	for (const struct yaml *v = value->first; v; v = v->next)
		key_count(a, key, v, days_of(list, v->key));
}

static const struct key account_keys[] = {
	OTHER("name",   key_word, struct letters, account_name),
	OTHER("bank",   key_word, struct letters, account_bank),
	OTHER("number", key_word, struct letters, account_number),
	END
};

static const struct key template_keys[] = {
	OTHER("zh", key_pairs, struct letters, templates[ZH]),
	OTHER("en", key_pairs, struct letters, templates[EN]),
	END
};

const struct key letter_keys[] = {
	OTHER("firm",    key_word, struct letters, firm),
	OTHER("address", key_word, struct letters, address),
	OTHER("phone",   key_word, struct letters, phone),
	HERE("account", account_keys),
	KEY("pay_within_days", key_stage_days, struct letters, pay_within_days,
	    0, DAYS_MAX, NULL, NULL, 0, false),
	HERE("templates", template_keys),
	END
};
