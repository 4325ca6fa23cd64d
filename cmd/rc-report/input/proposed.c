#include "rc-report/input/proposed.h"

const struct column proposed_columns[PROPOSED_COLUMNS] = {
	NEED(TEXT,  struct proposed, receipt_id),
	HAVE(DATE,  struct proposed, received_on),
	HAVE(MONEY, struct proposed, amount),
	HAVE(TEXT,  struct proposed, payer),
	HAVE(TEXT,  struct proposed, note),
	HAVE(COUNT, struct proposed, rank),
	HAVE(TEXT,  struct proposed, contract_id),
	HAVE(TEXT,  struct proposed, customer),
	HAVE(TEXT,  struct proposed, unit),
	HAVE(TEXT,  struct proposed, salesperson),
	HAVE(MONEY, struct proposed, open),
	HAVE(TEXT,  struct proposed, evidence),
	HAVE(TEXT,  struct proposed, why),
	HAVE(TEXT,  struct proposed, accept),
	HAVE(TEXT,  struct proposed, part),
};

static void
keep_texts(struct arena *a, struct proposed *p)
{
	for (size_t i = 0; i < PROPOSED_COLUMNS; i++) {
		str *text = (str *)(void *)((char *)p + proposed_columns[i].at);

		if (proposed_columns[i].kind == TEXT)
			*text = arena_str(a, *text);
	}
}

struct proposals
proposals_read(char *const *paths)
{
	struct proposals read = { .n = 0 };
	struct tsv *t = tsv_open(paths, false);
	struct reader *r = reader_open(t, proposed_columns, PROPOSED_COLUMNS);
	struct proposed row;

	tsv_need(t, S("accept"));
	while (reader_next(r, &row)) {
		keep_texts(&read.texts, &row);
		GROW(read.list, read.n, read.room);
		read.list[read.n++] = row;
	}
	reader_close(r);
	tsv_close(t);
	return read;
}
