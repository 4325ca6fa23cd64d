#include "rc-report/measure/warning_words.h"

#define ALIKE(word, zh) { word, zh, word }

const struct figure_words warning_words[WARNING_FIGURES] = {
	[ABOUT_COMPLETION_PACE] = {
		ALIKE("completion_pace", "完成进度"),
		ALIKE("collected / (target x working days of the month gone / all of them); "
		    "without targets the proposal",
		    "本月回款 ÷（目标 × 已过工作日 ÷ 本月工作日）；无目标时按建议目标") },
	[ABOUT_FORECAST_COMPLETION] = {
		ALIKE("forecast_completion", "预计完成率"),
		ALIKE("(collected + expected to the month's end) / target; without targets "
		    "the proposal",
		    "（本月回款 + 预计至月末回款）÷ 目标；无目标时按建议目标") },
	[ABOUT_OVERDUE_GROWTH] = {
		ALIKE("overdue_growth", "逾期增长率"),
		ALIKE("(overdue - overdue seven days before) / overdue seven days before",
		    "（逾期 − 七天前逾期）÷ 七天前逾期") },
	[ABOUT_FIRST_DUE_LATE] = {
		ALIKE("first_due_late", "首期逾期率"),
		ALIKE("contracts whose first due is seven days late / contracts signed in "
		    "90 days whose first due was payable seven days ago",
		    "首期逾期超过七天的合同 ÷ 90天内签约且首期到期满七天的合同") },
	[ABOUT_LOAN_OVERDUE_RATE] = {
		ALIKE("loan_overdue_rate", "按揭逾期率"),
		ALIKE("overdue / due, both of class loan", "贷款类逾期 ÷ 贷款类到期应收") },
	[ABOUT_CONCENTRATION] = {
		ALIKE("concentration", "逾期集中度"),
		ALIKE("overdue of the ten largest customers / overdue",
		    "逾期最大十户的逾期 ÷ 逾期") },
	[ABOUT_OLDEST_DAYS] = {
		ALIKE("oldest_days", "最长逾期天数"),
		ALIKE("the most days that a due is overdue", "逾期应收款的最大逾期天数") },
	[ABOUT_SILENCE] = {
		ALIKE("silence", "无跟进率"),
		ALIKE("contracts with neither a contact nor money in 14 days / contracts "
		    "with a due overdue for seven days",
		    "14天内无跟进且无回款的合同 ÷ 有应收款逾期满七天的合同") },
	[ABOUT_PROMISES_BROKEN] = {
		ALIKE("promises_broken", "承诺失约率"),
		ALIKE("promises not kept / promises whose last day lies in the last 30 days",
		    "未兑现的承诺 ÷ 最后期限在近30天内的承诺") },
};

static struct term
definition_of_rate(enum figure_rate which)
{
	return measure_of(which)->definition;
}

struct term
warning_definition(enum warning_about about)
{
	switch (about) {
	case ABOUT_COLLECTION_RATE:     return definition_of_rate(COLLECTION_RATE);
	case ABOUT_COLLECTION_RATE_DUE: return definition_of_rate(COLLECTION_RATE_DUE);
	case ABOUT_OVERDUE_RATE:        return definition_of_rate(OVERDUE_RATE);
	case ABOUT_OVERDUE_RATE_DUE:    return definition_of_rate(OVERDUE_RATE_DUE);
	case ABOUT_MONTH_RATE:          return definition_of_rate(MONTH_RATE);
	case ABOUT_NODE:                return node_definition;
	case ABOUT_SATISFACTION:        return satisfaction.definition;
	default:                        return warning_words[about].definition;
	}
}
