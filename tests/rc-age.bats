#!/usr/bin/env bats
# rc-age: what is due, paid and overdue as of a day.

load helpers

setup() {
	clean_room
}

# dues, receipts: the tables of a test, by the columns that it is about.
dues() {
	{ echo "contract_id due_id $*"; cat; } | table dues.tsv
}

receipts() {
	{ echo "receipt_id contract_id $*"; cat; } | table receipts.tsv
}

# aged DAY COLUMN...: the columns as of the day.
aged() {
	local day=$1
	shift
	rc-age -d "$day" -r receipts.tsv dues.tsv | columns "$@"
}

# Two dues of 100.00, as most rules need no more.
two_dues() {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 100.00
	H1 2 2026-02-10 100.00
	END
}

late_policy() {
	printf 'late_fee: {mode: %s, tiers: [{from: 1, rate: 0.0002}, {from: 61, rate: 0.0005}]}\n' \
		"$1" > policy.yaml
}

# -- the cases that an independent model made

# sorted TABLE: its rows by contract_id, those of a contract in their order.
sorted() {
	local at
	at=$(head -n 1 "$1" | tr '\t' '\n' | grep -nx contract_id | cut -d: -f1)
	head -n 1 "$1"
	tail -n +2 "$1" | LC_ALL=C sort -s -t "$tab" -k "$at,$at"
}

@test "every case is aged byte for byte" {
	needs_shared cases/age
	for expected in "$shared"/cases/age/*/aged-*.tsv; do
		case=${expected%/*} day=${expected##*/aged-}
		rc-age -d "${day%.tsv}" -r "$case/receipts.tsv" "$case/dues.tsv" > got.tsv
		cmp got.tsv "$expected"
	done
}

@test "every case is aged byte for byte as sorted tables" {
	needs_shared cases/age
	for expected in "$shared"/cases/age/*/aged-*.tsv; do
		case=${expected%/*} day=${expected##*/aged-}
		sorted "$case/dues.tsv" > dues.tsv
		sorted "$case/receipts.tsv" > receipts.tsv
		rc-age --sorted -d "${day%.tsv}" -r receipts.tsv dues.tsv > got.tsv
		cmp got.tsv <(sorted "$expected")
	done
}

@test "every case is aged alike when the contracts stand in another order" {
	needs_shared cases/age
	for expected in "$shared"/cases/age/*/aged-*.tsv; do
		case=${expected%/*} day=${expected##*/aged-}
		sorted "$case/dues.tsv" > dues.tsv
		rc-age -d "${day%.tsv}" -r "$case/receipts.tsv" dues.tsv > got.tsv
		cmp got.tsv <(sorted "$expected")
	done
}

@test "the control totals of every case are the model's" {
	needs_shared cases/age
	for summary in "$shared"/cases/age/*/summary-*.tsv; do
		case=${summary%/*} day=${summary##*/summary-}
		rc-age -v -d "${day%.tsv}" -r "$case/receipts.tsv" "$case/dues.tsv" \
			2>&1 > /dev/null | tr -d , |
			awk '$2 ~ /^(receipts|applied|unapplied|no-contract|over-refunded)$/ && NF == 4 {
				print $4 }' > got
		is "$(cat got)" "$(awk '/^receipts_/ { print $2 }' "$summary")"
	done
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

@test "house money pays an agency due that it names" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-01 50.00 契税
	H1 2 2026-01-10 100.00 首付
	END
	receipts received_on amount due_id <<-'END'
	R1 H1 2026-01-05 70.00 1
	END
	is "$(aged 2026-01-31 due_id paid)" "1 50.00
2 20.00"
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
	rc-age -d 2026-01-31 -r receipts.tsv --allocations parts.tsv dues.tsv > /dev/null
	is "$(columns receipt_id due_id on amount rule < parts.tsv)" "\
R2 1 2026-01-05 60.00 oldest
R3 1 2026-01-05 30.00 oldest
R1 1 2026-01-07 10.00 oldest
R1 2 2026-01-07 90.00 oldest"
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
	rc-age -d 2026-02-01 -r receipts.tsv --allocations parts.tsv dues.tsv > aged.tsv
	is "$(cat parts.tsv)" "receipt_id	contract_id	due_id	on	amount	rule	days_late
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

# -- what is known at as-of

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

@test "a due takes no money from its cancellation on" {
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
1 30.00 0.00 cancelled 0 cancelled
2 50.00 50.00 not-due 0 not-due"
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
	is "$(rc-age -p policy.yaml -d 2026-10-08 dues.tsv |
		columns due_id payable_on state)" "\
1 2026-10-08 not-due
2 2026-10-10 not-due
3 2026-10-19 not-due
4 2026-10-19 not-due
5 2026-10-12 not-due"
	is "$(rc-age -d 2026-10-08 dues.tsv | columns payable_on | head -n 1)" 2026-10-01
}

@test "the built-in calendar knows the State Council's days" {
	needs_shared data/cn/holidays
	echo 'calendar: {shift: next-workday}' > policy.yaml
	dues due_on amount <<-'END'
	H1 1 2026-10-01 100.00
	H1 2 2026-02-14 100.00
	END
	is "$(rc-age -p policy.yaml -d 2026-10-08 dues.tsv | columns payable_on)" "\
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

@test "parts paid by the nodes are alike in any order of rows, with a balance or none" {
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
	is "$(rc-age -p policy.yaml -d 2026-01-01 dues.tsv | head -n 1 | tr '\t' ' ')" "\
contract_id due_id due_on amount as_of payable_on paid balance state days_overdue\
 bucket settled_on late_fee paid_10d paid_90d"
}

# -- buckets

@test "buckets are the bands between the policy's upper edges" {
	dues due_on amount <<-'END'
	H1 a 2026-04-10 1.00
	H1 b 2026-04-04 1.00
	H1 c 2026-04-03 1.00
	H1 d 2026-03-27 1.00
	H1 e 2026-03-26 1.00
	H1 f 2026-03-12 1.00
	H1 g 2026-03-11 1.00
	H1 h 2026-02-10 1.00
	H1 i 2026-02-09 1.00
	H1 j 2026-01-11 1.00
	H1 k 2026-01-10 1.00
	H1 l 2026-04-11 1.00
	END
	is "$(rc-age -d 2026-04-11 dues.tsv | columns due_id days_overdue bucket)" "\
a 1 1-7
b 7 1-7
c 8 8-15
d 15 8-15
e 16 16-30
f 30 16-30
g 31 31-60
h 60 31-60
i 61 61-90
j 90 61-90
k 91 91+
l 0 not-due"
	echo 'ageing: {buckets: [1, 2, 10]}' > policy.yaml
	is "$(rc-age -p policy.yaml -d 2026-04-11 dues.tsv | columns bucket |
		sed -n '1p;2p;3p;4p')" "1
3-10
3-10
11+"
}

