#include "rc-report/report.h"

void
report_title(const struct report *r, const char *zh, const char *en, date as_of)
{
	look_line(r->look, "%s  %s %s", look_word(r->look, zh, en),
	    look_word(r->look, "截至", "as of"), date_text(as_of));
	look_line(r->look, "%s", "");
}

/* What Chinese readers call a column: the first heading that the policy knows for it. */
static const char *
chinese_name(const struct policy *p, str column)
{
	const struct heading *headings = p->headings.list;

	for (size_t i = 0; i < p->headings.n; i++)
		if (headings[i].table == DUES && str_eq(headings[i].column, column)
		    && headings[i].words.n > 0)
			return headings[i].words.list[0].at;
	return str_eq(column, S("month")) ? "月份" : column.at;
}

void
report_by_headings(struct grid *g, const struct report *r)
{
	for (size_t i = 0; i < r->n_by; i++)
		grid_heading(g, r->by[i].at, chinese_name(r->policy, r->by[i]),
		    r->by[i].at);
}

static void
cells_of(struct grid *g, const struct report *r, const struct group *group)
{
	for (size_t i = 0; i < r->n_by; i++) {
		bool blank = group->by[i].len == 0
		    && r->look->format == FORMAT_TEXT;

		grid_text(g, blank ? S("-") : group->by[i]);
	}
}

/* The line of all groups together, which only people need. */
static void
total_cells(struct grid *g, const struct report *r)
{
	for (size_t i = 0; i < r->n_by; i++)
		grid_words(g, "", i == 0 ? "合计" : "", i == 0 ? "total" : "");
}

void
report_by_cells(struct grid *g, const struct report *r, const struct group *group)
{
	if (group == &r->book->total)
		total_cells(g, r);
	else
		cells_of(g, r, group);
}
