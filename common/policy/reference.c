#include "policy/reference.h"

static const struct {
	str    name;     /* as it stands in a form */
	size_t at;
} names[] = {
	{ { "{year}", 6 },         offsetof(struct reference, year) },
	{ { "{contract_id}", 13 }, offsetof(struct reference, contract_id) },
	{ { "{due_id}", 8 },       offsetof(struct reference, due_id) },
	{ { "{stage}", 7 },        offsetof(struct reference, stage) },
};

enum { NAMES = sizeof(names) / sizeof(*names) };

/* The number of the name with which a text begins, or NAMES. */
static size_t
name_at(str text)
{
	size_t i = 0;

	while (i < NAMES && !str_starts(text, names[i].name))
		i++;
	return i;
}

/* The next part of a form: a name's value, or the words up to the next name. */
static str
next_part(str *form, const struct reference *r)
{
	size_t i = name_at(*form), n = 0;

	if (i < NAMES) {
		*form = str_from(*form, names[i].name.len);
		return *(const str *)(const void *)((const char *)r + names[i].at);
	}
	while (n < form->len && name_at(str_from(*form, n)) == NAMES)
		n++;
	str words = str_first(*form, n);
	*form = str_from(*form, n);
	return words;
}

str
reference_text(struct arena *a, str form, const struct reference *r)
{
	str text = S("");

	while (form.len) {
		str part = next_part(&form, r);

		text = arena_printf(a, "%.*s%.*s", STR(text), STR(part));
	}
	return text;
}

str
reference_fault(str form)
{
	for (; form.len; form = str_from(form, 1)) {
		str rest = form;

		if (form.at[0] != '{' || name_at(form) < NAMES)
			continue;
		str_cut(&rest, '}');
		return str_first(form, form.len - rest.len);
	}
	return form;
}
