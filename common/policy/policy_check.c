#include "policy/policy_keys.h"

#include "policy/fault.h"
#include "policy/reference.h"

static void
check_item(const struct policy *p, const struct yaml *items, str item, int one,
    int other)
{
	const char *names[] = { class_name((enum item_class)one),
		class_name((enum item_class)other) };
	const struct yaml *place = fault_word(fault_at(items, names[1]), item);

	if (!place)
		place = fault_word(fault_at(items, names[0]), item);
	REQUIRE(p, place, !words_have(&p->items[other], item),
	    "items: '%.*s' is in %s and in %s", STR_SHOWN(item), names[0], names[1]);
}

static void
check_items(const struct policy *p, const struct yaml *items)
{
	for (int c = 0; c < CLASSES; c++)
		for (int d = c + 1; d < CLASSES; d++)
			for (size_t i = 0; i < p->items[c].n; i++)
				check_item(p, items, p->items[c].list[i], c, d);
}

static void
check_nodes(const struct policy *p, const struct yaml *list)
{
	const struct node *nodes = p->nodes.list;

	REQUIRE(p, list, p->nodes.n <= NODES_MAX, "nodes: more than %d", NODES_MAX);
	for (size_t i = 1; i < p->nodes.n; i++)
		REQUIRE(p, fault_at(fault_nth(list, i), "days"),
		    nodes[i].days > nodes[i - 1].days,
		    "nodes: days %d do not rise above %d", nodes[i].days,
		    nodes[i - 1].days);
}

static void
check_late_fee(const struct policy *p, const struct yaml *fee)
{
	const struct yaml *list = fault_at(fee, "tiers");
	const struct tier *tiers = p->late_fee.tiers.list;

	if (p->late_fee.mode == FEE_NONE)
		return;
	REQUIRE(p, list, p->late_fee.tiers.n > 0 && tiers[0].from == 1,
	    "late_fee.tiers: the first tier is from day 1");
	for (size_t i = 1; i < p->late_fee.tiers.n; i++)
		REQUIRE(p, fault_at(fault_nth(list, i), "from"),
		    tiers[i].from > tiers[i - 1].from,
		    "late_fee.tiers: from %d does not rise above %d",
		    tiers[i].from, tiers[i - 1].from);
}

/* A step against those before it. */
static void
check_step(const struct policy *p, const struct yaml *place,
    const struct procedure *procedure, size_t n)
{
	const struct step *steps = procedure->steps.list, *step = &steps[n];
	bool needs_known = step->needs.len == 0;

	for (size_t i = 0; i < n; i++) {
		needs_known |= str_eq(steps[i].stage, step->needs);
		REQUIRE(p, fault_at(place, "stage"),
		    !str_eq(steps[i].stage, step->stage),
		    "dunning: '%.*s': stage '%.*s' is there twice",
		    STR_SHOWN(procedure->name), STR_SHOWN(step->stage));
	}
	REQUIRE(p, fault_at(place, "after"), n == 0 || step->after > step[-1].after,
	    "dunning: '%.*s': after %d does not rise above %d",
	    STR_SHOWN(procedure->name), step->after, step[-1].after);
	REQUIRE(p, fault_at(place, "needs"), needs_known,
	    "dunning: '%.*s': '%.*s' needs '%.*s', which is no earlier stage",
	    STR_SHOWN(procedure->name), STR_SHOWN(step->stage), STR_SHOWN(step->needs));
	REQUIRE(p, fault_at(place, "wait"), step->needs.len || !step->has_wait,
	    "dunning: '%.*s': '%.*s' waits, but needs no stage",
	    STR_SHOWN(procedure->name), STR_SHOWN(step->stage));
	REQUIRE(p, fault_at(place, "owner"), owner_known(p, step->owner),
	    "dunning: '%.*s': owner '%.*s' is not in owners",
	    STR_SHOWN(procedure->name), STR_SHOWN(step->owner));
}

static bool
is_class(str word)
{
	for (int c = 0; c < CLASSES; c++)
		if (str_eq(word, str_of(class_name((enum item_class)c))))
			return true;
	return false;
}

