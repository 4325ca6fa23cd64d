#!/usr/bin/env bats
# rc-import: headings are found and known.

load ../helpers
load import

setup() {
	clean_room
}

@test "headings are known in any case, width, with blanks, colons and asterisks" {
	file a.csv '*合同 编号,付款期限：,Ａｍｏｕｎｔ Due(元),"房\n间"' 'A,2024-01-01,1,r'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tunit' 'A\t1\t2024-01-01\t1.00\tr'
}

@test "a column's own name is always a heading, so a table can be imported again" {
	rc-import receipts -q "$tests/sample/receipts-finance.csv" > one.tsv
	rc-import receipts -q one.tsv > two.tsv
	cmp one.tsv two.tsv
}

# columns TABLE: those that rc-tsv(5) gives it, a line each.
columns() {
	awk -v table="$1" '/^\.Ss/ { here = $2 == table }
	here && /^\.El/ { exit }
	here && $1 == ".It" && $3 == "Ta" { sub(/\*/, "", $2); print $2 }' \
	    "$tests/../man/rc-tsv.5"
}

# listed TABLE: those that rc-import(1) lists, those apart that are not the table's own.
listed() {
	awk -v table="$1" '/^\./ { here = $1 == ".It" && $2 == table; next }
	here { print }' "$tests/../man/rc-import.1" | tr '\n' ' ' | sed 's/;.*//' |
		tr -s ' +*' '\n' | grep .
}

@test "every column of a table is known by its own name, and stands in the pages" {
	for table in dues receipts contacts customers surveys targets; do
		columns $table > columns
		[ "$(wc -l < columns)" -ge 5 ]
		paste -s columns > a.tsv
		import 0 $table -q a.tsv
		diff columns <(tr '\t' '\n' <<< "$output")
		diff columns <(listed $table)
	done
}

@test "the day on which a due came into the schedule is known by its headings" {
	file a.csv '合同编号,应收日期,应收金额,应收生成日期' 'A,2024-03-01,1,2024/2/1'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tadded_on' 'A\t1\t2024-03-01\t1.00\t2024-02-01'
}

@test "of several rows of headings the first counts, and the others are dropped" {
	file a.csv '客户编号,客户名称' 'K1,a' '客户编号,客户名称' 'K2,b'
	import 0 customers a.csv
	prints 'customer_id\tcustomer' 'K1\ta' 'K2\tb'
	said_too 'rows: 4 read = 2 written + 0 set aside + 2 dropped (1 heading, 1 repeated heading)'
}

@test "--header-row overrules, and must begin a row" {
	file a.csv '客户编号,客户名称' '客户编号,地址' 'K1,x'
	import 0 customers -q --header-row 2 a.csv
	prints 'customer_id\taddress' 'K1\tx'
	import 1 customers -q --header-row 9 a.csv
	said 'a.csv: no row begins in line 9'
	import 2 customers --header-row 0 a.csv
	said "--header-row: '0' is no row, and no rows such as 3-4"
}

@test "a needed column without a heading is an error that lists the headings" {
	file a.csv '合同编号,金额,备注' 'A,1,x'
	import 1 dues -q a.csv
	said 'a.csv:1: no heading means due_on, amount; the headings are: 合同编号, 金额, 备注; a map (-m) says which does, as in columns: {HEADING: due_on}'
}

@test "two headings for one column are an error that lists the headings" {
	file a.csv '合同编号,付款期限,应收金额,应交款' 'A,2024-01-01,1,2'
	import 1 dues -q a.csv
	said "a.csv:1: '应收金额' and '应交款' both mean amount; a map says which is not used, as in columns: {应交款: '-'}; the headings are: 合同编号, 付款期限, 应收金额, 应交款"
}

@test "a file without headings is an error that shows its first row" {
	file a.csv '' 'x,y' '1,2'
	import 1 dues a.csv
	said 'a.csv: no row looks like headings of dues; the first is: x, y'
	: > empty.csv
	import 1 dues empty.csv
	said 'empty.csv: no row looks like headings of dues; all are empty'
}

@test "headings beyond the 64th row are not looked for" {
	{ yes title | head -n 64; echo 客户编号; echo K1; } > a.csv
	import 1 customers a.csv
	said 'a.csv: no row looks like headings of customers; the first is: title'
}

@test "the policy's own headings add to the built-in ones and overrule them" {
	file policy.yaml 'headings: {customers: {customer_id: [卡号], address: [客户名称]}}'
	file a.csv '卡号,客户名称' 'K1,x'
	import 0 customers -q -p policy.yaml a.csv
	prints 'customer_id\taddress' 'K1\tx'
}

@test "a row with more cells than headings is set aside" {
	file a.csv '客户编号,客户名称' 'K1,a,,' 'K2,b,c'
	import 3 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\ta'
	said "a.csv:3: : 'c' stands in a row with more cells than there are headings"
}
