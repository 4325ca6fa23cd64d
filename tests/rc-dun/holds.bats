#!/usr/bin/env bats
# rc-dun: why no step is taken: disputes, holds, promises, small balances, gaps.

load ../helpers
load dun

setup() {
	clean_room
}

@test "dispute goes before hold, and hold before promise" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H3 1 2026-11-10 500.00 overdue
	END
	log until promise_on <<-'END'
	2026-11-12 H1 1 promise . . 2026-12-01
	2026-11-12 H2 1 promise . . 2026-12-01
	2026-11-12 H3 1 promise . . 2026-12-01
	2026-11-12 H1 1 hold . 2026-12-01 .
	2026-11-12 H2 1 hold . 2026-12-01 .
	2026-11-12 H1 1 dispute . . .
	END
	is "$(dun stage action hold)" "call . dispute
call . hold
call . promise"
}

@test "a row of the log without due_id holds all dues, one with it only that" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H1 2 2026-11-11 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H2 2 2026-11-11 500.00 overdue
	END
	log <<-'END'
	2026-11-12 H1 . dispute .
	2026-11-12 H2 1 dispute .
	END
	is "$(dun hold)" "dispute
dispute
dispute
."
}

@test "resolved ends the dispute of the due it names, and without due_id all of them" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H3 1 2026-11-10 500.00 overdue
	H4 1 2026-11-10 500.00 overdue
	END
	log <<-'END'
	2026-11-12 H1 1 dispute .
	2026-11-13 H1 1 resolved .
	2026-11-12 H2 1 dispute .
	2026-11-13 H2 . resolved .
	2026-11-12 H3 . dispute .
	2026-11-13 H3 1 resolved .
	2026-11-12 H4 1 resolved .
	2026-11-13 H4 1 dispute .
	END
	is "$(dun hold)" ".
.
dispute
dispute"
}

@test "a hold lasts up to and with its day, unless it is released or replaced" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H3 1 2026-11-10 500.00 overdue
	H4 1 2026-11-10 500.00 overdue
	END
	log until <<-'END'
	2026-11-12 H1 1 hold . 2026-11-23
	2026-11-12 H2 1 hold . 2026-11-22
	2026-11-12 H3 1 hold . 2026-12-31
	2026-11-13 H3 . release . .
	2026-11-12 H4 1 hold . 2026-12-31
	2026-11-13 H4 1 hold . 2026-11-20
	END
	is "$(dun hold)" "hold
.
.
."
}

@test "a promise holds up to its day and the tolerance" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	END
	log promise_on promise_amount <<-'END'
	2026-11-12 H1 1 promise . 2026-11-21 500.00
	2026-11-12 H2 1 promise . 2026-11-20 500.00
	END
	receipts < /dev/null
	is "$(dun stage action hold)" "call . promise
call phone ."
	echo 'dunning: {promise_tolerance: 3}' > p.yaml
	is "$(dun hold)" "promise
promise"
}

@test "a promise is kept once the contract's receipts since it was made reach it" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H3 1 2026-11-10 500.00 overdue
	H4 1 2026-11-10 500.00 overdue
	H5 1 2026-11-10 500.00 overdue
	END
	log promise_on promise_amount <<-'END'
	2026-11-12 H1 1 promise . 2026-12-01 300.00
	2026-11-12 H2 1 promise . 2026-12-01 300.00
	2026-11-12 H3 1 promise . 2026-12-01 300.00
	2026-11-12 H4 1 promise . 2026-12-01 300.00
	2026-11-12 H5 1 promise . 2026-12-01 300.00
	END
	receipts <<-'END'
	R1 H1 2026-11-12 100.00
	R2 H1 2026-11-20 200.00
	R3 H2 2026-11-12 299.99
	R4 H3 2026-11-11 300.00
	R5 H4 2026-11-20 300.00
	R6 H4 2026-11-21 -0.01
	R7 H5 2026-11-24 300.00
	END
	is "$(dun hold)" ".
promise
promise
promise
promise"
}

@test "without receipts a promise is kept if nothing of the contract is overdue" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-24 500.00 not-due
	H2 1 2026-11-24 500.00 not-due
	H2 2 2026-11-10 500.00 overdue
	END
	log promise_on promise_amount <<-'END'
	2026-11-20 H1 1 promise . 2026-12-01 500.00
	2026-11-20 H2 1 promise . 2026-12-01 500.00
	END
	is "$(dun stage action hold)" "reminder message .
reminder . promise
call phone ."
}

@test "a promise without an amount is judged in that way, too" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-24 500.00 not-due
	H2 1 2026-11-10 500.00 overdue
	END
	log promise_on <<-'END'
	2026-11-20 H1 1 promise . 2026-12-01
	2026-11-20 H2 1 promise . 2026-12-01
	END
	receipts <<-'END'
	R1 H2 2026-11-22 10000.00
	END
	is "$(dun hold)" ".
