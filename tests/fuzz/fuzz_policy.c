/*
 * Policies: YAML over the built-in policy, and, behind a byte 0xFE, a calendar file.
 */
#include "target.h"

#include "bytes/builtin.h"
#include "policy/policy_keys.h"

static struct draft built_in;
static struct arena run;

static void
load_built_in(str unused)
{
	static const char *const names[] = { "policy.yaml", "headings.yaml" };

	(void)unused;
	built_in.policy.path = "built-in";
	for (int i = 0; i < 2; i++)
		keys_read(&run, yaml_parse(&run, names[i],
		    builtin_file(str_of(names[i]))), policy_keys, &built_in);
}

/* The text of a word holds in a NUL-ended copy, and its place is in the file. */
static void
check_tree(const struct yaml *y, int depth)
{
	MUST(depth <= 16 && y->line >= 1 && y->column >= 1);
	if (y->kind == YAML_WORD)
		MUST(strlen(y->word.at) == y->word.len);
	for (const struct yaml *child = y->first; child; child = child->next)
		check_tree(child, depth + 1);
}

static void
load(str input)
{
	struct arena a = { 0 };
	struct draft d = built_in;
	str text = str_cut(&input, '\xFE');
	const struct yaml *file = yaml_parse(&a, "p", text);

	check_tree(file, 0);
	keys_read(&a, file, policy_keys, &d);
	policy_check(&d.policy, file);
	MUST(d.policy.buckets.n > 0 && d.policy.nodes.n <= NODES_MAX);
	arena_free(&a);
}

static void
load_calendar(str text)
{
	struct calendar c = { .weekends_beyond = text.len % 2 };

	calendar_add(&c, "days.tsv", text);
	calendar_close(&c);
	for (size_t i = 0; i < c.n; i++) {
		date next = calendar_workday(&c, c.days[i].day);

		MUST(next >= c.days[i].day && calendar_works(&c, next));
		MUST(i == 0 || c.days[i].day > c.days[i - 1].day);
	}
	free(c.days);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	str input = { (const char *)bytes, n };

	if (!run.chunks)
		load_built_in(S(""));
	survives(load, input);
	str_cut(&input, '\xFE');
	if (input.len)
		survives(load_calendar, input);
	return 0;
}
