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

@test "without receipts what is paid beyond the amount is cut off, with a warning" {
	dues due_on amount paid paid_on <<-'END'
	H1 1 2026-01-10 100.00 130.00 2026-01-10
	END
	says 0 "rc-age: 1 due paid outside of 0 to the amount, cut off: 30.00" \
		rc-age -d 2026-12-31 dues.tsv
	is "$(columns paid balance state < out)" "100.00 0.00 paid"
}

@test "without receipts what was paid on an unknown day is a warning" {
	dues due_on amount paid <<-'END'
	H1 1 2026-01-10 100.00 100.00
	END
	says 0 "rc-age: 1 due paid on an unknown day: as of an earlier day too much counts as paid: 100.00" \
		rc-age -d 2026-12-31 dues.tsv
	is "$(columns paid state settled_on late_fee < out)" "100.00 paid . 0.00"
}

@test "without receipts what a cancelled due says was paid is left out, with a warning" {
	dues due_on amount paid paid_on cancelled_on <<-'END'
	H1 1 2026-01-10 100.00 40.00 2026-01-10 2026-01-15
	H1 2 2026-01-10 100.00 . . .
	END
	says 0 "rc-age: 1 cancelled due paid, left out: 40.00" rc-age -d 2026-12-31 dues.tsv
	is "$(columns due_id paid state < out)" "1 0.00 cancelled
2 0.00 overdue"
}

@test "without receipts what was paid on a due that is future is left out, with a warning" {
	dues due_on amount paid paid_on signed_on added_on <<-'END'
	H1 1 2026-01-10 100.00 40.00 2026-01-12 2026-01-10 2026-02-01
	H1 2 2026-01-10 100.00 . . 2026-01-10 .
	H2 1 2026-03-10 100.00 100.00 . 2026-03-01 .
	END
	says 0 "rc-age: 1 future due paid, left out: 40.00" rc-age -d 2026-01-31 dues.tsv
	is "$(columns due_id paid state < out)" "1 0.00 future
2 0.00 overdue
1 0.00 future"
}

@test "without receipts a credit pays others but for what its own row says is settled" {
	dues due_on amount paid paid_on <<-'END'
	H1 1 2026-01-10 100.00 . .
	H1 2 2026-01-20 -30.00 -10.00 2026-01-25
	END
	rc-age -d 2026-12-31 --allocations allocations.tsv dues.tsv > aged.tsv
	is "$(columns due_id paid balance settled_on < aged.tsv)" "1 20.00 80.00 .
2 -30.00 0.00 2026-01-25"
	is "$(columns due_id on amount rule < allocations.tsv)" "2 2026-01-20 -20.00 credit
1 2026-01-20 20.00 credit
2 2026-01-25 -10.00 credit"
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
