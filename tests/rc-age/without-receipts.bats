#!/usr/bin/env bats
# rc-age without receipts: the dues' own paid and paid_on.

load ../helpers
load age

setup() {
	clean_room
}

@test "without receipts the dues' own paid and paid_on are taken as they are" {
	dues due_on amount paid paid_on fee_rate <<-'END'
	H1 1 2026-01-10 100.00 100.00 2026-01-12 0.01
	H1 2 2026-01-10 100.00 40.00 2026-01-12 0.01
	H1 3 2026-01-10 100.00 40.00 . 0.01
	H1 4 2026-01-10 100.00 . . 0.01
	H1 5 2026-01-10 100.00 100.00 2026-01-21 0.01
	END
	is "$(rc-age -d 2026-01-20 dues.tsv |
		columns due_id paid balance state days_overdue settled_on late_fee)" "\
1 100.00 0.00 paid 0 2026-01-12 2.00
2 40.00 60.00 overdue 10 . 6.80
3 40.00 60.00 overdue 10 . 6.00
4 0.00 100.00 overdue 10 . 10.00
5 0.00 100.00 overdue 10 . 10.00"
}

@test "without receipts a future due is not paid" {
	dues due_on amount paid paid_on signed_on <<-'END'
	H1 1 2026-01-10 100.00 100.00 2026-01-05 2026-03-01
	END
	is "$(rc-age -d 2026-01-20 dues.tsv | columns paid balance state)" "0.00 100.00 future"
}

@test "without receipts the nodes are known by paid_on" {
	dues due_on amount paid paid_on signed_on <<-'END'
	H1 1 2026-01-10 100.00 100.00 2026-01-12 2026-01-01
	H1 2 2026-01-10 100.00 50.00 . 2026-01-01
	H1 3 2026-01-10 100.00 . . 2026-01-01
	H1 4 2026-01-10 100.00 50.00 2026-01-12 .
	END
	is "$(rc-age -d 2026-12-31 dues.tsv | columns due_id paid_7d paid_30d paid_60d)" "\
1 0.00 100.00 100.00
2 . . .
3 0.00 0.00 0.00
4 . . ."
}

@test "without receipts what is paid beyond the amount is a warning" {
	dues due_on amount paid <<-'END'
	H1 1 2026-01-10 100.00 130.00
	END
	says 0 "rc-age: 1 due paid beyond the amount, left unapplied: 30.00" \
		rc-age -d 2026-12-31 dues.tsv
	is "$(columns paid balance state < out)" "100.00 0.00 paid"
}

@test "with receipts the dues' own paid is computed anew in its place" {
	dues paid due_on amount <<-'END'
	H1 1 99.00 2026-01-10 100.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 60.00
	END
	is "$(rc-age -d 2026-01-31 -r receipts.tsv dues.tsv | cut -f 1-5 | tr '\t' ' ')" "\
contract_id due_id paid due_on amount
H1 1 60.00 2026-01-10 100.00"
}
