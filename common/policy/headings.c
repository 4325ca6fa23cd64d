#include "policy/headings.h"

static bool
is_column(str word)
{
	for (int i = 0; i < TABLES; i++)
		if (table_column(&tables[i], word) >= 0)
			return true;
	return false;
}

static bool
has_heading(const struct heading *h, str word)
{
	for (size_t i = 0; i < h->words.n; i++)
		if (str_same_word(h->words.list[i], word))
			return true;
	return false;
}

str
policy_column(const struct policy *p, str word)
{
	const struct heading *headings = p->headings.list;

	for (int table = 0; table < TABLES && !is_column(word); table++)
		for (size_t i = 0; i < p->headings.n; i++)
			if (headings[i].table == table && has_heading(&headings[i], word))
				return headings[i].column;
	return word;
}

str
policy_heading(const struct policy *p, str column)
{
	const struct heading *headings = p->headings.list;

	for (int table = 0; table < TABLES; table++)
		for (size_t i = 0; i < p->headings.n; i++)
			if (headings[i].table == table && str_eq(headings[i].column, column)
			    && headings[i].words.n > 0)
				return headings[i].words.list[0];
	return column;
}
