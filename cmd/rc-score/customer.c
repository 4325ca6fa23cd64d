#include "rc-score/customer.h"

#include "bytes/die.h"
#include "bytes/near.h"

struct row {
	str   customer_id, customer, loan_stage, grade, grade_reason;
	money monthly_income, monthly_debt, down_payment_due;
	date  grade_until;
};

static const struct column columns[] = {
	NEED(TEXT,  struct row, customer_id),
	HAVE(TEXT,  struct row, customer),
	HAVE(MONEY, struct row, monthly_income),
	HAVE(MONEY, struct row, monthly_debt),
	HAVE(MONEY, struct row, down_payment_due),
	HAVE(TEXT,  struct row, loan_stage),
	HAVE(TEXT,  struct row, grade),
	HAVE(TEXT,  struct row, grade_reason),
	HAVE(DATE,  struct row, grade_until),
};

struct customers {
	struct names   ids;
	struct customer   *list;    /* by the customer's number */
	size_t         room;
	struct arena   texts;
	struct tsv    *t;
	struct reader *reader;
};

const char *
grade_name(int grade)
{
	static const char *const names[] = { "A", "B", "C", "D", [NOT_RATED] = "N" };

	return names[grade];
}

static void
check_amount(const struct customers *customers, const char *column, money m)
{
	if (m != NO_MONEY && m < 0)
		reader_die(customers->reader, column, "%s is below 0", money_text(m));
}

static int
stage_of(const struct customers *customers, const struct policy *p, str word)
{
	const struct stage_points *stages = p->score.loan_points.list;
	struct near near = { .word = word };

	if (word.len == 0)
		return NO_STAGE;
	for (size_t i = 0; i < p->score.loan_points.n; i++) {
		if (str_eq(stages[i].stage, word))
			return (int)i;
		near_offer(&near, stages[i].stage);
	}
	reader_die(customers->reader, "loan_stage",
	    "'%.*s' is not in the policy's score.loan_points%s", STR_SHOWN(word),
	    near_hint(&near));
}

/* The grade that a person gave, with all that it needs. */
static int
grade_of(const struct customers *customers, const struct row *row)
{
	int grade = 0;

	if (row->grade.len == 0)
		return NO_GRADE;
	while (grade < GRADES && !str_eq(row->grade, str_of(grade_name(grade))))
		grade++;
	if (grade == GRADES)
		reader_die(customers->reader, "grade", "'%.*s' is not A, B, C or D",
		    STR_SHOWN(row->grade));
	if (row->grade_reason.len == 0)
		reader_die(customers->reader, "grade_reason",
		    "is empty; a person's grade needs a reason");
	if (row->grade_until == NO_DATE)
		reader_die(customers->reader, "grade_until",
		    "is empty; a person's grade needs its last day");
	return grade;
}

static struct customer
customer_of(struct customers *customers, const struct policy *p, const struct row *row)
{
	check_amount(customers, "monthly_income", row->monthly_income);
	check_amount(customers, "monthly_debt", row->monthly_debt);
	check_amount(customers, "down_payment_due", row->down_payment_due);
	return (struct customer){
		.name = arena_str(&customers->texts, row->customer),
		.monthly_income = row->monthly_income,
		.monthly_debt = row->monthly_debt,
		.down_payment_due = row->down_payment_due,
		.loan_stage = stage_of(customers, p, row->loan_stage),
		.grade = grade_of(customers, row),
		.grade_reason = arena_str(&customers->texts, row->grade_reason),
		.grade_until = row->grade_until,
	};
}

static _Noreturn void
die_twice(struct customers *customers, unsigned long first, str customer_id)
{
	str before = arena_printf(&customers->texts, "%s", tsv_place(customers->t, first));

	reader_die(customers->reader, "customer_id", "'%.*s' is there already, in %s",
	    STR_SHOWN(customer_id), before.at);
}

struct customers *
customers_read(char *path, const struct policy *p)
{
	struct customers *customers = mem_new(1, sizeof(*customers));
	char *const paths[] = { path, NULL };
	struct row row;

	customers->t = tsv_open(paths, false);
	customers->reader = reader_open(customers->t, columns,
	    sizeof(columns) / sizeof(*columns));
	for (uint32_t n = 0; reader_next(customers->reader, &row); n++) {
		uint32_t number = names_add(&customers->ids, row.customer_id);

		if (number != n)   /* ids are numbered as they come */
			die_twice(customers, number, row.customer_id);
		GROW(customers->list, n, customers->room);
		customers->list[n] = customer_of(customers, p, &row);
	}
	return customers;
}

const struct customer *
customers_find(struct customers *customers, str customer_id)
{
	static const struct customer blank = {
		.monthly_income = NO_MONEY, .monthly_debt = NO_MONEY,
		.down_payment_due = NO_MONEY,
		.loan_stage = NO_STAGE, .grade = NO_GRADE,
		.grade_until = NO_DATE,
	};
	uint32_t number = customers ? names_find(&customers->ids, customer_id) : NO_NAME;

	return number == NO_NAME ? &blank : &customers->list[number];
}
