#!/usr/bin/env bats
# rc-import: what is set aside.

load ../helpers
load import

setup() {
	clean_room
}

@test "the first five rows that are set aside are said, the others counted" {
	file a.csv '客户编号,客户名称' ',a' ',b' ',c' ',d' ',e' ',f' ',g'
	import 3 customers a.csv
	said 'a.csv: UTF-8, commas, headings in row 1' \
	    "a.csv:2: customer_id: '' is empty" "a.csv:3: customer_id: '' is empty" \
	    "a.csv:4: customer_id: '' is empty" "a.csv:5: customer_id: '' is empty" \
	    "a.csv:6: customer_id: '' is empty" \
	    '2 more rows were set aside; --rejects FILE lists them all' \
	    'rows: 8 read = 0 written + 7 set aside + 1 dropped (1 heading)'
}

@test "the rejects have the whole row, as CSV" {
	file a.csv '合同编号,付款期限,应收金额,备注' 'A,never,1,"x, ""y""\nz\tw"' 'B,2024-01-01,2,'
	import 3 dues --rejects r.tsv a.csv
	output="$(cat r.tsv)"
	prints 'file\trow\tcolumn\ttext\treason\tcells' \
	    'a.csv\t2\tdue_on\tnever\tis not a date\tA,never,1,"x, ""y"" z w"'
	said_too 'amount: 3.00 read = 2.00 written + 1.00 set aside + 0.00 dropped'
}

@test "the rejects file is made even if nothing was set aside" {
	file a.csv '客户编号' 'K'
	import 0 customers --rejects r.tsv a.csv
	[ "$(cat r.tsv)" = "$(printf 'file\trow\tcolumn\ttext\treason\tcells')" ]
}

@test "the row of a reject is the line that it begins in" {
	file a.csv '客户编号,客户名称' 'K1,"a\nb\nc"' ',x'
	import 3 customers -q a.csv
	said "a.csv:5: customer_id: '' is empty"
}

@test "a cell that can't be read and isn't needed is left empty, listed and counted; its row is kept" {
	local kept='the cell is left empty and the row kept'
	file a.csv '合同编号,付款期限,应收金额,签约日期,已收金额' 'A,2024-01-01,1,someday,much' \
	    'B,someday,2,2024-01-01,' 'C,2024-01-01,3,2024-01-01,1'
	import 3 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tsigned_on\tpaid' 'A\t1\t2024-01-01\t1.00\t\t' \
	    'C\t1\t2024-01-01\t3.00\t2024-01-01\t1.00'
	said_too "a.csv:2: signed_on: 'someday' is not a date; $kept"
	said_too "a.csv:2: paid: 'much' is not an amount; $kept"
	said_too "a.csv:3: due_on: 'someday' is not a date"
	said_too "2 cells that can't be read and aren't needed were left empty"
	said_too 'amount: 6.00 read = 4.00 written + 2.00 set aside + 0.00 dropped'
	import 3 dues -q --rejects r.tsv a.csv
	is "$(cut -f 2-5 r.tsv)" "row	column	text	reason
2	signed_on	someday	is not a date; $kept
2	paid	much	is not an amount; $kept
3	due_on	someday	is not a date"
}

@test "cells that are left empty alone are a status of 3, too" {
	file a.csv '合同编号,付款期限,应收金额,签约日期' 'A,2024-01-01,1,someday'
	import 3 dues -q a.csv
	is "$(wc -l <<< "$output")" 2
}

@test "a row of a log with a cell that can't be read is set aside, for its cells belong together" {
	file a.csv '跟进日期,合同编号,跟进类型,承诺付款日期,承诺金额' '2024-01-01,A,promise,someday,1'
	import 3 contacts -q a.csv
	said "a.csv:2: promise_on: 'someday' is not a date"
}
