/*
 * The rules of early warnings, put to the dues in one pass: for each rule its figure, unless
 * an input that it needs is missing.
 */
#ifndef RC_REPORT_KINDS_WARNINGS_RULES_H
#define RC_REPORT_KINDS_WARNINGS_RULES_H

#include "rc-report/input/contracts.h"
#include "rc-report/kinds/warnings/figure.h"

/* A text of a contract's first due that counts, for --explain. */
enum { EXPLAINED_TEXTS = 4 };

struct explained {
	uint32_t texts[EXPLAINED_TEXTS];   /* words */
};

struct rules {
	const struct facts  *asked;
	struct figure_facts  facts;
	struct figure       *figures;      /* in the order of the rules that lack nothing, but
	                                      for satisfaction */
	size_t               n;
	struct rule_groups  *by;
	size_t               n_by;
	struct contract_book book;
	struct tsv          *targets, *surveys;   /* read as often as there are rules that ask,
	                                             or NULL */
	struct explained    *explained;    /* by contract, */
	size_t               explained_room;
	struct names         words;
	struct arena         arena;
};

/* Opens the figures of the rules, or, with --explain, that of one. */
struct rules *rules_open(const struct facts *f, const struct warning_rule *explained);

/* Goes through the dues; dies if some are missing, so that no rate can be told. */
void rules_take_dues(struct rules *r);

/* What a rule lacks, as text for a message; empty if it has all. */
str rule_lacks(struct rules *r, const struct warning_rule *rule, struct arena *a);

/* Behind the dues: the figure of a rule that lacks nothing, made; not of satisfaction, which
   has no dues. */
struct figure *rule_figure(struct rules *r, const struct warning_rule *rule);

/* The answers by the groups of a rule of satisfaction. */
struct surveys *rule_answers(struct rules *r, const struct warning_rule *rule);

/* The document of --explain: the contracts behind a rule. */
void build_explanation(const struct facts *f, struct document *d);

#endif
