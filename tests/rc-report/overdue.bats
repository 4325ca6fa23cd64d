#!/usr/bin/env bats
# rc-report overdue: the list of what is overdue, for people.

load ../helpers
load report
load plan

@test "dues that are overdue and count stand worst first" {
	planned
	rc-report overdue -f tsv dues.tsv > got
	is "$(columns contract_id due_id amount paid balance days_overdue bucket late_fee < got)" \
'B 1 333.33 0.00 333.33 168 91+ 2.25
A 1 1000.00 600.00 400.00 22 16-30 1.50
B 3 100.00 20.00 80.00 15 8-15 0.00
A 5 70.00 0.00 70.00 7 1-7 0.00'
	is "$(head -n 1 got | tr '\t' ' ')" \
		'contract_id due_id customer phone project unit salesperson item payable_on amount paid balance days_overdue bucket late_fee'
}

@test "of the same age the larger balance comes first, then contract_id and due_id" {
	planned
	sed -i '/^A.5/s/2026-03-11/2026-03-03/; /^A.5/s/overdue.7.1-7/overdue\t15\t8-15/' dues.tsv
	is "$(rc-report overdue -f tsv dues.tsv | columns contract_id due_id | tail -n 2)" 'B 3
A 5'
	sed -i '/^A.5/s/70\.00/80.00/g' dues.tsv
	is "$(rc-report overdue -f tsv dues.tsv | columns contract_id due_id | tail -n 2)" 'A 5
B 3'
}

@test "columns of rc-score and rc-dun are there where the input has them" {
	planned
	awk -F '\t' -v OFS='\t' 'NR == 1 { print $0, "stage", "grade"; next }
		{ print $0, NR == 2 ? "letter" : "", "B" }' dues.tsv > dunned.tsv
	is "$(rc-report overdue -f tsv dunned.tsv | columns due_id late_fee grade stage | head -n 2)" \
'1 2.25 B .
1 1.50 B letter'
	is "$(rc-report overdue -f tsv dunned.tsv | head -n 1 | tr '\t' ' ' | sed 's/.*late_fee //')" \
		'grade stage'
	rc-report overdue dunned.tsv | grep -q 催款函
}

@test "with -l the newest promise and the last result that concern the due stand beside it" {
	planned
	table contacts.tsv <<-'END'
	on contract_id due_id kind stage result promise_on promise_amount
	2026-03-01 A 1 promise . . 2026-03-05 100.00
	2026-03-02 A . promise . . 2026-03-25 .
	2026-03-03 A 2 promise . . 2026-03-26 1.00
	2026-03-04 A . dun call no-answer . .
	2026-03-05 A 5 dun call reached . .
	2026-03-19 A 1 dun letter served . .
	END
	is "$(rc-report overdue -f tsv -l contacts.tsv dues.tsv |
		columns contract_id due_id promise_on promise_amount last_result)" \
'B 1 . . .
A 1 2026-03-25 . no-answer
B 3 . . .
A 5 2026-03-25 . reached'
}

@test "people see the total" {
	planned
	rc-report overdue dues.tsv > got
	grep -q '^合计  *1,503.33  *620.00  *883.33  *3.75$' got
	says 2 'rc-report: overdue takes no --by' rc-report overdue -b team dues.tsv
}

@test "people read what holds a due by the policy's labels, programs the word" {
	table dun.tsv <<-'END'
	contract_id due_id item amount as_of payable_on paid balance state days_overdue bucket stage hold
	A 1 首付 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 30 16-30 call promise
	A 2 首付 90.00 2026-03-31 2026-03-02 0.00 90.00 overdue 29 16-30 call with-1
	END
	rc-report overdue dun.tsv > got
	grep -q ' 电话催款  承诺期内$' got
	grep -q ' 电话催款  并入期次1$' got
	is "$(rc-report overdue -f tsv -k hold dun.tsv | tail -n 2)" 'promise
with-1'
}