promise"
}

@test "a promise is kept by receipts of the class of its due, or else of class price" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-10 500.00 overdue 契税
	H2 1 2026-11-10 500.00 overdue 契税
	H3 1 2026-11-10 500.00 overdue 契税
	H4 1 2026-11-10 500.00 overdue 契税
	H4 2 2026-11-10 0.00 paid 首付
	H5 1 2026-11-10 500.00 overdue 首付
	H6 1 2026-11-10 500.00 overdue 首付
	H7 1 2026-11-10 500.00 overdue 契税
	END
	log promise_on promise_amount <<-'END'
	2026-11-12 H7 . promise . 2026-12-01 300.00
	2026-11-12 H1 1 promise . 2026-12-01 300.00
	2026-11-12 H2 1 promise . 2026-12-01 300.00
	2026-11-12 H3 1 promise . 2026-12-01 300.00
	2026-11-12 H4 1 promise . 2026-12-01 300.00
	2026-11-12 H5 . promise . 2026-12-01 300.00
	2026-11-12 H6 . promise . 2026-12-01 300.00
	END
	table receipts.tsv <<-'END'
	receipt_id contract_id received_on amount due_id item
	R1 H1 2026-11-20 300.00 . .
	R2 H2 2026-11-20 300.00 . 契税
	R3 H3 2026-11-20 300.00 1 首付
	R4 H4 2026-11-20 300.00 2 契税
	R5 H5 2026-11-20 300.00 . 契税
	R6 H6 2026-11-20 300.00 9 首付
	R7 H7 2026-11-20 300.00 . 契税
	END
	is "$(dun hold)" "promise
.
.
promise
.
promise
.
promise"
}

@test "without receipts a bank's overdue due breaks no promise of the buyer's" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-25 500.00 not-due 首付
	H1 2 2026-11-20 500.00 overdue 按揭
	END
	log promise_on <<-'END'
	2026-11-20 H1 1 promise . 2026-12-01
	END
	is "$(dun stage hold)" "reminder .
. ."
}

@test "a promise holds for promise_max_days, though it be open for longer" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	END
	log promise_on promise_amount <<-'END'
	2026-10-24 H1 1 promise . 2026-12-31 500.00
	2026-10-23 H2 1 promise . 2026-12-31 500.00
	END
	receipts < /dev/null
	is "$(dun hold)" "promise
."
	echo 'dunning: {promise_max_days: 31}' > p.yaml
	is "$(dun hold)" "promise
promise"
}

@test "a promise holds if it is for promise_min_share of the due, or of what is overdue" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-10 500.00 overdue 首付
	H2 1 2026-11-10 500.00 overdue 首付
	H3 1 2026-11-10 500.00 overdue 首付
	H3 2 2026-11-11 500.00 overdue 契税
	H3 3 2026-11-12 500.00 overdue 按揭
	H3 4 2026-12-30 500.00 not-due 首付
	H4 1 2026-11-10 500.00 overdue 首付
	H4 2 2026-11-11 500.00 overdue 契税
	END
	log promise_on promise_amount <<-'END'
	2026-11-20 H1 1 promise . 2026-12-01 150.00
	2026-11-20 H2 1 promise . 2026-12-01 149.99
	2026-11-20 H3 . promise . 2026-12-01 300.00
	2026-11-20 H4 . promise . 2026-12-01 299.99
	END
	receipts < /dev/null
	is "$(dun hold)" "promise
.
promise
promise
promise
.
.
with-1"
}

@test "no promise holds once promises_broken_max of the contract's were broken lately" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H1 2 2026-12-30 500.00 not-due
	H2 1 2026-11-10 500.00 overdue
	END
	log promise_on promise_amount <<-'END'
	2026-08-01 H1 2 promise . 2026-08-23 500.00
	2026-09-01 H1 . promise . 2026-09-05 500.00
	2026-11-20 H1 1 promise . 2026-11-30 500.00
	2026-08-01 H2 . promise . 2026-08-22 500.00
	2026-09-01 H2 . promise . 2026-09-05 500.00
	2026-11-20 H2 1 promise . 2026-11-30 500.00
	END
	receipts < /dev/null
	is "$(dun hold)" ".
.
promise"
	echo 'dunning: {promises_broken_max: 3}' > p.yaml
	is "$(dun hold)" "promise
.
promise"
	echo 'dunning: {promises_broken_days: 91}' > p.yaml
	is "$(dun hold)" ".
.
."
}

