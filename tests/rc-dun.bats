#!/usr/bin/env bats
# rc-dun: the step of dunning to take now, or why none is taken.

load helpers

setup() {
	clean_room
}

# aged DAY COLUMN...: the rows of stdin as dues that were aged to the day.  A row begins
# with contract, due, payable_on, balance and state; the other cells are the columns'.
aged() {
	local day=$1
	shift
	{
		echo "contract_id due_id payable_on balance state $*"
		cat
	} | awk -v day="$day" '{
		print $0, NR == 1 ? "amount as_of" : ($4 == "0.00" ? "1.00" : $4) " " day
	}' | table dues.tsv
}

# log COLUMN..., receipts: the other tables; a row of the log begins with on, contract, due,
# kind and stage.
log() {
	{ echo "on contract_id due_id kind stage $*"; cat; } | table log.tsv
}

receipts() {
	{ echo "receipt_id contract_id received_on amount"; cat; } | table receipts.tsv
}

# dun COLUMN...: these columns of the dues, with the log and the receipts that are there.
dun() {
	local -a tables=()

	[ ! -e log.tsv ] || tables+=(-l log.tsv)
	[ ! -e receipts.tsv ] || tables+=(-r receipts.tsv)
	[ ! -e p.yaml ] || tables+=(-p p.yaml)
	rc-dun "${tables[@]}" dues.tsv | columns "$@"
}

# -- the shared cases

# judged CASE DAY: prints what is expected of the case, and commits just the actions that
# are expected, once.
judged() {
	local from=$shared/cases/judge/$1

	needs_shared "cases/judge/$1"
	cp "$from/contacts.tsv" log.tsv
	rc-dun -d "$2" -l log.tsv -r "$from/receipts.tsv" --commit "$from/aged.tsv" > out.tsv
	is "$(columns contract_id due_id stage action owner act_on hold last_stage last_on \
	    < out.tsv)" "$(columns contract_id due_id stage action owner act_on hold \
	    last_stage last_on < "$from/expected-dun.tsv")"
	local old
	old=$(stat -c %s "$from/contacts.tsv")
	cmp <(head -c "$old" log.tsv) "$from/contacts.tsv"
	{ head -n 1 log.tsv; tail -c "+$((old + 1))" log.tsv; } > added.tsv
	is "$(columns on contract_id due_id kind stage note < added.tsv | sort)" \
	    "$(columns on contract_id due_id kind stage note \
	    < "$from/expected-commit.tsv" | sort)"
	cp log.tsv once.tsv
	rc-dun -l log.tsv -r "$from/receipts.tsv" --commit "$from/aged.tsv" > again.tsv
	cmp log.tsv once.tsv
	is "$(columns action < again.tsv | sort -u)" .
}

@test "the shared case judge/a comes out as expected" {
	judged a 2026-11-23
}

@test "the shared case judge/b comes out as expected" {
	judged b 2026-10-01
}

# -- steps

@test "the step is the last whose day has come, counted from payable_on" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-27 500.00 not-due
	H2 1 2026-11-26 500.00 not-due
	H3 1 2026-11-17 500.00 overdue
	H4 1 2026-11-16 500.00 overdue
	H5 1 2026-11-09 500.00 overdue
	H6 1 2026-11-08 500.00 overdue
	END
	is "$(dun stage action)" "$(cat <<-'END'
	. .
	reminder message
	reminder message
	call phone
	call phone
	letter letter
	END
	)"
}

@test "a book taken over at 100 days late begins with the letter, and climbs" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-08-15 500.00 overdue
	END
	is "$(dun stage)" letter
	log <<-'END'
	2026-10-01 H1 1 dun letter
	END
	is "$(dun stage last_stage last_on)" "demand letter 2026-10-01"
	echo "2026-10-11${tab}H1${tab}1${tab}dun${tab}demand" >> log.tsv
	is "$(dun stage)" lawyer
	echo "2026-10-21${tab}H1${tab}1${tab}dun${tab}lawyer" >> log.tsv
	is "$(dun stage)" suit
	echo "2026-10-31${tab}H1${tab}1${tab}dun${tab}suit" >> log.tsv
	is "$(dun stage action hold last_stage)" ". . . suit"
}

@test "nothing is to do if the log has the step or a later one" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H3 1 2026-11-10 500.00 overdue
	END
	log <<-'END'
	2026-11-17 H1 1 dun call
	2026-11-17 H2 1 dun lawyer
	2026-11-17 H3 1 dun reminder
	END
	is "$(dun stage last_stage)" ". call
