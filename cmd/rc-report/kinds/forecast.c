#include <stdlib.h>

#include "rc-report/kinds/kind.h"
#include "rc-report/model/prospect.h"

enum { WEEK = 7 };

/* The days ahead that are told: the policy's horizons, and the end of the month. */
static count *
days_ahead(const struct facts *f, struct arena *a, size_t *n)
{
	const struct counts *horizons = &f->policy->forecasting.horizons;
	count *days = arena_new(a, horizons->n + 1, sizeof(*days));
	date as_of = f->stream->as_of;
	count month = date_month_end(as_of) - as_of;

	*n = 0;
	for (size_t i = 0; i < horizons->n; i++) {
		count next = horizons->list[i];

		if (month > 0 && month < next)
			days[(*n)++] = month;
		if (month <= next)
			month = 0;
		days[(*n)++] = next;
	}
	if (month > 0)
		days[(*n)++] = month;
	return days;
}

size_t
forecast_columns(const struct policy *p, const char **names)
{
	if (str_eq(p->forecasting.curves_by, S("party")))
		return 0;
	names[0] = p->forecasting.curves_by.at;
	return 1;
}

static void
put_cells_of(struct grid *g, const struct facts *f, uint32_t group)
{
	str cells[BY_MOST];

	groups_cells(&f->stream->groups, group, cells);
	for (size_t i = 0; i < f->n_by; i++)
		put_group(g, cells[i]);
}

static void
put_tested(struct grid *g, const struct cash *c, const struct backtests *b, money expected)
{
	struct outlook_band band = band_around(c, b, expected);

	put_money(g, band.low);
	put_money(g, band.high);
	put_count(g, b->n);
	put_ratio(g, b->missed, b->came);
	put_ratio(g, b->bias, b->came);
	put_ratio(g, b->missed_by_dates, b->came);
	put_ratio(g, b->missed_by_dates - b->missed, b->missed_by_dates);
}

/* `tested` is NULL where groups are told, and nothing was tried. */
static void
put_row(struct grid *g, const struct facts *f, const struct cash *c, uint32_t group,
    count days, const struct outlook *o, const struct backtests *tested)
{
	money expected = expected_of(o);

	grid_row(g, ROW);
	put_cells_of(g, f, group);
	put_count(g, days);
	put_date(g, f->stream->as_of + days);
	put_money(g, o->scheduled);
	put_money(g, expected);
	if (tested)
		put_tested(g, c, tested, expected);
	else
		for (int i = 0; i < 7; i++)
			put_none(g);
}

/* What is told: outlooks of some ends, by group: those of end k begin at k * groups. */
struct told {
	struct prospect  *prospect;
	struct backtests *tested;
	bool             *counted;    /* by group: it has a due that counts */
	size_t            n, room;
	const uint32_t   *order;      /* of the groups */
	uint32_t          groups;
	struct outlook   *list;
};

static void
take_dues(struct told *t, struct stream *s)
{
	const struct streamed_due *row;

	while ((row = stream_next(s)) != NULL) {
		while (row->group >= t->n) {
			GROW(t->counted, t->n, t->room);
			t->counted[t->n++] = false;
		}
		t->counted[row->group] |= row->counts;
		prospect_take(t->prospect, row, row->group);
	}
}

/* Goes through the dues; the first n_tested of n ends are tried on the past, too. */
static struct told
tell(const struct facts *f, struct arena *a, const count *days, size_t n, size_t n_tested)
{
	struct told t = { 0 };

	t.prospect = prospect_open(f->stream, 0, a, days, n_tested, &t.tested);
	take_dues(&t, f->stream);
	prospect_close(t.prospect, a);
	t.order = groups_sorted(&f->stream->groups, a);
	t.groups = f->stream->groups.names.n;
	t.list = arena_new(a, (n + 1) * t.groups, sizeof(*t.list));
	for (size_t i = 0; i < n; i++)
		prospect_look(t.prospect, days[i], t.list + i * t.groups);
	return t;
}

static const struct term expected_and_due = {
	"", "预计与应收", "Expected, with its band, and what is scheduled"
};

