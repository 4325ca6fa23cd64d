#!/usr/bin/env bats
# Aged dues: what every tool that reads them asks of each row.

load helpers

# Two contracts as rc-dun prints them; rows of contract, due, state, paid and balance.
setup() {
	clean_room
	while read -r contract due state paid balance settled; do
		echo "$contract $due 首付 2026-11-01 100.00 2026-11-23 2026-11-01 $paid $balance" \
			"$state $([ "$state" = overdue ] && echo 22 16-30 || echo 0 "$state")" \
			"$settled 0.00 . . . . ."
	done <<-'END' > rows
	A 1 paid 100.00 0.00 2026-11-02
	B 1 overdue 40.00 60.00 .
	A 2 overdue 0.00 100.00 .
	END
	echo "contract_id due_id item due_on amount as_of payable_on paid balance state" \
		"days_overdue bucket settled_on late_fee stage action owner act_on hold" > header
	sed -i '2s/[. ]*$/ call call sales 2026-11-23 ./' rows
	cat header rows | table dues.tsv
}

# refused MESSAGE FILE...: each tool refuses the dues, and prints nothing.
refused() {
	local message=$1 tool
	shift
	for tool in "rc-report summary" "rc-report overdue" "rc-report worklist" \
		"rc-score" "rc-dun" "rc-letter"; do
		says 1 "${tool%% *}: $message" $tool "$@"
		[ "$tool" = rc-score ] || [ ! -s out ]
	done
}

@test "every tool takes dues that are sound" {
	for tool in "rc-report summary" "rc-report overdue" "rc-report worklist" \
		"rc-score" "rc-dun" "rc-letter"; do
		$tool dues.tsv > out
		[ -s out ]
	done
}

@test "where nothing is told of what was paid, the balance is taken as it is" {
	awk -F '\t' -v OFS='\t' 'NR > 1 { $8 = "" } { print }' dues.tsv > balances.tsv
	is "$(columns contract_id paid balance < balances.tsv)" $'A . 0.00\nB . 60.00\nA . 100.00'
	is "$(rc-dun balances.tsv | columns contract_id stage)" $'A .\nB letter\nA letter'
}

@test "a due that is there twice is refused by every tool, with both places" {
	cat header rows <(sed 1q rows) | table twice.tsv
	refused 'twice.tsv:5: due_id: the contract has this one already, in twice.tsv:2' twice.tsv
}

@test "so is one that is in two files, whatever stands between" {
	cat header <(sed 's/^[AB]/C/; 2s/ 1 / 3 /' rows) <(tail -1 rows) | table more.tsv
	refused 'more.tsv:5: due_id: the contract has this one already, in dues.tsv:4' \
		dues.tsv more.tsv
}

@test "a table of several days has each due once a day" {
	sed 's/2026-11-23/2026-10-31/; s/2026-11-0[12]/2026-10-01/g' rows > before
	cat header rows before | table days.tsv
	sed -i '1s/$/\tsigned_on\tpaid_7d\tpaid_30d\tpaid_60d/; 2,$s/$/\t2026-09-01\t0.00\t0.00\t0.00/' days.tsv
	says 0 "" rc-report trend -f tsv days.tsv
	cp out once
	{ cat days.tsv; sed -n 6p days.tsv; } > twice.tsv
	says 1 'rc-report: twice.tsv:8: due_id: the contract has this one already, in twice.tsv:6' \
		rc-report trend twice.tsv
	says 1 'rc-report: twice.tsv:8: due_id: the contract has this one already, in twice.tsv:6' \
		rc-report roll twice.tsv
}

@test "a row that contradicts itself is refused by every tool" {
	sed '3s/60.00/61.00/' dues.tsv > sum.tsv
	refused 'sum.tsv:3: balance: amount 100.00 is not paid 40.00 + balance 61.00' sum.tsv
	sed '4s/2026-11-23/2026-11-22/' dues.tsv > days.tsv
	refused 'days.tsv:4: as_of: 2026-11-22, where the rows before have 2026-11-23' days.tsv
	sed '4s/overdue/late/' dues.tsv > state.tsv
	refused "state.tsv:4: state: 'late' is not future, cancelled, paid, overdue or not-due" \
		state.tsv
	sed '3s/40.00\t60.00\toverdue/40.00\t60.00\tpaid/' dues.tsv > paid.tsv
	refused 'paid.tsv:3: state: paid, with a balance of 60.00' paid.tsv
}

@test "a settled_on that can't be is refused by the tools that read it" {
	sed '2s/2026-11-02/2026-11-24/' dues.tsv > late.tsv
	sed '3s/16-30\t/16-30\t2026-11-20/' dues.tsv > open.tsv
	for tool in "rc-report overdue" "rc-score"; do
		says 1 "${tool%% *}: late.tsv:2: settled_on: 2026-11-24 is after as-of, 2026-11-23" \
			$tool late.tsv
		says 1 "${tool%% *}: open.tsv:3: settled_on: 2026-11-20, of a due that is overdue" \
			$tool open.tsv
	done
}
