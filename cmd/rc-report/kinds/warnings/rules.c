#include "rc-report/kinds/warnings/rules.h"

#include "bytes/die.h"

static figure_maker *const makers[WARNING_FIGURES] = {
	[ABOUT_COLLECTION_RATE]     = figure_rate_of_dues,
	[ABOUT_COLLECTION_RATE_DUE] = figure_rate_of_dues,
	[ABOUT_OVERDUE_RATE]        = figure_rate_of_dues,
	[ABOUT_OVERDUE_RATE_DUE]    = figure_rate_of_dues,
	[ABOUT_MONTH_RATE]          = figure_rate_of_dues,
	[ABOUT_NODE]                = figure_node,
	[ABOUT_COMPLETION_PACE]     = figure_completion_pace,
	[ABOUT_FORECAST_COMPLETION] = figure_forecast_completion,
	[ABOUT_OVERDUE_GROWTH]      = figure_overdue_growth,
	[ABOUT_FIRST_DUE_LATE]      = figure_first_due_late,
	[ABOUT_LOAN_OVERDUE_RATE]   = figure_loan_overdue,
	[ABOUT_CONCENTRATION]       = figure_concentration,
	[ABOUT_OLDEST_DAYS]         = figure_oldest,
	[ABOUT_SILENCE]             = figure_silence,
	[ABOUT_PROMISES_BROKEN]     = figure_promises_broken,
};

/* The number of a text in a list of n, or n. */
static size_t
find_text(const char *const *texts, size_t n, str name)
{
	size_t i = 0;

	while (i < n && !str_eq(str_of(texts[i]), name))
		i++;
	return i;
}

size_t
rule_columns(const struct policy *p, const char **texts)
{
	const struct warning_rule *rules = p->warnings.list;
	size_t n = KEPT_TEXTS;

	kept_columns(p, texts);
	for (size_t i = 0; i < p->warnings.n; i++)
		for (size_t k = 0; k < rules[i].by.n; k++) {
			str by = rules[i].by.list[k];

			if (find_text(texts, n, by) < n)
				continue;
			if (n == TEXTS_MOST)
				die_wrong("warnings: the rules have more than %d columns, "
				    "with those of lists", TEXTS_MOST);
			texts[n++] = by.at;
		}
	return n;
}

/* Whether the dues have the column by which the forecast has curves. */
static bool
has_curves(const struct facts *f)
{
	return str_eq(f->policy->forecasting.curves_by, S("party"))
	    || f->portfolio->has[TEXT_CURVES_BY];
}

static bool
looks_ahead(const struct policy *p)
{
	const struct warning_rule *rules = p->warnings.list;

	for (size_t i = 0; i < p->warnings.n; i++)
		if (rules[i].about == ABOUT_FORECAST_COMPLETION)
			return true;
	return false;
}

struct rules
rules_open(const struct facts *f)
{
	struct rules r = { .asked = f,
		.facts = { .f = *f, .nodes = at_nodes_of(f->portfolio) } };

	contracts_require_whole(&r.facts.nodes.contracts);
	if (f->portfolio->parts && has_curves(f) && looks_ahead(f->policy)) {
		r.facts.cash = cash_of(f->portfolio, TEXT_CURVES_BY);
		r.facts.curves = curves_of(&f->portfolio->arena,
		    experience_of(r.facts.cash, f->portfolio->as_of), f->portfolio->as_of);
	}
	return r;
}

