#!/usr/bin/env bats
# rc-age: what is known as of the day: receipts, extensions, cancellations, nodes.

load ../helpers
load age

setup() {
	clean_room
}

@test "a receipt after as-of does not exist" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 60.00
	R2 H1 2026-01-06 60.00
	END
	is "$(aged 2026-01-04 paid)" "0.00
0.00"
	is "$(aged 2026-01-05 paid)" "60.00
0.00"
	is "$(aged 2026-01-06 paid)" "100.00
20.00"
}

@test "--known-by leaves out what was booked later" {
	two_dues
	receipts received_on amount booked_on <<-'END'
	R1 H1 2026-01-05 10.00 2026-01-12
	R2 H1 2026-01-06 20.00 .
	R3 H1 2026-01-11 40.00 .
	END
	for known in 2026-01-05:0.00 2026-01-10:20.00 2026-01-11:60.00 2026-01-12:70.00
	do
		is "$(rc-age -d 2026-01-31 --known-by "${known%:*}" -r receipts.tsv \
			dues.tsv | columns paid | head -n 1)" "${known#*:}"
	done
}

@test "--known-by takes days like --as-of" {
	two_dues
	receipts received_on amount booked_on <<-'END'
	R1 H1 2026-01-05 10.00 2026-01-31
	END
	is "$(rc-age -d 2026-03-31 --known-by 2026-01 -r receipts.tsv dues.tsv |
		columns paid)" "10.00
0.00"
	says 2 "rc-age: --known-by: 'soon' is no day; wanted YYYY-MM-DD, YYYY-MM, today, yesterday or -7d" \
		rc-age --known-by soon -r receipts.tsv dues.tsv
}

@test "a due signed after as-of is future, and takes no money" {
	dues due_on amount signed_on <<-'END'
	H1 1 2026-01-01 100.00 2026-05-01
	H1 2 2026-01-10 100.00 2026-01-01
	END
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-05 150.00 1
	END
	is "$(aged 2026-04-30 due_id paid balance state days_overdue bucket)" "\
1 0.00 100.00 future 0 future
2 100.00 0.00 paid 0 paid"
	is "$(aged 2026-05-01 due_id paid balance state days_overdue bucket)" "\
1 100.00 0.00 paid 0 paid
2 50.00 50.00 overdue 111 91+"
}

@test "the money of a cancelled due goes where it would have gone without it" {
	dues due_on amount cancelled_on <<-'END'
	H1 1 2026-01-10 100.00 2026-02-01
	H1 2 2026-02-10 100.00 .
	END
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-15 30.00 .
	R2 H1 2026-02-01 50.00 1
	END
	is "$(aged 2026-01-31 due_id paid balance state days_overdue bucket)" "\
1 30.00 70.00 overdue 21 16-30
2 0.00 100.00 not-due 0 not-due"
	is "$(aged 2026-02-01 due_id paid balance state days_overdue bucket)" "\
1 0.00 0.00 cancelled 0 cancelled
2 80.00 20.00 not-due 0 not-due"
}

@test "a due is future before the day on which it came into the schedule" {
	dues due_on amount added_on <<-'END'
	H1 1 2026-01-10 100.00 2026-02-01
	H1 2 2026-02-10 100.00 .
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-15 130.00
	END
	is "$(aged 2026-01-31 due_id paid balance state)" "\
1 0.00 100.00 future
2 100.00 0.00 paid"
	is "$(aged 2026-02-01 due_id paid balance state)" "\
1 100.00 0.00 paid
2 30.00 70.00 not-due"
}

@test "an extension counts from the day on which it was granted" {
	dues due_on amount extended_to extended_on <<-'END'
	H1 1 2026-01-10 100.00 2026-03-01 2026-01-20
	H1 2 2026-01-10 100.00 2026-03-01 .
	H1 3 2026-01-10 100.00 . 2026-01-01
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-19 due_id payable_on state days_overdue)" "\
1 2026-01-10 overdue 9
2 2026-03-01 not-due 0
3 2026-01-10 overdue 9"
	is "$(aged 2026-01-20 due_id payable_on state days_overdue)" "\
1 2026-03-01 not-due 0
2 2026-03-01 not-due 0
3 2026-01-10 overdue 10"
}

@test "on its payable date a due is not overdue" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 100.00
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-10 state days_overdue bucket late_fee)" "not-due 0 not-due 0.00"
	is "$(aged 2026-01-11 state days_overdue bucket late_fee)" "overdue 1 1-7 0.01"
}

@test "payable dates on days off move to the next working day if the policy says so" {
	cat > policy.yaml <<-'END'
	calendar:
	  shift: next-workday
	  files: []
	  off: [2026-10-01, 2026-10-02, 2026-10-05, 2026-10-06, 2026-10-07]
	  work: [2026-10-10]
	END
	dues due_on amount extended_to <<-'END'
	H1 1 2026-10-01 100.00 .
	H1 2 2026-10-10 100.00 .
	H1 3 2026-10-17 100.00 .
	H1 4 2026-10-19 100.00 .
	H1 5 2026-01-05 100.00 2026-10-11
	END
	is "$(unpaid -p policy.yaml -d 2026-10-08 dues.tsv |
		columns due_id payable_on state)" "\
