#include "dues/movement.h"

#include "bytes/sort.h"

struct movement_row {
	str   receipt_id, contract_id, due_id, item;
	date  received_on;
	money amount;
};

static const struct column columns[] = {
	NEED(TEXT,  struct movement_row, receipt_id),
	HAVE(TEXT,  struct movement_row, contract_id),   /* the column is needed */
	NEED(DATE,  struct movement_row, received_on),
	NEED(MONEY, struct movement_row, amount),
	HAVE(TEXT,  struct movement_row, due_id),
	HAVE(TEXT,  struct movement_row, item),
};

static str
kept(struct names *names, str text)
{
	return names_text(names, names_add(names, text));
}

static int
in_order(const void *a, const void *b)
{
	const struct movement *x = a, *y = b;

	if (x->contract != y->contract)
		return x->contract < y->contract ? -1 : 1;
	if (x->class != y->class)
		return x->class < y->class ? -1 : 1;
	if (x->on != y->on)
		return x->on < y->on ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

/* The place in `first` of a contract and class. */
static size_t
group_of(uint32_t contract, enum item_class class)
{
	return (size_t)contract * CLASSES + class;
}

static void
add_up(struct movements *m)
{
	for (uint32_t i = 0; i < m->n; i++) {
		struct movement *now = &m->list[i];

		now->upto = now->amount;
		if (i && now[-1].contract == now->contract
		    && now[-1].class == now->class)
			money_add(&now->upto, now[-1].upto, "a contract's receipts");
	}
}

/* Finds where each contract and class begins. */
static void
index_groups(struct movements *m)
{
	size_t groups = group_of(m->contracts.n, PRICE);
	uint32_t i = 0;

	m->first = mem_new(groups + 1, sizeof(*m->first));
	for (size_t g = 0; g <= groups; g++) {
		while (i < m->n
		    && group_of(m->list[i].contract, m->list[i].class) < g)
			i++;
		m->first[g] = i;
	}
}

static void
keep_id(struct movements *m, uint32_t row, str receipt_id)
{
	m->ids = mem_grow(m->ids, &m->ids_room, (size_t)row + 1, sizeof(*m->ids));
	m->ids[row] = kept(&m->words, receipt_id);
}

static struct movements *
read_movements(struct tsv *t, date as_of, movement_class *class_of, void *with, bool ids)
{
	struct movements *m = mem_new(1, sizeof(*m));
	struct reader *r = reader_open(t, columns,
	    sizeof(columns) / sizeof(*columns));
	size_t room = 0;
	struct movement_row row;

	tsv_need_of(t, S("contract_id"), "receipts");
	while (reader_next(r, &row)) {
		enum item_class class = row.received_on > as_of || row.contract_id.len == 0
		    ? CLASSES
		    : class_of(with, row.contract_id, row.due_id, row.item);

		if (class == CLASSES)
			continue;
		GROW(m->list, m->n, room);
		m->list[m->n++] = (struct movement){
			.on = row.received_on, .amount = row.amount,
			.class = class,
			.due_id = kept(&m->words, row.due_id),
			.item = kept(&m->words, row.item),
			.contract = names_add(&m->contracts, row.contract_id),
			.row = (uint32_t)tsv_count(t) - 1,
		};
		if (ids)
			keep_id(m, m->list[m->n - 1].row, row.receipt_id);
	}
	reader_close(r);
	sort_nearly(m->list, m->n, sizeof(*m->list), in_order);
	add_up(m);
	index_groups(m);
	return m;
}

struct movements *
movements_read(struct tsv *t, date as_of, movement_class *class_of, void *with)
{
	return read_movements(t, as_of, class_of, with, false);
}

struct movements *
movements_read_ids(struct tsv *t, date as_of, movement_class *class_of, void *with)
{
	return read_movements(t, as_of, class_of, with, true);
}

struct movement_range
movements_of(struct movements *m, str contract_id)
{
	uint32_t contract = names_find(&m->contracts, contract_id);

	if (contract == NO_NAME)
		return (struct movement_range){ NULL, 0 };
	uint32_t from = m->first[group_of(contract, PRICE)];
	uint32_t to = m->first[group_of(contract + 1, PRICE)];
	return (struct movement_range){ m->list + from, to - from };
}

/* What came in of a group up to a day, whose movements are list[from] to list[to - 1]. */
static money
sum_upto(const struct movement *list, uint32_t from, uint32_t to, date day)
{
	uint32_t low = from, high = to;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (list[middle].on <= day)
			low = middle + 1;
		else
			high = middle;
	}
	return low == from ? 0 : list[low - 1].upto;
}

money
movements_sum(struct movements *m, str contract_id, enum item_class class, date from,
    date to)
{
	uint32_t contract = names_find(&m->contracts, contract_id);

	if (contract == NO_NAME || to < from)
		return 0;
	const uint32_t *group = &m->first[group_of(contract, class)];
	return sum_upto(m->list, group[0], group[1], to)
	    - sum_upto(m->list, group[0], group[1], from - 1);
}
