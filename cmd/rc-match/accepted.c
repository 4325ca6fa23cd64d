#include "rc-match/accepted.h"

#include "bytes/die.h"

struct accept_row {
	str   receipt_id, contract_id, accept;
	date  received_on;
	money amount, part;
};

static const struct column columns[] = {
	HAVE(TEXT,  struct accept_row, receipt_id),
	HAVE(TEXT,  struct accept_row, contract_id),
	HAVE(TEXT,  struct accept_row, accept),
	HAVE(DATE,  struct accept_row, received_on),
	HAVE(MONEY, struct accept_row, amount),
	HAVE(MONEY, struct accept_row, part),
};

struct accepting {
	struct book     *book;
	struct accepted *accepted;
	struct reader   *reader;
	size_t           rows_room, first_room, met_room;
};

/* Whether a cell says yes; a cell that is neither empty nor yes is an error. */
static bool
says_yes(const struct accepting *x, str cell)
{
	const struct words *yes = &x->book->policy->matching.accept;

	if (cell.len == 0)
		return false;
	for (size_t i = 0; i < yes->n; i++)
		if (str_same_word(yes->list[i], str_trim(cell)))
			return true;
	reader_die(x->reader, "accept", "'%.*s' is none of the policy's matching.accept, "
	    "such as '%.*s'", STR_SHOWN(cell), STR_SHOWN(yes->n ? yes->list[0] : S("")));
}

static uint32_t
contract_of(const struct accepting *x, const struct accept_row *row)
{
	uint32_t contract;

	if (row->receipt_id.len == 0)
		reader_die(x->reader, "receipt_id", "is empty, of a row that is accepted");
	if (row->contract_id.len == 0)
		reader_die(x->reader, "contract_id", "is empty, of a row that is accepted");
	contract = book_find(x->book, row->contract_id);
	if (contract == NO_NAME)
		reader_die(x->reader, "contract_id", "the dues don't have '%.*s'",
		    STR_SHOWN(row->contract_id));
	return contract;
}

/* Puts a row behind the others of its receipt. */
static void
add_row(struct accepting *x, const struct accept_row *row)
{
	struct accepted *a = x->accepted;
	uint32_t known = a->receipts.n, contract = contract_of(x, row);
	uint32_t receipt = names_add(&a->receipts, row->receipt_id);

	if (receipt == known) {
		GROW(a->first, receipt, x->first_room);
		GROW(a->is_met, receipt, x->met_room);
		a->first[receipt] = NO_ROW;
		a->is_met[receipt] = false;
	}
	uint32_t *link = &a->first[receipt];
	for (; *link != NO_ROW; link = &a->rows[*link].next)
		if (a->rows[*link].contract == contract)
			reader_die(x->reader, "contract_id", "'%.*s' is accepted for this "
			    "receipt already", STR_SHOWN(row->contract_id));
	*link = (uint32_t)a->n;
	GROW(a->rows, a->n, x->rows_room);
	a->rows[a->n++] = (struct accepted_row){ contract, row->amount, row->part,
		row->received_on, (uint32_t)(tsv_count(a->table) - 1), NO_ROW };
}

struct accepted *
accepted_read(struct book *b, char *path)
{
	char *const paths[] = { path, NULL };
	struct accepted *a = mem_new(1, sizeof(*a));
	struct accepting x = { .book = b, .accepted = a };
	struct accept_row row;

	a->table = tsv_open(paths, false);
	tsv_need(a->table, S("receipt_id"));
	tsv_need(a->table, S("contract_id"));
	tsv_need(a->table, S("accept"));
	x.reader = reader_open(a->table, columns, sizeof(columns) / sizeof(*columns));
	while (reader_next(x.reader, &row))
		if (says_yes(&x, row.accept))
			add_row(&x, &row);
	reader_close(x.reader);
	return a;
}

static void
check_row(const struct accepted *a, const struct book *b, const struct accepted_row *row,
    const struct receipt *r, str has)
{
	const char *place = tsv_place(a->table, row->row);

	if (row->amount != NO_MONEY && row->amount != r->amount)
		die("%s: amount: %s, but receipt '%.*s' has %s", place,
		    money_text(row->amount), STR_SHOWN(r->receipt_id),
		    money_text(r->amount));
	if (row->received_on != NO_DATE && row->received_on != r->received_on)
		die("%s: received_on: %s, but receipt '%.*s' has %s", place,
		    date_text(row->received_on), STR_SHOWN(r->receipt_id),
		    date_text(r->received_on));
	if (has.len && (!str_eq(has, book_id(b, row->contract)) || row->next != NO_ROW))
		die("%s: contract_id: receipt '%.*s' has contract '%.*s' already", place,
		    STR_SHOWN(r->receipt_id), STR_SHOWN(has));
}

/* A part, or all, for a contract that has the receipt alone. */
static void
check_part(const struct accepted *a, struct accepted_row *row, const struct receipt *r,
    bool is_alone)
{
	if (row->part == NO_MONEY && is_alone)
		row->part = r->amount;
	if (row->part == NO_MONEY)
		die("%s: part: is empty, of a receipt that several contracts share",
		    tsv_place(a->table, row->row));
	if ((row->part > 0) != (r->amount > 0) || row->part == 0)
		die("%s: part: %s is no part of %s", tsv_place(a->table, row->row),
		    money_text(row->part), money_text(r->amount));
}

uint32_t
accepted_for(struct accepted *a, const struct book *b, const struct receipt *r, str has)
{
	uint32_t receipt = names_find(&a->receipts, r->receipt_id), first;
	money sum = 0;

	if (receipt == NO_NAME)
		return NO_ROW;
	a->is_met[receipt] = true;
	first = a->first[receipt];
	for (uint32_t i = first; i != NO_ROW; i = a->rows[i].next) {
		check_row(a, b, &a->rows[i], r, has);
		check_part(a, &a->rows[i], r, a->rows[first].next == NO_ROW);
		money_add(&sum, a->rows[i].part, "parts");
	}
	if (sum != r->amount)
		die("%s: part: the parts add up to %s, but receipt '%.*s' has %s",
		    tsv_place(a->table, a->rows[first].row), money_text(sum),
		    STR_SHOWN(r->receipt_id), money_text(r->amount));
	return has.len ? NO_ROW : first;
}

void
accepted_finish(const struct accepted *a)
{
	for (uint32_t i = 0; i < a->receipts.n; i++)
		if (!a->is_met[i])
			die("%s: receipt_id: the receipts don't have '%.*s'",
			    tsv_place(a->table, a->rows[a->first[i]].row),
			    STR_SHOWN(names_text(&a->receipts, i)));
}