# -- late fees

@test "200,000.00 paid 76 days late bear 7,600.00 by slab and 4,000.00 marginally" {
	dues due_on amount <<-'END'
	H1 1 2024-03-05 200000.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2024-05-20 200000.00
	END
	late_policy slab
	is "$(RC_POLICY=policy.yaml aged 2024-12-31 state late_fee)" "paid 7600.00"
	late_policy marginal
	is "$(RC_POLICY=policy.yaml aged 2024-12-31 state late_fee)" "paid 4000.00"
	late_policy none
	is "$(RC_POLICY=policy.yaml aged 2024-12-31 state late_fee)" "paid 0.00"
}

@test "an open balance bears a late fee for the days overdue so far" {
	dues due_on amount <<-'END'
	H1 1 2024-03-05 200000.00
	END
	receipts received_on amount < /dev/null
	late_policy marginal
	is "$(RC_POLICY=policy.yaml aged 2024-05-20 days_overdue late_fee)" "76 4000.00"
	late_policy slab
	is "$(RC_POLICY=policy.yaml aged 2024-05-04 days_overdue late_fee)" "60 2400.00"
	is "$(RC_POLICY=policy.yaml aged 2024-05-05 days_overdue late_fee)" "61 6100.00"
}

@test "each part bears the late fee of its own days" {
	dues due_on amount <<-'END'
	H1 1 2024-03-05 200000.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2024-03-15 100000.00
	END
	late_policy marginal
	is "$(RC_POLICY=policy.yaml aged 2024-05-20 late_fee)" 2200.00
}

@test "a late fee is rounded half up, once per due" {
	dues due_on amount fee_rate <<-'END'
	H1 1 2026-01-10 100.00 0.0001
	H2 1 2026-01-10 50.00 0.0001
	H3 1 2026-01-10 49.99 0.0001
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-10 34.00
	R2 H1 2026-01-11 33.00
	R3 H1 2026-01-11 33.00
	R4 H2 2026-01-11 50.00
	R5 H3 2026-01-11 49.99
	END
	is "$(aged 2026-01-31 contract_id late_fee)" "H1 0.01
H2 0.01
H3 0.00"
}

@test "a row's fee_rate replaces all tiers" {
	dues due_on amount fee_rate <<-'END'
	H1 1 2024-03-05 100000.00 0.0005
	H1 2 2024-03-05 100000.00 0
	END
	receipts received_on amount < /dev/null
	is "$(aged 2024-05-20 late_fee)" "3800.00
0.00"
}

@test "bank dues bear no late fee unless the policy says so" {
	dues due_on amount item <<-'END'
	H1 1 2024-03-05 200000.00 按揭
	END
	receipts received_on amount < /dev/null
	late_policy marginal
	is "$(RC_POLICY=policy.yaml aged 2024-05-20 late_fee)" 0.00
	sed -i 's/mode:/loan: true, mode:/' policy.yaml
	is "$(RC_POLICY=policy.yaml aged 2024-05-20 late_fee)" 4000.00
}

@test "what a refund took back bears a late fee to as-of" {
	dues due_on amount fee_rate <<-'END'
	H1 1 2026-01-10 1000.00 0.001
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-10 1000.00
	R2 H1 2026-01-15 -400.00
	END
	is "$(aged 2026-01-20 late_fee)" 4.00
}

@test "an extension moves the beginning of the late fee" {
	dues due_on amount extended_to fee_rate <<-'END'
	H1 1 2026-01-10 1000.00 2026-01-18 0.001
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-20 late_fee)" 2.00
}

# -- without receipts

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

# -- the stream

@test "ageing what is aged already prints the same bytes" {
	dues due_on amount item signed_on <<-'END'
	H1 1 2026-01-10 100.00 首付 2026-01-01
	H1 2 2026-02-10 -10.00 面积补差 2026-01-01
	H2 1 2026-02-10 100.00 契税 .
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 60.00
	R2 H2 2026-01-05 60.00
	END
	rc-age -d 2026-03-01 -r receipts.tsv dues.tsv > once.tsv
	rc-age -d 2026-03-01 -r receipts.tsv once.tsv | cmp - once.tsv
	rc-age -d 2026-03-01 -r receipts.tsv dues.tsv |
		rc-age -d 2026-03-01 -r receipts.tsv | cmp - once.tsv
	rc-age -d 2026-03-01 --sorted -r receipts.tsv once.tsv | cmp - once.tsv
	rc-age -d 2026-03-01 dues.tsv > alone.tsv
	rc-age -d 2026-03-01 alone.tsv | cmp - alone.tsv
}

@test "another day's columns are replaced in their places" {
	two_dues
	receipts received_on amount < /dev/null
	rc-age -d 2026-01-01 -r receipts.tsv dues.tsv > before.tsv
	rc-age -d 2026-03-01 -r receipts.tsv before.tsv > after.tsv
	rc-age -d 2026-03-01 -r receipts.tsv dues.tsv | cmp - after.tsv
}

@test "columns that rc-age doesn't know pass through byte for byte" {
	printf '%s\n' "x y${tab}contract_id${tab}due_id${tab}备注${tab}due_on${tab}amount${tab}房号" \
		" a  b ${tab}H1${tab}007${tab}\"引号\" \\t,;${tab}2026-01-10${tab}100${tab}" \
		"${tab}H1${tab}08${tab}𠮷 ${tab}2026-01-10${tab}-0.5${tab}0012" > dues.tsv
	receipts received_on amount < /dev/null
	rc-age -d 2026-01-01 dues.tsv | cut -f 1-7 | cmp - dues.tsv
	rc-age -d 2026-01-01 -r receipts.tsv dues.tsv | cut -f 1-7 | cmp - dues.tsv
	rc-age -d 2026-01-01 -r receipts.tsv --sorted dues.tsv | cut -f 1-7 | cmp - dues.tsv
}

@test "rows keep their order" {
	dues due_on amount <<-'END'
	H2 1 2026-01-10 1.00
	H1 2 2026-01-12 2.00
	H2 0 2026-01-09 3.00
	H1 1 2026-01-11 4.00
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-01 contract_id due_id)" "H2 1
H1 2
H2 0
H1 1"
}

@test "several files are read one after the other, whatever the order of their columns" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 首付
	END
	table more.tsv <<-'END'
	note amount due_on due_id contract_id
	x 50.00 2026-01-01 2 H1
	. 70.00 2026-01-02 1 H2
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 60.00
	END
	for option in "-r receipts.tsv" "" "--sorted -r receipts.tsv"; do
		# shellcheck disable=SC2086
		rc-age -d 2026-01-31 $option dues.tsv more.tsv > aged.tsv
		is "$(cut -f 1-6 aged.tsv)" \