. lawyer
call reminder"
}

@test "a row counts for a due from the day of its first step on" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	END
	log <<-'END'
	2026-11-06 H1 1 dun call
	2026-11-07 H2 1 dun call
	END
	is "$(dun stage last_stage)" "call .
. call"
}

@test "a row without due_id counts for all dues of its contract, of another due for none" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H1 2 2026-11-11 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	END
	log <<-'END'
	2026-11-18 H1 . dun call
	2026-11-19 H1 2 dun letter
	2026-11-19 H3 1 dun letter
	END
	is "$(dun stage last_stage last_on)" ". call 2026-11-18
. letter 2026-11-19
call . ."
}

@test "rows later than the day don't exist, and the newest is the last of its day" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-10-10 500.00 overdue
	END
	log <<-'END'
	2026-11-24 H1 1 dun letter
	2026-11-05 H1 1 dun reminder
	2026-11-05 H1 1 dun call
	2026-11-01 H1 1 dun suit
	2026-11-24 H1 1 dispute .
	END
	is "$(dun stage hold last_stage last_on)" ". . call 2026-11-05"
	sed -i '/suit/d' log.tsv
	is "$(dun stage hold last_stage)" "letter . call"
}

@test "a stage that is none of the procedure's is no step, but it is the last stage" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-10 500.00 overdue 按揭
	END
	log <<-'END'
	2026-11-18 H1 . dun lawyer
	END
	is "$(dun stage action last_stage)" "chase-bank phone lawyer"
}

@test "what is paid, cancelled, in the future or a credit is not dunned" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-08-10 0.00 paid
	H2 1 2026-08-10 0.00 cancelled
	H3 1 2026-08-10 500.00 future
	H4 1 2026-11-24 -500.00 not-due
	END
	log <<-'END'
	2026-11-01 H1 1 dun call
	END
	is "$(dun stage action hold last_stage)" ". . . call
. . . .
. . . .
. . . ."
}

# -- one action a contract and party

@test "the highest step leads, then the oldest payable date, then the first row" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-09 500.00 overdue
	H1 2 2026-11-01 500.00 overdue
	H1 3 2026-10-31 500.00 overdue
	H1 4 2026-10-31 500.00 overdue
	END
	is "$(dun stage action hold)" "call . with-3
letter . with-3
letter letter .
letter . with-3"
}

@test "an early step on an old due does not lead over a later step on a young one" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-08-01 500.00 overdue
	H1 2 2026-08-20 500.00 overdue
	END
	log <<-'END'
	2026-10-01 H1 2 dun letter
	END
	is "$(dun stage hold)" "letter with-2
demand ."
}

@test "the bank and the customer of a contract each get an action" {
	aged 2026-11-23 item salesperson <<-'END'
	H1 1 2026-11-10 500.00 overdue 按揭 李娜
	H1 2 2026-11-10 500.00 overdue 首付 李娜
	H1 3 2026-11-11 500.00 overdue 公积金 李娜
	END
	is "$(dun stage action owner hold)" "chase-bank phone 李娜 .
call phone 李娜 .
chase-bank . . with-1"
}

@test "a due that is held does not lead, and is not covered" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-10-01 500.00 overdue
	H1 2 2026-11-10 500.00 overdue
	END
	log <<-'END'
	2026-11-01 H1 1 dispute .
	END
	is "$(dun stage action owner act_on hold)" "letter . . . dispute
call phone . 2026-11-23 ."
}

# -- holds

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

@test "a contract is dunned again after min_gap_days, whichever party was dunned" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-10 500.00 overdue 首付
	H2 1 2026-11-10 500.00 overdue 首付
	H3 1 2026-11-10 500.00 overdue 按揭
	H3 2 2026-11-10 500.00 overdue 首付
	END
	log <<-'END'
	2026-11-21 H1 1 dun reminder
	2026-11-20 H2 1 dun reminder
	2026-11-21 H3 2 dun call
	END
	is "$(dun stage action hold last_stage)" "call . gap reminder
call phone . reminder
chase-bank . gap .
. . . call"
}

