#include "rc-score/verdict.h"

static void
add_points(struct points *sum, const struct points *p)
{
	if (p->under == 0)
		return;
	sum->most += p->most;
	sum->over = sum->over * p->under + p->over * sum->under;
	sum->under *= p->under;
}

static void
score(struct verdict *v, const struct score *rules, const struct evidence *e)
{
	factors_of(rules, e, v->points);
	v->delay = e->tally->weight ? delay_of(rules, e) : NO_DELAY;
	v->sum = (struct points){ 0, 0, 1 };
	for (int i = 0; i < FACTORS; i++)
		add_points(&v->sum, &v->points[i]);
	v->tenths = v->sum.most == 0 ? NO_SCORE
	    : (count)half_up(1000 * v->sum.over, v->sum.most * v->sum.under);
}

static void
find_caps(struct verdict *v, const struct scoring *s, const struct evidence *e)
{
	const struct score *rules = s->rules;
	const struct cap *overdue = rules->overdue_caps.list;
	const struct stage_points *stages = rules->loan_points.list;
	const struct tally *t = e->tally;

	v->first_late = t->dues > 0 && t->first_late > rules->first_late.days
	    && s->as_of - t->first_on <= rules->first_late_until;
	for (size_t i = 0; i < rules->overdue_caps.n; i++)
		if (t->open_days > overdue[i].days)
			v->overdue = &overdue[i];
	v->refused = e->card->loan_stage != NO_STAGE
	    && str_eq(stages[e->card->loan_stage].stage, rules->refused_stage);
	v->broken = e->conduct && e->conduct->broken >= rules->broken_promises;
}

static int
grade_by_score(const struct score *rules, count tenths)
{
	int grade = 0;

	while (grade < GRADES - 1 && tenths < rules->grades[grade] * 10)
		grade++;
	return grade;
}

static int
worse(int grade, int cap)
{
	return grade > cap ? grade : cap;
}

/* The caps in their order; the last takes a grade off what the others leave. */
static int
capped(const struct score *rules, const struct verdict *v)
{
	int grade = v->by_score;

	if (v->first_late)
		grade = worse(grade, rules->first_late.grade);
	if (v->overdue)
		grade = worse(grade, v->overdue->grade);
	if (v->refused)
		grade = worse(grade, rules->refused_grade);
	if (v->broken && grade < GRADES - 1)
		grade++;
	return grade;
}

static bool
is_rated(const struct score *rules, const struct verdict *v, const struct evidence *e)
{
	bool enough = v->tenths != NO_SCORE && e->tally->dues >= rules->min_dues;

	return enough || v->first_late || v->overdue || v->refused;
}

static date
earlier(date a, date b)
{
	return a < b ? a : b;
}

date
days_after(date d, count days)
{
	date last = NO_DATE;

	date_from((struct civil){ 2999, 12, 31 }, &last);
	return days > last - d ? last : d + days;
}

static date
valid_until(const struct scoring *s, const struct verdict *v, const struct evidence *e)
{
	date until = days_after(s->as_of, s->rules->valid_days);

	if (v->overridden)
		return earlier(until, e->card->grade_until);
	if (v->first_late)
		return earlier(until,
		    days_after(e->tally->first_on, s->rules->first_late_until));
	return until;
}

struct verdict
verdict_of(const struct scoring *s, const struct evidence *e)
{
	struct verdict v = { 0 };

	score(&v, s->rules, e);
	find_caps(&v, s, e);
	v.by_score = grade_by_score(s->rules, v.tenths);
	v.proposed = is_rated(s->rules, &v, e) ? capped(s->rules, &v) : NOT_RATED;
	v.overridden = e->card->grade != NO_GRADE
	    && e->card->grade_until >= s->as_of;
	v.grade = v.overridden ? e->card->grade : v.proposed;
	v.valid_until = valid_until(s, &v, e);
	return v;
}

/* Whether a lost more points than b. */
static bool
lost_more(const struct points *a, const struct points *b)
{
	wide lost_a = a->most * a->under - a->over;
	wide lost_b = b->most * b->under - b->over;

	return lost_a * b->under > lost_b * a->under;
}

static bool
lost_any(const struct points *p)
{
	return p->under != 0 && p->over < p->most * p->under;
}

size_t
verdict_reasons(const struct score *rules, const struct verdict *v,
    enum factor *reasons)
{
	size_t n = 0, most = (size_t)rules->reasons;

	for (int i = 0; i < FACTORS; i++) {
		const struct points *p = &v->points[i];
		size_t at = n;

		if (!lost_any(p))
			continue;
		for (; at > 0 && lost_more(p, &v->points[reasons[at - 1]]); at--)
			reasons[at] = reasons[at - 1];
		reasons[at] = (enum factor)i;
		n++;
	}
	return n < most ? n : most;
}

str
score_text(struct arena *a, const struct verdict *v)
{
	if (v->tenths == NO_SCORE)
		return S("");
	return arena_printf(a, "%d.%d", v->tenths / 10, v->tenths % 10);
}

/* The list with one more word behind. */
static str
list_with(struct arena *a, str list, const char *word)
{
	return arena_printf(a, "%.*s%s%s", (int)list.len, list.at,
	    list.len ? "," : "", word);
}

str
caps_text(struct arena *a, const struct verdict *v)
{
	str caps = S("");

	if (v->first_late)
		caps = list_with(a, caps, "first-late");
	if (v->overdue)
		caps = list_with(a, caps,
		    arena_printf(a, "overdue-%d", v->overdue->days).at);
	if (v->refused)
		caps = list_with(a, caps, "loan-refused");
	if (v->broken)
		caps = list_with(a, caps, "promises-broken");
	return caps;
}

str
reasons_text(struct arena *a, const struct score *rules, const struct verdict *v)
{
	enum factor reasons[FACTORS];
	size_t n = verdict_reasons(rules, v, reasons);
	str text = v->overridden ? S("override") : S("");

	for (size_t i = 0; i < n; i++)
		text = list_with(a, text, factor_names[reasons[i]].code);
	return text;
}
