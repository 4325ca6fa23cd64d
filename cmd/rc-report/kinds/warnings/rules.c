#include "rc-report/kinds/warnings/rules.h"

#include "bytes/die.h"

static const struct figure_maker *const makers[WARNING_FIGURES] = {
	[ABOUT_COLLECTION_RATE]     = &figure_rate_of_dues,
	[ABOUT_COLLECTION_RATE_DUE] = &figure_rate_of_dues,
	[ABOUT_OVERDUE_RATE]        = &figure_rate_of_dues,
	[ABOUT_OVERDUE_RATE_DUE]    = &figure_rate_of_dues,
	[ABOUT_MONTH_RATE]          = &figure_rate_of_dues,
	[ABOUT_NODE]                = &figure_node,
	[ABOUT_COMPLETION_PACE]     = &figure_completion_pace,
	[ABOUT_FORECAST_COMPLETION] = &figure_forecast_completion,
	[ABOUT_OVERDUE_GROWTH]      = &figure_overdue_growth,
	[ABOUT_FIRST_DUE_LATE]      = &figure_first_due_late,
	[ABOUT_LOAN_OVERDUE_RATE]   = &figure_loan_overdue,
	[ABOUT_CONCENTRATION]       = &figure_concentration,
	[ABOUT_OLDEST_DAYS]         = &figure_oldest,
	[ABOUT_SILENCE]             = &figure_silence,
	[ABOUT_PROMISES_BROKEN]     = &figure_promises_broken,
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
	    || f->stream->has[TEXT_CURVES_BY];
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
	const struct stream *s = f->stream;
	bool first = about == ABOUT_FIRST_DUE_LATE;
	bool days = about == ABOUT_OLDEST_DAYS || about == ABOUT_SILENCE;

	if (about == ABOUT_NODE && !s->n_nodes)
		return s->has_signed_on ? "paid_Nd' of each node, as 'paid_30d" : "signed_on";
	if (about == ABOUT_FORECAST_COMPLETION && !has_curves(f))
		return f->policy->forecasting.curves_by.at;
	if (first && !s->has_signed_on)
		return "signed_on";
	if (first && !s->has_settled_on)
		return "settled_on";
	return days && !s->has_days_overdue ? "days_overdue" : NULL;
}

/* Where the stream has a column of --by; n_texts if the dues haven't it. */
static size_t
column_of(const struct rules *r, str by)
{
	const struct stream *s = r->facts.stream;
	const char *texts[TEXTS_MOST];
	size_t n = rule_columns(r->asked->policy, texts), i = find_text(texts, n, by);

	if (s->has[i])
		return i;
	return str_eq(by, S("month")) ? GROUP_MONTH : s->n_texts;
}

/* Whether a figure is held to the targets, if they are given. */
static bool
figure_has_basis(enum warning_about about)
{
	return about == ABOUT_COMPLETION_PACE || about == ABOUT_FORECAST_COMPLETION;
}

/* What the targets lack of a rule's columns, for a message. */
static str
targets_lack(const struct rules *r, const struct warning_rule *rule, struct arena *a)
{
	for (size_t i = 0; r->targets && i < rule->by.n; i++)
		if (tsv_find(r->targets, rule->by.list[i]) == NO_COLUMN)
			return arena_printf(a, "the targets have no column '%.*s'",
			    STR(rule->by.list[i]));
	return S("");
}

str
rule_lacks(struct rules *r, const struct warning_rule *rule, struct arena *a)
{
	const char *option = missing_option(r, &warning_figures[rule->about]);
	const char *column = missing_column(r->asked, rule->about);

	if (option)
		return arena_printf(a, "%.*s needs %s", STR(rule->figure), option);
	if (column)
		return arena_printf(a, "%.*s needs the column '%s'", STR(rule->figure),
		    column);
	for (size_t i = 0; i < rule->by.n && rule->about != ABOUT_SATISFACTION; i++)
		if (column_of(r, rule->by.list[i]) == r->facts.stream->n_texts)
			return arena_printf(a, "the dues have no column '%.*s'",
			    STR(rule->by.list[i]));
	return figure_has_basis(rule->about) ? targets_lack(r, rule, a) : S("");
}

static bool
same_columns(const struct rule_groups *g, const struct words *by)
{
	bool same = g->groups.n_by == by->n;

	for (size_t i = 0; same && i < by->n; i++)
		same = str_eq(g->by[i], by->list[i]);
	return same;
}

/* The groups by the rule's columns; new if no rule before has the same. */
static struct rule_groups *
groups_of(struct rules *r, const struct warning_rule *rule)
{
	size_t i = 0;

	while (i < r->n_by && !same_columns(&r->by[i], &rule->by))
		i++;
	if (i < r->n_by)
		return &r->by[i];
	r->by[r->n_by] = (struct rule_groups){ .groups = { .n_by = rule->by.n },
		.by = rule->by.list };
	for (size_t k = 0; k < rule->by.n; k++)
		r->by[r->n_by].columns[k] = column_of(r, rule->by.list[k]);
	return &r->by[r->n_by++];
}

static void
open_figure(struct rules *r, const struct warning_rule *rule)
{
	struct figure *f = &r->figures[r->n++];

	*f = (struct figure){ .rule = rule, .facts = &r->facts, .by = groups_of(r, rule),
		.maker = makers[rule->about], .asked = *r->asked,
		.keeps_parts = r->asked->asked.explain != NULL };
	f->asked.by = rule->by.list;
	f->asked.n_by = rule->by.n;
	if (f->maker->open)
		f->maker->open(f);
}

static struct tsv *
open_table(char *path)
{
	return path ? tsv_open((char *[]){ path, NULL }, true) : NULL;
}

