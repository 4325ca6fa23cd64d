#include "rc-score/rating.h"

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
score(struct rating *rating, const struct score *rules, const struct evidence *e)
{
	factors_of(rules, e, rating->points);
	rating->delay = e->tally->weight ? delay_of(rules, e) : NO_DELAY;
	rating->sum = (struct points){ 0, 0, 1 };
	for (int i = 0; i < FACTORS; i++)
		add_points(&rating->sum, &rating->points[i]);
	rating->tenths = rating->sum.most == 0 ? NO_SCORE
	    : (count)half_up(1000 * rating->sum.over, rating->sum.most * rating->sum.under);
}

static void
find_caps(struct rating *rating, const struct scoring *s, const struct evidence *e)
{
	const struct score *rules = s->rules;
	const struct cap *overdue = rules->overdue_caps.list;
	const struct stage_points *stages = rules->loan_points.list;
	const struct tally *t = e->tally;

	rating->first_late = t->dues > 0 && t->first_late > rules->first_late.days
	    && s->as_of - t->first_on <= rules->first_late_until;
	for (size_t i = 0; i < rules->overdue_caps.n; i++)
		if (t->open_days > overdue[i].days)
			rating->overdue = &overdue[i];
	rating->refused = e->customer->loan_stage != NO_STAGE
	    && str_eq(stages[e->customer->loan_stage].stage, rules->refused_stage);
	rating->broken = e->promises && e->promises->broken >= rules->broken_promises;
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
capped(const struct score *rules, const struct rating *rating)
{
	int grade = rating->by_score;

	if (rating->first_late)
		grade = worse(grade, rules->first_late.grade);
	if (rating->overdue)
		grade = worse(grade, rating->overdue->grade);
	if (rating->refused)
		grade = worse(grade, rules->refused_grade);
	if (rating->broken && grade < GRADES - 1)
		grade++;
	return grade;
}

static bool
is_rated(const struct score *rules, const struct rating *rating, const struct evidence *e)
{
	bool enough = rating->tenths != NO_SCORE && e->tally->dues >= rules->min_dues;

	return enough || rating->first_late || rating->overdue || rating->refused;
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
valid_until(const struct scoring *s, const struct rating *rating, const struct evidence *e)
{
	date until = days_after(s->as_of, s->rules->valid_days);

	if (rating->overridden)
		return earlier(until, e->customer->grade_until);
	if (rating->first_late)
		return earlier(until,
		    days_after(e->tally->first_on, s->rules->first_late_until));
	return until;
}

struct rating
rating_of(const struct scoring *s, const struct evidence *e)
{
	struct rating rating = { 0 };

	score(&rating, s->rules, e);
	find_caps(&rating, s, e);
	rating.by_score = grade_by_score(s->rules, rating.tenths);
	rating.proposed = is_rated(s->rules, &rating, e) ? capped(s->rules, &rating) : NOT_RATED;
	rating.overridden = e->customer->grade != NO_GRADE
	    && e->customer->grade_until >= s->as_of;
	rating.grade = rating.overridden ? e->customer->grade : rating.proposed;
	rating.valid_until = valid_until(s, &rating, e);
	return rating;
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
rating_reasons(const struct score *rules, const struct rating *rating,
    enum factor *reasons)
{
	size_t n = 0, most = (size_t)rules->reasons;

	for (int i = 0; i < FACTORS; i++) {
		const struct points *p = &rating->points[i];
		size_t at = n;

		if (!lost_any(p))
			continue;
		for (; at > 0 && lost_more(p, &rating->points[reasons[at - 1]]); at--)
			reasons[at] = reasons[at - 1];
		reasons[at] = (enum factor)i;
		n++;
	}
	return n < most ? n : most;
}

str
score_text(struct arena *a, const struct rating *rating)
{
	char text[MONEY_CHARS];

	if (rating->tenths == NO_SCORE)
		return S("");
	/* an amount of as many yuan, without its last decimal, which is 0 */
	return arena_str(a, (str){ text, money_put(text, rating->tenths * 10) - 1 });
}

/* The list with one more word behind, which must last as long. */
static str
list_with(struct arena *a, str list, const char *word)
{
	str more = str_of(word);

	if (list.len == 0)
		return more;
	char *text = arena_new(a, list.len + 1 + more.len, 1);
	memcpy(text, list.at, list.len);
	text[list.len] = ',';
	memcpy(text + list.len + 1, more.at, more.len);
	return (str){ text, list.len + 1 + more.len };
}

str
caps_text(struct arena *a, const struct rating *rating)
{
	str caps = S("");

	if (rating->first_late)
		caps = list_with(a, caps, "first-late");
	if (rating->overdue)
		caps = list_with(a, caps,
		    arena_printf(a, "overdue-%d", rating->overdue->days).at);
	if (rating->refused)
		caps = list_with(a, caps, "loan-refused");
	if (rating->broken)
		caps = list_with(a, caps, "promises-broken");
	return caps;
}

str
reasons_text(struct arena *a, const struct score *rules, const struct rating *rating)
{
	enum factor reasons[FACTORS];
	size_t n = rating_reasons(rules, rating, reasons);
	str text = rating->overridden ? S("override") : S("");

	for (size_t i = 0; i < n; i++)
		text = list_with(a, text, factor_names[reasons[i]].code);
	return text;
}
