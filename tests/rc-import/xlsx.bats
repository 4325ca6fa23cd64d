#!/usr/bin/env bats
# rc-import: workbooks in XLSX.

load ../helpers
load import
load workbook
load xlsx

@test "a workbook is a table, whatever its name is" {
	xlsx_begin
	printf '%b\n' '合同编号\t付款期限\t应收金额' 'HX-1\t<v>45356</v>\t<v>125000.5</v>' |
		xlsx_rows | xlsx_sheet 应收
	xlsx_make book.csv
	import 0 dues -q book.csv
	is "$output" $'contract_id\tdue_id\tdue_on\tamount\nHX-1\t1\t2024-03-05\t125000.50'
	cat book.csv | rc-import dues -q > piped
	is "$(cat piped)" "$output"
}

@test "texts are shared, inline, of runs, of formulas; readings of words are left out" {
	xlsx_begin
	xlsx_strings '<t>云栖府</t>' '<r><t>首</t></r><r><rPr><b/></rPr><t xml:space="preserve">期 </t></r><r><t>款</t></r>' \
		'<t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>' '<t/>'
	{
		echo '<sheetData>'
		xlsx_rows <<< "$heads" | grep -o '<row>.*</row>'
		for cell in '<c t="s"><v>0</v></c><c t="s"><v>1</v></c>' \
			'<c t="s"><v>2</v></c><c t="s"><v>3</v></c>' \
			'<c t="str"><f>A1</f><v>从前</v></c><c t="str"><f>A2</f><v></v></c>' \
			'<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c><f>SUM(A1:A2)</f><v>3</v></c>' \
			'<c t="b"><v>1</v></c><c t="b"><v>0</v></c>' \
			'<c t="d"><v>2024-03-05T00:00:00</v></c><c t="d"><v>2024-03-05T13:30:00.000Z</v></c>'; do
			xlsx_rows <<< "$row" | grep -o '<row>.*</row>' | sed "s|</row>|$cell</row>|"
		done
		echo '</sheetData>'
	} | xlsx_sheet 应收
	xlsx_make book.xlsx
	cells_of book.xlsx
	is "$output" $'云栖府\t首期 款\n課きく\t\n从前\t\nab\t3\nTRUE\tFALSE\n2024-03-05\t2024-03-05 13:30:00Z'
}

@test "escaped characters are what they stand for; damage among them sets the row aside" {
	xlsx_begin
	{
		echo "$heads"
		printf '%s\t%s\n' "$row" $'a_x000D__x000A_b\t_x4E91__xd83d__xDE00_' \
			"$row" $'_x005F_x000D_\t_x00_ _xGGGG_ x_' \
			"$row" $'_xD83D_z\tone' "$row" $'_x000B_\ttwo'
	} | xlsx_rows | xlsx_sheet 应收
	xlsx_make book.xlsx
	import 3 dues -q -m map.yaml --rejects rejects book.xlsx
	is "$(cut -f 5- <<< "$output" | tail -n +2)" $'a b\t云😀\n_x000D_\t_x00_ _xGGGG_ x_'
	is "$(cut -f 2-5 rejects | tail -n +2)" \
		$'4\tcell\t\\uD83Dz\thas bytes in it that cannot be decoded\n5\tcell\t\\x0B\thas a control character in it'
}

@test "a number is its digits, without an exponent" {
	xlsx_begin
	read_cells <<-'END'
	<v>13800138000.0</v>	<v>5E-05</v>
	<v>1.5E+05</v>	<v>-0.50</v>
	<v>0</v>	<v>-0.0</v>
	<v>007.10</v>	<v> 12 </v>
	<v>2309.7899999999995</v>	<v>1E-300</v>
	<v>999999999999999</v>	<v>123456789012345678</v>
	<v>1.2345E+17</v>	<v>1234567890123456.7</v>
	<v>NaN</v>	<v>1.2.3</v>
	END
	is "$output" "13800138000	0.00005
150000	-0.5
0	0
7.1	12
2309.7899999999995	1E-300
999999999999999	1.23456789012345678E+17
1.2345E+17	1.2345678901234567E+15
NaN	1.2.3"
}

@test "digits that only the spreadsheet's 53 bits made are none" {
	xlsx_begin
	xlsx_styles 10
	read_cells <<-'END'
	<v>143.69999999999999</v>	<v>1234567.8899999999</v>
	<v>0.10000000000000001</v>	<v>0.30000000000000004</v>
	<v>32.299999999999997</v>	<v>-1.1000000000000001</v>
	s=1 <v>4.3499999999999997E-2</v>	s=1 <v>0.05</v>
	END
	is "$output" "143.7	1234567.89
0.1	0.30000000000000004
32.3	-1.1
4.35%	5%"
}

