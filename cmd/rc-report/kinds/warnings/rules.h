/*
 * The rules of early warnings, put to the dues: for each rule its figure, unless an input
 * that it needs is missing.
 */
#ifndef RC_REPORT_KINDS_WARNINGS_RULES_H
#define RC_REPORT_KINDS_WARNINGS_RULES_H

#include "rc-report/kinds/warnings/figure.h"

/* What the rules are put to. */
struct rules {
	const struct facts *asked;
	struct figure_facts facts;
};

struct rules rules_open(const struct facts *f);

/* What a rule lacks, as text for a message; empty if it has all. */
str rule_lacks(const struct rules *r, const struct warning_rule *rule, struct arena *a);

/* The figure of a rule that lacks nothing; the portfolio has its groups then.  Not of
   satisfaction, which has no dues. */
struct figure rule_figure(struct rules *r, const struct warning_rule *rule);

/* The document of --explain: the contracts behind a rule. */
void build_explanation(struct rules *r, struct document *d);

#endif
