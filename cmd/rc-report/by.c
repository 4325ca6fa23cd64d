#include "rc-report/report.h"

static void
figure_cells(struct grid *g, const struct figures *f)
{
	grid_count(g, f->n);
	for (int i = 0; i < AMOUNTS; i++)
		grid_money(g, figure_amount(f, amounts[i].at));
	for (int i = 0; i < RATES; i++)
		grid_ratio(g, figure_amount(f, rates[i].over),
		    figure_amount(f, rates[i].under));
}

static void
print_definitions(const struct look *look)
{
	look_line(look, "%s", "");
	for (int i = 0; i < RATES; i++)
		look_line(look, "%s = %s", look_word(look, rates[i].zh,
		    rates[i].en), look_word(look, rates[i].definition_zh,
		    rates[i].definition));
}

void
print_by(const struct report *r)
{
	struct grid *g = grid_open(r->look);

	book_require_whole(r->book);
	report_title(r, "分组回款", "Collection by group", r->book->as_of);
	report_by_headings(g, r);
	grid_heading(g, "n", "笔数", "n");
	for (int i = 0; i < AMOUNTS; i++)
		grid_heading(g, amounts[i].name, amounts[i].zh, amounts[i].en);
	for (int i = 0; i < RATES; i++)
		grid_heading(g, rates[i].name, rates[i].zh, rates[i].en);
	for (size_t i = 0; i < r->book->n; i++) {
		report_by_cells(g, r, &r->book->groups[i]);
		figure_cells(g, &r->book->groups[i].figures);
	}
	if (r->look->format == FORMAT_TEXT) {
		report_by_cells(g, r, &r->book->total);
		figure_cells(g, &r->book->total.figures);
	}
	grid_close(g);
	print_definitions(r->look);
}
