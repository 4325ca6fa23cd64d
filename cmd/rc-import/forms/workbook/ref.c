#include "rc-import/forms/workbook/ref.h"

#include <stdio.h>

enum { LETTERS = 26, LETTERS_MAX = 6, DIGITS = 10 };

bool
ref_read(const char **at, struct ref *r)
{
	const char *s = *at + (**at == '$');
	size_t column = 0;
	unsigned long row = 0;
	int n = 0;

	for (; (*s >= 'A' && *s <= 'Z') || (*s >= 'a' && *s <= 'z'); s++) {
		column = column * LETTERS + (size_t)((*s & 0x1F));
		if (++n > LETTERS_MAX)
			return false;
	}
	s += *s == '$';
	if (n == 0 || *s < '0' || *s > '9')
		return false;
	for (n = 0; *s >= '0' && *s <= '9'; s++) {
		row = row * 10 + (unsigned long)(*s - '0');
		if (++n > DIGITS)
			return false;
	}
	*r = (struct ref){ column - 1, row };
	*at = s;
	return true;
}

static void
set_order(struct ref corners[2])
{
	struct ref a = corners[0], b = corners[1];

	corners[0] = (struct ref){ a.column < b.column ? a.column : b.column,
		a.row < b.row ? a.row : b.row };
	corners[1] = (struct ref){ a.column < b.column ? b.column : a.column,
		a.row < b.row ? b.row : a.row };
}

bool
ref_read_range(const char *text, struct ref corners[2])
{
	if (!ref_read(&text, &corners[0]))
		return false;
	corners[1] = corners[0];
	if (*text == ':') {
		text++;
		if (!ref_read(&text, &corners[1]))
			return false;
	}
	set_order(corners);
	return *text == '\0' && corners[0].row > 0;
}

const char *
ref_name(char to[REF_CHARS], struct ref r)
{
	char letters[LETTERS_MAX + 2];
	char *at = letters + sizeof(letters) - 1;

	*at = '\0';
	for (size_t n = r.column + 1; n && at > letters; n = (n - 1) / LETTERS)
		*--at = (char)('A' + (n - 1) % LETTERS);
	snprintf(to, REF_CHARS, "%s%lu", at, r.row);
	return to;
}
