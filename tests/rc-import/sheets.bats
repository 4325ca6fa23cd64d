#!/usr/bin/env bats
# rc-import: which sheet of a workbook is read, and what merged ranges say.

load ../helpers
load import
load workbook

setup() {
	clean_room
}

# A workbook with a cover, a hidden sheet and two with dues.
book() {
	xlsx_begin
	xlsx_rows <<< $'说明\t<v>1</v>' | xlsx_sheet 封面
	xlsx_rows <<< $'合同编号\t到期日\t应收金额\t客户\nH\t2025-01-01\t<v>9</v>\t隐' | xlsx_sheet 旧 hidden
	xlsx_rows <<< $'合同编号\t到期日\t应收金额\nA\t2025-01-02\t<v>1.5</v>' | xlsx_sheet 台账
	xlsx_rows <<< $'合同编号\t到期日\t应收金额\nB\t2025-01-03\t<v>2</v>' | xlsx_sheet 2
	xlsx_make book.xlsx
}

head='contract_id\tdue_id\tdue_on\tamount'

@test "of a workbook the first of the sheets with the best headings is read, the others are named" {
	book
	import 0 dues book.xlsx
	prints "$head" 'A\t1\t2025-01-02\t1.50'
	said 'book.xlsx: XLSX, sheet 台账 (not read: 封面, 旧, 2), headings in row 1' \
	    'rows: 2 read = 1 written + 0 set aside + 1 dropped (1 heading)' \
	    'amount: 1.50 read = 1.50 written + 0.00 set aside + 0.00 dropped'
}

@test "--sheet takes a name or a number, and a name first" {
	book
	import 0 dues -q --sheet 旧 book.xlsx
	prints "$head\tcustomer" 'H\t1\t2025-01-01\t9.00\t隐'
	import 0 dues -q --sheet 3 book.xlsx
	prints "$head" 'A\t1\t2025-01-02\t1.50'
	import 0 dues -q --sheet 2 book.xlsx
	prints "$head" 'B\t1\t2025-01-03\t2.00'
	import 1 dues --sheet 5 book.xlsx
	said "book.xlsx: no sheet '5'; the sheets are: 封面, 旧, 台账, 2"
	echo 'sheet: 旧' > m.yaml
	import 0 dues -q -m m.yaml book.xlsx
	prints "$head\tcustomer" 'H\t1\t2025-01-01\t9.00\t隐'
}

@test "a guessed map names the sheet" {
	book
	import 0 dues -q --guess book.xlsx
	grep -qx 'sheet: 台账' <<< "$output"
	import 0 dues -q --guess --sheet 2 book.xlsx
	grep -qx 'sheet: "2"' <<< "$output"
}

@test "a workbook without headings of the table says what it has" {
	xlsx_begin
	xlsx_rows <<< $'甲\t乙' | xlsx_sheet 一
	xlsx_make book.xlsx
	import 1 dues book.xlsx
	said 'book.xlsx: no row looks like headings of dues; the first is: 甲, 乙'
}

@test "merged headings are groups, and only what they are merged over" {
	xlsx_begin
	{
		xlsx_rows <<'END'
合同编号	首期			备注
	应付金额	应付日期	实收金额	金额
A	<v>100</v>	2025-01-02	<v>40</v>	<v>7</v>
END
		echo '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:D1"/></mergeCells>'
	} | xlsx_sheet 台账
	xlsx_make book.xlsx
	import 0 dues book.xlsx
	prints "$head\titem\tpaid" 'A\t1\t2025-01-02\t100.00\t首期\t40.00'
	said_too 'book.xlsx: headings not used: 备注/金额'
	said_too 'book.xlsx: XLSX, headings in rows 1 to 2'
}

@test "a heading merged down makes the row below part of the headings" {
	xlsx_begin
	{
		xlsx_rows <<'END'
合同编号	应收	
	金额	到期日
A	<v>100</v>	2025-01-02
END
		echo '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
	} | xlsx_sheet 台账
	xlsx_make book.xlsx
	import 0 dues -q book.xlsx
	prints "$head" 'A\t1\t2025-01-02\t100.00'
}

@test "a merged cell is the same in the rows that it reaches over, but an amount counts once" {
	xlsx_begin
	{
		xlsx_rows <<'END'
合同编号	客户	到期日	应收金额	应付金额合计
A	王	2025-01-02	<v>1</v>	<v>6</v>
		2025-02-02	<v>2</v>	
		2025-03-02	<v>3</v>	
B	李	2025-04-02	<v>4</v>	<v>4</v>
		2025-05-02
END
		echo '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B2:B4"/><mergeCell ref="E2:E4"/><mergeCell ref="A5:A6"/><mergeCell ref="D5:D6"/></mergeCells>'
	} | xlsx_sheet 台账
	xlsx_make book.xlsx
	import 3 dues book.xlsx
	prints "$head\tcustomer" 'A\t1\t2025-01-02\t1.00\t王' 'A\t2\t2025-02-02\t2.00\t王' \
	    'A\t3\t2025-03-02\t3.00\t王' 'B\t1\t2025-04-02\t4.00\t李'
	said_too "book.xlsx:6: amount: '' is empty"
	said_too 'amount: 10.00 read = 10.00 written + 0.00 set aside + 0.00 dropped'
}

@test "a group row merged over all columns is carried down" {
	xlsx_begin
	{
		xlsx_rows <<'END'
合同编号	到期日	应收金额
客户：王小明		
A	2025-01-02	<v>1</v>
合计		<v>1</v>
END
		echo '<mergeCells><mergeCell ref="A2:C2"/><mergeCell ref="A4:B4"/></mergeCells>'
	} | xlsx_sheet 台账
	xlsx_make book.xlsx
	import 0 dues book.xlsx
	prints "$head\tcustomer" 'A\t1\t2025-01-02\t1.00\t王小明'
	said_too 'rows: 4 read = 1 written + 0 set aside + 3 dropped (1 heading, 1 subtotal, 1 group)'
}

@test "a workbook that comes through a pipe is the same" {
	book
	rc-import dues -q book.xlsx > file.tsv
	cat book.xlsx | rc-import dues -q > pipe.tsv
	cmp file.tsv pipe.tsv
}

@test "a cell merged with those at its right fills none of them" {
	xlsx_begin
	{
		printf '%b\n' '合同编号\t客户\t到期日\t应收金额' 'A\t\t2025-01-02\t<v>1</v>' | xlsx_rows
		echo '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>'
	} | xlsx_sheet 台账
	xlsx_make book.xlsx
	import 0 dues -q book.xlsx
	prints "$head\tcustomer" 'A\t1\t2025-01-02\t1.00\t'
}
