#!/usr/bin/env bats
# rc-dun --explain: the reasons.

load ../helpers
load dun

setup() {
	clean_room
}

@test "every due is explained: rule, step, day and number" {
	aged 2026-11-23 item <<-'END'
	H0 1 2026-11-10 0.00 paid 首付
	H0 2 2026-11-24 -5.00 not-due 首付
	H0 3 2026-12-24 500.00 not-due 首付
	H1 1 2026-08-15 500.00 overdue 首付
	H1 2 2026-11-10 500.00 overdue 首付
	H2 1 2026-11-10 500.00 overdue 首付
	H3 1 2026-11-10 500.00 overdue 首付
	H4 1 2026-11-10 500.00 overdue 首付
	H5 1 2026-11-10 60.00 overdue 首付
	H5 2 2026-11-10 30.00 overdue 首付
	H6 1 2026-11-10 500.00 overdue 首付
	H7 1 2026-11-10 500.00 overdue 首付
	H8 1 2026-11-10 500.00 overdue 按揭
	END
	log until promise_on promise_amount <<-'END'
	2026-11-12 H2 . dispute . . . .
	2026-11-12 H3 1 hold . 2026-12-01 . .
	2026-11-12 H4 1 promise . . 2026-11-30 400.00
	2026-11-22 H6 1 dun reminder . . .
	2026-11-18 H7 1 dun call . . .
	2026-11-12 H8 1 promise . . 2026-11-15 80.00
	END
	receipts <<-'END'
	R1 H4 2026-11-14 20.00
	END
	rc-dun -l log.tsv -r receipts.tsv --explain dues.tsv > why.tsv
	is "$(tr '\t' '|' < why.tsv)" "$(cat <<-'END'
	contract_id|due_id|decision|procedure|stage|days|on|amount|why
	H0|1|closed|standard||13||0.00|state paid
	H0|2|credit|standard||-1||-5.00|nothing is owed: balance -5.00
	H0|3|early|standard||-31|2026-12-21||the first step, reminder, begins on 2026-12-21
	H1|1|act|standard|letter|100|2026-11-23|500.00|letter from day 15 on; suit needs lawyer, which is not in the log
	H1|2|with-1|standard|call|13|2026-11-23|500.00|letter on due 1 covers it
	H2|1|dispute|standard|call|13|2026-11-12||dispute of 2026-11-12 for the contract
	H3|1|hold|standard|call|13|2026-12-01||hold of 2026-11-12 until 2026-12-01
	H4|1|promise|standard|call|13|2026-12-02|400.00|promise of 2026-11-12 to pay 400.00 by 2026-11-30, tolerance 2: open, received 20.00
	H5|1|small|standard|call|13||90.00|90.00 to collect together, less than 100.00
	H5|2|small|standard|call|13||90.00|90.00 to collect together, less than 100.00
	H6|1|gap|standard|call|13|2026-11-22||the last dun of the contract and party, reminder, was on 2026-11-22; days since: 1, wanted: 3
	H7|1|done|standard|call|13|2026-11-18||the log has call of 2026-11-18
	H8|1|act|bank|chase-bank|13|2026-11-23|500.00|chase-bank from day 7 on; promise of 2026-11-12 to pay 80.00 by 2026-11-15, tolerance 2: broken, received 0.00
	END
	)"
}

@test "a long due_id stands whole in what covers the others" {
	local id
	id=$(printf '期%.0s' {1..90})
	aged 2026-11-23 <<-END
	H1 $id 2026-08-15 500.00 overdue
	H1 2 2026-11-10 500.00 overdue
	END
	is "$(rc-dun --explain dues.tsv | sed -n '3s/.*\t//p')" "letter on due $id covers it"
}

@test "no step in reach, and no procedure at all, are explained" {
	cat > p.yaml <<-'END'
	dunning:
	  procedures:
	    - name: strict
	      when: {project: [东区]}
	      steps:
	        - {stage: call, after: 7, action: phone, owner: legal}
	        - {stage: suit, after: 9, action: review, owner: legal, needs: call}
	END
	aged 2026-11-23 project <<-'END'
	H1 1 2026-11-10 500.00 overdue 西区
	H2 1 2026-11-20 500.00 overdue 东区
	END
	is "$(rc-dun -p p.yaml --explain dues.tsv | cut -f 3-)" "$(cat <<-END
	decision${tab}procedure${tab}stage${tab}days${tab}on${tab}amount${tab}why
	none$tab$tab${tab}13$tab$tab${tab}no procedure of the policy fits
	early${tab}strict$tab${tab}3${tab}2026-11-27$tab${tab}the first step, call, begins on 2026-11-27
	END
	)"
}

@test "what waits, came back, or does not hold is explained" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-10-14 500.00 overdue 首付
	H2 1 2026-11-03 500.00 overdue 首付
	H3 1 2026-11-03 500.00 overdue 首付
	H3 2 2026-11-04 500.00 overdue 按揭
	H4 1 2026-11-03 500.00 overdue 首付
	H5 1 2026-11-03 500.00 overdue 首付
	H6 1 2026-10-03 500.00 overdue 首付
	H7 1 2026-11-03 500.00 overdue 首付
	H8 1 2026-11-03 500.00 overdue 首付
	END
	log result promise_on promise_amount until <<-'END'
	2026-11-20 H1 1 dun letter served . . .
	2026-11-10 H2 1 dun letter returned . . .
	2026-10-20 H4 1 promise . . 2026-12-31 . .
	2026-11-20 H5 1 promise . . 2026-12-01 10.00 .
	2026-10-20 H6 1 dun letter returned . . .
	2026-10-10 H7 1 dispute . . . . .
	2026-10-10 H8 . hold . . . . 2026-12-31
	END
	receipts < /dev/null
	rc-dun -l log.tsv -r receipts.tsv --explain dues.tsv > why.tsv
	is "$(tail -n +2 why.tsv | cut -f 1,3,8,9 | tr '\t' '|')" "$(cat <<-'END'
	H1|done||the log has letter of 2026-11-20; demand needs letter, which was 3 days ago: not before day 7
	H2|act|500.00|letter from day 15 on; that of 2026-11-10 came back
	H3|act|500.00|letter from day 15 on
	H3|buyer-first|500.00|the buyer owes 500.00 of the price that was payable before
	H4|act|500.00|letter from day 15 on; promise of 2026-10-20 to pay by 2026-12-31, tolerance 2: open, but it holds for 30 days only
	H5|act|500.00|letter from day 15 on; promise of 2026-11-20 to pay 10.00 by 2026-12-01, tolerance 2: open, received 0.00, but for less than promise_min_share of what is owed
	H6|act|500.00|letter from day 15 on; that of 2026-10-20 came back; demand needs letter, which came back, sent on 2026-10-20
	H7|dispute||dispute of 2026-10-10, 44 days ago: to be reviewed after 30
	H8|hold||hold of 2026-10-10 for the contract until 2026-12-31, 44 days ago: to be reviewed after 30
	END
	)"
}
