#include <stdlib.h>

#include "bytes/die.h"
#include "rc-report/model/moves.h"
#include "rc-report/kinds/kind.h"

/* Moves are in the order of their groups' cells, then days, from, to: by these ranks. */
struct ranked_move {
	const struct move *move;
	uint32_t           group_rank;
};

static int
by_rank(const void *a, const void *b)
{
	const struct ranked_move *x = a, *y = b;

	if (x->group_rank != y->group_rank)
		return x->group_rank < y->group_rank ? -1 : 1;
	if (x->move->pair != y->move->pair)
		return x->move->pair < y->move->pair ? -1 : 1;
	if (x->move->from != y->move->from)
		return x->move->from < y->move->from ? -1 : 1;
	return (x->move->to > y->move->to) - (x->move->to < y->move->to);
}

static struct ranked_move *
rank_moves(const struct facts *f, const struct moves *m)
{
	const uint32_t *rank = groups_ranks(&f->stream->groups, &f->stream->arena);
	struct ranked_move *list = mem_new(m->n + 1, sizeof(*list));

	for (size_t i = 0; i < m->n; i++)
		list[i] = (struct ranked_move){ &m->list[i], rank[m->list[i].group] };
	if (m->n)
		qsort(list, m->n, sizeof(*list), by_rank);
	return list;
}

/* Whether two moves share in one sum. */
static bool
is_with(const struct ranked_move *a, const struct ranked_move *b)
{
	return a->group_rank == b->group_rank && a->move->pair == b->move->pair
	    && a->move->from == b->move->from;
}

static money
sum_of(const struct ranked_move *list, size_t n, size_t *end)
{
	money sum = 0;

	for (*end = 0; *end < n && is_with(&list[0], &list[*end]); ++*end)
		money_add(&sum, list[*end].move->amount, "moves");
	return sum;
}

static void
put_row(struct grid *g, const struct facts *f, const struct moves *m,
    const struct move *move, money all)
{
	str cells[BY_MOST];

	grid_row(g, ROW);
	groups_cells(&f->stream->groups, move->group, cells);
	for (size_t i = 0; i < f->n_by; i++)
		put_group(g, cells[i]);
	put_date(g, moves_day(m, move->pair));
	put_date(g, moves_day(m, move->pair + 1));
	put_word(g, move_from(m, move->from));
	put_word(g, move_to(m, move->to));
	put_count(g, move->n);
	put_money(g, move->amount);
	if (move->from <= m->places.bands)
		put_ratio(g, move->amount, all);
	else
		put_none(g);
}

/* The table: a row for each group, pair of days, from and to. */
static void
put_moves(struct document *d, const struct facts *f, const struct moves *m)
{
	struct grid *g = grid_add(d, (struct term){ "roll", "迁徙", "roll" }, FOR_PROGRAMS);
	struct ranked_move *list = rank_moves(f, m);

	by_columns(g, f);
	grid_column(g, (struct term){ "from_on", "起始日", "from" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "to_on", "截至", "until" }, CELL_DATE, 0);
	grid_column(g, (struct term){ "from", "原账龄", "from" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "to", "现账龄", "to" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "n", "笔数", "n" }, CELL_COUNT, 0);
	grid_column(g, (struct term){ "amount", "金额", "amount" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "share", "占比", "share" }, CELL_RATE, 0);
	for (size_t i = 0, end; i < m->n; i += end) {
		money all = sum_of(&list[i], m->n - i, &end);

		for (size_t k = i; k < i + end; k++)
			put_row(g, f, m, list[k].move, all);
	}
	free(list);
}

/* A pair of days as people see it: from band to band, over all groups. */
struct matrix {
	money *amounts;      /* `to` by `from` */
	size_t tos;
};

static money *
amount_at(const struct matrix *x, size_t from, size_t to)
{
	return &x->amounts[from * x->tos + to];
}

static struct matrix
matrix_of(struct arena *a, const struct moves *m, uint32_t pair)
{
	struct matrix x = { .tos = m->places.gone + 1 };

	x.amounts = arena_new(a, (m->places.new + 1) * x.tos, sizeof(*x.amounts));
	for (size_t i = 0; i < m->n; i++)
		if (m->list[i].pair == pair)
			money_add(amount_at(&x, m->list[i].from, m->list[i].to),
			    m->list[i].amount, "moves");
	return x;
}

