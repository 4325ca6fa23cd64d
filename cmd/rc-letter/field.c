#include "rc-letter/field.h"

#include "bytes/die.h"
#include "rc-letter/capital.h"
#include "rc-letter/letter.h"

#define FIRM(name, field) \
	{ name, FIELD_TEXT, OF_FIRM, offsetof(struct firm, field) }
#define LETTER(kind, field) \
	{ #field, kind, OF_LETTER, offsetof(struct letter, field) }
#define CASE(kind, field) \
	{ #field, kind, OF_CASE, offsetof(struct case_file, field) }
#define DUE(kind, field) \
	{ #field, kind, OF_DUE, offsetof(struct entry, due.field) }
#define ENTRY(kind, field) \
	{ #field, kind, OF_DUE, offsetof(struct entry, field) }
#define SUM(name, kind, field) \
	{ name, kind, OF_CASE, offsetof(struct case_file, field) }
#define SUMS(prefix, sums) \
	SUM(prefix "due_count", FIELD_COUNT, sums.due_count), \
	SUM(prefix "amount",    FIELD_MONEY, sums.amount), \
	SUM(prefix "paid",      FIELD_MONEY, sums.paid), \
	SUM(prefix "balance",   FIELD_MONEY, sums.balance), \
	SUM(prefix "overdue",   FIELD_MONEY, sums.overdue), \
	SUM(prefix "late_fee",  FIELD_MONEY, sums.late_fee), \
	SUM(prefix "total",     FIELD_MONEY, sums.total), \
	SUM(prefix "balance_capital",  FIELD_CAPITAL, sums.balance), \
	SUM(prefix "overdue_capital",  FIELD_CAPITAL, sums.overdue), \
	SUM(prefix "late_fee_capital", FIELD_CAPITAL, sums.late_fee), \
	SUM(prefix "total_capital",    FIELD_CAPITAL, sums.total)
#define CAPITAL(scope, type, field) \
	{ #field "_capital", FIELD_CAPITAL, scope, offsetof(type, field) }

/* From the outside in. */
static const struct field fields[] = {
	FIRM("firm",           name),
	FIRM("firm_address",   address),
	FIRM("firm_phone",     phone),
	FIRM("account_name",   account.name),
	FIRM("account_bank",   account.bank),
	FIRM("account_number", account.number),
	FIRM("agency_account_name",   agency_account.name),
	FIRM("agency_account_bank",   agency_account.bank),
	FIRM("agency_account_number", agency_account.number),

	LETTER(FIELD_DATE,  date),
	LETTER(FIELD_DATE,  as_of),
	LETTER(FIELD_COUNT, case_count),
	LETTER(FIELD_COUNT, termination_months),
	LETTER(FIELD_MONEY, sum_balance),
	LETTER(FIELD_MONEY, sum_overdue),
	LETTER(FIELD_MONEY, sum_late_fee),
	LETTER(FIELD_MONEY, sum_total),
	CAPITAL(OF_LETTER, struct letter, sum_balance),
	CAPITAL(OF_LETTER, struct letter, sum_overdue),
	CAPITAL(OF_LETTER, struct letter, sum_late_fee),
	CAPITAL(OF_LETTER, struct letter, sum_total),

	CASE(FIELD_COUNT, n),
	CASE(FIELD_TEXT,  ref),
	CASE(FIELD_TEXT,  contract_id),
	CASE(FIELD_TEXT,  party),
	CASE(FIELD_TEXT,  customer),
	CASE(FIELD_TEXT,  buyers),
	CASE(FIELD_TEXT,  customer_id),
	CASE(FIELD_TEXT,  phone),
	CASE(FIELD_TEXT,  address),
	CASE(FIELD_TEXT,  project),
	CASE(FIELD_TEXT,  unit),
	CASE(FIELD_TEXT,  home),
	CASE(FIELD_TEXT,  location),
	CASE(FIELD_TEXT,  salesperson),
	CASE(FIELD_DATE,  signed_on),
	CASE(FIELD_MONEY, price),
	{ "stage",      FIELD_TEXT, OF_CASE, offsetof(struct case_file, stage_code) },
	CASE(FIELD_TEXT,  stage_name),
	CASE(FIELD_TEXT,  action),
	CASE(FIELD_TEXT,  owner),
	{ "last_stage", FIELD_TEXT, OF_CASE, offsetof(struct case_file, last_stage_code) },
	CASE(FIELD_TEXT,  last_stage_name),
	CASE(FIELD_DATE,  last_on),
	CASE(FIELD_DATE,  pay_by),
	CASE(FIELD_COUNT, pay_within_days),
	CASE(FIELD_COUNT, days_overdue),
	SUMS("",        all),
	SUMS("own_",    own),
	SUMS("agency_", agency),
	CASE(FIELD_MONEY, overdue_house),
	CAPITAL(OF_CASE, struct case_file, overdue_house),

	ENTRY(FIELD_COUNT, n),
	DUE(FIELD_TEXT,    due_id),
	DUE(FIELD_TEXT,    item),
	DUE(FIELD_DATE,    due_on),
	DUE(FIELD_DATE,    payable_on),
	DUE(FIELD_MONEY,   amount),
	DUE(FIELD_MONEY,   paid),
	DUE(FIELD_MONEY,   balance),
	DUE(FIELD_COUNT,   days_overdue),
	DUE(FIELD_MONEY,   late_fee),
	ENTRY(FIELD_DATE,  limit_item),
	ENTRY(FIELD_DATE,  limit_contract),
	ENTRY(FIELD_DATE,  right_from),
	ENTRY(FIELD_DATE,  right_until),
};

enum { N_FIELDS = sizeof(fields) / sizeof(*fields) };

const struct field *
field_find(str name, enum scope scope)
{
	const struct field *found = NULL;

	for (size_t i = 0; i < N_FIELDS; i++)
		if (fields[i].of <= scope && str_eq(str_of(fields[i].name), name))
			found = &fields[i];   /* the last is the innermost */
	return found;
}

void
field_offer(struct near *near, enum scope scope)
{
	for (size_t i = 0; i < N_FIELDS; i++)
		if (fields[i].of <= scope)
			near_offer(near, str_of(fields[i].name));
}

bool
field_is_there(const struct field *f, const void *owner)
{
	const void *value = (const char *)owner + f->at;

	switch (f->kind) {
	case FIELD_TEXT:
		return ((const str *)value)->len > 0;
	case FIELD_DATE:
		return *(const date *)value != NO_DATE;
	case FIELD_MONEY:
	case FIELD_CAPITAL:
		return *(const money *)value != 0
		    && *(const money *)value != NO_MONEY;
	case FIELD_COUNT:
		return *(const count *)value != 0;
	}
	return false;
}

/* A date written out. */
static str
long_date(struct arena *a, date d, enum language language)
{
	static const char *const months[] = { "January", "February", "March",
		"April", "May", "June", "July", "August", "September", "October",
		"November", "December" };
	struct civil c = date_civil(d);

	return language == ZH
	    ? arena_printf(a, "%d年%d月%d日", c.year, c.month, c.day)
	    : arena_printf(a, "%d %s %d", c.day, months[c.month - 1], c.year);
}

static str
money_field(struct arena *a, money m, bool capital)
{
	char text[CAPITAL_BYTES];

	if (m == NO_MONEY)
		return S("");
	return capital ? arena_str(a, (str){ text, capital_put(text, m) })
	               : arena_str(a, str_of(money_grouped(m)));
}

static str
date_field(struct arena *a, date d, enum language language, bool is_short)
{
	if (d == NO_DATE)
		return S("");
	return is_short ? arena_str(a, str_of(date_text(d)))
	                : long_date(a, d, language);
}

str
field_text(struct arena *a, const struct field *f, const void *owner,
    enum language language, bool is_short)
{
	const void *value = (const char *)owner + f->at;

	switch (f->kind) {
	case FIELD_TEXT:
		return *(const str *)value;
	case FIELD_DATE:
		return date_field(a, *(const date *)value, language, is_short);
	case FIELD_MONEY:
	case FIELD_CAPITAL:
		return money_field(a, *(const money *)value,
		    f->kind == FIELD_CAPITAL);
	case FIELD_COUNT:
		return arena_printf(a, "%d", *(const count *)value);
	}
	return S("");
}

/* Whether a letter of this case may print the field of the firm's. */
static bool
is_used(const struct case_file *c, const struct field *f)
{
	return c->agency.due_count
	    || !str_starts(str_of(f->name), S("agency_"));
}

static bool
is_gap(const struct mailing *batch, const struct field *f)
{
	for (size_t i = 0; i < batch->n; i++)
		for (size_t k = 0; k < batch->list[i].n; k++) {
			const struct case_file *c = batch->list[i].cases[k];
			const str *text = (const str *)(const void *)
			    ((const char *)&c->firm + f->at);

			if (is_used(c, f) && str_starts(*text, S("【")))
				return true;
		}
	return false;
}

void
fields_warn_gaps(const struct mailing *batch)
{
	struct arena a = { 0 };
	str gaps = S("");

	for (size_t i = 0; i < N_FIELDS; i++)
		if (fields[i].of == OF_FIRM && is_gap(batch, &fields[i]))
			gaps = arena_printf(&a, "%.*s%s%s", STR(gaps),
			    gaps.len ? ", " : "", fields[i].name);
	if (gaps.len)
		warn("to be filled in in the policy's letters: %.*s", STR_SHOWN(gaps));
	arena_free(&a);
}
