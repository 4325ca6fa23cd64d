#include <stdlib.h>

#include "bytes/die.h"
#include "policy/headings.h"
#include "rc-report/input/earlier.h"
#include "rc-report/kinds/warnings/rules.h"
#include "rc-report/measure/warning_words.h"

/* A row: a group of a rule. */
struct warning {
	const struct warning_rule *rule;
	str                        group, owner;
	struct figure_sums         sums;
	enum lamp_colour           lamp;
	date                       since;
};

struct warnings {
	struct rules     *rules;
	struct earlier   *earlier;     /* with --since */
	struct warning   *list;
	size_t            n, room;
	struct arena     *arena;
};

/* Beyond red, or beyond yellow; what is on a limit has the better light. */
static enum lamp_colour
lamp_by(const struct warning_rule *rule, const struct figure_sums *sums)
{
	int worse = warning_figures[rule->about].less_is_worse ? -1 : 1;
	bool red = ratio_cmp(sums->over, sums->under, rule->red) == worse;

	if (red && sums->n >= rule->least)
		return RED;
	return red || ratio_cmp(sums->over, sums->under, rule->yellow) == worse ? YELLOW
	                                                                        : GREEN;
}

static str
joined(struct arena *a, const str *words, size_t n, const char *between)
{
	str all = S("");

	for (size_t i = 0; i < n; i++)
		all = arena_printf(a, "%.*s%s%.*s", STR(all), i ? between : "",
		    STR(words[i]));
	return all;
}

static str
scope_of(struct arena *a, const struct warning_rule *rule)
{
	return rule->by.n ? joined(a, rule->by.list, rule->by.n, ",") : S("all");
}

/* Who acts: a salesperson is the group's, where there is one in it. */
static str
owner_of(const struct policy *p, const struct warning_rule *rule, const str *cells)
{
	str text = policy_owner(p, rule->owner);

	if (text.len)
		return text;
	for (size_t i = 0; i < rule->by.n; i++)
		if (str_eq(rule->by.list[i], S("salesperson")))
			return cells[i];
	return rule->owner;
}

static void
add_warning(struct warnings *w, const struct warning_rule *rule, const str *cells,
    struct figure_sums sums)
{
	const struct facts *facts = w->rules->asked;
	struct warning one = { .rule = rule, .sums = sums, .since = NO_DATE,
		.lamp = lamp_by(rule, &sums) };

	if (one.lamp == GREEN && !w->rules->asked->asked.all)
		return;
	one.group = joined(w->arena, cells, rule->by.n, " / ");
	one.owner = arena_str(w->arena, owner_of(facts->policy, rule, cells));
	if (one.lamp != GREEN)
		one.since = w->earlier
		    ? earlier_since(w->earlier, rule->rule, scope_of(w->arena, rule),
		        one.group)
		    : NO_DATE;
	if (one.lamp != GREEN && one.since == NO_DATE)
		one.since = facts->stream->as_of;
	GROW(w->list, w->n, w->room);
	w->list[w->n++] = one;
}

static void
add_answers(struct warnings *w, const struct warning_rule *rule, const str *cells,
    struct answers a)
{
	if (a.n)
		add_warning(w, rule, cells, (struct figure_sums){ a.satisfied, a.n, a.n,
			NO_MONEY });
}

/* Satisfaction has the groups of the surveys, whatever the dues have. */
static void
warn_of_satisfaction(struct warnings *w, const struct warning_rule *rule)
{
	const struct facts *f = w->rules->asked;
	date as_of = f->stream->as_of;
	struct surveys *s = rule_answers(w->rules, rule);
	str cells[BY_MOST];

	if (rule->by.n == 0) {
		add_answers(w, rule, NULL, surveys_all(s, as_of));
		return;
	}
	if (!s->by_group) {
		warn("rule '%.*s' is left out: the surveys have not all of its columns",
		    STR_SHOWN(rule->rule));
		return;
	}
	for (uint32_t i = 0; i < s->groups.names.n; i++) {
		groups_cells(&s->groups, i, cells);
		add_answers(w, rule, cells, surveys_of(s, as_of, cells));
	}
}

static void
warn_of_dues(struct warnings *w, const struct warning_rule *rule)
{
	const struct figure *f = rule_figure(w->rules, rule);
	str cells[BY_MOST];

	for (uint32_t i = 0; i < f->n_groups; i++) {
		if (f->groups[i].under == 0)
			continue;
		groups_cells(&f->by->groups, i, cells);
		add_warning(w, rule, cells, f->groups[i]);
	}
}

static void
put_rule(struct warnings *w, const struct warning_rule *rule)
{
	str lacks = rule_lacks(w->rules, rule, w->arena);

	if (lacks.len)
		warn("rule '%.*s' is left out: %.*s", STR_SHOWN(rule->rule),
		    STR_SHOWN(lacks));
	else if (rule->about == ABOUT_SATISFACTION)
		warn_of_satisfaction(w, rule);
	else
		warn_of_dues(w, rule);
}

