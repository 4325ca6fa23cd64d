#!/usr/bin/env bats
# What real exports do that nobody would think of, in the smallest imitation: the page
# rc-import.1 lists them under ODDITIES, each with its test, here or in another file.

bats_require_minimum_version 1.5.0
load helpers
load import

setup() {
	clean_room
}

@test "the preamble of Alipay is titles, and its padding is trimmed" {
	file map.yaml 'columns: {交易时间: received_on, 交易订单号: [receipt_id, contract_id], 金额: amount}'
	file a.csv '------------------------------' '导出信息：' '姓名：沈若溪' \
	    '起始时间：[2026-01-01 00:00:00]    终止时间：[2026-02-01 00:00:00]' \
	    '------------------支付宝（中国）------------------' \
	    '交易时间,交易对方,金额,交易订单号,' '2026-01-08 09:30:00,陆承泽,12.50,20260108\t,'
	import 0 receipts -m map.yaml a.csv
	prints 'receipt_id\tcontract_id\treceived_on\tamount' '20260108\t20260108\t2026-01-08\t12.50'
	said_too 'rows: 7 read = 1 written + 0 set aside + 6 dropped (5 title, 1 heading)'
}

@test "a bank's line of one blank and its sum are dropped" {
	file a.csv '收据号,合同编号,收款日期,金额' 'r1\t,A\t,2026-01-08\t,"1,200.50\t"' ' ' \
	    '人民币合计,,,"1,200.50"'
	import 0 receipts a.csv
	prints 'receipt_id\tcontract_id\treceived_on\tamount' 'r1\tA\t2026-01-08\t1200.50'
	said_too 'rows: 4 read = 1 written + 0 set aside + 3 dropped (1 heading, 1 blank, 1 subtotal)'
}

@test "two receipts that are the same in every cell are one, and the other is set aside" {
	file a.csv '合同编号,收款日期,金额' 'A,2026-01-08,1' 'A,2026-01-08,1' 'A,2026-01-08,2'
	import 3 receipts -q --rejects r.tsv a.csv
	[ "$(cut -f 2- <<< "$output")" = "$(printf 'contract_id\treceived_on\tamount\nA\t2026-01-08\t1.00\nA\t2026-01-08\t2.00')" ]
	[ "$(tail -n 1 r.tsv | cut -f 2)" = 3 ]
}

@test "Latin-1 is taken as GB18030, which is said, and --encoding helps" {
	file a.csv 'Customer ID,Customer' 'K1,Stra\xDFe' 'K2,\xC1\xE9n'
	import 0 customers a.csv
	said_too 'a.csv: GB18030, commas, headings in row 1'
	[[ $output != *Straße* ]]
	import 0 customers -q --encoding ISO-8859-1 a.csv
	prints 'customer_id\tcustomer' 'K1\tStraße' 'K2\tÁén'
}
