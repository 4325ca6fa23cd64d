#include "rc-report/kinds/planned.h"
#include "rc-report/measure/warning_words.h"
#include "rc-report/model/prospect.h"

/* The month at hand as the dashboard shows it: what came in, and what will have come by its
   end, of what is to come. */
struct month_at_hand {
	struct planned      planned;
	struct plan_line    line;
	money               expected;    /* to the month's end, with what came in; */
	struct outlook_band band;        /* likewise; NO_MONEY: not known */
};

static money
with_collected(const struct month_at_hand *m, money more)
{
	money sum = m->line.amount[COLLECTED];

	if (more == NO_MONEY)
		return NO_MONEY;
	money_add(&sum, more, "collected and expected");
	return sum;
}

/* Goes through the dues: adds up the plan, and looks to the month's end. */
static void
take_dues(struct month_at_hand *m, const struct facts *f, struct arena *a)
{
	count days = date_month_end(f->stream->as_of) - f->stream->as_of;
	struct backtests *tested;
	struct prospect *prospect = prospect_open(f->stream, 0, a, &days, days > 0, &tested);
	const struct streamed_due *row;
	struct outlook all = { 0 };

	while ((row = stream_next(f->stream)) != NULL) {
		if (row->counts)
			planned_add(&m->planned, planned_sums(&m->planned, &f->stream->groups,
			    row->group), row);
		prospect_take(prospect, row, 0);
	}
	planned_close(&m->planned);
	prospect_close(prospect, a);
	m->expected = NO_MONEY;
	m->band = (struct outlook_band){ NO_MONEY, NO_MONEY };
	if (m->planned.cube->n)
		m->line = planned_line(&m->planned, &m->planned.cube->groups[0]);
	if (days == 0 || m->planned.cube->n == 0)
		return;
	prospect_look(prospect, days, &all);
	m->band = band_around(&prospect->cash, tested, expected_of(&all));
	m->expected = with_collected(m, expected_of(&all));
	m->band.low = with_collected(m, m->band.low);
	m->band.high = with_collected(m, m->band.high);
}

static void
month_columns(struct grid *g)
{
	grid_column(g, (struct term){ "figure", "指标", "figure" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "value", "数值", "value" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "target", "目标", "target" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "low", "下限", "low" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "high", "上限", "high" }, CELL_MONEY, 1);
}

static void
end_row(struct grid *g)
{
	while (g->n_cells % g->width)
		put_none(g);
}

static void
put_amount(struct grid *g, struct term name, money amount)
{
	if (amount == NO_MONEY)
		return;
	grid_row(g, ROW);
	put_word(g, name);
	put_money(g, amount);
	end_row(g);
}

static void
put_against_target(struct grid *g, struct term name, money amount, money basis,
    struct outlook_band band)
{
	if (amount == NO_MONEY)
		return;
	grid_row(g, ROW);
	put_word(g, name);
	put_money(g, amount);
	put_money(g, basis);
	put_money(g, band.low);
	put_money(g, band.high);
}

static void
put_share(struct grid *g, struct term name, wide over, wide under)
{
	grid_row(g, ROW);
	put_word(g, name);
	put_ratio(g, over, under);
	end_row(g);
}

/* The pace is what came in, of what should have by the working days gone. */
static void
put_shares(struct grid *g, const struct month_at_hand *m, const struct policy *p)
{
	const struct plan_days *days = &m->planned.days;
	wide collected = m->line.amount[COLLECTED], basis = m->line.basis;

	if (m->line.basis == NO_MONEY)
		return;
	put_share(g, completion.name, collected, basis);
	put_share(g, warning_words[ABOUT_COMPLETION_PACE].name,
	    collected * workdays_between(p, days->first, days->last),
	    basis * workdays_between(p, days->first, days->until));
}

static void
put_workdays(struct grid *g, const struct month_at_hand *m)
{
	grid_row(g, ROW);
	put_word(g, (struct term){ "workdays", "剩余工作日", "working days left" });
	put_count(g, m->planned.days.workdays);
	end_row(g);
}

static void
put_month_at_hand(struct grid *g, const struct facts *f, const struct month_at_hand *m)
{
	const struct outlook_band none = { NO_MONEY, NO_MONEY };

	put_against_target(g, (struct term){ "collected", "本月已收", "collected" },
	    m->line.amount[COLLECTED], m->line.basis, none);
	put_against_target(g, (struct term){ "month_end", "预计至月末", "expected by its end" },
	    m->expected, m->line.basis, m->band);
	put_shares(g, m, f->policy);
	put_amount(g, (struct term){ "left", "差额", "left" }, m->line.amount[LEFT]);
	put_workdays(g, m);
	put_amount(g, (struct term){ "per_workday", "日均需收", "per workday" },
	    m->line.amount[PER_WORKDAY]);
	grid_chart(g, (struct chart){ CHART_BULLETS, f->targets
	    ? (struct term){ "", "与目标相比", "Against the target" }
	    : (struct term){ "", "与建议目标相比", "Against the proposal" }, 1,
	    .value = "value", .mark = "target", .low = "low", .high = "high" });
}

void
build_month(const struct facts *f, struct document *d)
{
	struct month_at_hand m = { .planned = planned_open(f,
	    date_month_start(f->stream->as_of)) };

	put_title(d, (struct term){ "month", "本月", "This month" }, f->stream->as_of);
	take_dues(&m, f, &d->arena);
	struct grid *g = grid_add(d, (struct term){ "month", "本月", "month" }, FOR_ALL);
	month_columns(g);
	if (m.planned.cube->n == 0)
		return;
	put_month_at_hand(g, f, &m);
	document_define(d, completion.name, completion.definition);
	document_define(d, warning_words[ABOUT_COMPLETION_PACE].name,
	    warning_words[ABOUT_COMPLETION_PACE].definition);
	document_define(d, proposal.name, proposal.definition);
}