/* Red first, then by rule, larger amount, group. */
static int
by_weight(const void *a, const void *b)
{
	const struct warning *x = a, *y = b;

	if (x->lamp != y->lamp)
		return x->lamp > y->lamp ? -1 : 1;
	if (x->rule != y->rule)
		return x->rule < y->rule ? -1 : 1;
	if (x->sums.amount != y->sums.amount)
		return x->sums.amount > y->sums.amount ? -1 : 1;
	return str_cmp(x->group, y->group);
}

static void
put_limit(struct grid *g, const struct warning_rule *rule, rate limit)
{
	if (warning_figures[rule->about].is_days)
		put_count(g, limit / RATE_ONE);
	else
		put_rate(g, limit);
}

/* People read of a scope the headings of its columns, */
static void
put_scope(struct grid *g, struct arena *a, const struct policy *p,
    const struct warning_rule *rule)
{
	str headings[BY_MOST];

	for (size_t i = 0; i < rule->by.n; i++)
		headings[i] = policy_heading(p, rule->by.list[i]);
	put_word(g, (struct term){ scope_of(a, rule).at,
		rule->by.n ? joined(a, headings, rule->by.n, "、").at : "全部",
		rule->by.n ? joined(a, rule->by.list, rule->by.n, ", ").at : "all" });
}

/* and of the group of a rule for all that it is all. */
static void
put_group_of(struct grid *g, const struct warning *one)
{
	if (one->rule->by.n)
		put_text(g, one->group);
	else
		put_word(g, (struct term){ "", "全部", "all" });
}

static void
put_warning(struct grid *g, const struct warnings *w, const struct warning *one)
{
	const struct policy *p = w->rules->asked->policy;
	const struct warning_rule *rule = one->rule;

	grid_row(g, ROW);
	put_label(g, p, arena_str(w->arena, rule->rule));
	put_scope(g, w->arena, p, rule);
	put_group_of(g, one);
	if (warning_figures[rule->about].is_days)
		put_count(g, (int64_t)one->sums.over);
	else
		put_ratio(g, one->sums.over, one->sums.under);
	put_limit(g, rule, rule->yellow);
	put_limit(g, rule, rule->red);
	put_lamp(g, one->lamp);
	put_count(g, one->sums.n);
	put_money(g, one->sums.amount);
	put_date(g, one->since);
	put_text(g, one->owner);
	put_label(g, p, arena_str(w->arena, rule->action));
	put_word(g, warning_definition(rule->about));
}

static struct grid *
warning_grid(struct document *d)
{
	struct grid *g = grid_add(d, (struct term){ "warnings", "预警", "warnings" }, FOR_ALL);

	grid_column(g, (struct term){ "rule", "规则", "rule" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "scope", "范围", "scope" }, CELL_TERM, 5);
	grid_column(g, (struct term){ "group", "分组", "group" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "value", "数值", "value" }, CELL_RATE, 0);
	grid_column(g, (struct term){ "yellow", "黄线", "yellow" }, CELL_RATE, 4);
	grid_column(g, (struct term){ "red", "红线", "red" }, CELL_RATE, 3);
	grid_column(g, (struct term){ "lamp", "灯", "lamp" }, CELL_LAMP, 0);
	grid_column(g, (struct term){ "n", "笔数", "n" }, CELL_COUNT, 3);
	grid_column(g, (struct term){ "amount", "金额", "amount" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "since", "起始", "since" }, CELL_DATE, 2);
	grid_column(g, (struct term){ "owner", "责任人", "owner" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "action", "措施", "action" }, CELL_TERM, 1);
	grid_column(g, (struct term){ "definition", "定义", "definition" }, CELL_TERM, 6);
	return g;
}

static void
put_warnings(struct document *d, struct warnings *w)
{
	put_title(d, (struct term){ "warnings", "预警", "Early warnings" },
	    w->rules->asked->stream->as_of);
	if (w->n)
		qsort(w->list, w->n, sizeof(*w->list), by_weight);
	struct grid *g = warning_grid(d);
	for (size_t i = 0; i < w->n; i++)
		put_warning(g, w, &w->list[i]);
}

void
build_warnings(const struct facts *f, struct document *d)
{
	const struct warning_rule *rules = f->policy->warnings.list;
	struct warnings w = { .arena = &d->arena };

	if (f->asked.explain) {
		build_explanation(f, d);
		return;
	}
	w.rules = rules_open(f, NULL);
	rules_take_dues(w.rules);
	if (f->asked.since)
		w.earlier = earlier_read(f->asked.since);
	for (size_t i = 0; i < f->policy->warnings.n; i++)
		put_rule(&w, &rules[i]);
	put_warnings(d, &w);
}
