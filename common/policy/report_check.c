#include <stdio.h>

#include "bytes/near.h"
#include "policy/fault.h"
#include "policy/policy_keys.h"

const struct warning_figure warning_figures[WARNING_FIGURES] = {
	[ABOUT_COLLECTION_RATE]     = { .name = "collection_rate", .less_is_worse = true },
	[ABOUT_COLLECTION_RATE_DUE] = { .name = "collection_rate_due",
	                                .less_is_worse = true },
	[ABOUT_OVERDUE_RATE]        = { .name = "overdue_rate" },
	[ABOUT_OVERDUE_RATE_DUE]    = { .name = "overdue_rate_due" },
	[ABOUT_MONTH_RATE]          = { .name = "month_rate", .less_is_worse = true },
	[ABOUT_NODE]                = { .name = "node_", .less_is_worse = true },
	[ABOUT_SATISFACTION]        = { .name = "satisfaction", .less_is_worse = true,
	                                .needs = NEEDS_SURVEYS },
	[ABOUT_COMPLETION_PACE]     = { .name = "completion_pace", .less_is_worse = true,
	                                .of_month = true, .needs = NEEDS_ALLOCATIONS },
	[ABOUT_FORECAST_COMPLETION] = { .name = "forecast_completion",
	                                .less_is_worse = true, .of_month = true,
	                                .needs = NEEDS_ALLOCATIONS },
	[ABOUT_OVERDUE_GROWTH]      = { .name = "overdue_growth", .of_month = true,
	                                .needs = NEEDS_ALLOCATIONS },
	[ABOUT_FIRST_DUE_LATE]      = { .name = "first_due_late" },
	[ABOUT_LOAN_OVERDUE_RATE]   = { .name = "loan_overdue_rate" },
	[ABOUT_CONCENTRATION]       = { .name = "concentration" },
	[ABOUT_OLDEST_DAYS]         = { .name = "oldest_days", .is_days = true },
	[ABOUT_SILENCE]             = { .name = "silence",
	                                .needs = NEEDS_ALLOCATIONS | NEEDS_CONTACTS },
	[ABOUT_PROMISES_BROKEN]     = { .name = "promises_broken",
	                                .needs = NEEDS_CONTACTS | NEEDS_RECEIPTS },
};

/* What node_N is called. */
struct node_name {
	char text[32];
};

static str
node_name(const struct policy *p, size_t node, struct node_name *room)
{
	const struct node *nodes = p->nodes.list;
	int n = snprintf(room->text, sizeof(room->text), "%s%d",
	    warning_figures[ABOUT_NODE].name, nodes[node].days);

	return (str){ room->text, (size_t)n };
}

/* Finds the figure that a rule names; false if there is none. */
static bool
find_figure(const struct policy *p, const struct warning_rule *rule,
    enum warning_about *about, size_t *node)
{
	struct node_name room;

	for (int i = 0; i < WARNING_FIGURES; i++)
		if (i != ABOUT_NODE && str_eq(rule->figure, str_of(warning_figures[i].name))) {
			*about = (enum warning_about)i;
			return true;
		}
	*about = ABOUT_NODE;
	for (*node = 0; *node < p->nodes.n; ++*node)
		if (str_eq(rule->figure, node_name(p, *node, &room)))
			return true;
	return false;
}

static _Noreturn void
die_unknown(const struct policy *p, const struct yaml *place,
    const struct warning_rule *rule)
{
	struct near near = { .word = rule->figure };
	struct node_name rooms[NODES_MAX];

	for (int i = 0; i < WARNING_FIGURES; i++)
		if (i != ABOUT_NODE)
			near_offer(&near, str_of(warning_figures[i].name));
	for (size_t i = 0; i < p->nodes.n; i++)
		near_offer(&near, node_name(p, i, &rooms[i]));
	fault_die(p, fault_at(place, "figure"), "warnings: '%.*s': no figure '%.*s'%s",
	    STR_SHOWN(rule->rule), STR_SHOWN(rule->figure), near_hint(&near));
}

static void
check_limits(const struct policy *p, const struct yaml *place,
    const struct warning_rule *rule, const struct warning_figure *figure)
{
	const rate limits[] = { rule->yellow, rule->red };
	const char *const names[] = { "yellow", "red" };

	for (int i = 0; i < 2 && figure->is_days; i++)
		REQUIRE(p, fault_at(place, names[i]),
		    limits[i] >= 0 && limits[i] % RATE_ONE == 0,
		    "warnings: '%.*s': %s of %s is a whole number of days",
		    STR_SHOWN(rule->rule), names[i], figure->name);
	REQUIRE(p, fault_at(place, "red"), figure->less_is_worse
	    ? rule->yellow >= rule->red : rule->yellow <= rule->red,
	    "warnings: '%.*s': %s of %.*s is worse, and red is %s than yellow",
	    STR_SHOWN(rule->rule), figure->less_is_worse ? "less" : "more",
	    STR_SHOWN(rule->figure), figure->less_is_worse ? "more" : "less");
}

static void
check_by(const struct policy *p, const struct yaml *place,
    const struct warning_rule *rule, const struct warning_figure *figure)
{
	const struct words *by = &rule->by;

	REQUIRE(p, place, by->n <= RULE_BY_MOST, "warnings: '%.*s': more than %d columns",
	    STR_SHOWN(rule->rule), RULE_BY_MOST);
	for (size_t i = 0; i < by->n; i++) {
		struct words before = { by->list, i };

		REQUIRE(p, place, !words_have(&before, by->list[i]),
		    "warnings: '%.*s': column '%.*s' is there twice",
		    STR_SHOWN(rule->rule), STR_SHOWN(by->list[i]));
		REQUIRE(p, fault_word(place, by->list[i]),
		    !figure->of_month || !str_eq(by->list[i], S("month")),
		    "warnings: '%.*s': there is no %s by month", STR_SHOWN(rule->rule),
		    figure->name);
	}
}

void
check_warnings(const struct policy *p, const struct yaml *list)
{
	const struct warning_rule *rules = p->warnings.list;

	for (size_t i = 0; i < p->warnings.n; i++) {
		const struct yaml *place = fault_nth(list, i);
		const struct warning_rule *rule = &rules[i];
		enum warning_about about;
		size_t node;

		for (size_t k = 0; k < i; k++)
			REQUIRE(p, fault_at(place, "rule"),
			    !str_eq(rules[k].rule, rule->rule),
			    "warnings: rule '%.*s' is there twice", STR_SHOWN(rule->rule));
		REQUIRE(p, fault_at(place, "owner"), owner_known(p, rule->owner),
		    "warnings: '%.*s': owner '%.*s' is not in owners",
		    STR_SHOWN(rule->rule), STR_SHOWN(rule->owner));
		if (!find_figure(p, rule, &about, &node)) {
			if (list)
				die_unknown(p, place, rule);
			continue;
		}
		check_limits(p, place, rule, &warning_figures[about]);
		check_by(p, fault_at(place, "by"), rule, &warning_figures[about]);
	}
}

void
warnings_close(struct policy *p)
{
	struct warning_rule *rules = p->warnings.list;
	size_t n = 0;

	for (size_t i = 0; i < p->warnings.n; i++) {
		struct warning_rule rule = rules[i];

		if (rule.least == 0)
			rule.least = 1;
		if (find_figure(p, &rule, &rule.about, &rule.node))
			rules[n++] = rule;
	}
	p->warnings.n = n;
}
