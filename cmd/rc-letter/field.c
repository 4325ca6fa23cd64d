#include "rc-letter/field.h"

#include "bytes/die.h"
#include "rc-letter/capital.h"
#include "rc-letter/paper.h"

#define FIRM(name, field) \
	{ name, FIELD_TEXT, OF_FIRM, offsetof(struct letters, field) }
#define PAPER(kind, field) \
	{ #field, kind, OF_PAPER, offsetof(struct paper, field) }
#define MATTER(kind, field) \
	{ #field, kind, OF_MATTER, offsetof(struct matter, field) }
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

	PAPER(FIELD_DATE,  date),
	PAPER(FIELD_DATE,  as_of),
	PAPER(FIELD_COUNT, matter_count),
	PAPER(FIELD_COUNT, termination_months),
	PAPER(FIELD_MONEY, sum_balance),
	PAPER(FIELD_MONEY, sum_overdue),
	PAPER(FIELD_MONEY, sum_late_fee),
	PAPER(FIELD_MONEY, sum_total),
	CAPITAL(OF_PAPER, struct paper, sum_balance),
	CAPITAL(OF_PAPER, struct paper, sum_overdue),
	CAPITAL(OF_PAPER, struct paper, sum_late_fee),
	CAPITAL(OF_PAPER, struct paper, sum_total),

	MATTER(FIELD_COUNT, n),
	MATTER(FIELD_TEXT,  ref),
	MATTER(FIELD_TEXT,  contract_id),
	MATTER(FIELD_TEXT,  party),
	MATTER(FIELD_TEXT,  customer),
	MATTER(FIELD_TEXT,  customer_id),
	MATTER(FIELD_TEXT,  phone),
	MATTER(FIELD_TEXT,  address),
	MATTER(FIELD_TEXT,  project),
	MATTER(FIELD_TEXT,  unit),
	MATTER(FIELD_TEXT,  home),
	MATTER(FIELD_TEXT,  salesperson),
	MATTER(FIELD_DATE,  signed_on),
	MATTER(FIELD_MONEY, price),
	{ "stage",      FIELD_TEXT, OF_MATTER, offsetof(struct matter, stage_code) },
	MATTER(FIELD_TEXT,  stage_name),
	MATTER(FIELD_TEXT,  action),
	MATTER(FIELD_TEXT,  owner),
	{ "last_stage", FIELD_TEXT, OF_MATTER, offsetof(struct matter, last_stage_code) },
	MATTER(FIELD_TEXT,  last_stage_name),
	MATTER(FIELD_DATE,  last_on),
	MATTER(FIELD_DATE,  pay_by),
	MATTER(FIELD_COUNT, pay_within_days),
	MATTER(FIELD_COUNT, due_count),
	MATTER(FIELD_COUNT, days_overdue),
	MATTER(FIELD_MONEY, amount),
	MATTER(FIELD_MONEY, paid),
	MATTER(FIELD_MONEY, balance),
	MATTER(FIELD_MONEY, overdue),
	MATTER(FIELD_MONEY, overdue_house),
	MATTER(FIELD_MONEY, late_fee),
	MATTER(FIELD_MONEY, total),
	CAPITAL(OF_MATTER, struct matter, balance),
	CAPITAL(OF_MATTER, struct matter, overdue),
	CAPITAL(OF_MATTER, struct matter, overdue_house),
	CAPITAL(OF_MATTER, struct matter, late_fee),
	CAPITAL(OF_MATTER, struct matter, total),

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
