#include "bytes/die.h"
#include "rc-report/input/contracts.h"
#include "rc-report/kinds/lists.h"

/* A contract with a counted due, of which it isn't known before the last row whether it
   missed its last node. */
struct listed_contract {
	str   contract_id;
	str   texts[LIST_TEXTS];    /* of its first counted due */
	count number;               /* in the book */
};

static const enum kept_text shown[] = { TEXT_CUSTOMER, TEXT_PHONE, TEXT_PROJECT, TEXT_UNIT,
	TEXT_SALESPERSON };

enum { SHOWN = sizeof(shown) / sizeof(*shown), LISTED = SHOWN + 2 };

struct nodes_list {
	struct contract_book book;
	struct column        columns[LISTED];
	struct row_list      rows;
};

static void
open_list(struct nodes_list *l, const struct facts *f)
{
	const struct stream *s = f->stream;
	const char *names[LIST_TEXTS];
	size_t n = 0;

	list_columns(f->policy, names);
	l->columns[n++] = (struct column)NEED(TEXT, struct listed_contract, contract_id);
	l->columns[n++] = (struct column)NEED(COUNT, struct listed_contract, number);
	for (size_t i = 0; i < SHOWN; i++)
		if (s->has[shown[i]])
			l->columns[n++] = (struct column){ names[shown[i]], TEXT,
				offsetof(struct listed_contract, texts)
				+ shown[i] * sizeof(str), false };
	l->rows = row_list_of(l->columns, n);
	l->book = contract_book_of(f->policy, s->as_of, false, s->n_nodes);
}

static void
keep_contract(struct nodes_list *l, const struct streamed_due *due, uint32_t number)
{
	struct listed_contract row = { .contract_id = due->due.contract_id,
		.number = (count)number };

	if (number > INT32_MAX)
		die("more than %d contracts", INT32_MAX);
	memcpy(row.texts, due->texts, sizeof(row.texts));
	row_list_add(&l->rows, 0, &row);
}

/* The book adds nothing to the sums of a group; they only say that a due counts. */
static void
read_contracts(struct nodes_list *l, struct stream *s)
{
	static int64_t no_group[1];
	const struct streamed_due *due;

	while ((due = stream_next(s)) != NULL) {
		size_t before = l->book.n_counted;
		uint32_t number = contract_book_add(&l->book, &(struct contract_row){
		    &due->due, is_house_money(due->class), due->counts ? no_group : NULL });

		if (l->book.n_counted > before)
			keep_contract(l, due, number);
	}
	contract_book_schedule(&l->book);
}

static int
by_id(const void *row, const void *other)
{
	const struct listed_contract *x = row, *y = other;

	return str_cmp(x->contract_id, y->contract_id);
}

/* Leaves those that missed the node, by what is missing. */
static void
find_missed(struct nodes_list *l)
{
	struct listed_contract row;
	struct last_node last;
	size_t n = 0;

	for (size_t i = 0; i < l->rows.n; i++) {
		row_list_get(&l->rows, i, &row);
		if (!contract_last_node(&l->book, (uint32_t)row.number, &last)
		    || last.paid >= last.required)
			continue;
		l->rows.rows[n] = l->rows.rows[i];
		l->rows.rows[n++].rank = last.paid - last.required;
	}
	l->rows.n = n;
	row_list_sort(&l->rows, by_id);
}

static void
make_row(struct grid *g, size_t i, void *with)
{
	const struct nodes_list *l = with;
	struct listed_contract row = { .texts = { { "", 0 } } };
	struct last_node last;

	row_list_get(&l->rows, i, &row);
	contract_last_node(&l->book, (uint32_t)row.number, &last);
	put_text(g, row.contract_id);
	for (size_t k = 0; k < SHOWN; k++)
		put_text(g, row.texts[shown[k]]);
	put_date(g, last.signed_on);
	put_count(g, last.days);
	put_money(g, last.required);
	put_money(g, last.paid);
	put_money(g, last.required - last.paid);
	put_count(g, l->book.as_of - last.signed_on - last.days);
}

static void
put_columns(struct grid *g)
{
	grid_column(g, (struct term){ "contract_id", "合同编号", "contract" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "customer", "客户名称", "customer" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "phone", "联系电话", "phone" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "project", "项目", "project" }, CELL_TEXT, 3);
	grid_column(g, (struct term){ "unit", "房间", "unit" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "salesperson", "置业顾问", "salesperson" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "signed_on", "签约日期", "signed on" }, CELL_DATE, 4);
	grid_column(g, (struct term){ "node", "签约后天数", "days" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "required", "应达金额", "required" }, CELL_MONEY, 3);
	grid_column(g, (struct term){ "paid", "已收", "paid" }, CELL_MONEY, 3);
	grid_column(g, (struct term){ "missing", "差额", "missing" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "days", "超过天数", "days since" }, CELL_COUNT, 1);
}

void
build_nodes_list(const struct facts *f, struct document *d)
{
	struct nodes_list *l = arena_new(&d->arena, 1, sizeof(*l));

	if (f->stream->n_nodes == 0)
		die("the dues have no signed_on, or not the paid_Nd of all of the policy's nodes");
	open_list(l, f);
	read_contracts(l, f->stream);
	find_missed(l);
	put_title(d, (struct term){ "nodes", "未达节点合同", "Contracts that missed a node" },
	    f->stream->as_of);
	struct grid *g = grid_add(d, (struct term){ "nodes", "节点", "nodes" }, FOR_ALL);
	put_columns(g);
	grid_make(g, l->rows.n, make_row, l);
}
