#include <stdlib.h>

#include "bytes/die.h"
#include "policy/masking.h"
#include "rc-report/kinds/customer/customer_file.h"

static const char *const text_columns[CUSTOMER_TEXTS] = {
	[CUSTOMER_ID]             = "customer_id",
	[CUSTOMER_NAME]           = "customer",
	[CUSTOMER_PHONE]          = "phone",
	[CUSTOMER_PROJECT]        = "project",
	[CUSTOMER_UNIT]           = "unit",
	[CUSTOMER_SALESPERSON]    = "salesperson",
	[CUSTOMER_ITEM]           = "item",
	[CUSTOMER_GRADE]          = "grade",
	[CUSTOMER_SCORE]          = "score",
	[CUSTOMER_CAP]            = "cap",
	[CUSTOMER_REASONS]        = "reasons",
	[CUSTOMER_SAFEGUARD]      = "safeguard",
	[CUSTOMER_STAGE]          = "stage",
	[CUSTOMER_ACTION]         = "action",
	[CUSTOMER_ACT_ON]         = "act_on",
	[CUSTOMER_HOLD]           = "hold",
	[CUSTOMER_LIMIT_ITEM]     = "limit_item",
	[CUSTOMER_LIMIT_CONTRACT] = "limit_contract",
	[CUSTOMER_RIGHT_FROM]     = "right_from",
	[CUSTOMER_RIGHT_UNTIL]    = "right_until",
	[CUSTOMER_ALARM]          = "alarm",
};

_Static_assert((int)CUSTOMER_TEXTS <= (int)TEXTS_MOST, "more texts than a portfolio keeps");

size_t
customer_columns(const struct policy *p, const char **names)
{
	(void)p;
	memcpy(names, text_columns, sizeof(text_columns));
	return CUSTOMER_TEXTS;
}

void
customer_file_take(struct customer_files *files, uint32_t i)
{
	const struct timeline_sources from = { files->portfolio, files->facts->receipts,
		files->facts->contacts };
	const uint32_t *first;

	files->customer = files->list[i];
	first = &files->customers.first[files->customer];
	timeline_fill(&files->timeline, &from, files->customers.contracts + first[0],
	    first[1] - first[0]);
}

str
customer_file_id(const struct customer_files *files)
{
	return names_text(&files->customers.ids, files->customer);
}

/* A customer with his id, to be sorted. */
struct customer_of_id {
	str      id;
	uint32_t number;
};

static int
by_id(const void *a, const void *b)
{
	const struct customer_of_id *x = a, *y = b;

	return str_cmp(x->id, y->id);
}

static void
list_all(struct customer_files *files)
{
	uint32_t n = files->customers.ids.n;
	struct customer_of_id *all = mem_new(n, sizeof(*all));

	for (uint32_t i = 0; i < n; i++)
		all[i] = (struct customer_of_id){ names_text(&files->customers.ids, i), i };
	qsort(all, n, sizeof(*all), by_id);
	for (uint32_t i = 0; i < n; i++)
		files->list[files->n++] = all[i].number;
	free(all);
}

/* In the order in which they were named. */
static void
list_named(struct customer_files *files)
{
	const struct request *asked = &files->facts->asked;
	bool *named = mem_new(files->customers.ids.n, sizeof(*named));

	for (size_t i = 0; i < asked->n_ids; i++) {
		str id = str_of(asked->ids[i]);
		uint32_t customer = customers_find(&files->customers, files->portfolio, id);

		if (named[customer])
			die_wrong("'%.*s' names a customer who was named before",
			    STR_SHOWN(id));
		named[customer] = true;
		files->list[files->n++] = customer;
	}
	free(named);
}

bool
customer_file_is_changed(const struct customer_files *files)
{
	date since = files->facts->asked.changed_since;

	return since == NO_DATE
	    || timeline_stirs(&files->timeline, since, files->portfolio->as_of);
}

/* The rows of the dues that were paid, by their numbers among the allocations. */
static uint32_t *
paid_rows_of(const struct portfolio *p)
{
	uint32_t *rows = mem_new(p->parts ? (size_t)p->parts->dues.n + 1 : 1, sizeof(*rows));

	for (uint32_t i = 0; i < p->n; i++)
		if (p->dues[i].paid_as != NO_NAME)
			rows[p->dues[i].paid_as] = i;
	return rows;
}

struct customer_files
customer_files_open(const struct facts *f)
{
	struct customer_files files = { .facts = f, .portfolio = f->portfolio,
		.customers = customers_of(f->portfolio, CUSTOMER_ID),
		.at_nodes = at_nodes_of(f->portfolio),
		.masking = masking_of(f->policy, f->asked.plain) };

	files.list = mem_new((size_t)files.customers.ids.n + 1, sizeof(*files.list));
	if (f->asked.all)
		list_all(&files);
	else
		list_named(&files);
	files.paid_rows = paid_rows_of(f->portfolio);
	return files;
}

void
customer_files_close(struct customer_files *files)
{
	names_free(&files->customers.ids);
	free(files->customers.of);
	free(files->customers.contracts);
	free(files->customers.first);
	free(files->at_nodes.sums);
	free(files->list);
	free(files->paid_rows);
	free(files->timeline.list);
}

static void
put_page(struct customer_files *files, struct document *d)
{
	put_who(d, files);
	put_contracts_of(d, files);
	put_dues_of(d, files);
	put_clocks(d, files);
	put_money_in(d, files);
	put_contacts(d, files);
}

void
customer_file_page(struct customer_files *files, struct document *d)
{
	put_page(files, d);
	put_timeline(customer_timeline(d), files, &d->arena);
}

void
build_timelines(const struct facts *f, struct document *d)
{
	struct customer_files files = customer_files_open(f);
	struct grid *timeline = customer_timeline(d);

	for (uint32_t i = 0; i < files.n; i++) {
		customer_file_take(&files, i);
		if (customer_file_is_changed(&files))
			put_timeline(timeline, &files, &d->arena);
	}
	customer_files_close(&files);
}

void
build_customer(const struct facts *f, struct document *d)
{
	struct customer_files files = customer_files_open(f);
	struct grid *timeline = customer_timeline(d);

	for (uint32_t i = 0; i < files.n; i++) {
		customer_file_take(&files, i);
		if (!customer_file_is_changed(&files))
			continue;
		if (timeline->n)
			document_text(d, BLOCK_BLANK, "%s", "");
		put_page(&files, d);
		put_timeline(timeline, &files, &d->arena);
	}
	customer_files_close(&files);
}
