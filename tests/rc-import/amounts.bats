#!/usr/bin/env bats
# rc-import: amounts in all their forms, and their units.

load ../helpers
load import

setup() {
	clean_room
}

@test "amounts are read in all their forms, exactly" {
	amounts 1,234.50 '¥1,234.5' '￥１，２３４．５０' 1234.5元 '1 234.50' "1'234.50" \
	    'RMB 1234.5' 'cny1234.5' 1234.5RMB '1234.5 元整'
	[ "$output" = "$(for i in {1..10}; do printf '1234.50 '; done)" ]
	amounts 11.5万 11.5万元 0.00115亿 '(1,234.50)' '（5）' 5- -5 '−5' '-¥5' '¥-5' 5万-
	[ "$output" = '115000.00 115000.00 115000.00 -1234.50 -5.00 -5.00 -5.00 -5.00 -5.00 -5.00 -50000.00 ' ]
	amounts - '¥ -' 0 -0 .5 5. +3 "'12"
	[ "$output" = '0.00 0.00 0.00 0.00 0.50 5.00 3.00 12.00 ' ]
	amounts 90000000000000
	[ "$output" = '90000000000000.00 ' ]
}

@test "what goes beyond the fen is rounded half away from zero and counted" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,2309.7899999999995' \
	    'B,2024-01-01,0.005' 'C,2024-01-01,-0.005' 'D,2024-01-01,0.004' \
	    'E,2024-01-01,5e-05' 'F,2024-01-01,1.500'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t2309.79' \
	    'B\t1\t2024-01-01\t0.01' 'C\t1\t2024-01-01\t-0.01' \
	    'D\t1\t2024-01-01\t0.00' 'E\t1\t2024-01-01\t0.00' 'F\t1\t2024-01-01\t1.50'
	said_too '5 amounts with more than two decimals were rounded'
	said_too 'amount: 2,311.29 read = 2,311.29 written + 0.00 set aside + 0.00 dropped'
}

@test "what is no amount is set aside with the reason" {
	for text in 12,3x 12,34 1052,75元 1e5 1.23457E+17 '--5' '(-5)' '()' 1.2.3 万; do
		refuses_amount "$text" 'is not an amount'
	done
	for text in '$5' 5美元 '-US$5' '5 USD' '€5' 5万欧元 HK\$5 89.5㎡; do
		refuses_amount "$text" 'has a currency or a unit that is not known'
	done
	refuses_amount 90000000000000.01 'is beyond 90,000,000,000,000.00'
	refuses_amount 9000000000000000000000000万 'is beyond 90,000,000,000,000.00'
	refuses_amount '#####' "is what a spreadsheet shows for a value that it hasn't got"
	refuses_amount 人民币壹拾万元整 'is an amount in capitals; wanted digits'
	refuses_amount 壹拾万元整 'is an amount in capitals; wanted digits'
}

@test "a unit in a heading goes before that of a remark" {
	file a.csv '(金额单位：万元)' '合同编号,付款期限,应收金额,总价(元)' 'A,2024-01-01,1,2'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tprice' 'A\t1\t2024-01-01\t10000.00\t2.00'
}

@test "the unit is found in remarks and titles of many forms" {
	for remark in 单位:万元 '单位： 万元' 金额单位：人民币万元 '（单位：万元）' '单位 万元' \
	    '制表:x 单位：万元 日期:y' 应收款明细表（万元）; do
		file a.csv "$remark" '合同编号,付款期限,应收金额' 'A,2024-01-01,1'
		import 0 dues -q a.csv
		prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t10000.00'
	done
}

@test "the name of a firm behind 单位 is no unit" {
	file a.csv '编制单位：元通公司' '合同编号,付款期限,应收金额' 'A,2024-01-01,1'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00'
}

@test "a remark on the unit under the headings holds, one under the rows is an error" {
	file a.csv '合同编号,付款期限,应收金额' '单位：万元' 'A,2024-01-01,1'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t10000.00'
	said_too 'rows: 3 read = 1 written + 0 set aside + 2 dropped (1 heading, 1 note)'
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' '单位：万元'
	import 1 dues -q a.csv
	said "a.csv:3: '单位：万元' stands below amounts that were taken as 元; say the unit in a map"
	file map.yaml 'unit: 万元'
	import 0 dues -q -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t10000.00'
}
