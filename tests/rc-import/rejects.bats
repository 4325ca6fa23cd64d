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

@test "an optional cell that can't be read sets its row aside, too" {
	file a.csv '合同编号,付款期限,应收金额,签约日期' 'A,2024-01-01,1,someday'
	import 3 dues -q a.csv
	said "a.csv:2: signed_on: 'someday' is not a date"
}