@test "a contract that was dunned today is not dunned twice, though the gap be none" {
	echo 'dunning: {min_gap_days: 0}' > p.yaml
	aged 2026-11-23 <<-'END'
	H1 1 2026-08-10 500.00 overdue
	H2 1 2026-08-10 500.00 overdue
	END
	log <<-'END'
	2026-11-23 H1 1 dun letter
	2026-11-22 H2 1 dun letter
	END
	is "$(dun stage hold)" "demand gap
demand ."
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
	2026-11-19 H6 1 dun call
	2026-11-20 H6 1 dun letter
	END
	is "$(dun stage last_stage)" "d .
tax .
fund .
. .
east .
. letter"
}

# -- the table

@test "columns that are there already are written anew in their place" {
	aged 2026-11-23 stage note <<-'END'
	H1 1 2026-11-10 500.00 overdue old 甲
	END
	rc-dun dues.tsv > once.tsv
	is "$(head -n 1 once.tsv | tr '\t' ' ')" "contract_id due_id payable_on balance \
state stage note amount as_of action owner act_on hold last_stage last_on"
	is "$(columns stage note < once.tsv)" "call 甲"
	rc-dun once.tsv > twice.tsv
	cmp once.tsv twice.tsv
}

@test "rows keep their order over all files, and a header stands without rows" {
	aged 2026-11-23 <<-'END'
	H2 1 2026-11-10 500.00 overdue
	H1 1 2026-11-01 500.00 overdue
	END
	mv dues.tsv one.tsv
	aged 2026-11-23 <<-'END'
	H2 2 2026-11-01 500.00 overdue
	END
	is "$(rc-dun one.tsv - < dues.tsv | columns contract_id due_id stage hold)" \
	    "H2 1 call with-2
H1 1 letter .
H2 2 letter ."
	head -n 1 dues.tsv > none.tsv
	is "$(rc-dun -d 2026-11-23 none.tsv | wc -l)" 1
	is "$(rc-dun --todo none.tsv | wc -l)" 1
	is "$(rc-dun --explain none.tsv | wc -l)" 1
}

# -- the work list

@test "of contracts alike in the list the first by contract_id leads, not the first row" {
	aged 2026-11-23 <<-'END'
	H10 1 2026-11-01 500.00 overdue
	H9 1 2026-11-01 500.00 overdue
	H1 1 2026-11-01 500.00 overdue
	END
	is "$(rc-dun --todo dues.tsv | columns contract_id | paste -sd ' ')" "H1 H10 H9"
}

@test "the work list has what is to do, worst first" {
	aged 2026-11-23 customer phone project unit salesperson late_fee grade <<-'END'
	H1 1 2026-11-10 500.00 overdue 甲 138 东区 1-101 李娜 0.65 B
	H2 1 2026-11-01 200.00 overdue 乙 139 东区 1-102 李娜 0.44 .
	H2 2 2026-11-25 900.00 not-due 乙 139 东区 1-102 李娜 0.00 .
	H3 1 2026-11-01 200.00 overdue 丙 . 西区 1-103 赵磊 0.44 .
	H4 1 2026-10-31 200.00 overdue 丁 . 西区 1-104 赵磊 0.46 .
	H5 1 2026-11-01 100.00 overdue 戊 . 西区 1-105 赵磊 0.22 .
	H5 2 2026-11-20 150.00 overdue 戊 . 西区 1-105 赵磊 0.05 .
	H6 1 2026-11-24 500.00 not-due 己 . 西区 1-106 赵磊 0.00 .
	H7 1 2026-12-24 500.00 not-due 庚 . 西区 1-107 赵磊 0.00 .
	END
	log result promise_on promise_amount <<-'END'
	2026-11-12 H1 . dun reminder served . .
	2026-11-13 H1 . note . reached . .
	2026-11-12 H3 1 promise . . 2026-11-15 50.00
	2026-11-12 H5 1 dun call no-answer . .
	2026-11-12 H5 2 promise . . 2026-12-01 150.00
	END
	receipts <<-'END'
	R1 H3 2026-11-14 20.00
	END
	rc-dun -l log.tsv -r receipts.tsv --todo dues.tsv > todo.tsv
	is "$(head -n 1 todo.tsv | tr '\t' ' ')" "contract_id customer phone project unit \
salesperson stage action owner act_on overdue_amount oldest_days late_fee last_on \
last_result promise grade"
	is "$(tail -n +2 todo.tsv | tr '\t' '|')" "$(cat <<-'END'
	H5|戊||西区|1-105|赵磊|letter|letter|财务部|2026-11-23|250.00|22|0.27|2026-11-12|no-answer|2026-12-01 150.00|
	H4|丁||西区|1-104|赵磊|letter|letter|财务部|2026-11-23|200.00|23|0.46||||
	H2|乙|139|东区|1-102|李娜|letter|letter|财务部|2026-11-23|200.00|22|0.44||||
	H3|丙||西区|1-103|赵磊|letter|letter|财务部|2026-11-23|200.00|22|0.44|||part-kept 2026-11-15 50.00|
	H1|甲|138|东区|1-101|李娜|call|phone|李娜|2026-11-23|500.00|13|0.65|2026-11-12|served||B
	H6|己||西区|1-106|赵磊|reminder|message|赵磊|2026-11-23|0.00|0|0.00||||
	END
	)"
}

