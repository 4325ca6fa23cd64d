#include "rc-import/print_sources.h"

#include "records/column.h"

struct source_row {
	str   file, sheet;
	date  made_on;
	money amount, total, differs;
};

static const struct column columns[] = {
	NEED(TEXT,  struct source_row, file),
	HAVE(TEXT,  struct source_row, sheet),
	HAVE(DATE,  struct source_row, made_on),
	HAVE(MONEY, struct source_row, amount),
	HAVE(MONEY, struct source_row, total),
	HAVE(MONEY, struct source_row, differs),
};

enum { COLUMNS = sizeof(columns) / sizeof(*columns) };

static str
sheet_of(const struct source *s)
{
	const struct input *input = s->headings.input;

	return input->sheets ? input->sheets[s->headings.sheet].name : S("");
}

static struct source_row
row_of(const struct import *m, const struct source *s)
{
	const struct file_sums *t = &s->sums;

	return (struct source_row){
		.file    = str_of(input_name(s->headings.input)),
		.sheet   = sheet_of(s),
		.made_on = s->made_on,
		.amount  = m->request.amount == NO_FIELD ? NO_MONEY : t->now.kept,
		.total   = t->total ? t->total : NO_MONEY,
		.differs = t->total && !t->unread ? t->differs : NO_MONEY,
	};
}

void
print_sources(const struct import *m, struct out *o)
{
	header_print(o, columns, COLUMNS);
	for (size_t i = 0; i < m->n; i++) {
		struct source_row row = row_of(m, &m->sources[i]);

		row_print(o, columns, COLUMNS, &row);
	}
}
