#include "rc-import/sheet/sheet.h"

#include "rc-import/sheet/csv.h"
#include "rc-import/sheet/decode.h"
#include "rc-import/sheet/html.h"
#include "rc-import/sheet/json.h"
#include "rc-import/sheet/sniff.h"
#include "rc-import/sheet/spreadsheetml.h"
#include "rc-import/sheet/xls.h"
#include "rc-import/sheet/xlsx.h"

static enum file_form
form_of_text(struct in *in, struct encoding e)
{
	struct decoder *d = decode_open(in, e);
	enum file_form form = FORM_TEXT;
	str text;

	if (decode_next(d, &text))
		form = sniff_text(text);
	decode_close(d);
	in_again(in);
	return form;
}

static struct encoding
encoding_of(struct in *in, const char *name)
{
	if (name)
		return encoding_named(name);
	struct encoding e = encoding_guess(in);
	in_again(in);
	return e;
}

static struct sheet *
open_text(struct in *in, struct encoding e)
{
	switch (form_of_text(in, e)) {
	case FORM_XML:
		return book_sheet(spreadsheetml_open(in, e));
	case FORM_HTML:
		return book_sheet(html_open(in, e));
	case FORM_JSON:
		return book_sheet(json_open(in, e));
	case FORM_XLSX:
	case FORM_XLS:
	case FORM_TEXT:
		break;
	}
	return csv_open(in, e);
}

struct sheet *
sheet_open(const char *path, const char *encoding)
{
	struct in *in = in_open(path, true);

	switch (sniff_bytes(in)) {
	case FORM_XLSX:
		return book_sheet(xlsx_open(in));
	case FORM_XLS:
		return book_sheet(xls_open(in));
	case FORM_TEXT:
	case FORM_XML:
	case FORM_HTML:
	case FORM_JSON:
		break;
	}
	return open_text(in, encoding_of(in, encoding));
}

const char *
sheet_name(const struct sheet *s)
{
	return in_name(s->in);
}

void
sheet_choose(struct sheet *s, size_t leaf, unsigned long most)
{
	s->format->choose(s, leaf, most);
}

bool
sheet_next(struct sheet *s, struct row *row)
{
	return s->format->next(s, row);
}

void
sheet_again(struct sheet *s)
{
	s->format->again(s);
}

void
sheet_release(struct sheet *s)
{
	in_release(s->in);
}

void
sheet_close(struct sheet *s)
{
	struct in *in = s->in;

	s->format->close(s);
	in_close(in);
}
