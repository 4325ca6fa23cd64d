#!/usr/bin/env bats
# rc-import: rows, cells and claims beyond all measure.

load ../helpers
load import
load ledger
load workbook
load hostile

large='a row of more than 67108864 bytes or 16384 cells'

@test "a million columns of CSV are an error" {
	{ echo 客户编号; many 1000000 ,; } > a.csv
	refuses "a.csv:2: $large" customers a.csv
	{ many 1000000 ,; echo 客户编号; } > a.csv
	refuses "a.csv:1: $large" customers a.csv
}

@test "a cell of more than 64 MiB of CSV, between quotes, is an error" {
	{ echo 客户编号; printf '"'; head -c 70000000 /dev/zero | tr '\0' x; } > a.csv
	refuses "a.csv:2: $large" customers a.csv
	{ echo 客户编号; printf '"'; head -c 70000000 /dev/zero | tr '\0' '\n'; } > a.csv
	refuses "a.csv:2: *" customers a.csv
}

@test "a million columns of XLSX are an error" {
	xlsx_begin
	{ echo '<sheetData><row r="1">'; many 1000000 '<c><v>1</v></c>'; echo '</row></sheetData>'; } |
		xlsx_sheet s
	xlsx_make a.xlsx
	refuses 'a.xlsx: *: more than 16384 columns' customers a.xlsx
	xlsx_begin
	xlsx_sheet s <<< '<sheetData><row r="1"><c r="BDWGN1"><v>1</v></c></row></sheetData>'
	xlsx_make a.xlsx
	refuses 'a.xlsx: *: more than 16384 columns' customers a.xlsx
}

@test "a million columns of an XML spreadsheet are an error" {
	{ xml_head; echo '<Row>'; many 1000000 '<Cell/>'
	echo '<Cell><Data ss:Type="String">x</Data></Cell></Row>'; xml_tail; } > a.xml
	refuses 'a.xml:*: more than 16384 columns' customers a.xml
	{ xml_head; echo '<Row><Cell ss:Index="1000000"><Data ss:Type="String">x</Data></Cell></Row>'
	xml_tail; } > a.xml
	refuses "a.xml:*'1000000' is no number up to 16384" customers a.xml
}

@test "a million columns of HTML are an error" {
	{ echo '<table><tr>'; many 1000000 '<td>x'; echo '</table>'; } > a.html
	refuses "a.html:1: $large" customers a.html
}

@test "a million keys of JSON are an error, in one object or in many" {
	{ printf '{"a": 1'; seq -f ', "%.0f": 1' 1000000 | tr -d '\n'; echo '}'; } > a.json
	refuses 'a.json:1:*: more than 16384 different keys' customers a.json
	seq -f '{"%.0f": 1}' 1000000 > a.json
	refuses 'a.json:16385:*: more than 16384 different keys' customers a.json
}

@test "a cell of more than 64 MiB is an error in every form" {
	huge() { head -c 70000000 /dev/zero | tr '\0' x; }
	{ echo '<table><tr><td>客户编号<tr><td>'; huge; echo '</table>'; } > a.html
	refuses 'a.html:2: a cell of more than 16777216 bytes' customers a.html
	{ printf '{"客户编号": "'; huge; echo '"}'; } > a.json
	refuses 'a.json:1:*: a text of more than 16 MiB' customers a.json
	{ xml_head; echo '<Row><Cell><Data ss:Type="String">'; huge
	echo '</Data></Cell></Row>'; xml_tail; } > a.xml
	refuses 'a.xml:*: a cell of more than 1048576 bytes' customers a.xml
	xlsx_begin
	{ echo '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'; huge
	echo '</t></is></c></row></sheetData>'; } | xlsx_sheet s
	xlsx_make a.xlsx
	refuses 'a.xlsx: xl/worksheets/sheet1.xml:*: a cell of more than 1048576 bytes' customers a.xlsx
	xlsx_begin
	xlsx_sheet s <<< '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'
	xlsx_strings "<t>x</t>"
	{ echo "<sst xmlns=\"$xlsx_main\"><si><t>"; huge; echo '</t></si></sst>'; } |
		xlsx_part xl/sharedStrings.xml
	xlsx_make a.xlsx
	refuses 'a.xlsx: xl/sharedStrings.xml:*: a cell of more than 1048576 bytes' customers a.xlsx
}

@test "a sheet that claims 2147483648 rows takes no room for them" {
	xlsx_begin
	{ echo '<dimension ref="A1:XFD2147483648"/>'; xlsx_rows <<< $'客户编号\nK1'; } | xlsx_sheet s
	xlsx_make a.xlsx
	import_bounded 0 customers -q a.xlsx
	prints 'customer_id' 'K1'
	xlsx_begin
	xlsx_sheet s <<< '<sheetData><row r="1"><c t="inlineStr"><is><t>客户编号</t></is></c></row>
	<row r="2147483648"><c><v>1</v></c></row></sheetData>'
	xlsx_make a.xlsx
	refuses "a.xlsx:*" customers -q a.xlsx
	{ xml_head ' ss:ExpandedRowCount="2147483648" ss:ExpandedColumnCount="2147483648"'
	echo '<Row><Cell><Data ss:Type="String">客户编号</Data></Cell></Row>'
	echo '<Row><Cell><Data ss:Type="String">K1</Data></Cell></Row>'; xml_tail; } > a.xml
	import_bounded 0 customers -q a.xml
	prints 'customer_id' 'K1'
	echo '<table><tr><td>客户编号<tr><td rowspan=2147483648 colspan=1>K1</table>' > a.html
	import_bounded 0 customers -q a.html
	prints 'customer_id' 'K1'
}

@test "an XLS that claims more rows than a sheet has is refused or read without them" {
	local at
	at=$(grep -obUaP '\x00\x02\x0e\x00\x00\x00\x00\x00\x14\x00\x00\x00' "$ledger/ledger.xls" | cut -d : -f 1)
	[ -n "$at" ]
	for claim in '\x00\x00\x00\x80' '\xFF\xFF\xFF\xFF' '\x00\x00\x01\x00'; do
		cp "$ledger/ledger.xls" a.xls
		printf "$claim" | dd of=a.xls bs=1 seek=$((at + 8)) conv=notrunc status=none
		capture bounded dues -q a.xls
		[ "$status" -eq 1 ] || [ "$output" = "$(cat "$ledger/dues.tsv")" ]
	done
}
