#include "policy/policy.h"

#include "check.h"

/* The policy that a text makes of the built-in one; once in a program. */
static const struct policy *
load(const char *text)
{
	return policy_load(file_of(text, strlen(text)));
}

static void
check_lists(const struct policy *p)
{
	const struct node *nodes = p->nodes.list;
	const struct tier *tiers = p->late_fee.tiers.list;
	const struct procedure *procedures = p->dunning.procedures.list;
	const struct step *steps = procedures[1].steps.list;

	CHECK(p->nodes.n == 3);
	CHECK(nodes[0].days == 7 && nodes[0].share == RATE_ONE / 10 * 3);
	CHECK(nodes[2].days == 60 && nodes[2].share == RATE_ONE / 100 * 95);
	CHECK(!nodes[0].schedule);
	CHECK(p->late_fee.tiers.n == 2 && tiers[1].from == 61);
	CHECK(tiers[1].rate == RATE_ONE / 10000 * 2);
	CHECK(p->dunning.procedures.n == 2);
	CHECK(procedures[1].steps.n == 6);
	CHECK(steps[0].after == -3 && steps[5].after == 90);
	CHECK_STR(steps[3].needs, "letter");
}

int
main(void)
{
	bool listed;
	const struct policy *p = load("ageing: {buckets: [5]}\n"
	    "owners: {boss: 老板}\ncalendar: {shift: next-workday}\n"
	    "items: {loan: [公积金, 花园]}\n");

	TEST("a key that the file has replaces the built-in value") {
		CHECK(p->buckets.n == 1 && p->buckets.list[0] == 5);
		CHECK(p->shift_to_workday);
		CHECK(p->items[LOAN].n == 2);
	}
	TEST("a key left out has its built-in value") {
		CHECK(p->language == ZH);
		CHECK(p->late_fee.mode == FEE_MARGINAL && p->late_fee.classes[PRICE]);
		CHECK(p->targets[COLLECTION_RATE] == RATE_ONE / 100 * 95);
		CHECK(p->targets[COLLECTION_RATE_DUE] == NO_RATE);
		CHECK(p->lamps[OVERDUE_RATE].red == RATE_ONE / 100 * 8);
		CHECK(p->dunning.min_amount == 10000);
		CHECK(p->score.half_life_days == 180);
		check_lists(p);
	}
	TEST("owners are added to the built-in ones") {
		CHECK(p->owners.n == 5);
	}
	TEST("an item has the class that lists it, and price if none does") {
		CHECK(policy_class(p, S("花园"), &listed) == LOAN && listed);
		CHECK(policy_class(p, S("按揭"), &listed) == PRICE && !listed);
		CHECK(policy_class(p, S("首付"), &listed) == PRICE && listed);
		CHECK(policy_class(p, S("契税"), &listed) == AGENCY && listed);
		CHECK(policy_class(p, S("诚意金"), &listed) == DEPOSIT && listed);
		CHECK(policy_class(p, S("违约金"), &listed) == PENALTY && listed);
		CHECK(policy_class(p, S(""), &listed) == PRICE && !listed);
	}
	TEST("a policy that doesn't hold names its place") {
		char wanted[256];
		static const char text[] =
			"nodes: [{days: 7, share: 0.1}, {days: 7, share: 0.2}]";
		const char *name = strdup(file_of(text, sizeof(text) - 1));

		snprintf(wanted, sizeof(wanted),
		    "rc: %s:1:39: nodes: days 7 do not rise above 7\n", name);
		DIES(EXIT_WRONG, wanted, policy_load(name));
		unlink(name);
	}
	unlink(p->path);
	return tests_done();
}