@test "an identifier that has lost its last digits in a number sets its row aside" {
	xlsx_begin
	{
		echo $'合同编号\t付款期限\t应收金额'
		echo $'<v>110105199003070019</v>\t2024-01-02\t<v>1</v>'
		echo $'<v>202403050001</v>\t2024-01-02\t<v>1</v>'
	} | xlsx_rows | xlsx_sheet 应收
	xlsx_make book.xlsx
	import 3 dues -q book.xlsx
	is "$(cut -f 1 <<< "$output" | tail -n +2)" 202403050001
	is "$stderr" "rc-import: book.xlsx:2: contract_id: '1.10105199003070019E+17' is a number that has lost its last digits"
}

@test "number formats say which numbers are days and times" {
	xlsx_begin
	xlsx_styles 14 'yyyy"年"m"月"d"日";@' '[$-804]aaaa' 'h:mm AM/PM' '[h]:mm' 'm/d' \
		'[红色]0.00' '\d0' 31 'General' '上午/下午h"时"mm"分"' 'yyyy/m/d h:mm'
	read_cells <<-'END'
	s=1 <v>45356</v>	s=2 <v>45356.5625</v>
	s=3 <v>45356</v>	s=4 <v>0.5625</v>
	s=4 <v>45356.5625</v>	s=5 <v>1.5</v>
	s=6 <v>45356.99999999</v>	s=6 <v>45356.999999999</v>
	s=7 <v>45356</v>	s=8 <v>45356</v>
	s=9 <v>45356</v>	s=10 <v>45356</v>
	s=11 <v>0.25</v>	s=12 <v>45356.562511574075</v>
	s=1 <v>-1</v>	s=1 <v>2958465</v>
	s=1 <v>2958466</v>	s=99 <v>45356</v>
	END
	is "$output" "2024-03-05	2024-03-05 13:30:00
2024-03-05	13:30:00
2024-03-05 13:30:00	36:00:00
2024-03-05 23:59:59	2024-03-06
45356	d45356
2024-03-05	45356
06:00:00	2024-03-05 13:30:01
-1	9999-12-31
2958466	45356"
}

@test "1900 has the leap day that spreadsheets give it, and 1904 is counted from" {
	xlsx_begin
	xlsx_styles 14
	read_cells <<-'END'
	s=1 <v>0</v>	s=1 <v>1</v>
	s=1 <v>59</v>	s=1 <v>60</v>
	s=1 <v>61</v>	s=1 <v>73050</v>
	END
	is "$output" "1900-01-00	1900-01-01
1900-02-28	1900-02-29
1900-03-01	2099-12-31"
	xlsx_begin
	xlsx_property 'date1904="1"'
	xlsx_styles 14
	read_cells <<-'END'
	s=1 <v>0</v>	s=1 <v>43894</v>
	END
	is "$output" "1904-01-01	2024-03-05"
}

@test "shares, dashes for zero and leading zeros are as they are shown" {
	xlsx_begin
	xlsx_styles '0.00%' '_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ ' 00000 44 \
		'[=0]"-";0%' '0"%"'
	read_cells <<-'END'
	s=1 <v>0.00035</v>	s=1 <v>-1.2</v>
	s=2 <v>0</v>	s=2 <v>-12.5</v>
	s=3 <v>123</v>	s=3 <v>-1.5</v>
	s=4 <v>0</v>	s=4 <v>1250</v>
	s=5 <v>0</v>	s=5 <v>0.5</v>
	s=3 <v>1234567</v>	s=6 <v>5</v>
	END
	is "$output" "0.035%	-120%
-	-12.5
00123	-1.5
-	1250
-	50%
1234567	5%"
}

