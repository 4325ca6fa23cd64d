#include "rc-report/panels.h"

#include <unistd.h>

#include "bytes/die.h"
#include "document/selection.h"
#include "rc-report/facts.h"
#include "rc-report/kinds/panels.h"
#include "rc-report/lights.h"

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
	if (panel->needs & TAKES_SURVEYS && !f->asked.files.surveys)
		return "--surveys";
	if (panel->needs & TAKES_BEFORE && !f->asked.files.before)
		return "--before";
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
		.rejects = takes & TAKES_REJECTS ? all->rejects : NULL,
		.unmatched = takes & TAKES_UNMATCHED ? all->unmatched : NULL,
		.history = takes & TAKES_HISTORY ? all->history : NULL,
	};
}

/* The dues, behind those of an earlier day if the panel compares days. */
static char *const *
paths_for(struct arena *a, const struct panel *panel, const struct kind_of_report *kind,
    const struct facts *f)
{
	bool reads_dues = kind->reads != READS_NOTHING && kind->reads != READS_HISTORY;
	size_t n = 0, k = 0;

	while (f->paths[n])
		n++;
	char **paths = arena_new(a, n + 2, sizeof(*paths));
	if (panel->needs & TAKES_BEFORE)
		paths[k++] = f->asked.files.before;
	for (size_t i = 0; i < n && reads_dues; i++)
		paths[k++] = f->paths[i];
	paths[k] = NULL;
	return paths;
}

static void
build_kind(struct document *d, const struct panel *panel, const struct kind_of_report *kind,
    const struct facts *f)
{
	const str by[] = { str_of(panel->by ? panel->by : "") };
	struct request asked = { .by = by, .n_by = panel->by != NULL,
		.files = files_for(kind, &f->asked.files), .month = NO_DATE,
		.days = NO_COUNT, .months = NO_COUNT,
		.weeks = panel->weeks ? panel->weeks : NO_COUNT,
		.all = panel->lights, .since = kind->rules ? f->asked.since : NULL };
	struct facts *facts = arena_new(&d->arena, 1, sizeof(*facts));

	/* the document's rows may be made of them later */
	*facts = facts_read(kind, paths_for(&d->arena, panel, kind, f), f->policy, &asked);
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

/* Whether a word is one of a list with commas. */
static bool
is_listed(str list, str word)
{
	while (list.len)
		if (str_eq(str_cut(&list, ','), word))
			return true;
	return false;
}

static bool
is_wanted(const struct grid *g, size_t row, const void *with)
{
	const struct panel *panel = with;
	char room[CELL_ROOM];

	return is_listed(str_of(panel->only), cell_plain(grid_cell(g, row, 0), room));
}

static void
say_left_out(struct document *d, size_t n)
{
	if (n)
		document_text(d, BLOCK_LINE, d->language == ZH ? "另有 %zu 项未列出"
		    : "not listed: %zu more", n);
}

enum { GROUPS = 10 };

/* Of the rules' lights that are read, those that are green are not shown. */
static void
select_part(struct document *d, const struct panel *panel, struct lights *lights)
{
	struct grid *g = document_grid(d);

	if (panel->only)
		grid_keep(g, is_wanted, panel);
	if (panel->order)
		grid_order(g, column_of(g, panel->order));
	if (panel->lights && panel->by)
		g = lights_beside(d, g, lights, str_of(panel->by));
	else if (panel->lights)
		lights_take(lights, g);
	if (panel->rows)
		say_left_out(d, grid_first(g, (size_t)panel->rows));
	if (panel->groups)
		say_left_out(d, grid_first_groups(g, 1, column_of(g, panel->groups),
		    GROUPS));
	if (panel->columns)
		grid_choose(g, str_of(panel->columns));
	for (size_t i = 0; i < d->n && panel->drops_empty; i++)
		if (d->blocks[i].grid)
			grid_drop_empty(d->blocks[i].grid);
	if (panel->tiles)
		g->charts[0].kind = CHART_TILES;
}

static struct document *
build_panel(const struct panel *panel, const struct facts *f, struct lights *lights)
{
	struct document *d = document_new((enum language)f->policy->language);
	const struct kind_of_report *kind = kind_named(panel->kind);
	struct arena a = { 0 };
	const char *missing = missing_of(panel, kind, f, &a);

	if (missing) {
		document_text(d, BLOCK_LINE, d->language == ZH ? "缺少 %s，本栏暂无数据"
		    : "%s is missing, which has the data of this panel", missing);
	} else {
		build_kind(d, panel, kind, f);
		select_part(d, panel, lights);
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

/* The page that tells more of a panel, if it lies beside the page that is written. */
static str
page_beside(const struct panel *panel, struct arena *a, const char *output)
{
	const char *slash = output ? strrchr(output, '/') : NULL;
	str folder = slash ? (str){ output, (size_t)(slash - output) + 1 } : S("");
	str page = arena_printf(a, "%s.html", panel->page ? panel->page : panel->kind);
	str path = arena_printf(a, "%.*s%.*s", STR(folder), STR(page));

	return output && access(path.at, F_OK) == 0 ? page : S("");
}

/* Puts a panel under its own title; its definitions come behind all panels. */
static void
take_panel(struct document *to, struct document *definitions, const struct panel *panel,
    struct document *from, const char *output)
{
	size_t n = 0;

	if (to->blocks[to->n - 1].kind != BLOCK_BLANK)
		document_text(to, BLOCK_BLANK, "%s", "");
	document_text(to, BLOCK_HEADING, "%s", document_word(to, panel->title));
	to->blocks[to->n - 1].link = page_beside(panel, &to->arena, output);
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
panels_build(const struct kind_of_report *kind, const struct facts *f, struct document *d,
    const char *output)
{
	struct lights lights = { .arena = &d->arena };
	static const struct term word = { "", "定义", "Definitions" };
	struct document *definitions = document_new(d->language);
	const struct panels *panels = kind->panels;

	require_files(kind, f->paths);
	for (size_t i = 0; i < panels->n; i++) {
		struct document *panel = build_panel(&panels->list[i], f, &lights);

		if (i == 0)
			put_title(d, panels->title, panel->as_of);
		take_panel(d, definitions, &panels->list[i], panel, output);
	}
	d->is_board = true;
	document_text(d, BLOCK_BLANK, "%s", "");
	document_text(d, BLOCK_HEADING, "%s", document_word(d, word));
	document_take(d, definitions);
}