static void
put_horizons(struct document *d, const struct facts *f)
{
	struct grid *g = grid_add(d, (struct term){ "forecast", "预测", "forecast" }, FOR_ALL);
	size_t n;
	const count *days = days_ahead(f, &d->arena, &n);
	bool tested = f->n_by == 0;
	struct told t = tell(f, &d->arena, days, n, tested ? n : 0);

	by_columns(g, f);
	grid_column(g, (struct term){ "days", "天数", "days" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "until", "截至", "until" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "scheduled", "应收", "scheduled" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "expected", "预计回款", "expected" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "low", "下限", "low" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "high", "上限", "high" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "backtests", "回测次数", "back-tests" }, CELL_COUNT, 3);
	grid_column(g, forecast_wape.name, CELL_RATE, 2);
	grid_column(g, forecast_bias.name, CELL_RATE, 3);
	grid_column(g, forecast_naive.name, CELL_RATE, 3);
	grid_column(g, forecast_skill.name, CELL_RATE, 2);
	for (uint32_t i = 0; i < t.groups; i++)
		for (size_t k = 0; k < n && t.counted[t.order[i]]; k++)
			put_row(g, f, &t.prospect->cash, t.order[i], days[k],
			    &t.list[k * t.groups + t.order[i]],
			    tested ? &t.tested[k] : NULL);
	grid_chart(g, (struct chart){ CHART_BARS, expected_and_due, f->n_by + 2,
	    .value = "expected", .mark = "scheduled", .low = "low", .high = "high" });
}

/* The difference of what is told up to a week's end and up to the end before. */
static void
put_week(struct grid *g, const struct facts *f, uint32_t group, count week,
    const struct outlook *now, const struct outlook *before)
{
	date as_of = f->stream->as_of;

	grid_row(g, ROW);
	put_cells_of(g, f, group);
	put_date(g, as_of + WEEK * week + 1);
	put_date(g, as_of + WEEK * (week + 1));
	put_money(g, now->scheduled - (before ? before->scheduled : 0));
	put_money(g, expected_of(now) - (before ? expected_of(before) : 0));
}

static void
put_weeks(struct document *d, const struct facts *f)
{
	struct grid *g = grid_add(d, (struct term){ "weeks", "逐周预测", "weeks" }, FOR_ALL);
	count weeks = f->asked.weeks;
	count *days = arena_new(&d->arena, (size_t)weeks, sizeof(*days));

	for (count k = 0; k < weeks; k++)
		days[k] = WEEK * (k + 1);
	struct told t = tell(f, &d->arena, days, (size_t)weeks, 0);
	by_columns(g, f);
	grid_column(g, (struct term){ "from", "自", "from" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "until", "至", "until" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "scheduled", "应收", "scheduled" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "expected", "预计回款", "expected" }, CELL_MONEY, 0);
	for (uint32_t i = 0; i < t.groups; i++)
		for (count k = 0; k < weeks && t.counted[t.order[i]]; k++) {
			const struct outlook *now = &t.list[(size_t)k * t.groups + t.order[i]];

			put_week(g, f, t.order[i], k, now, k ? now - t.groups : NULL);
		}
	grid_chart(g, (struct chart){ CHART_BARS, expected_and_due, f->n_by + 2,
	    .value = "expected", .mark = "scheduled" });
}

static void
say_dates_better(struct document *d, int days)
{
	if (d->language == ZH)
		document_text(d, BLOCK_LINE, "%d 天：按到期日推算更准", days);
	else
		document_text(d, BLOCK_LINE, "%d days: the due dates forecast better", days);
}

/* How many months of receipts the back-tests of a band need. */
static void
say_needed(struct document *d, const struct forecasting *r, int days)
{
	enum { MONTH = 30 };
	int needed = (r->window_days + days * r->min_backtests + MONTH - 1) / MONTH;

	if (d->language == ZH)
		document_text(d, BLOCK_LINE, "%d 天：给出区间需 %d 次回测，即 %d 个月的回款记录",
		    days, r->min_backtests, needed);
	else
		document_text(d, BLOCK_LINE, "%d days: a band needs %d back-tests, which need "
		    "%d months of receipts", days, r->min_backtests, needed);
}

/* What the back-tests say, in words; the rates stand at the end of each row. */
static void
put_words(struct document *d, const struct facts *f)
{
	const struct grid *g = document_grid(d);

	document_text(d, BLOCK_BLANK, "%s", "");
	for (size_t i = 0; i < g->n && f->n_by == 0; i++) {
		const struct grid_cell *skill = grid_cell(g, i, g->width - 1);
		const struct grid_cell *low = grid_cell(g, i, g->width - 7);
		int days = (int)grid_cell(g, i, 0)->number;

		if (skill->units != NO_UNITS && skill->units <= 0)
			say_dates_better(d, days);
		if (low->kind == CELL_NONE)
			say_needed(d, &f->policy->forecasting, days);
	}
	document_define(d, forecast_wape.name, forecast_wape.definition);
	document_define(d, forecast_bias.name, forecast_bias.definition);
	document_define(d, forecast_naive.name, forecast_naive.definition);
	document_define(d, forecast_skill.name, forecast_skill.definition);
}

void
build_forecast(const struct facts *f, struct document *d)
{
	put_title(d, (struct term){ "forecast", "回款预测", "Forecast" }, f->stream->as_of);
	if (f->asked.weeks != NO_COUNT) {
		put_weeks(d, f);
		return;
	}
	put_horizons(d, f);
	put_words(d, f);
}
