#include "policy/fault.h"

#include <stdarg.h>
#include <stdio.h>

#include "bytes/die.h"

void
fault_die(const struct policy *p, const struct yaml *place, const char *fmt, ...)
{
	char what[512];
	va_list args;

	va_start(args, fmt);
	vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	if (place)
		yaml_die(place, "%s", what);
	die_wrong("%s: %s", p->path, what);
}

const struct yaml *
fault_at(const struct yaml *map, const char *key)
{
	return map ? yaml_get(map, str_of(key)) : NULL;
}

const struct yaml *
fault_nth(const struct yaml *list, size_t n)
{
	const struct yaml *child = list ? list->first : NULL;

	while (child && n-- > 0)
		child = child->next;
	return child;
}

const struct yaml *
fault_word(const struct yaml *list, str word)
{
	if (!list || list->kind != YAML_LIST)
		return list && str_eq(list->word, word) ? list : NULL;
	const struct yaml *child = list->first;
	while (child && !str_eq(child->word, word))
		child = child->next;
	return child;
}

bool
owner_known(const struct policy *p, str owner)
{
	const struct pair *owners = p->owners.list;

	for (size_t i = 0; i < p->owners.n; i++)
		if (str_eq(owners[i].name, owner))
			return true;
	return str_eq(owner, S("salesperson"));
}