/* What became of a band, in shares: cured, better, the same, worse. */
static void
put_shares(struct grid *g, const struct moves *m, const struct matrix *x, size_t from)
{
	money all = 0, cured = *amount_at(x, from, 0), better = 0, worse = 0;

	for (size_t to = 0; to < x->tos; to++)
		money_add(&all, *amount_at(x, from, to), "moves");
	for (size_t to = 1; to <= m->places.bands + 1; to++)
		if (to < from + 1)
			better += *amount_at(x, from, to);
		else if (to > from + 1)
			worse += *amount_at(x, from, to);
	put_ratio(g, cured, all);
	put_ratio(g, better, all);
	put_ratio(g, *amount_at(x, from, from + 1), all);
	put_ratio(g, worse, all);
}

/* Whether nothing came from there, or went there. */
static bool
is_nothing_from(const struct matrix *x, size_t from)
{
	for (size_t to = 0; to < x->tos; to++)
		if (*amount_at(x, from, to) != 0)
			return false;
	return true;
}

static bool
is_nothing_to(const struct moves *m, const struct matrix *x, size_t to)
{
	for (size_t from = 0; from <= m->places.new; from++)
		if (*amount_at(x, from, to) != 0)
			return false;
	return true;
}

/* The bands always have their row and column; other places where there is anything. */
static bool
has_row(const struct moves *m, const struct matrix *x, size_t from)
{
	return from <= m->places.bands || !is_nothing_from(x, from);
}

static bool
has_column(const struct moves *m, const struct matrix *x, size_t to)
{
	return to <= m->places.bands + 1 || !is_nothing_to(m, x, to);
}

static struct grid *
matrix_grid(struct document *d, const struct moves *m,
    const struct matrix *x)
{
	struct grid *g = grid_add(d, (struct term){ "matrix", "迁徙矩阵", "matrix" },
	    FOR_PEOPLE);

	g->is_heat = g->is_whole = true;
	grid_column(g, (struct term){ "from", "原账龄", "from" }, CELL_TERM, 0);
	for (size_t to = 0; to < x->tos; to++)
		if (has_column(m, x, to))
			grid_column(g, move_to(m, to), CELL_MONEY,
			    to > m->places.bands + 1 ? 2 : to > 0 ? 1 : 0);
	grid_column(g, (struct term){ "cured", "收回率", "cured" }, CELL_RATE, 0);
	grid_column(g, (struct term){ "better", "好转率", "better" }, CELL_RATE, 0);
	grid_column(g, (struct term){ "same", "不变率", "same" }, CELL_RATE, 0);
	grid_column(g, (struct term){ "worse", "恶化率", "worse" }, CELL_RATE, 0);
	return g;
}

static void
put_from(struct grid *g, const struct moves *m,
    const struct matrix *x, size_t from)
{
	grid_row(g, ROW);
	put_word(g, move_from(m, from));
	for (size_t to = 0; to < x->tos; to++)
		if (has_column(m, x, to))
			put_money(g, *amount_at(x, from, to));
	if (from <= m->places.bands)
		put_shares(g, m, x, from);
	else
		for (int i = 0; i < 4; i++)
			put_none(g);
}

static void
put_matrix(struct document *d, const struct moves *m, uint32_t pair)
{
	struct matrix x = matrix_of(&d->arena, m, pair);

	document_text(d, BLOCK_HEADING, "%s → %s", date_text(moves_day(m, pair)),
	    date_text(moves_day(m, pair + 1)));
	struct grid *g = matrix_grid(d, m, &x);
	for (size_t from = 0; from <= m->places.new; from++)
		if (has_row(m, &x, from))
			put_from(g, m, &x, from);
	document_text(d, BLOCK_BLANK, "%s", "");
}

static const struct portfolio *being_listed;

static int
by_places_and_size(const void *a, const void *b)
{
	const struct move *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	if (x->amount != y->amount)
		return x->amount > y->amount ? -1 : 1;
	return portfolio_compare(being_listed, x->row, y->row);
}

