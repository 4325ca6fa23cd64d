/*
 * The policy: every threshold, ladder, rate, target, word list and calendar, from one
 * YAML file (rc-policy(5)).  It is looked for as the path given, $RC_POLICY,
 * $XDG_CONFIG_HOME/rc/policy.yaml (~/.config if unset), /etc/rc/policy.yaml; a key left
 * out, or a policy not found, has the value of config/policy.yaml as it was built in.
 *
 * A loaded policy holds: it is checked as a whole, and never changes.
 */
#ifndef RC_POLICY_POLICY_H
#define RC_POLICY_POLICY_H

#include "document/term.h"
#include "dues/due.h"
#include "dues/table.h"
#include "policy/calendar.h"
#include "policy/keys.h"
#include "policy/match_policy.h"
#include "policy/report_policy.h"

/* With which characters text draws bars and courses. */
enum drawing { DRAW_BLOCKS, DRAW_ASCII };

/* What is to be reached by so many days after signing. */
struct node {
	count days;
	rate  share;       /* of the price, unless: */
	bool  schedule;    /* the schedule's own sum payable by then */
};

enum { HOUSE_CLASSES = 2 };

enum fee_mode { FEE_NONE, FEE_MARGINAL, FEE_SLAB };

/* A daily rate from a day overdue on. */
struct tier {
	count from;
	rate  rate;
};

struct late_fee {
	int         mode;    /* enum fee_mode */
	bool        classes[CLASSES];   /* whose dues bear it */
	struct list tiers;   /* of struct tier; the first from day 1, rising */
};

/* The rates that have targets and lamps. */
enum figure_rate {
	COLLECTION_RATE,
	COLLECTION_RATE_DUE,
	OVERDUE_RATE,
	OVERDUE_RATE_DUE,
	MONTH_RATE,
	SATISFACTION,
	FIGURE_RATES
};

/* Not set: NO_RATE.  Where yellow is below red, more is worse. */
struct lamp {
	rate yellow, red;
};

struct step {
	str   stage;
	count after;          /* days from payable_on; negative: before it */
	str   action;
	str   owner;
	str   needs;          /* the stage that must be in the log, or empty, */
	count wait;           /* for so many days at least; */
	bool  has_wait;       /* if false, for what letters.pay_within_days gives */
	count number;         /* of the stage, among dunning.stages */
	count needs_number;   /* likewise, or NO_COUNT */
};

struct when {
	struct words grade, class, party, pay_method, project;
};

struct procedure {
	str         name;
	struct when when;
	struct list steps;   /* of struct step, by rising `after` */
};

struct dunning {
	money        min_amount;
	count        min_gap_days;
	count        promise_tolerance;
	count        promise_max_days;        /* that a promise holds from when it was made */
	rate         promise_min_share;       /* of what is overdue, for it to hold */
	count        promises_broken_max;     /* with so many broken ones, whose last day */
	count        promises_broken_days;    /* was so many days ago at most, none holds */
	bool         bank_after_buyer;
	count        review_days;             /* an older dispute or hold is for review */
	str          review_owner;
	bool         workdays_only;
	struct list  procedures;   /* of struct procedure; the first that fits */
	struct words stages;       /* of all procedures, each once */
};

/* The periods of the law that run while a due is open. */
struct clocks {
	count         limitation_years;     /* from the due's day, or a later restart */
	struct words  demand_stages;        /* once served, these restart it */
	count         termination_months;   /* to wait after the first demand served, */
	count         termination_years;    /* and then the right may be used so long */
	struct words  termination_stages;   /* what counts as that demand */
	struct counts alarm_days;           /* before an end, falling */
};

/* A word and a text for it. */
struct pair {
	str name, text;
};

struct stage_days {
	str   stage;
	count days;
};

struct bank_account {
	str name, bank, number;
};

/* In whose name letters are, where the homes are that it sells, and where to pay: its own
   money, and what it collects for others. */
struct firm {
	str                 name, address, phone, location;
	struct bank_account account, agency_account;
};

/* What of it is otherwise for a project. */
struct project_firm {
	str         project;
	struct firm firm;
};

/* What rc-letter writes, and in whose name. */
struct letters {
	struct firm firm;
	struct list projects;                 /* of struct project_firm */
	struct list references;               /* of struct pair: the form of a stage */
	struct list pay_within_days;          /* of struct stage_days */
	struct words handover;                /* the stages of which the law firm gets all */
	struct list templates[LANGUAGES];     /* of struct pair: the file of a stage */
};

/* Points at a number, of days late or of dues extended. */
struct anchor {
	count at, points;
};

/* Points for the stage of a loan, */
struct stage_points {
	str   stage;
	count points;
};

/* and for a share up to an edge. */
struct share_points {
	rate  upto;
	count points;
};

enum { GRADES = 4, NOT_RATED = GRADES };   /* A to D are 0 to 3 */

/* More than so many days late: a grade that is the best one left. */
struct cap {
	count days;
	int   grade;
};

