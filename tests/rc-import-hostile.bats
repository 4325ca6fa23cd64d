#!/usr/bin/env bats
# What attackers and accidents do to files: rc-import refuses them with a reason, or sets
# rows aside, within 400 MB and a minute, and never takes a part for the whole.

bats_require_minimum_version 1.5.0
load helpers
load import
load ledger
load workbook

# An address sanitizer needs all of the address space.
setup() {
	clean_room
	memory=400000
	{ (ulimit -v $memory; rc-import --version) > /dev/null || memory=unlimited; } 2> /dev/null
}

# rc-import within its bounds.
bounded() {
	(
		ulimit -v "$memory"
		exec timeout 60 rc-import "$@"
	)
}

# refuses PATTERN ARG...: the import fails, prints nothing and says just this.
refuses() {
	local pattern="$1"
	shift
	run --separate-stderr bounded "$@"
	# shellcheck disable=SC2053
	[ "$status" -eq 1 ] && [ -z "$output" ] && [[ $stderr == rc-import:\ $pattern ]] || {
		printf 'status %d: %s\n' "$status" "$stderr" | cut -c 1-400
		return 1
	}
}

# import_bounded STATUS ARG...: as import (import.bash).
import_bounded() {
	local status_wanted="$1"
	shift
	run --separate-stderr bounded "$@"
	[ "$status" -eq "$status_wanted" ] || {
		printf 'status %d: %s\n' "$status" "$stderr" | cut -c 1-400
		return 1
	}
}

# xml_head [ATTRIBUTES], xml_tail: what stands around the rows of an XML spreadsheet.
xml_head() {
	echo '<?xml version="1.0"?>'
	echo '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
	echo ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
	echo "<Worksheet ss:Name=\"s\"><Table$1>"
}

xml_tail() {
	echo '</Table></Worksheet></Workbook>'
}

# many N TEXT: the text N times.
many() {
	yes "$2" | head -n "$1" | tr -d '\n'
}

# cut_short FILE: at every 97th byte, and in its last ones, the file is cut: what is left
# is refused, or has all rows.
cut_short() {
	local size n
	size=$(stat -c %s "$1")
	for n in $(seq 1 97 "$size") $((size - 2)) $((size - 1)); do
		head -c "$n" "$1" > "cut-$1"
		run --separate-stderr bounded dues -q "cut-$1"
		[ "$status" -eq 1 ] ||
			{ [ "$status" -eq 0 ] && [ "$output" = "$(cat "$ledger/dues.tsv")" ]; } ||
			{ echo "$n of $size bytes: status $status: $stderr"; return 1; }
	done
}

# ---- wide and long

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
		run --separate-stderr bounded dues -q a.xls
		[ "$status" -eq 1 ] || [ "$output" = "$(cat "$ledger/dues.tsv")" ]
	done
}

# ---- bombs

# The entities of a billion laughs, and a document type that has them.
laughs() {
	echo '<!DOCTYPE x [<!ENTITY a0 "ha">'
	local i
	for i in 1 2 3 4 5 6 7 8 9; do
		echo "<!ENTITY a$i \"$(many 10 "&a$((i - 1));")\">"
	done
	echo ']>'
}

@test "entities that grow to a billion laughs are an error" {
	xlsx_begin
	xlsx_sheet s <<< '<sheetData/>'
	{ laughs; echo "<worksheet xmlns=\"$xlsx_main\"><sheetData><row><c t=\"inlineStr\"><is><t>&a9;</t></is></c></row></sheetData></worksheet>"; } |
		xlsx_part xl/worksheets/sheet1.xml
	xlsx_make a.xlsx
	refuses "a.xlsx: *" customers a.xlsx
	xlsx_begin
	xlsx_sheet s <<< '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'
	xlsx_strings '<t>x</t>'
	{ laughs; echo "<sst xmlns=\"$xlsx_main\"><si><t>&a9;</t></si></sst>"; } |
		xlsx_part xl/sharedStrings.xml
	xlsx_make a.xlsx
	refuses "a.xlsx: *" customers a.xlsx
	{ laughs; xml_head | tail -n +2; echo '<Row><Cell><Data ss:Type="String">&a9;</Data></Cell></Row>'
	xml_tail; } > a.xml
	refuses "a.xml:* *" customers a.xml
}

