#include "rc-match/people.h"

#include "bytes/die.h"

struct customer_row {
	str customer_id, customer, phone;
};

static const struct column customer_columns[] = {
	NEED(TEXT, struct customer_row, customer_id),
	HAVE(TEXT, struct customer_row, customer),
	HAVE(TEXT, struct customer_row, phone),
};

void
people_add_buyers(struct book *b, str names, uint32_t contract)
{
	fold(&b->names, names);
	struct persons all = persons_of(b->vocabulary, &b->names);
	for (size_t i = 0; i < all.n; i++)
		index_add(&b->of_buyer, lexicon_add(&b->buyers, &b->names,
		    all.list[i].from, all.list[i].to), contract);
}

void
people_add_phones(struct book *b, str phones, uint32_t contract)
{
	char digits[PHONE_DIGITS];
	size_t to;

	fold(&b->folded, phones);
	for (size_t i = 0; i < b->folded.n; i++)
		if (phone_at(&b->folded, i, digits, &to)) {
			index_add(&b->of_phone, ids_add(&b->phones,
			    id_of((str){ digits, PHONE_DIGITS })), contract);
			i = to - 1;
		}
}

static void
add_customer(struct book *b, const struct customer_row *row)
{
	struct contracts own = index_of(&b->of_customer,
	    ids_find(&b->customers, id_of(row->customer_id)));

	for (size_t i = 0; i < own.n; i++) {
		people_add_buyers(b, row->customer, own.list[i]);
		people_add_phones(b, row->phone, own.list[i]);
	}
}

void
people_read_customers(struct book *b, char *path)
{
	char *const paths[] = { path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *reader = reader_open(t, customer_columns,
	    sizeof(customer_columns) / sizeof(*customer_columns));
	struct names ids = { 0 };
	struct customer_row row;

	for (uint32_t n = 0; reader_next(reader, &row); n++) {
		uint32_t number = names_add(&ids, row.customer_id);

		if (number != n) {
			str before = arena_printf(&b->texts, "%s", tsv_place(t, number));

			reader_die(reader, "customer_id", "'%.*s' is there already, in %s",
			    STR_SHOWN(row.customer_id), before.at);
		}
		add_customer(b, &row);
	}
	names_free(&ids);
	reader_close(reader);
	tsv_close(t);
}

bool
book_add_alias(struct book *b, str payer, uint32_t contract)
{
	fold(&b->folded, payer);
	if (b->folded.n == 0)
		return false;
	uint32_t key = names_add(&b->payers, folded_all(&b->folded)), known = b->aliases.n;
	str pair = { (const char *)(uint32_t[]){ key, contract }, 2 * sizeof(key) };
	if (names_add(&b->aliases, pair) != known)
		return false;
	index_add(&b->of_payer, key, contract);
	return true;
}
