#include "rc-import/forms/xlsx/worksheet_load.h"

#include <stdlib.h>

#include "rc-import/forms/input.h"
#include "rc-import/forms/xlsx/parts.h"

static void *
open_part(const void *whole)
{
	struct worksheet *w = mem_new(1, sizeof(*w));

	*w = *(const struct worksheet *)whole;
	w->to = spool_part(w->file);
	w->strings = strings_share(w->strings);
	return w;
}

static void
read_part(void *part, str document)
{
	struct worksheet *w = part;

	spool_empty(w->to);
	w->hidden = 0;
	worksheet_read_part(w, document);
}

static void
close_part(void *part)
{
	struct worksheet *w = part;

	spool_close(w->to);
	strings_close(w->strings);
	free(w);
}

static const struct parts_kind kind =
	{ "<row ", "</sheetData></worksheet>", open_part, read_part, close_part };

struct worksheet_reading {
	struct worksheet *whole;
	struct parts     *parts;
};

static void
read_parts(void *reading)
{
	const struct worksheet_reading *r = reading;
	const struct worksheet *part;

	while ((part = parts_next(r->parts))) {
		spool_add(r->whole->to, part->to);
		r->whole->hidden += part->hidden;
	}
	r->whole->row = spool_last(r->whole->to);
	worksheet_read(r->whole, parts_rest(r->parts));
}

static bool
read_in_parts(struct worksheet *w, struct archive *a)
{
	struct worksheet_reading r = { w, parts_open(&kind, a, w) };
	bool whole = xml_attempt(read_parts, &r);

	parts_close(r.parts);
	return whole;
}

void
worksheet_load(struct worksheet *w, struct archive *a)
{
	archive_enter(a, w->part);
	if (w->most == ALL_ROWS && parts_pay(a)) {
		if (read_in_parts(w, a))
			return;
		spool_empty(w->to);
		w->row = w->hidden = 0;
		archive_enter(a, w->part);
	}
	worksheet_read(w, (struct xml_source){ archive_next, a });
}
