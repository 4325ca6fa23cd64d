#include "rc-report/kinds/kinds.h"

/* Worst news first: a reader who stops early has seen what matters. */
static const struct panel dashboard[] = {
	{ { "rates", "关键指标", "Key rates" }, .kind = "summary",
	  .columns = "figure,value,target,lamp,numerator,denominator",
	  .only = "collection_rate,collection_rate_due,overdue_rate,overdue_rate_due,month_rate",
	  .tiles = true },
	{ { "month", "本月", "This month" }, .kind = "month", .page = "plan",
	  .drops_empty = true },
	{ { "warnings", "预警", "Warnings" }, .kind = "warnings", .lights = true,
	  .columns = "rule,group,value,lamp,since,owner,action", .rows = 12 },
	{ { "ageing", "账龄", "Ageing" }, .kind = "ageing", .by = "project",
	  .groups = "balance" },
	{ { "trend", "走势", "Trend" }, .kind = "history", .page = "trend",
	  .columns = "as_of,collection_rate,overdue_rate" },
	{ { "projects", "项目", "Projects" }, .kind = "by", .by = "project",
	  .columns = "project,lamp,rules,overdue,overdue_rate,collection_rate",
	  .order = "overdue", .lights = true, .rows = 20 },
	{ { "salespeople", "置业顾问", "Salespeople" }, .kind = "weekly", .by = "salesperson",
	  .columns = "salesperson,target,month_collected,completion,overdue",
	  .order = "overdue", .rows = 20 },
	{ { "debtors", "逾期最多的客户", "Largest overdue customers" }, .kind = "debtors",
	  .page = "overdue", .rows = 10, .drops_empty = true },
	{ { "nodes", "签约节点", "Nodes after signing" }, .kind = "nodes",
	  .columns = "node,contracts,reached,rate,missing" },
	{ { "forecast", "逐周预计回款", "Money expected by week" }, .kind = "forecast",
	  .weeks = 8 },
	{ { "satisfaction", "客户满意度", "Satisfaction" }, .kind = "summary",
	  .needs = TAKES_SURVEYS, .columns = "figure,value,target,lamp,numerator,n",
	  .only = "satisfaction,satisfaction_low,satisfaction_high", .drops_empty = true },
	{ { "vintage", "签约月份", "Vintages" }, .kind = "vintage",
	  .drops_empty = true },
	{ { "notes", "数据说明", "Notes on the data" }, .kind = "notes", .drops_empty = true },
};

static const struct panel workbook[] = {
	{ { "summary", "汇总", "Summary" }, .kind = "summary" },
	{ { "ageing", "账龄", "Ageing" }, .kind = "ageing" },
	{ { "projects", "项目", "Projects" }, .kind = "by", .by = "project" },
	{ { "salespeople", "置业顾问", "Salespeople" }, .kind = "by", .by = "salesperson" },
	{ { "plan", "本月计划", "Plan" }, .kind = "plan", .by = "salesperson" },
	{ { "nodes", "节点", "Nodes" }, .kind = "nodes" },
	{ { "trend", "趋势", "Trend" }, .kind = "history" },
	{ { "roll", "迁徙", "Roll" }, .kind = "roll", .needs = TAKES_BEFORE },
	{ { "forecast", "预测", "Forecast" }, .kind = "forecast" },
	{ { "warnings", "预警", "Warnings" }, .kind = "warnings" },
	{ { "worklist", "催款清单", "Work list" }, .kind = "worklist" },
	{ { "overdue", "逾期明细", "Overdue dues" }, .kind = "overdue" },
	{ { "definitions", "定义", "Definitions" }, .kind = "definitions" },
};

#define LIST(panels) panels, sizeof(panels) / sizeof(*(panels))

const struct panels dashboard_panels = {
	{ "dashboard", "回款看板", "Collection dashboard" }, LIST(dashboard)
};
const struct panels workbook_panels = {
	{ "workbook", "回款工作簿", "Collection workbook" }, LIST(workbook)
};
