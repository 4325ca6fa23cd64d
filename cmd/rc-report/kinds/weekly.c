#include <stdlib.h>

#include "bytes/die.h"
#include "rc-report/kinds/planned.h"
#include "rc-report/measure/week.h"

struct weekly {
	struct planned    planned;
	struct week       week;
	size_t            sums;        /* where the sums of the week begin */
	struct log       *log;         /* or NULL */
	int64_t         **contracts;   /* by number in the log: the sums of the group of its
	                                  first due that counts, or NULL */
	struct movements *receipts;    /* or NULL */
};

static void
add_due(struct weekly *w, const struct groups *groups, const struct streamed_due *row)
{
	const struct due *d = &row->due;
	int64_t *sums = planned_sums(&w->planned, groups, row->group);

	planned_add(&w->planned, sums, row);
	week_add_due(sums + w->sums, &w->week, &(struct week_due){ d->amount, d->balance,
	    d->payable_on, row->state == OVERDUE, paid_by(&row->parts, w->week.earlier),
	    paid_by(&row->parts, w->week.before), paid_by(&row->parts, w->week.as_of) });
	if (row->in_log != NO_NAME && !w->contracts[row->in_log])
		w->contracts[row->in_log] = sums + w->sums;
}

static void
add_dues(struct weekly *w, struct stream *s)
{
	const struct streamed_due *row;

	if (s->log)
		w->contracts = mem_new((size_t)s->log->contacts->contracts.n + 1,
		    sizeof(*w->contracts));
	while ((row = stream_next(s)) != NULL)
		if (row->counts)
			add_due(w, &s->groups, row);
}

static bool
is_contact(const struct contact *c, const struct week *w)
{
	return c->on > w->before && c->on <= w->as_of && (c->kind == DUN
	    || c->kind == PROMISE || c->kind == DISPUTE || c->kind == NOTE);
}

static void
add_promise(int64_t *sums, const struct weekly *w, const struct contact *made)
{
	struct promise p = log_promise(w->log, w->receipts, made);

	if (p.last_day < w->week.before || p.last_day >= w->week.as_of
	    || p.state == PROMISE_REPLACED)
		return;
	sum_count(&sums[WEEK_PROMISES_DUE], 1);
	sum_count(&sums[WEEK_PROMISES_KEPT], p.state == PROMISE_KEPT);
}

/* A contact is of the group of its contract's first counted due. */
static void
add_log(struct weekly *w)
{
	for (size_t i = 0; w->log && i < w->log->contacts->n; i++) {
		const struct contact *c = &w->log->contacts->list[i];
		int64_t *sums = w->contracts[c->contract];

		if (!sums)
			continue;
		if (is_contact(c, &w->week))
			sum_count(&sums[WEEK_CONTACTS], 1);
		if (w->receipts && log_judges(w->log, c))
			add_promise(sums, w, c);
	}
	free(w->contracts);
}

static const struct {
	struct term name;
	int         spare;
} columns[] = {
	{ { "from", "自", "from" }, 5 },
	{ { "until", "至", "until" }, 5 },
	{ { "collected", "本期已收", "collected" }, 0 },
	{ { "collected_before", "上期已收", "collected before" }, 2 },
	{ { "month_collected", "本月已收", "in month" }, 1 },
	{ { "target", "本月目标", "target" }, 2 },
	{ { "completion", "完成率", "completion" }, 0 },
	{ { "overdue_before", "期初逾期", "overdue before" }, 2 },
	{ { "cured", "收回逾期", "cured" }, 2 },
	{ { "newly_overdue", "新增逾期", "newly overdue" }, 1 },
	{ { "overdue", "期末逾期", "overdue" }, 0 },
	{ { "contacts", "跟进次数", "contacts" }, 3 },
	{ { "promises_due", "到期承诺", "promises due" }, 3 },
	{ { "promises_kept", "兑现承诺", "kept" }, 3 },
};

static enum cell_kind
kind_of(size_t column)
{
	if (column < 2)
		return CELL_DATE;
	if (column == 6)
		return CELL_RATE;
	return column < 11 ? CELL_MONEY : CELL_COUNT;
}

