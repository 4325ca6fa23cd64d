#!/usr/bin/env bats
# rc-import: XML spreadsheets of 2003.

load ../helpers
load import
load workbook
load xlsx

first='<Cell><Data ss:Type="String">C1</Data></Cell><Cell ss:StyleID="day"><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell><Cell><Data ss:Type="Number">1</Data></Cell>'

@test "an XML spreadsheet is a workbook" {
	spreadsheet "<Row>$first<Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>首</B><I>期&#10;款</I></ss:Data><Comment><ss:Data>no</ss:Data></Comment></Cell><Cell><Data ss:Type=\"Number\">0.05</Data></Cell></Row>
<Row>$first<Cell ss:StyleID=\"red\"><Data ss:Type=\"Number\">4.3499999999999997E-2</Data></Cell><Cell ss:StyleID=\"dash\"><Data ss:Type=\"Number\">0</Data></Cell></Row>
<Row ss:StyleID=\"day\">${first/<Cell><Data ss:Type=\"Number\"/<Cell ss:StyleID=\"Default\"><Data ss:Type=\"Number\"}<Cell><Data ss:Type=\"Number\">45356.5</Data></Cell><Cell><Data ss:Type=\"Boolean\">1</Data></Cell></Row>
<Row ss:Index=\"9\">$first<Cell ss:Index=\"5\" ss:Formula=\"=RC[-1]*2\"><Data ss:Type=\"Number\">7</Data></Cell></Row>
<Row>$first<Cell ss:MergeAcross=\"0\"><Data ss:Type=\"DateTime\">2024-03-05T13:30:00.000</Data></Cell><Cell><Data ss:Type=\"DateTime\">1899-12-31T13:30:00.000</Data></Cell></Row>"
	cells_of book.xls
	is "$output" $'首期 款\t5%\n4.35%\t-\n2024-03-05 12:00:00\tTRUE\n\t700%\n2024-03-05 13:30:00\t13:30:00'
	is "$(rc-import dues -q book.xls | sed -n 2p | tr '\t' ' ')" 'C1 1 2024-03-05 1.00'
}

@test "a formula without its last value is set aside" {
	xlsx_begin
	{ echo "$heads"; echo "$row"$'\t<f>SUM(A1:A2)</f><v></v>'; } | xlsx_rows | xlsx_sheet 应收
	xlsx_make book.xlsx
	import 3 dues -m map.yaml book.xlsx
	grep -qF "rc-import: book.xlsx:2: cell: '=SUM(A1:A2)' is a formula without its value" <<< "$stderr"
	spreadsheet "<Row>$first<Cell ss:Formula=\"=RC[-1]*2\"/></Row>"
	import 3 dues -m map.yaml book.xls
	grep -qF "rc-import: book.xls:2: cell: '=RC[-1]*2' is a formula without its value" <<< "$stderr"
}

@test "an XML spreadsheet is in any encoding, and what can't be decoded sets its row aside" {
	spreadsheet "<Row>$first<Cell><Data ss:Type=\"String\">云栖府</Data></Cell></Row>
<Row>$first<Cell><Data ss:Type=\"String\">aXXb</Data></Cell></Row>"
	sed -i '1s/.*/<?xml version="1.0" encoding="gb2312"?>/' book.xls
	iconv -f UTF-8 -t GB18030 book.xls | sed 's/aXXb/a\xffb\x0b/' > gb.xls
	import 3 dues -q -m map.yaml --rejects rejects gb.xls
	is "$(cut -f 5 <<< "$output" | tail -n +2)" 云栖府
	is "$(cut -f 2-5 rejects | tail -n +2)" $'3\tcell\ta\\xFFb\\x0B\thas bytes in it that cannot be decoded'
	iconv -f UTF-8 -t UTF-16 book.xls > wide.xls
	import 0 dues -q -m map.yaml wide.xls
	is "$(cut -f 5 <<< "$output" | tail -n +2)" $'云栖府\naXXb'
}

@test "an XML spreadsheet that is damaged is an error with its place" {
	spreadsheet '<Row ss:Index="1048577"/>'
	says 1 "rc-import: book.xls:12:1: Index: '1048577' is no number up to 1048576" rc-import dues -q book.xls
	spreadsheet '<Row><Cell ss:Index="16385"/></Row>'
	says 1 "rc-import: book.xls:12:6: Index: '16385' is no number up to 16384" rc-import dues -q book.xls
	spreadsheet '<Row ss:Index="1"/>'
	says 1 'rc-import: book.xls:1: the row comes behind row 1' rc-import dues -q book.xls
	spreadsheet '<Row><Cell></Row>'
	says 1 'rc-import: book.xls:12:14: mismatched tag' rc-import dues -q book.xls
	spreadsheet ''
	head -n 8 book.xls > cut.xls
	fails_at 1 'rc-import: cut.xls:*:*: *' rc-import dues -q cut.xls
	sed -i '2s/.*/<!DOCTYPE Workbook [<!ENTITY a "b">]>/' book.xls
	says 1 'rc-import: book.xls:2:20: a DOCTYPE, which no workbook has' rc-import dues -q book.xls
}
