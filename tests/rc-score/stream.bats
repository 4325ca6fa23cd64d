#!/usr/bin/env bats
# rc-score is a filter: five columns are added to the rows.

load ../helpers
load score

setup() {
	clean_room
}

@test "five columns are added, alike for all rows of a customer, and rows keep their order" {
	dues <<-'END'
	H2 K2 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 K1 100.00 2026-12-01 0.00 not-due .
	H3 K2 100.00 2026-12-01 0.00 not-due .
	END
	rc-score aged.tsv > out.tsv
	is "$(head -n 1 out.tsv)" \
		"$(head -n 1 aged.tsv)$tab$(printf 'score\tgrade\tcap\treasons\tsafeguard')"
	# K2 has one due that counts, and it was paid on time: all points, but not rated
	is "$(columns contract_id score grade cap reasons safeguard < out.tsv)" \
		"$(printf '%s\n' 'H2 100.0 N . . .' 'H1 . N . . .' 'H3 100.0 N . . .')"
}

@test "a second run writes the same bytes" {
	three_dues 100.00 2026-08-01 0.00 overdue .
	rc-score aged.tsv > once.tsv
	rc-score aged.tsv | rc-score | cmp - once.tsv
}

@test "the order of the rows changes nothing" {
	rc-score --by customer "$data/cases/judge/a/aged.tsv" > as-is.tsv
	{ head -n 1 "$data/cases/judge/a/aged.tsv"
	  tail -n +2 "$data/cases/judge/a/aged.tsv" | tac; } |
		rc-score --by customer | cmp - as-is.tsv
}

@test "a table without rows gives a header" {
	dues < /dev/null
	is "$(rc-score aged.tsv | wc -l)" 1
	is "$(rc-score --by customer aged.tsv | wc -l)" 1
}

@test "--by customer sorts by id, and a contract without a customer stands for one" {
	dues <<-'END'
	H9 K2 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 . 100.00 2026-09-01 100.00 paid 2026-09-01
	H5 K1 100.00 2026-09-01 100.00 paid 2026-09-01
	END
	is "$(by customer_id dues | tr '\n' ' ')" 'H1 1 K1 1 K2 1 '
}

@test "a customer named in one row of a contract is the customer of all its rows" {
	dues <<-'END'
	H1 . 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 K1 100.00 2026-09-02 100.00 paid 2026-09-02
	H2 K1 100.00 2026-09-03 100.00 paid 2026-09-03
	END
	is "$(by customer_id dues)" 'K1 3'
}

@test "a contract and a customer of the same id are two" {
	dues <<-'END'
	X . 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 X 100.00 2026-09-01 100.00 paid 2026-09-11
	END
	customers loan_stage <<-'END'
	X refused
	END
	is "$(by customer_id grade -- -c customers.tsv)" "$(printf 'X D\nX N')"
}
