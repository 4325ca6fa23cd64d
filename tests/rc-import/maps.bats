#!/usr/bin/env bats
# rc-import: maps, and their faults.

load ../helpers
load import

setup() {
	clean_room
}

@test "a map names columns, constants, values and what to leave out" {
	file map.yaml 'columns:' '  Invoice: [contract_id, due_id]' '  Total: amount' \
	    '  Day: due_on' '  Flag: flag' "  房间: '-'" 'constants: {item: 楼款}' \
	    'values: {flag: {yes: [Y, 是]}, pay_method: {mortgage: [商贷]}}'
	file a.csv 'Invoice,Total,Day,Flag,房间,付款方式,项目' \
	    'I1,5,2024-01-01,是,r,商贷,p' 'I2,6,2024-01-02,no,r,按揭,'
	import 0 dues -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem\tproject\tpay_method\tflag' \
	    'I1\tI1\t2024-01-01\t5.00\t楼款\tp\tmortgage\tyes' \
	    'I2\tI2\t2024-01-02\t6.00\t楼款\t\tmortgage\tno'
	said_too 'a.csv: UTF-8, commas, headings in row 1'
	[[ $stderr != *'not used'* ]]
}

@test "where a map gives a column to another heading, the built-in one gives way" {
	file map.yaml 'columns: {折后金额: amount}'
	file a.csv '合同编号,付款期限,应收金额,折后金额' 'A,2024-01-01,1,2'
	import 0 dues -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t2.00'
	said_too 'a.csv: headings not used: 应收金额'
}

@test "a map's heading is found with a unit in brackets or without" {
	file map.yaml 'columns: {折后金额: amount, 户号(旧): contract_id}'
	file a.csv '户号（旧）,付款期限,折后金额（万元）' 'A,2024-01-01,1.5'
	import 0 dues -q -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t15000.00'
}

@test "a map's heading that is not there is said" {
	file map.yaml 'columns: {Contrct: project}'
	file a.csv '客户编号' 'K1'
	import 0 customers -m map.yaml a.csv
	said_too 'a.csv: headings of the map that are not there: Contrct'
}

@test "a map fills cells down, but not over what stands there" {
	file map.yaml 'fill_down: [contract_id, due_on]'
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' ',,2' '小计,,3' 'B,,4'
	import 0 dues -q -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00' \
	    'A\t2\t2024-01-01\t2.00' 'B\t1\t2024-01-01\t4.00'
}

@test "a map's unit holds for amounts whose heading has none" {
	file map.yaml 'unit: 万元'
	file a.csv '合同编号,付款期限,应收金额,总价（元）' 'A,2024-01-01,1.5,7'
	import 0 dues -q -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tprice' 'A\t1\t2024-01-01\t15000.00\t7.00'
}

@test "faults of a map are named with their place" {
	file a.csv '客户编号' 'K1'
	local fault
	while IFS='|' read -r text fault; do
		printf '%b\n' "$text" > map.yaml
		import 2 dues -m map.yaml a.csv
		said "map.yaml:$fault"
	done <<-'EOF'
	columns: {A: Amount}|1:14: 'Amount' is no name for a column; wanted small letters, digits and _
	columns: {' ': amount}|1:11: a heading without letters, or too long
	columns: {A b: amount, AB: item}|1:24: the heading 'AB' is there twice
	columns: [a]|1:10: a list where a map of headings to columns is wanted
	constants: [a]|1:12: a list where a map of columns to values is wanted
	values: {pay_metod: {a: [b]}}|1:21: no column 'pay_metod' in dues; nearest is 'pay_method'
	values: [a]|1:9: a list where a map of columns to their values is wanted
	values: {item: [a]}|1:16: a list where a map of words to lists of words is wanted
	fill_down: [amount]|1:12: 'amount' is an amount, and amounts are never filled down
	fill_down: [x]|1:12: no column 'x' in dues
	unit: 两|1:7: '两' is no unit; wanted 元, 万元 or 亿元
	date_order: dym|1:13: 'dym' is none of mdy, dmy, ymd
	colums: {}|1:1: no key 'colums' here; nearest is 'columns'
	EOF
}
