#!/usr/bin/env bats
# rc-import: little files that want much memory.

load ../helpers
load import
load ledger
load workbook
load hostile

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
	capture bounded customers a.html
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
	capture bounded customers -q a.html
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
