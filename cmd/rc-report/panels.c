#include "rc-report/panels.h"

#include "bytes/die.h"
#include "document/selection.h"
#include "rc-report/facts.h"
#include "rc-report/kinds/panels.h"

static bool
has_nodes(const struct tsv *t, const struct policy *p, struct arena *a)
{
	const struct node *nodes = p->nodes.list;
	bool all = tsv_find(t, S("signed_on")) != NO_COLUMN;

	for (size_t i = 0; i < p->nodes.n; i++)
		all &= tsv_find(t, arena_printf(a, "paid_%dd", nodes[i].days)) != NO_COLUMN;
	return all;
}

/* The column that the dues lack for a panel, or what makes it; NULL if none. */
static const char *
missing_column(const struct panel *panel, const struct kind_of_report *kind,
    const struct facts *f, struct arena *a)
{
	struct tsv *t = tsv_open(f->paths, false);
	const char *missing = NULL;

	if (panel->by && tsv_find(t, str_of(panel->by)) == NO_COLUMN)
		missing = panel->by;
	else if (kind->needs_nodes && !has_nodes(t, f->policy, a))
		missing = "signed_on, paid_Nd";
	else if (kind->reads == READS_TASKS && tsv_find(t, S("action")) == NO_COLUMN)
		missing = "rc-dun";
	tsv_close(t);
	return missing;
}

/* What is missing for a panel, or NULL: an option, or what the dues lack. */
static const char *
missing_of(const struct panel *panel, const struct kind_of_report *kind,
    const struct facts *f, struct arena *a)
{
	if (kind->needs & TAKES_ALLOCATIONS && !f->asked.files.allocations)
		return "--allocations";
	if (kind->reads == READS_HISTORY)
		return f->asked.files.history ? NULL : "--history";
	return kind->reads == READS_NOTHING ? NULL : missing_column(panel, kind, f, a);
}

/* Of the files those that the kind takes. */
static struct request_files
files_for(const struct kind_of_report *kind, const struct request_files *all)
{
	unsigned takes = kind->takes;

	return (struct request_files){
		.allocations = takes & TAKES_ALLOCATIONS ? all->allocations : NULL,
		.targets = takes & TAKES_TARGETS ? all->targets : NULL,
		.contacts = takes & TAKES_CONTACTS ? all->contacts : NULL,
		.receipts = takes & TAKES_RECEIPTS ? all->receipts : NULL,
		.surveys = takes & TAKES_SURVEYS ? all->surveys : NULL,
		.history = takes & TAKES_HISTORY ? all->history : NULL,
	};
}

static void
build_kind(struct document *d, const struct panel *panel, const struct kind_of_report *kind,
    const struct facts *f)
{
	static char *const none[] = { NULL };
	const str by[] = { str_of(panel->by ? panel->by : "") };
	struct request asked = { .by = by, .n_by = panel->by != NULL,
		.files = files_for(kind, &f->asked.files), .month = NO_DATE,
		.days = NO_COUNT, .months = NO_COUNT,
		.weeks = panel->weeks ? panel->weeks : NO_COUNT };
	bool reads_dues = kind->reads != READS_NOTHING && kind->reads != READS_HISTORY;
	struct facts *facts = arena_new(&d->arena, 1, sizeof(*facts));

	/* the document's rows may be made of them later */
	*facts = facts_read(kind, reads_dues ? f->paths : none, f->policy, &asked);
	kind->build(facts, d);
}

static size_t
column_of(const struct grid *g, const char *code)
{
	size_t column = grid_find(g, code);

	if (column == g->width)
		die("a panel's table has no column '%s'", code);
	return column;
}

static void
select_part(struct document *d, const struct panel *panel)
{
	struct grid *g = document_grid(d);

	if (panel->where)
		grid_where(g, column_of(g, panel->where));
	if (panel->order)
		grid_order(g, column_of(g, panel->order));
	size_t left_out = panel->rows ? grid_first(g, (size_t)panel->rows) : 0;
	if (left_out)
		document_text(d, BLOCK_LINE, d->language == ZH ? "另有 %zu 行未列出"
		    : "not listed: %zu more rows", left_out);
	if (panel->columns)
		grid_choose(g, str_of(panel->columns));
}

static struct document *
build_panel(const struct panel *panel, const struct facts *f)
{
	struct document *d = document_new((enum language)f->policy->language);
	const struct kind_of_report *kind = kind_named(panel->kind);
	struct arena a = { 0 };
	const char *missing = missing_of(panel, kind, f, &a);

	if (missing) {
		document_text(d, BLOCK_LINE, d->language == ZH ? "缺少：%s" : "not given: %s",
		    missing);
	} else {
		build_kind(d, panel, kind, f);
		select_part(d, panel);
	}
	arena_free(&a);
	return d;
}

static bool
is_defined(const struct document *d, str figure)
{
	for (size_t i = 0; i < d->n; i++)
		if (str_eq(d->blocks[i].text, figure))
			return true;
	return false;
}

/* Puts a panel under its own title; its definitions come behind all panels. */
static void
take_panel(struct document *to, struct document *definitions, const struct panel *panel,
    struct document *from)
{
	size_t n = 0;

	document_text(to, BLOCK_HEADING, "%s", document_word(to, panel->title));
	for (size_t i = 0; i < from->n; i++) {
		struct document_block b = from->blocks[i];

		if (b.kind == BLOCK_DEFINITION && !is_defined(definitions, b.text))
			document_add(definitions, b);
		if (b.kind != BLOCK_DEFINITION && b.kind != BLOCK_TITLE
		    && b.kind != BLOCK_BLANK)
			from->blocks[n++] = b;
	}
	from->n = n;
	if (n > 0 && from->blocks[0].kind == BLOCK_GRID)
		from->blocks[0].grid->name = panel->title;
	document_take(to, from);
}

static void
require_files(const struct kind_of_report *kind, char *const *paths)
{
	bool has_stdin = !*paths;

	for (; *paths; paths++)
		has_stdin |= strcmp(*paths, "-") == 0;
	if (has_stdin)
		die_wrong("%s reads the dues more than once: name the file", kind->name);
}

void
panels_build(const struct kind_of_report *kind, const struct facts *f, struct document *d)
{
	static const struct term word = { "", "定义", "Definitions" };
	struct document *definitions = document_new(d->language);
	const struct panels *panels = kind->panels;

	require_files(kind, f->paths);
	for (size_t i = 0; i < panels->n; i++) {
		struct document *panel = build_panel(&panels->list[i], f);

		if (i == 0)
			put_title(d, panels->title, panel->as_of);
		take_panel(d, definitions, &panels->list[i], panel);
	}
	d->is_board = true;
	document_text(d, BLOCK_HEADING, "%s", document_word(d, word));
	document_take(d, definitions);
}
