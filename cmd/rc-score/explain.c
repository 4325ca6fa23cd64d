#include "rc-score/explain.h"

#include "bytes/die.h"
#include "bytes/near.h"
#include "dues/grade_words.h"

/* What is explained, and to whom. */
struct explanation {
	struct scores  *scores;
	struct out     *out;
	bool            zh;
	uint32_t        customer;
	struct evidence e;
	struct rating   rating;
};

/* A line, in the language of the policy; both take the same arguments in their order. */
#define SAY(f, zh_fmt, en_fmt, ...) \
	((f)->zh ? out_printf((f)->out, zh_fmt "\n", __VA_ARGS__) \
	         : out_printf((f)->out, en_fmt "\n", __VA_ARGS__))

/* Units with two decimals; good for a few calls. */
static const char *
hundredths(int64_t units)
{
	return money_text((money)half_up(units, UNIT / 100));
}

static const char *
factor_word(const struct explanation *f, enum factor factor)
{
	return term_word(*grade_word(str_of(factor_names[factor].code)), f->zh ? ZH : EN);
}

static uint32_t
find_customer(const struct scores *scores, str id)
{
	uint32_t customer = portfolio_find(scores->portfolio, id);
	struct near near = { .word = id };

	for (uint32_t i = 0; i < scores->portfolio->n && customer == NO_NAME; i++)
		near_offer(&near, scores->portfolio->customer[i].id);
	if (customer == NO_NAME)
		die("--explain: no customer '%.*s' in the dues%s", STR_SHOWN(id),
		    near_hint(&near));
	return customer;
}

static void
say_head(const struct explanation *f)
{
	const struct rating *rating = &f->rating;
	struct arena a = { 0 };
	str score = rating->tenths == NO_SCORE ? S("-") : score_text(&a, rating);

	SAY(f, "%.*s%s%.*s  截至 %s：%.*s 分，%s 级",
	    "%.*s%s%.*s  as of %s: score %.*s, grade %s",
	    STR(f->scores->portfolio->customer[f->customer].id),
	    f->e.customer->name.len ? " " : "", STR(f->e.customer->name),
	    date_text(f->scores->scoring.as_of), STR(score),
	    grade_name(rating->grade));
	arena_free(&a);
}

static void
say_due(const struct explanation *f, const struct scored_due *d)
{
	const struct scoring *s = &f->scores->scoring;
	bool settled = d->due.settled_on != NO_DATE;
	money share = ratio(due_weight(s, d), f->e.tally->weight, 4);

	SAY(f, "  %.*s %.*s  %s 元，应付日 %s，%s %s，逾期 %d 天，权重 %s %%",
	    "  %.*s %.*s  %s payable %s, %s %s, %d days late, weight %s %%",
	    STR(d->due.contract_id), STR(d->due.due_id), money_grouped(d->due.amount),
	    date_text(d->due.payable_on), f->zh ? settled ? "结清日" : "未付余额"
	                                    : settled ? "paid" : "open",
	    settled ? date_text(d->due.settled_on) : money_grouped(d->due.balance),
	    due_days_late(s, d), money_text(share));
}

/* The dues that count, from the table, which is read once more. */
static void
say_dues(const struct explanation *f)
{
	struct scores *scores = f->scores;
	struct scored_due d;

	SAY(f, "计入的应收款 %d 笔：", "%d dues count:", f->e.tally->dues);
	tsv_again(scores->portfolio->dues);
	struct due_rows *rows = due_rows_open(scores->portfolio, &scores->scoring);
	while (due_rows_next(rows, &d))
		if (portfolio_customer(scores->portfolio, d.due.contract_id) == f->customer
		    && due_counts(&scores->scoring, &d) && f->e.tally->weight)
			say_due(f, &d);
}

static void
say_delay(const struct explanation *f)
{
	const struct score *rules = f->scores->scoring.rules;
	const struct evidence *e = &f->e;
	const char *own = hundredths(tally_mean(e->tally));
	const char *all = hundredths(tally_mean(e->total));

	SAY(f, "加权逾期天数（金额加权，每 %d 天减半）：本人 %s，全体 %s",
	    "days late, weighted by amount and halved every %d days: own %s, all "
	    "customers' %s", rules->half_life_days, own, all);
	SAY(f, "评分用逾期天数：(%d × %s + %d × %s) ÷ %d = %s",
	    "days late as scored: (%d x %s + %d x %s) / %d = %s",
	    e->tally->dues, own, rules->shrink_dues, all,
	    e->tally->dues + rules->shrink_dues, hundredths(f->rating.delay));
	SAY(f, "  折合 %s 分（满分 100），乘以 %d ÷ 100",
	    "  which is %s points of 100, times %d / 100",
	    hundredths(points_of_delay(rules, f->rating.delay)), rules->behaviour);
}

static void
say_down_payment(const struct explanation *f)
{
	SAY(f, "首付：应付 %s，已付 %s", "down payment: %s due, %s paid",
	    money_grouped(f->e.customer->down_payment_due),
	    money_grouped(f->e.tally->paid));
}

static void
say_loan_stage(const struct explanation *f)
{
	const struct stage_points *stages = f->scores->scoring.rules->loan_points.list;

	SAY(f, "贷款进度：%.*s", "loan stage: %.*s",
	    STR(stages[f->e.customer->loan_stage].stage));
}

static void
say_debt_ratio(const struct explanation *f)
{
	SAY(f, "月负债 %s，月收入 %s", "a month's debt %s, income %s",
	    money_grouped(f->e.customer->monthly_debt),
	    money_grouped(f->e.customer->monthly_income));
}

