#include "rc-report/kinds/kind.h"

struct open_dues {
	int64_t n;
	money   balance;
};

static struct open_dues
all_bands(const struct cube *c, const int64_t *sums)
{
	struct open_dues all = { 0, 0 };

	for (size_t i = 0; i < c->layout.n_bands; i++) {
		all.n += sums[band_at(c, i)];
		money_add(&all.balance, sums[band_at(c, i) + 1], "balances");
	}
	return all;
}

static void
put_open(struct grid *g, struct term name, struct open_dues dues, money all)
{
	put_word(g, name);
	put_count(g, dues.n);
	put_money(g, dues.balance);
	put_ratio(g, dues.balance, all);
}

static void
put_bands(struct grid *g, const struct facts *f, const struct group *group,
    const int64_t *sums, enum row_kind kind)
{
	const struct cube *c = f->cube;
	struct open_dues all = all_bands(c, sums);

	for (size_t i = 0; i < c->layout.n_bands; i++) {
		bool not_due = i == c->layout.n_bands - 1;
		const int64_t *band = sums + band_at(c, i);
		const char *name = c->bands[i].at;

		grid_row(g, kind);
		put_by(g, f, group);
		put_open(g, (struct term){ name, not_due ? "未到期" : name, name },
		    (struct open_dues){ band[0], band[1] }, all.balance);
	}
	grid_row(g, TOTAL);
	put_by(g, f, group);
	put_open(g, (struct term){ "", "未收合计", "open" }, all, all.balance);
}

static const struct term open_by_days = { "", "未收金额，按逾期天数", "Open, by days overdue" };

void
build_ageing(const struct facts *f, struct document *d)
{
	const struct cube_day *day = the_day(f);

	put_title(d, (struct term){ "ageing", "账龄分析（逾期天数）", "Ageing by days overdue" },
	    day->as_of);
	struct grid *g = grid_add(d, (struct term){ "ageing", "账龄", "ageing" }, FOR_ALL);
	by_columns(g, f);
	grid_column(g, (struct term){ "bucket", "逾期天数", "days" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "n", "笔数", "n" }, CELL_COUNT, 1);
	grid_column(g, (struct term){ "balance", "未收金额", "balance" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "share", "占未收", "share" }, CELL_RATE, 0);
	for (size_t i = 0; i < day->n && f->n_by > 0; i++) {
		const struct group *group = &f->cube->groups[day->first + i];

		put_bands(g, f, group, group->sums, ROW);
	}
	put_bands(g, f, NULL, day->total, f->n_by ? TOTAL : ROW);
	grid_chart(g, f->n_by
	    ? (struct chart){ CHART_STACK, open_by_days, f->n_by, .series = "bucket",
		.value = "balance" }
	    : (struct chart){ CHART_BARS, open_by_days, 1, .value = "balance" });
}