@test "the work list of an owner has only what is theirs, by name or by the policy's word" {
	aged 2026-11-23 item salesperson <<-'END'
	H1 1 2026-11-10 500.00 overdue 首付 李娜
	H2 1 2026-11-01 500.00 overdue 首付 李娜
	H2 2 2026-11-01 500.00 overdue 按揭 李娜
	H3 1 2026-11-10 500.00 overdue 首付 赵磊
	END
	todo() { rc-dun --todo --owner "$1" dues.tsv | columns contract_id action; }
	is "$(todo 李娜)" "H2 phone
H1 phone"
	is "$(todo 财务部)" "H2 letter"
	is "$(todo finance)" "H2 letter"
	is "$(todo salesperson)" "H2 phone
H1 phone
H3 phone"
	is "$(todo 王五)" ""
}

# -- the reasons

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
	H6|1|gap|standard|call|13|2026-11-22||the contract's last dun, reminder, was on 2026-11-22; days since: 1, wanted: 3
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

# -- writing the log

# One due to call about, one that the call covers, one held.
three_dues() {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H1 2 2026-11-22 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	END
	log until note <<-'END'
	2026-11-12 H2 1 hold . 2026-12-01 .
	END
}

@test "--commit writes a row for the due that is dunned and for each that is covered" {
	three_dues
	cp log.tsv old.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	is "$(columns contract_id stage action hold < out)" "H1 call phone .
H1 reminder . with-1
H2 call . hold"
	is "$(cat log.tsv)" "$(cat old.tsv)
2026-11-23${tab}H1${tab}1${tab}dun${tab}call$tab$tab
2026-11-23${tab}H1${tab}2${tab}dun${tab}reminder$tab${tab}with-1"
}

@test "--commit with --todo and --explain writes the same" {
	three_dues
	cp log.tsv old.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	mv log.tsv new.tsv
	for kind in --todo --explain --clocks; do
		cp old.tsv log.tsv
		rc-dun -l log.tsv --commit "$kind" dues.tsv > out
		cmp log.tsv new.tsv
	done
}

@test "the log may have other columns, in another order, and no line end at its end" {
	three_dues
	printf 'by\tstage\tkind\tcontract_id\tnote\tmood\ton\tdue_id\n' > log.tsv
	printf '李\t\tnote\tH1\t“x”\t好\t2026-11-12\t' >> log.tsv
	cp log.tsv old.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	is "$(cat log.tsv)" "$(cat old.tsv)
${tab}call${tab}dun${tab}H1$tab${tab}${tab}2026-11-23${tab}1
${tab}reminder${tab}dun${tab}H1${tab}with-1${tab}${tab}2026-11-23${tab}2
${tab}call${tab}dun${tab}H2$tab${tab}${tab}2026-11-23${tab}1"
}

@test "a log of a header alone, without a line end, is written to" {
	three_dues
	printf 'on\tcontract_id\tkind\tdue_id\tstage' > log.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	is "$(cat log.tsv)" "on${tab}contract_id${tab}kind${tab}due_id${tab}stage
2026-11-23${tab}H1${tab}dun${tab}1${tab}call
2026-11-23${tab}H1${tab}dun${tab}2${tab}reminder
2026-11-23${tab}H2${tab}dun${tab}1${tab}call"
}

@test "the same run again has nothing to do, and leaves the log's file alone" {
	three_dues
	rc-dun -l log.tsv --commit dues.tsv > out
	ls -i log.tsv > inode
	rc-dun -l log.tsv --commit --todo dues.tsv > out
	is "$(wc -l < out)" 1
	is "$(ls -i log.tsv)" "$(cat inode)"
}

