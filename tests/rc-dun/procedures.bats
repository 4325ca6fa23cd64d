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

@test "a day to act beyond the calendar is an error, and none if there is nothing to do" {
	aged 2027-01-04 <<-'END'
	H1 1 2026-12-20 500.00 overdue
	END
	says 2 "rc-dun: calendar: it has no days of 2027; add them, or say \
calendar.beyond: weekends" rc-dun dues.tsv
	echo 'calendar: {beyond: weekends}' > p.yaml
	is "$(dun act_on)" 2027-01-04
	rm p.yaml
	aged 2027-01-04 <<-'END'
	H1 1 2027-02-20 500.00 not-due
	END
	is "$(dun act_on)" .
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
