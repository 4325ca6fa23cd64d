#!/usr/bin/env bats
# rc-report roll: what became of what was open, from day to day.

load ../helpers
load report

# row CONTRACT DUE AMOUNT BALANCE STATE BUCKET [ITEM]: of the day at hand.
rows() {
	{
		echo contract_id due_id customer item amount as_of payable_on paid balance state bucket days_overdue project
		while read -r contract due amount paid balance state bucket days item; do
			echo "$contract $due 王$contract ${item:-首付} $amount $1 2026-01-01 $paid $balance $state $bucket $days 云"
		done
	} | table "$1.tsv"
}

days() {
	rows 2026-01-31 <<-'END'
	A 1 100.00 0.00 100.00 not-due not-due 0
	B 1 200.00 50.00 150.00 overdue 1-7 3
	C 1 300.00 0.00 300.00 overdue 8-15 9
	D 1 400.00 0.00 400.00 overdue 1-7 5
	E 1 500.00 500.00 0.00 paid paid 0
	F 1 600.00 100.00 500.00 overdue 1-7 2
	G 1 90.00 0.00 90.00 overdue 1-7 2 契税
	H 1 -50.00 0.00 -50.00 not-due not-due 0
	J 1 70.00 0.00 70.00 future future 0
	END
	rows 2026-02-28 <<-'END'
	A 1 100.00 30.00 70.00 overdue 8-15 8
	B 1 200.00 200.00 0.00 paid paid 0
	C 1 300.00 0.00 0.00 cancelled cancelled 0
	E 1 500.00 480.00 20.00 overdue 31-60 31
	F 1 600.00 60.00 540.00 overdue 1-7 2
	G 1 90.00 0.00 90.00 overdue 31-60 31 契税
	I 1 10.00 0.00 10.00 not-due not-due 0
	J 1 70.00 0.00 70.00 not-due not-due 0
	END
}

@test "what was open is paid, stays, moves on, is cancelled or gone; the rest is added, reopened or new" {
	days
	is "$(rc-report roll -f tsv 2026-02-28.tsv 2026-01-31.tsv | columns from to n amount share)" \
'not-due paid 1 30.00 0.3000
not-due 8-15 1 70.00 0.7000
1-7 paid 1 150.00 0.1429
1-7 1-7 1 500.00 0.4762
1-7 gone 1 400.00 0.3810
8-15 cancelled 1 300.00 1.0000
added 1-7 1 40.00 .
reopened 31-60 1 20.00 .
new not-due 2 80.00 .'
}

@test "what leaves a band is what was open in it, and what comes to one is open in it" {
	days
	rc-report roll -f tsv 2026-01-31.tsv 2026-02-28.tsv > got.tsv
	for band in not-due 1-7 8-15 31-60; do
		is "$(awk -F '\t' -v b=$band '$3 == b { s += $6 } END { printf "%.2f", s }' got.tsv)" \
			"$(rc-report ageing -f tsv 2026-01-31.tsv | awk -F '\t' -v b=$band \
				'$1 == b { printf "%.2f", $3 + (b == "not-due" ? 50 : 0) }')"
		is "$(awk -F '\t' -v b=$band '$4 == b { s += $6 } END { printf "%.2f", s }' got.tsv)" \
			"$(rc-report ageing -f tsv 2026-02-28.tsv | awk -F '\t' -v b=$band \
				'$1 == b { printf "%.2f", $3 }')"
	done
}

@test "people see a matrix, with what was cured, better, the same and worse" {
	days
	rc-report roll 2026-01-31.tsv 2026-02-28.tsv > got
	grep -qx '2026-01-31 → 2026-02-28' got
	grep -q '^1-7 *150.00 .* 14.29 % *0.00 % *47.62 % *0.00 %$' got
	# of what is no band only that where anything was
	is "$(grep -c '^重新欠款 \|^新增 \|^增加 ' got)" 3
	grep -v '^[EIJ]' 2026-02-28.tsv | sed '/^F/s/60.00\t540/100.00\t500/' > few.tsv
	rc-report roll <(grep -v '^[EJD]' 2026-01-31.tsv) few.tsv > got
	is "$(sed -n 4p got | tr -s ' ')" \
		'原账龄 收回 未到期 1-7 8-15 16-30 31-60 61-90 91+ 作废 收回率 好转率 不变率 恶化率'
	is "$(grep -c '^重新欠款 \|^新增 \|^增加 ' got)" 0
}

@test "--list names the dues behind the moves, the larger amount first" {
	days
	is "$(rc-report roll --list -f tsv 2026-01-31.tsv 2026-02-28.tsv |
		columns contract_id customer from to amount balance days_overdue | sed -n '3,5p')" \
'B 王B 1-7 paid 150.00 0.00 0
F 王F 1-7 1-7 500.00 540.00 2
D 王D 1-7 gone 400.00 0.00 0'
	sed 's/2026-02-28/2026-03-31/' 2026-02-28.tsv > third.tsv
	says 1 'rc-report: --list is of two days, these dues are of 3' \
		rc-report roll --list 2026-01-31.tsv 2026-02-28.tsv third.tsv
}

@test "tables of one day can't be compared" {
	days
	says 1 'rc-report: the dues are of one day, 2026-01-31; roll compares days' \
		rc-report roll 2026-01-31.tsv
	says 2 'rc-report: roll takes no --partial and no --merge' rc-report roll --partial 2026-01-31.tsv
}