/* An option that gives what a figure needs, and isn't given; NULL if all are. */
static const char *
missing_option(const struct rules *r, const struct warning_figure *figure)
{
	const struct request_files *files = &r->asked->asked.files;
	const struct {
		enum warning_needs need;
		const char        *file, *option;
	} all[] = {
		{ NEEDS_ALLOCATIONS, files->allocations, "--allocations" },
		{ NEEDS_CONTACTS,    files->contacts,    "--contacts" },
		{ NEEDS_RECEIPTS,    files->receipts,    "--receipts" },
		{ NEEDS_SURVEYS,     files->surveys,     "--surveys" },
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if ((figure->needs & all[i].need) && !all[i].file)
			return all[i].option;
	return NULL;
}

/* A column of the dues that a figure needs, and that isn't there; NULL if all are. */
static const char *
missing_column(const struct facts *f, enum warning_about about)
{
	const struct portfolio *p = f->portfolio;
	bool first = about == ABOUT_FIRST_DUE_LATE;
	bool days = about == ABOUT_OLDEST_DAYS || about == ABOUT_SILENCE;

	if (about == ABOUT_NODE && !p->n_nodes)
		return p->has_signed_on ? "paid_Nd' of each node, as 'paid_30d" : "signed_on";
	if (about == ABOUT_FORECAST_COMPLETION && !has_curves(f))
		return f->policy->forecasting.curves_by.at;
	if (first && !p->has_signed_on)
		return "signed_on";
	if (first && !p->has_settled_on)
		return "settled_on";
	return days && !p->has_days_overdue ? "days_overdue" : NULL;
}

#define GROUP_MONTH SIZE_MAX

/* Gives every row its group by these columns. */
static void
regroup(struct portfolio *p, const size_t *columns, size_t n)
{
	char month[DATE_CHARS];
	str cells[BY_MOST];

	names_free(&p->groups.names);
	p->groups.n_by = n;
	for (uint32_t i = 0; i < p->n; i++) {
		date_put(month, p->dues[i].payable_on);
		for (size_t k = 0; k < n; k++)
			cells[k] = columns[k] == GROUP_MONTH
			    ? (str){ month, sizeof("YYYY-MM") - 1 }
			    : portfolio_text(p, i, columns[k]);
		p->dues[i].group = groups_add(&p->groups, cells);
	}
}

/* Where the portfolio keeps a column of --by; n_texts if the dues haven't it. */
static size_t
column_of(const struct rules *r, str by)
{
	const struct portfolio *p = r->asked->portfolio;
	const char *texts[TEXTS_MOST];
	size_t n = rule_columns(r->asked->policy, texts), i = find_text(texts, n, by);

	if (p->has[i])
		return i;
	return str_eq(by, S("month")) ? GROUP_MONTH : p->n_texts;
}

/* Whether a figure is held to the targets, if they are given. */
static bool
figure_has_basis(enum warning_about about)
{
	return about == ABOUT_COMPLETION_PACE || about == ABOUT_FORECAST_COMPLETION;
}

/* What the targets lack of a rule's columns, for a message. */
static str
targets_lack(const struct facts *f, const struct warning_rule *rule, struct arena *a)
{
	char *paths[] = { (char *)(uintptr_t)f->asked.files.targets, NULL };
	struct tsv *t = paths[0] ? tsv_open(paths, false) : NULL;
	str lack = S("");

	for (size_t i = 0; t && i < rule->by.n && !lack.len; i++)
		if (tsv_find(t, rule->by.list[i]) == NO_COLUMN)
			lack = arena_printf(a, "the targets have no column '%.*s'",
			    STR(rule->by.list[i]));
	if (t)
		tsv_close(t);
	return lack;
}

str
rule_lacks(const struct rules *r, const struct warning_rule *rule, struct arena *a)
{
	const struct portfolio *p = r->asked->portfolio;
	const char *option = missing_option(r, &warning_figures[rule->about]);
	const char *column = missing_column(r->asked, rule->about);

	if (option)
		return arena_printf(a, "%.*s needs %s", STR(rule->figure), option);
	if (column)
		return arena_printf(a, "%.*s needs the column '%s'", STR(rule->figure),
		    column);
	for (size_t i = 0; i < rule->by.n && rule->about != ABOUT_SATISFACTION; i++)
		if (column_of(r, rule->by.list[i]) == p->n_texts)
			return arena_printf(a, "the dues have no column '%.*s'",
			    STR(rule->by.list[i]));
	return figure_has_basis(rule->about) ? targets_lack(r->asked, rule, a) : S("");
}

struct figure
rule_figure(struct rules *r, const struct warning_rule *rule)
{
	struct facts *facts = &r->facts.f;
	struct figure f = { .keeps_parts = facts->asked.explain != NULL };
	const char *targets = facts->asked.files.targets;
	size_t columns[BY_MOST];

	for (size_t i = 0; i < rule->by.n; i++)
		columns[i] = column_of(r, rule->by.list[i]);
	regroup(facts->portfolio, columns, rule->by.n);
	facts->by = rule->by.list;
	facts->n_by = rule->by.n;
	if (targets && figure_has_basis(rule->about))
		facts->targets = targets_read(targets,
		    date_month_start(facts->portfolio->as_of), facts->by, facts->n_by);
	makers[rule->about](&r->facts, rule, &f);
	return f;
}