/* A contract's figures at a node go to the rules of that node. */
static void
take_node(void *with, uint32_t contract, size_t node, const int64_t sums[NODE_SUMS])
{
	const struct rules *r = with;

	for (size_t i = 0; i < r->n; i++)
		if (r->figures[i].maker->take_node && r->figures[i].rule->node == node)
			r->figures[i].maker->take_node(&r->figures[i], contract, sums);
}

struct rules *
rules_open(const struct facts *f, const struct warning_rule *explained)
{
	struct rules *r = mem_new(1, sizeof(*r));
	const struct warning_rule *rules = f->policy->warnings.list;
	size_t n = f->policy->warnings.n;

	r->asked = f;
	r->facts = (struct figure_facts){ .f = f, .stream = f->stream,
		.as_of = f->stream->as_of };
	r->targets = open_table(f->asked.files.targets);
	r->surveys = open_table(f->asked.files.surveys);
	r->figures = mem_new(n + 1, sizeof(*r->figures));
	r->by = mem_new(n + 1, sizeof(*r->by));
	r->book = contract_book_of(f->policy, f->stream->as_of, true, f->stream->n_nodes);
	r->book.told = take_node;
	r->book.with = r;
	for (size_t i = 0; i < n; i++)
		if ((!explained || explained == &rules[i])
		    && rules[i].about != ABOUT_SATISFACTION
		    && rule_lacks(r, &rules[i], &r->arena).len == 0)
			open_figure(r, &rules[i]);
	return r;
}

/* The group of the due at hand; that of its contract is the first that counts. */
static void
find_group(struct rule_groups *g, const struct streamed_due *row, uint32_t contract)
{
	char month[DATE_CHARS];
	str cells[BY_MOST];

	for (size_t i = 0; i < g->groups.n_by; i++)
		if (g->columns[i] == GROUP_MONTH) {
			date_put(month, row->due.payable_on);
			cells[i] = (str){ month, sizeof("YYYY-MM") - 1 };
		} else {
			cells[i] = row->texts[g->columns[i]];
		}
	g->now = groups_add(&g->groups, cells);
	while (contract >= g->n) {
		GROW(g->of_contracts, g->n, g->room);
		g->of_contracts[g->n++] = NO_NAME;
	}
	if (row->counts && g->of_contracts[contract] == NO_NAME)
		g->of_contracts[contract] = g->now;
}

/* Keeps what --explain tells of a contract: the texts of its first due that counts. */
static void
keep_texts(struct rules *r, const struct streamed_due *row, uint32_t contract, bool is_first)
{
	static const enum kept_text texts[EXPLAINED_TEXTS] = { TEXT_CUSTOMER, TEXT_PROJECT,
		TEXT_UNIT, TEXT_SALESPERSON };

	GROW(r->explained, contract, r->explained_room);
	for (size_t i = 0; is_first && i < EXPLAINED_TEXTS; i++)
		r->explained[contract].texts[i] = names_add(&r->words, row->texts[texts[i]]);
}

/* Enters the due into the book of contracts; gives its contract. */
static uint32_t
enter(struct rules *r, const struct streamed_due *row)
{
	static int64_t counted;
	struct figure_facts *facts = &r->facts;
	uint32_t contract = contract_book_add(&r->book, &(struct contract_row){ &row->due,
		is_house_money(row->class), row->counts ? &counted : NULL });

	GROW(facts->signed_on, contract, facts->room);
	if (contract == facts->n)
		facts->signed_on[facts->n++] = NO_DATE;
	if (facts->signed_on[contract] == NO_DATE)
		facts->signed_on[contract] = row->due.signed_on;
	return contract;
}

static void
take_due(struct rules *r, const struct streamed_due *row)
{
	uint32_t contract = enter(r, row);

	for (size_t i = 0; i < r->n_by; i++) {
		bool is_known = contract < r->by[i].n
		    && r->by[i].of_contracts[contract] != NO_NAME;

		find_group(&r->by[i], row, contract);
		if (r->asked->asked.explain)
			keep_texts(r, row, contract, row->counts && !is_known);
	}
	for (size_t i = 0; i < r->n; i++)
		if (r->figures[i].maker->take)
			r->figures[i].maker->take(&r->figures[i], row, contract);
}

void
rules_take_dues(struct rules *r)
{
	const struct request_files *files = &r->asked->asked.files;
	const struct streamed_due *row;
	struct contracts contracts = { 0 };
	struct left_out out = { 0, { 0 } };

	while ((row = stream_next(r->asked->stream)) != NULL)
		take_due(r, row);
	if (files->receipts)
		r->facts.receipts = log_receipts(files->receipts, r->asked->stream->log);
	contract_book_close(&r->book, &r->arena, &contracts, 0, &out);
	contracts_require_whole(&contracts);
}

/* Begins a table, once more if that must be. */
static struct tsv *
begin(struct tsv *t)
{
	if (tsv_count(t) > 0)
		tsv_again(t);
	return t;
}

struct figure *
rule_figure(struct rules *r, const struct warning_rule *rule)
{
	char *targets = r->asked->asked.files.targets;
	struct figure *f = r->figures;

	while (f->rule != rule)
		f++;
	if (targets && figure_has_basis(rule->about))
		f->asked.targets = targets_read(begin(r->targets), targets,
		    date_month_start(r->facts.as_of), rule->by.list, rule->by.n);
	if (f->maker->close)
		f->maker->close(f);
	return f;
}

struct surveys *
rule_answers(struct rules *r, const struct warning_rule *rule)
{
	return surveys_read(begin(r->surveys), r->asked->policy, rule->by.list, rule->by.n);
}
