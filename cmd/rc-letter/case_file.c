#include "rc-letter/case_file.h"

#include "bytes/die.h"

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

/* CONTRACT-STAGE-YYYYMMDD; the bank's has its party before the stage. */
static str
ref_of(struct arena *a, const struct case_file *c)
{
	struct civil day = date_civil(c->as_of);
	bool bank = str_eq(c->party, S("bank"));

	return arena_printf(a, "%.*s-%s%.*s-%04d%02d%02d",
	    (int)c->contract_id.len, c->contract_id.at, bank ? "bank-" : "",
	    (int)c->stage_code.len, c->stage_code.at,
	    day.year, day.month, day.day);
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
case_of(struct arena *a, const struct stages *stages, const struct row *row)
{
	const struct stage *stage = stages_find(stages, row->stage);
	struct case_file *c = arena_new(a, 1, sizeof(*c));

	*c = (struct case_file){
		.contract_id = row->due.contract_id,
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
		.home = home_of(a, row, stages->language),
		.party = class_of(stages->policy, &row->due) == LOAN
		    ? S("bank") : S("customer"),
	};
	c->ref = ref_of(a, c);
	return c;
}

static bool
is_overdue(const struct due *d)
{
	return str_eq(d->state, str_of(state_name(OVERDUE)));
}

static void
add_up(struct case_file *c, const struct due *d, enum item_class class)
{
	money_add(&c->amount, d->amount, "a contract's amounts");
	money_add(&c->paid, d->paid, "what a contract paid");
	money_add(&c->balance, d->balance, "a contract's balances");
	money_add(&c->late_fee, d->late_fee, "a contract's late-payment penalties");
	money_add(&c->total, d->late_fee, "what a contract is to pay");
	if (is_overdue(d)) {
		money_add(&c->overdue, d->balance, "overdue balances");
		money_add(&c->total, d->balance, "what a contract is to pay");
		if (is_house_money(class))
			money_add(&c->overdue_house, d->balance,
			    "overdue balances");
	}
	if (d->days_overdue > c->days_overdue)
		c->days_overdue = d->days_overdue;
}

static void
add_entry(struct arena *a, const struct policy *p, struct case_file *c,
    const struct row *row)
{
	struct entry *entry = arena_new(a, 1, sizeof(*entry));

	*entry = (struct entry){ row->due, ++c->due_count, row->limit_item,
		row->limit_contract, row->right_from, row->right_until, NULL };
	if (c->last)
		c->last->next = entry;
	else
		c->first = entry;
	c->last = entry;
	add_up(c, &row->due, class_of(p, &row->due));
}

struct case_files
cases_of(struct arena *a, struct rows *rows, const struct stages *stages,
    const struct wanted *wanted)
{
	struct case_file **of_row = arena_new(a, rows->n, sizeof(*of_row));
	struct case_files cases = { .list = arena_new(a, rows->n, sizeof(*of_row)) };

	for (uint32_t i = 0; i < rows->n; i++) {
		const struct row *row = &rows->list[i];

		if (is_primary(row) && is_wanted(wanted, row))
			cases.list[cases.n++] = of_row[i] =
			    case_of(a, stages, row);
	}
	for (uint32_t i = 0; i < rows->n; i++) {
		struct case_file *c = of_row[rows_primary(rows, i)];

		if (c)
			add_entry(a, stages->policy, c, &rows->list[i]);
	}
	return cases;
}
