#!/usr/bin/env bats
# rc-import: workbooks without end, and damaged ones.

load ../helpers
load import
load workbook
load xlsx

# repeat N TEXT: the text so many times.
repeat() {
	awk -v n="$1" -v text="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", text }'
}

# hostile MESSAGE: the workbook whose first sheet is stdin dies of it, within bounds.
hostile() {
	xlsx_begin
	xlsx_sheet 应收
	xlsx_make book.xlsx
	bounded "book.xlsx$1" rc-import dues -q book.xlsx
}

@test "a sheet that unpacks to far more than its size is refused" {
	{ echo '<sheetData>'; repeat 400000 '                                                                                                                                                                                                                                                               '; } |
		hostile ": 'xl/worksheets/sheet1.xml' in it unpacks to far more than a worksheet would"
}

@test "a cell, a tag, a comment and a row without end are refused" {
	{ echo '<sheetData><row><c t="str"><v>'; repeat 1100000 aaaaaaaaaa; } |
		hostile ': xl/worksheets/sheet1.xml:4:*: a cell of more than 1048576 bytes'
	{ printf '<sheetData><row><c t="'; repeat 1100000 aaaaaaaaaa; } |
		hostile ': xl/worksheets/sheet1.xml:3:17: a tag or comment of more than 1048576 bytes'
	{ printf '<!--'; repeat 1100000 aaaaaaaaaa; } |
		hostile ': xl/worksheets/sheet1.xml:3:1: a tag or comment of more than 1048576 bytes'
	{ echo '<sheetData><row>'; repeat 1000000 '<c><v>1</v></c>'; } |
		hostile ': xl/worksheets/sheet1.xml:4:245761: more than 16384 columns'
}

@test "elements in one another without end, and names without end, are refused" {
	repeat 1000000 '<a>' |
		hostile ': xl/worksheets/sheet1.xml:3:766: more than 256 elements in one another'
	seq -f '<a%.0f/>' 1000000 | {
		xlsx_begin
		xlsx_sheet 应收
		xlsx_make book.xlsx
	}
	bounded 'book.xlsx: xl/worksheets/sheet1.xml:*: more names, or a larger tag, than a workbook has' rc-import dues book.xlsx
}

@test "sheets, parts, styles and merged ranges without end are refused" {
	xlsx_begin
	xlsx_sheet 应收 < /dev/null
	repeat 1000000 '<sheet name="应收" r:id="rId1"/>' >> parts/sheets
	xlsx_make book.xlsx
	bounded 'book.xlsx: xl/workbook.xml:*: more than 4096 sheets' rc-import dues book.xlsx
	xlsx_begin
	repeat 1000000 '<Relationship Id="a" Type="b/worksheet" Target="c"/>' >> parts/relations
	xlsx_make book.xlsx
	bounded 'book.xlsx: xl/_rels/workbook.xml.rels:*: more than 16384 parts' rc-import dues book.xlsx
	xlsx_begin
	xlsx_sheet 应收 < /dev/null
	{ echo '<styleSheet><numFmts>'; seq -f '<numFmt numFmtId="%.0f" formatCode="0%%"/>' 1000000; } | xlsx_part xl/styles.xml
	xlsx_relate styles styles.xml
	xlsx_make book.xlsx
	bounded 'book.xlsx: more than 4096 number formats' rc-import dues book.xlsx
	{ echo '<sheetData/><mergeCells>'; repeat 1100000 '<mergeCell ref="A1:B1"/>'; } |
		hostile ': more than 1048576 merged ranges'
}

@test "a directory of a million entries is refused" {
	# the end of a zip64 file that claims one of 70 MB
	printf 'PK\3\4' > big.zip
	printf 'PK\6\6\54\0\0\0\0\0\0\0\55\0\55\0\0\0\0\0\0\0\0\0\100\102\17\0\0\0\0\0\100\102\17\0\0\0\0\0\200\35\54\4\0\0\0\0\0\0\0\0\0\0\0\0' >> big.zip
	printf 'PK\6\7\0\0\0\0\4\0\0\0\0\0\0\0\1\0\0\0' >> big.zip
	printf 'PK\5\6\0\0\0\0\377\377\377\377\377\377\377\377\377\377\377\377\0\0' >> big.zip
	bounded 'big.zip: is a zip archive of too many entries for a workbook' rc-import dues big.zip
}