@test "a log behind a link stays there, with its mode" {
	three_dues
	mkdir far
	mv log.tsv far/log.tsv
	chmod 640 far/log.tsv
	ln -s far/log.tsv log.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	[ -L log.tsv ]
	is "$(wc -l < far/log.tsv)" 4
	is "$(stat -c %a far/log.tsv)" 640
	is "$(ls far)" log.tsv
}

@test "--commit can't print onto the log, even with nothing to write into it" {
	three_dues
	cp log.tsv old.tsv
	ln -s log.tsv link.tsv
	for turn in something nothing; do
		for path in log.tsv link.tsv; do
			says 2 "rc-dun: $path: two outputs can't be one file" \
				rc-dun -l log.tsv --commit -o "$path" dues.tsv
			cmp log.tsv old.tsv
		done
		sed -i 2,3d dues.tsv
	done
}

@test "a day older than the log's newest dun is refused, and only to --commit" {
	three_dues
	echo "2026-11-25${tab}H9${tab}${tab}dun${tab}call$tab$tab" >> log.tsv
	cp log.tsv old.tsv
	says 1 "rc-dun: log.tsv: has a dun of 2026-11-25; nothing is committed for \
2026-11-23, which is older" rc-dun -l log.tsv --commit dues.tsv
	is "$(cat out)" ""
	cmp log.tsv old.tsv
	is "$(dun action)" "phone
.
."
}

@test "a log that can't hold the rows is refused" {
	three_dues
	cut -f 1-4,6- log.tsv > less.tsv
	says 1 "rc-dun: less.tsv:1: no column 'stage'" rc-dun -l less.tsv --commit dues.tsv
	says 1 "rc-dun: none.tsv: cannot write: No such file or directory" \
	    rc-dun -l none.tsv --commit dues.tsv
	says 1 "rc-dun: .: cannot write: Is a directory" rc-dun -l . --commit dues.tsv
	says 1 "rc-dun: /dev/null: is no regular file; --commit can't write to it" \
	    rc-dun -l /dev/null --commit dues.tsv
}

@test "a full disk leaves the log as it was" {
	three_dues
	for i in {1..100}; do
		echo "2026-11-12${tab}H3${tab}$i${tab}note$tab$tab$tab"
	done >> log.tsv
	cp log.tsv old.tsv
	says 1 "rc-dun: stdout: cannot write: No space left on device" \
	    sh -c 'rc-dun -l log.tsv --commit dues.tsv > /dev/full'
	cmp log.tsv old.tsv
	full() {
		trap '' XFSZ
		ulimit -f 1
		rc-dun -l log.tsv --commit dues.tsv
	}
	(full 2> err | cat > out) || true
	is "$(cat err)" "rc-dun: log.tsv: cannot write: File too large"
	cmp log.tsv old.tsv
	is "$(echo log.tsv*)" log.tsv
}

@test "a run waits for another that has the log" {
	three_dues
	flock log.tsv sh -c 'echo > held; while [ ! -e go ]; do sleep 0.01; done' 3>&- &
	waits_for [ -e held ]
	rc-dun -l log.tsv --commit dues.tsv > out 3>&- &
	local run=$!
	sleep 0.1
	is "$(wc -l < log.tsv)" 2
	: > go
	wait "$run"
	is "$(wc -l < log.tsv)" 4
}

# Contracts to call, half of them with a second due that the call covers.
many_dues() {
	for i in {1..400}; do
		echo "H$i 1 2026-11-10 500.00 overdue"
		[ $((i % 2)) = 0 ] || echo "H$i 2 2026-11-11 500.00 overdue"
	done | aged 2026-11-23
	log note <<-'END'
	2026-11-12 H1 1 note . 已联系
	END
}

@test "of two runs at once, each action is printed and written once" {
	many_dues
	cp log.tsv old.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	mv log.tsv new.tsv
	for i in {1..40}; do
		cp old.tsv log.tsv
		rc-dun -l log.tsv --commit --todo dues.tsv > one &
		rc-dun -l log.tsv --commit --todo dues.tsv > two
		wait
		cmp log.tsv new.tsv
		is "$(cat one two | grep -c ^H)" 400
	done
}

# start FILE: a run in the background, which `run` is the process of.
start() {
	rc-dun -l log.tsv --commit dues.tsv > "$1" 2> err 3>&- &
	run=$!
}

