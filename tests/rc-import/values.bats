#!/usr/bin/env bats
# rc-import: other values, and rows that are dropped.

load ../helpers
load import

setup() {
	clean_room
}

# ---- other values

@test "an identifier that went through a spreadsheet's number is left empty" {
	file a.csv '客户编号,证件号' 'K1,3.10109E+17' 'K2,2960623488.0' 'K3,2E10'
	import 3 customers -q a.csv
	prints 'customer_id\tid_no' 'K1\t' 'K2\t2960623488.0' 'K3\t2E10'
	said "a.csv:2: id_no: '3.10109E+17' is a number that has lost its last digits; the cell is left empty and the row kept"
}

@test "rates come as decimals, per cent or per mille" {
	file a.csv '合同编号,付款期限,应收金额,违约金率' 'A,2024-01-01,1,0.0005' \
	    'B,2024-01-01,1,0.05%' 'C,2024-01-01,1,0.5‰' 'D,2024-01-01,1,５‱' \
	    'E,2024-01-01,1,万分之五'
	import 3 dues -q a.csv
	[ "$(cut -f5 <<< "$output" | tr '\n' ' ')" = 'fee_rate 0.0005 0.0005 0.0005 0.0005  ' ]
	said "a.csv:6: fee_rate: '万分之五' is not a rate; the cell is left empty and the row kept"
}

@test "months of targets come in all their forms" {
	file a.csv '月份,回款任务（万元）,置业顾问' '2026-10,1,a' '2026/9,1,b' '2026年8月,1,c' \
	    '202607,1,d' '2026-06-30,1,e' '2026-13,1,f'
	import 3 targets -q a.csv
	prints 'month\tamount\tsalesperson' '2026-10\t10000.00\ta' '2026-09\t10000.00\tb' \
	    '2026-08\t10000.00\tc' '2026-07\t10000.00\td' '2026-06\t10000.00\te'
	said "a.csv:7: month: '2026-13' is not a month"
}

@test "the policy's words for nothing and for payment methods are known" {
	file a.csv '合同编号,付款期限,应收金额,付款方式,房间' 'A,2024-01-01,1,按揭,待定' \
	    'B,2024-01-01,1,以物抵款,#N/A'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tunit\tpay_method' \
	    'A\t1\t2024-01-01\t1.00\t\tmortgage' 'B\t1\t2024-01-01\t1.00\t\t以物抵款'
}

@test "contacts, surveys and customers are read" {
	file a.csv '跟进日期,合同编号,类型,承诺日期,承诺金额' '2024/1/2,A,promise,2024/1/9,1.5万'
	import 0 contacts -q a.csv
	prints 'on\tcontract_id\tkind\tpromise_on\tpromise_amount' \
	    '2024-01-02\tA\tpromise\t2024-01-09\t15000.00'
	file a.csv '提交答卷时间,评分,项目' '2026/09/03 12:00:00,4.5,p'
	import 0 surveys a.csv
	prints 'on\tscore\tproject' '2026-09-03\t4.5\tp'
	[[ $stderr != *amount:* ]]
}

# ---- what is dropped

@test "sums are known with blanks, colons and words before or behind" {
	file a.csv '项目,合同编号,付款期限,应收金额' 'p,A,2024-01-01,1' '合 计：,,,1' \
	    '本页合计,,,1' 'p小计,,,1' ',,,' 'TOTAL,,,1' '人民币合计,,,1'
	import 0 dues a.csv
	said_too 'rows: 8 read = 1 written + 0 set aside + 7 dropped (1 heading, 1 blank, 5 subtotal)'
	said_too 'amount: 5 sums in the files agree, the last is 人民币合计 1.00; 6.00 read = 1.00 written + 0.00 set aside + 5.00 dropped'
}

@test "a row whose first cell is like a sum is none if it has a contract" {
	file a.csv '客户,合同编号,付款期限,应收金额' 'Total Energy,A,2024-01-01,1' \
	    '合计,B,2024-01-01,2' 'Total Wind Ltd,C,,4' '合计,,,3'
	import 3 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tcustomer' \
	    'A\t1\t2024-01-01\t1.00\tTotal Energy' 'B\t1\t2024-01-01\t2.00\t合计'
	said_too "a.csv:4: due_on: '' is empty"
	said_too "a.csv:5: the sum says 3.00, and the rows above it come to 7.00"
	said_too 'amount: of 1 sums in the files 1 differ; 10.00 read = 3.00 written + 4.00 set aside + 3.00 dropped'
}

@test "a receipt of a payer like a sum is none if it has a day, or a contract" {
	file a.csv '付款人,合同编号,收款日期,金额' 'Total Wind Ltd,,2024-01-01,1' \
	    'Total Wind Ltd,HT-1,,2' 'Grand Total,,,1'
	import 3 receipts -q a.csv
	is "$(cut -f 2-4 <<< "$output")" $'contract_id\treceived_on\tamount\n\t2024-01-01\t1.00'
	said "a.csv:3: received_on: '' is empty"
}

@test "sums within sums agree by what stands above them, or by their label" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' 'B,2024-01-01,2' '小计,,3' \
	    'C,2024-01-01,4' '小计,,4' '一区合计,,7' 'D,2024-01-01,8' '小计,,8' '一区合计,,8' \
	    '总计,,15'
	import 0 dues a.csv
	said_too 'amount: 6 sums in the files agree, the last is 总计 15.00; 60.00 read = 15.00 written + 0.00 set aside + 45.00 dropped'
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' '小计,,1' 'B,2024-01-01,2' \
	    '小计,,3.01' '合计,,3'
	import 0 dues a.csv
	said_too "a.csv:5: the sum says 3.01, and the rows above it come to 3.00"
	said_too 'amount: of 3 sums in the files 1 differ; 10.01 read = 3.00 written + 0.00 set aside + 7.01 dropped'
	import 0 dues -q a.csv
	is "$stderr" ''
}

@test "a table whose first column is its key has sums, too" {
	file a.csv '月份,回款任务' '2026-10,5' '合计,5'
	import 0 targets a.csv
	said_too 'rows: 3 read = 1 written + 0 set aside + 2 dropped (1 heading, 1 subtotal)'
}

@test "notes at the foot are dropped" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' '制表：张三' '说明：x'
	import 0 dues a.csv
	said_too 'rows: 4 read = 1 written + 0 set aside + 3 dropped (1 heading, 2 note)'
}