@test "a unit, a currency or letters of an id in a number format are read with the number" {
	xlsx_begin
	xlsx_styles '"HT-"0000' '#,##0.00"万元"' '[$€-2] #,##0.00' '[$$-409]#,##0.00' '0.00,' \
		'0!.0,"万"' yyyy/m/d '¥#,##0.00' '0%'
	xlsx_rows <<-'END' | xlsx_sheet 台账
	合同编号	到期日	应收金额
	s=1 <v>12</v>	s=7 <v>45356.99999996528</v>	s=2 <v>100</v>
	s=1 <v>13</v>	s=7 <v>45356</v>	s=3 <v>100</v>
	s=1 <v>14</v>	s=7 <v>45356</v>	s=4 <v>100</v>
	s=1 <v>15</v>	s=7 <v>45356</v>	s=5 <v>1234567</v>
	s=1 <v>16</v>	s=7 <v>45356</v>	s=6 <v>1234567</v>
	s=1 <v>17</v>	s=7 <v>45356</v>	s=8 <v>100.5</v>
	s=1 <v>18</v>	s=7 <v>45356</v>	s=9 <v>0.5</v>
	END
	xlsx_make book.xlsx
	import 3 dues -q book.xlsx
	prints 'contract_id\tdue_id\tdue_on\tamount' 'HT-0012\t1\t2024-03-05\t1000000.00' \
	    'HT-0016\t1\t2024-03-05\t1234567.00' 'HT-0017\t1\t2024-03-05\t100.50'
	said "book.xlsx:3: amount: '€100' has a currency or a unit that is not known" \
	    "book.xlsx:4: amount: '\$100' has a currency or a unit that is not known" \
	    "book.xlsx:5: amount: '1234.567,' is shown in thousands, and no heading or map says the unit" \
	    "book.xlsx:8: amount: '50%' is not an amount"
}

@test "an amount that its format shows in thousands takes the heading's unit" {
	xlsx_begin
	xlsx_styles '0.00,'
	xlsx_rows <<-'END' | xlsx_sheet 台账
	合同编号	到期日	应收金额（千元）
	A	2024-03-05	s=1 <v>1234567</v>
	END
	xlsx_make book.xlsx
	import 0 dues -q book.xlsx
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-03-05\t1234567.00'
}

@test "rows and cells without references are counted on" {
	sheet_with '<row><c r="A3" t="inlineStr"><is><t>C1</t></is></c><c><v>45356</v></c><c r="C3"><v>1</v></c><c r="E3"><v>5</v></c></row>
		<row r="7"><c t="inlineStr"><is><t>C2</t></is></c><c><v>45357</v></c><c><v>2</v></c></row>
		<row><c r="C8"><v>x</v></c><c r="A8" t="inlineStr"><is><t>C3</t></is></c><c r="$B$8"><v>45358</v></c></row>'
	xlsx_make book.xlsx
	import 3 dues -q -m map.yaml book.xlsx
	is "$(tail -n +2 <<< "$output" | tr '\t' ' ')" 'C1 1 2024-03-05 1.00  5
C2 1 2024-03-06 2.00  '
	is "$stderr" "rc-import: book.xlsx:8: amount: 'x' is not an amount"
}

@test "parts are found by their relations, under any prefix and in strict form" {
	xlsx_begin
	rm -r parts/xl
	xlsx_part _rels/.rels <<-'END'
	<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Book/Main.XML"/></p:Relationships>
	END
	xlsx_part book/main.xml <<-'END'
	<b:workbook xmlns:b="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><b:sheets><b:sheet name="图" q:id="c1"/><b:sheet name="应收" sheetId="9" q:id="s7"/></b:sheets></b:workbook>
	END
	xlsx_part book/_rels/main.xml.rels <<-'END'
	<Relationships><Relationship Id="c1" Type="http://x/chartsheet" Target="chart.xml"/><Relationship Id="s7" Type="http://x/worksheet" Target="../data\./one.xml"/><Relationship Id="t" Type="http://x/sharedStrings" Target="/data/Strings.xml"/><Relationship Id="w" Type="http://x/hyperlink" TargetMode="External" Target="http://example.com/"/></Relationships>
	END
	xlsx_part data/strings.xml <<-'END'
	<b:sst xmlns:b="x"><b:si><b:t>合同编号</b:t></b:si><b:si><b:t>付款期限</b:t></b:si><b:si><b:t>应收金额</b:t></b:si></b:sst>
	END
	xlsx_part data/one.xml <<-'END'
	<b:worksheet xmlns:b="x"><b:sheetData><b:row r="1"><b:c r="A1" t="s"><b:v>0</b:v></b:c><b:c r="B1" t="s"><b:v>1</b:v></b:c><b:c r="C1" t="s"><b:v>2</b:v></b:c></b:row><b:row r="2"><b:c r="A2" t="inlineStr"><b:is><b:t>HX-1</b:t></b:is></b:c><b:c r="B2"><b:v>45356</b:v></b:c><b:c r="C2"><b:v>1</b:v></b:c></b:row></b:sheetData></b:worksheet>
	END
	mkdir -p parts/xl/_rels
	: > parts/xl/workbook.xml
	xlsx_make book.xlsx
	import 0 dues -q book.xlsx
	is "$(tail -n 1 <<< "$output" | tr '\t' ' ')" 'HX-1 1 2024-03-05 1.00'
}

