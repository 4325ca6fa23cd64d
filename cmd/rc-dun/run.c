#include "rc-dun/run.h"

#include "bytes/die.h"
#include "dues/aged.h"

struct row {
	struct due due;
	str        salesperson, project, pay_method, grade;
};

static const struct column columns[] = {
	NEED(TEXT,  struct due, contract_id),
	NEED(TEXT,  struct due, due_id),
	NEED(MONEY, struct due, amount),
	NEED(DATE,  struct due, as_of),
	NEED(DATE,  struct due, payable_on),
	NEED(MONEY, struct due, balance),
	NEED(TEXT,  struct due, state),
	HAVE(MONEY, struct due, paid),
	HAVE(TEXT,  struct due, item),
	HAVE(MONEY, struct due, late_fee),
	HAVE(TEXT,  struct row, salesperson),
	HAVE(TEXT,  struct row, project),
	HAVE(TEXT,  struct row, pay_method),
	HAVE(TEXT,  struct row, grade),
};

struct reading {
	struct run    *run;
	struct aged    aged;
	struct names   words, due_ids;
	size_t         items_room, contracts_room;
};

static const struct procedure *
procedure_of_row(const struct run *run, const struct row *row, enum item_class class)
{
	struct attributes attributes = {
		.grade = row->grade,
		.class = str_of(class_name(class)),
		.party = class == LOAN ? S("bank") : S("customer"),
		.pay_method = row->pay_method,
		.project = row->project,
	};

	return procedure_of(run->policy, &attributes);
}

static enum item_class
class_of_item(struct run *run, str item)
{
	return items_class(&run->classes, items_add(&run->classes, run->policy, item));
}

static struct dun_item
item_of(struct reading *r, const struct row *row)
{
	struct run *run = r->run;
	const struct due *due = &row->due;
	uint32_t contract = names_add(&run->names, due->contract_id);
	enum item_class class = class_of_item(run, due->item);

	return (struct dun_item){
		.contract_id = names_text(&run->names, contract),
		.due_id = names_text(&r->due_ids,
		    names_add(&r->due_ids, due->due_id)),
		.salesperson = names_text(&r->words,
		    names_add(&r->words, row->salesperson)),
		.procedure = procedure_of_row(run, row, class),
		.contract = contract, .following = NO_ITEM,
		.class = class, .state = r->aged.state,
		.amount = due->amount, .balance = due->balance,
		.late_fee = due->late_fee == NO_MONEY ? 0 : due->late_fee,
		.payable_on = due->payable_on,
	};
}

/* Puts the newest due into its contract, which may be new. */
static void
join_contract(struct reading *r, uint32_t known)
{
	struct run *run = r->run;
	const struct dun_item *item = &run->items[run->n];

	if (item->contract == known) {
		GROW(run->contracts, known, r->contracts_room);
		run->contracts[known] = (struct contract){ .first = run->n };
	} else
		run->items[run->contracts[item->contract].last].following = run->n;
	run->contracts[item->contract].last = run->n;
	if (is_overdue(item) && party_of(item) == CUSTOMER)
		money_add(&run->contracts[item->contract].overdue, item->balance,
		    "overdue balances");
}

static void
add_item(struct reading *r, const struct row *row)
{
	struct run *run = r->run;
	uint32_t known = run->names.n;

	if (run->n == NO_ITEM)
		die("more than %u dues", NO_ITEM);
	GROW(run->items, run->n, r->items_room);
	run->items[run->n] = item_of(r, row);
	join_contract(r, known);
	run->n++;
}

struct run *
run_read(struct tsv *t, const struct policy *p, date as_of)
{
	struct run *run = mem_new(1, sizeof(*run));
	struct reading r = { .run = run };
	struct row row = { 0 };

	run->policy = p;
	run->as_of = run->act_on = NO_DATE;
	tsv_need_of(t, S("as_of"), "dues");
	r.aged = aged_open(t, columns, sizeof(columns) / sizeof(*columns));
	r.aged.as_of = as_of;
	while (aged_next(&r.aged, &row))
		add_item(&r, &row);
	if (run->n)
		run->as_of = r.aged.as_of;
	aged_close(&r.aged);
	return run;
}

