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
ref_of(struct arena *a, const struct case_file *m)
{
	struct civil day = date_civil(m->as_of);
	bool bank = str_eq(m->party, S("bank"));

	return arena_printf(a, "%.*s-%s%.*s-%04d%02d%02d",
	    (int)m->contract_id.len, m->contract_id.at, bank ? "bank-" : "",
	    (int)m->stage_code.len, m->stage_code.at,
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
	struct case_file *m = arena_new(a, 1, sizeof(*m));

	*m = (struct case_file){
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
	m->ref = ref_of(a, m);
	return m;
}

static bool
is_overdue(const struct due *d)
{
	return str_eq(d->state, str_of(state_name(OVERDUE)));
}

static void
add_up(struct case_file *m, const struct due *d, enum item_class class)
{
	money_add(&m->amount, d->amount, "a contract's amounts");
	money_add(&m->paid, d->paid, "what a contract paid");
	money_add(&m->balance, d->balance, "a contract's balances");
	money_add(&m->late_fee, d->late_fee, "a contract's late fees");
	money_add(&m->total, d->late_fee, "what a contract is to pay");
	if (is_overdue(d)) {
		money_add(&m->overdue, d->balance, "overdue balances");
		money_add(&m->total, d->balance, "what a contract is to pay");
		if (is_house_money(class))
			money_add(&m->overdue_house, d->balance,
			    "overdue balances");
	}
	if (d->days_overdue > m->days_overdue)
		m->days_overdue = d->days_overdue;
}

static void
add_entry(struct arena *a, const struct policy *p, struct case_file *m,
    const struct row *row)
{
	struct entry *entry = arena_new(a, 1, sizeof(*entry));

	*entry = (struct entry){ row->due, ++m->due_count, row->limit_item,
		row->limit_contract, row->right_from, row->right_until, NULL };
	if (m->last)
		m->last->next = entry;
	else
		m->first = entry;
	m->last = entry;
	add_up(m, &row->due, class_of(p, &row->due));
}

struct case_files
cases_of(struct arena *a, struct rows *rows, const struct stages *stages,
    const struct wanted *wanted)
{
	struct case_file **led = arena_new(a, rows->n, sizeof(*led));
	struct case_files cases = { .list = arena_new(a, rows->n, sizeof(*led)) };

	for (uint32_t i = 0; i < rows->n; i++) {
		const struct row *row = &rows->list[i];

		if (leads(row) && is_wanted(wanted, row))
			cases.list[cases.n++] = led[i] =
			    case_of(a, stages, row);
	}
	for (uint32_t i = 0; i < rows->n; i++) {
		struct case_file *m = led[rows_lead(rows, i)];

		if (m)
			add_entry(a, stages->policy, m, &rows->list[i]);
	}
	return cases;
}
