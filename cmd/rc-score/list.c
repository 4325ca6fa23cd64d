#include "rc-score/list.h"

#include "records/adder.h"

static const struct column columns[] = {
	NEED(TEXT,  struct line, customer_id),
	NEED(TEXT,  struct line, score),
	NEED(TEXT,  struct line, grade),
	NEED(TEXT,  struct line, cap),
	NEED(TEXT,  struct line, reasons),
	NEED(TEXT,  struct line, safeguard),
	NEED(DATE,  struct line, valid_until),
	NEED(TEXT,  struct line, proposed),
	NEED(TEXT,  struct line, grade_reason),
	NEED(COUNT, struct line, dues),
	NEED(MONEY, struct line, days_late),
};

enum {
	N_COLUMNS = sizeof(columns) / sizeof(*columns),
	FIRST_ADDED = 1, N_ADDED = 5,   /* score to safeguard */
};

/* What is read of a row that is only passed on. */
static const struct column key[] = {
	NEED(TEXT, struct due, contract_id),
};

struct adder *
dues_open(struct out *o, struct tsv *dues)
{
	return adder_open(o, dues, &columns[FIRST_ADDED], N_ADDED);
}

static struct line *
all_lines(struct scores *scores)
{
	struct line *lines = mem_new(scores->portfolio->n, sizeof(*lines));

	for (uint32_t i = 0; i < scores->portfolio->n; i++)
		lines[i] = scores_line(scores, i);
	return lines;
}

void
print_dues(struct scores *scores, struct adder *adder)
{
	struct portfolio *p = scores->portfolio;
	const struct line *lines = all_lines(scores);
	struct due d;

	tsv_again(p->dues);
	struct reader *reader = reader_open(p->dues, key, 1);
	while (reader_next(reader, &d))
		adder_row(adder, tsv_row(p->dues),
		    &lines[portfolio_customer(p, d.contract_id)]);
	adder_close(adder);
}

void
print_customers(struct scores *scores, struct out *o)
{
	struct column all[N_COLUMNS + FACTORS];
	const uint32_t *order = scores_order(scores);

	memcpy(all, columns, sizeof(columns));
	for (int i = 0; i < FACTORS; i++)
		all[N_COLUMNS + i] = (struct column){ factor_names[i].column, MONEY,
			offsetof(struct line, points) + (size_t)i * sizeof(money),
			false };
	header_print(o, all, N_COLUMNS + FACTORS);
	for (uint32_t i = 0; i < scores->portfolio->n; i++) {
		struct line line = scores_line(scores, order[i]);

		row_print(o, all, N_COLUMNS + FACTORS, &line);
	}
}