"contract_id	due_id	due_on	amount	item	note
H1	1	2026-01-10	100.00	首付	
H1	2	2026-01-01	50.00		x
H2	1	2026-01-02	70.00		"
	done
	rc-age -d 2026-01-31 -r receipts.tsv dues.tsv more.tsv > aged.tsv
	is "$(columns paid < aged.tsv)" "10.00
50.00
0.00"
}

@test "a column of rc-age's own in a later file only is computed for all rows" {
	two_dues
	table more.tsv <<-'END'
	contract_id due_id due_on amount balance
	H2 1 2026-01-10 7.00 99.00
	END
	receipts received_on amount < /dev/null
	rc-age -d 2026-01-01 -r receipts.tsv dues.tsv more.tsv > aged.tsv
	is "$(head -n 1 aged.tsv | cut -f 1-6 | tr '\t' ' ')" \
		"contract_id due_id due_on amount balance as_of"
	is "$(columns contract_id balance < aged.tsv)" "H1 100.00
H1 100.00
H2 7.00"
}

@test "- is stdin, and none means stdin" {
	two_dues
	rc-age -d 2026-01-31 dues.tsv > wanted.tsv
	rc-age -d 2026-01-31 - < dues.tsv | cmp - wanted.tsv
	rc-age -d 2026-01-31 < dues.tsv | cmp - wanted.tsv
	table more.tsv <<-'END'
	contract_id due_id due_on amount
	H2 1 2026-01-10 7.00
	END
	is "$(rc-age -d 2026-01-31 more.tsv - < dues.tsv | columns contract_id)" "H2
H1
H1"
}

@test "the header is written even when there are no rows" {
	dues due_on amount < /dev/null
	receipts received_on amount < /dev/null
	rc-age -d 2026-01-31 -r receipts.tsv --allocations parts.tsv \
		--unmatched un.tsv dues.tsv > aged.tsv
	is "$(tr '\t' ' ' < aged.tsv)" "contract_id due_id due_on amount as_of payable_on\
 paid balance state days_overdue bucket settled_on late_fee paid_7d paid_30d paid_60d"
	is "$(tr '\t' ' ' < parts.tsv)" "receipt_id contract_id due_id on amount rule days_late"
	is "$(tr '\t' ' ' < un.tsv)" "receipt_id contract_id due_id received_on amount reason"
	rc-age -d 2026-01-31 dues.tsv | cmp - aged.tsv
	rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv | cmp - aged.tsv
}

@test "a header without a line end is a table without rows" {
	printf 'contract_id\tdue_id\tdue_on\tamount' > dues.tsv
	is "$(rc-age -d 2026-01-31 dues.tsv | wc -l)" 1
}

@test "the last row needs no line end" {
	printf 'contract_id\tdue_id\tdue_on\tamount\nH1\t1\t2026-01-10\t1.00' > dues.tsv
	is "$(rc-age -d 2026-01-31 dues.tsv | tail -n 1 | cut -f 1-4)" \
		"H1${tab}1${tab}2026-01-10${tab}1.00"
}

@test "CRLF and a byte-order mark are taken off, and LF goes out" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 60.00
	END
	rc-age -d 2026-01-31 -r receipts.tsv dues.tsv > wanted.tsv
	for file in dues receipts; do
		{ printf '\xEF\xBB\xBF'; sed 's/$/\r/' $file.tsv; } > $file-crlf.tsv
	done
	rc-age -d 2026-01-31 -r receipts-crlf.tsv dues-crlf.tsv | cmp - wanted.tsv
	rc-age -d 2026-01-31 -r receipts-crlf.tsv --sorted dues-crlf.tsv | cmp - wanted.tsv
}

@test "dues may come through a pipe, and be read twice all the same" {
	needs_shared cases/age
	case=$shared/cases/age/b
	rc-age -d 2026-11-23 -r "$case/receipts.tsv" "$case/dues.tsv" > wanted.tsv
	# shellcheck disable=SC2002
	cat "$case/dues.tsv" | rc-age -d 2026-11-23 -r "$case/receipts.tsv" |
		cmp - wanted.tsv
	rc-age -d 2026-11-23 -r "$case/receipts.tsv" <(cat "$case/dues.tsv") |
		cmp - wanted.tsv
	is "$(ls "$TMPDIR")" ""
}

@test "receipts may come through a pipe" {
	needs_shared cases/age
	case=$shared/cases/age/b
	rc-age -d 2026-11-23 -r "$case/receipts.tsv" "$case/dues.tsv" > wanted.tsv
	# shellcheck disable=SC2002
	cat "$case/receipts.tsv" | rc-age -d 2026-11-23 -r - "$case/dues.tsv" |
		cmp - wanted.tsv
	rc-age -d 2026-11-23 -r <(cat "$case/receipts.tsv") <(cat "$case/dues.tsv") |
		cmp - wanted.tsv
}

@test "dues may be many files" {
	echo "contract_id due_id due_on amount" | table head
	for n in $(seq 1 300); do
		{ cat head; printf 'H%s\t1\t2026-01-10\t1.00\n' "$n"; } > "d$n.tsv"
	done
	receipts received_on amount <<-'END'
	R1 H299 2026-01-05 60.00
	END
	(ulimit -n 64
	rc-age -d 2026-01-31 -r receipts.tsv d?.tsv d??.tsv d???.tsv 2> /dev/null > aged.tsv)
	is "$(columns contract_id paid < aged.tsv | sed -n '1p;299,$p')" "H1 0.00
H299 1.00
H300 0.00"
}

@test "a row longer than the reader's block comes through whole" {
	two_dues
	head -c 300000 /dev/zero | tr '\0' x > long
	{ sed "1s/\$/${tab}note/; s/100.00\$/&${tab}/" dues.tsv | head -n 2
	printf 'H1\t2\t2026-02-10\t1.00\t%s\n' "$(cat long)"; } > long.tsv
	receipts received_on amount < /dev/null
	rc-age -d 2026-01-31 -r receipts.tsv long.tsv | cut -f 1-5 | cmp - long.tsv
	rc-age -d 2026-01-31 --sorted -r receipts.tsv long.tsv | cut -f 1-5 | cmp - long.tsv
}

@test "neither locale nor time zone changes a byte" {
	needs_shared cases/age
	case=$shared/cases/age/a
	rc-age -d 2026-11-23 -r "$case/receipts.tsv" "$case/dues.tsv" > wanted.tsv
	for locale in C C.UTF-8 zh_CN.GB18030 tr_TR.UTF-8 de_DE.UTF-8; do
		for zone in Pacific/Kiritimati America/Adak Asia/Shanghai; do
			LC_ALL=$locale TZ=$zone rc-age -d 2026-11-23 \
				-r "$case/receipts.tsv" "$case/dues.tsv" |
				cmp - wanted.tsv
		done
	done
}

# -- the day

# as_of OPTION...: the day that the options mean.
as_of() {
	rc-age "$@" dues.tsv | columns as_of | head -n 1
}

