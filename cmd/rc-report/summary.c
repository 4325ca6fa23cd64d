#include "rc-report/report.h"

/* What a rate has behind its value, and an amount has not. */
static void
summary_blanks(struct grid *g)
{
	grid_blank(g);
	grid_words(g, "", "", "");
	for (int i = 0; i < 3; i++)
		grid_blank(g);
	grid_words(g, "", "", "");
}

static void
summary_count(struct grid *g, const struct figures *f)
{
	grid_words(g, "n", "应收笔数", "dues");
	grid_count(g, f->n);
	summary_blanks(g);
}

static void
summary_amount(struct grid *g, const struct amount_figure *a,
    const struct figures *f)
{
	grid_words(g, a->name, a->zh, a->en);
	grid_money(g, figure_amount(f, a->at));
	summary_blanks(g);
}

static void
summary_rate(struct grid *g, const struct rate_figure *figure,
    const struct figures *f, const struct policy *p)
{
	money over = figure_amount(f, figure->over);
	money under = figure_amount(f, figure->under);

	grid_words(g, figure->name, figure->zh, figure->en);
	grid_ratio(g, over, under);
	grid_rate(g, p->targets[figure->target]);
	grid_lamp(g, lamp_of(&p->lamps[figure->target], over, under));
	grid_money(g, over);
	grid_money(g, under);
	grid_count(g, figure_count(f, figure->n));
	grid_words(g, figure->definition, figure->definition_zh, figure->definition);
}

void
print_summary(const struct report *r)
{
	const struct figures *f = &r->book->total.figures;
	struct grid *g = grid_open(r->look);

	book_require_whole(r->book);
	report_title(r, "回款汇总", "Collection summary", r->book->as_of);
	grid_heading(g, "figure", "指标", "figure");
	grid_heading(g, "value", "数值", "value");
	grid_heading(g, "target", "目标", "target");
	grid_heading(g, "lamp", "灯", "lamp");
	grid_heading(g, "numerator", "分子", "numerator");
	grid_heading(g, "denominator", "分母", "denominator");
	grid_heading(g, "n", "笔数", "n");
	grid_heading(g, "definition", "定义", "definition");
	summary_count(g, f);
	for (int i = 0; i < AMOUNTS; i++)
		summary_amount(g, &amounts[i], f);
	for (int i = 0; i < RATES; i++)
		summary_rate(g, &rates[i], f, r->policy);
	grid_close(g);
}