@test "a workbook without styles or relations of its own is read" {
	xlsx_begin
	printf '%s\n' "$heads" "$row" | xlsx_rows | xlsx_sheet 应收
	rm parts/_rels/.rels
	xlsx_make book.xlsx
	import 0 dues -q book.xlsx
	is "$(tail -n 1 <<< "$output" | tr '\t' ' ')" 'C1 1 2024-01-02 1.00'
}

@test "a zip archive of other files says what it holds" {
	echo a > a.xlsx
	zip -q -X other.zip a.xlsx
	says 1 "rc-import: other.zip: is a zip archive that holds 'a.xlsx'; unpack it" rc-import dues other.zip
	mkdir -p word xl content
	for part in 'xl/workbook.bin:is a binary workbook (XLSB); save it as XLSX' \
		'content.xml:is an OpenDocument spreadsheet; save it as XLSX' \
		'word/document.xml:is a text document (DOCX); export the table as a workbook or as CSV'; do
		echo x > "${part%%:*}"
		rm -f other.zip
		zip -q -X other.zip "${part%%:*}"
		says 1 "rc-import: other.zip: ${part#*:}" rc-import dues other.zip
	done
	printf 'PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0' > empty.zip
	says 1 'rc-import: empty.zip: is an empty zip archive' rc-import dues empty.zip
}

@test "an encrypted workbook asks to be saved without a password" {
	xlsx_begin
	echo "$heads" | xlsx_rows | xlsx_sheet 应收
	xlsx_make book.xlsx
	(cd parts && zip -q -X -P secret ../locked.xlsx -r .)
	says 1 'rc-import: locked.xlsx: is encrypted; save it without a password' rc-import dues locked.xlsx
}

@test "what a workbook speaks of and hasn't got is an error" {
	sheet_with ''
	rm parts/xl/worksheets/sheet1.xml
	refused ": 'xl/worksheets/sheet1.xml' in it is missing"
	xlsx_begin
	refused ': has no worksheet'
	sheet_with '<row r="2"><c r="B2" t="s"><v>7</v></c></row>'
	refused ":2: B2: '7' is the number of a shared string that is not there"
	sheet_with '<row r="2"><c r="B2" t="s"><v>x</v></c></row>'
	refused ":2: B2: 'x' is no number of a shared string"
	xlsx_begin
	echo '<sheet name="应收" r:id="rId9"/>' >> parts/sheets
	xlsx_make book.xlsx
	import 1 customers book.xlsx
	said "book.xlsx: the sheet '应收' is named, but nothing says where it is; it is not read" \
	    'book.xlsx: has no worksheet'
}

# Workbooks as programs write them that other readers are used to.

@test "a sheet that is nowhere is named, and the others are read" {
	xlsx_begin
	echo '<sheet name="丢" r:id="rId9"/>' >> parts/sheets
	xlsx_rows <<< $'客户编号\nK1' | xlsx_sheet 客户
	xlsx_make book.xlsx
	import 0 customers -q book.xlsx
	prints 'customer_id' 'K1'
	said "book.xlsx: the sheet '丢' is named, but nothing says where it is; it is not read"
}

@test "an archive's names may have backslashes and letters of another case" {
	xlsx_begin
	xlsx_rows <<< $'客户编号\nK1' | xlsx_sheet 客户
	xlsx_make book.xlsx
	perl -pe 's{xl/work(book.xml|sheets/sheet)}{XL\\work$1}g' book.xlsx > other.xlsx
	grep -q 'XL\\worksheets/sheet1.xml' other.xlsx
	import 0 customers -q other.xlsx
	prints 'customer_id' 'K1'
}

@test "row and cell references that are 0, empty or repeated are counted on, as are empty styles" {
	sheet_with '<row r="0"><c r="A0" s="" t="inlineStr"><is><t>C1</t></is></c><c r="B0"><v>45356</v></c><c><v>1</v></c></row>
		<row r="7"><c r="A7" t="inlineStr"><is><t></t></is></c><c r="A7" t="inlineStr"><is><t>C2</t></is></c><c><v>45357</v></c><c><v>2</v></c></row>
		<row r="7"><c r="A7" t="inlineStr"><is><t>C3</t></is></c><c r="B7"><v>45358</v></c><c r="C7"><v>3</v></c></row>'
	xlsx_make book.xlsx
	import 0 dues -q book.xlsx
	prints 'contract_id\tdue_id\tdue_on\tamount' 'C1\t1\t2024-03-05\t1.00' \
	    'C2\t1\t2024-03-06\t2.00' 'C3\t1\t2024-03-07\t3.00'
}