@test "--as-of takes a date, or a month for its last day" {
	two_dues
	is "$(as_of -d 2026-11-23)" 2026-11-23
	is "$(as_of --as-of=2026-11-23)" 2026-11-23
	is "$(as_of -d 2026-10)" 2026-10-31
	is "$(as_of -d 2024-02)" 2024-02-29
	is "$(as_of -d 2100-02)" 2100-02-28
	is "$(as_of -d 1900-01-01)" 1900-01-01
	is "$(as_of -d 2999-12)" 2999-12-31
}

@test "--as-of takes today, yesterday and days ago; its default is today" {
	two_dues
	# shellcheck disable=SC2119
	days() {
		date -d '12:00' +%F
		date -d '12:00' +%F
		date -d '12:00 1 day ago' +%F
		date -d '12:00 7 days ago' +%F
	}
	same_days() {
		before=$(days)
		got=$(as_of; as_of -d today; as_of -d yesterday; as_of -d -7d)
		[ "$before" = "$(days)" ] || before=$(days) \
			got=$(as_of; as_of -d today; as_of -d yesterday; as_of -d -7d)
		is "$got" "$before"
	}
	same_days
	export TZ=Pacific/Kiritimati
	same_days
}

@test "a day that is none is wrong use" {
	two_dues
	for day in 2026-02-30 20260201 2026-13 -d 7d +7d Today '' 2026-1-5 1899-12-31 \
	    3000-01-01 -9999999d 2026-02-01x; do
		says 2 "rc-age: --as-of: '$day' is no day; wanted YYYY-MM-DD, YYYY-MM, today, yesterday or -7d" \
			rc-age --as-of "$day" dues.tsv
	done
}

# -- tracing

@test "--allocations says which receipt paid what, by which rule, how late" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 首付
	H1 2 2026-02-10 100.00 尾款
	H1 3 2026-01-05 10.00 契税
	END
	receipts received_on amount due_id item <<-'END'
	R1 H1 2026-01-15 30.00 2 .
	R2 H1 2026-01-16 10.00 . 尾款
	R3 H1 2026-01-17 20.00 . .
	R4 H1 2026-01-18 40.00 2 .
	R5 H1 2026-01-19 -40.00 . .
	R6 H1 2026-01-20 10.00 . 契税
	END
	rc-age -d 2026-03-01 -r receipts.tsv --allocations parts.tsv dues.tsv > aged.tsv
	is "$(cat parts.tsv)" "receipt_id	contract_id	due_id	on	amount	rule	days_late
R1	H1	2	2026-01-15	30.00	due	0
R2	H1	2	2026-01-16	10.00	item	0
R3	H1	1	2026-01-17	20.00	oldest	7
R6	H1	3	2026-01-20	10.00	item	15"
	is "$(columns due_id paid < aged.tsv)" "1 20.00
2 40.00
3 10.00"
}

@test "allocations sum up to what is paid, due by due" {
	needs_shared cases/age
	for case in "$shared"/cases/age/?; do
		rc-age -d 2026-11-23 -r "$case/receipts.tsv" --allocations parts.tsv \
			"$case/dues.tsv" > aged.tsv 2> /dev/null
		sums() {
			awk '{ n = $3; sub(/\./, "", n); sum[$1 "\t" $2] += n }
			END { for (key in sum) if (sum[key]) printf "%s\t%.0f\n", key, sum[key] }' |
				LC_ALL=C sort
		}
		is "$(columns contract_id due_id amount < parts.tsv | sums)" \
			"$(columns contract_id due_id paid < aged.tsv | sums)"
	done
}

@test "applied and unmatched amounts sum up to the receipts" {
	needs_shared cases/age
	for case in "$shared"/cases/age/?; do
		rc-age -d 2026-11-23 -r "$case/receipts.tsv" --allocations parts.tsv \
			--unmatched un.tsv "$case/dues.tsv" > /dev/null 2>&1
		total() {
			awk '{ sub(/\./, "", $1); sum += $1 } END { printf "%.0f\n", sum }'
		}
		is "$({ columns rule amount < parts.tsv | grep -v ^credit | cut -d' ' -f2
			columns amount < un.tsv; } | total)" \
			"$(columns received_on amount < "$case/receipts.tsv" |
				awk '$1 <= "2026-11-23" { print $2 }' | total)"
	done
}

@test "receipts for contracts without dues are unmatched, and a warning every time" {
	two_dues
	receipts received_on amount due_id <<-'END'
	R1 H0 2026-01-05 60.00 7
	R2 H9 2026-01-06 -1.00 .
	R3 H9 2027-01-06 5.00 .
	END
	message="rc-age: 2 receipts for contracts without dues: 59.00"
	says 0 "$message" rc-age -d 2026-01-31 -r receipts.tsv --unmatched un.tsv dues.tsv
	is "$(cat un.tsv)" "receipt_id	contract_id	due_id	received_on	amount	reason
R1	H0	7	2026-01-05	60.00	no-contract
R2	H9		2026-01-06	-1.00	no-contract"
	says 0 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv
	sed -i 3d receipts.tsv
	says 0 "rc-age: 1 receipt for contracts without dues: 60.00" \
		rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
}

@test "allocations and unmatched are alike for sorted tables" {
	needs_shared cases/age
	for case in "$shared"/cases/age/?; do
		sorted "$case/dues.tsv" > dues.tsv
		sorted "$case/receipts.tsv" > receipts.tsv
		rc-age -d 2026-11-23 -r receipts.tsv --allocations a1 --unmatched u1 \
			dues.tsv > /dev/null 2>&1
		rc-age -d 2026-11-23 -r receipts.tsv --allocations a2 --unmatched u2 \
			--sorted dues.tsv > /dev/null 2>&1
		cmp a1 a2
		cmp <(LC_ALL=C sort u1) <(LC_ALL=C sort u2)
	done
}

@test "-v prints the control totals" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 230.00
	R2 H2 2026-01-05 1234.56
	R3 H1 2026-01-06 -240.00
	R4 H1 2026-02-01 60.00
	R5 H1 2026-02-02 1000.00
	END
	rc-age -v -d 2026-02-02 -r receipts.tsv dues.tsv 2> err > /dev/null
	is "$(tr -s ' ' < err)" "rc-age: 1 receipt for contracts without dues: 1,234.56
rc-age: 1 receipt refunded more than came in: -10.00
rc-age: dues 2 200.00
rc-age: receipts 5 2,284.56
rc-age: applied 3 200.00
rc-age: unapplied 1 860.00
rc-age: no-contract 1 1,234.56
rc-age: over-refunded 1 -10.00"
}

@test "-v prints the dues' total without receipts, too" {
	two_dues
	rc-age -v -d 2026-02-02 dues.tsv 2> err > /dev/null
	is "$(tr -s ' ' < err | head -n 1)" "rc-age: dues 2 200.00"
}