/* Numbers the dues by their rows, as they are in the list. */
static void
number_dues(struct run *r)
{
	for (uint32_t i = r->keys.names.n; i < r->n; i++)
		due_keys_add(&r->keys, r->items[i].contract_id, r->items[i].due_id,
		    r->items[i].class);
}

uint32_t
run_find(struct run *r, str contract_id, str due_id)
{
	if (due_id.len == 0)
		return NO_NAME;
	number_dues(r);
	return due_keys_find(&r->keys, contract_id, due_id);
}

/* The class of a receipt: that of the due that it names, else of its item. */
static enum item_class
class_of_receipt(void *with, str contract_id, str due_id, str item)
{
	struct run *run = with;
	uint32_t due = run_find(run, contract_id, due_id);

	return due == NO_NAME ? class_of_item(run, item)
	                      : due_keys_class(&run->keys, due);
}

void
run_read_receipts(struct run *r, struct tsv *t)
{
	r->receipts = movements_read(t, r->as_of, class_of_receipt, r);
}

/* Rows of the log that name what the dues don't have. */
struct strangers {
	const char           *column;
	const struct contact *first;   /* in the order of the rows, or NULL */
	unsigned long         n;
};

static void
count_stranger(struct strangers *s, const struct contact *c)
{
	s->n++;
	if (!s->first || c->row < s->first->row)
		s->first = c;
}

static void
warn_of(const struct strangers *s, const struct tsv *t, str name)
{
	if (s->n)
		warn("%s: %s: the dues don't have '%.*s'; rows like this: %lu",
		    tsv_place(t, s->first->row), s->column, STR_SHOWN(name), s->n);
}

/* Hands the rows of the log to the contracts; what is left in a contract that the dues
   don't have is counted. */
static void
bind_contracts(struct run *r, struct strangers *strangers)
{
	for (uint32_t i = 0; i < r->log->contracts.n; i++) {
		const struct contact *first = r->log->first[i];
		uint32_t contract = names_find(&r->names, first->contract_id);

		if (contract != NO_NAME) {
			r->contracts[contract].rows = first;
			continue;
		}
		for (const struct contact *c = first; c; c = c->next)
			count_stranger(strangers, c);
	}
}

/* The same for the dues. */
static void
bind_dues(struct run *r, struct strangers *strangers)
{
	r->named = mem_new(r->log->keys.n, sizeof(*r->named));
	for (uint32_t i = 0; i < r->log->keys.n; i++) {
		const struct contact *first = r->log->first_alike[i];
		uint32_t due = run_find(r, first->contract_id, first->due_id);

		r->named[i] = due;
		if (due != NO_NAME)
			r->items[due].rows = first;
		else if (first->due_id.len
		    && names_find(&r->names, first->contract_id) != NO_NAME)
			for (const struct contact *c = first; c; c = c->next_alike)
				count_stranger(strangers, c);
	}
}

static void
bind_log(struct run *r, const struct tsv *t)
{
	struct strangers contracts = { .column = "contract_id" };
	struct strangers dues = { .column = "due_id" };

	bind_contracts(r, &contracts);
	bind_dues(r, &dues);
	warn_of(&contracts, t, contracts.n ? contracts.first->contract_id : S(""));
	warn_of(&dues, t, dues.n ? dues.first->due_id : S(""));
}

void
run_read_log(struct run *r, struct tsv *t, bool again)
{
	const struct words *stages = &r->policy->dunning.stages;

	if (again)
		r->committed = mem_new(1, sizeof(*r->committed));
	r->log = contacts_read_again(t, r->as_of, stages->list, (count)stages->n,
	    r->committed);
	bind_log(r, t);
}
