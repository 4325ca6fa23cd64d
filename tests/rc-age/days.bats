#!/usr/bin/env bats
# rc-age as of several days in one run.

load ../helpers
load age

setup() {
	clean_room
}

# one_by_one DAY... -- ARGUMENT...: the rows of single runs one after the other, one header.
one_by_one() {
	local days=() first=1 day
	while [ "$1" != -- ]; do
		days+=("$1")
		shift
	done
	shift
	for day in "${days[@]}"; do
		rc-age -d "$day" "$@" > one 2> /dev/null || return
		tail -n "+$first" one
		first=2
	done
}

# same_as_single_runs DAY... -- ARGUMENT...
same_as_single_runs() {
	local options=() i
	for ((i = 1; i <= $#; i++)); do
		[ "${!i}" != -- ] || break
		options+=(-d "${!i}")
	done
	one_by_one "$@" > wanted.tsv
	[ "$(wc -l < wanted.tsv)" -gt 2 ]
	rc-age "${options[@]}" "${@:i + 1}" > got.tsv 2> err
	cmp got.tsv wanted.tsv
}

@test "the rows of the first day are printed, then those of the next, under one header" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-15 30.00
	R2 H1 2026-02-05 100.00
	END
	is "$(rc-age -d 2026-02-28 -d 2026-01-31 -r receipts.tsv dues.tsv |
		columns due_id as_of paid balance state days_overdue)" "\
1 2026-01-31 30.00 70.00 overdue 21
2 2026-01-31 0.00 100.00 not-due 0
1 2026-02-28 100.00 0.00 paid 0
2 2026-02-28 30.00 70.00 overdue 18"
	is "$(rc-age -d 2026-01-31,2026-02-28 -r receipts.tsv dues.tsv | wc -l)" 5
}

@test "months from one to another mean their last days, of this month today" {
	two_dues
	is "$(unpaid -d 2026-01..2026-03 dues.tsv | columns as_of | uniq)" "\
2026-01-31
2026-02-28
2026-03-31"
	is "$(unpaid -d 2025-12..2026-01 -d 2026-02-10 dues.tsv | columns as_of | uniq)" "\
2025-12-31
2026-01-31
2026-02-10"
	this_month=$(date +%Y-%m) today=$(date +%F)
	is "$(unpaid -d "$this_month..$this_month" dues.tsv | columns as_of | uniq)" "$today"
}

@test "each day knows what was known on it, as the runs one by one do" {
	dues due_on amount item signed_on added_on extended_to extended_on cancelled_on <<-'END'
	H1 1 2026-01-10 100.00 首付 2026-01-05 . 2026-02-20 2026-01-25 .
	H1 2 2026-01-20 100.00 首付 2026-01-05 . 2026-03-20 . .
	H1 3 2026-02-10 100.00 首付 2026-01-05 2026-02-15 . . .
	H1 4 2026-01-12 100.00 首付 2026-01-05 . . . 2026-02-10
	H2 1 2026-02-01 50.00 契税 2026-02-20 . . . .
	H2 2 2026-01-05 -20.00 首付 2026-01-01 . . . .
	END
	receipts received_on amount due_id booked_on <<-'END'
	R1 H1 2026-01-15 60.00 4 2026-03-01
	R2 H1 2026-02-05 150.00 . .
	R3 H1 2026-03-01 -40.00 . .
	R4 H2 2026-02-25 50.00 1 .
	R5 H9 2026-01-25 1.00 . .
	END
	days=(2026-01-14 2026-01-24 2026-01-25 2026-02-09 2026-02-10 2026-02-15 2026-02-25 2026-03-31)
	same_as_single_runs "${days[@]}" -- -r receipts.tsv dues.tsv
	same_as_single_runs "${days[@]}" -- -r receipts.tsv --known-by 2026-02-20 dues.tsv
	late_policy slab
	same_as_single_runs "${days[@]}" -- -p policy.yaml -r receipts.tsv dues.tsv
	printf 'calendar: {shift: next-workday}\n' > policy.yaml
	same_as_single_runs "${days[@]}" -- -p policy.yaml -r receipts.tsv dues.tsv
}

@test "so it is with what the dues' own rows say was paid" {
	dues due_on amount paid paid_on signed_on cancelled_on <<-'END'
	H1 1 2026-01-10 100.00 100.00 2026-02-12 2026-01-05 .
	H1 2 2026-01-10 100.00 40.00 . 2026-02-01 .
	H1 3 2026-01-10 100.00 100.00 2026-01-12 2026-01-05 2026-02-10
	H1 4 2026-02-10 -30.00 . . 2026-01-05 .
	H2 1 2026-01-10 100.00 130.00 2026-03-01 2026-01-05 2026-03-15
	END
	same_as_single_runs 2026-01-14 2026-01-31 2026-02-10 2026-02-12 2026-03-10 2026-03-31 \
		-- dues.tsv
	# messages and control totals speak of the last day
	rc-age -v -d 2026-03-31 dues.tsv 2> wanted > /dev/null
	rc-age -v -d 2026-01-14 -d 2026-03-31 dues.tsv 2> got > /dev/null
	cmp got wanted
	rc-age -v -d 2026-03-10 dues.tsv 2> wanted > /dev/null
	rc-age -v -d 2026-01-14 -d 2026-03-10 dues.tsv 2> got > /dev/null
	cmp got wanted
}