@test "an item that the policy doesn't know is price, and said so once" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 花园
	H1 2 2026-01-11 100.00 花园
	H1 3 2026-01-12 100.00 .
	END
	receipts received_on amount item <<-'END'
	R1 H1 2026-01-05 150.00 首付
	R2 H1 2026-01-05 10.00 花园
	END
	message="rc-age: item '花园': not in the policy, taken as price"
	says 0 "$message" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
	is "$(columns paid < out)" "100.00
60.00
0.00"
	says 0 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv
	says 0 "$message" rc-age -d 2026-01-31 dues.tsv
}

@test "many items that the policy doesn't know are named in one line" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 1.00 a1
	H1 2 2026-01-10 1.00 a2
	H1 3 2026-01-10 1.00 a3
	H1 4 2026-01-10 1.00 a4
	H1 5 2026-01-10 1.00 a5
	H1 6 2026-01-10 1.00 a6
	H1 7 2026-01-10 1.00 a7
	END
	says 0 "rc-age: item 'a1', 'a2', 'a3', 'a4', 'a5' and 2 more: not in the policy, taken as price" \
		rc-age -d 2026-01-01 dues.tsv
}

# -- messages of the reader

# bad LINE MESSAGE: a second row of dues, as printf(1) prints it, is refused with the
# message, whichever way the table is read.
bad() {
	local option
	{ printf 'contract_id\tdue_id\tdue_on\tamount\titem\nH1\t1\t2026-01-10\t1.00\t\n'
	# shellcheck disable=SC2059
	printf "$1\n"; } > dues.tsv
	receipts received_on amount < /dev/null
	for option in "" "-r receipts.tsv" "--sorted -r receipts.tsv"; do
		# shellcheck disable=SC2086
		says 1 "rc-age: $2" rc-age -d 2026-01-31 $option dues.tsv
	done
}

@test "a bad cell is named by file, line, column and text" {
	bad 'H1\t2\t2026-01-10\t12,3x\t' \
		"dues.tsv:3: amount: '12,3x' is not an amount (yuan, at most two decimals)"
	bad 'H1\t2\t2026-01-10\t1.234\t' \
		"dues.tsv:3: amount: '1.234' is not an amount (yuan, at most two decimals)"
	bad 'H1\t2\t2026-01-10\t90000000000000.01\t' \
		"dues.tsv:3: amount: '90000000000000.01' is not an amount (yuan, at most two decimals)"
	bad 'H1\t2\t2026-02-30\t1.00\t' \
		"dues.tsv:3: due_on: '2026-02-30' is not a date (YYYY-MM-DD, 1900 to 2999)"
	bad 'H1\t2\t2026/02/03\t1.00\t' \
		"dues.tsv:3: due_on: '2026/02/03' is not a date (YYYY-MM-DD, 1900 to 2999)"
}

@test "a bad cell of an optional column is an error all the same" {
	dues due_on amount signed_on fee_rate <<-'END'
	H1 1 2026-01-10 1.00 soon .
	END
	says 1 "rc-age: dues.tsv:2: signed_on: 'soon' is not a date (YYYY-MM-DD, 1900 to 2999)" \
		rc-age -d 2026-01-31 dues.tsv
	dues due_on amount fee_rate <<-'END'
	H1 1 2026-01-10 1.00 5%
	END
	says 1 "rc-age: dues.tsv:2: fee_rate: '5%' is not a rate (a decimal such as 0.0001)" \
		rc-age -d 2026-01-31 dues.tsv
}

@test "a fee_rate beyond 0 to 1 is refused" {
	for rate in -0.1 1.0000000001; do
		dues due_on amount fee_rate <<-END
		H1 1 2026-01-10 1.00 $rate
		END
		says 1 "rc-age: dues.tsv:2: fee_rate: not a daily rate from 0 to 1" \
			rc-age -d 2026-01-31 dues.tsv
	done
}

@test "an empty cell of a needed column is an error" {
	bad 'H1\t2\t\t1.00\t' \
		"dues.tsv:3: due_on: is empty; wanted a date (YYYY-MM-DD, 1900 to 2999)"
	bad 'H1\t2\t2026-01-10\t\t' \
		"dues.tsv:3: amount: is empty; wanted an amount (yuan, at most two decimals)"
	bad '\t2\t2026-01-10\t1.00\t' "dues.tsv:3: contract_id: is empty; wanted a text"
	bad 'H1\t\t2026-01-10\t1.00\t' "dues.tsv:3: due_id: is empty; wanted a text"
}

@test "a row of too many or too few cells is an error" {
	bad 'H1\t2\t2026-01-10\t1.00' "dues.tsv:3: 4 cells where the header has 5"
	bad 'H1\t2\t2026-01-10\t1.00\t\t' "dues.tsv:3: 6 cells where the header has 5"
	bad '' "dues.tsv:3: 1 cells where the header has 5"
}

@test "a control character in a cell is an error" {
	bad 'H1\t2\t2026-01-10\t1.00\ta\000b' "dues.tsv:3: item: control character 0x00"
	bad 'H1\t2\t2026-01-10\t1.00\ta\033[2J' "dues.tsv:3: item: control character 0x1B"
	bad 'H1\t2\t2026-01-10\t1.00\t\177' "dues.tsv:3: item: control character 0x7F"
	bad 'H1\t2\r\t2026-01-10\t1.00\t' "dues.tsv:3: due_id: control character 0x0D"
}

@test "a cell that is not UTF-8 is an error" {
	bad 'H1\t2\t2026-01-10\t1.00\tab\377' "dues.tsv:3: item: not UTF-8: byte 0xFF"
	bad 'H\272\317\315\2541\t2\t2026-01-10\t1.00\t' "dues.tsv:3: contract_id: not UTF-8: byte 0xBA"
	bad 'H1\t2\t2026-01-10\t1.00\t\355\240\200' "dues.tsv:3: item: not UTF-8: byte 0xED"
}

@test "bad bytes in the header are an error" {
	printf 'contract_id\tdue_id\tdue_on\tamount\tx\377\n' > dues.tsv
	says 1 "rc-age: dues.tsv:1: header: not UTF-8: byte 0xFF" rc-age dues.tsv
	printf 'contract_id\tdue_id\tdue_on\tamount\tx\001\n' > dues.tsv
	says 1 "rc-age: dues.tsv:1: header: control character 0x01" rc-age dues.tsv
}

@test "a receipt's bad cell is named too" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 1.00
	R2 H1 2026-01-05 x
	END
	for option in "" --sorted; do
		# shellcheck disable=SC2086
		says 1 "rc-age: receipts.tsv:3: amount: 'x' is not an amount (yuan, at most two decimals)" \
			rc-age -d 2026-01-31 $option -r receipts.tsv dues.tsv
	done
}

