#include "bytes/die.h"
#include "rc-report/kinds/planned.h"

/* The amounts' columns, in the order of enum plan_amount; `completion` stands before, and
   `workdays` behind LEFT. */
static const struct {
	struct term name;
	int         spare;
} amounts[PLAN_AMOUNTS] = {
	[OPENING_OVERDUE]   = { { "opening_overdue", "期初逾期", "overdue before" }, 3 },
	[MONTH_DUE]         = { { "month_due", "本月到期", "month due" }, 3 },
	[COLLECTABLE]       = { { "collectable", "可收合计", "collectable" }, 2 },
	[PROPOSAL]          = { { "proposal", "建议目标", "proposal" }, 1 },
	[TARGET]            = { { "target", "目标", "target" }, 0 },
	[COLLECTED_OVERDUE] = { { "collected_overdue", "收回逾期", "of overdue" }, 4 },
	[COLLECTED_DUE]     = { { "collected_due", "收回到期", "of month due" }, 4 },
	[COLLECTED_EARLY]   = { { "collected_early", "提前收回", "early" }, 4 },
	[CREDITS]           = { { "credits", "退减", "credits" }, 4 },
	[COLLECTED]         = { { "collected", "已收", "collected" }, 0 },
	[LEFT]              = { { "left", "差额", "left" }, 0 },
	[PER_WORKDAY]       = { { "per_workday", "日均需收", "per workday" }, 2 },
};

/* An empty column is the first to be left out. */
enum { NO_TARGETS = 6 };

static void
plan_columns(struct grid *g, const struct facts *f)
{
	by_columns(g, f);
	grid_column(g, (struct term){ "month", "月份", "month" }, CELL_MONTH, 5);
	for (int i = 0; i < PLAN_AMOUNTS; i++) {
		/* the bar of people stands beside the rate that it shows */
		if (i == LEFT) {
			grid_column(g, completion.name, CELL_RATE, 0);
			grid_column(g, (struct term){ "bar", "进度", "progress" },
			    CELL_BAR, 2);
		}
		if (i == PER_WORKDAY)
			grid_column(g, (struct term){ "workdays", "剩余工作日",
			    "workdays" }, CELL_COUNT, 5);
		grid_column(g, amounts[i].name, CELL_MONEY,
		    i == TARGET && !f->targets ? NO_TARGETS : amounts[i].spare);
	}
	grid_column(g, (struct term){ "n", "笔数", "n" }, CELL_COUNT, 2);
}

void
put_completion(struct grid *g, const struct plan_line *line)
{
	if (line->basis == NO_MONEY)
		put_none(g);
	else
		put_ratio(g, line->amount[COLLECTED], line->basis);
}

static void
put_line(struct grid *g, const struct planned *p, const struct plan_line *line)
{
	put_month(g, p->days.first);
	for (int i = 0; i < PLAN_AMOUNTS; i++) {
		if (i == LEFT) {
			put_completion(g, line);
			if (line->basis == NO_MONEY)
				put_none(g);
			else
				put_bar(g, line->amount[COLLECTED], line->basis);
		}
		if (i == PER_WORKDAY)
			put_count(g, p->days.workdays);
		put_money(g, line->amount[i]);
	}
	put_count(g, line->n);
}

static void
put_plan(struct document *d, const struct planned *p)
{
	const struct cube_day *day = &p->cube->days[0];
	struct grid *g = grid_add(d, (struct term){ "plan", "月度计划", "plan" }, FOR_ALL);
	struct plan_line total = plan_line_none;

	plan_columns(g, p->facts);
	for (size_t i = 0; i < day->n; i++) {
		const struct group *group = &p->cube->groups[day->first + i];
		struct plan_line line = planned_line(p, group);

		grid_row(g, ROW);
		put_by(g, p->facts, group);
		put_line(g, p, &line);
		plan_line_add(&total, &line);
	}
	if (p->facts->n_by > 0) {
		grid_row(g, TOTAL);
		put_by(g, p->facts, NULL);
		put_line(g, p, &total);
	}
	grid_chart(g, (struct chart){ CHART_BARS, (struct term){ "", "已收与目标",
	    "Collected, and the target" }, p->facts->n_by, .value = "collected",
	    .mark = p->facts->targets ? "target" : "proposal" });
	document_text(d, BLOCK_BLANK, "%s", "");
	document_text(d, BLOCK_LINE, "%s%d", document_word(d, (struct term){ "",
	    "本月剩余工作日：", "working days left in the month: " }), p->days.workdays);
	document_define(d, completion.name, completion.definition);
	document_define(d, proposal.name, proposal.definition);
}

static bool
has_empty_cell(const struct group *group, size_t n_by)
{
	for (size_t i = 0; i < n_by; i++)
		if (group->by[i].len == 0)
			return true;
	return false;
}

/* The proposals as a table of targets. */
static void
put_proposals(struct document *d, const struct planned *p)
{
	const struct facts *f = p->facts;
	const struct cube_day *day = &p->cube->days[0];
	struct grid *g = grid_add(d, (struct term){ "targets", "目标", "targets" }, FOR_ALL);
	money left_out = 0;
	count n = 0;

	grid_column(g, (struct term){ "month", "月份", "month" }, CELL_MONTH, 0);
	grid_column(g, (struct term){ "amount", "目标", "amount" }, CELL_MONEY, 0);
	by_columns(g, f);
	for (size_t i = 0; i < day->n; i++) {
		const struct group *group = &p->cube->groups[day->first + i];
		money amount = planned_line(p, group).amount[PROPOSAL];

		if (has_empty_cell(group, f->n_by)) {
			n++;
			money_add(&left_out, amount, "proposals");
			continue;
		}
		grid_row(g, ROW);
		put_month(g, p->days.first);
		put_money(g, amount);
		put_by(g, f, group);
	}
	if (n)
		warn("groups with an empty cell, which no target can name: %d, with "
		    "proposals of %s", n, money_grouped(left_out));
}

static void
put_month_title(struct document *d, date as_of, date month)
{
	char text[DATE_CHARS];

	date_put(text, month);
	str zh = arena_printf(&d->arena, "%.7s 月度回款计划", text);
	str en = arena_printf(&d->arena, "Plan of %.7s", text);
	put_title(d, (struct term){ "plan", zh.at, en.at }, as_of);
}

void
build_plan(const struct facts *f, struct document *d)
{
	struct planned p = planned_open(f, f->asked.month);

	put_month_title(d, p.days.as_of, p.days.first);
	if (f->asked.list) {
		put_plan_list(d, f, &p.days);
		return;
	}
	planned_take(&p, f->stream);
	planned_close(&p);
	if (f->asked.propose)
		put_proposals(d, &p);
	else
		put_plan(d, &p);
}