@test "so it is with the cases, with receipts and without, in any order of the rows" {
	for case in $(of_cases 'age/?'); do
		options=(-p "$data/cases/policy.yaml" -r "$case/receipts.tsv")
		[ -e "$case/receipts.tsv" ] || options=(-p "$data/cases/without-receipts.yaml")
		same_as_single_runs 2025-12-31 2026-03-31 2026-06-30 2026-11-23 -- \
			"${options[@]}" "$case/dues.tsv"
		{ sed 1q "$case/dues.tsv"; sed 1d "$case/dues.tsv" | LC_ALL=C sort -k 3; } > mixed.tsv
		same_as_single_runs 2026-03-31 2026-11-23 -- "${options[@]}" mixed.tsv
	done
}

# random_book SEED: dues with their own sums, receipts, and a policy with penalties, of days
# around the turn of 2026; all that is known from some day on is so for some of them.
random_book() {
	awk -v seed="$1" -f "$BATS_TEST_DIRNAME/random-book.awk"
}

@test "so it is with books at random" {
	for seed in 1 2 3 4 5 6; do
		random_book "$seed"
		late_policy "$(cut -d ' ' -f "$((seed % 2 + 1))" <<< 'slab marginal')"
		[ $((seed % 3)) -gt 0 ] || printf 'calendar: {shift: next-workday}\n' >> policy.yaml
		days=(2025-12-31 2026-01-15 2026-02-28 2026-03-31)
		same_as_single_runs "${days[@]}" -- -p policy.yaml -r receipts.tsv dues.tsv
		same_as_single_runs "${days[@]}" -- -p policy.yaml -r receipts.tsv \
			--known-by 2026-02-10 dues.tsv
		same_as_single_runs "${days[@]}" -- -p policy.yaml dues.tsv
	done
}

@test "the calendar is asked only of days on which a due is payable as of a day looked at" {
	dues due_on amount extended_to extended_on <<-'END'
	H1 1 2019-01-05 100.00 2026-03-07 .
	H1 2 2026-01-04 100.00 2035-03-10 2026-03-01
	END
	printf 'calendar: {shift: next-workday, beyond: error}\n' > policy.yaml
	payable() {
		unpaid -p policy.yaml "$@" dues.tsv | columns due_id payable_on
	}
	is "$(payable -d 2026-01-31 2>&1)" "\
1 2026-03-09
2 2026-01-04"
	is "$(payable -d 2026-01-31 -d 2026-02-28 2>&1 | sort -u)" "\
1 2026-03-09
2 2026-01-04"
	notice='add them from 国务院办公厅关于2035年部分节假日安排的通知, at www.gov.cn'
	says 2 "rc-age: calendar: calendar-cn.tsv has no days of 2035; $notice, or say calendar.beyond: weekends" \
		unpaid -p policy.yaml -d 2026-01-31 -d 2026-03-31 dues.tsv
}

@test "allocations and what is unmatched are of the last day" {
	case=$data/cases/age/b
	for day in 2026-11-23 "2026-03-31,2026-11-23"; do
		rc-age -v -d "$day" -r "$case/receipts.tsv" --allocations "allocations $day" \
			--unmatched "unmatched $day" "$case/dues.tsv" 2> "totals $day" > /dev/null
	done
	cmp "allocations 2026-11-23" "allocations 2026-03-31,2026-11-23"
	cmp "unmatched 2026-11-23" "unmatched 2026-03-31,2026-11-23"
	cmp "totals 2026-11-23" "totals 2026-03-31,2026-11-23"
}

@test "the dues may come through a pipe" {
	two_dues
	unpaid -d 2026-01-31 -d 2026-02-28 dues.tsv > wanted.tsv
	cat dues.tsv | unpaid -d 2026-01-31 -d 2026-02-28 | cmp - wanted.tsv
}

@test "days that can't be are wrong use" {
	two_dues
	wrong() {
		says 2 "rc-age: --as-of: $1" unpaid "${@:2}" dues.tsv
	}
	wrong '2026-01-31 is there twice' -d 2026-01-31 -d 2026-01
	wrong "'2026-03..2026-01' ends before it begins" -d 2026-03..2026-01
	wrong "'2026-01..2026-3' is no range of months; wanted 2026-01..2026-11" -d 2026-01..2026-3
	wrong "'2026-01-01..2026-03' is no range of months; wanted 2026-01..2026-11" \
		-d 2026-01-01..2026-03
	wrong "'2026-01..' is no range of months; wanted 2026-01..2026-11" -d 2026-01..
	wrong "more than 366 days" -d 1926-01..2026-01
	wrong "'2026-01..2999-12' ends after this month" -d 2026-01..2999-12
	wrong "'' is no day; wanted YYYY-MM-DD, YYYY-MM, today, yesterday or -7d" -d ,2026-01
	says 2 "rc-age: --sorted takes one day: it reads its tables once" \
		unpaid --sorted -d 2026-01 -d 2026-02 dues.tsv
}

@test "neither receipts nor a column paid is an error, in any of the files" {
	two_dues
	says 1 "rc-age: the dues have no column 'paid': give the receipts with -r" rc-age dues.tsv
	sed '1s/$/\tpaid/; 2,$s/$/\t0.00/' dues.tsv > own.tsv
	says 1 "rc-age: dues.tsv:1: no column 'paid'" rc-age own.tsv dues.tsv
	says 0 "" rc-age own.tsv
}
