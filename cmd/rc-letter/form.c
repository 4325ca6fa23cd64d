#include "rc-letter/form.h"

#include "bytes/die.h"

const struct form *
form_of(const char *name)
{
	static const struct form *const forms[] = { &text_form, &html_form };

	if (!name)
		return &text_form;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (strcmp(name, forms[i]->name) == 0)
			return forms[i];
	die_wrong("--format: '%s' is not text or html", name);
}
