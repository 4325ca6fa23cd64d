#include "rc-import/rows/value.h"

#include "rc-import/cell/amount.h"
#include "dues/contact.h"

/* What spreadsheets leave in a cell that they could not compute or show. */
static const char *const damages[] = {
	"#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#N/A",
	"#SPILL!", "#CALC!", "#FIELD!", "#GETTING_DATA",
};

enum { HASHES = 3 };   /* from so many on they stand for a number that had no room */

static bool
is_hashes(str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] != '#')
			return false;
	return s.len >= HASHES;
}

/* =SUM(A1:A9) or =A1+1: a formula whose value the file doesn't hold. */
static bool
is_formula(str s)
{
	return s.len > 1 && s.at[0] == '=' && !strchr("= ", s.at[1]);
}

static bool
is_damage(str s)
{
	if (s.at[0] != '#')
		return false;
	for (size_t i = 0; i < sizeof(damages) / sizeof(*damages); i++)
		if (str_eq(s, str_of(damages[i])))
			return true;
	return is_hashes(s);
}

static size_t
digits_of(str s)
{
	size_t n = 0;

	while (n < s.len && s.at[n] >= '0' && s.at[n] <= '9')
		n++;
	return n;
}

/* 1.23457E+17: a number whose last digits are gone. */
static bool
is_short_number(str s)
{
	size_t n = digits_of(s);

	if (n != 1)
		return false;
	s = str_from(s, n);
	if (s.len && s.at[0] == '.')
		s = str_from(s, 1 + digits_of(str_from(s, 1)));
	if (s.len < 3 || (s.at[0] != 'E' && s.at[0] != 'e') || s.at[1] != '+')
		return false;
	s = str_from(s, 2);
	return digits_of(s) == s.len;
}

static str
method_of(const struct importing *words, str text)
{
	const struct synonym *methods = words->pay_method.list;

	for (size_t i = 0; i < words->pay_method.n; i++)
		if (words_have(&methods[i].words, text))
			return methods[i].name;
	return text;
}

/* Whether the text is the word, or what the policy calls it for people. */
static bool
is_called(const struct policy *p, str word, str text)
{
	return str_eq(text, word) || str_eq(text, policy_label(p, ZH, word))
	    || str_eq(text, policy_label(p, EN, word));
}

static const char *
read_kind(struct value *v)
{
	for (int i = 0; i < CONTACT_KINDS; i++) {
		str word = str_of(contact_kind_name((enum contact_kind)i));

		if (str_eq(v->text, word))
			return NULL;
	}
	return "is none of dun, promise, dispute, resolved, hold, release, note";
}

static const char *
read_stage(const struct policy *p, struct value *v)
{
	const struct words *stages = &p->dunning.stages;

	for (size_t i = 0; i < stages->n; i++)
		if (is_called(p, stages->list[i], v->text)) {
			v->text = stages->list[i];
			return NULL;
		}
	return "is no stage of the policy's dunning";
}

static const char *
read_result(const struct policy *p, struct value *v)
{
	for (int i = NO_RESULT + 1; i < CONTACT_RESULTS; i++) {
		str word = str_of(contact_result_name((enum contact_result)i));

		if (is_called(p, word, v->text)) {
			v->text = word;
			return NULL;
		}
	}
	return "is none of reached, no-answer, refused, served, returned";
}

static const char *
read_day(const struct reading *r, str text, struct value *v)
{
	if (day_is_iso(text, &v->day))
		return NULL;
	const char *fault = day_read(text, r->how, &v->day);

	if (fault)
		return fault;
	v->text.len = 0;
	if (v->day != NO_DATE) {
		date_put(v->room, v->day);
		v->text = (str){ v->room, DATE_CHARS };
	}
	return NULL;
}

void
value_set_amount(struct value *v, money fen)
{
	v->fen = fen;
	v->text = (str){ v->room, money_put(v->room, fen) };
}

void
value_set_number(struct value *v, uint32_t number)
{
	v->text = (str){ v->room, money_put(v->room, (money)number * 100)
	    - strlen(".00") };
}

void
value_clear(struct value *v)
{
	v->text = S("");
	v->day = NO_DATE;
	v->fen = NO_MONEY;
	v->rounded = false;
}

static const char *
read_amount(const struct reading *r, str text, struct value *v)
{
	struct amount a;
	const char *fault = amount_read(text, r->unit, &a);

	if (fault)
		return fault;
	v->rounded = a.rounded;
	if (a.as_written)
		v->fen = a.fen;
	else
		value_set_amount(v, a.fen);
	return NULL;
}

/* What no form of field allows: NULL if the text is nothing of that. */
static const char *
broken(str text)
{
	if (is_formula(text))
		return "is a formula without its value";
	if (is_damage(text))
		return "is what a spreadsheet shows for a value that it hasn't got";
	return NULL;
}

/* Reads a text that is not empty, and not broken. */
static const char *
read_form(const struct reading *r, str text, struct value *v)
{
	switch (r->field->form) {
	case AS_TEXT:
		return NULL;
	case AS_IDENTIFIER:
		return is_short_number(text)
		    ? "is a number that has lost its last digits" : NULL;
	case AS_METHOD:
		v->text = method_of(&r->policy->importing, text);
		return NULL;
	case AS_KIND:
		return read_kind(v);
	case AS_STAGE:
		return read_stage(r->policy, v);
	case AS_RESULT:
		return read_result(r->policy, v);
	case AS_DATE:
		return read_day(r, text, v);
	case AS_MONTH:
		return month_read(text, r->how, v->room, &v->text);
	case AS_AMOUNT:
		return read_amount(r, text, v);
	case AS_RATE:
		return share_read(text, v->room, &v->text);
	}
	return NULL;
}

const char *
value_read(const struct reading *r, str text, struct value *v)
{
	if (r->field->form == AS_DATE || r->field->form == AS_AMOUNT)
		value_clear(v);
	v->text = text;
	if (text.len == 0)
		return NULL;
	const char *wrong = text.at[0] == '=' || text.at[0] == '#' ? broken(text) : NULL;

	return wrong ? wrong : read_form(r, text, v);
}
