#!/usr/bin/env bats
# rc-log: one valid row in the log, whatever happens; and which actions have no result.

load helpers

setup() {
	clean_room
	unset LOGNAME
	begin
}

# begin: a log of its columns alone.
begin() {
	echo on contract_id kind due_id stage channel by result served_on promise_on \
		promise_amount until note | tr ' ' '\t' > log.tsv
}

# add ARGUMENT...: rc-log on a day.
add() {
	rc-log "$@" -l log.tsv -d 2026-11-23
}

# last: the last row, with a dot for an empty cell.
last() {
	tail -n 1 log.tsv | awk -F '\t' -v OFS=' ' '{ for (i = 1; i <= NF; i++) if ($i == "") $i = "."; $1 = $1; print }'
}

dues() {
	table dues.tsv <<-'END'
	contract_id due_id
	HT-001 1
	HT-001 2
	HT-204 1
	END
}

@test "each kind writes what it is about" {
	add promise H1 --promise-on 2026-11-30 --promise-amount 5000 --by 李娜 --channel phone
	is "$(last)" "2026-11-23 H1 promise . . phone 李娜 . . 2026-11-30 5000.00 . ."
	add dun H1 --due 2 --stage letter --result served --served-on 2026-11-25
	is "$(last)" "2026-11-23 H1 dun 2 letter . . served 2026-11-25 . . . ."
	add dispute H1 面积 有误
	is "$(last)" "2026-11-23 H1 dispute . . . . . . . . . 面积 有误"
	add resolved H1
	is "$(last)" "2026-11-23 H1 resolved . . . . . . . . . ."
	add hold H1 --until 2026-12-01
	is "$(last)" "2026-11-23 H1 hold . . . . . . . . 2026-12-01 ."
	add release H1
	is "$(last)" "2026-11-23 H1 release . . . . . . . . . ."
	add note H1 --result no-answer
	is "$(last)" "2026-11-23 H1 note . . . . no-answer . . . . ."
	is "$(wc -l < log.tsv)" 8
	is "$(rc-log open -l log.tsv)" "on${tab}contract_id${tab}due_id${tab}stage${tab}days"
}

@test "who did it is LOGNAME unless it is said" {
	LOGNAME=wang add note H1
	is "$(last)" "2026-11-23 H1 note . . . wang . . . . . ."
	LOGNAME=wang add note H1 --by li
	is "$(last)" "2026-11-23 H1 note . . . li . . . . . ."
}

@test "a row stands in the log's own columns, and those of others stay empty" {
	printf 'kind\tdepartment\tcontract_id\ton\tpromise_on\n' > log.tsv
	add promise H1 --promise-on 2026-11-30
	is "$(last)" "promise . H1 2026-11-23 2026-11-30"
	fails_at 1 "rc-log: log.tsv:1: no column 'note'*" add note H1 hello
	is "$(wc -l < log.tsv)" 2
}

@test "what a kind needs, and what it doesn't take, is said" {
	cp log.tsv old.tsv
	says 2 "rc-log: a promise needs --promise-on" add promise H1
	says 2 "rc-log: a dun needs --stage" add dun H1
	says 2 "rc-log: a hold needs --until" add hold H1
	says 2 "rc-log: a result needs --result" add result H1
	says 2 "rc-log: a note takes no --stage" add note H1 --stage letter
	says 2 "rc-log: a dispute takes no --until" add dispute H1 --until 2026-12-01
	says 2 "rc-log: a promise takes no --result" add promise H1 --promise-on 2026-12-01 --result reached
	says 2 "rc-log: note of which contract?" add note
	says 2 "rc-log: open takes no 'H1'" add open H1
	says 2 "rc-log: nothing to do; wanted promise, dun, dispute, resolved, hold, release, \
note, result, add or open" rc-log -l log.tsv
	says 2 "rc-log: no 'promis' here; nearest is 'promise'" add promis H1
	says 2 "rc-log: no log; wanted --contacts" rc-log note H1
	says 2 "rc-log: the log can't be stdin" rc-log note H1 -l -
	says 2 "rc-log: --output is for open: a row goes into the log" add note H1 -o x
	cmp log.tsv old.tsv
}