@test "a promise made behind the last day of the one before leaves it broken" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	END
	log promise_on promise_amount <<-'END'
	2026-10-01 H1 1 promise . 2026-10-05 500.00
	2026-10-08 H1 1 promise . 2026-10-10 500.00
	2026-11-20 H1 1 promise . 2026-11-30 500.00
	2026-10-01 H2 1 promise . 2026-10-05 500.00
	2026-10-07 H2 1 promise . 2026-10-10 500.00
	2026-11-20 H2 1 promise . 2026-11-30 500.00
	END
	receipts < /dev/null
	is "$(dun hold)" ".
promise"
}

@test "no bank is called as long as the buyer owes price that was payable before" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-01 100.00 not-due 首付
	H1 2 2026-11-02 500.00 overdue 按揭
	H1 3 2026-11-01 500.00 overdue 按揭
	H2 1 2026-11-01 99.99 overdue 首付
	H2 2 2026-11-02 500.00 overdue 按揭
	H3 1 2026-11-01 500.00 overdue 契税
	H3 2 2026-11-02 500.00 overdue 按揭
	H4 1 2026-11-01 0.00 paid 首付
	H4 2 2026-11-02 500.00 overdue 按揭
	END
	is "$(dun hold | tr '\n' ' ')" ". buyer-first . small . . . . . "
	echo 'dunning: {bank_after_buyer: false}' > p.yaml
	is "$(dun hold | tr '\n' ' ')" ". with-3 . small . . . . . "
}

@test "a later promise for the same due replaces the earlier one, of another due it doesn't" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H3 1 2026-11-10 500.00 overdue
	END
	log promise_on promise_amount <<-'END'
	2026-11-12 H1 1 promise . 2026-12-01 300.00
	2026-11-13 H1 1 promise . 2026-11-20 300.00
	2026-11-12 H2 1 promise . 2026-12-01 300.00
	2026-11-13 H2 2 promise . 2026-11-20 300.00
	2026-11-12 H3 . promise . 2026-12-01 300.00
	2026-11-13 H3 1 promise . 2026-11-20 300.00
	END
	receipts < /dev/null
	is "$(dun hold)" ".
promise
promise"
}

@test "balances that are below min_amount together are small" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-10 49.99 overdue 首付
	H1 2 2026-11-10 50.00 overdue 首付
	H1 3 2026-11-10 500.00 overdue 按揭
	H2 1 2026-11-10 50.00 overdue 首付
	H2 2 2026-11-10 50.00 overdue 首付
	END
	is "$(dun stage action hold)" "call . small
call . small
chase-bank phone .
call phone .
call . with-1"
}

@test "a balance that is held does not make the others large" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H1 2 2026-11-10 50.00 overdue
	END
	log <<-'END'
	2026-11-11 H1 1 dispute .
	END
	is "$(dun hold)" "dispute
small"
}

@test "a contract and party are dunned again after min_gap_days, not minding the other party" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-10 500.00 overdue 首付
	H2 1 2026-11-10 500.00 overdue 首付
	H3 1 2026-11-09 500.00 overdue 按揭
	H3 2 2026-11-10 500.00 overdue 首付
	END
	log <<-'END'
	2026-11-21 H1 1 dun reminder
	2026-11-20 H2 1 dun reminder
	2026-11-21 H3 2 dun call
	END
	is "$(dun stage action hold last_stage)" "call . gap reminder
call phone . reminder
chase-bank phone . .
. . . call"
}

@test "a contract that was dunned today is not dunned twice, though the gap be none" {
	echo 'dunning: {min_gap_days: 0}' > p.yaml
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-08 500.00 overdue
	H2 1 2026-11-08 500.00 overdue
	END
	log <<-'END'
	2026-11-23 H1 1 dun call
	2026-11-22 H2 1 dun call
	END
	is "$(dun stage hold)" "letter gap
letter ."
}

@test "what came back leaves no gap, and what names no due of the contract is of both parties" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-03 500.00 overdue 首付
	H2 1 2026-11-03 500.00 overdue 首付
	H2 2 2026-11-03 500.00 overdue 按揭
	H3 1 2026-11-03 500.00 overdue 首付
	H3 2 2026-11-02 500.00 overdue 按揭
	H4 1 2026-11-03 500.00 overdue 首付
	H4 2 2026-12-30 500.00 not-due 首付
	H5 1 2026-11-03 500.00 overdue 首付
	END
	log result <<-'END'
	2026-11-22 H5 9 dun call returned
	2026-11-22 H1 1 dun call returned
	2026-11-22 H2 . dun reminder reached
	2026-11-22 H3 9 dun reminder reached
	2026-11-20 H4 . dun call reached
	2026-11-22 H4 . dun call returned
	END
	is "$(dun hold 2> /dev/null | tr '\n' ' ')" ". gap gap gap gap . . . "
}
