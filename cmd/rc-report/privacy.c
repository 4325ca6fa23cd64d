#include "rc-report/privacy.h"

#include "policy/masking.h"

static const struct {
	const char *column;
	struct term word;
	str       (*mask)(struct arena *a, const struct masking *m, str text);
} private[] = {
	{ "phone",    { "", "电话", "telephone numbers" }, mask_phone },
	{ "id_no",    { "", "证件号码", "identity numbers" }, mask_id_no },
	{ "customer", { "", "客户名称", "names" }, mask_customer },
};

enum { PRIVATE = sizeof(private) / sizeof(*private) };

static bool
is_text(const struct grid_cell *cell)
{
	return cell->kind == CELL_TEXT || cell->kind == CELL_GROUP;
}

static void
mask_cell(struct arena *a, struct grid_cell *cell, size_t kind, const struct masking *m)
{
	if (is_text(cell))
		cell->text = private[kind].mask(a, m, cell->text);
}

static bool
is_masked(const struct grid_cell *cell)
{
	return is_text(cell) && cell->text.len && memchr(cell->text.at, '*', cell->text.len);
}

/* How rows were made before a cell of theirs was masked. */
struct masked_rows {
	row_maker     *make;
	void          *with;
	struct masking masking;
	size_t         place, kind;
	struct arena   text;     /* of the row at hand */
};

static void
make_masked(struct grid *row, size_t i, void *with)
{
	struct masked_rows *rows = with;

	rows->make(row, i, rows->with);
	arena_free(&rows->text);
	mask_cell(&rows->text, &row->cells[rows->place], rows->kind, &rows->masking);
}

/* Has a cell of each row masked as it is made. */
static void
mask_made(struct document *d, struct grid *g, size_t column, size_t kind,
    const struct masking *m)
{
	struct masked_rows *rows = arena_new(&d->arena, 1, sizeof(*rows));

	*rows = (struct masked_rows){ g->make, g->with, *m, grid_place(g, column), kind,
		{ 0 } };
	grid_make(g, g->n_made, make_masked, rows);
}

/* Masks a column of a table; whether any of its cells is masked now. */
static bool
mask_column(struct document *d, struct grid *g, size_t column, size_t kind,
    const struct masking *m)
{
	bool masked = false;

	for (size_t i = 0; i < g->n_stored; i++)
		mask_cell(&d->arena, grid_stored_cell(g, i, column), kind, m);
	if (g->n_made)
		mask_made(d, g, column, kind, m);
	for (size_t i = 0; i < g->n && !masked; i++)
		masked = is_masked(grid_cell(g, i, column));
	return masked;
}

static bool
mask_tables(struct document *d, size_t kind, const struct masking *m, bool *there)
{
	bool masked = false;

	for (size_t i = 0; i < d->n; i++) {
		struct grid *g = d->blocks[i].grid;
		size_t column = g ? grid_find(g, private[kind].column) : 0;

		if (!g || column == g->width)
			continue;
		*there = true;
		masked |= mask_column(d, g, column, kind, m);
	}
	return masked;
}

void
privacy_mask(struct document *d, const struct masking *m)
{
	str masked = S("");
	bool there = false;

	for (size_t i = 0; i < PRIVATE; i++)
		if (mask_tables(d, i, m, &there))
			masked = arena_printf(&d->arena, "%.*s%s%s", STR(masked),
			    masked.len ? d->language == ZH ? "、" : ", " : "",
			    document_word(d, private[i].word));
	if (masked.len)
		document_text(d, BLOCK_LINE, d->language == ZH ? "已部分隐藏：%.*s"
		    : "masked: %.*s", STR(masked));
	else if (there)
		document_text(d, BLOCK_LINE, "%s", d->language == ZH ? "客户信息完整显示，请妥善保管"
		    : "customers' data are shown whole; keep this page safe");
}