static void
say_promises(const struct explanation *f)
{
	SAY(f, "近 %d 天的付款承诺：到期 %d 次，兑现 %d 次",
	    "promises of the last %d days: %d judged, %d kept",
	    f->scores->scoring.rules->promise_days, f->e.promises->judged,
	    f->e.promises->kept);
}

static void
say_extensions(const struct explanation *f)
{
	SAY(f, "获准延期的应收款：%d 笔", "dues with an extension: %d",
	    f->e.tally->extensions);
}

static void
say_factors(const struct explanation *f)
{
	static void (*const says[FACTORS])(const struct explanation *) = {
		[DELAY]        = say_delay,
		[DOWN_PAYMENT] = say_down_payment,
		[LOAN_STAGE]   = say_loan_stage,
		[DEBT_RATIO]   = say_debt_ratio,
		[PROMISES]     = say_promises,
		[EXTENSIONS]   = say_extensions,
	};

	for (int i = 0; i < FACTORS; i++) {
		const struct points *p = &f->rating.points[i];
		const char *word = factor_word(f, (enum factor)i);

		if (p->under == 0) {
			SAY(f, "%s：未知，不计入", "%s: not known, left out", word);
			continue;
		}
		says[i](f);
		SAY(f, "  %s得分 %s，满分 %d", "  %s: %s of %d points", word,
		    money_text(points_shown(p)), p->most);
	}
}

static void
say_score(const struct explanation *f)
{
	const struct score *rules = f->scores->scoring.rules;
	const struct rating *rating = &f->rating;

	if (rating->tenths == NO_SCORE)
		return;
	SAY(f, "总分：100 × %s ÷ %d = %d.%d", "score: 100 x %s / %d = %d.%d",
	    money_text(points_shown(&rating->sum)), rating->sum.most,
	    rating->tenths / 10, rating->tenths % 10);
	SAY(f, "按分数定级（A ≥ %d，B ≥ %d，C ≥ %d）：%s",
	    "grade by score (A from %d, B from %d, C from %d): %s",
	    rules->grades[0], rules->grades[1], rules->grades[2],
	    grade_name(rating->by_score));
}

static void
say_caps(const struct explanation *f)
{
	const struct score *rules = f->scores->scoring.rules;
	const struct tally *t = f->e.tally;
	const struct rating *rating = &f->rating;

	if (rating->first_late)
		SAY(f, "上限 first-late：首笔应收款逾期 %d 天（超过 %d 天），至 %s 最高 %s",
		    "cap first-late: the first due was %d days late, more than %d; "
		    "until %s at most %s", t->first_late, rules->first_late.days,
		    date_text(days_after(t->first_on, rules->first_late_until)),
		    grade_name(rules->first_late.grade));
	if (rating->overdue)
		SAY(f, "上限 overdue-%d：有应收款已逾期 %d 天未付，最高 %s",
		    "cap overdue-%d: a due is open for %d days; at most %s",
		    rating->overdue->days, t->open_days,
		    grade_name(rating->overdue->grade));
	if (rating->refused)
		SAY(f, "上限 loan-refused：贷款被拒，最高 %s",
		    "cap loan-refused: the loan is refused; at most %s",
		    grade_name(rules->refused_grade));
	if (rating->broken)
		SAY(f, "上限 promises-broken：近 %d 天未兑现承诺 %d 次，降一级",
		    "cap promises-broken: in %d days %d broken promises; one "
		    "grade down", rules->broken_days, f->e.promises->broken);
}

static void
say_reasons(const struct explanation *f)
{
	enum factor reasons[FACTORS];
	size_t n = rating_reasons(f->scores->scoring.rules, &f->rating, reasons);

	for (size_t i = 0; i < n; i++) {
		const struct points *p = &f->rating.points[reasons[i]];

		SAY(f, "主要失分：%s（%s）%s", "points lost: %s [%s] %s",
		    factor_word(f, reasons[i]), factor_names[reasons[i]].code,
		    money_text(p->most * 100 - points_shown(p)));
	}
}

static void
say_grade(const struct explanation *f)
{
	const struct score *rules = f->scores->scoring.rules;
	const struct rating *rating = &f->rating;

	if (rating->proposed == NOT_RATED)
		SAY(f, "计入的应收款少于 %d 笔：不评级 (N)",
		    "fewer than %d dues count: not rated (N)", rules->min_dues);
	SAY(f, "规则建议等级：%s", "grade by the rules: %s",
	    grade_name(rating->proposed));
	if (rating->overridden)
		SAY(f, "人工定级：%s，至 %s，理由：%.*s",
		    "a person's grade: %s, until %s, because: %.*s",
		    grade_name(rating->grade), date_text(f->e.customer->grade_until),
		    STR(f->e.customer->grade_reason));
	if (rules->safeguards[rating->grade].len)
		SAY(f, "保障措施：%.*s", "safeguard: %.*s",
		    STR(rules->safeguards[rating->grade]));
	SAY(f, "有效期至 %s", "good until %s", date_text(rating->valid_until));
	SAY(f, "不使用年龄、婚姻、学历、户籍。%s", "Age, marriage, schooling and household "
	    "register are not used.  %s",
	    f->zh ? "等级只是建议，由人决定；客户有权要求说明，并要求由人作出决定。"
	          : "The grade proposes, a person decides.");
}

void
print_explained(struct scores *scores, struct out *o, str id)
{
	uint32_t customer = find_customer(scores, id);
	struct explanation f = { scores, o, scores->scoring.policy->language == ZH, customer,
		scores_evidence(scores, customer), scores_rating(scores, customer) };

	say_head(&f);
	say_dues(&f);
	say_factors(&f);
	say_score(&f);
	say_caps(&f);
	say_reasons(&f);
	say_grade(&f);
}
