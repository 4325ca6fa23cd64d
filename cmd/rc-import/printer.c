#include "rc-import/printer.h"

#include <stdlib.h>

#include "bytes/word.h"

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

		at = word_copy(at, v->text);
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