struct score {
	count       half_life_days;
	count       shrink_dues;
	count       min_dues;
	count       behaviour, capacity, conduct;   /* weights: 100 together */
	struct list delay_points;       /* of struct anchor, by rising days late */
	count       down_payment_points;
	struct list loan_points;        /* of struct stage_points */
	struct list debt_points;        /* of struct share_points, rising; then 0 */
	count       promise_points;
	count       promise_days;       /* how old a promise counts */
	struct list extension_points;   /* of struct anchor, by rising dues */
	struct cap  first_late;         /* of the oldest due, */
	count       first_late_until;   /* until so many days after it was payable */
	struct list overdue_caps;       /* of struct cap, by rising days */
	str         refused_stage;      /* of a loan, */
	int         refused_grade;      /* and the best grade it leaves */
	count       broken_promises;    /* so many */
	count       broken_days;        /* in so many days cost a grade */
	count       grades[GRADES];     /* the least score of each */
	str         safeguards[GRADES + 1];
	count       reasons;            /* how many are named */
	count       valid_days;         /* how long a grade is good for */
	count       min_bads;           /* to tell how well the score tells */
};

/* What a ledger's group of columns (首期应付金额, 首期应付日期 ...) says of its item. */
enum group_part {
	PART_AMOUNT, PART_DUE_ON, PART_PAID, PART_PAID_ON, PART_BALANCE, PARTS
};

/* How exports are read: words of the people who make them. */
struct importing {
	struct words empty;        /* a cell that means "not known" */
	struct words subtotals;    /* what a row of sums begins or ends with */
	struct words notes;        /* what a row of remarks begins with */
	struct words made_on;      /* what stands before the day of which an export speaks */
	struct words count;        /* vouchers that are money, */
	struct words skip;         /* that only repeat others, */
	struct words refund;       /* that are money out whatever their sign, */
	struct words pairs;        /* that come in pairs whose sum is nothing, */
	struct words status_void;  /* and states of a voucher that undo it */
	struct words money_in, money_out, neither;   /* words of a column that says which way
	                              money went */
	int          time_zone;    /* minutes east of Greenwich, whose days instants are of */
	enum { OUT_DROP, OUT_REFUND } out;   /* what becomes of money out of a statement */
	struct list  pay_method;   /* of struct synonym */
	struct list  group_items;  /* of struct synonym: the items that ledgers have groups
	                              of columns for, */
	struct words group_parts[PARTS];   /* and how these columns are called */
};

/* A canonical word and what others call it. */
struct synonym {
	str          name;
	struct words words;
};

/* The headings of one table's column, or of one that follows from others. */
struct heading {
	int          table;
	str          column;
	struct words words;
};

/* Columns that exports have besides, to be read but not written; NULL at the end. */
struct derived {
	int         table;
	const char *name;
};
extern const struct derived derived[];

/* What a policy was read from. */
struct policy_files {
	struct yaml *built_in, *headings;
	struct yaml *file;         /* the firm's, or NULL */
	struct words calendars;    /* their texts */
};

/* What the morning run asks of its inputs; rc-daily reads it by rc-policy. */
struct daily {
	count max_age_days;
	rate  shrink;
	bool  sums_agree;
};

struct policy {
	struct policy_files read;
	const char      *path;        /* "built-in policy" if there was none */
	int              language;    /* enum language */
	int              drawing;     /* enum drawing */
	struct words     items[CLASSES];
	struct calendar  calendar;
	bool             shift_to_workday;
	struct counts    buckets;     /* upper edges, in days overdue */
	struct list      nodes;       /* of struct node, by rising days */
	enum item_class  house_order[HOUSE_CLASSES];   /* what money that names nothing pays */
	struct late_fee  late_fee;
	rate             targets[FIGURE_RATES];
	struct lamp      lamps[FIGURE_RATES];
	rate             satisfied_from;
	count            survey_window;   /* days for which an answer counts */
	struct dunning   dunning;
	struct list      owners;      /* of struct pair */
	struct list      labels[LANGUAGES];   /* of struct pair: for stages and actions */
	struct clocks    clocks;
	struct letters   letters;
	struct score     score;
	struct matching  matching;
	struct importing importing;
	struct planning  planning;
	struct forecasting forecasting;
	struct masking   masking;
	struct daily     daily;
	struct list      warnings;    /* of struct warning_rule */
	struct list      headings;    /* of struct heading */
};

/* Loads and checks the policy: the path given with --policy, or NULL. */
const struct policy *policy_load(const char *path);

/* A file of the policy that was built in, as a tree that is the caller's. */
struct yaml *policy_built_in(struct arena *a, const char *name);

/*
 * The text of a file that the policy names: built in, or a path from the policy's own
 * folder.  *path is what messages call it.
 */
str policy_file(struct arena *a, const struct policy *p, str name, const char **path);

/* The class of an item; *listed tells whether the policy lists it. */
enum item_class policy_class(const struct policy *p, str item, bool *listed);

/* The names of the bands of days overdue, one more than there are edges: 1-7 ... 91+. */
str *policy_bands(struct arena *a, const struct policy *p);

/* What people call a stage or an action; the word itself if the policy has none. */
str policy_label(const struct policy *p, enum language language, str word);

/* The text of an owner; empty if the policy has none, as for `salesperson`. */
str policy_owner(const struct policy *p, str owner);

/* The days after which a stage comes, by the procedure in which it comes last; NO_COUNT for
   a stage of none.  By it tasks are ordered (task.h). */
count policy_stage_after(const struct policy *p, str stage);

/* Whether a list has the word. */
bool words_have(const struct words *words, str word);

#endif
