#include "printer.h"

#include <stdlib.h>

void
printer_open(struct printer *p, struct out *o, const struct fields *fields)
{
	*p = (struct printer){ o, mem_new(fields->n, sizeof(*p->fields)), 0 };
	for (size_t i = 0; i < fields->n; i++) {
		if (!fields->list[i].written)
			continue;
		out_str(o, p->n ? S("\t") : S(""));
		out_str(o, fields->list[i].name);
		p->fields[p->n++] = (int)i;
	}
	out_char(o, '\n');
	out_flush(o);
}

/* Copies a text and goes behind it: what is short, as most are, in two words that may
   overlap. */
static inline char *
put(char *to, str s)
{
	enum { WORD = sizeof(uint64_t), HALF = sizeof(uint32_t) };

	if (s.len > 2 * WORD) {
		memcpy(to, s.at, s.len);
	} else if (s.len >= WORD) {
		memcpy(to, s.at, WORD);
		memcpy(to + s.len - WORD, s.at + s.len - WORD, WORD);
	} else if (s.len >= HALF) {
		memcpy(to, s.at, HALF);
		memcpy(to + s.len - HALF, s.at + s.len - HALF, HALF);
	} else {
		for (size_t i = 0; i < s.len; i++)
			to[i] = s.at[i];
	}
	return to + s.len;
}

unsigned
printer_put(const struct printer *p, const struct value *values)
{
	size_t len = p->n;
	unsigned rounded = 0;

	for (size_t i = 0; i < p->n; i++)
		len += values[p->fields[i]].text.len;
	char *at = out_room(p->out, len);
	for (size_t i = 0; i < p->n; i++) {
		const struct value *v = &values[p->fields[i]];

		at = put(at, v->text);
		*at++ = i + 1 < p->n ? '\t' : '\n';
		rounded += v->rounded;
	}
	out_used(p->out, len);
	return rounded;
}

void
printer_close(struct printer *p)
{
	free(p->fields);
}
