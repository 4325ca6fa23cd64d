#include "rc-match/alias.h"

#include "bytes/die.h"
#include "bytes/in.h"
#include "bytes/lock.h"

struct alias_row {
	str payer, contract_id;
};

static const struct column columns[] = {
	NEED(TEXT, struct alias_row, payer),
	NEED(TEXT, struct alias_row, contract_id),
};

enum { N_COLUMNS = sizeof(columns) / sizeof(*columns) };

/* Rows of contracts that the dues don't have. */
struct strangers {
	unsigned long first, n;   /* the first one's number, and how many there are */
	str           contract_id;
};

static void
add_row(struct aliases *a, const struct alias_row *row, struct strangers *s, struct arena *texts)
{
	uint32_t contract = book_find(a->book, row->contract_id);

	if (contract != NO_NAME) {
		book_add_alias(a->book, row->payer, contract);
		return;
	}
	if (s->n++ == 0) {
		s->first = tsv_count(a->table) - 1;
		s->contract_id = arena_str(texts, row->contract_id);
	}
}

struct aliases *
aliases_read(struct book *b, char *path, bool to_write)
{
	char *const paths[] = { path, NULL };
	struct aliases *a = mem_new(1, sizeof(*a));
	struct strangers s = { .n = 0 };
	struct arena texts = { 0 };
	struct alias_row row;

	if (to_write)
		lock_file(path, "--accept");
	*a = (struct aliases){ .table = tsv_open(paths, false), .path = path, .book = b };
	struct reader *reader = reader_open(a->table, columns, N_COLUMNS);
	while (reader_next(reader, &row))
		add_row(a, &row, &s, &texts);
	if (to_write && tsv_is_cut(a->table))
		tsv_die(a->table, NO_COLUMN, "the last line has no line end; it may be "
		    "written still, or cut off");
	if (s.n)
		warn("%s: contract_id: the dues don't have '%.*s'; rows like this: %lu",
		    tsv_place(a->table, s.first), STR_SHOWN(s.contract_id), s.n);
	index_close(&b->of_payer);
	reader_close(reader);
	arena_free(&texts);
	return a;
}

/* Whether the payer is a buyer of another contract. */
static bool
is_anothers_buyer(struct book *b, const struct folded *payer, uint32_t contract)
{
	struct persons all = persons_of(b->vocabulary, payer);

	for (size_t i = 0; i < all.n; i++) {
		uint32_t buyer = lexicon_find(&b->buyers, payer, all.list[i].from,
		    all.list[i].to);

		struct contracts own = index_of(&b->of_buyer, buyer);

		for (size_t k = 0; k < own.n; k++)
			if (own.list[k] != contract)
				return true;
	}
	return false;
}

void
aliases_learn(struct aliases *a, struct judge *j, str payer, uint32_t contract)
{
	struct arena texts = { 0 };
	uint32_t known = a->learned.n;

	fold(&j->payer, payer);
	if (payer.len == 0 || is_bank_name(a->book->vocabulary, &j->payer)
	    || is_anothers_buyer(a->book, &j->payer, contract))
		return;
	str key = arena_printf(&texts, "%.*s\t%.*s", STR(payer),
	    STR(book_id(a->book, contract)));
	if (names_add(&a->learned, key) == known) {
		GROW(a->contracts, known, a->room);
		a->contracts[known] = contract;
	}
	arena_free(&texts);
}

/* The row in the table's own columns; those that are others' stay empty. */
static void
put_row(struct out *o, const struct tsv *t, str payer, str contract_id)
{
	for (int i = 0; i < tsv_width(t); i++) {
		if (i)
			out_char(o, '\t');
		if (str_eq(tsv_name(t, i), S("payer")))
			out_str(o, payer);
		if (str_eq(tsv_name(t, i), S("contract_id")))
			out_str(o, contract_id);
	}
	out_char(o, '\n');
}

static struct out *
open_copy(const char *path)
{
	struct out *o = out_open(path);
	struct in *in = in_open(path, false);
	str block;

	while (in_block(in, &block))
		out_str(o, block);
	in_close(in);
	return o;
}

void
aliases_write(struct aliases *a)
{
	struct out *copy = NULL;

	for (uint32_t i = 0; i < a->learned.n; i++) {
		str payer = names_text(&a->learned, i);

		payer = str_cut(&payer, '\t');
		if (!book_add_alias(a->book, payer, a->contracts[i]))
			continue;
		if (!copy)
			copy = open_copy(a->path);
		put_row(copy, a->table, payer, book_id(a->book, a->contracts[i]));
	}
}
