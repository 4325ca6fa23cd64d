#include "rc-report/kinds/customer/customer_index.h"

#include <stdlib.h>

#include "document/selection.h"
#include "dues/grade_words.h"

static str
text_of(const struct customer_files *files, uint32_t customer, enum customer_text text)
{
	return customer_text(&files->customers, files->portfolio, customer, text);
}

void
customer_index_add(struct customer_index *index, const struct customer_files *files,
    const char *file)
{
	const uint32_t *first = &files->customers.first[files->customer];
	struct indexed_customer one = { .customer = files->customer,
		.contracts = first[1] - first[0], .at = index->n, .file = file,
		.grade = text_of(files, files->customer, CUSTOMER_GRADE) };

	for (uint32_t i = first[0]; i < first[1]; i++) {
		struct contract_sums sums = contract_sums_of(files->portfolio,
		    files->customers.contracts[i]);

		contract_sums_add(&one.sums, &sums);
	}
	GROW(index->list, index->n, index->room);
	index->list[index->n++] = one;
}

/* D before A, and what has no grade last; then by amount overdue, and as they came. */
static int
worst_first(const void *a, const void *b)
{
	const struct indexed_customer *x = a, *y = b;
	int grade = grade_rank(y->grade) - grade_rank(x->grade);

	if (grade)
		return grade;
	if (x->sums.overdue != y->sums.overdue)
		return x->sums.overdue > y->sums.overdue ? -1 : 1;
	return x->at < y->at ? -1 : 1;
}

static struct grid *
index_grid(struct document *d)
{
	struct grid *g = grid_add(d, (struct term){ "customers", "客户", "customers" },
	    FOR_PEOPLE);

	grid_column(g, (struct term){ "customer_id", "客户编号", "id" }, CELL_TERM, 0);
	g->columns[0].is_link = true;
	grid_column(g, (struct term){ "customer", "客户名称", "customer" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "phone", "联系电话", "phone" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "project", "项目", "project" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "unit", "房间", "unit" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "salesperson", "置业顾问", "salesperson" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "grade", "评级", "grade" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "overdue", "逾期", "overdue" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "oldest_days", "最长逾期天数", "oldest days" },
	    CELL_COUNT, 0);
	grid_column(g, (struct term){ "balance", "未收", "balance" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "contracts", "合同数", "contracts" }, CELL_COUNT, 0);
	return g;
}

static void
put_one(struct grid *g, struct arena *a, const struct customer_files *files,
    const struct indexed_customer *one)
{
	static const enum customer_text texts[] = { CUSTOMER_NAME, CUSTOMER_PHONE,
		CUSTOMER_PROJECT, CUSTOMER_UNIT, CUSTOMER_SALESPERSON };
	str id = arena_str(a, names_text(&files->customers.ids, one->customer));

	grid_row(g, ROW);
	put_word(g, (struct term){ arena_str(a, str_of(one->file)).at, id.at, id.at });
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		put_text(g, arena_str(a, text_of(files, one->customer, texts[i])));
	put_word(g, grade_words(a, one->grade));
	put_money(g, one->sums.overdue);
	put_count(g, one->sums.oldest_days ? one->sums.oldest_days : NO_COUNT);
	put_money(g, one->sums.balance);
	put_count(g, one->contracts);
}

static void
put_all(struct grid *g, const struct customer_index *index)
{
	struct contract_sums all = { 0 };
	int64_t contracts = 0;

	for (size_t i = 0; i < index->n; i++) {
		contract_sums_add(&all, &index->list[i].sums);
		contracts += index->list[i].contracts;
	}
	grid_row(g, TOTAL);
	put_word(g, (struct term){ "", "合计", "total" });
	for (int i = 0; i < 6; i++)
		put_none(g);
	put_money(g, all.overdue);
	put_none(g);
	put_money(g, all.balance);
	put_count(g, contracts);
}

void
customer_index_page(struct customer_index *index, const struct customer_files *files,
    struct document *d)
{
	struct grid *g;

	put_title(d, (struct term){ "customers", "客户档案", "Customers' files" },
	    files->portfolio->as_of);
	if (index->n)
		qsort(index->list, index->n, sizeof(*index->list), worst_first);
	g = index_grid(d);
	for (size_t i = 0; i < index->n; i++)
		put_one(g, &d->arena, files, &index->list[i]);
	put_all(g, index);
	grid_drop_empty(g);
	document_text(d, BLOCK_LINE, d->language == ZH
	    ? "共 %zu 户，评级差者在前，同级逾期多者在前；可用浏览器的查找功能按姓名、房间等查找"
	    : "%zu customers, the worst grade first, then the largest overdue; find one by "
	    "your browser's own search", index->n);
	free(index->list);
}