static void
put_due(struct grid *g, const struct portfolio *p, const struct moves *m,
    const struct move *move)
{
	static const enum kept_text texts[] = { TEXT_CUSTOMER, TEXT_PROJECT, TEXT_UNIT,
		TEXT_SALESPERSON };
	const struct kept_due *due = &p->dues[move->row];
	bool gone = move->to == m->places.gone;

	grid_row(g, ROW);
	put_text(g, portfolio_contract_id(p, due->contract));
	put_text(g, portfolio_due_id(p, move->row));
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		put_text(g, portfolio_text(p, move->row, texts[i]));
	put_word(g, move_from(m, move->from));
	put_word(g, move_to(m, move->to));
	put_money(g, move->amount);
	put_money(g, gone ? 0 : due->balance);
	put_count(g, gone ? 0 : due->days_overdue);
}

static void
put_list(struct document *d, const struct portfolio *p, struct moves *m)
{
	struct grid *g = grid_add(d, (struct term){ "roll", "迁徙", "roll" }, FOR_ALL);

	being_listed = p;
	if (m->n)
		qsort(m->list, m->n, sizeof(*m->list), by_places_and_size);
	grid_column(g, (struct term){ "contract_id", "合同编号", "contract" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "due_id", "期次", "due" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "customer", "客户名称", "customer" }, CELL_TEXT, 0);
	grid_column(g, (struct term){ "project", "项目", "project" }, CELL_TEXT, 2);
	grid_column(g, (struct term){ "unit", "房间", "unit" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "salesperson", "置业顾问", "salesperson" }, CELL_TEXT, 1);
	grid_column(g, (struct term){ "from", "原账龄", "from" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "to", "现账龄", "to" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "amount", "金额", "amount" }, CELL_MONEY, 0);
	grid_column(g, (struct term){ "balance", "未收", "balance" }, CELL_MONEY, 1);
	grid_column(g, (struct term){ "days_overdue", "逾期天数", "days" }, CELL_COUNT, 1);
	for (size_t i = 0; i < m->n; i++)
		put_due(g, p, m, &m->list[i]);
}

static struct moves *
moves_of(struct stream *s)
{
	struct moves *m = moves_open(s, false);
	const struct streamed_due *row;

	while ((row = stream_next(s)) != NULL)
		moves_add(m, &(struct moving_due){ row->due.contract_id, row->due.due_id,
		    row->due.as_of, row->counts && row->due.amount > 0 ? row->due.balance : 0,
		    row->state == OVERDUE ? (uint8_t)(row->band + 1) : 0, row->counts,
		    row->state == CANCELLED, row->group, 0 });
	moves_close(m);
	return m;
}

/* The same one by one, with the rows that are listed. */
static struct moves *
moves_of_rows(const struct stream *s, const struct portfolio *p)
{
	struct moves *m = moves_open(s, true);

	for (uint32_t i = 0; i < p->n; i++) {
		const struct kept_due *d = &p->dues[i];

		moves_add(m, &(struct moving_due){ portfolio_contract_id(p, d->contract),
		    portfolio_due_id(p, i), d->as_of,
		    d->counts && d->amount > 0 ? d->balance : 0,
		    d->state == OVERDUE ? (uint8_t)(d->band + 1) : 0, d->counts,
		    d->state == CANCELLED, d->group, i });
	}
	moves_close(m);
	return m;
}

void
build_roll(const struct facts *f, struct document *d)
{
	struct portfolio *p = f->asked.list ? portfolio_read(f->stream) : NULL;
	struct moves *m = p ? moves_of_rows(f->stream, p) : moves_of(f->stream);

	put_title(d, (struct term){ "roll", "账龄迁徙", "Roll rates" }, moves_day(m, m->n_days - 1));
	if (p) {
		if (m->n_days > 2)
			die("--list is of two days, these dues are of %zu", m->n_days);
		put_list(d, p, m);
		return;
	}
	for (uint32_t pair = 0; pair + 1 < m->n_days; pair++)
		put_matrix(d, m, pair);
	put_moves(d, f, m);
	document_define(d, (struct term){ "share", "占比", "share" }, roll_share.definition);
}
