#include "rc-import/rows/rejects.h"

#include "bytes/die.h"
#include "rc-import/cell/text.h"

enum { SAID = 5 };

void
rejects_open(struct rejects *r, const char *path)
{
	*r = (struct rejects){ 0 };
	if (!path)
		return;
	r->out = out_open(path);
	out_str(r->out, S("file\trow\tcolumn\ttext\treason\tcells\n"));
}

/* A text as a cell of the stream; file names may have anything in them. */
static void
put_cell(struct out *o, str s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];

		out_char(o, c < 0x20 || c == 0x7F ? '?' : s.at[i]);
	}
}

static bool
wants_quotes(str s)
{
	return s.len && (memchr(s.at, ',', s.len) || memchr(s.at, '"', s.len));
}

static void
put_csv(struct out *o, str s)
{
	if (!wants_quotes(s)) {
		out_str(o, s);
		return;
	}
	out_char(o, '"');
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] == '"')
			out_char(o, '"');
		out_char(o, s.at[i]);
	}
	out_char(o, '"');
}

static void
put_row(struct out *o, const char *file, const struct row *row,
    const struct fault *fault)
{
	put_cell(o, str_of(file));
	out_printf(o, "\t%lu\t", row->number);
	out_str(o, fault->item);
	out_str(o, fault->item.len ? S("/") : S(""));
	out_str(o, fault->column);
	out_char(o, '\t');
	out_str(o, fault->text);
	out_char(o, '\t');
	put_cell(o, str_of(fault->reason));
	for (size_t i = 0; i < row->n; i++) {
		out_char(o, i ? ',' : '\t');
		put_csv(o, row->cells[i]);
	}
	out_char(o, '\n');
}

static void
add(struct rejects *r, const char *file, const struct row *row, const struct fault *fault,
    bool said)
{
	str column = text_shown(fault->column), text = text_shown(fault->text);

	if (r->out)
		put_row(r->out, file, row, fault);
	else if (said)
		warn("%s:%lu: %.*s%s%.*s: '%.*s' %s", file, row->number,
		    STR_SHOWN(fault->item), fault->item.len ? "/" : "", STR_SHOWN(column),
		    STR_SHOWN(text), fault->reason);
}

void
rejects_add(struct rejects *r, const char *file, const struct row *row,
    const struct fault *fault)
{
	add(r, file, row, fault, ++r->n <= SAID);
}

void
rejects_add_kept(struct rejects *r, const char *file, const struct row *row,
    const struct fault *fault)
{
	add(r, file, row, fault, ++r->kept <= SAID);
}

void
rejects_close(struct rejects *r)
{
	if (!r->out && r->n > SAID)
		warn("%lu more rows were set aside; --rejects FILE lists them all",
		    r->n - SAID);
	if (!r->out && r->kept > SAID)
		warn("%lu more cells were left empty; --rejects FILE lists them all",
		    r->kept - SAID);
}
