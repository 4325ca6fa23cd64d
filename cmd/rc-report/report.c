#include "rc-report/report.h"

#include "bytes/die.h"
#include "document/division.h"
#include "document/selection.h"
#include "policy/headings.h"
#include "policy/masking.h"
#include "rc-report/folder.h"
#include "rc-report/input/cube_table.h"
#include "rc-report/kinds/customer/customer_index.h"
#include "rc-report/kinds/planned.h"
#include "rc-report/panels.h"
#include "rc-report/privacy.h"
#include "rc-report/terminal.h"

/* What a part of the book without a row adds to the plan. */
static struct plan_table
plan_of_nothing(const struct facts *f)
{
	struct plan_table t = { .cube = cube_new(f->policy, f->n_by, false),
		.as_of = NO_DATE };

	t.sums = plan_sums(t.cube);
	return t;
}

static struct plan_table
plan_added_up(const struct facts *f)
{
	struct planned p = planned_open(f, f->asked.month);

	planned_take(&p, f->stream);
	planned_close(&p);
	return (struct plan_table){ p.cube, p.plan, p.days.as_of, p.days.first };
}

static void
print_plan(struct out *o, const struct facts *f)
{
	bool nothing = f->stream && f->stream->as_of == NO_DATE;
	struct plan_table t = nothing ? plan_of_nothing(f) : plan_added_up(f);

	plan_table_print(o, &t, f->by);
}

void
report_write_partial(const struct kind_of_report *kind, const struct facts *f,
    const char *output)
{
	struct out *o = out_open(output);

	if (kind->reads == READS_PLAN)
		print_plan(o, f);
	else if (f->cube)
		cube_print(o, f->cube, f->by);
	else
		work_print(o, &f->work, f->policy);
}

/* Dies if a column of --by is one that the kind has itself.  Kinds that add up all dues
   take it: their columns are figures, and a table may well have one of that name. */
static void
refuse_twice(const struct kind_of_report *kind, const struct facts *f, const struct grid *g)
{
	for (size_t i = 0; i < f->n_by && kind->reads != READS_SUMS; i++) {
		int n = 0;

		for (size_t k = 0; k < g->width; k++)
			n += strcmp(g->columns[k].name.code, f->by[i].at) == 0;
		if (n > 1)
			die_wrong("--by: %s has a column '%s' of its own", kind->name,
			    f->by[i].at);
	}
}

/* A report of nothing would hide that a step before it failed. */
static void
require_rows(const struct facts *f)
{
	if (f->cube && f->cube->n_days == 0)
		die("the dues have no row");
}

static struct style
style_of(const struct policy *p, const struct presentation *how, bool to_stdout)
{
	return (struct style){ .language = (enum language)p->language,
		.colour = to_stdout && terminal_has_colour(),
		.width = to_stdout && !how->wide ? terminal_width() : 0,
		.wan = how->wan, .refresh = how->refresh,
		.ascii = p->drawing == DRAW_ASCII || (to_stdout && terminal_is_ascii()) };
}

/* Pages are opened by many; tables between tools and lists for work stay whole. */
static void
mask_page(struct document *d, const struct facts *f, const struct presentation *how)
{
	struct masking m = masking_of(f->policy, f->asked.plain);

	if (how->writer->is_page)
		privacy_mask(d, &m);
}

/* What names a column of the grid: a word that isn't one of its own may be a heading that
   the policy knows. */
static str
column_word(const struct policy *p, const struct grid *g, str word)
{
	return grid_find_word(g, word) < g->width ? word : policy_column(p, word);
}

/* Leaves the columns of --columns, if it was given. */
static void
choose_columns(const struct policy *p, struct document *d, const char *list)
{
	struct grid *g = document_grid(d);
	struct arena a = { 0 };
	str left = str_of(list ? list : ""), words = S("");

	for (bool more = list != NULL; more; ) {
		more = left.len && memchr(left.at, ',', left.len);
		str word = column_word(p, g, str_cut(&left, ','));

		words = arena_printf(&a, "%.*s%.*s%s", STR(words), STR(word),
		    more ? "," : "");
	}
	if (list)
		grid_choose(g, words);
	arena_free(&a);
}

/* The file of the customer at hand. */
static void
write_customer(struct folder *folder, const char *name, struct customer_files *files,
    const struct presentation *how)
{
	struct document *d = document_new(folder->style->language);

	customer_file_page(files, d);
	mask_page(d, files->facts, how);
	choose_columns(files->facts->policy, d, how->columns);
	folder_write(folder, name, d);
	document_free(d);
}

static void
write_index(struct folder *folder, const char *name, struct customer_index *index,
    const struct customer_files *files, const struct presentation *how)
{
	struct document *d = document_new(folder->style->language);

	customer_index_page(index, files, d);
	mask_page(d, files->facts, how);
	folder_write(folder, name, d);
	document_free(d);
}

/* A file for each customer, and, of the pages of all, a list that leads to them. */
static void
write_customers(const struct facts *f, const struct presentation *how,
    const struct style *style)
{
	struct customer_files files = customer_files_open(f);
	struct folder folder = folder_open(how->folder, how->writer, style);
	bool has_index = f->asked.all && how->writer->is_page;
	const char *list = has_index ? folder_name(&folder, S("index")) : NULL;
	struct customer_index index = { 0 };

	for (uint32_t i = 0; i < files.n; i++) {
		customer_file_take(&files, i);
		const char *name = folder_name(&folder, customer_file_id(&files));
		if (customer_file_is_changed(&files))
			write_customer(&folder, name, &files, how);
		if (list)
			customer_index_add(&index, &files, name);
	}
	if (list)
		write_index(&folder, list, &index, &files, how);
	folder_close(&folder);
	customer_files_close(&files);
}

/* A file for each value of a column. */
static void
write_parts(const struct policy *p, const struct document *d,
    const struct presentation *how, const struct style *style)
{
	const struct grid *g = document_grid(d);
	struct folder folder = folder_open(how->folder, how->writer, style);
	struct division parts = division_open(d, grid_column_named(g, "--split",
	    column_word(p, g, str_of(how->split))));
	struct document *part;
	str value;

	while ((part = division_next(&parts, &value)) != NULL) {
		choose_columns(p, part, how->columns);
		folder_write(&folder, folder_name(&folder, value), part);
		document_free(part);
	}
	division_close(&parts);
	folder_close_listed(&folder);
}

static bool
write_whole(const struct kind_of_report *kind, const struct facts *f,
    const struct presentation *how, const struct style *style)
{
	struct document *d = document_new(style->language);

	require_rows(f);
	if (kind->panels)
		panels_build(kind, f, d, how->output);
	else if (kind->build_table && how->writer->is_of_one_grid)
		kind->build_table(f, d);
	else
		kind->build(f, d);
	refuse_twice(kind, f, document_grid(d));
	mask_page(d, f, how);
	bool red = document_has_red(d);
	if (how->split) {
		write_parts(f->policy, d, how, style);
	} else {
		choose_columns(f->policy, d, how->columns);
		how->writer->write(out_open(how->output), d, style);
	}
	document_free(d);
	return red;
}

bool
report_write(const struct kind_of_report *kind, const struct facts *f,
    const struct presentation *how)
{
	bool to_stdout = !how->output && !how->folder;
	struct style style = style_of(f->policy, how, to_stdout);

	if (!how->folder || how->split)
		return write_whole(kind, f, how, &style);
	write_customers(f, how, &style);
	return false;
}
