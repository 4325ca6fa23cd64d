#include "rc-report/kinds/panels.h"

/* Worst news first: a reader who stops early has seen what matters. */
static const struct panel dashboard[] = {
	{ { "rates", "关键指标", "Key rates" }, .kind = "summary",
	  .columns = "figure,value,target,lamp", .where = "target" },
	{ { "month", "本月计划", "This month" }, .kind = "plan",
	  .columns = "month,target,collected,completion,left,workdays,per_workday" },
	{ { "warnings", "预警", "Warnings" }, .kind = "warnings",
	  .columns = "rule,group,value,lamp,since,owner,action", .rows = 12 },
	{ { "ageing", "账龄", "Ageing" }, .kind = "ageing", .by = "project" },
	{ { "trend", "走势", "Trend" }, .kind = "history",
	  .columns = "as_of,collection_rate,overdue_rate" },
	{ { "projects", "项目", "Projects" }, .kind = "by", .by = "project",
	  .columns = "project,contracted,overdue,collection_rate,overdue_rate",
	  .order = "overdue_rate", .rows = 20 },
	{ { "salespeople", "置业顾问", "Salespeople" }, .kind = "weekly", .by = "salesperson",
	  .columns = "salesperson,target,month_collected,completion,overdue",
	  .order = "overdue", .rows = 20 },
	{ { "nodes", "签约节点", "Nodes after signing" }, .kind = "nodes",
	  .columns = "node,contracts,reached,rate,missing" },
	{ { "vintage", "签约月份", "Vintages" }, .kind = "vintage" },
	{ { "overdue", "最大逾期", "Largest overdue" }, .kind = "overdue",
	  .order = "balance", .rows = 10 },
	{ { "forecast", "逐周预计回款", "Money expected by week" }, .kind = "forecast",
	  .weeks = 8 },
};

static const struct panel workbook[] = {
	{ { "summary", "汇总", "Summary" }, .kind = "summary" },
	{ { "ageing", "账龄", "Ageing" }, .kind = "ageing" },
	{ { "projects", "项目", "Projects" }, .kind = "by", .by = "project" },
	{ { "salespeople", "置业顾问", "Salespeople" }, .kind = "by", .by = "salesperson" },
	{ { "plan", "本月计划", "Plan" }, .kind = "plan", .by = "salesperson" },
	{ { "nodes", "节点", "Nodes" }, .kind = "nodes" },
	{ { "trend", "趋势", "Trend" }, .kind = "history" },
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
