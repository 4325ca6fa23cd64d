#!/usr/bin/env bats
# rc-import: workbooks without end, and those that others test with.

load ../helpers
load import
load workbook
load xlsx

# bounded MESSAGE COMMAND...: dies of it soon, with at most 150 MiB; the message is a pattern.
bounded() {
	local message=$1
	shift
	fails_at 1 "rc-import: $message" timeout 60 bash -c \
		'[ -n "${ASAN_OPTIONS:-}" ] || ulimit -v 153600; exec "$@"' - "$@"
}

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

@test "attacks with entities are refused, and openspout's damaged workbooks" {
	needs_shared data/xlsx-torture/openspout
	ln -s "$shared/data/xlsx-torture/openspout" books
	for book in attack_billion_laughs attack_quadratic_blowup; do
		bounded "books/$book.xlsx: xl/sharedStrings.xml:2:15: a DOCTYPE, which no workbook has" \
			rc-import dues "books/$book.xlsx"
	done
	says 1 'rc-import: books/one_sheet_with_invalid_xml_characters.xlsx: xl/worksheets/sheet1.xml:5:59: not well-formed (invalid token)' \
		rc-import dues books/one_sheet_with_invalid_xml_characters.xlsx
	says 1 'rc-import: books/file_with_no_sheets_in_workbook_xml.xlsx: has no worksheet' \
		rc-import dues books/file_with_no_sheets_in_workbook_xml.xlsx
	says 1 "rc-import: books/file_with_sheet_xml_not_matching_content_types.xlsx: 'xl/worksheets/sheet1.xml' in it is missing" \
		rc-import dues books/file_with_sheet_xml_not_matching_content_types.xlsx
}

@test "clerks' workbooks are read, below thousands of rows with nothing but a style" {
	needs_shared data/cn/xlsx
	cp "$shared/data/cn/xlsx/msb课程销售记录.xlsx" msb.xlsx
	echo 'columns: {会员名: contract_id, 实际支付金额: amount, 订单付款时间: received_on, 课程名称: item}' > msb.yaml
	import 0 receipts -m msb.yaml msb.xlsx
	is "$(wc -l <<< "$output")" 51
	is "$(sed -n 2p <<< "$output" | cut -f 2-4)" $'5b0bycj\t2020-06-21\t15480.00'
	grep -qF 'rows: 15723 read = 50 written + 0 set aside + 15673 dropped (1 heading, 15672 blank)' <<< "$stderr"
	grep -qF 'amount: 568,840.00 read = 568,840.00 written' <<< "$stderr"
	cp "$shared/data/cn/xlsx/产品销售统计.xlsx" products.xlsx
	printf '%s\n' 'columns: {产品名称: contract_id, 1月: amount, 总量: total}' 'constants: {due_on: 2024-01-31}' > products.yaml
	import 0 dues -q -m products.yaml products.xlsx
	is "$(sed -n 2p <<< "$output" | tr '\t' ' ')" '键盘 1 2024-01-31 600.00 12123'
}

@test "no workbook of those that others test with crashes or hangs it" {
	needs_shared data/xlsx-torture
	find "$shared/data/xlsx-torture" "$shared/data/cn" -name '*.xlsx' -o -name '*.xml' | sort > books
	[ "$(wc -l < books)" -gt 100 ]
	while read -r book; do
		status=0
		timeout 20 rc-import contacts "$book" > out 2> err || status=$?
		[ "$status" -le 3 ] || { echo "$book: $status"; return 1; }
	done < books
}
