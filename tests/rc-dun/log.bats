#!/usr/bin/env bats
# rc-dun --commit: what is dunned is written into the log, once.

load ../helpers
load dun

setup() {
	clean_room
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

@test "the log may have other columns, in another order" {
	three_dues
	printf 'by\tstage\tkind\tcontract_id\tnote\tmood\ton\tdue_id\n' > log.tsv
	printf '李\t\tnote\tH1\t“x”\t好\t2026-11-12\t\n' >> log.tsv
	cp log.tsv old.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	is "$(cat log.tsv)" "$(cat old.tsv)
${tab}call${tab}dun${tab}H1$tab${tab}${tab}2026-11-23${tab}1
${tab}reminder${tab}dun${tab}H1${tab}with-1${tab}${tab}2026-11-23${tab}2
${tab}call${tab}dun${tab}H2$tab${tab}${tab}2026-11-23${tab}1"
}

@test "a log of a header alone is written to" {
	three_dues
	printf 'on\tcontract_id\tkind\tdue_id\tstage\n' > log.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	is "$(cat log.tsv)" "on${tab}contract_id${tab}kind${tab}due_id${tab}stage
2026-11-23${tab}H1${tab}dun${tab}1${tab}call
2026-11-23${tab}H1${tab}dun${tab}2${tab}reminder
2026-11-23${tab}H2${tab}dun${tab}1${tab}call"
}

@test "a log whose last line has no line end is refused, and stays as it is" {
	three_dues
	printf 'on\tcontract_id\tkind\tdue_id\tstage\n2026-11-12\tH1\tnote\t1\t' > log.tsv
	cp log.tsv old.tsv
	says 1 "rc-dun: log.tsv:2: the last line has no line end; it may be written still, or \
cut off" rc-dun -l log.tsv --commit dues.tsv
	cmp log.tsv old.tsv
	printf 'on\tcontract_id\tkind\tdue_id\tstage' > log.tsv
	says 1 "rc-dun: log.tsv:1: the last line has no line end; it may be written still, or \
cut off" rc-dun -l log.tsv dues.tsv
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

@test "--again makes the day's list again, and commits nothing twice" {
	three_dues
	rc-dun -l log.tsv --commit --todo dues.tsv > first
	cp log.tsv once.tsv
	is "$(rc-dun -l log.tsv --todo dues.tsv | wc -l)" 1
	rc-dun -l log.tsv --commit --again --todo dues.tsv > second
	cmp first second
	cmp log.tsv once.tsv
	# what is new since then is written
	awk -F '\t' -v OFS='\t' '{ print } NR == 2 { $1 = "H7"; print }' dues.tsv > more.tsv
	rc-dun -l log.tsv --commit --again more.tsv > out
	is "$(diff once.tsv log.tsv | grep -c '^>')" 1
	is "$(tail -n 1 log.tsv | cut -f 2)" H7
	rc-dun -l log.tsv --commit --again more.tsv > out
	is "$(wc -l < log.tsv)" "$(($(wc -l < once.tsv) + 1))"
}

@test "--again takes as it is what a person wrote, and what has a result" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H3 1 2026-11-10 500.00 overdue
	END
	log by result <<-'END'
	2026-11-23 H1 1 dun call 李娜 .
	2026-11-23 H2 1 dun call . reached
	2026-11-23 H3 1 dun call . .
	END
	is "$(rc-dun -l log.tsv --again --todo dues.tsv | columns contract_id)" H3
	says 2 "rc-dun: --again needs --contacts" rc-dun --again dues.tsv
}

@test "a full disk leaves the log as it was" {
	three_dues
	for _ in {1..100}; do
		echo "2026-11-12${tab}H2${tab}1${tab}note$tab$tab$tab"
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
	awk 'BEGIN {
		for (i = 1; i <= 400; i++) {
			print "H" i, 1, "2026-11-10 500.00 overdue"
			if (i % 2)
				print "H" i, 2, "2026-11-11 500.00 overdue"
		}
	}' | aged 2026-11-23
	log note <<-'END'
	2026-11-12 H1 1 note . 已联系
	END
}

@test "of two runs at once, each action is printed and written once" {
	many_dues
	cp log.tsv old.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	mv log.tsv new.tsv
	for i in {1..20}; do
		cp old.tsv log.tsv
		rc-dun -l log.tsv --commit --todo dues.tsv > one &
		rc-dun -l log.tsv --commit --todo dues.tsv > two
		wait
		cmp log.tsv new.tsv
		is "$(cat one two | grep -c ^H)" 400
	done
}

# start FILE [SIGNAL]: a run in the background, which `run` is the process of; with a signal it
# is killed as soon as it is there.
start() {
	rc-dun -l log.tsv --commit dues.tsv > "$1" 2> err 3>&- &
	run=$!
	[ $# = 1 ] || kill "$2" "$run" 2> /dev/null || true
}

@test "runs that are killed at any moment leave the log whole" {
	many_dues
	cp log.tsv old.tsv
	rc-dun -l log.tsv --commit dues.tsv > out
	mv log.tsv new.tsv
	local run first second at_once killed=0 written=0 unwritten=0
	for i in {1..100}; do
		cp old.tsv log.tsv
		# in each tenth round before anything is written, however quick the machine is
		at_once=
		[ $((i % 10)) != 5 ] || at_once=-9
		start one $at_once
		first=$run
		start two $at_once
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