@test "the lines of a later file are its own" {
	two_dues
	table more.tsv <<-'END'
	contract_id due_id due_on amount
	H2 1 2026-01-10 1.00
	H2 2 2026-01-10 1.0x
	END
	says 1 "rc-age: more.tsv:3: amount: '1.0x' is not an amount (yuan, at most two decimals)" \
		rc-age -d 2026-01-31 dues.tsv more.tsv
	says 1 "rc-age: stdin:3: amount: '1.0x' is not an amount (yuan, at most two decimals)" \
		rc-age -d 2026-01-31 dues.tsv - < more.tsv
}

@test "a missing column is named, with the nearest" {
	table dues.tsv <<< "contract_id due_id due_om amount"
	says 1 "rc-age: dues.tsv:1: no column 'due_on'; nearest is 'due_om'" rc-age dues.tsv
	table dues.tsv <<< "合同号 due_id due_on amount"
	says 1 "rc-age: dues.tsv:1: no column 'contract_id'" rc-age dues.tsv
	two_dues
	table receipts.tsv <<< "receipt_id contract_id recieved_on amount"
	says 1 "rc-age: receipts.tsv:1: no column 'received_on'; nearest is 'recieved_on'" \
		rc-age -r receipts.tsv dues.tsv
}

@test "a column that a later file lacks is an error if it is needed" {
	two_dues
	table more.tsv <<< "contract_id due_id due_on"
	says 1 "rc-age: more.tsv:1: no column 'amount'" rc-age dues.tsv more.tsv
}

@test "a table of more than 16,384 columns is an error" {
	two_dues
	{ printf 'contract_id\tdue_id\tdue_on\tamount'
	seq -f "${tab}c%.0f" 16381 | tr -d '\n'; } > wide.tsv
	says 1 "rc-age: wide.tsv:1: more than 16384 columns" rc-age wide.tsv
	says 1 "rc-age: wide.tsv:1: more than 16384 columns" rc-age dues.tsv wide.tsv
}

@test "a repeated column, or one without a name, is an error" {
	table dues.tsv <<< "contract_id due_id due_on amount note amount"
	says 1 "rc-age: dues.tsv:1: column 'amount' is there twice" rc-age dues.tsv
	table dues.tsv <<< "contract_id . due_id due_on amount"
	says 1 "rc-age: dues.tsv:1: column 2 has no name" rc-age dues.tsv
	two_dues
	table more.tsv <<< "contract_id due_id due_on amount due_id"
	says 1 "rc-age: more.tsv:1: column 'due_id' is there twice" rc-age dues.tsv more.tsv
}

@test "a repeated due is an error that names both lines" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 1.00
	H1 2 2026-01-10 1.00
	H1 1 2026-01-10 1.00
	END
	receipts received_on amount < /dev/null
	message="rc-age: dues.tsv:4: due_id: the contract has this one already, in dues.tsv:2"
	says 1 "$message" rc-age -d 2026-01-31 dues.tsv
	says 1 "$message" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
	says 1 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv
}

@test "a due repeated in another file is an error that names both files" {
	two_dues
	table more.tsv <<-'END'
	due_id contract_id due_on amount
	3 H1 2026-01-10 1.00
	2 H1 2026-01-10 1.00
	END
	receipts received_on amount < /dev/null
	message="rc-age: more.tsv:3: due_id: the contract has this one already, in dues.tsv:3"
	says 1 "$message" rc-age -d 2026-01-31 dues.tsv more.tsv
	says 1 "$message" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv more.tsv
	says 1 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv more.tsv
}

@test "one due_id in two contracts is no repetition" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 1.00
	H11 1 2026-01-10 1.00
	H1 11 2026-01-10 1.00
	H2 1 2026-01-10 1.00
	END
	receipts received_on amount < /dev/null
	says 0 "" rc-age -d 2026-01-31 dues.tsv
	says 0 "" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
}

@test "a repeated receipt is an error that names both lines" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-10 1.00
	R2 H1 2026-01-10 1.00
	R1 H1 2027-01-10 1.00
	END
	message="rc-age: receipts.tsv:4: receipt_id: 'R1' is there already, in receipts.tsv:2"
	says 1 "$message" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
	says 1 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv
}

@test "a sum that would overflow is an error, not a wrap" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 90000000000000.00
	H1 2 2026-01-10 0.01
	END
	receipts received_on amount < /dev/null
	says 1 "rc-age: the sum of dues is beyond 90,000,000,000,000.00" \
		rc-age -d 2026-01-01 -r receipts.tsv dues.tsv
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-10 90000000000000.00
	R2 H1 2026-01-10 90000000000000.00
	END
	says 1 "rc-age: the sum of receipts is beyond 90,000,000,000,000.00" \
		rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
}

@test "the largest amounts are exact" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 90000000000000.00
	H1 2 2026-01-11 -90000000000000.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-02 89999999999999.99
	END
	is "$(aged 2026-01-10 due_id paid balance)" "1 89999999999999.99 0.01
2 0.00 -90000000000000.00"
	is "$(aged 2026-01-12 due_id paid balance)" "1 90000000000000.00 0.00
2 -90000000000000.00 0.00"
}

@test "a late fee beyond the range of money is an error" {
	dues due_on amount fee_rate <<-'END'
	H1 1 2026-01-10 90000000000000.00 1
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-11 late_fee)" 90000000000000.00
	says 1 "rc-age: a late fee is beyond 90,000,000,000,000.00" \
		rc-age -d 2026-01-12 -r receipts.tsv dues.tsv
}

@test "--sorted refuses a row out of order and names it" {
	receipts received_on amount < /dev/null
	dues due_on amount <<-'END'
	H1 1 2026-01-10 1.00
	H2 1 2026-01-10 1.00
	H1 2 2026-01-10 1.00
	END
	says 1 "rc-age: dues.tsv:4: contract_id: 'H1' is out of order, after 'H2'" \
		rc-age --sorted -r receipts.tsv dues.tsv
	two_dues
	receipts received_on amount <<-'END'
	R1 H2 2026-01-10 1.00
	R2 H10 2026-01-10 1.00
	END
	says 1 "rc-age: receipts.tsv:3: contract_id: 'H10' is out of order, after 'H2'" \
		rc-age --sorted -r receipts.tsv dues.tsv
}

@test "--sorted is the order of bytes" {
	dues due_on amount <<-'END'
	B 1 2026-01-10 1.00
	H1 1 2026-01-10 1.00
	H10 1 2026-01-10 1.00
	H2 1 2026-01-10 1.00
	a 1 2026-01-10 1.00
	合同 1 2026-01-10 1.00
	END
	receipts received_on amount <<-'END'
	R0 A 2026-01-02 1.00
	R1 H1 2026-01-02 0.10
	R2 H10 2026-01-02 0.20
	R3 H2 2026-01-02 0.30
	R4 a 2026-01-02 0.40
	R5 b 2026-01-02 1.00
	R6 合同 2026-01-02 0.50
	END
	is "$(rc-age --sorted -d 2026-01-31 -r receipts.tsv dues.tsv 2> /dev/null |
		columns contract_id paid)" "B 0.00
