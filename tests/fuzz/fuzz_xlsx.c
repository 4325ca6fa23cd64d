/*
 * Workbooks: the first byte says how the rest makes one.  1 and above: its parts, set apart by
 * bytes 0xFE, are a worksheet, shared strings, styles, the workbook and its relations, those
 * that are missing being plain ones, in a zip made here, so that what is made up reaches the
 * XML; 0: the rest is the zip itself.
 */
#include "workbook.h"

#include <zip.h>

#include "rc-import/forms/xlsx/xlsx.h"

static const struct {
	const char *name, *plain;
} parts[] = {
	{ "xl/worksheets/sheet1.xml", "<w><sheetData/></w>" },
	{ "xl/sharedStrings.xml", "<s><si><t>a</t></si><si><t>b</t></si></s>" },
	{ "xl/styles.xml", "<s><numFmts><numFmt numFmtId='200' formatCode='[h]:mm;0%'/>"
	    "</numFmts><cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='9'/>"
	    "<xf numFmtId='43'/><xf numFmtId='200'/></cellXfs></s>" },
	{ "xl/workbook.xml", "<w><sheets><sheet name='a' id='1'/></sheets></w>" },
	{ "xl/_rels/workbook.xml.rels", "<r><Relationship Id='1' Type='/worksheet' "
	    "Target='worksheets/sheet1.xml'/><Relationship Id='2' "
	    "Type='/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='3' "
	    "Type='/styles' Target='styles.xml'/></r>" },
};

static void
make_zip(str input)
{
	zip_t *zip = zip_open(input_file(), ZIP_CREATE | ZIP_TRUNCATE, NULL);

	MUST(zip);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		str text = str_cut(&input, '\xFE');

		if (text.len == 0)
			text = str_of(parts[i].plain);
		zip_source_t *source = zip_source_buffer(zip, text.at, text.len, 0);
		zip_int64_t entry = zip_file_add(zip, parts[i].name, source, 0);
		MUST(entry >= 0);
		MUST(zip_set_file_compression(zip, (zip_uint64_t)entry, ZIP_CM_STORE,
		    0) == 0);
	}
	MUST(zip_close(zip) == 0);
}

static void
read_input(str input)
{
	(void)input;
	check_workbook(xlsx_open(in_open(input_file(), true)));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	str input = { (const char *)bytes, n };

	if (n == 0)
		return 0;
	if (bytes[0])
		make_zip(str_from(input, 1));
	else
		input_written(str_from(input, 1));
	survives(read_input, input);
	return 0;
}
