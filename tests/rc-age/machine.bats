#!/usr/bin/env bats
# rc-age when the machine fails.

load ../helpers
load age

setup() {
	clean_room
}

@test "an empty file is an error" {
	: > dues.tsv
	says 1 "rc-age: dues.tsv: is empty; a table begins with its header" rc-age dues.tsv
	says 1 "rc-age: stdin: is empty; a table begins with its header" rc-age < /dev/null
	two_dues
	: > receipts.tsv
	says 1 "rc-age: receipts.tsv: is empty; a table begins with its header" \
		rc-age -r receipts.tsv dues.tsv
}

@test "a missing file is an error" {
	two_dues
	says 1 "rc-age: none.tsv: cannot open: No such file or directory" rc-age none.tsv
	says 1 "rc-age: none.tsv: cannot open: No such file or directory" \
		rc-age dues.tsv none.tsv
	says 1 "rc-age: none.tsv: cannot open: No such file or directory" \
		rc-age -r none.tsv dues.tsv
}

@test "a directory is an error" {
	mkdir folder
	says 1 "rc-age: folder: cannot read: Is a directory" rc-age folder
	says 1 "rc-age: stdin: cannot read: Is a directory" rc-age < folder
}

@test "a file that may not be read is an error" {
	[ "$(id -u)" -ne 0 ] || skip "root may read everything"
	two_dues
	chmod 0 dues.tsv
	says 1 "rc-age: dues.tsv: cannot open: Permission denied" rc-age dues.tsv
}

@test "a line of more than 64 MiB is an error" {
	two_dues
	head -c 70000000 /dev/zero | tr '\0' x >> dues.tsv
	says 1 "rc-age: dues.tsv:4: a line of more than 67108864 bytes" \
		unpaid -d 2026-01-31 dues.tsv
}

@test "a full disk is an error" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 1.00
	END
	full() {
		"$@" > /dev/full
	}
	says 1 "rc-age: stdout: cannot write: No space left on device" full unpaid dues.tsv
	says 1 "rc-age: stdout: cannot write: No space left on device" full rc-age --help
	says 1 "rc-age: stdout: cannot write: No space left on device" full rc-age --version
	says 1 "rc-age: /dev/full: cannot write: No space left on device" \
		unpaid -o /dev/full dues.tsv
	says 1 "rc-age: /dev/full: cannot write: No space left on device" \
		rc-age -r receipts.tsv --unmatched /dev/full dues.tsv
	says 1 "rc-age: /dev/full: cannot write: No space left on device" \
		rc-age -r receipts.tsv --allocations /dev/full dues.tsv
}

@test "a full disk for one output leaves the other as it was" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 1.00
	END
	echo old > aged.tsv
	says 1 "rc-age: /dev/full: cannot write: No space left on device" \
		rc-age -r receipts.tsv --unmatched /dev/full -o aged.tsv dues.tsv
	is "$(cat aged.tsv)" old
	is "$(ls)" "aged.tsv
dues.tsv
err
out
receipts.tsv"
}

@test "no room for the copy of a pipe is an error" {
	two_dues
	receipts received_on amount < /dev/null
	piped() {
		# shellcheck disable=SC2002
		cat dues.tsv | TMPDIR=/nowhere rc-age -r receipts.tsv
	}
	fails_at 1 "rc-age: stdin: cannot keep a copy as /nowhere/rc-??????: No such file or directory" \
		piped
}

# Runs a command with stdout a pipe that nobody reads.
to_nobody() {
	mkfifo pipe
	exec 8<> pipe
	exec 9> pipe
	exec 8<&-
	"$@" >&9
}

@test "a closed pipe ends rc-age by SIGPIPE" {
	two_dues
	to_nobody_alone() { (trap - PIPE; to_nobody unpaid dues.tsv); }
	says 141 "" to_nobody_alone
}

@test "a closed pipe is an error where SIGPIPE is ignored" {
	two_dues
	to_nobody_ignored() { (trap '' PIPE; to_nobody unpaid dues.tsv); }
	says 1 "rc-age: stdout: cannot write: Broken pipe" to_nobody_ignored
}

@test "a closed stdout is an error" {
	two_dues
	receipts received_on amount < /dev/null
	closed() { "$@" >&-; }
	says 1 "rc-age: stdout: cannot write: Bad file descriptor" closed unpaid dues.tsv
	says 1 "rc-age: stdout: cannot write: Bad file descriptor" \
		closed rc-age -r receipts.tsv --unmatched un.tsv dues.tsv
	[ ! -e un.tsv ]
}

@test "a closed stderr writes no messages into files" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H9 2026-01-05 60.00
	END
	rc-age -v -d 2026-01-31 -r receipts.tsv -o aged.tsv --unmatched un.tsv dues.tsv 2>&-
	is "$(cat un.tsv)" "receipt_id	contract_id	due_id	received_on	amount	reason
R1	H9		2026-01-05	60.00	no-contract"
	is "$(wc -l < aged.tsv)" 3
}

@test "dues that change while they are read are an error" {
	two_dues
	mkfifo receipts
	rc-age -d 2026-01-31 -r receipts dues.tsv > out 2> err &
	exec 9> receipts
	sed 's/100/200/' dues.tsv > new.tsv
	mv new.tsv dues.tsv
	printf 'receipt_id\tcontract_id\treceived_on\tamount\n' >&9
	exec 9>&-
	status=0
	wait $! || status=$?
	is "$(cat err)" "rc-age: dues.tsv: changed while it was read"
	is $status 1
}
