/*
 * The kinds of rc-report(1): each has a file, a function that builds its document from
 * facts, and a row in the table of cmd/rc-report.c.  A kind prints nothing and knows no
 * form.
 */
#ifndef RC_REPORT_KINDS_KIND_H
#define RC_REPORT_KINDS_KIND_H

#include "document/document.h"
#include "dues/client_table.h"
#include "rc-report/input/history.h"
#include "rc-report/input/log.h"
#include "rc-report/input/portfolio.h"
#include "rc-report/input/plan_table.h"
#include "rc-report/input/proposed.h"
#include "rc-report/input/surveys.h"
#include "rc-report/input/targets.h"
#include "rc-report/input/work.h"
#include "rc-report/kinds/request.h"
#include "rc-report/measure/cube.h"

/* What a kind builds from. */
struct facts {
	const struct policy *policy;
	struct request       asked;
	const str           *by;          /* columns to group by */
	size_t               n_by;
	struct cube         *cube;        /* of kinds that add up dues, */
	struct work          work;        /* of the work list, */
	struct proposals     proposals;   /* of receipts to be matched, */
	struct stream       *stream;      /* of kinds that look at dues one by one: at their */
	struct portfolio    *portfolio;   /* beginning, or read to the end and kept */
	struct surveys      *surveys;     /* with -s */
	struct plan_table   *merged;      /* of a plan with --merge, in place of dues */
	struct targets      *targets;     /* with -t, those of the month */
	struct contacts     *contacts;    /* with -l */
	struct movements    *receipts;    /* with -r */
	struct history       history;     /* of days before */
	char *const         *paths;       /* of the dues */
	struct client_table *clients;     /* with -c */
};

/* How many days weekly looks back, unless it is told, and warnings do. */
enum { WEEKLY_DAYS = 7, WARNING_DAYS = 30 };

/* Texts of dues, for lists: the columns that are kept of them; and those that kinds keep in
   facts.portfolio besides. */
enum kept_text {
	TEXT_CUSTOMER, TEXT_PHONE, TEXT_PROJECT, TEXT_UNIT, TEXT_SALESPERSON, TEXT_ITEM,
	TEXT_GRADE, TEXT_STAGE, TEXT_HOLD, TEXT_LAST_STAGE, TEXT_LAST_ON,
	LIST_TEXTS,
	TEXT_CUSTOMER_ID = LIST_TEXTS,
	TEXT_CURVES_BY,    /* the column of the policy's forecast.curves_by */
	KEPT_TEXTS
};

/* The names of these columns; gives how many they are: of those of lists, or of all. */
size_t list_columns(const struct policy *p, const char **names);
size_t kept_columns(const struct policy *p, const char **names);

void build_summary(const struct facts *f, struct document *d);
void build_ageing(const struct facts *f, struct document *d);
void build_by(const struct facts *f, struct document *d);
void build_nodes(const struct facts *f, struct document *d);
void build_nodes_list(const struct facts *f, struct document *d);
void build_trend(const struct facts *f, struct document *d);
void build_roll(const struct facts *f, struct document *d);
void build_vintage(const struct facts *f, struct document *d);
void build_forecast(const struct facts *f, struct document *d);
void build_plan(const struct facts *f, struct document *d);
void build_weekly(const struct facts *f, struct document *d);
void build_overdue(const struct facts *f, struct document *d);
void build_proposals(const struct facts *f, struct document *d);
void build_worklist(const struct facts *f, struct document *d);
void build_warnings(const struct facts *f, struct document *d);
void build_history(const struct facts *f, struct document *d);
void build_month(const struct facts *f, struct document *d);
void build_debtors(const struct facts *f, struct document *d);
void build_notes(const struct facts *f, struct document *d);
void build_customer(const struct facts *f, struct document *d);
void build_timelines(const struct facts *f, struct document *d);
void build_handover(const struct facts *f, struct document *d);
void build_definitions(const struct facts *f, struct document *d);

/* The text that the forecast keeps: the column of its curves, if they go by one. */
size_t forecast_columns(const struct policy *p, const char **names);

/* The texts that warnings keep: those, and the columns of rules.  Gives how many. */
size_t rule_columns(const struct policy *p, const char **texts);

/* The texts that the files of customers are made of. */
size_t customer_columns(const struct policy *p, const char **names);

/* The texts of the hand-over. */
size_t handover_columns(const struct policy *p, const char **names);

/* What kinds have in common.  The day of the cube, where there is one only, */
const struct cube_day *the_day(const struct facts *f);

/* a title with the day, unless that is NO_DATE, and a blank line, */
void put_title(struct document *d, struct term title, date as_of);

/* the headings of the columns of --by, */
void by_columns(struct grid *g, const struct facts *f);

/* a group's cells in them; if it is NULL, the word that a row is the total of all. */
void put_by(struct grid *g, const struct facts *f, const struct group *group);

/* A word that people know by the policy's labels; none if it is empty. */
void put_label(struct grid *g, const struct policy *p, str word);

/* The same of why rc-dun takes no step, which may name a due: with-3. */
void put_hold(struct grid *g, struct arena *a, const struct policy *p, str hold);

#endif
