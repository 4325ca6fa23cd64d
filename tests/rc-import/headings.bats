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
	said 'a.csv:1: no heading means due_on, amount; the headings are: 合同编号, 金额, 备注'
}

@test "two headings for one column are an error that lists the headings" {
	file a.csv '合同编号,付款期限,应收金额,应交款' 'A,2024-01-01,1,2'
	import 1 dues -q a.csv
	said "a.csv:1: '应收金额' and '应交款' both mean amount; the headings are: 合同编号, 付款期限, 应收金额, 应交款"
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