@test "an XML spreadsheet without end is refused" {
	spreadsheet ''
	head -n 11 book.xls > head.xls
	{ cat head.xls; echo '<Row><Cell ss:Name="'; repeat 1100000 aaaaaaaaaa; } > book.xls
	bounded 'book.xls:12:6: a tag or comment of more than 1048576 bytes' rc-import dues book.xls
	{ cat head.xls; echo '<Row><Cell><Data>'; repeat 1100000 aaaaaaaaaa; } > book.xls
	bounded 'book.xls:*' rc-import dues book.xls
	{ cat head.xls; repeat 1000000 '</Table></Worksheet><Worksheet ss:Name="a"><Table>'; } > book.xls
	bounded 'book.xls:*: more than 4096 sheets' rc-import dues book.xls
}

# strings_of TEXT: a workbook whose shared strings are this XML.
strings_of() {
	xlsx_begin
	echo '合同编号' | xlsx_rows | xlsx_sheet 应收
	echo "$1" | xlsx_part xl/sharedStrings.xml
	xlsx_relate sharedStrings sharedStrings.xml
	xlsx_make book.xlsx
}

@test "entities of one's own, which may stand for millions of others, are refused" {
	local c last=a entities='<!ENTITY a "lol">'
	for c in b c d e f g h i j; do
		entities+="<!ENTITY $c \"$(repeat 10 "&$last;")\">"
		last=$c
	done
	strings_of "<!DOCTYPE sst [$entities]><sst><si><t>&j;</t></si></sst>"
	bounded 'book.xlsx: xl/sharedStrings.xml:2:*: a DOCTYPE, which no workbook has' rc-import dues book.xlsx
	strings_of "<!DOCTYPE sst [<!ENTITY a \"$(repeat 50000 x)\">]><sst><si><t>$(repeat 50000 '&a;')</t></si></sst>"
	bounded 'book.xlsx: xl/sharedStrings.xml:2:*: a DOCTYPE, which no workbook has' rc-import dues book.xlsx
	strings_of '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'
	bounded 'book.xlsx: xl/sharedStrings.xml:2:*: a DOCTYPE, which no workbook has' rc-import dues book.xlsx
}

@test "a character that XML forbids, no sheet, and a sheet that is missing are errors" {
	xlsx_begin
	printf '<sheetData><row><c t="str"><v>a\001b</v></c></row></sheetData>\n' | xlsx_sheet 应收
	xlsx_make book.xlsx
	bounded 'book.xlsx: xl/worksheets/sheet1.xml:3:*: not well-formed (invalid token)' rc-import dues book.xlsx
	xlsx_begin
	xlsx_make book.xlsx
	says 1 'rc-import: book.xlsx: has no worksheet' rc-import dues book.xlsx
	xlsx_begin
	xlsx_sheet 应收 < /dev/null
	rm parts/xl/worksheets/sheet1.xml
	xlsx_make book.xlsx
	says 1 "rc-import: book.xlsx: 'xl/worksheets/sheet1.xml' in it is missing" rc-import dues book.xlsx
}

@test "a workbook with one part of hostile XML never crashes or hangs it" {
	local part text status
	xlsx_begin
	printf '合同编号\t<v>1</v>\n' | xlsx_rows | xlsx_sheet 应收
	xlsx_styles 'yyyy/m/d'
	xlsx_strings '<t>合同编号</t>'
	xlsx_make good.xlsx
	for part in xl/workbook.xml xl/_rels/workbook.xml.rels xl/styles.xml xl/sharedStrings.xml \
	    xl/worksheets/sheet1.xml _rels/.rels; do
		cp "parts/$part" whole
		for text in '' '</a>' '<a' '<a b="&' '<a>&#0;</a>' '<![CDATA[' '<a/><a/>' \
		    $'\377\376<\0' '<a xmlns:b="b"><c:d/></a>'; do
			printf '%s' "$text" > "parts/$part"
			(cd parts && zip -q -X -r - .) > book.xlsx
			status=0
			timeout 20 rc-import contacts book.xlsx > out 2> err || status=$?
			is "$status" 1
			[ -s err ]
			is "$(grep -vc '^rc-import: book.xlsx' err)" 0
		done
		cp whole "parts/$part"
	done
	says 1 'rc-import: good.xlsx:1: no heading means on; the headings are: 合同编号, 1; a map (-m) says which does, as in columns: {HEADING: on}' \
		rc-import contacts -q good.xlsx
}