static void
put_log(struct grid *g, const struct weekly *w, const int64_t *sums)
{
	put_count(g, w->log ? sums[WEEK_CONTACTS] : NO_COUNT);
	put_count(g, w->receipts ? sums[WEEK_PROMISES_DUE] : NO_COUNT);
	put_count(g, w->receipts ? sums[WEEK_PROMISES_KEPT] : NO_COUNT);
}

static void
put_week(struct grid *g, const struct weekly *w, const int64_t *all,
    const struct plan_line *line)
{
	const int64_t *sums = all + w->sums;

	if (week_overdue(sums) != sums[WEEK_OVERDUE])
		die("overdue %s before - cured %s + newly overdue %s is not %s, the balances "
		    "of state overdue", money_text(sums[WEEK_OVERDUE_BEFORE]),
		    money_text(sums[WEEK_CURED]), money_text(sums[WEEK_NEWLY_OVERDUE]),
		    money_text(sums[WEEK_OVERDUE]));
	put_date(g, w->week.before + 1);
	put_date(g, w->week.as_of);
	put_money(g, sums[WEEK_COLLECTED]);
	put_money(g, sums[WEEK_COLLECTED_EARLIER]);
	put_money(g, line->amount[COLLECTED]);
	put_money(g, line->amount[TARGET]);
	put_completion(g, line);
	put_money(g, sums[WEEK_OVERDUE_BEFORE]);
	put_money(g, sums[WEEK_CURED]);
	put_money(g, sums[WEEK_NEWLY_OVERDUE]);
	put_money(g, sums[WEEK_OVERDUE]);
	put_log(g, w, sums);
}

static void
put_weeks(struct grid *g, const struct weekly *w)
{
	const struct facts *f = w->planned.facts;
	const struct cube_day *day = &w->planned.cube->days[0];
	struct plan_line total = plan_line_none;

	for (size_t i = 0; i < day->n; i++) {
		const struct group *group = &w->planned.cube->groups[day->first + i];
		struct plan_line line = planned_line(&w->planned, group);

		grid_row(g, ROW);
		put_by(g, f, group);
		put_week(g, w, group->sums, &line);
		plan_line_add(&total, &line);
	}
	if (f->n_by == 0)
		return;
	grid_row(g, TOTAL);
	put_by(g, f, NULL);
	put_week(g, w, day->total, &total);
}

static void
put_period_title(struct document *d, const struct week *w)
{
	str zh = arena_printf(&d->arena, "回款周会  %s 至 %s", date_text(w->before + 1),
	    date_text(w->as_of));
	str en = arena_printf(&d->arena, "Collection meeting  %s to %s",
	    date_text(w->before + 1), date_text(w->as_of));

	put_title(d, (struct term){ "weekly", zh.at, en.at }, w->as_of);
}

void
build_weekly(const struct facts *f, struct document *d)
{
	date as_of = f->stream->as_of;
	struct weekly w = { .planned = planned_open(f, date_month_start(as_of)),
		.week = week_of(as_of, f->asked.days == NO_COUNT ? WEEKLY_DAYS : f->asked.days),
		.log = f->stream->log };

	w.sums = week_sums(w.planned.cube);
	add_dues(&w, f->stream);
	if (f->asked.files.receipts)
		w.receipts = log_receipts(f->asked.files.receipts, w.log);
	add_log(&w);
	planned_close(&w.planned);
	put_period_title(d, &w.week);
	struct grid *g = grid_add(d, (struct term){ "weekly", "周会", "week" }, FOR_ALL);
	by_columns(g, f);
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		grid_column(g, columns[i].name, kind_of(i), columns[i].spare);
	put_weeks(g, &w);
	grid_chart(g, (struct chart){ CHART_BARS, (struct term){ "", "本月已收与目标",
	    "Collected this month, and the target" }, f->n_by, .value = "month_collected",
	    .mark = "target" });
	document_text(d, BLOCK_BLANK, "%s", "");
	document_define(d, completion.name, completion.definition);
}
