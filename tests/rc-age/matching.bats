#!/usr/bin/env bats
# rc-age: which due a receipt pays.

load ../helpers
load age

setup() {
	clean_room
}

# -- rule 1

@test "money that names a due goes to that due" {
	two_dues
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-05 60.00 2
	END
	is "$(aged 2026-01-31 due_id paid balance)" "1 0.00 100.00
2 60.00 40.00"
}

@test "money that names a due beyond what is open there goes on to the oldest" {
	two_dues
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-05 130.00 2
	END
	is "$(aged 2026-01-31 due_id paid)" "1 30.00
2 100.00"
}

@test "an unknown due_id is a warning, and treated as none" {
	two_dues
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-05 60.00 9
	END
	says 0 "rc-age: 1 receipt names a due_id that the contract has not" \
		rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
	is "$(columns due_id paid < out)" "1 60.00
2 0.00"
}

@test "several unknown due_ids are counted in one warning" {
	two_dues
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-05 10.00 9
	R2 H1 2026-01-05 10.00 8
	END
	says 0 "rc-age: 2 receipts name a due_id that the contract has not" \
		rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
}

@test "an unknown due_id with an item goes by the item" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 定金
	H1 2 2026-02-10 100.00 首付
	END
	receipts received_on amount due_id item <<-'END'
	R1 H1 2026-01-05 60.00 9 首付
	END
	is "$(aged 2026-01-31 due_id paid 2> /dev/null)" "1 0.00
2 60.00"
}

# -- rule 2

@test "money that names an item goes to the oldest open due of that item" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 定金
	H1 2 2026-03-10 100.00 首付
	H1 3 2026-02-10 100.00 首付
	END
	receipts received_on amount item <<-'END'
	R1 H1 2026-01-05 150.00 首付
	END
	is "$(aged 2026-01-31 due_id paid)" "1 0.00
2 50.00
3 100.00"
}

@test "money beyond its item goes to the oldest of its class" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 定金
	H1 2 2026-03-10 100.00 首付
	H1 3 2026-01-02 100.00 契税
	END
	receipts received_on amount item <<-'END'
	R1 H1 2026-01-05 150.00 首付
	END
	is "$(aged 2026-01-31 due_id paid)" "1 50.00
2 100.00
3 0.00"
}

# -- rule 3

@test "money that names nothing goes to the oldest due_on" {
	dues due_on amount <<-'END'
	H1 1 2026-02-10 100.00
	H1 2 2026-01-10 100.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 130.00
	END
	is "$(aged 2026-03-31 due_id paid)" "1 30.00
2 100.00"
}

@test "of dues on one day the first row is paid first" {
	dues due_on amount <<-'END'
	H1 b 2026-01-10 100.00
	H1 a 2026-01-10 100.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 120.00
	END
	is "$(aged 2026-01-31 due_id paid)" "b 100.00
a 20.00"
}

@test "oldest goes by due_on, not by an extended date" {
	dues due_on amount extended_to <<-'END'
	H1 1 2026-01-10 100.00 2026-12-01
	H1 2 2026-02-10 100.00 .
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 60.00
	END
	is "$(aged 2026-01-31 due_id paid)" "1 60.00
2 0.00"
}

@test "a due of the future can be paid ahead" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 100.00
	H1 2 2026-12-31 100.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 150.00
	R2 H1 2026-01-06 50.00
	END
	is "$(aged 2026-01-05 due_id paid state settled_on)" "1 100.00 paid 2026-01-05
2 50.00 not-due ."
	is "$(aged 2026-01-06 due_id paid state settled_on)" "1 100.00 paid 2026-01-05
2 100.00 paid 2026-01-06"
}

@test "money stays within its contract" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 100.00
	H2 1 2026-01-01 100.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 150.00
	END
	is "$(aged 2026-01-31 contract_id paid)" "H1 100.00
H2 0.00"
}

@test "receipts are matched by their day, then by their rows" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-07 100.00
	R2 H1 2026-01-05 60.00
	R3 H1 2026-01-05 30.00
	END
	rc-age -d 2026-01-31 -r receipts.tsv --allocations allocations.tsv dues.tsv > /dev/null
	is "$(columns receipt_id due_id on amount rule < allocations.tsv)" "\
R2 1 2026-01-05 60.00 oldest
R3 1 2026-01-05 30.00 oldest
R1 1 2026-01-07 10.00 oldest
R1 2 2026-01-07 90.00 oldest"
}