@test "runs that are killed at any moment leave the log whole" {
	many_dues
	cp log.tsv old.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	mv log.tsv new.tsv
	local run first second killed=0 written=0 unwritten=0
	for i in {1..200}; do
		cp old.tsv log.tsv
		start one
		first=$run
		start two
		second=$run
		sleep "0.000$((RANDOM % 10))"
		kill -9 "$first" 2> /dev/null || true
		[ $((i % 2)) = 0 ] || kill -9 "$second" 2> /dev/null || true
		wait "$first" || killed=$((killed + 1))
		wait "$second" || killed=$((killed + 1))
		if cmp -s log.tsv old.tsv; then
			unwritten=$((unwritten + 1))
		else
			cmp log.tsv new.tsv
			written=$((written + 1))
		fi
		rm -f log.tsv.??????
		# what was not written is written by the next run, and nothing twice
		rc-dun -l log.tsv --commit dues.tsv > out
		cmp log.tsv new.tsv
	done 2> shell
	echo "$killed killed; $written times written, $unwritten times not"
	[ "$killed" -gt 0 ] && [ "$written" -gt 0 ] && [ "$unwritten" -gt 0 ]
}

# -- clocks

@test "the limitation runs three years, from the due or the last one, and begins anew" {
	aged 2024-12-31 <<-'END'
	H1 1 2022-01-10 500.00 overdue
	H1 2 2022-07-10 500.00 overdue
	H1 3 2023-01-10 500.00 overdue
	END
	clocks() {
		rc-dun -l log.tsv --clocks "$@" dues.tsv |
		    columns limit_item limit_contract alarm
	}
	log result < /dev/null
	is "$(clocks)" "2025-01-10 2026-01-10 limit_item-30
2025-07-10 2026-01-10 .
2026-01-10 2026-01-10 ."
	log result <<-'END'
	2024-12-01 H1 . dun demand served
	END
	is "$(clocks)" "2027-12-01 2027-12-01 .
2027-12-01 2027-12-01 .
2027-12-01 2027-12-01 ."
	log result <<-'END'
	2024-12-01 H1 1 dun letter served
	END
	is "$(clocks)" "2027-12-01 2027-12-01 .
2025-07-10 2027-12-01 .
2026-01-10 2027-12-01 ."
}

@test "what was not served, what is no demand, and what came too late renew nothing" {
	aged 2026-12-31 <<-'END'
	H1 1 2024-01-31 500.00 overdue
	H2 1 2024-01-31 500.00 overdue
	H3 1 2024-01-31 500.00 overdue
	H4 1 2023-11-30 500.00 overdue
	END
	log result <<-'END'
	2025-01-01 H1 1 dun demand returned
	2025-01-01 H2 1 dun call served
	2024-01-30 H3 1 dun demand served
	2026-12-01 H4 1 dun demand served
	END
	is "$(rc-dun -l log.tsv --clocks dues.tsv |
	    columns limit_item limit_contract alarm)" \
	    "2027-01-31 2027-01-31 limit_item-90,limit_contract-90
2027-01-31 2027-01-31 limit_item-90,limit_contract-90
2027-01-31 2027-01-31 limit_item-90,limit_contract-90
2026-11-30 2026-11-30 limit_item-past,limit_contract-past"
}

@test "a payment and a promise renew the limitation, each for the debt it is about" {
	aged 2026-11-23 item <<-'END'
	H1 1 2024-01-31 500.00 overdue 首付
	H1 2 2024-03-31 500.00 overdue 契税
	H1 3 2024-02-29 500.00 overdue 按揭
	H2 1 2024-01-31 500.00 overdue 首付
	H2 2 2024-06-30 500.00 overdue 首付
	H2 3 2024-12-31 0.00 cancelled 首付
	END
	log promise_on <<-'END'
	2024-09-09 H2 1 promise . 2024-10-10
	END
	{
		echo "receipt_id contract_id due_id item received_on amount"
		echo "R1 H1 . . 2024-05-05 10.00"
		echo "R2 H1 . 契税 2024-04-04 10.00"
		echo "R3 H1 3 . 2024-06-06 10.00"
		echo "R4 H1 . . 2024-07-07 -10.00"
	} | table receipts.tsv
	is "$(rc-dun -l log.tsv -r receipts.tsv --clocks dues.tsv |
	    columns limit_item limit_contract)" "2027-05-05 2027-06-06
2027-04-04 2027-04-04
2027-06-06 2027-06-06
2027-09-09 2027-09-09
2027-06-30 2027-09-09
. ."
}

