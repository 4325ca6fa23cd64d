#include "rc-import/forms/sniff.h"

#include "bytes/die.h"

enum { TEXT_HEAD = 1 << 14 };

/* What files begin with that are not text; the advice for those that are no table. */
static const struct {
	str            bytes;
	enum file_form form;
	const char    *advice;
} heads[] = {
	{ { "PK\3\4", 4 },             FORM_XLSX, NULL },
	{ { "PK\5\6", 4 },             FORM_XLSX, NULL },
	{ { "\xD0\xCF\x11\xE0", 4 },   FORM_XLS,  NULL },
	{ { "\x09\x08", 2 },           FORM_XLS,  NULL },
	{ { "\x09\x04", 2 },           FORM_XLS,  NULL },
	{ { "\x09\x02", 2 },           FORM_XLS,  NULL },
	{ { "%PDF-", 5 },              FORM_TEXT,
	    "is a PDF; export the table as a workbook or as CSV" },
	{ { "{\\rtf", 5 },             FORM_TEXT,
	    "is a text document (RTF); export the table as a workbook or as CSV" },
	{ { "\x1F\x8B", 2 },           FORM_TEXT,
	    "is compressed; unpack it with gunzip first" },
	{ { "BZh", 3 },                FORM_TEXT,
	    "is compressed; unpack it with bunzip2 first" },
	{ { "\xFD" "7zXZ", 5 },        FORM_TEXT,
	    "is compressed; unpack it with unxz first" },
	{ { "7z\xBC\xAF\x27\x1C", 6 }, FORM_TEXT,
	    "is a 7z archive; unpack it first" },
	{ { "Rar!", 4 },               FORM_TEXT,
	    "is a RAR archive; unpack it first" },
	{ { "\x89PNG", 4 },            FORM_TEXT, "is a picture, not a table" },
	{ { "\xFF\xD8\xFF", 3 },       FORM_TEXT, "is a picture, not a table" },
	{ { "SQLite format", 13 },     FORM_TEXT,
	    "is a database (SQLite); export the table as CSV" },
};

enum file_form
sniff_bytes(struct in *in)
{
	str block = S("");

	if (!in_block(in, &block))
		block = S("");
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++) {
		if (!str_starts(block, heads[i].bytes))
			continue;
		if (heads[i].advice)
			die("%s: %s", in_name(in), heads[i].advice);
		in_again(in);
		return heads[i].form;
	}
	in_again(in);
	return FORM_TEXT;
}

/* Whether the text holds the word, in letters of either case. */
static bool
holds(str text, str word)
{
	for (; text.len >= word.len; text = str_from(text, 1))
		if (str_same_word(str_first(text, word.len), word))
			return true;
	return false;
}

static enum file_form
sniff_tags(str text)
{
	if (holds(text, S("<Workbook")) || holds(text, S(":Workbook")))
		return FORM_XML;
	if (holds(text, S("<table")) || holds(text, S("<html")))
		return FORM_HTML;
	return FORM_TEXT;
}

enum file_form
sniff_text(str beginning)
{
	str text = str_trim(beginning);

	if (text.len > TEXT_HEAD)
		text.len = TEXT_HEAD;
	if (text.len && text.at[0] == '<')
		return sniff_tags(text);
	if (text.len && text.at[0] == '[')
		text = str_trim(str_from(text, 1));
	return text.len && text.at[0] == '{' ? FORM_JSON : FORM_TEXT;
}
