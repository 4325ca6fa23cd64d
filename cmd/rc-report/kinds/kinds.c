#include "rc-report/kinds/kinds.h"

#include <unistd.h>

#include "bytes/die.h"
#include "bytes/near.h"

const struct kind_of_report kinds[KINDS] = {
	{ .name = "summary",     .build = build_summary,     .reads = READS_SUMS,
	  .takes = TAKES_SURVEYS, .nodes = true },
	{ .name = "ageing",      .build = build_ageing,      .reads = READS_SUMS,
	  .takes = TAKES_BY },
	{ .name = "by",          .build = build_by,          .reads = READS_SUMS,
	  .takes = TAKES_BY | TAKES_SURVEYS, .needs = TAKES_BY, .nodes = true },
	{ .name = "nodes",       .build = build_nodes,       .reads = READS_SUMS,
	  .takes = TAKES_BY | TAKES_LIST, .lists_dues = true, .nodes = true,
	  .needs_nodes = true },
	{ .name = "plan",        .build = build_plan,        .reads = READS_PLAN,
	  .takes = TAKES_BY | TAKES_ALLOCATIONS | TAKES_TARGETS | TAKES_MONTH
	  | TAKES_PROPOSE | TAKES_LIST, .needs = TAKES_ALLOCATIONS,
	  .usual_by = "salesperson" },
	{ .name = "weekly",      .build = build_weekly,      .reads = READS_STREAM,
	  .log_days = WEEKLY_DAYS,
	  .takes = TAKES_BY | TAKES_ALLOCATIONS | TAKES_TARGETS | TAKES_CONTACTS
	  | TAKES_RECEIPTS | TAKES_DAYS, .needs = TAKES_ALLOCATIONS,
	  .usual_by = "salesperson" },
	{ .name = "overdue",     .build = build_overdue,     .reads = READS_LIST,
	  .takes = TAKES_CONTACTS, .texts = list_columns },
	{ .name = "trend",       .build = build_trend,       .reads = READS_SUMS,
	  .takes = TAKES_BY | TAKES_SURVEYS, .nodes = true, .days = true },
	{ .name = "roll",        .build = build_roll,        .reads = READS_STREAM,
	  .takes = TAKES_BY | TAKES_LIST, .days = true },
	{ .name = "vintage",     .build = build_vintage,     .reads = READS_STREAM,
	  .takes = TAKES_BY | TAKES_ALLOCATIONS | TAKES_MONTHS, .needs = TAKES_ALLOCATIONS },
	{ .name = "forecast",    .build = build_forecast,    .reads = READS_STREAM,
	  .takes = TAKES_BY | TAKES_ALLOCATIONS | TAKES_WEEKS, .needs = TAKES_ALLOCATIONS,
	  .texts = forecast_columns },
	{ .name = "warnings",    .build = build_warnings,    .reads = READS_STREAM,
	  .log_days = WARNING_DAYS,
	  .takes = TAKES_ALLOCATIONS | TAKES_TARGETS | TAKES_CONTACTS | TAKES_RECEIPTS
	  | TAKES_SURVEYS | TAKES_ALL | TAKES_WARNINGS | TAKES_SINCE, .nodes = true, .rules = true,
	  .texts = rule_columns },
	{ .name = "customer",    .build = build_customer,    .reads = READS_DUES,
	  .build_table = build_timelines,
	  .takes = TAKES_ALLOCATIONS | TAKES_CONTACTS | TAKES_RECEIPTS | TAKES_SURVEYS
	  | TAKES_ALL | TAKES_CUSTOMERS | TAKES_CHANGED, .nodes = true, .customers = true,
	  .texts = customer_columns },
	{ .name = "handover",    .build = build_handover,    .reads = READS_DUES,
	  .takes = TAKES_CONTACTS | TAKES_CUSTOMERS, .needs = TAKES_CONTACTS,
	  .texts = handover_columns },
	{ .name = "worklist",    .build = build_worklist,    .reads = READS_TASKS,
	  .takes = TAKES_FILL },
	{ .name = "proposals",   .build = build_proposals,   .reads = READS_PROPOSALS },
	{ .name = "dashboard",   .panels = &dashboard_panels, .reads = READS_BY_PANEL,
	  .takes = TAKES_ALLOCATIONS | TAKES_TARGETS | TAKES_CONTACTS | TAKES_RECEIPTS
	  | TAKES_SURVEYS | TAKES_HISTORY | TAKES_SINCE | TAKES_REJECTS | TAKES_UNMATCHED
	  | TAKES_REFRESH, .usual_form = "html" },
	{ .name = "workbook",    .panels = &workbook_panels, .reads = READS_BY_PANEL,
	  .takes = TAKES_ALLOCATIONS | TAKES_TARGETS | TAKES_CONTACTS | TAKES_RECEIPTS
	  | TAKES_SURVEYS | TAKES_HISTORY | TAKES_SINCE | TAKES_BEFORE, .usual_form = "xlsx" },
	{ .name = "definitions", .build = build_definitions, .reads = READS_NOTHING },
};

/* Those that are only panels of others. */
static const struct kind_of_report parts[] = {
	{ .name = "history", .build = build_history, .reads = READS_HISTORY,
	  .takes = TAKES_HISTORY },
	{ .name = "month", .build = build_month, .reads = READS_STREAM,
	  .takes = TAKES_ALLOCATIONS | TAKES_TARGETS, .needs = TAKES_ALLOCATIONS,
	  .texts = forecast_columns },
	{ .name = "debtors", .build = build_debtors, .reads = READS_DUES,
	  .texts = customer_columns },
	{ .name = "notes", .build = build_notes, .reads = READS_NOTHING,
	  .takes = TAKES_REJECTS | TAKES_UNMATCHED },
};

const struct kind_of_report *
kind_named(const char *name)
{
	for (int i = 0; i < KINDS; i++)
		if (strcmp(name, kinds[i].name) == 0)
			return &kinds[i];
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (strcmp(name, parts[i].name) == 0)
			return &parts[i];
	return NULL;
}

/* An operand that is near a kind's name, and no file, is a slip of the pen. */
static void
refuse_misspelt(const char *operand)
{
	struct near near = { .word = str_of(operand) };

	if (strcmp(operand, "-") == 0 || access(operand, F_OK) == 0)
		return;
	for (int i = 0; i < KINDS; i++)
		near_offer(&near, str_of(kinds[i].name));
	if (near.best.at)
		die_wrong("no kind of report '%s', and no such file%s", operand,
		    near_hint(&near));
}

const struct kind_of_report *
kind_of_operand(char ***operands, bool by)
{
	for (int i = 0; i < KINDS && **operands; i++)
		if (strcmp(**operands, kinds[i].name) == 0) {
			++*operands;
			return &kinds[i];
		}
	if (**operands)
		refuse_misspelt(**operands);
	return &kinds[by ? KIND_BY : KIND_SUMMARY];
}
