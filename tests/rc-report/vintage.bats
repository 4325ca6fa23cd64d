#!/usr/bin/env bats
# rc-report vintage: how the contracts of each month of signing paid.

load ../helpers
load report

# As of 2026-03-31 two contracts of January and one of March; one has no day of signing.
contracts() {
	table v.tsv <<-'END'
	contract_id due_id project item amount as_of payable_on paid balance state bucket signed_on
	A 1 云 首付 100.00 2026-03-31 2026-01-20 100.00 0.00 paid paid 2026-01-05
	A 2 云 尾款 100.00 2026-03-31 2026-03-20 60.00 40.00 overdue 8-15 2026-01-05
	A 3 云 契税 90.00 2026-03-31 2026-01-20 90.00 0.00 paid paid 2026-01-05
	B 1 山 首付 200.00 2026-03-31 2026-02-20 50.00 150.00 overdue 31-60 2026-01-31
	C 1 山 首付 300.00 2026-03-31 2026-05-20 30.00 270.00 not-due not-due 2026-03-01
	D 1 山 首付 400.00 2026-03-31 2026-05-20 0.00 400.00 not-due not-due .
	END
	table parts.tsv <<-'END'
	receipt_id contract_id due_id on amount rule days_late
	R1 A 1 2026-01-31 70.00 due 0
	R2 A 1 2026-02-01 30.00 due 0
	R3 A 2 2026-02-28 80.00 due 0
	R4 A 2 2026-03-01 -20.00 due 0
	R5 A 3 2026-01-31 90.00 due 0
	R6 B 1 . 50.00 due .
	R7 C 1 2026-02-27 30.00 due 0
	END
}

@test "a month's contracts are told by age, as far as the months are over" {
	contracts
	# January: 300.00 + 100.00 of A and B; 70.00 by January with the unknown day's 50.00
	is "$(rc-report vintage -a parts.tsv -f tsv v.tsv 2> err |
		columns signed contracts contracted age collected share scheduled scheduled_share)" \
'2026-01 2 400.00 0 120.00 0.3000 100.00 0.2500
2026-01 2 400.00 1 230.00 0.5750 300.00 0.7500
2026-01 2 400.00 2 210.00 0.5250 400.00 1.0000
2026-03 1 300.00 0 30.00 0.1000 0.00 0.0000'
	is "$(cat err)" 'rc-report: contracts without signed_on, which no month counts: 1'
}

@test "--months bounds the ages, and --by groups by the first counted row" {
	contracts
	is "$(rc-report vintage -a parts.tsv --months 1 -b project -f tsv v.tsv 2> /dev/null |
		columns project signed age collected)" \
'云 2026-01 0 70.00
云 2026-01 1 180.00
山 2026-01 0 50.00
山 2026-01 1 50.00
山 2026-03 0 30.00'
	for wrong in 0 x 999; do
		says 2 "rc-report: --months: '$wrong' is not a whole number from 1 to 240" \
			rc-report vintage -a parts.tsv --months $wrong v.tsv
	done
}

@test "people see the shares as a matrix" {
	contracts
	rc-report vintage -a parts.tsv --months 2 v.tsv > got 2> /dev/null
	grep -qx '签约月   合同数  合同应收        0        1        2' got
	grep -qx '2026-01       2    400.00  30.00 %  57.50 %  52.50 %' got
	grep -qx '2026-03       1    300.00  10.00 %' got
}

@test "allocations of another table are refused, and none given is told" {
	contracts
	says 2 'rc-report: vintage needs --allocations' rc-report vintage v.tsv
	sed 's/70.00/71.00/' parts.tsv > other.tsv
	says 1 "rc-report: other.tsv: due '1' of 'A': 101.00 where the table has 100.00 paid; these are not the allocations of this table" \
		rc-report vintage -a other.tsv v.tsv
	sed '2s/A/X/' parts.tsv > other.tsv
	says 1 "rc-report: other.tsv:2: due_id: no due '1' of 'X' in the dues; these are not the allocations of this table" \
		rc-report vintage -a other.tsv v.tsv
}