H1 0.10
H10 0.20
H2 0.30
a 0.40
合同 0.50"
}

@test "--sorted remembers the receipts of the contract at hand, however many came before" {
	two_dues
	{ printf 'receipt_id\tcontract_id\treceived_on\tamount\n'
	seq -f "X%.0f${tab}H0${tab}2026-01-05${tab}0.01" 65535
	printf '%s\tH1\t2026-01-05\t90.00\n' R1 R2 R3; } > receipts.tsv
	rc-age -d 2026-01-31 -r receipts.tsv --unmatched u1 --allocations a1 dues.tsv \
		> wanted.tsv 2> /dev/null
	rc-age -d 2026-01-31 -r receipts.tsv --unmatched u2 --allocations a2 --sorted \
		dues.tsv 2> /dev/null | cmp - wanted.tsv
	cmp a1 a2
	cmp u1 u2
	is "$(tail -n 1 u2)" "R3${tab}H1${tab}${tab}2026-01-05${tab}70.00${tab}unapplied"
}

@test "a control character in a file's name can't write to the terminal" {
	printf 'x\n' > $'a\eb.tsv'
	says 1 "rc-age: a?b.tsv:1: no column 'contract_id'" rc-age $'a\eb.tsv'
}

# -- the machine fails

@test "an empty file is an error" {
	: > dues.tsv
	says 1 "rc-age: dues.tsv: is empty; a table begins with its header" rc-age dues.tsv
	says 1 "rc-age: stdin: is empty; a table begins with its header" rc-age < /dev/null
	two_dues
	: > receipts.tsv
	says 1 "rc-age: receipts.tsv: is empty; a table begins with its header" \
		rc-age -r receipts.tsv dues.tsv
}

@test "a missing file is an error" {
	two_dues
	says 1 "rc-age: none.tsv: cannot open: No such file or directory" rc-age none.tsv
	says 1 "rc-age: none.tsv: cannot open: No such file or directory" \
		rc-age dues.tsv none.tsv
	says 1 "rc-age: none.tsv: cannot open: No such file or directory" \
		rc-age -r none.tsv dues.tsv
}

@test "a directory is an error" {
	mkdir folder
	says 1 "rc-age: folder: cannot read: Is a directory" rc-age folder
	says 1 "rc-age: stdin: cannot read: Is a directory" rc-age < folder
}

@test "a file that may not be read is an error" {
	[ "$(id -u)" -ne 0 ] || skip "root may read everything"
	two_dues
	chmod 0 dues.tsv
	says 1 "rc-age: dues.tsv: cannot open: Permission denied" rc-age dues.tsv
}

@test "a line of more than 64 MiB is an error" {
	two_dues
	head -c 70000000 /dev/zero | tr '\0' x >> dues.tsv
	says 1 "rc-age: dues.tsv:4: a line of more than 67108864 bytes" \
		rc-age -d 2026-01-31 dues.tsv
}

@test "a full disk is an error" {
	two_dues
	receipts received_on amount < /dev/null
	full() {
		"$@" > /dev/full
	}
	says 1 "rc-age: stdout: cannot write: No space left on device" full rc-age dues.tsv
	says 1 "rc-age: stdout: cannot write: No space left on device" full rc-age --help
	says 1 "rc-age: stdout: cannot write: No space left on device" full rc-age --version
	says 1 "rc-age: /dev/full: cannot write: No space left on device" \
		rc-age -o /dev/full dues.tsv
	says 1 "rc-age: /dev/full: cannot write: No space left on device" \
		rc-age -r receipts.tsv --unmatched /dev/full dues.tsv
	says 1 "rc-age: /dev/full: cannot write: No space left on device" \
		rc-age -r receipts.tsv --allocations /dev/full dues.tsv
}

@test "a full disk for one output leaves the other as it was" {
	two_dues
	receipts received_on amount < /dev/null
	echo old > aged.tsv
	says 1 "rc-age: /dev/full: cannot write: No space left on device" \
		rc-age -r receipts.tsv --unmatched /dev/full -o aged.tsv dues.tsv
	is "$(cat aged.tsv)" old
	is "$(ls)" "aged.tsv
dues.tsv
err
out
receipts.tsv"
}

@test "no room for the copy of a pipe is an error" {
	two_dues
	receipts received_on amount < /dev/null
	piped() {
		# shellcheck disable=SC2002
		cat dues.tsv | TMPDIR=/nowhere rc-age -r receipts.tsv
	}
	fails_at 1 "rc-age: stdin: cannot keep a copy as /nowhere/rc-??????: No such file or directory" \
		piped
}

# Runs a command with stdout a pipe that nobody reads.
to_nobody() {
	mkfifo pipe
	exec 8<> pipe
	exec 9> pipe
	exec 8<&-
	"$@" >&9
}

@test "a closed pipe ends rc-age by SIGPIPE" {
	two_dues
	to_nobody_alone() { (trap - PIPE; to_nobody rc-age dues.tsv); }
	says 141 "" to_nobody_alone
}

@test "a closed pipe is an error where SIGPIPE is ignored" {
	two_dues
	to_nobody_ignored() { (trap '' PIPE; to_nobody rc-age dues.tsv); }
	says 1 "rc-age: stdout: cannot write: Broken pipe" to_nobody_ignored
}

@test "a closed stdout is an error" {
	two_dues
	receipts received_on amount < /dev/null
	closed() { "$@" >&-; }
	says 1 "rc-age: stdout: cannot write: Bad file descriptor" closed rc-age dues.tsv
	says 1 "rc-age: stdout: cannot write: Bad file descriptor" \
		closed rc-age -r receipts.tsv --unmatched un.tsv dues.tsv
	[ ! -e un.tsv ]
}

@test "a closed stderr writes no messages into files" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H9 2026-01-05 60.00
	END
	rc-age -v -d 2026-01-31 -r receipts.tsv -o aged.tsv --unmatched un.tsv dues.tsv 2>&-
	is "$(cat un.tsv)" "receipt_id	contract_id	due_id	received_on	amount	reason
R1	H9		2026-01-05	60.00	no-contract"
	is "$(wc -l < aged.tsv)" 3
}

@test "dues that change while they are read are an error" {
	two_dues
	mkfifo receipts
	rc-age -d 2026-01-31 -r receipts dues.tsv > out 2> err &
	exec 9> receipts
	sed 's/100/200/' dues.tsv > new.tsv
	mv new.tsv dues.tsv
	printf 'receipt_id\tcontract_id\treceived_on\tamount\n' >&9
	exec 9>&-
	status=0
	wait $! || status=$?
	is "$(cat err)" "rc-age: dues.tsv: changed while it was read"
	is $status 1
}

