#include "rc-import/columns/listing.h"

#include "rc-import/cell/text.h"

enum { LONGEST = 2000 };   /* bytes; what comes then is not listed */

void
listing_add(struct arena *a, str *list, str text)
{
	str shown = text_shown(text);

	if (list->len > LONGEST)
		return;
	*list = arena_printf(a, "%.*s%s%.*s", (int)list->len, list->at,
	    list->len ? ", " : "", STR(shown));
	if (list->len > LONGEST)
		*list = arena_printf(a, "%.*s, ...", (int)list->len, list->at);
}

str
listing_of(struct arena *a, const str *texts, size_t n)
{
	str list = S("");

	for (size_t i = 0; i < n; i++)
		if (texts[i].len)
			listing_add(a, &list, texts[i]);
	return list;
}