@test "an entity that names a file is never read" {
	echo secret > secret.txt
	local doctype='<!DOCTYPE x [<!ENTITY e SYSTEM "secret.txt"> <!ENTITY % p SYSTEM "secret.txt"> %p;]>'
	xlsx_begin
	xlsx_sheet s <<< '<sheetData/>'
	{ echo "$doctype"; echo "<worksheet xmlns=\"$xlsx_main\"><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"; } |
		xlsx_part xl/worksheets/sheet1.xml
	xlsx_make a.xlsx
	refuses "a.xlsx: *" customers a.xlsx
	[[ $stderr != *secret* ]]
	{ echo "$doctype"; xml_head | tail -n +2; echo '<Row><Cell><Data ss:Type="String">&e;</Data></Cell></Row>'
	xml_tail; } > a.xml
	refuses "a.xml:* *" customers a.xml
	[[ $stderr != *secret* ]]
	echo "<!DOCTYPE html [<!ENTITY e SYSTEM 'secret.txt'>]><table><tr><td>客户编号<tr><td>a&e;b</table>" > a.html
	run --separate-stderr bounded customers a.html
	[[ $output$stderr != *secret* ]]
}

@test "a sheet of 200 MB in a small zip takes no memory" {
	xlsx_begin
	xlsx_sheet s <<< '<sheetData/>'
	{ echo "<worksheet xmlns=\"$xlsx_main\"><sheetData>"; head -c 200000000 /dev/zero | tr '\0' ' '
	echo '</sheetData></worksheet>'; } > parts/xl/worksheets/sheet1.xml
	xlsx_make a.xlsx
	rm -rf parts
	[ "$(stat -c %s a.xlsx)" -lt 500000 ]
	refuses "a.xlsx: 'xl/worksheets/sheet1.xml' in it unpacks to far more *" customers a.xlsx
}

@test "twenty million shared strings in a small zip take no memory" {
	xlsx_begin
	xlsx_sheet s <<< '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'
	xlsx_strings '<t>x</t>'
	{ echo "<sst xmlns=\"$xlsx_main\">"; yes '<si/>' | head -n 20000000; echo '</sst>'; } \
		> parts/xl/sharedStrings.xml
	xlsx_make a.xlsx
	rm -rf parts
	refuses "a.xlsx: *" customers a.xlsx
}

@test "merged ranges keep no more text than memory has" {
	local i column
	# packs well, but not so well that the zip alone gives it away
	seq -s ' ' 300 > line
	yes "$(cat line)" | tr '\n' ' ' | head -c 1000000 > text
	xlsx_begin
	{
		echo '<sheetData>'
		for i in {1..3}; do
			echo "<row r=\"$i\">"
			for column in {A..Z} A{A..Z}; do
				echo "<c r=\"$column$i\" t=\"inlineStr\"><is><t>"
				cat text
				echo '</t></is></c>'
			done
			echo '</row>'
		done
		echo '</sheetData><mergeCells>'
		for i in {1..3}; do
			for column in {A..Z} A{A..Z}; do
				echo "<mergeCell ref=\"$column$i:$column$((i + 1000))\"/>"
			done
		done
		echo '</mergeCells>'
	} | xlsx_sheet s
	xlsx_make a.xlsx
	rm -rf parts
	refuses 'a.xlsx:2: merged ranges carry more than 67108864 bytes down' customers a.xlsx
}

@test "a zip within the zip is no sheet" {
	xlsx_begin
	xlsx_sheet s <<< '<sheetData/>'
	cp "$ledger/ledger.xlsx" parts/xl/worksheets/sheet1.xml
	xlsx_make a.xlsx
	refuses "a.xlsx: *" customers a.xlsx
	mkdir inner
	cp "$ledger/ledger.xlsx" inner
	(cd inner && zip -q -r - .) > b.zip
	refuses "b.zip: *" customers b.zip
}

