#include "rc-report/report.h"

static void
print_bands(struct grid *g, const struct report *r, const struct group *group)
{
	const struct book *b = r->book;
	struct band all = { 0, 0 };

	for (size_t i = 0; i < b->n_bands; i++) {
		all.n += group->bands[i].n;
		money_add(&all.balance, group->bands[i].balance, "balances");
	}
	for (size_t i = 0; i < b->n_bands; i++) {
		bool not_due = i == b->n_bands - 1;

		report_by_cells(g, r, group);
		grid_words(g, b->bands[i].at, not_due ? "未到期" : b->bands[i].at,
		    b->bands[i].at);
		grid_count(g, group->bands[i].n);
		grid_money(g, group->bands[i].balance);
		grid_ratio(g, group->bands[i].balance, all.balance);
	}
	if (r->look->format == FORMAT_TSV)
		return;
	report_by_cells(g, r, group);
	grid_words(g, "", "未收合计", "open");
	grid_count(g, all.n);
	grid_money(g, all.balance);
	grid_ratio(g, all.balance, all.balance);
}

void
print_ageing(const struct report *r)
{
	struct grid *g = grid_open(r->look);

	report_title(r, "账龄分析（逾期天数）", "Ageing by days overdue", r->book->as_of);
	report_by_headings(g, r);
	grid_heading(g, "bucket", "逾期天数", "days");
	grid_heading(g, "n", "笔数", "n");
	grid_heading(g, "balance", "未收金额", "balance");
	grid_heading(g, "share", "占未收", "share");
	for (size_t i = 0; i < r->book->n && r->n_by > 0; i++)
		print_bands(g, r, &r->book->groups[i]);
	if (r->n_by == 0 || r->look->format == FORMAT_TEXT)
		print_bands(g, r, &r->book->total);
	grid_close(g);
}
