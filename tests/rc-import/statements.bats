#!/usr/bin/env bats
# rc-import: statements of banks and payment services become receipts, without a map.

load ../helpers
load import

setup() {
	clean_room
}

head='receipt_id\tcontract_id\treceived_on\tamount'

@test "money in and money out may have a column each; money out is below zero" {
	file a.csv '交易日期,交易流水号,收入金额,支出金额,对方户名' '20260301,1,100.5,,甲' \
	    '20260302,2,,20,乙' '20260303,3,0.00,30,丙' '20260304,4,-,-40,丁' '20260305,5,50,0,戊'
	import 0 receipts a.csv
	prints "$head\tpayer" '1\t\t2026-03-01\t100.50\t甲' '2\t\t2026-03-02\t-20.00\t乙' \
	    '3\t\t2026-03-03\t-30.00\t丙' '4\t\t2026-03-04\t-40.00\t丁' '5\t\t2026-03-05\t50.00\t戊'
	said_too 'amount: 60.50 read = 60.50 written + 0.00 set aside + 0.00 dropped'
}

@test "the columns of a bank may be called debit and credit, with the unit in the heading" {
	file a.csv '记账日期,交易流水号,借方发生额（万元）,贷方发生额（万元）' '2026-03-01,1,,1.5' '2026-03-02,2,2,'
	import 0 receipts -q a.csv
	prints "$head\tbooked_on" '1\t\t2026-03-01\t15000.00\t2026-03-01' \
	    '2\t\t2026-03-02\t-20000.00\t2026-03-02'
}

@test "money in and money out in one row is nothing that can be told" {
	file a.csv '交易日期,交易流水号,收入,支出' '20260301,1,100,20'
	import 3 receipts -q a.csv
	said "a.csv:2: amount: '100 / 20' is not an amount"
}

@test "a column of words says which way money went" {
	file a.csv '交易日期,交易流水号,借贷标志,金额' '20260301,1,贷,100' '20260302,2,借,20' \
	    '20260303,3,不计收支,5'
	import 0 receipts a.csv
	prints "$head" '1\t\t2026-03-01\t100.00' '2\t\t2026-03-02\t-20.00'
	said_too 'rows: 4 read = 2 written + 0 set aside + 2 dropped (1 heading, 1 neither in nor out)'
	said_too 'amount: 85.00 read = 80.00 written + 0.00 set aside + 5.00 dropped'
}

@test "a way that the policy doesn't know is set aside, and so is none" {
	file a.csv '交易日期,交易流水号,收/支,金额' '20260301,1,来,100' '20260302,2,,20'
	import 3 receipts -q a.csv
	said "a.csv:2: direction: '来' is in none of the policy's lists of directions" \
	    "a.csv:3: direction: '' is empty"
	echo 'import: {directions: {in: [来]}}' > p.yaml
	import 3 receipts -q -p p.yaml a.csv
	prints "$head" '1\t\t2026-03-01\t100.00'
}

@test "the policy may drop money out, which is counted" {
	file a.csv '交易日期,交易流水号,收入,支出' '20260301,1,100,' '20260302,2,,20'
	echo 'import: {money_out: drop}' > p.yaml
	import 0 receipts -p p.yaml a.csv
	prints "$head" '1\t\t2026-03-01\t100.00'
	said_too 'rows: 3 read = 1 written + 0 set aside + 2 dropped (1 heading, 1 money out)'
	said_too 'amount: 80.00 read = 100.00 written + 0.00 set aside + -20.00 dropped'
}

@test "a statement's sum is that of money in" {
	file a.csv '交易日期,交易流水号,收入,支出' '20260301,1,100,' '20260302,2,,20' '20260303,3,5,' '合计,,105,20'
	import 0 receipts a.csv
	said_too 'amount: 合计 105.00 agrees; 190.00 read = 85.00 written + 0.00 set aside + 105.00 dropped'
}

