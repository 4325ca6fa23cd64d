#include "document/selection.h"
#include "dues/grade_words.h"
#include "policy/masking.h"
#include "rc-report/kinds/customer/customer_file.h"

/* A text that the dues may have of a customer. */
struct customer_column {
	enum customer_text text;
	struct term        name;
	enum cell_kind     kind;
};

static const struct customer_column grades[] = {
	{ CUSTOMER_GRADE,     { "grade", "评级", "grade" },             CELL_TERM },
	{ CUSTOMER_SCORE,     { "score", "得分", "score" },             CELL_NUMERAL },
	{ CUSTOMER_CAP,       { "cap", "封顶原因", "capped by" },       CELL_TERM },
	{ CUSTOMER_REASONS,   { "reasons", "扣分原因", "points lost" }, CELL_TERM },
	{ CUSTOMER_SAFEGUARD, { "safeguard", "保障措施", "safeguard" }, CELL_TEXT },
};

enum { N_GRADES = sizeof(grades) / sizeof(*grades) };

struct grid *
customer_section(struct document *d, struct term name)
{
	document_text(d, BLOCK_BLANK, "%s", "");
	document_text(d, BLOCK_HEADING, "%s", document_word(d, name));
	return grid_add(d, name, FOR_PEOPLE);
}

void
customer_contract_column(struct grid *g, const struct customer_files *files)
{
	const uint32_t *first = &files->customers.first[files->customer];

	grid_column(g, (struct term){ "contract_id", "合同编号", "contract" }, CELL_TEXT,
	    first[1] - first[0] > 1 ? 0 : 5);
}

static str
first_of(str a, str b)
{
	return a.len ? a : b;
}

static void
put_if_known(struct grid *g, struct term name, str text)
{
	if (text.len)
		grid_column(g, name, CELL_TEXT, 0);
}

/* One row of what is known, each in a column. */
static void
put_person(struct document *d, const struct customer_files *files, str customer)
{
	const struct masking *m = &files->masking;
	struct client c = client_of(files->facts->clients, customer_file_id(files));
	const struct {
		struct term name;
		str         text;
	} known[] = {
		{ { "customer_id", "客户编号", "id" }, customer_file_id(files) },
		{ { "customer", "客户名称", "customer" }, customer },
		{ { "phone", "联系电话", "phone" }, mask_phone(&d->arena, m,
		    first_of(c.phone, customer_text(&files->customers, files->portfolio,
		        files->customer, CUSTOMER_PHONE))) },
		{ { "id_no", "证件号码", "identity" }, mask_id_no(&d->arena, m, c.id_no) },
		{ { "kind", "客户类型", "kind" }, c.kind },
		{ { "address", "地址", "address" }, c.address },
	};
	struct grid *g = grid_add(d, (struct term){ "who", "客户", "customer" }, FOR_PEOPLE);

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		put_if_known(g, known[i].name, known[i].text);
	grid_row(g, ROW);
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (known[i].text.len)
			put_text(g, arena_str(&d->arena, known[i].text));
}

/* Codes are told in words. */
static void
put_grade_cell(struct grid *g, struct document *d, const struct customer_column *column,
    str text)
{
	if (column->kind == CELL_TERM)
		put_word(g, grade_words(&d->arena, text));
	else
		put_cell(g, (struct grid_cell){ .kind = column->kind, .text = text });
}

static void
put_grade(struct document *d, const struct customer_files *files)
{
	static const struct term name = { "grade", "评级", "Grade" };
	const struct portfolio *p = files->portfolio;
	struct grid *g;

	if (!p->has[CUSTOMER_GRADE] || customer_text(&files->customers, p,
	    files->customer, CUSTOMER_GRADE).len == 0)
		return;
	g = customer_section(d, name);
	for (size_t i = 0; i < N_GRADES; i++)
		if (p->has[grades[i].text])
			grid_column(g, grades[i].name, grades[i].kind, 0);
	grid_row(g, ROW);
	for (size_t i = 0; i < N_GRADES; i++)
		if (p->has[grades[i].text])
			put_grade_cell(g, d, &grades[i], customer_text(&files->customers, p,
			    files->customer, grades[i].text));
	grid_drop_empty(g);
}

static void
put_answers(struct document *d, const struct customer_files *files)
{
	struct surveys *s = files->facts->surveys;
	str id = customer_file_id(files);
	struct answers a;

	if (!s)
		return;
	a = surveys_of(s, files->portfolio->as_of, &id);
	document_text(d, BLOCK_BLANK, "%s", "");
	document_text(d, BLOCK_LINE, "%s %d / %d", document_word(d, (struct term){ "",
	    "满意回访 / 全部回访：", "Satisfied answers of all:" }), (int)a.satisfied,
	    (int)a.n);
}

void
put_who(struct document *d, const struct customer_files *files)
{
	struct client c = client_of(files->facts->clients, customer_file_id(files));
	str customer = mask_customer(&d->arena, &files->masking, first_of(c.customer,
	    customer_text(&files->customers, files->portfolio, files->customer,
	        CUSTOMER_NAME)));
	str title = first_of(customer, customer_file_id(files));

	d->as_of = files->portfolio->as_of;
	document_text(d, BLOCK_TITLE, "%s  %.*s  %s %s",
	    document_word(d, (struct term){ "", "客户档案", "Customer" }), STR(title),
	    document_word(d, (struct term){ "", "截至", "as of" }),
	    date_text(files->portfolio->as_of));
	document_text(d, BLOCK_BLANK, "%s", "");
	put_person(d, files, customer);
	put_grade(d, files);
	put_answers(d, files);
}