@test "a word that is none of its column is refused with the nearest" {
	cp log.tsv old.tsv
	says 2 "rc-log: --stage: no stage 'leter' in the policy; nearest is 'letter'" \
		add dun H1 --stage leter
	says 2 "rc-log: --result: 'servd' is none of reached, no-answer, refused, served, returned; \
nearest is 'served'" add dun H1 --stage letter --result servd
	says 2 "rc-log: --until: '1.12.' is not a date (YYYY-MM-DD, 1900 to 2999)" \
		add hold H1 --until 1.12.
	says 2 "rc-log: --promise-amount: '5,000' is not an amount (yuan, at most two decimals)" \
		add promise H1 --promise-on 2026-11-30 --promise-amount 5,000
	says 2 "rc-log: note: 'a?b' has a control character or is not UTF-8" add note H1 $'a\tb'
	says 2 "rc-log: contract: an empty word" add note ""
	says 2 "rc-log: --by: 'a?b' has a control character or is not UTF-8" add note H1 --by $'a\nb'
	cmp log.tsv old.tsv
}

@test "with the dues, contract and due must be there, and the nearest is told" {
	dues
	add note HT-001 --due 2 -u dues.tsv
	is "$(wc -l < log.tsv)" 2
	says 1 "rc-log: dues.tsv: no contract 'HT-O01'; nearest is 'HT-001'" \
		add note HT-O01 -u dues.tsv
	says 1 "rc-log: dues.tsv: contract 'HT-204' has no due '2'" add note HT-204 --due 2 -u dues.tsv
	is "$(wc -l < log.tsv)" 2
}

@test "a result is told of the last open action, of each due that it was about" {
	for due in 1 2; do
		rc-log dun H1 -l log.tsv -d 2026-11-10 --stage letter --due $due
		rc-log dun H1 -l log.tsv -d 2026-11-02 --stage call --due $due
	done
	rc-log dun H2 -l log.tsv -d 2026-11-05 --stage call --due 1
	open() { rc-log open -l log.tsv -d 2026-11-23 | columns on contract_id due_id stage days; }
	is "$(open)" "2026-11-02 H1 1 call 21
2026-11-02 H1 2 call 21
2026-11-05 H2 1 call 18
2026-11-10 H1 1 letter 13
2026-11-10 H1 2 letter 13"
	add result H1 --result returned 查无此人
	is "$(tail -n 2 log.tsv | tr '\t' ' ' | tr -s ' ')" "2026-11-10 H1 dun 1 letter returned 查无此人
2026-11-10 H1 dun 2 letter returned 查无此人"
	is "$(open | cut -d ' ' -f 1-3)" "2026-11-02 H1 1
2026-11-02 H1 2
2026-11-05 H2 1"
	add result H1 --due 2 --result reached
	is "$(open | cut -d ' ' -f 1-3)" "2026-11-02 H1 1
2026-11-05 H2 1"
	add result H2 --stage call --result no-answer
	is "$(open | cut -d ' ' -f 1-3)" "2026-11-02 H1 1"
	says 1 "rc-log: log.tsv: no open action of contract 'H2'; rc-log open lists them" \
		add result H2 --result reached
}

@test "a log that its readers refuse is left alone" {
	printf '2026-11-01\tH1\tdum\t\t\t\t\t\t\t\t\t\t\n' >> log.tsv
	cp log.tsv old.tsv
	fails_at 1 "rc-log: log.tsv:2: kind: 'dum' is none of *" add note H1
	printf '2026-11-01\tH1' > tail
	begin
	cat tail >> log.tsv
	fails_at 1 "rc-log: log.tsv:2: *" add note H1
	is "$(tail -c 13 log.tsv)" "$(cat tail)"
	says 1 "rc-log: none.tsv: cannot write: No such file or directory" rc-log note H1 -l none.tsv
	[ ! -e none.tsv ]
	says 1 "rc-log: /dev/null: is no regular file; rc-log can't write to it" rc-log note H1 -l /dev/null
}

@test "a full disk leaves the log as it was" {
	for _ in {1..100}; do
		printf '2026-11-12\tH2\tnote\t\t\t\t\t\t\t\t\t\t\n'
	done >> log.tsv
	cp log.tsv old.tsv
	full() {
		trap '' XFSZ
		ulimit -f 1
		add note H1
	}
	(full 2> err | cat > out) || true
	is "$(cat err)" "rc-log: log.tsv: cannot write: File too large"
	cmp log.tsv old.tsv
	is "$(echo log.tsv*)" log.tsv
}