@test "tags nested a million deep are an error, or nothing" {
	{ many 1000000 '<table><tr><td>'; echo 客户编号; } > a.html
	refuses "a.html*" customers a.html
	{ many 1000000 '<div>'; echo '<table><tr><td>客户编号<tr><td>K1</table>'; } > a.html
	run --separate-stderr bounded customers -q a.html
	[ "$status" -le 1 ]
	{ printf '{"客户编号": '; many 1000000 '['; } > a.json
	refuses 'a.json:1:*: more than 64 levels' customers a.json
	{ printf '{"客户编号": '; many 1000000 '{"a":'; } > a.json
	refuses 'a.json:1:*: more than 64 levels' customers a.json
	{ xml_head; many 1000000 '<Row>'; } > a.xml
	refuses "a.xml:*" customers a.xml
	xlsx_begin
	many 1000000 '<sheetData>' | xlsx_sheet s
	xlsx_make a.xlsx
	refuses "a.xlsx:*" customers a.xlsx
}

# ---- bytes that are no text

@test "NULs in CSV are shown, and set their row aside" {
	printf '客户编号,客户名称\nK1,a\0b\n\0\0\0\nK2,c\n' > a.csv
	import 3 customers -q --encoding UTF-8 a.csv
	prints 'customer_id\tcustomer' 'K2\tc'
	said "a.csv:2: 客户名称: 'a\\x00b' has a control character in it" \
	    "a.csv:3: 客户编号: '\\x00\\x00\\x00' has a control character in it"
}

@test "a file of NULs alone is refused" {
	head -c 1000000 /dev/zero > a.csv
	refuses "a.csv: no row looks like headings of dues; *" dues a.csv
}

@test "UTF-16 with a lone surrogate, either half, sets its row aside and loses no other" {
	file u.csv '客户编号,客户名称' 'K1,aXb' 'K2,c' 'K3,dX' 'K4,𠮷㐂'
	iconv -f UTF-8 -t UTF-16LE u.csv > a.csv
	for half in '\x00\xD8' '\x20\xDC'; do
		{ printf '\xFF\xFE'; sed "s/X\x00/$half/g" a.csv; } > b.csv
		import 3 customers -q --rejects r.tsv b.csv
		prints 'customer_id\tcustomer' 'K2\tc' 'K4\t𠮷㐂'
		[ "$(tail -n +2 r.tsv | cut -f 2 | tr '\n' ' ')" = '2 4 ' ]
	done
}

@test "UTF-16 with an odd byte at its end sets that row aside" {
	{ printf '\xFF\xFE'; printf '客户编号,客户名称\nK1,a\nK2,c' | iconv -f UTF-8 -t UTF-16LE
	printf x; } > a.csv
	import 3 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\ta'
	said "a.csv:3: 客户名称: 'c\\x78' has bytes in it that cannot be decoded"
}

@test "UTF-16 that lost a byte in its midst is not taken for text" {
	{ printf '\xFF\xFE'; printf '客户编号,客户名称\nK1,a\nK2,c\n' | iconv -f UTF-8 -t UTF-16LE |
		tail -c +2; } > a.csv
	refuses 'a.csv: no row looks like headings of customers; *' customers a.csv
}

@test "characters of four bytes in GB18030 stay what they are" {
	file u.csv '客户编号,客户名称' 'K1,𠮷' 'K2,㐂' 'K3,𠮷㐂|~0'
	iconv -f UTF-8 -t GB18030 u.csv > a.csv
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\t𠮷' 'K2\t㐂' 'K3\t𠮷㐂|~0'
}

@test "a character of GB18030 cut at any of its bytes sets its row aside" {
	for bytes in '\x95' '\x954' '\x954\x82'; do
		{ printf '客户编号,客户名称\nK1,和\nK2,' | iconv -f UTF-8 -t GB18030
		printf '%b' "$bytes"; } > a.csv
		import 3 customers -q a.csv
		prints 'customer_id\tcustomer' 'K1\t和'
	done
}

