#include "policy/policy_keys.h"

#include <stdarg.h>
#include <stdio.h>

#include "bytes/die.h"

/*
 * What must hold across keys.  A value's own form and range was checked at its place in
 * the file; these faults name the keys instead.
 */
#define REQUIRE(p, holds, ...) \
	((holds) ? (void)0 : die_fault((p), __VA_ARGS__))

static void die_fault(const struct policy *p, const char *fmt, ...)
	__attribute__((format(printf, 2, 3), noreturn));

static void
die_fault(const struct policy *p, const char *fmt, ...)
{
	char what[512];
	va_list args;

	va_start(args, fmt);
	vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	die_wrong("%s: %s", p->path, what);
}

static void
check_items(const struct policy *p)
{
	for (int c = 0; c < CLASSES; c++)
		for (int d = c + 1; d < CLASSES; d++)
			for (size_t i = 0; i < p->items[c].n; i++)
				REQUIRE(p, !words_have(&p->items[d],
				    p->items[c].list[i]),
				    "items: '%.*s' is in %s and in %s",
				    STR(p->items[c].list[i]),
				    class_name((enum item_class)c),
				    class_name((enum item_class)d));
}

static void
check_nodes(const struct policy *p)
{
	const struct node *nodes = p->nodes.list;

	REQUIRE(p, p->nodes.n <= NODES_MAX, "nodes: more than %d", NODES_MAX);
	for (size_t i = 1; i < p->nodes.n; i++)
		REQUIRE(p, nodes[i].days > nodes[i - 1].days,
		    "nodes: days %d do not rise above %d", nodes[i].days,
		    nodes[i - 1].days);
}

static void
check_late_fee(const struct policy *p)
{
	const struct tier *tiers = p->late_fee.tiers.list;

	if (p->late_fee.mode == FEE_NONE)
		return;
	REQUIRE(p, p->late_fee.tiers.n > 0 && tiers[0].from == 1,
	    "late_fee.tiers: the first tier is from day 1");
	for (size_t i = 1; i < p->late_fee.tiers.n; i++)
		REQUIRE(p, tiers[i].from > tiers[i - 1].from,
		    "late_fee.tiers: from %d does not rise above %d",
		    tiers[i].from, tiers[i - 1].from);
}

static void
check_steps(const struct policy *p, const struct procedure *procedure)
{
	const struct step *steps = procedure->steps.list;

	REQUIRE(p, procedure->steps.n > 0, "dunning: procedure '%.*s' has no steps",
	    STR(procedure->name));
	for (size_t i = 0; i < procedure->steps.n; i++) {
		bool needs_known = steps[i].needs.len == 0;

		for (size_t k = 0; k < i; k++) {
			needs_known |= str_eq(steps[k].stage, steps[i].needs);
			REQUIRE(p, !str_eq(steps[k].stage, steps[i].stage),
			    "dunning: '%.*s': stage '%.*s' is there twice",
			    STR(procedure->name), STR(steps[i].stage));
		}
		REQUIRE(p, i == 0 || steps[i].after > steps[i - 1].after,
		    "dunning: '%.*s': after %d does not rise above %d",
		    STR(procedure->name), steps[i].after, steps[i - 1].after);
		REQUIRE(p, needs_known,
		    "dunning: '%.*s': '%.*s' needs '%.*s', which is no earlier stage",
		    STR(procedure->name), STR(steps[i].stage),
		    STR(steps[i].needs));
	}
}

static void
check_when(const struct policy *p, const struct procedure *procedure)
{
	const struct when *when = &procedure->when;

	for (size_t i = 0; i < when->class.n; i++) {
		bool known = false;

		for (int c = 0; c < CLASSES; c++)
			known |= str_eq(when->class.list[i],
			    str_of(class_name((enum item_class)c)));
		REQUIRE(p, known, "dunning: '%.*s': no class '%.*s'",
		    STR(procedure->name), STR(when->class.list[i]));
	}
	for (size_t i = 0; i < when->party.n; i++)
		REQUIRE(p, str_eq(when->party.list[i], S("bank"))
		    || str_eq(when->party.list[i], S("customer")),
		    "dunning: '%.*s': party '%.*s' is not bank or customer",
		    STR(procedure->name), STR(when->party.list[i]));
}

static bool
owner_known(const struct policy *p, str owner)
{
	const struct pair *owners = p->owners.list;

	for (size_t i = 0; i < p->owners.n; i++)
		if (str_eq(owners[i].name, owner))
			return true;
	return str_eq(owner, S("salesperson"));
}

static void
check_dunning(const struct policy *p)
{
	const struct procedure *procedures = p->dunning.procedures.list;

	for (size_t i = 0; i < p->dunning.procedures.n; i++) {
		const struct step *steps = procedures[i].steps.list;

		check_steps(p, &procedures[i]);
		check_when(p, &procedures[i]);
		for (size_t k = 0; k < procedures[i].steps.n; k++)
			REQUIRE(p, owner_known(p, steps[k].owner),
			    "dunning: '%.*s': owner '%.*s' is not in owners",
			    STR(procedures[i].name), STR(steps[k].owner));
	}
}

static void
check_score(const struct policy *p)
{
	const struct score *s = &p->score;

	REQUIRE(p, s->behaviour + s->capacity + s->conduct == 100,
	    "score.weights: they add up to %d, not to 100",
	    s->behaviour + s->capacity + s->conduct);
	for (int i = 1; i < GRADES; i++)
		REQUIRE(p, s->grades[i] < s->grades[i - 1],
		    "score.grades: %c is not below %c", 'A' + i, 'A' + i - 1);
	REQUIRE(p, s->grades[GRADES - 1] == 0, "score.grades: D is not from 0");
	REQUIRE(p, s->delay_points.n > 0, "score.delay_points: empty");
}

static void
check_import(const struct policy *p)
{
	const struct words *lists[] = { &p->importing.count, &p->importing.skip };

	for (size_t i = 0; i < lists[0]->n; i++)
		REQUIRE(p, !words_have(lists[1], lists[0]->list[i]),
		    "import.vouchers: '%.*s' is in count and in skip",
		    STR(lists[0]->list[i]));
}

void
policy_check(const struct policy *p)
{
	check_items(p);
	check_nodes(p);
	check_late_fee(p);
	check_dunning(p);
	check_score(p);
	check_import(p);
}
