/*
 * The file of each customer who was asked for, in the order of the report.
 */
#ifndef RC_REPORT_KINDS_CUSTOMER_CUSTOMER_FILE_H
#define RC_REPORT_KINDS_CUSTOMER_CUSTOMER_FILE_H

#include "rc-report/input/at_nodes.h"
#include "dues/client_table.h"
#include "rc-report/input/customers.h"
#include "rc-report/kinds/kind.h"
#include "rc-report/model/timeline.h"

/* Texts of the portfolio. */
enum customer_text {
	CUSTOMER_ID, CUSTOMER_NAME, CUSTOMER_PHONE, CUSTOMER_PROJECT, CUSTOMER_UNIT,
	CUSTOMER_SALESPERSON, CUSTOMER_ITEM,
	CUSTOMER_GRADE, CUSTOMER_SCORE, CUSTOMER_CAP, CUSTOMER_REASONS, CUSTOMER_SAFEGUARD,
	CUSTOMER_STAGE, CUSTOMER_ACTION, CUSTOMER_ACT_ON, CUSTOMER_HOLD,
	CUSTOMER_LIMIT_ITEM, CUSTOMER_LIMIT_CONTRACT, CUSTOMER_RIGHT_FROM,
	CUSTOMER_RIGHT_UNTIL, CUSTOMER_ALARM,
	CUSTOMER_TEXTS
};

struct customer_files {
	const struct facts  *facts;
	struct portfolio    *portfolio;
	struct customers     customers;
	struct at_nodes      at_nodes;
	struct masking       masking;
	uint32_t            *paid_rows;   /* of the dues among the allocations, by number */
	uint32_t            *list;        /* numbers of those named, or of all */
	uint32_t             n;
	uint32_t             customer;    /* the one at hand, */
	struct timeline      timeline;    /* and what happened with him */
};

struct customer_files customer_files_open(const struct facts *f);
void customer_files_close(struct customer_files *files);

/* Takes up the file of list[i]. */
void customer_file_take(struct customer_files *files, uint32_t i);

/* Whether something happened with the one at hand since the day of --changed-since, if that
   was given: else his file isn't asked for. */
bool customer_file_is_changed(const struct customer_files *files);

/* The customer_id, or the contract_id of a contract without one. */
str customer_file_id(const struct customer_files *files);

/* Builds the page of the customer at hand: for people, and the timeline for programs. */
void customer_file_page(struct customer_files *files, struct document *d);

/* The timeline's table, and the rows of the customer at hand. */
struct grid *customer_timeline(struct document *d);
void put_timeline(struct grid *g, const struct customer_files *files, struct arena *a);

/* Parts of the page: who it is, with the grade; his contracts and dues; */
void put_who(struct document *d, const struct customer_files *files);
void put_contracts_of(struct document *d, const struct customer_files *files);
void put_dues_of(struct document *d, const struct customer_files *files);
void put_clocks(struct document *d, const struct customer_files *files);

/* the money that came in, and the log. */
void put_money_in(struct document *d, const struct customer_files *files);
void put_contacts(struct document *d, const struct customer_files *files);

/* What people call a kind of contact. */
struct term contact_word(enum contact_kind kind);
struct term state_word(enum state state);

/* A section: a heading and a grid for people, which begins with the contract: that can't be
   spared where the customer has several. */
struct grid *customer_section(struct document *d, struct term name);
void customer_contract_column(struct grid *g, const struct customer_files *files);

#endif
