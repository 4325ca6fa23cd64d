#include "rc-import/forms/open.h"

#include "rc-import/forms/csv/csv.h"
#include "rc-import/forms/html/html.h"
#include "rc-import/forms/json/json.h"
#include "rc-import/forms/sniff.h"
#include "rc-import/forms/text/decode.h"
#include "rc-import/forms/xls/xls.h"
#include "rc-import/forms/xlsx/xlsx.h"
#include "rc-import/forms/xml2003/spreadsheetml.h"

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

static struct input *
open_text(struct in *in, struct encoding e)
{
	switch (form_of_text(in, e)) {
	case FORM_XML:
		return workbook_input(spreadsheetml_open(in, e));
	case FORM_HTML:
		return workbook_input(html_open(in, e));
	case FORM_JSON:
		return workbook_input(json_open(in, e));
	case FORM_XLSX:
	case FORM_XLS:
	case FORM_TEXT:
		break;
	}
	return csv_open(in, e);
}

struct input *
input_open(const char *path, const char *encoding)
{
	struct in *in = in_open(path, true);

	switch (sniff_bytes(in)) {
	case FORM_XLSX:
		return workbook_input(xlsx_open(in));
	case FORM_XLS:
		return workbook_input(xls_open(in));
	case FORM_TEXT:
	case FORM_XML:
	case FORM_HTML:
	case FORM_JSON:
		break;
	}
	return open_text(in, encoding_of(in, encoding));
}
