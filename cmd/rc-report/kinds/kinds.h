/*
 * The table of kinds: what each reads, and what it takes and needs of the command line.
 */
#ifndef RC_REPORT_KINDS_KINDS_H
#define RC_REPORT_KINDS_KINDS_H

#include "rc-report/kinds/kind.h"
#include "rc-report/kinds/panels.h"

/* What a kind reads: the dues added up or one by one, for a list of some of them, or tasks; a
   plan reads dues, or what was added up of them. */
enum reads {
	READS_NOTHING, READS_SUMS, READS_DUES, READS_STREAM, READS_LIST, READS_PLAN,
	READS_TASKS, READS_PROPOSALS, READS_HISTORY, READS_BY_PANEL,
};

/* What a kind takes of the command line: options, each a bit. */
enum takes {
	TAKES_BY = 1, TAKES_ALLOCATIONS = 2, TAKES_SURVEYS = 4, TAKES_LIST = 8,
	TAKES_MONTHS = 16, TAKES_WEEKS = 32, TAKES_TARGETS = 64, TAKES_CONTACTS = 128,
	TAKES_RECEIPTS = 256, TAKES_MONTH = 512, TAKES_PROPOSE = 1024, TAKES_DAYS = 2048,
	TAKES_ALL = 4096, TAKES_WARNINGS = 8192, TAKES_HISTORY = 16384,
	TAKES_REFRESH = 32768, TAKES_CUSTOMERS = 65536, TAKES_FILL = 131072,
	TAKES_CHANGED = 262144, TAKES_SINCE = 524288, TAKES_REJECTS = 1048576,
	TAKES_UNMATCHED = 2097152, TAKES_BEFORE = 4194304
};

struct kind_of_report {
	const char *name;
	void      (*build)(const struct facts *f, struct document *d);
	enum reads  reads;
	unsigned    takes, needs;          /* TAKES_... */
	const char *usual_by;              /* the columns of --by where none are given */
	/* The texts of dues that it needs, TEXTS_MOST at most, and how many; NULL: those of
	   list_columns() with --list, else none */
	size_t    (*texts)(const struct policy *p, const char **names);
	bool        lists_dues;            /* with --list it reads the dues for it */
	bool        nodes, needs_nodes;    /* tells how contracts stand at the nodes */
	bool        days;                  /* of tables of several days */
	count       log_days;              /* that it looks back in the log of contacts,
	                                      unless --days says; 0: it reads all of it */
	bool        rules;                 /* goes by the policy's warnings */
	/* The same for forms that have room for the one table, without what else it has; or
	   NULL */
	void      (*build_table)(const struct facts *f, struct document *d);
	bool        customers;             /* tells all of customers, by their ids */
	const struct panels *panels;       /* it is made of, or NULL */
	const char *usual_form;            /* NULL: text */
};

enum { KIND_SUMMARY = 0, KIND_BY = 2, KINDS = 19 };
extern const struct kind_of_report kinds[KINDS];

/* The kind of that name, also one that is only a panel of others; NULL if there is none. */
const struct kind_of_report *kind_named(const char *name);

/* The kind that the first operand names, which is then passed over; else `by` or summary.
   Dies of one that is nearly a kind's name, and no file. */
const struct kind_of_report *kind_of_operand(char ***operands, bool by);

#endif
