/*
 * The policy: every threshold, ladder, rate, target, word list and calendar, from one
 * YAML file (rc-policy(5)).  It is looked for as the path given, $RC_POLICY,
 * $XDG_CONFIG_HOME/rc/policy.yaml (~/.config if unset), /etc/rc/policy.yaml; a key left
 * out, or a policy not found, has the value of config/policy.yaml as it was built in.
 *
 * A loaded policy holds: it is checked as a whole, and never changes.
 */
#ifndef RC_POLICY_H
#define RC_POLICY_H

#include "dues/due.h"
#include "dues/table.h"
#include "policy/calendar.h"
#include "policy/keys.h"

enum language { ZH, EN };

/* What is to be reached by so many days after signing. */
struct node {
	count days;
	rate  share;       /* of the price, unless: */
	bool  schedule;    /* the schedule's own sum payable by then */
};

enum fee_mode { FEE_NONE, FEE_MARGINAL, FEE_SLAB };

/* A daily rate from a day overdue on. */
struct tier {
	count from;
	rate  rate;
};

struct late_fee {
	int         mode;    /* enum fee_mode */
	bool        loan;    /* whether dues that a bank pays bear it too */
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
	count after;     /* days from payable_on; negative: before it */
	str   action;
	str   owner;
	str   needs;     /* the stage that must be in the log, or empty */
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
	money       min_amount;
	count       min_gap_days;
	count       promise_tolerance;
	bool        workdays_only;
	struct list procedures;   /* of struct procedure; the first that fits */
};

/* A word and a text for it. */
struct pair {
	str name, text;
};

/* Points at a number of days late. */
struct anchor {
	count days, points;
};

enum { GRADES = 4 };   /* A to D */

struct score {
	count       half_life_days;
	count       shrink_dues;
	count       min_dues;
	struct list delay_points;       /* of struct anchor, by rising days */
	count       behaviour, capacity, conduct;
	count       grades[GRADES];     /* the least score of each */
	str         safeguards[GRADES];
};

/* How exports are read: words of the people who make them. */
struct importing {
	struct words empty;        /* a cell that means "not known" */
	struct words subtotals;    /* what a row of sums begins or ends with */
	struct words notes;        /* what a row of remarks begins with */
	struct words count;        /* vouchers that are money, */
	struct words skip;         /* that only repeat others, */
	struct words refund;       /* that are money out whatever their sign, */
	struct words status_void;  /* and states of a voucher that undo it */
	struct list  pay_method;   /* of struct synonym */
};

/* A canonical word and what others call it. */
struct synonym {
	str          name;
	struct words words;
};

/* The headings of one table's column. */
struct heading {
	enum { HEADING_COLUMN, HEADING_STATUS } of;
	int          table, column;
	struct words words;
};

struct policy {
	const char      *path;        /* "built-in policy" if there was none */
	int              language;    /* enum language */
	struct words     items[CLASSES];
	struct calendar  calendar;
	bool             shift_to_workday;
	struct counts    buckets;     /* upper edges, in days overdue */
	struct list      nodes;       /* of struct node, by rising days */
	struct late_fee  late_fee;
	rate             targets[FIGURE_RATES];
	struct lamp      lamps[FIGURE_RATES];
	rate             satisfied_from;
	struct dunning   dunning;
	struct list      owners;      /* of struct pair */
	struct score     score;
	struct importing importing;
	struct list      headings;    /* of struct heading */
};

/* Loads and checks the policy: the path given with --policy, or NULL. */
const struct policy *policy_load(const char *path);

/* The class of an item; *listed tells whether the policy lists it. */
enum item_class policy_class(const struct policy *p, str item, bool *listed);

/* The names of the bands of days overdue, one more than there are edges: 1-7 ... 91+. */
str *policy_bands(struct arena *a, const struct policy *p);

/* Whether a list has the word. */
bool words_have(const struct words *words, str word);

#endif
