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
	OTHER("name",   key_word, struct bank_account, name),
	OTHER("bank",   key_word, struct bank_account, bank),
	OTHER("number", key_word, struct bank_account, number),
	END
};

/* Of a project: nothing of it comes from the account of another. */
static const struct key whole_account_keys[] = {
	NEEDED("name",   key_word, struct bank_account, name, 0, 0),
	NEEDED("bank",   key_word, struct bank_account, bank, 0, 0),
	NEEDED("number", key_word, struct bank_account, number, 0, 0),
	END
};

static const struct key project_keys[] = {
	OTHER("firm",     key_word, struct firm, name),
	OTHER("address",  key_word, struct firm, address),
	OTHER("phone",    key_word, struct firm, phone),
	OTHER("location", key_word, struct firm, location),
	MAP_OF("account",        struct firm, account, whole_account_keys),
	MAP_OF("agency_account", struct firm, agency_account, whole_account_keys),
	END
};

/* A map of projects to what they have otherwise. */
static void
key_projects(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct list *list = field;
	struct project_firm *projects;

	key_want(value, YAML_MAP, "a map of projects");
	projects = arena_new(a, value->n, sizeof(*projects));
	*list = (struct list){ .list = projects };
	for (const struct yaml *v = value->first; v; v = v->next) {
		projects[list->n].project = v->key;
		keys_read(a, v, key->keys, &projects[list->n++].firm);
	}
}

static const struct key template_keys[] = {
	OTHER("zh", key_pairs, struct letters, templates[ZH]),
	OTHER("en", key_pairs, struct letters, templates[EN]),
	END
};

const struct key letter_keys[] = {
	OTHER("firm",     key_word, struct letters, firm.name),
	OTHER("address",  key_word, struct letters, firm.address),
	OTHER("phone",    key_word, struct letters, firm.phone),
	OTHER("location", key_word, struct letters, firm.location),
	MAP_OF("account",        struct letters, firm.account, account_keys),
	MAP_OF("agency_account", struct letters, firm.agency_account, account_keys),
	KEY("projects", key_projects, struct letters, projects, 0, 0, NULL, project_keys, 0,
	    false),
	OTHER("references", key_pairs, struct letters, references),
	KEY("pay_within_days", key_stage_days, struct letters, pay_within_days,
	    0, DAYS_MAX, NULL, NULL, 0, false),
	OTHER("handover", key_words, struct letters, handover),
	HERE("templates", template_keys),
	END
};
