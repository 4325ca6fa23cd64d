#!/usr/bin/env bats
# rc-dun: the step of dunning to take now.

load ../helpers
load dun

setup() {
	clean_room
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

@test "the highest step is taken, then that of the oldest payable date, then the first row" {
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

@test "an early step on an old due gives way to a later step on a young one" {
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
	H1 2 2026-11-11 500.00 overdue 首付 李娜
	H1 3 2026-11-11 500.00 overdue 公积金 李娜
	END
	is "$(dun stage action owner hold)" "chase-bank phone 李娜 .
call phone 李娜 .
chase-bank . . with-1"
}

@test "a due that is held is no primary one, and is not covered" {
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

@test "a step waits after the stage that it needs, as long as that gives to pay" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-10-14 500.00 overdue
	H2 1 2026-10-14 500.00 overdue
	END
	log <<-'END'
	2026-11-17 H1 1 dun letter
	2026-11-16 H2 1 dun letter
	END
	is "$(dun stage)" ".
demand"
	echo 'letters: {pay_within_days: {letter: 6}}' > p.yaml
	is "$(dun stage)" "demand
demand"
	cat > p.yaml <<-'END'
	dunning:
	  procedures:
	    - name: all
	      steps:
	        - {stage: letter, after: 1, action: letter, owner: legal}
	        - {stage: demand, after: 2, action: letter, owner: legal, needs: letter, wait: 8}
	END
	is "$(dun stage)" ".
."
	sed -i 's/wait: 8/wait: 0/' p.yaml
	is "$(dun stage)" "demand
demand"
}

@test "a letter that came back was not carried out, and the newest of a stage decides" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-03 500.00 overdue
	H2 1 2026-11-03 500.00 overdue
	H3 1 2026-11-03 500.00 overdue
	H3 2 2026-11-03 500.00 overdue
	H4 1 2026-08-15 500.00 overdue
	END
	log result <<-'END'
	2026-11-18 H1 1 dun letter served
	2026-11-19 H1 1 dun letter returned
	2026-11-18 H2 1 dun letter returned
	2026-11-19 H2 1 dun letter served
	2026-11-18 H3 1 dun letter served
	2026-11-18 H3 . dun letter returned
	2026-10-01 H4 1 dun letter served
	2026-10-02 H4 1 dun call reached
	2026-11-01 H4 1 dun letter returned
	END
	is "$(dun stage hold last_stage last_on)" "letter . . .
. . letter 2026-11-19
letter . . .
letter with-1 . .
letter . call 2026-10-02"
}
