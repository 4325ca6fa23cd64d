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

/* Masks a column of a table; whether any of its cells is masked now. */
static bool
mask_column(struct document *d, struct grid *g, size_t column, size_t kind,
    const struct masking *m)
{
	bool masked = false;

	for (size_t i = 0; i < g->n; i++) {
		struct grid_cell *cell = &g->cells[i * g->width + column];

		if (cell->kind != CELL_TEXT && cell->kind != CELL_GROUP)
			continue;
		str shown = private[kind].mask(&d->arena, m, cell->text);
		masked |= shown.len && memchr(shown.at, '*', shown.len);
		cell->text = shown;
	}
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