static void
check_when(const struct policy *p, const struct yaml *place,
    const struct procedure *procedure)
{
	const struct words *classes = &procedure->when.class;
	const struct words *parties = &procedure->when.party;

	for (size_t i = 0; i < classes->n; i++)
		REQUIRE(p, fault_word(fault_at(place, "class"), classes->list[i]),
		    is_class(classes->list[i]),
		    "dunning: '%.*s': no class '%.*s'",
		    STR_SHOWN(procedure->name), STR_SHOWN(classes->list[i]));
	for (size_t i = 0; i < parties->n; i++)
		REQUIRE(p, fault_word(fault_at(place, "party"), parties->list[i]),
		    str_eq(parties->list[i], S("bank"))
		    || str_eq(parties->list[i], S("customer")),
		    "dunning: '%.*s': party '%.*s' is not bank or customer",
		    STR_SHOWN(procedure->name), STR_SHOWN(parties->list[i]));
}

static void
check_dunning(const struct policy *p, const struct yaml *dunning)
{
	const struct procedure *procedures = p->dunning.procedures.list;

	REQUIRE(p, fault_at(dunning, "review_owner"), owner_known(p, p->dunning.review_owner),
	    "dunning.review_owner: '%.*s' is not in owners",
	    STR_SHOWN(p->dunning.review_owner));
	for (size_t i = 0; i < p->dunning.procedures.n; i++) {
		const struct yaml *place = fault_nth(fault_at(dunning, "procedures"), i);
		const struct yaml *steps = fault_at(place, "steps");

		REQUIRE(p, steps, procedures[i].steps.n > 0,
		    "dunning: procedure '%.*s' has no steps",
		    STR_SHOWN(procedures[i].name));
		check_when(p, fault_at(place, "when"), &procedures[i]);
		for (size_t k = 0; k < procedures[i].steps.n; k++)
			check_step(p, fault_nth(steps, k), &procedures[i], k);
	}
}

static count
most_points(const struct score *s)
{
	const struct stage_points *stages = s->loan_points.list;
	const struct share_points *shares = s->debt_points.list;
	count most = 0;

	for (size_t i = 0; i < s->loan_points.n; i++)
		most = stages[i].points > most ? stages[i].points : most;
	return s->down_payment_points + most + shares[0].points;
}

static bool
is_stage(const struct score *s, str stage)
{
	const struct stage_points *stages = s->loan_points.list;

	for (size_t i = 0; i < s->loan_points.n; i++)
		if (str_eq(stages[i].stage, stage))
			return true;
	return false;
}

/* The parts of a weight add up to it. */
static void
check_parts(const struct policy *p, const struct yaml *score)
{
	const struct score *s = &p->score;
	const struct yaml *weights = fault_at(score, "weights");
	const struct anchor *extensions = s->extension_points.list;
	count conduct = s->promise_points + extensions[0].points;

	REQUIRE(p, weights, s->behaviour + s->capacity + s->conduct == 100,
	    "score.weights: they add up to %d, not to 100",
	    s->behaviour + s->capacity + s->conduct);
	REQUIRE(p, weights, most_points(s) == s->capacity,
	    "score.weights: capacity is %d, but the most of down_payment_points, "
	    "loan_points and debt_points is %d", s->capacity, most_points(s));
	REQUIRE(p, weights, conduct == s->conduct,
	    "score.weights: conduct is %d, but the most of promise_points and "
	    "extension_points is %d", s->conduct, conduct);
}

static void
check_caps(const struct policy *p, const struct yaml *caps)
{
	const struct yaml *list = fault_at(caps, "overdue");
	const struct cap *overdue = p->score.overdue_caps.list;

	for (size_t i = 1; i < p->score.overdue_caps.n; i++) {
		REQUIRE(p, fault_at(fault_nth(list, i), "days"),
		    overdue[i].days > overdue[i - 1].days,
		    "score.caps.overdue: days %d do not rise above %d",
		    overdue[i].days, overdue[i - 1].days);
		REQUIRE(p, fault_at(fault_nth(list, i), "grade"),
		    overdue[i].grade >= overdue[i - 1].grade,
		    "score.caps.overdue: grade %c is better than %c before",
		    'A' + overdue[i].grade, 'A' + overdue[i - 1].grade);
	}
	REQUIRE(p, fault_at(fault_at(caps, "loan_refused"), "stage"),
	    is_stage(&p->score, p->score.refused_stage),
	    "score.caps.loan_refused: stage '%.*s' is not in score.loan_points",
	    STR_SHOWN(p->score.refused_stage));
}

