#include "rc-score/card.h"

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

struct cards {
	struct names   ids;
	struct card   *list;    /* by the customer's number */
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
check_amount(const struct cards *cards, const char *column, money m)
{
	if (m != NO_MONEY && m < 0)
		reader_die(cards->reader, column, "%s is below 0", money_text(m));
}

static int
stage_of(const struct cards *cards, const struct policy *p, str word)
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
	reader_die(cards->reader, "loan_stage",
	    "'%.*s' is not in the policy's score.loan_points%s", STR_SHOWN(word),
	    near_hint(&near));
}

/* The grade that a person gave, with all that it needs. */
static int
grade_of(const struct cards *cards, const struct row *row)
{
	int grade = 0;

	if (row->grade.len == 0)
		return NO_GRADE;
	while (grade < GRADES && !str_eq(row->grade, str_of(grade_name(grade))))
		grade++;
	if (grade == GRADES)
		reader_die(cards->reader, "grade", "'%.*s' is not A, B, C or D",
		    STR_SHOWN(row->grade));
	if (row->grade_reason.len == 0)
		reader_die(cards->reader, "grade_reason",
		    "is empty; a person's grade needs a reason");
	if (row->grade_until == NO_DATE)
		reader_die(cards->reader, "grade_until",
		    "is empty; a person's grade needs its last day");
	return grade;
}

static struct card
card_of(struct cards *cards, const struct policy *p, const struct row *row)
{
	check_amount(cards, "monthly_income", row->monthly_income);
	check_amount(cards, "monthly_debt", row->monthly_debt);
	check_amount(cards, "down_payment_due", row->down_payment_due);
	return (struct card){
		.name = arena_str(&cards->texts, row->customer),
		.monthly_income = row->monthly_income,
		.monthly_debt = row->monthly_debt,
		.down_payment_due = row->down_payment_due,
		.loan_stage = stage_of(cards, p, row->loan_stage),
		.grade = grade_of(cards, row),
		.grade_reason = arena_str(&cards->texts, row->grade_reason),
		.grade_until = row->grade_until,
	};
}

static _Noreturn void
die_twice(struct cards *cards, unsigned long first, str customer_id)
{
	str before = arena_printf(&cards->texts, "%s", tsv_place(cards->t, first));

	reader_die(cards->reader, "customer_id", "'%.*s' is there already, in %s",
	    STR_SHOWN(customer_id), before.at);
}

struct cards *
cards_read(char *path, const struct policy *p)
{
	struct cards *cards = mem_new(1, sizeof(*cards));
	char *const paths[] = { path, NULL };
	struct row row;

	cards->t = tsv_open(paths, false);
	cards->reader = reader_open(cards->t, columns,
	    sizeof(columns) / sizeof(*columns));
	for (uint32_t n = 0; reader_next(cards->reader, &row); n++) {
		uint32_t number = names_add(&cards->ids, row.customer_id);

		if (number != n)   /* ids are numbered as they come */
			die_twice(cards, number, row.customer_id);
		GROW(cards->list, n, cards->room);
		cards->list[n] = card_of(cards, p, &row);
	}
	return cards;
}

const struct card *
cards_of(struct cards *cards, str customer_id)
{
	static const struct card blank = {
		.monthly_income = NO_MONEY, .monthly_debt = NO_MONEY,
		.down_payment_due = NO_MONEY,
		.loan_stage = NO_STAGE, .grade = NO_GRADE,
		.grade_until = NO_DATE,
	};
	uint32_t number = cards ? names_find(&cards->ids, customer_id) : NO_NAME;

	return number == NO_NAME ? &blank : &cards->list[number];
}