@test "a merged range of whole columns or rows fills nothing" {
	local range
	for range in A:A '$B:$C' 1:1 '$2:3'; do
		sheet_with '<row r="2"><c r="A2" t="inlineStr"><is><t>C1</t></is></c><c r="B2"><v>45356</v></c><c r="C2"><v>1</v></c></row>
			<row r="3"><c r="B3"><v>45356</v></c><c r="C3"><v>1</v></c></row>
			</sheetData><mergeCells><mergeCell ref="'"$range"'"/></mergeCells><sheetData>'
		xlsx_make book.xlsx
		import 3 dues -q book.xlsx
		said "book.xlsx:3: contract_id: '' is empty"
	done
}

@test "rows and columns that no worksheet has are errors" {
	sheet_with '<row r="2147483648"><c><v>1</v></c></row>'
	refused ': xl/worksheets/sheet1.xml:5:1: a row 2147483648; a worksheet has 1048576'
	sheet_with '<row r="1048577"/>'
	refused ': xl/worksheets/sheet1.xml:5:1: a row 1048577; a worksheet has 1048576'
	sheet_with '<row r="2x"/>'
	refused ": xl/worksheets/sheet1.xml:5:1: '2x' is no number"
	sheet_with '<row r="2"><c r="XFE2"/></row>'
	refused ': xl/worksheets/sheet1.xml:5:12: more than 16384 columns'
	sheet_with '<row r="2"><c r="2B"/></row>'
	refused ": xl/worksheets/sheet1.xml:5:12: '2B' is no cell"
	sheet_with '<row r="2"><c r="A3"/></row>'
	refused ': xl/worksheets/sheet1.xml:5:12: a cell A3 in row 2'
	sheet_with '<row r="5"/><row r="4"/>'
	refused ':4: the row comes behind row 5'
	sheet_with '</sheetData><mergeCells><mergeCell ref="A1:"/></mergeCells><sheetData>'
	refused ": xl/worksheets/sheet1.xml:5:25: 'A1:' is no range of cells"
}

@test "XML that is none is an error with its place" {
	sheet_with '<row r="2"><c></row>'
	refused ': xl/worksheets/sheet1.xml:5:17: mismatched tag'
	sheet_with '<row r="2"><c><v>&nbsp;</v></c></row>'
	refused ': xl/worksheets/sheet1.xml:5:18: undefined entity'
	sheet_with "$(printf '<row r="2"><c><v>\xff</v></c></row>')"
	refused ': xl/worksheets/sheet1.xml:5:18: not well-formed (invalid token)'
	xlsx_begin
	xlsx_part xl/worksheets/sheet1.xml <<< '<!DOCTYPE x [<!ENTITY a SYSTEM "/etc/passwd">]><worksheet>&a;</worksheet>'
	mv parts/xl/worksheets/sheet1.xml kept
	xlsx_sheet 应收 < /dev/null
	mv kept parts/xl/worksheets/sheet1.xml
	refused ': xl/worksheets/sheet1.xml:2:13: a DOCTYPE, which no workbook has'
}

@test "a workbook cut off anywhere is an error, and prints nothing" {
	xlsx_begin
	xlsx_strings '<t>a</t>' '<t>b</t>'
	xlsx_styles 14
	printf '%s\n' "$heads" "$row" | xlsx_rows | xlsx_sheet 应收
	xlsx_make book.xlsx
	size=$(wc -c < book.xlsx)
	for ((at = 97; at < size; at += 97)); do
		head -c $at book.xlsx > cut.xlsx
		fails_at 1 'rc-import: cut.xlsx: *' rc-import dues cut.xlsx
		[ ! -s out ]
	done
	tail -c 2000 book.xlsx > cut.xlsx
	fails_at 1 'rc-import: cut.xlsx: *' rc-import dues cut.xlsx
}

@test "a workbook with a damaged byte is an error or the same" {
	xlsx_begin
	printf '%s\n' "$heads" "$row" | xlsx_rows | xlsx_sheet 应收
	xlsx_make book.xlsx
	rc-import dues -q book.xlsx > wanted
	xlsx_damaged 5 61
}
