#!/usr/bin/env bats
# rc-import: vouchers that count, and those that do not.

load ../helpers
load import

setup() {
	clean_room
}

@test "vouchers that only repeat others, or were undone, are dropped" {
	file a.csv '票据编号,合同编号,收款日期,金额,单据类型,单据状态' \
	    'r1,A,2024-01-01,1,收款单,激活' 'r2,A,2024-01-01,2,POS机单,激活' \
	    'r3,A,2024-01-01,4,收款单,作废' 'r4,A,2024-01-01,8,,'
	import 0 receipts a.csv
	prints 'receipt_id\tcontract_id\treceived_on\tamount\tvoucher' \
	    'r1\tA\t2024-01-01\t1.00\t收款单' 'r4\tA\t2024-01-01\t8.00\t'
	said_too "rows: 5 read = 2 written + 0 set aside + 3 dropped (1 heading, 1 voucher that doesn't count, 1 void)"
	said_too 'amount: 15.00 read = 9.00 written + 0.00 set aside + 6.00 dropped'
}

@test "a voucher on neither list is set aside" {
	file a.csv '票据编号,合同编号,收款日期,金额,单据类型' 'r1,A,2024-01-01,1,借条'
	import 3 receipts -q a.csv
	said "a.csv:2: voucher: '借条' is in none of the policy's lists of vouchers"
}

@test "refunds without a minus are made negative and said" {
	file a.csv '票据编号,合同编号,收款日期,金额,单据类型' 'r1,A,2024-01-01,10,收款单' \
	    'r2,A,2024-01-02,3,退款单' 'r3,A,2024-01-03,-2,退款单'
	import 0 receipts a.csv
	[ "$(cut -f4 <<< "$output" | tr '\n' ' ')" = 'amount 10.00 -3.00 -2.00 ' ]
	said_too '1 refunds without a minus were made negative'
	said_too 'amount: 11.00 read = 5.00 written + 0.00 set aside + 0.00 dropped + 6.00 by turning 1 refunds'
}

@test "a map's values can name vouchers and states" {
	file map.yaml 'values: {voucher: {收款单: [收据]}, status: {作废: [红冲]}}'
	file a.csv '票据编号,合同编号,收款日期,金额,单据类型,状态' 'r1,A,2024-01-01,1,收据,' \
	    'r2,A,2024-01-01,1,收据,红冲'
	import 0 receipts -q -m map.yaml a.csv
	prints 'receipt_id\tcontract_id\treceived_on\tamount\tvoucher' \
	    'r1\tA\t2024-01-01\t1.00\t收款单'
}
