#include "dues/client_table.h"

#include "records/column.h"

struct client_table {
	struct names   ids;
	struct client *list;    /* by the number of the id */
	size_t         room;
	struct arena   texts;
};

struct client_row {
	str           customer_id;
	struct client client;
};

#define CLIENT(field) { #field, TEXT, offsetof(struct client_row, client.field), false }

static const struct column columns[] = {
	NEED(TEXT, struct client_row, customer_id),
	CLIENT(customer),
	CLIENT(joint_buyers),
	CLIENT(phone),
	CLIENT(id_no),
	CLIENT(kind),
	CLIENT(address),
};

static struct client
kept(struct arena *a, const struct client *c)
{
	return (struct client){
		.customer = arena_str(a, c->customer),
		.joint_buyers = arena_str(a, c->joint_buyers),
		.phone = arena_str(a, c->phone), .id_no = arena_str(a, c->id_no),
		.kind = arena_str(a, c->kind), .address = arena_str(a, c->address),
	};
}

struct client_table *
client_table_read(const char *path)
{
	char *paths[] = { (char *)(uintptr_t)path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *r = reader_open(t, columns, sizeof(columns) / sizeof(*columns));
	struct client_table *table = mem_new(1, sizeof(*table));
	struct client_row row;

	while (reader_next(r, &row)) {
		uint32_t known = table->ids.n, n = names_add(&table->ids, row.customer_id);

		if (n != known)
			reader_die(r, "customer_id", "'%.*s' is there already",
			    STR_SHOWN(row.customer_id));
		GROW(table->list, n, table->room);
		table->list[n] = kept(&table->texts, &row.client);
	}
	reader_close(r);
	tsv_close(t);
	return table;
}

struct client
client_of(struct client_table *t, str customer_id)
{
	static const struct client nothing;
	uint32_t n = t ? names_find(&t->ids, customer_id) : NO_NAME;

	return n == NO_NAME ? nothing : t->list[n];
}
