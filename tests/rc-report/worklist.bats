#!/usr/bin/env bats
# rc-report worklist: who is to be dunned, worst first.

load ../helpers
load report

dunned() {
	table dunned.tsv <<-'END'
	contract_id customer item as_of state balance days_overdue late_fee stage action owner act_on hold last_stage last_on grade
	A 王 首付 2026-03-31 overdue 100.00 40 0.40 letter . . . with-2 call 2026-03-09 C
	A 王 二期 2026-03-31 overdue 200.00 50 1.00 letter letter 财务部 2026-03-31 . call 2026-03-09 C
	A 王 按揭 2026-03-31 overdue 500.00 9 0.00 chase-bank phone 周岚 2026-03-31 . . . C
	A 王 三期 2026-03-31 not-due 700.00 0 0.00 . . . . . . . C
	B 李 首付 2026-03-31 overdue 900.00 20 1.80 letter letter 财务部 2026-04-01 . . . A
	C 张 首付 2026-03-31 overdue 50.00 70 0.90 lawyer . . . dispute . . D
	END
}

@test "the work list has a row for each contract and party with an action, worst first" {
	dunned
	rc-report worklist -f tsv dunned.tsv > list.tsv
	is "$(columns contract_id stage owner act_on overdue_amount oldest_days late_fee \
		last_on last_result promise grade < list.tsv)" \
'B letter 财务部 2026-04-01 900.00 20 1.80 . . . A
A letter 财务部 2026-03-31 300.00 50 1.40 2026-03-09 . . C
A chase-bank 周岚 2026-03-31 500.00 9 0.00 . . . C'
}

@test "the work list has Chinese words for stages and actions, or the policy's own" {
	dunned
	run -0 rc-report worklist dunned.tsv
	[ "${lines[0]}" = '今日催款清单  截至 2026-03-31' ]
	[[ ${lines[2]} == B*催款函*催款函*财务部*900.00* ]]
	[[ ${lines[4]} == A*催办放款*电话*周岚*500.00* ]]
	echo 'labels: {zh: {letter: 催缴通知}}' > policy.yaml
	run -0 rc-report worklist -p policy.yaml dunned.tsv
	[[ ${lines[2]} == B*催缴通知*催缴通知* ]]
}

# Reviews of old disputes and holds are in rc-dun's list only, and the last dun and what
# came of it: the dues tell neither.
@test "the work list and rc-dun --todo agree on what is to do, in what order" {
	for case in $(of_cases 'judge/*'); do
		set -- -l "$case/contacts.tsv" -r "$case/receipts.tsv"
		rc-dun "$@" --todo "$case/aged.tsv" > todo
		[ "$(wc -l < todo)" -gt 1 ]
		rc-report worklist -f tsv todo | diff todo -
		rc-dun "$@" "$case/aged.tsv" | rc-report worklist -f tsv |
			cut -f 1-13,17 > got
		cut -f 1-13,17 todo | grep -v "${tab}review$tab" | diff - got
	done
}

@test "the list of rc-dun --todo has no day, so its title tells none, and it makes no partial" {
	dunned
	rc-report worklist -f tsv -o todo dunned.tsv
	is "$(rc-report worklist todo | head -n 1)" '今日催款清单'
	says 1 'rc-report: --partial: the list of rc-dun --todo has no as_of; give the rows of rc-dun' \
		rc-report worklist --partial todo
	is "$(wc -c < out)" 0
}

@test "contracts that are alike stand by contract_id, in whatever order they are read" {
	dunned
	grep -v '^B' dunned.tsv > alike.tsv
	sed -n '/^B/p; s/^B/b/p; s/^b/AA/p' dunned.tsv >> alike.tsv
	rc-report worklist -f tsv alike.tsv | cut -f 1 > got
	is "$(paste -sd ' ' got)" 'contract_id AA B b A A'
	{ head -1 alike.tsv; tail -n +2 alike.tsv | tac; } > back.tsv
	rc-report worklist -f tsv back.tsv | cut -f 1 | diff got -
}

@test "a work list of rows of two days is refused" {
	dunned
	sed '3s/2026-03-31/2026-03-30/' dunned.tsv > days.tsv
	says 1 'rc-report: days.tsv:3: as_of: 2026-03-30, where the rows before have 2026-03-31' \
		rc-report worklist days.tsv
}

@test "a work list of rows that were not through rc-dun is refused" {
	says 1 "rc-report: aged.tsv:1: no column 'days_overdue': run rc-age first" rc-report worklist aged.tsv
	dunned
	cut --complement -f 10 dunned.tsv > no-action.tsv
	says 1 "rc-report: no-action.tsv:1: no column 'action': run rc-dun first" rc-report worklist no-action.tsv
	says 2 'rc-report: worklist takes no --by' rc-report worklist --by project dunned.tsv
}