@test "the right to terminate begins with the first demand served, and is not renewed" {
	aged 2026-11-23 item <<-'END'
	H1 1 2025-10-01 500.00 overdue 首付
	H2 1 2025-10-01 500.00 overdue 首付
	H3 1 2025-10-01 500.00 overdue 按揭
	H4 1 2025-10-01 500.00 overdue 首付
	H5 1 2026-12-01 500.00 not-due 首付
	END
	log result <<-'END'
	2025-11-30 H1 1 dun demand served
	2026-05-01 H1 1 dun lawyer served
	2025-10-01 H2 1 dun demand served
	2025-11-30 H3 1 dun demand served
	2025-11-30 H4 1 dun letter served
	2025-11-30 H5 . dun demand served
	END
	is "$(rc-dun -l log.tsv --clocks dues.tsv | columns right_from right_until alarm)" \
	    "2026-02-28 2027-02-28 right_until-180
. . .
. . .
. . .
. . ."
	echo 'clocks: {termination_months: 6, termination_years: 2, alarm_days: [500]}' > p.yaml
	is "$(rc-dun -p p.yaml -l log.tsv --clocks dues.tsv |
	    columns right_from right_until alarm | head -n 1)" \
	    "2026-05-30 2028-05-30 ."
	echo 'clocks: {termination_stages: [letter], alarm_days: []}' > p.yaml
	is "$(rc-dun -p p.yaml -l log.tsv --clocks dues.tsv |
	    columns right_from right_until alarm | sed -n '1p;4p')" ". . .
2026-02-28 2027-02-28 ."
}

@test "an alarm rings from its day on, up to the last day" {
	# 2026-11-23 and 180, 90, 30 and 0 days, three years before
	aged 2026-11-23 item <<-'END'
	H1 1 2024-05-23 500.00 overdue 首付
	H2 1 2024-05-22 500.00 overdue 首付
	H3 1 2024-02-21 500.00 overdue 首付
	H4 1 2023-12-23 500.00 overdue 首付
	H5 1 2023-11-23 500.00 overdue 首付
	H6 1 2023-11-22 500.00 overdue 首付
	END
	is "$(rc-dun --clocks dues.tsv | columns limit_item alarm | sed 's/,.*//')" \
	    "2027-05-23 .
2027-05-22 limit_item-180
2027-02-21 limit_item-90
2026-12-23 limit_item-30
2026-11-23 limit_item-30
2026-11-22 limit_item-past"
}

@test "months are added as the shared vectors say" {
	needs_shared data/vectors/add-months.tsv
	local vectors=$shared/data/vectors/add-months.tsv months
	echo 'calendar: {beyond: weekends}' > p.yaml
	for months in $(cut -f 2 "$vectors" | grep -v -e - -e months | sort -u); do
		{ cat p.yaml; echo "clocks: {termination_months: $months}"; } > q.yaml
		awk -F '\t' -v m="$months" '$2 == m { print $1, $3 }' "$vectors" > pairs
		awk '{ print "H" NR, 1, "1950-01-01", "500.00", "overdue" }' pairs |
		    aged 2101-12-31
		awk '{ print $1, "H" NR, 1, "dun", "demand", "served" }' pairs | log result
		is "$(rc-dun -p q.yaml -l log.tsv --clocks dues.tsv | columns right_from)" \
		    "$(cut -d ' ' -f 2 pairs)"
	done
}

# -- what is refused

@test "dues that contradict themselves are refused at their place" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H1 1 2026-11-10 500.00 overdue
	END
	says 1 "rc-dun: dues.tsv:4: due_id: the contract has this one already, in \
dues.tsv:2" rc-dun dues.tsv
	says 1 "rc-dun: dues.tsv:2: as_of: 2026-11-23, where --as-of is 2026-11-22" \
	    rc-dun -d 2026-11-22 dues.tsv
	sed -i '4d; 3s/2026-11-23/2026-11-22/' dues.tsv
	says 1 "rc-dun: dues.tsv:3: as_of: 2026-11-22, where the rows before have \
2026-11-23" rc-dun dues.tsv
	sed -i '3s/2026-11-22/2026-11-23/; 3s/overdue/late/' dues.tsv
	says 1 "rc-dun: dues.tsv:3: state: 'late' is not future, cancelled, paid, overdue \
or not-due" rc-dun dues.tsv
	sed -i '3s/late/overdue/; 3s/500.00/5OO/' dues.tsv
	says 1 "rc-dun: dues.tsv:3: balance: '5OO' is not an amount (yuan, at most two \
decimals)" rc-dun dues.tsv
}