# ---- names that lie

@test "the name of a file tells nothing of its form" {
	cp "$ledger/ledger.xlsx" workbook.csv
	cp "$ledger/ledger.xls" workbook.xlsx
	cp "$ledger/cells.tsv" text.xls
	cp "$ledger/cells.tsv" text.xlsx
	for f in workbook.csv workbook.xlsx text.xls text.xlsx; do
		import 0 dues -q "$f"
		diff "$ledger/dues.tsv" <(printf '%s\n' "$output")
	done
}

@test "what is no table is refused with advice, whatever its name" {
	printf '%%PDF-1.7\n1 0 obj' > a.xls
	refuses 'a.xls: is a PDF; *' dues a.xls
	printf '\x1F\x8B\x08' > a.xls
	refuses 'a.xls: is compressed; *' dues a.xls
	printf '\x89PNG\r\n' > a.xlsx
	refuses 'a.xlsx: is a picture, *' dues a.xlsx
	printf '{\\rtf1' > a.xls
	refuses 'a.xls: is a text document *' dues a.xls
}

# ---- cut files

@test "CSV that is cut anywhere never crashes" {
	awk -F '\t' '{ $1 = $1 } 1' OFS=';' "$ledger/cells.tsv" > a.csv
	local n
	for n in $(seq 1 97 "$(stat -c %s a.csv)"); do
		head -c "$n" a.csv > cut.csv
		run bounded dues cut.csv
		[ "$status" -eq 0 ] || [ "$status" -eq 1 ] || [ "$status" -eq 3 ]
	done
}

# ---- bytes that are no text, in the other forms

@test "NULs and lone surrogates in JSON set their row aside, or are an error" {
	file a.json '{"客户编号": "K1", "客户名称": "a\\u0000b"}' '{"客户编号": "K2", "客户名称": "c"}' \
	    '{"客户编号": "K3", "客户名称": "\\ud800x"}' '{"客户编号": "K4", "客户名称": "\\ud842\\udfb7"}' \
	    '{"客户编号": "K5", "客户名称": "\\udc00"}'
	import 3 customers -q --rejects r.tsv a.json
	prints 'customer_id\tcustomer' 'K2\tc' 'K4\t𠮷'
	printf '{"客户编号": "K1\0", "客户名称": "a"}\n' > a.json
	run --separate-stderr rc-import customers a.json
	[ "$status" -eq 1 ] || [ "$status" -eq 3 ]
}

@test "NULs in HTML set their row aside, or are an error" {
	printf '<table><tr><td>客户编号<td>客户名称<tr><td>K1<td>a\0b<tr><td>K2<td>c</table>' > a.html
	run --separate-stderr rc-import customers --encoding UTF-8 a.html
	[ "$status" -eq 1 ] || { [ "$status" -eq 3 ] && [[ $output != *K1* ]]; }
}

@test "HTML that is cut anywhere is refused" {
	html > a.html
	cut_short a.html
}

@test "an XML spreadsheet that is cut anywhere is refused" {
	xml > a.xml
	cut_short a.xml
}

@test "JSON lines that are cut within a line are refused" {
	json > a.jsonl
	local n size
	size=$(stat -c %s a.jsonl)
	for n in $(seq 1 97 "$size"); do
		head -c "$n" a.jsonl > cut.jsonl
		run --separate-stderr bounded dues -q cut.jsonl
		[ "$status" -eq 1 ] || [ "$status" -eq 3 ] ||
			[ "$(tail -c 1 cut.jsonl)" = "" ] || [ "$(tail -c 1 cut.jsonl)" = "}" ]
	done
}

@test "an XLSX that is cut anywhere is refused" {
	cp "$ledger/ledger.xlsx" a.xlsx
	cut_short a.xlsx
}

@test "an XLS that is cut anywhere is refused" {
	cp "$ledger/ledger.xls" a.xls
	cut_short a.xls
}
