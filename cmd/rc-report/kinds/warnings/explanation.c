#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/near.h"
#include "rc-report/kinds/warnings/rules.h"

/* A contract behind a rule. */
struct behind {
	uint32_t contract;
	int64_t  n;
	money    amount;
	str      id;
};

/* By its name, or by the label under which people see it. */
static bool
is_called(const struct policy *p, const struct warning_rule *rule, str name)
{
	return str_eq(rule->rule, name) || str_eq(policy_label(p, ZH, rule->rule), name)
	    || str_eq(policy_label(p, EN, rule->rule), name);
}

static const struct warning_rule *
rule_named(const struct policy *p, str name)
{
	const struct warning_rule *rules = p->warnings.list;
	struct near near = { .word = name };

	for (size_t i = 0; i < p->warnings.n; i++) {
		if (is_called(p, &rules[i], name))
			return &rules[i];
		near_offer(&near, rules[i].rule);
	}
	die_wrong("--explain: no rule '%.*s'%s", STR_SHOWN(name), near_hint(&near));
}

static int
by_amount(const void *a, const void *b)
{
	const struct behind *x = a, *y = b;

	if (x->amount != y->amount)
		return x->amount > y->amount ? -1 : 1;
	return str_cmp(x->id, y->id);
}

/* Adds up what contracts have in groups with a value; those of 0 are left out. */
static struct behind *
behind_of(const struct figure *f, struct ids *contracts, struct arena *a, size_t *n)
{
	struct behind *all = mem_new((size_t)contracts->n + 1, sizeof(*all));

	for (size_t i = 0; i < f->n_parts; i++) {
		const struct figure_part *part = &f->parts[i];
		struct behind *one = &all[part->contract];

		if (f->groups[part->group].under == 0)
			continue;
		one->n += part->n;
		money_add(&one->amount, part->amount, "amounts");
	}
	*n = 0;
	for (uint32_t i = 0; i < contracts->n; i++)
		if (all[i].amount != 0)
			all[(*n)++] = (struct behind){ i, all[i].n, all[i].amount,
				arena_str(a, ids_text(contracts, i)) };
	if (*n)
		qsort(all, *n, sizeof(*all), by_amount);
	return all;
}

static struct grid *
explanation_grid(struct document *d)
{
	struct grid *g = grid_add(d, (struct term){ "contracts", "合同", "contracts" },
	    FOR_ALL);

	grid_column(g, (struct term){ "contract_id", "合同号", "contract" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "customer", "客户", "customer" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "project", "项目", "project" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "unit", "房号", "unit" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "salesperson", "置业顾问", "salesperson" },
	    CELL_TEXT, 0);
	grid_column(g, (struct term){ "n", "笔数", "n" }, CELL_COUNT, 1);
	grid_column(g, (struct term){ "amount", "金额", "amount" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "share", "占比", "share" }, CELL_RATE, 0);
	grid_column(g, (struct term){ "running", "累计", "running" }, CELL_RATE, 0);
	return g;
}

static void
put_contracts(struct document *d, const struct rules *r, const struct behind *all, size_t n)
{
	struct grid *g = explanation_grid(d);
	wide total = 0, running = 0;

	for (size_t i = 0; i < n; i++)
		total += all[i].amount;
	for (size_t i = 0; i < n; i++) {
		grid_row(g, ROW);
		put_text(g, all[i].id);
		for (size_t k = 0; k < EXPLAINED_TEXTS; k++)
			put_text(g, names_text(&r->words,
			    r->explained[all[i].contract].texts[k]));
		put_count(g, all[i].n);
		put_money(g, all[i].amount);
		put_ratio(g, all[i].amount, total);
		put_ratio(g, running += all[i].amount, total);
	}
}

static struct term
title_of(struct arena *a, const struct policy *p, const struct warning_rule *rule)
{
	str zh = policy_label(p, ZH, rule->rule), en = policy_label(p, EN, rule->rule);

	return (struct term){ "explanation",
		arena_printf(a, "预警合同：%.*s", STR(zh)).at,
		arena_printf(a, "Contracts behind a warning: %.*s", STR(en)).at };
}

void
build_explanation(const struct facts *f, struct document *d)
{
	const struct warning_rule *rule = rule_named(f->policy, str_of(f->asked.explain));
	struct rules *r = rules_open(f, rule);
	str lacks = rule_lacks(r, rule, &d->arena);
	size_t n;

	if (rule->about == ABOUT_SATISFACTION)
		die_wrong("--explain: '%.*s': satisfaction has no contracts behind it",
		    STR_SHOWN(rule->rule));
	if (lacks.len)
		die_wrong("--explain: '%.*s': %.*s", STR_SHOWN(rule->rule),
		    STR_SHOWN(lacks));
	rules_take_dues(r);
	struct behind *all = behind_of(rule_figure(r, rule), &r->book.ids, &d->arena, &n);
	put_title(d, title_of(&d->arena, f->policy, rule), f->stream->as_of);
	put_contracts(d, r, all, n);
	free(all);
}