@test "many clerks at once lose nothing of each other" {
	for i in {1..40}; do
		add note "H$i" &
	done
	wait
	is "$(tail -n +2 log.tsv | cut -f 2 | sort)" "$(printf 'H%s\n' {1..40} | sort)"
}

@test "a clerk waits for another that has the log" {
	flock log.tsv sh -c 'echo > held; while [ ! -e go ]; do sleep 0.01; done' 3>&- &
	waits_for [ -e held ]
	add note H1 3>&- &
	local run=$!
	sleep 0.1
	is "$(wc -l < log.tsv)" 1
	: > go
	wait "$run"
	is "$(wc -l < log.tsv)" 2
}

@test "killed at any moment, it leaves a whole log with the row or without it" {
	for i in {1..500}; do
		printf '2026-11-12\tH2\tnote\t\t\t\t\t\t\t\t\t\tn%s\n' "$i"
	done >> log.tsv
	cp log.tsv old.tsv
	local run killed=0 written=0
	for i in {1..100}; do
		cp old.tsv log.tsv
		rc-log note H1 -l log.tsv -d 2026-11-23 3>&- &
		run=$!
		sleep "0.000$((RANDOM % 10))"
		kill -9 "$run" 2> /dev/null || true
		wait "$run" || killed=$((killed + 1))
		if ! cmp -s log.tsv old.tsv; then
			written=$((written + 1))
			cmp <(head -n 501 log.tsv) old.tsv
			is "$(wc -l < log.tsv)" 502
			is "$(last)" "2026-11-23 H1 note . . . . . . . . . ."
		fi
		rm -f log.tsv.??????
	done 2> shell
	echo "$killed killed, $written written"
	[ "$killed" -gt 0 ]
}

@test "the rows of a table that say something new are added, and no row twice" {
	add note H1 --by 李娜 called back
	table filled.tsv <<-'END'
	contract_id on kind promise_on promise_amount by note
	H1 2026-11-23 note . . 李娜 .
	H2 2026-11-24 promise 2026-12-01 500 李娜 .
	H2 2026-11-24 promise 2026-12-01 500 李娜 .
	END
	rc-log add -l log.tsv filled.tsv
	is "$(tail -n +2 log.tsv | wc -l)" 2
	is "$(last)" "2026-11-24 H2 promise . . . 李娜 . . 2026-12-01 500.00 . ."
	cp log.tsv before.tsv
	rc-log add -l log.tsv filled.tsv filled.tsv
	cmp log.tsv before.tsv
	sed -i '2s/$/new/' filled.tsv
	rc-log add -l log.tsv filled.tsv
	is "$(last)" "2026-11-23 H1 note . . . 李娜 . . . . . new"
}

@test "an added result is that of each due of the action of its day and stage" {
	rc-log dun H1 -l log.tsv -d 2026-11-20 --due 1 --stage letter
	rc-log dun H1 -l log.tsv -d 2026-11-20 --due 2 --stage letter
	table filled.tsv <<-'END'
	on contract_id kind stage result
	2026-11-20 H1 dun letter served
	2026-11-21 H1 dun letter refused
	END
	rc-log add -l log.tsv filled.tsv
	is "$(columns on due_id stage result < log.tsv | tail -n 3)" "2026-11-20 1 letter served
2026-11-20 2 letter served
2026-11-21 . letter refused"
	is "$(rc-log open -l log.tsv -d 2026-11-23 | tail -n +2)" ""
	cp log.tsv before.tsv
	rc-log add -l log.tsv filled.tsv
	cmp log.tsv before.tsv
}

@test "a table with a row that is none of a log adds nothing" {
	table filled.tsv <<-'END'
	on contract_id kind
	2026-11-20 H1 note
	2026-11-20 H1 nota
	END
	cp log.tsv before.tsv
	says 1 "rc-log: filled.tsv:3: kind: 'nota' is none of dun, promise, dispute, resolved, hold, release, note; nearest is 'note'" rc-log add -l log.tsv filled.tsv
	says 2 "rc-log: add of which tables?" rc-log add -l log.tsv
	says 2 "rc-log: add can't read stdin" rc-log add -l log.tsv -
	cmp log.tsv before.tsv
}
