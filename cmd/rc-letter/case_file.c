#include "rc-letter/case_file.h"

#include "bytes/die.h"
#include "policy/reference.h"
#include "rc-letter/sender.h"

struct making {
	struct arena        *arena;
	const struct stages *stages;
	struct client_table *clients;   /* or NULL */
};

static enum item_class
class_of(const struct policy *p, const struct due *d)
{
	bool listed;

	return policy_class(p, d->item, &listed);
}

/* A unit's full name often begins with the project's. */
static str
home_of(struct arena *a, const struct row *row, enum language language)
{
	if (str_starts(row->unit, row->project))
		return row->unit;
	return arena_printf(a, "%.*s%s%.*s", (int)row->project.len, row->project.at,
	    language == ZH || row->unit.len == 0 ? "" : " ",
	    (int)row->unit.len, row->unit.at);
}

static str
reference_of(struct arena *a, const struct case_file *c)
{
	struct reference r = {
		.year = arena_printf(a, "%04d", date_civil(c->act_on).year),
		.contract_id = c->contract_id, .due_id = c->due_id,
		.stage = c->stage_code,
	};

	return reference_text(a, c->stage->reference, &r);
}

static str
first_of(str a, str b)
{
	return a.len ? a : b;
}

/* The customer and who buys with him, unless the customer's name has them all. */
static str
buyers_of(struct arena *a, str customer, str joint, enum language language)
{
	if (joint.len == 0 || str_find(customer, joint) >= 0)
		return customer;
	return arena_printf(a, "%.*s%s%.*s", STR(customer), language == ZH ? "、" : ", ",
	    STR(joint));
}

/* What the customers know of the buyer, and else the row. */
static void
add_client(const struct making *m, struct case_file *c)
{
	struct client client = client_of(m->clients, c->customer_id);

	c->customer = first_of(c->customer, client.customer);
	c->buyers = buyers_of(m->arena, c->customer, client.joint_buyers,
	    m->stages->language);
	c->phone = first_of(client.phone, c->phone);
	c->address = first_of(client.address, c->address);
}

static void
add_home(const struct making *m, struct case_file *c, const struct row *row)
{
	c->firm = sender_of(&m->stages->policy->letters, row->project);
	c->home = home_of(m->arena, row, m->stages->language);
	c->location = arena_printf(m->arena, "%.*s%s%.*s", STR(c->firm.location),
	    m->stages->language == ZH || c->firm.location.len == 0 ? "" : " ",
	    STR(c->home));
}

static date
pay_by(const struct row *row, count days)
{
	date last;

	date_from((struct civil){ 2999, 12, 31 }, &last);
	if (days > last - row->act_on)
		die("%d days from %s on are beyond %s", days,
		    date_text(row->act_on), date_text(last));
	return row->act_on + days;
}

static struct case_file *
case_of(const struct making *m, const struct row *row)
{
	const struct stages *stages = m->stages;
	const struct stage *stage = stages_find(stages, row->stage);
	struct case_file *c = arena_new(m->arena, 1, sizeof(*c));

	*c = (struct case_file){
		.contract_id = row->due.contract_id, .due_id = row->due.due_id,
		.customer_id = row->customer_id, .customer = row->customer,
		.phone = row->phone, .address = row->address,
		.project = row->project, .unit = row->unit,
		.salesperson = row->salesperson,
		.stage_code = row->stage, .action = row->action,
		.owner = row->owner, .last_stage_code = row->last_stage,
		.signed_on = row->due.signed_on, .act_on = row->act_on,
		.last_on = row->last_on, .as_of = row->due.as_of,
		.price = row->due.price,
		.stage = stage, .stage_name = stage->name,
		.last_stage_name = stages_name(stages, row->last_stage),
		.pay_within_days = stage->pay_within_days,
		.pay_by = pay_by(row, stage->pay_within_days),
		.party = class_of(stages->policy, &row->due) == LOAN
		    ? S("bank") : S("customer"),
	};
	add_client(m, c);
	add_home(m, c, row);
	c->ref = reference_of(m->arena, c);
	return c;
}

static bool
is_overdue(const struct due *d)
{
	return str_eq(d->state, str_of(state_name(OVERDUE)));
}

static void
add_up(struct due_sums *s, const struct due *d)
{
	s->due_count++;
	money_add(&s->amount, d->amount, "a contract's amounts");
	money_add(&s->paid, d->paid, "what a contract paid");
	money_add(&s->balance, d->balance, "a contract's balances");
	money_add(&s->late_fee, d->late_fee, "a contract's late-payment penalties");
	money_add(&s->total, d->late_fee, "what a contract is to pay");
	if (is_overdue(d)) {
		money_add(&s->overdue, d->balance, "overdue balances");
		money_add(&s->total, d->balance, "what a contract is to pay");
	}
}

static void
add_due(struct case_file *c, const struct due *d, enum item_class class)
{
	add_up(&c->all, d);
	add_up(class == AGENCY ? &c->agency : &c->own, d);
	if (is_overdue(d) && is_house_money(class))
		money_add(&c->overdue_house, d->balance, "overdue balances");
	if (d->days_overdue > c->days_overdue)
		c->days_overdue = d->days_overdue;
}

static void
add_entry(struct arena *a, const struct policy *p, struct case_file *c,
    const struct row *row)
{
	struct entry *entry = arena_new(a, 1, sizeof(*entry));
	enum item_class class = class_of(p, &row->due);

	*entry = (struct entry){ row->due, 0, class == AGENCY, row->limit_item,
		row->limit_contract, row->right_from, row->right_until, NULL };
	if (c->last)
		c->last->next = entry;
	else
		c->first = entry;
	c->last = entry;
	add_due(c, &row->due, class);
}

struct case_files
cases_of(struct arena *a, struct rows *rows, const struct stages *stages,
    const struct wanted *wanted, struct client_table *clients)
{
	const struct making m = { a, stages, clients };
	struct case_file **of_row = arena_new(a, rows->n, sizeof(*of_row));
	struct case_files cases = { .list = arena_new(a, rows->n, sizeof(*of_row)) };

	for (uint32_t i = 0; i < rows->n; i++) {
		const struct row *row = &rows->list[i];

		if (is_primary(row) && is_wanted(wanted, row))
			cases.list[cases.n++] = of_row[i] = case_of(&m, row);
	}
	for (uint32_t i = 0; i < rows->n; i++) {
		struct case_file *c = of_row[rows_primary(rows, i)];

		if (c)
			add_entry(a, stages->policy, c, &rows->list[i]);
	}
	return cases;
}