@test "dues that are not aged are refused" {
	printf 'contract_id\tdue_id\tdue_on\tamount\nH1\t1\t2026-01-10\t100.00\n' > dues.tsv
	says 1 "rc-dun: dues.tsv:1: no column 'as_of'" rc-dun dues.tsv
}

# A log of one row that is refused, with the message.
bad_row() {
	local message=$1
	shift
	aged 2026-11-23 < /dev/null
	log "$@"
	says 1 "rc-dun: log.tsv:2: $message" rc-dun -l log.tsv dues.tsv
}

@test "rows of the log that lack what they are about are refused at their place" {
	bad_row "stage: is empty; a dun needs its stage" <<< "2026-11-12 H1 1 dun ."
	bad_row "promise_on: is empty; a promise needs its day" promise_on \
	    <<< "2026-11-12 H1 1 promise . ."
	bad_row "until: is empty; a hold needs its last day" until \
	    <<< "2026-11-12 H1 1 hold . ."
	bad_row "stage: is empty; a dun needs its stage" <<< "2999-11-12 H1 1 dun ."
	bad_row "kind: 'dum' is none of dun, promise, dispute, resolved, hold, release, \
note" <<< "2026-11-12 H1 1 dum call"
	bad_row "result: 'yes' is none of reached, no-answer, refused, served, returned" \
	    result <<< "2026-11-12 H1 1 dun call yes"
	bad_row "on: '12.11.' is not a date (YYYY-MM-DD, 1900 to 2999)" \
	    <<< "12.11. H1 1 dun call"
}

@test "a log without the column that a row needs is refused in the same way" {
	bad_row "promise_on: is empty; a promise needs its day" \
	    <<< "2026-11-12 H1 1 promise ."
}

@test "receipts with a bad cell are refused at their place" {
	aged 2026-11-23 < /dev/null
	receipts <<< "R1 H1 2026-11-31 1.00"
	says 1 "rc-dun: receipts.tsv:2: received_on: '2026-11-31' is not a date \
(YYYY-MM-DD, 1900 to 2999)" rc-dun -r receipts.tsv dues.tsv
}

@test "options that don't go together are refused" {
	three_dues
	says 2 "rc-dun: --commit needs --contacts" rc-dun --commit dues.tsv
	says 2 "rc-dun: --commit can't write to stdin" rc-dun -l - --commit dues.tsv
	says 2 "rc-dun: --owner needs --todo" rc-dun --owner 李娜 dues.tsv
	says 2 "rc-dun: --commit writes all actions down, and --owner shows only some" \
	    rc-dun -l log.tsv --commit --todo --owner 李娜 dues.tsv
	says 2 "rc-dun: --todo, --explain and --clocks exclude each other" \
	    rc-dun --todo --clocks dues.tsv
	says 2 "rc-dun: stdin can't be more than one of the tables" \
	    rc-dun -l - -r - dues.tsv
	says 2 "rc-dun: stdin can't be more than one of the tables" rc-dun -l -
	says 2 "rc-dun: --as-of: 'never' is no day; wanted YYYY-MM-DD, YYYY-MM, today, \
yesterday or -7d" rc-dun -d never dues.tsv
}

@test "clocks that don't hold are refused at their place in the policy" {
	three_dues
	wrong() {
		echo "clocks: {$2}" > p.yaml
		says 2 "rc-dun: p.yaml:1:$1: $3" rc-dun -p p.yaml dues.tsv
	}
	wrong 27 "alarm_days: [30, 90]" "90 does not fall below 30"
	wrong 22 "alarm_days: 90" "a word where a list of falling whole numbers is wanted"
	wrong 28 "limitation_years: 0" "'0' is not a whole number from 1 to 100"
}

@test "items that the policy doesn't list are said once" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-10 500.00 overdue 奇怪
	H2 1 2026-11-10 500.00 overdue 奇怪
	END
	says 0 "rc-dun: item '奇怪': not in the policy, taken as price" rc-dun dues.tsv
}

@test "a failing stdout is an error" {
	three_dues
	says 1 "rc-dun: stdout: cannot write: No space left on device" \
	    sh -c 'rc-dun dues.tsv > /dev/full'
}
