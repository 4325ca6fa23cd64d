#include "bytes/near.h"
#include "policy/key_table.h"
#include "policy/policy.h"

static const char *const pay_methods[] =
	{ "lump-sum", "instalment", "mortgage", "fund", "combined", NULL };

static void
check_choice(const struct yaml *value, const char *const *choices)
{
	struct near near = { .word = value->key };

	for (; *choices; choices++) {
		if (str_eq(value->key, str_of(*choices)))
			return;
		near_offer(&near, str_of(*choices));
	}
	yaml_die_key(value, "no '%.*s'%s", STR_SHOWN(value->key), near_hint(&near));
}

/* A map of the choices, or of any words, to what others call them; adds to those of
   before. */
void
key_synonyms(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	struct list *list = field;
	struct synonym *all;

	key_want(value, YAML_MAP, "a map of words to lists of words");
	all = arena_new(a, list->n + value->n, sizeof(*all));
	if (list->n)
		memcpy(all, list->list, list->n * sizeof(*all));
	for (const struct yaml *v = value->first; v; v = v->next) {
		if (key->choices)
			check_choice(v, key->choices);
		all[list->n].name = v->key;
		key_words(a, key, v, &all[list->n++].words);
	}
	list->list = all;
}

static const struct key voucher_keys[] = {
	OTHER("count",  key_words, struct importing, count),
	OTHER("skip",   key_words, struct importing, skip),
	OTHER("refund", key_words, struct importing, refund),
	OTHER("pairs",  key_words, struct importing, pairs),
	OTHER("void",   key_words, struct importing, status_void),
	END
};

static const char *const outs[] = { "drop", "refund", NULL };

static const struct key direction_keys[] = {
	OTHER("in",      key_words, struct importing, money_in),
	OTHER("out",     key_words, struct importing, money_out),
	OTHER("neither", key_words, struct importing, neither),
	END
};

static const struct key group_keys[] = {
	OTHER("items",   key_synonyms, struct importing, group_items),
	OTHER("amount",  key_words, struct importing, group_parts[PART_AMOUNT]),
	OTHER("due_on",  key_words, struct importing, group_parts[PART_DUE_ON]),
	OTHER("paid",    key_words, struct importing, group_parts[PART_PAID]),
	OTHER("paid_on", key_words, struct importing, group_parts[PART_PAID_ON]),
	OTHER("balance", key_words, struct importing, group_parts[PART_BALANCE]),
	END
};

/* Asia/Shanghai, which has had one offset since 1991, or +08:00; in minutes. */
static void
key_offset(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	count hours = 0, minutes = 0;

	(void)a;
	(void)key;
	key_want(value, YAML_WORD, "an offset such as +08:00");
	str word = str_eq(value->word, S("Asia/Shanghai")) ? S("+08:00") : value->word;
	if (word.len != strlen("+08:00") || (word.at[0] != '+' && word.at[0] != '-')
	    || word.at[3] != ':' || !value_parse(COUNT, (str){ word.at + 1, 2 }, &hours)
	    || !value_parse(COUNT, str_from(word, 4), &minutes) || hours > 14 || minutes > 59)
		yaml_die(value, "'%.*s' is neither Asia/Shanghai nor an offset such as +08:00", STR_SHOWN(word));
	*(int *)field = (hours * 60 + minutes) * (word.at[0] == '-' ? -1 : 1);
}

const struct key import_keys[] = {
	OTHER("time_zone",  key_offset, struct importing, time_zone),
	OTHER("empty",      key_words, struct importing, empty),
	OTHER("subtotals",  key_words, struct importing, subtotals),
	OTHER("notes",      key_words, struct importing, notes),
	OTHER("made_on",    key_words, struct importing, made_on),
	KEY("pay_method", key_synonyms, struct importing, pay_method, 0, 0,
	    pay_methods, NULL, 0, false),
	HERE("vouchers", voucher_keys),
	HERE("directions", direction_keys),
	CHOICE_OF("money_out", struct importing, out, outs),
	HERE("groups", group_keys),
	END
};

/* What rc-import reads beside the tables' own columns and doesn't write. */
const struct derived derived[] = {
	{ DUES,     "balance" },
	{ DUES,     "overdue" },
	{ RECEIPTS, "status" },
	{ RECEIPTS, "money_out" },
	{ RECEIPTS, "direction" },
	{ RECEIPTS, "time" },
	{ RECEIPTS, "account_balance" },
	{ 0,        NULL },
};

static bool
is_derived(int table, str name)
{
	for (const struct derived *d = derived; d->name; d++)
		if (d->table == table && str_eq(name, str_of(d->name)))
			return true;
	return false;
}

static _Noreturn void
die_of_column(const struct yaml *v, const struct table *t)
{
	struct near near = { .word = v->key };

	for (size_t i = 0; i < t->n; i++)
		near_offer(&near, str_of(t->columns[i].name));
	yaml_die_key(v, "no column '%.*s' in %s%s", STR_SHOWN(v->key), t->name,
	    near_hint(&near));
}

static void
add_heading(struct arena *a, struct list *list, int table, const struct yaml *v)
{
	struct heading *all = arena_new(a, list->n + 1, sizeof(*all));

	if (table_column(&tables[table], v->key) < 0 && !is_derived(table, v->key))
		die_of_column(v, &tables[table]);
	if (list->n)
		memcpy(all, list->list, list->n * sizeof(*all));
	struct heading *now = &all[list->n++];
	list->list = all;
	*now = (struct heading){ .table = table, .column = v->key };
	key_words(a, NULL, v, &now->words);
}

/* A map of tables to maps of columns to words; adds to those of before. */
void
key_headings(struct arena *a, const struct key *key, const struct yaml *value,
    void *field)
{
	(void)key;
	key_want(value, YAML_MAP, "a map of tables");
	for (const struct yaml *t = value->first; t; t = t->next) {
		const struct table *table = table_find(t->key);

		if (!table)
			yaml_die_key(t, "no table '%.*s'", STR_SHOWN(t->key));
		key_want(t, YAML_MAP, "a map of columns to headings");
		for (const struct yaml *v = t->first; v; v = v->next)
			add_heading(a, field, (int)(table - tables), v);
	}
}