# -- wrong use

@test "an unknown option is wrong use, with the nearest" {
	says 2 "rc-age: no option '--sortd'; nearest is 'sorted'" rc-age --sortd
	says 2 "rc-age: no option '--recipts=x'; nearest is 'receipts'" rc-age --recipts=x
	says 2 "rc-age: no option '--zzz'" rc-age --zzz
	says 2 "rc-age: no option '-x'" rc-age -x
	says 2 "rc-age: no option '-x'" rc-age --sorted -vx
	says 2 "rc-age: no option '-x'" rc-age --sorted -xv
}

@test "an option without its argument is wrong use" {
	says 2 "rc-age: option '-d' needs DATE" rc-age -d
	says 2 "rc-age: option '--as-of' needs DATE" rc-age --as-of
	says 2 "rc-age: option '--unmatched' needs FILE" rc-age --unmatched
}

@test "an option with an argument that it doesn't take is wrong use" {
	says 2 "rc-age: option '--sorted' takes nothing" rc-age --sorted=yes
}

@test "options that need receipts are wrong use without" {
	two_dues
	for option in --sorted --known-by=2026-01-01 --allocations=a --unmatched=u; do
		says 2 "rc-age: --known-by, --allocations, --unmatched and --sorted need --receipts" \
			rc-age "$option" dues.tsv
	done
	[ ! -e a ] && [ ! -e u ]
}

@test "stdin can't be both tables" {
	two_dues
	message="rc-age: stdin can't be more than one of the tables"
	says 2 "$message" rc-age -r - < dues.tsv
	says 2 "$message" rc-age -r - - < dues.tsv
	says 2 "$message" rc-age -r - dues.tsv - < dues.tsv
	says 2 "$message" rc-age - -
}

@test "--help says how to use it, and --version which it is" {
	says 0 "" rc-age --help
	is "$(head -n 1 out)" "usage: rc-age [OPTION...] [FILE...]"
	for option in -r, -d, --known-by --sorted --allocations --unmatched -v, -p, -o, -h, -V,
	do
		grep -q -- "^ *$option" out
	done
	says 0 "" rc-age -V
	[[ $(cat out) =~ ^rc-age\ [0-9.]+$ ]]
}

@test "--completion prints a line for each option" {
	says 0 "" rc-age --completion
	is "$(grep -c . out)" "$(grep -c '^-. --[a-z-]* [A-Z-]*$' out)"
	grep -qx -- '-d --as-of DATE' out
	grep -qx -- '-- --sorted -' out
}

# -- --output

@test "--output writes what would have gone to stdout" {
	two_dues
	rc-age -d 2026-01-31 dues.tsv > wanted.tsv
	rc-age -d 2026-01-31 -o aged.tsv dues.tsv > out
	cmp aged.tsv wanted.tsv
	[ ! -s out ]
	is "$(rc-age -d 2026-01-31 -o - dues.tsv)" "$(cat wanted.tsv)"
}

@test "--output may be the input" {
	two_dues
	rc-age -d 2026-01-31 dues.tsv > wanted.tsv
	rc-age -d 2026-01-31 -o dues.tsv dues.tsv
	cmp dues.tsv wanted.tsv
}

@test "--output onto a symbolic link writes the file behind it" {
	two_dues
	mkdir folder
	echo old > folder/real.tsv
	ln -s folder/real.tsv link.tsv
	rc-age -d 2026-01-31 dues.tsv > wanted.tsv
	rc-age -d 2026-01-31 -o link.tsv dues.tsv
	[ -L link.tsv ]
	cmp folder/real.tsv wanted.tsv
}

@test "--output keeps the old file's mode, and gives a new one the umask's" {
	two_dues
	echo old > aged.tsv
	chmod 640 aged.tsv
	umask 027
	rc-age -o aged.tsv dues.tsv
	is "$(stat -c %a aged.tsv)" 640
	chmod 604 aged.tsv
	rc-age -o aged.tsv dues.tsv
	is "$(stat -c %a aged.tsv)" 604
	rc-age -o new.tsv dues.tsv
	is "$(stat -c %a new.tsv)" 640
	umask 022
	rc-age -o newer.tsv dues.tsv
	is "$(stat -c %a newer.tsv)" 644
}

@test "--output into a directory that doesn't exist, or onto one, is an error" {
	two_dues
	mkdir folder
	says 1 "rc-age: none/aged.tsv: cannot write: No such file or directory" \
		rc-age -o none/aged.tsv dues.tsv
	says 1 "rc-age: folder: cannot write: Is a directory" rc-age -o folder dues.tsv
}

@test "two outputs can't be one file" {
	two_dues
	receipts received_on amount < /dev/null
	echo old > one.tsv
	says 2 "rc-age: one.tsv: two outputs can't be one file" \
		rc-age -r receipts.tsv --unmatched one.tsv -o one.tsv dues.tsv
	says 2 "rc-age: new.tsv: two outputs can't be one file" \
		rc-age -r receipts.tsv --unmatched new.tsv --allocations new.tsv dues.tsv
	is "$(cat one.tsv)" old
	[ ! -e new.tsv ]
}

@test "a failed run leaves the old output and nothing else" {
	two_dues
	echo old > aged.tsv
	sed -i '3s/100.00/x/' dues.tsv
	says 1 "rc-age: dues.tsv:3: amount: 'x' is not an amount (yuan, at most two decimals)" \
		rc-age -o aged.tsv dues.tsv
	is "$(cat aged.tsv)" old
	is "$(echo aged.tsv*)" aged.tsv
}

# hold: rc-age in the midst of its work, with a file begun beside aged.tsv.
hold() {
	echo old > aged.tsv
	mkfifo dues
	rc-age -d 2026-01-31 -o aged.tsv dues 2> err &
	pid=$!
	exec 9> dues
	printf 'contract_id\tdue_id\tdue_on\tamount\nH1\t1\t2026-01-10\t1.00\n' >&9
	waits_for compgen -G 'aged.tsv.*' > /dev/null
}

@test "a killed run leaves the old output whole" {
	hold
	kill -9 $pid
	wait $pid || true
	is "$(cat aged.tsv)" old
}

@test "SIGTERM and SIGHUP leave the old output and no temporary file" {
	for signal in TERM HUP; do
		hold
		kill -$signal $pid
		status=0
		wait $pid || status=$?
		exec 9>&-
		is "$(cat aged.tsv)" old
		is "$(echo aged.tsv*)" aged.tsv
		is $status $((128 + $(kill -l $signal)))
		rm dues
	done
}

@test "a reader sees the old output until the new is whole" {
	hold
	is "$(cat aged.tsv)" old
	exec 9>&-
	wait $pid
	is "$(columns balance < aged.tsv)" 1.00
	is "$(echo aged.tsv*)" aged.tsv
}
