#!/usr/bin/env bats
# rc-age: what is left over, credits, and money that goes out again.

load ../helpers
load age

setup() {
	clean_room
}

# -- rule 4

@test "what is left over is unapplied and stays with the contract" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 230.00
	END
	rc-age -d 2026-01-31 -r receipts.tsv --unmatched un.tsv dues.tsv > /dev/null
	is "$(cat un.tsv)" "receipt_id	contract_id	due_id	received_on	amount	reason
R1	H1		2026-01-05	30.00	unapplied"
}

# -- rule 5

@test "a credit pays the oldest due before that day's receipts" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 首付
	H1 2 2026-02-01 -30.00 面积补差
	H1 3 2026-03-01 100.00 尾款
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-02-01 100.00
	END
	rc-age -d 2026-02-01 -r receipts.tsv --allocations allocations.tsv dues.tsv > aged.tsv
	is "$(cat allocations.tsv)" "receipt_id	contract_id	due_id	on	amount	rule	days_late
	H1	2	2026-02-01	-30.00	credit	0
	H1	1	2026-02-01	30.00	credit	22
R1	H1	1	2026-02-01	70.00	oldest	22
R1	H1	3	2026-02-01	30.00	oldest	0"
	is "$(columns due_id paid balance state settled_on < aged.tsv)" "\
1 100.00 0.00 paid 2026-02-01
2 -30.00 0.00 paid 2026-02-01
3 30.00 70.00 not-due ."
}

@test "a credit does nothing before its day" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 100.00
	H1 2 2026-02-01 -30.00
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-31 due_id paid balance state settled_on)" "1 0.00 100.00 overdue .
2 0.00 -30.00 not-due ."
}

@test "a credit stays inside its class" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 首付
	H1 2 2026-01-11 50.00 契税
	H1 3 2026-01-12 -30.00 契税
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-31 due_id paid)" "1 0.00
2 30.00
3 -30.00"
}

# -- rule 6

@test "money out takes back unapplied money first" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 250.00
	R2 H1 2026-01-06 -40.00
	END
	rc-age -d 2026-01-31 -r receipts.tsv --unmatched un.tsv dues.tsv > aged.tsv
	is "$(columns due_id paid < aged.tsv)" "1 100.00
2 100.00"
	is "$(columns receipt_id amount < un.tsv)" "R1 10.00"
}

@test "money out takes back the newest application first" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 100.00
	R2 H1 2026-01-06 50.00
	R3 H1 2026-01-07 -70.00
	END
	is "$(aged 2026-01-31 due_id paid)" "1 80.00
2 0.00"
}

@test "money out that names a due takes back that due's newest, then as without" {
	two_dues
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-05 100.00 .
	R2 H1 2026-01-06 100.00 .
	R3 H1 2026-01-07 -30.00 1
	R4 H1 2026-01-08 -100.00 1
	END
	is "$(aged 2026-01-07 due_id paid)" "1 70.00
2 100.00"
	is "$(aged 2026-01-08 due_id paid)" "1 0.00
2 70.00"
}

@test "money that comes after a refund pays the reopened due" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 150.00
	R2 H1 2026-01-06 -150.00
	R3 H1 2026-01-07 60.00
	END
	is "$(aged 2026-01-31 due_id paid)" "1 60.00
2 0.00"
}

@test "credits are never taken back" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 100.00
	H1 2 2026-01-05 -30.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-06 50.00
	R2 H1 2026-01-07 -60.00
	END
	says 0 "rc-age: 1 receipt refunded more than came in: -10.00" \
		rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
	is "$(columns due_id paid < out)" "1 30.00
2 -30.00"
}

@test "money out beyond all money in is over-refunded" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 50.00
	R2 H1 2026-01-06 -80.00
	END
	says 0 "rc-age: 1 receipt refunded more than came in: -30.00" \
		rc-age -d 2026-01-31 -r receipts.tsv --unmatched un.tsv dues.tsv
	is "$(columns due_id paid < out)" "1 0.00
2 0.00"
	is "$(cat un.tsv)" "receipt_id	contract_id	due_id	received_on	amount	reason
R2	H1		2026-01-06	-30.00	over-refunded"
}

@test "what was over-refunded is not made good by money that comes later" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 -80.00
	R2 H1 2026-01-06 100.00
	END
	is "$(aged 2026-01-31 due_id paid 2> /dev/null)" "1 100.00
2 0.00"
}

@test "settled_on is the day on which the balance last came to zero" {
	two_dues
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-05 100.00 1
	R2 H1 2026-01-06 -40.00 1
	R3 H1 2026-01-20 40.00 1
	END
	is "$(aged 2026-01-05 due_id settled_on state)" "1 2026-01-05 paid
2 . not-due"
	is "$(aged 2026-01-19 due_id settled_on state)" "1 . overdue
2 . not-due"
	is "$(aged 2026-01-31 due_id settled_on state)" "1 2026-01-20 paid
2 . not-due"
}

@test "a due of 0.00 is paid and was never settled" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 0.00
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-31 paid balance state settled_on)" "0.00 0.00 paid ."
}
