#!/usr/bin/env bats
# rc-daily: the whole day or nothing, whatever happens.

load helpers

setup() {
	clean_room
	day=2026-09-30
	rc-daily --init firm
	cp "$tests/sample/receivables-crm.csv" firm/in/dues
	cp "$tests/sample/receipts-finance.csv" firm/in/receipts
	touch -d '2026-09-29 18:30' firm/in/*/*
}

daily() {
	rc-daily -d "$day" "$@" firm
}

# fails LINE COMMAND...: the run ends with 1 and prints just the line; nothing else is there.
fails() {
	local wanted=$1 status=0
	shift
	"$@" > out 2> err || status=$?
	is "$(cat out err)" "$wanted"
	is "$status" 1
}

# state: all that a run could have touched.
state() {
	(cd firm && find out log history -type f -exec sha256sum {} + | LC_ALL=C sort -k 2)
}

@test "the day's folder, the log's rows, the day's sums and latest are there at the end" {
	daily > out
	is "$(wc -l < out)" 10
	is "$(cat out)" "$(cat firm/out/$day/summary.txt)"
	is "$(readlink firm/out/latest)" $day
	is "$(cat firm/history/$day.tsv)" "$(cat firm/out/$day/data/partial.tsv)"
	is "$(tail -n +2 firm/log/contacts.tsv | wc -l)" \
		"$(columns stage hold < firm/out/$day/data/dunned.tsv | grep -vc '^\. ')"
	is "$(find firm/out -name '.[no]*')" ""
}

@test "the summary says what the tools say" {
	daily > out
	sed -n 2p out | grep -q "84.00 %"
	is "$(rc-report -f tsv firm/out/latest/data/dunned.tsv | columns figure value | grep '^overdue_rate ')" \
		"overdue_rate 0.0600"
	is "$(sed -n 8p out | tr -cd '0-9 ,' | tr , '\n' | awk '{ n += $NF } END { print n }')" \
		"$(tail -n +2 firm/out/latest/data/todo.tsv | wc -l)"
	echo 'language: en' > firm/policy.yaml
	daily > out
	is "$(sed -n 1,2p out)" "As of 2026-09-30; dues exported 2026-09-29 18:30
Collection rate: 84.00 % (a week ago -)"
}

@test "a second run of the day makes the same again, and writes no step twice" {
	daily > first
	cp -r firm/out/$day before
	cp firm/log/contacts.tsv log.tsv
	daily > second
	cmp first second
	cmp firm/log/contacts.tsv log.tsv
	diff -r -x run.log -x '*.xlsx' before firm/out/$day
	is "$(find firm/out -name '.[no]*')" ""
}

@test "the rates of a week ago come from the history" {
	daily > out
	day=2026-10-09 daily > out
	sed -n 2p out | grep -q "一周前 84.00 %"
	is "$(readlink firm/out/latest)" 2026-10-09
	is "$(echo firm/history/*)" "firm/history/2026-09-30.tsv firm/history/2026-10-09.tsv"
}

@test "rows that are set aside are counted, and don't stop the run" {
	sed '3s/,[0-9.]*\.00,/,x,/' firm/in/receipts/receipts-finance.csv > changed
	cat changed > firm/in/receipts/receipts-finance.csv
	daily > out
	tail -n 1 out | grep -q "未能读入的行：1；"
	is "$(tail -n +2 firm/out/latest/rejects/receipts.tsv | wc -l)" 1
}

@test "what a guard finds is one line, and nothing of before is touched" {
	daily > out
	before=$(state)
	: > firm/in/targets/t.csv
	fails "rc-daily: in/targets/t.csv: is empty" daily
	rm firm/in/targets/t.csv
	mv firm/in/dues firm/in/away
	mkdir firm/in/dues
	fails "rc-daily: in/dues: no file is there" daily
	rmdir firm/in/dues
	mv firm/in/away firm/in/dues
	fails "rc-daily: in/dues: nothing is newer than 4 days" rc-daily firm
	day=2026-09-29 fails "rc-daily: log/contacts.tsv: has a dun of 2026-09-30, and 2026-09-29 is older" daily
	head -n 100 firm/in/dues/receivables-crm.csv > short
	cp firm/in/dues/receivables-crm.csv whole
	cat short > firm/in/dues/receivables-crm.csv
	daily > line && return 1
	grep -q "^rc-daily: in/dues: [0-9]* rows of [0-9]* contracts, where the last run had " line
	cat whole > firm/in/dues/receivables-crm.csv
	echo 'language: fr' > firm/policy.yaml
	fails "rc-daily: rc-policy: $PWD/firm/policy.yaml:1:11: 'fr' is none of zh, en" daily
	rm firm/policy.yaml
	ln -s nowhere firm/policy.yaml
	fails "rc-daily: rc-policy: $PWD/firm/policy.yaml: cannot open: No such file or directory" daily
	is "$(state)" "$before"
}

@test "a tool that fails ends the run with its message, and nothing of before is touched" {
	daily > out
	before=$(state)
	echo 'x' > firm/in/receipts/b.csv
	daily > line && return 1
	is "$(wc -l < line)" 1
	grep -q "^rc-daily: rc-import: " line
	is "$(state)" "$before"
	is "$(find firm/out -name '.[no]*')" ""
}

@test "of two runs at once one says that the other has the folder" {
	flock firm/.lock sh -c 'echo > held; while [ ! -e go ]; do sleep 0.01; done' 3>&- &
	waits_for [ -e held ]
	fails "rc-daily: another run has firm" daily -w 0
	: > go
	wait
	daily > out
}

@test "-n says what there is, and does nothing" {
	before=$(state)
	daily -n > out
	is "$(cat out)" "dues: 1 files
receipts: 1 files
customers: 0 files
targets: 0 files
surveys: 0 files
out/2026-09-30 would be made"
	is "$(state)" "$before"
}

@test "hooks/after gets the new folder" {
	printf '#!/bin/sh\necho "hook $1"\n' > firm/hooks/after
	chmod +x firm/hooks/after
	daily > out
	is "$(tail -n 1 out)" "hook out/$day"
}

@test "wrong use is told" {
	says 2 "rc-daily: no option '-x'" rc-daily -x
	says 2 "rc-daily: option '-d' needs DATE" rc-daily -d
	says 2 "rc-daily: -d: '30.9.' is no day; wanted YYYY-MM-DD" rc-daily -d 30.9. firm
	says 2 "rc-daily: option '-w' needs SECONDS" rc-daily -w
	says 2 "rc-daily: -w: 'a' is not a number of seconds" rc-daily -w a firm
	says 2 "rc-daily: one folder only: 'b'" rc-daily a b
	says 2 "rc-daily: --init needs FOLDER" rc-daily --init
	says 2 "rc-daily: firm: is there already" rc-daily --init firm
	fails "rc-daily: none: is no folder" rc-daily none
	mkdir empty
	fails "rc-daily: empty: has no log/contacts.tsv; rc-daily --init makes a folder" rc-daily empty
	rc-daily --help | grep -q '^usage: rc-daily'
}

@test "killed at any moment, no half folder looks finished, no step is lost or written twice" {
	local took=${EPOCHREALTIME/./}
	daily > first
	took=$(((${EPOCHREALTIME/./} - took) / 1000))
	cp firm/log/contacts.tsv log.tsv
	(cd firm/out/$day && find . -type f ! -name run.log | LC_ALL=C sort) > files
	rm -rf firm/out firm/history
	head -n 1 log.tsv > firm/log/contacts.tsv
	local killed=0 run
	for i in {1..40}; do
		rc-daily -d "$day" firm > out 2> err 3>&- &
		run=$!
		sleep "$(awk -v ms="$((RANDOM % took))" 'BEGIN { printf "%.3f", ms / 1000 }')"
		kill -9 "$run" 2> /dev/null || true
		wait "$run" || killed=$((killed + 1))
		# what looks finished is whole, and what is in the log is there once
		[ ! -d firm/out/$day ] ||
			diff files <(cd firm/out/$day && { find . -type f ! -name run.log; echo ./data/finished; } | LC_ALL=C sort -u)
		is "$(tail -n +2 firm/log/contacts.tsv | sort | uniq -d)" ""
		cmp firm/log/contacts.tsv log.tsv || cmp <(head -n 1 log.tsv) firm/log/contacts.tsv
		# every fourth time the next run ends it
		if [ $((i % 4)) = 0 ]; then
			daily > second 2>&1 || { cat second; ls -la firm/out; return 1; }
			cmp first second
			cmp firm/log/contacts.tsv log.tsv
			is "$(readlink firm/out/latest)" $day
			[ -e firm/out/$day/data/finished ]
			[ -e firm/history/$day.tsv ]
			is "$(find firm/out -name '.[no]*')" ""
			rm -rf firm/out firm/history
			head -n 1 log.tsv > firm/log/contacts.tsv
		fi
	done 2> shell
	echo "$killed killed"
	[ "$killed" -gt 5 ]
}

@test "a folder that was put in place and not written down is finished by the next day's run" {
	daily > out
	cp firm/log/contacts.tsv log.tsv
	rm firm/out/$day/data/finished firm/history/$day.tsv firm/out/latest
	head -n 1 log.tsv > firm/log/contacts.tsv
	day=2026-10-01 daily > out
	is "$(head -n "$(wc -l < log.tsv)" firm/log/contacts.tsv)" "$(cat log.tsv)"
	is "$(readlink firm/out/latest)" 2026-10-01
	[ -e firm/history/2026-09-30.tsv ]
	mv firm/out/2026-10-01 firm/out/.old-2026-10-01
	mkdir firm/out/.new-2026-10-01
	day=2026-10-01 daily > out
	is "$(find firm/out -name '.[no]*')" ""
}