@test "several columns of remarks are joined, each text once" {
	file a.csv '交易日期,交易流水号,金额,摘要,附言,用途,备注' '20260301,1,5,转账,房款 3-201,转账,' '20260302,2,5,,,,x'
	import 0 receipts -q a.csv
	prints "$head\tnote" '1\t\t2026-03-01\t5.00\t转账 房款 3-201' '2\t\t2026-03-02\t5.00\tx'
}

@test "where no day is said otherwise, the day of booking counts, or a time's" {
	file a.csv '记账日期,记账时间,金额' '2026-03-01,09:30:00,5'
	import 0 receipts -q a.csv
	is "$(cut -f 3-5 <<< "$output" | tail -n 1)" $'2026-03-01\t5.00\t2026-03-01'
	file a.csv '交易时间,金额' '2026-03-01 09:30:00,5'
	import 0 receipts -q a.csv
	is "$(cut -f 3-4 <<< "$output" | tail -n 1)" $'2026-03-01\t5.00'
	file a.csv '交易日期,交易时间,金额' '20260301,09:30:00,5'
	import 0 receipts -q a.csv
	is "$(cut -f 3-4 <<< "$output" | tail -n 1)" $'2026-03-01\t5.00'
}

@test "two payments of a day that are alike differ by their time, or by the balance behind them" {
	file a.csv '交易日期,交易时间,金额,对方户名' '20260301,09:30:00,5,甲' '20260301,09:31:00,5,甲' \
	    '20260301,09:31:00,5,甲'
	import 3 receipts -q --rejects r.tsv a.csv
	is "$(wc -l <<< "$output")" 3
	file a.csv '交易日期,收入,支出,账户余额' '20260301,5,,105' '20260301,5,,110'
	import 0 receipts -q a.csv
	is "$(wc -l <<< "$output")" 3
}

@test "what a buyer still owes in a list of receipts is no part of a receipt's id" {
	file a.csv '收款日期,合同编号,金额,余额' '2026-03-01,HT-1,5,100'
	import 0 receipts a.csv
	said_too 'a.csv: headings not used: 余额'
	first=$output
	file a.csv '收款日期,合同编号,金额,余额' '2026-03-01,HT-1,5,80'
	import 0 receipts -q a.csv
	is "$output" "$first"
}

@test "of two headings for a column the plain one is taken; of an optional column the first, and said" {
	file a.csv '草签合同编号,合同编号,交易日期,金额,交款人,对方户名' 'C1,H1,20260301,5,甲,乙'
	import 0 receipts a.csv
	is "$(cut -f 2,5 <<< "$output" | tail -n 1)" $'H1\t甲'
	said_too "a.csv: '合同编号' and '草签合同编号' both mean contract_id: '合同编号' is taken"
	said_too "a.csv: '交款人' and '对方户名' both mean payer: '交款人' is taken"
	said_too 'a.csv: headings not used: 草签合同编号, 对方户名'
}

@test "the plain heading is taken wherever it stands; of two alike nobody is to guess, or the first is taken" {
	file a.csv '合同编号,草签合同编号,交易日期,金额' 'H1,C1,20260301,5'
	import 0 receipts -q a.csv
	is "$(cut -f 2 <<< "$output" | tail -n 1)" H1
	file a.csv '合同编号,合同编号,交易日期,金额' 'H1,H2,20260301,5'
	import 1 receipts -q a.csv
	said "a.csv:1: '合同编号' and '合同编号' both mean contract_id; a map says which is not used, as in columns: {合同编号#2: '-'}; the headings are: 合同编号, 合同编号, 交易日期, 金额"
	echo "columns: {合同编号#2: '-'}" > m.yaml
	import 0 receipts -q -m m.yaml a.csv
	is "$(cut -f 2 <<< "$output" | tail -n 1)" H1
	file a.csv '交易日期,金额,支付方式,支付方式' '20260301,5,现金,转账'
	import 0 receipts -q a.csv
	is "$(tail -n 1 <<< "$output" | cut -f 5)" 现金
}
