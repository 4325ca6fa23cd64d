#!/usr/bin/env bats
# rc-dun: who acts and when, and by which procedure.

load ../helpers
load dun

setup() {
	clean_room
}

# -- who, and when

@test "the owner is the due's own salesperson, or the policy's text" {
	aged 2026-11-23 salesperson <<-'END'
	H1 1 2026-11-10 500.00 overdue 李娜
	H2 1 2026-11-10 500.00 overdue .
	H3 1 2026-11-01 500.00 overdue 李娜
	END
	is "$(dun action owner)" "phone 李娜
phone .
letter 财务部"
	echo 'owners: {finance: 王会计}' > p.yaml
	is "$(dun owner)" "李娜
.
王会计"
}

@test "the day to act is a working day, if the policy says so" {
	aged 2026-10-01 <<-'END'
	H1 1 2026-09-20 500.00 overdue
	END
	is "$(dun act_on)" 2026-10-08
	echo 'dunning: {workdays_only: false}' > p.yaml
	is "$(dun act_on)" 2026-10-01
	rm p.yaml
	aged 2026-10-10 <<-'END'
	H1 1 2026-09-30 500.00 overdue
	END
	is "$(dun act_on)" 2026-10-10
}

@test "a day to act beyond the calendar goes by weekends, which is said if anything is to do" {
	local notice="add them from 国务院办公厅关于2027年部分节假日安排的通知, at www.gov.cn"

	aged 2027-01-02 <<-'END'
	H1 1 2026-12-20 500.00 overdue
	H2 1 2026-12-20 500.00 overdue
	END
	says 0 "rc-dun: calendar: calendar-cn.tsv has no days of 2027, so that Saturdays and \
Sundays alone are off; $notice" rc-dun dues.tsv
	is "$(columns act_on < out)" "2027-01-04
2027-01-04"
	echo 'calendar: {beyond: error}' > p.yaml
	says 2 "rc-dun: calendar: calendar-cn.tsv has no days of 2027; $notice, or say \
calendar.beyond: weekends" rc-dun -p p.yaml dues.tsv
	rm p.yaml
	aged 2027-01-04 <<-'END'
	H1 1 2027-02-20 500.00 not-due
	END
	is "$(dun act_on)" .
}

@test "-v says how many days are left of the calendar, from the policy's days on" {
	aged 2026-11-01 < /dev/null
	hash=$(rc-policy | awk 'NR == 2 { print substr($2, 1, 12) }')
	says 0 "rc-dun: policy: built-in policy, hash $hash" rc-dun -v dues.tsv
	for day in 2026-11-01 2026-11-02 2026-12-31 2027-01-01; do
		echo "H1 1 2027-06-01 500.00 not-due" | aged "$day"
		rc-dun -v dues.tsv 2>&1 > out | sed "/^rc-dun: policy: /d"
	done > got
	is "$(cat got)" "rc-dun: calendar: calendar-cn.tsv ends on 2026-12-31, in 60 days; then \
add them from 国务院办公厅关于2027年部分节假日安排的通知, at www.gov.cn
rc-dun: calendar: calendar-cn.tsv ends on 2026-12-31, in 59 days; then \
add them from 国务院办公厅关于2027年部分节假日安排的通知, at www.gov.cn
rc-dun: calendar: calendar-cn.tsv ends on 2026-12-31, in 0 days; then \
add them from 国务院办公厅关于2027年部分节假日安排的通知, at www.gov.cn"
	echo 'calendar: {warn_days: 10}' > p.yaml
	echo "H1 1 2027-06-01 500.00 not-due" | aged 2026-12-20
	fails_at 0 "rc-dun: policy: p.yaml, hash ????????????" rc-dun -v -p p.yaml dues.tsv
}

# -- procedures

@test "the first procedure whose when fits is used" {
	cat > p.yaml <<-'END'
	dunning:
	  procedures:
	    - {name: d, when: {grade: [C, D]}, steps: [{stage: d, after: 0, action: x, owner: legal}]}
	    - {name: tax, when: {class: agency}, steps: [{stage: tax, after: 0, action: x, owner: legal}]}
	    - {name: bank, when: {party: bank, pay_method: [fund]}, steps: [{stage: fund, after: 0, action: x, owner: legal}]}
	    - {name: p2, when: {project: [东区], party: customer}, steps: [{stage: east, after: 0, action: x, owner: legal}]}
	END
	aged 2026-11-23 item grade pay_method project <<-'END'
	H1 1 2026-11-20 500.00 overdue 契税 D instalment 东区
	H2 1 2026-11-20 500.00 overdue 契税 A instalment 东区
	H3 1 2026-11-20 500.00 overdue 按揭 A fund 东区
	H4 1 2026-11-20 500.00 overdue 按揭 . mortgage 东区
	H5 1 2026-11-20 500.00 overdue 首付 N fund 东区
	H6 1 2026-11-20 500.00 overdue 首付 . fund 西区
	END
	log <<-'END'
	2026-11-19 H6 1 dun d
	2026-11-20 H6 1 dun east
	END
	is "$(dun stage last_stage)" "d .
tax .
fund .
. .
east .
. east"
}
