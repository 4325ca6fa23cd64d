#include <stdlib.h>

#include "policy/settings.h"
#include "rc-report/kinds/kind.h"

/* What the figures of a board don't have in them, by what other tools wrote of it. */
struct not_in_figures {
	count n;
	money amount;    /* NO_MONEY: not known */
};

static void
add_amount(struct not_in_figures *all, struct tsv *t, int column)
{
	str cell = tsv_cells(t, tsv_row(t))[column];
	money amount;

	if (cell.len == 0)
		return;
	if (!money_parse(cell, &amount))
		tsv_die(t, column, "'%.*s' is not an amount", STR_SHOWN(cell));
	if (all->amount == NO_MONEY)
		all->amount = 0;
	money_add(&all->amount, amount, "unmatched money");
}

/* The rows of the tables in a list with commas, and the sum of their amounts, if the tables
   have any. */
static struct not_in_figures
rows_of(char *list)
{
	struct arena a = { 0 };
	struct not_in_figures all = { 0, NO_MONEY };
	str left = str_of(list);

	while (left.len) {
		char *paths[] = { (char *)(uintptr_t)arena_str(&a, str_cut(&left, ',')).at,
			NULL };
		struct tsv *t = tsv_open(paths, false);
		int column = tsv_find(t, S("amount"));

		for (; tsv_next(t); all.n++)
			if (column != NO_COLUMN)
				add_amount(&all, t, column);
		tsv_close(t);
	}
	arena_free(&a);
	return all;
}

static void
put_note(struct grid *g, struct term name, char *list, const char *option)
{
	grid_row(g, ROW);
	put_word(g, name);
	if (!list) {
		put_none(g);
		put_none(g);
		put_word(g, (struct term){ option, option, option });
		return;
	}
	struct not_in_figures all = rows_of(list);
	put_count(g, all.n);
	put_money(g, all.amount);
	put_none(g);
}

static void
put_policy(struct document *d, const struct policy *p)
{
	struct settings s = { 0 };
	const char *slash = strrchr(p->path, '/'), *name = slash ? slash + 1 : p->path;

	settings_of(&s, p);
	document_text(d, BLOCK_LINE, d->language == ZH ? "政策：%s，校验码 %.*s"
	    : "policy: %s, hash %.*s", p->read.file ? name : document_word(d,
	    (struct term){ "", "内置", "built-in" }), HASH_SAID, settings_hash(&s, p).at);
	arena_free(&s.arena);
	free(s.list);
	free(s.text);
}

void
build_notes(const struct facts *f, struct document *d)
{
	put_title(d, (struct term){ "notes", "数据说明", "Notes on the data" }, NO_DATE);
	struct grid *g = grid_add(d, (struct term){ "notes", "数据说明", "notes" }, FOR_ALL);
	grid_column(g, (struct term){ "note", "未计入的数据", "not in the figures" },
	    CELL_TERM, 0);
	grid_column(g, (struct term){ "n", "笔数", "n" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "amount", "金额", "amount" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "missing", "缺少", "not given" }, CELL_TERM, 0);
	put_note(g, (struct term){ "rejects", "导入时搁置的行", "rows set aside" },
	    f->asked.files.rejects, "--rejects");
	put_note(g, (struct term){ "unmatched", "未核销的收款", "unmatched money" },
	    f->asked.files.unmatched, "--unmatched");
	put_policy(d, f->policy);
}
