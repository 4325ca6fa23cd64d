/*
 * Templates of letters: what parses has ends where its beginnings say, inside one another,
 * and every field has its place.
 */
#include "target.h"

#include "rc-letter/template.h"

/* The parts from `from` up to the end that `to` is. */
static void
check_parts(const struct template *t, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const struct part *p = &t->parts[i];

		MUST(p->kind != PART_END);
		if (p->kind == PART_FIELD || p->kind == PART_IF)
			MUST(p->field);
		if (p->kind != PART_IF && p->kind != PART_BLOCK)
			continue;
		MUST(p->end > i && p->end < to);
		MUST(t->parts[p->end].kind == PART_END);
		check_parts(t, i + 1, p->end);
		i = p->end;
	}
}

static void
parse(str input)
{
	struct arena a = { 0 };
	struct template *t = template_parse(&a, "template",
	    arena_str(&a, input));

	check_parts(t, 0, t->n);
	free(t->parts);
	arena_free(&a);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	survives(parse, (str){ (const char *)bytes, n });
	return 0;
}
