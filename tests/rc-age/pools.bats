#!/usr/bin/env bats
# rc-age: the pools of money, and which due of its pool a receipt pays.

load ../helpers
load age

setup() {
	clean_room
}

@test "house money never pays an agency due" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-01 50.00 契税
	H1 2 2026-01-10 100.00 首付
	H1 3 2026-01-12 30.00 诚意金
	H1 4 2026-01-13 30.00 违约金
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 120.00
	END
	is "$(aged 2026-01-31 due_id paid)" "1 0.00
2 100.00
3 0.00
4 0.00"
}

@test "agency money never pays a house due, and other classes keep to themselves" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-01 100.00 首付
	H1 2 2026-01-02 50.00 契税
	H1 3 2026-01-03 50.00 维修基金
	H1 4 2026-01-04 30.00 诚意金
	H1 5 2026-01-05 30.00 违约金
	END
	receipts received_on amount item <<-'END'
	R1 H1 2026-01-05 120.00 维修基金
	R2 H1 2026-01-05 40.00 诚意金
	R3 H1 2026-01-05 35.00 滞纳金
	END
	is "$(aged 2026-01-31 due_id paid)" "1 0.00
2 50.00
3 50.00
4 30.00
5 30.00"
	rc-age -d 2026-01-31 -r receipts.tsv --unmatched un.tsv dues.tsv > /dev/null
	is "$(columns receipt_id amount reason < un.tsv)" "R1 20.00 unapplied
R2 10.00 unapplied
R3 5.00 unapplied"
}

@test "money that names an agency due is agency money, also what it leaves over" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-01 50.00 契税
	H1 2 2026-01-10 100.00 首付
	END
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-05 70.00 1
	END
	is "$(aged 2026-01-31 due_id paid)" "1 50.00
2 0.00"
}

@test "money pays the house dues of its own class first, then the others" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-01 100.00 按揭
	H1 2 2026-01-10 100.00 首付
	H1 3 2026-01-20 100.00 首付
	END
	receipts received_on amount item <<-'END'
	R1 H1 2026-01-05 150.00 .
	R2 H1 2026-01-06 120.00 公积金
	END
	rc-age -d 2026-01-31 -r receipts.tsv --allocations allocations.tsv dues.tsv > /dev/null
	is "$(columns receipt_id due_id amount rule < allocations.tsv)" "\
R1 2 100.00 oldest
R1 3 50.00 oldest
R2 1 100.00 oldest
R2 3 20.00 oldest"
}

@test "money that names nothing pays the bank's dues first if the policy says so" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-01 100.00 按揭
	H1 2 2026-01-01 100.00 首付
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 150.00
	END
	is "$(aged 2026-01-31 due_id paid)" "1 50.00
2 100.00"
	echo 'allocation: {house_order: [loan, price]}' > policy.yaml
	is "$(RC_POLICY=policy.yaml aged 2026-01-31 due_id paid)" "1 100.00
2 50.00"
}

@test "money out of house money leaves agency money alone as long as there is any" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-01 100.00 首付
	H1 2 2026-01-10 100.00 契税
	END
	receipts received_on amount item <<-'END'
	R1 H1 2026-01-05 100.00 首付
	R2 H1 2026-01-06 100.00 契税
	R3 H1 2026-01-07 -60.00 .
	END
	is "$(aged 2026-01-31 due_id paid)" "1 40.00
2 100.00"
	echo "R4${tab}H1${tab}2026-01-08${tab}-70.00${tab}" >> receipts.tsv
	is "$(aged 2026-01-31 due_id paid)" "1 0.00
2 70.00"
}

@test "a credit that finds no open due is unapplied credit, and money out takes it first" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 100.00
	H1 2 2026-01-20 -30.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 100.00
	R2 H1 2026-01-25 -20.00
	END
	is "$(aged 2026-01-31 due_id paid balance)" "1 100.00 0.00
2 -30.00 0.00"
	rc-age -v -d 2026-01-31 -r receipts.tsv --unmatched un.tsv dues.tsv 2> err > /dev/null
	is "$(cat un.tsv)" "receipt_id	contract_id	due_id	received_on	amount	reason
	H1	2	2026-01-20	10.00	credit"
	is "$(tr -s ' ' < err | tail -n 2)" "rc-age: credit 1 10.00
rc-age: credit-paid-out 1 20.00"
}

@test "price and loan are one kind of house money" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-01 100.00 按揭
	H1 2 2026-01-10 100.00 首付
	END
	receipts received_on amount item <<-'END'
	R1 H1 2026-01-05 150.00 首付
	END
	is "$(aged 2026-01-31 due_id paid)" "1 50.00
2 100.00"
}
