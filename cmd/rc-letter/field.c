#include "rc-letter/field.h"

#include "bytes/die.h"
#include "rc-letter/capital.h"
#include "rc-letter/letter.h"

#define FIRM(name, field) \
	{ name, FIELD_TEXT, OF_FIRM, offsetof(struct letters, field) }
#define LETTER(kind, field) \
	{ #field, kind, OF_LETTER, offsetof(struct letter, field) }
#define CASE(kind, field) \
	{ #field, kind, OF_CASE, offsetof(struct case_file, field) }
#define DUE(kind, field) \
	{ #field, kind, OF_DUE, offsetof(struct entry, due.field) }
#define ENTRY(kind, field) \
	{ #field, kind, OF_DUE, offsetof(struct entry, field) }
#define CAPITAL(scope, type, field) \
	{ #field "_capital", FIELD_CAPITAL, scope, offsetof(type, field) }

/* From the outside in. */
static const struct field fields[] = {
	FIRM("firm",           firm),
	FIRM("firm_address",   address),
	FIRM("firm_phone",     phone),
	FIRM("account_name",   account_name),
	FIRM("account_bank",   account_bank),
	FIRM("account_number", account_number),

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
	CASE(FIELD_TEXT,  customer_id),
	CASE(FIELD_TEXT,  phone),
	CASE(FIELD_TEXT,  address),
	CASE(FIELD_TEXT,  project),
	CASE(FIELD_TEXT,  unit),
	CASE(FIELD_TEXT,  home),
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
	CASE(FIELD_COUNT, due_count),
	CASE(FIELD_COUNT, days_overdue),
	CASE(FIELD_MONEY, amount),
	CASE(FIELD_MONEY, paid),
	CASE(FIELD_MONEY, balance),
	CASE(FIELD_MONEY, overdue),
	CASE(FIELD_MONEY, overdue_house),
	CASE(FIELD_MONEY, late_fee),
	CASE(FIELD_MONEY, total),
	CAPITAL(OF_CASE, struct case_file, balance),
	CAPITAL(OF_CASE, struct case_file, overdue),
	CAPITAL(OF_CASE, struct case_file, overdue_house),
	CAPITAL(OF_CASE, struct case_file, late_fee),
	CAPITAL(OF_CASE, struct case_file, total),

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

void
fields_warn_gaps(const struct letters *letters)
{
	struct arena a = { 0 };
	str gaps = S("");

	for (size_t i = 0; i < N_FIELDS; i++) {
		const str *text = (const str *)(const void *)
		    ((const char *)letters + fields[i].at);

		if (fields[i].of == OF_FIRM && str_starts(*text, S("【")))
			gaps = arena_printf(&a, "%.*s%s%s", STR(gaps),
			    gaps.len ? ", " : "", fields[i].name);
	}
	if (gaps.len)
		warn("to be filled in in the policy's letters: %.*s", STR_SHOWN(gaps));
	arena_free(&a);
}