static void
check_score(const struct policy *p, const struct yaml *score)
{
	const struct score *s = &p->score;
	const struct yaml *grades = fault_at(score, "grades");

	check_parts(p, score);
	check_caps(p, fault_at(score, "caps"));
	for (int i = 1; i < GRADES; i++)
		REQUIRE(p, grades, s->grades[i] < s->grades[i - 1],
		    "score.grades: %c is not below %c", 'A' + i, 'A' + i - 1);
	REQUIRE(p, grades, s->grades[GRADES - 1] == 0,
	    "score.grades: D is not from 0");
}

static void
check_import(const struct policy *p, const struct yaml *import)
{
	const struct yaml *vouchers = fault_at(import, "vouchers");
	const struct words *kinds = &p->importing.count;

	for (size_t i = 0; i < kinds->n; i++) {
		const struct yaml *place = fault_word(fault_at(vouchers, "skip"),
		    kinds->list[i]);

		REQUIRE(p, place ? place : fault_word(fault_at(vouchers, "count"),
		    kinds->list[i]),
		    !words_have(&p->importing.skip, kinds->list[i]),
		    "import.vouchers: '%.*s' is in count and in skip",
		    STR_SHOWN(kinds->list[i]));
	}
	for (size_t i = 0; i < p->importing.pairs.n; i++) {
		str kind = p->importing.pairs.list[i];

		REQUIRE(p, fault_word(fault_at(vouchers, "pairs"), kind),
		    words_have(kinds, kind),
		    "import.vouchers: '%.*s' is in pairs and not in count",
		    STR_SHOWN(kind));
	}
}

static bool
has_stage(const struct procedure *procedure, str stage)
{
	const struct step *steps = procedure->steps.list;

	for (size_t i = 0; i < procedure->steps.n; i++)
		if (str_eq(steps[i].stage, stage))
			return true;
	return false;
}

static void
check_stage(const struct policy *p, const struct yaml *v, str stage)
{
	const struct procedure *procedures = p->dunning.procedures.list;
	size_t i = 0;

	while (i < p->dunning.procedures.n && !has_stage(&procedures[i], stage))
		i++;
	REQUIRE(p, v, i < p->dunning.procedures.n,
	    "letters: no stage '%.*s' in dunning", STR_SHOWN(stage));
}

/* A map by stages: what the file says of one, some procedure must have. */
static void
check_stages(const struct policy *p, const struct yaml *map)
{
	for (const struct yaml *v = map ? map->first : NULL; v; v = v->next)
		check_stage(p, v, v->key);
}

/* A list of stages, or one word. */
static void
check_stage_words(const struct policy *p, const struct yaml *words)
{
	const struct yaml *v = words && words->kind == YAML_LIST ? words->first : words;

	for (; v; v = words->kind == YAML_LIST ? v->next : NULL)
		check_stage(p, v, v->word);
}

/* Without the contract and the due two letters could have the same reference. */
static void
check_references(const struct policy *p, const struct yaml *map)
{
	for (const struct yaml *v = map ? map->first : NULL; v; v = v->next) {
		str wrong = reference_fault(v->word);

		REQUIRE(p, v, wrong.len == 0, "no '%.*s' in a reference; there are {year}, "
		    "{contract_id}, {due_id} and {stage}", STR_SHOWN(wrong));
		REQUIRE(p, v, str_find(v->word, S("{contract_id}")) >= 0
		    && str_find(v->word, S("{due_id}")) >= 0,
		    "a reference needs {contract_id} and {due_id}");
	}
}

static void
check_letters(const struct policy *p, const struct yaml *letters)
{
	check_stages(p, fault_at(letters, "references"));
	check_references(p, fault_at(letters, "references"));
	check_stages(p, fault_at(letters, "pay_within_days"));
	check_stage_words(p, fault_at(letters, "handover"));
	check_stages(p, fault_at(fault_at(letters, "templates"), "zh"));
	check_stages(p, fault_at(fault_at(letters, "templates"), "en"));
}

void
policy_check(const struct policy *p, const struct yaml *file)
{
	check_items(p, fault_at(file, "items"));
	check_nodes(p, fault_at(file, "nodes"));
	check_late_fee(p, fault_at(file, "late_fee"));
	check_dunning(p, fault_at(file, "dunning"));
	check_letters(p, fault_at(file, "letters"));
	check_score(p, fault_at(file, "score"));
	check_import(p, fault_at(file, "import"));
	check_warnings(p, fault_at(file, "warnings"));
}
