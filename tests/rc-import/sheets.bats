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

@test "all sheets with the headings of the table are read in order, and counted apart" {
	book
	import 0 dues book.xlsx
	prints "$head" 'A\t1\t2025-01-02\t1.50' 'B\t1\t2025-01-03\t2.00'
	said "book.xlsx: sheets not read, though they have the headings of dues: 旧; --sheet all reads them" \
	    'book.xlsx:台账: XLSX (not read: 封面, 旧), headings in row 1' \
	    'book.xlsx:2: XLSX, headings in row 1' \
	    'book.xlsx:台账: 2 rows = 1 written + 0 set aside + 1 dropped; amount written: 1.50' \
	    'book.xlsx:2: 2 rows = 1 written + 0 set aside + 1 dropped; amount written: 2.00' \
	    'rows: 4 read = 2 written + 0 set aside + 2 dropped (2 heading)' \
	    'amount: 3.50 read = 3.50 written + 0.00 set aside + 0.00 dropped'
}

@test "a sheet that is left is named even with -q if it has the headings of the table" {
	book
	import 0 dues -q book.xlsx
	said "book.xlsx: sheets not read, though they have the headings of dues: 旧; --sheet all reads them"
	import 0 dues -q --sheet 台账 book.xlsx
	said "book.xlsx: sheets not read, though they have the headings of dues: 旧, 2; --sheet all reads them"
}

# months SHEET...: a workbook with a sheet for each month, whose rows are read from NAME.tsv.
months() {
	local name

	xlsx_begin
	for name; do
		xlsx_rows < "$name.tsv" | xlsx_sheet "$name"
	done
	xlsx_make months.xlsx
}

@test "each sheet has its own headings, units and faults" {
	printf '%s\n' $'合同编号\t到期日\t应收金额' $'A\t2025-10-02\t<v>1</v>' > 10月.tsv
	printf '%s\n' $'单位:万元' $'应收金额\t合同编号\t到期日' $'<v>2</v>\tA\t2025-11-02' \
	    $'<v>3</v>\tA\t11月' > 11月.tsv
	printf '%s\n' $'合同编号\t到期日\t应收金额' > 12月.tsv
	months 10月 11月 12月
	import 3 dues months.xlsx
	prints "$head" 'A\t1\t2025-10-02\t1.00' 'A\t2\t2025-11-02\t20000.00'
	said "months.xlsx:10月: XLSX (not read: 12月), headings in row 1" \
	    'months.xlsx:11月: XLSX, headings in row 2, amounts in 万元' \
	    'months.xlsx:10月: 2 rows = 1 written + 0 set aside + 1 dropped; amount written: 1.00' \
	    "months.xlsx:11月:4: due_on: '11月' is not a date" \
	    'months.xlsx:11月: 4 rows = 1 written + 1 set aside + 2 dropped; amount written: 20,000.00' \
	    'rows: 6 read = 2 written + 1 set aside + 3 dropped (1 title, 2 heading)' \
	    'amount: 50,001.00 read = 20,001.00 written + 30,000.00 set aside + 0.00 dropped'
}

@test "a due that an earlier sheet has is set aside, for two sheets may overlap" {
	printf '%s\n' $'合同编号\t到期日\t应收金额' $'A\t2025-10-02\t<v>1</v>' > 10月.tsv
	printf '%s\n' $'合同编号\t到期日\t应收金额' $'A\t2025-10-02\t<v>1</v>' \
	    $'A\t2025-11-02\t<v>1</v>' > 11月.tsv
	months 10月 11月
	import 3 dues -q months.xlsx
	prints "$head" 'A\t1\t2025-10-02\t1.00' 'A\t2\t2025-11-02\t1.00'
	said "months.xlsx:11月:2: due_id: '' is missing, and the row has the contract_id, item, due_on and amount of months.xlsx:10月:2"
}

@test "a hidden sheet is read if no other has any heading of the table" {
	xlsx_begin
	xlsx_rows <<< $'说明\t<v>1</v>' | xlsx_sheet 封面
	xlsx_rows <<< $'合同编号\t到期日\t应收金额\nH\t2025-01-01\t<v>9</v>' | xlsx_sheet 旧 hidden
	xlsx_make book.xlsx
	import 0 dues book.xlsx
	prints "$head" 'H\t1\t2025-01-01\t9.00'
	said_too 'book.xlsx: XLSX, sheet 旧 (not read: 封面), headings in row 1'
}

@test "--sheet takes several with commas between, or all; a pipe does as a file" {
	book
	import 0 dues -q --sheet 台账,2 book.xlsx
	prints "$head" 'A\t1\t2025-01-02\t1.50' 'B\t1\t2025-01-03\t2.00'
	import 1 dues --sheet 台账,3月 book.xlsx
	said "book.xlsx: no sheet '3月'; the sheets are: 封面, 旧, 台账, 2"
	import 1 dues -q --sheet all book.xlsx
	said "book.xlsx:封面: no row looks like headings of dues; the first is: 说明, 1"
	import 0 dues -q - < book.xlsx
	prints "$head" 'A\t1\t2025-01-02\t1.50' 'B\t1\t2025-01-03\t2.00'
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

@test "a guessed map names the sheets that were asked for" {
	book
	import 0 dues -q --guess book.xlsx
	run ! grep -q '^sheet:' <<< "$output"
	import 0 dues -q --guess --sheet 台账,2 book.xlsx
	grep -qx 'sheet: "台账,2"' <<< "$output"
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