1 2026-10-08 not-due
2 2026-10-10 not-due
3 2026-10-19 not-due
4 2026-10-19 not-due
5 2026-10-12 not-due"
	is "$(unpaid -d 2026-10-08 dues.tsv | columns payable_on | head -n 1)" 2026-10-01
}

@test "the built-in calendar knows the State Council's days" {
	echo 'calendar: {shift: next-workday}' > policy.yaml
	dues due_on amount <<-'END'
	H1 1 2026-10-01 100.00
	H1 2 2026-02-14 100.00
	END
	is "$(unpaid -p policy.yaml -d 2026-10-08 dues.tsv | columns payable_on)" "\
2026-10-08
2026-02-14"
}

@test "paid_7d, paid_30d and paid_60d are what was paid by that many days after signing" {
	dues due_on amount signed_on <<-'END'
	H1 1 2026-01-10 100.00 2026-01-01
	H1 2 2027-01-10 100.00 .
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-08 10.00
	R2 H1 2026-01-09 20.00
	R3 H1 2026-03-02 40.00
	R4 H1 2026-03-03 5.00
	END
	is "$(aged 2026-12-31 due_id paid paid_7d paid_30d paid_60d)" "\
1 75.00 10.00 30.00 70.00
2 0.00 . . ."
	is "$(aged 2026-01-09 due_id paid paid_7d paid_30d paid_60d)" "\
1 30.00 10.00 30.00 30.00
2 0.00 . . ."
}

@test "what a refund took back counts for no node" {
	dues due_on amount signed_on <<-'END'
	H1 1 2026-01-10 100.00 2026-01-01
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-03 60.00
	R2 H1 2026-02-20 -20.00
	END
	is "$(aged 2026-12-31 paid_7d paid_30d paid_60d)" "40.00 40.00 40.00"
}

@test "what was paid in part by the nodes is alike in any order of rows, with a balance or none" {
	dues due_on amount signed_on <<-'END'
	H1 1 2026-01-10 100.00 2026-01-01
	H2 1 2026-01-10 200.00 2026-01-01
	H3 1 2026-01-10 50.00 2026-01-01
	H3 2 2026-02-10 50.00 2026-01-01
	H4 1 2026-01-10 80.00 2026-01-01
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 10.00
	R2 H1 2026-01-20 20.00
	R3 H1 2026-02-20 30.00
	R4 H1 2026-04-01 40.00
	R5 H2 2026-01-08 10.05
	R6 H2 2026-01-09 20.00
	R7 H2 2026-03-03 70.00
	R8 H3 2026-01-02 60.00
	R9 H3 2026-01-31 25.00
	R10 H3 2026-02-15 -30.00
	R11 H3 2026-03-02 40.00
	R12 H4 2026-01-20 80.00
	END
	wanted="\
H1 1 100.00 0.00 10.00 30.00 60.00
H2 1 100.05 99.95 10.05 30.05 30.05
H3 1 50.00 0.00 50.00 50.00 50.00
H3 2 45.00 5.00 5.00 5.00 45.00
H4 1 80.00 0.00 0.00 80.00 80.00"
	cells=(contract_id due_id paid balance paid_7d paid_30d paid_60d)
	is "$(aged 2026-12-31 "${cells[@]}")" "$wanted"
	is "$(rc-age --sorted -d 2026-12-31 -r receipts.tsv dues.tsv | columns "${cells[@]}")" "$wanted"
	for file in dues.tsv receipts.tsv; do
		{ head -n 1 $file; tail -n +2 $file | tac; } > turned
		mv turned $file
	done
	is "$(aged 2026-12-31 "${cells[@]}" | tac)" "$wanted"
}

@test "the nodes of the policy make the columns" {
	two_dues
	echo 'nodes: [{days: 10, share: 0.5}, {days: 90, share: schedule}]' > policy.yaml
	is "$(unpaid -p policy.yaml -d 2026-01-01 dues.tsv | head -n 1 | tr '\t' ' ')" "\
contract_id due_id due_on amount as_of payable_on paid balance state days_overdue\
 bucket settled_on late_fee paid_10d paid_90d"
}

@test "receipts without a row are a warning where dues fall due, and an error if they are required" {
	two_dues
	receipts received_on amount < /dev/null
	message="rc-age: the table of receipts has no row, though dues fall due by the day"
	says 0 "" rc-age -d 2026-01-09 --require-receipts -r receipts.tsv dues.tsv
	says 0 "$message" rc-age -d 2026-01-10 -r receipts.tsv dues.tsv
	says 0 "$message" rc-age -d 2026-01-10 --sorted -r receipts.tsv dues.tsv
	says 1 "$message" rc-age -d 2026-01-10 --require-receipts -r receipts.tsv -o out.tsv \
		dues.tsv
	[ ! -e out.tsv ]
}
