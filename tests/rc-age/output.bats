#!/usr/bin/env bats
# rc-age --output: a file whole or not at all.

load ../helpers
load age

setup() {
	clean_room
}

@test "--output writes what would have gone to stdout" {
	two_dues
	unpaid -d 2026-01-31 dues.tsv > wanted.tsv
	unpaid -d 2026-01-31 -o aged.tsv dues.tsv > out
	cmp aged.tsv wanted.tsv
	[ ! -s out ]
	is "$(unpaid -d 2026-01-31 -o - dues.tsv)" "$(cat wanted.tsv)"
}

@test "--output may be the input" {
	two_dues
	unpaid -d 2026-01-31 dues.tsv > wanted.tsv
	unpaid -d 2026-01-31 -o dues.tsv dues.tsv
	cmp dues.tsv wanted.tsv
}

@test "--output onto a symbolic link writes the file behind it" {
	two_dues
	mkdir folder
	echo old > folder/real.tsv
	ln -s folder/real.tsv link.tsv
	unpaid -d 2026-01-31 dues.tsv > wanted.tsv
	unpaid -d 2026-01-31 -o link.tsv dues.tsv
	[ -L link.tsv ]
	cmp folder/real.tsv wanted.tsv
}

@test "--output keeps the old file's mode, and gives a new one the umask's" {
	two_dues
	echo old > aged.tsv
	chmod 640 aged.tsv
	umask 027
	unpaid -o aged.tsv dues.tsv
	is "$(stat -c %a aged.tsv)" 640
	chmod 604 aged.tsv
	unpaid -o aged.tsv dues.tsv
	is "$(stat -c %a aged.tsv)" 604
	unpaid -o new.tsv dues.tsv
	is "$(stat -c %a new.tsv)" 640
	umask 022
	unpaid -o newer.tsv dues.tsv
	is "$(stat -c %a newer.tsv)" 644
}

@test "--output into a directory that doesn't exist, or onto one, is an error" {
	two_dues
	mkdir folder
	says 1 "rc-age: none/aged.tsv: cannot write: No such file or directory" \
		unpaid -o none/aged.tsv dues.tsv
	says 1 "rc-age: folder: cannot write: Is a directory" unpaid -o folder dues.tsv
}

@test "two outputs can't be one file" {
	two_dues
	receipts received_on amount < /dev/null
	echo old > one.tsv
	says 2 "rc-age: one.tsv: two outputs can't be one file" \
		rc-age -r receipts.tsv --unmatched one.tsv -o one.tsv dues.tsv
	says 2 "rc-age: new.tsv: two outputs can't be one file" \
		rc-age -r receipts.tsv --unmatched new.tsv --allocations new.tsv dues.tsv
	is "$(cat one.tsv)" old
	[ ! -e new.tsv ]
}

@test "a failed run leaves the old output and nothing else" {
	two_dues
	echo old > aged.tsv
	sed -i '3s/100.00/x/' dues.tsv
	says 1 "rc-age: dues.tsv:3: amount: 'x' is not an amount (yuan, at most two decimals)" \
		unpaid -o aged.tsv dues.tsv
	is "$(cat aged.tsv)" old
	is "$(echo aged.tsv*)" aged.tsv
}

# hold: rc-age in the midst of its work, with a file begun beside aged.tsv.
hold() {
	echo old > aged.tsv
	mkfifo dues
	rc-age -r "$(to_come)" -d 2026-01-31 -o aged.tsv dues 2> err &
	pid=$!
	exec 9> dues
	printf 'contract_id\tdue_id\tdue_on\tamount\nH1\t1\t2026-01-10\t1.00\n' >&9
	waits_for compgen -G 'aged.tsv.*' > /dev/null
}

@test "a killed run leaves the old output whole" {
	hold
	kill -9 $pid
	wait $pid || true
	is "$(cat aged.tsv)" old
}

@test "SIGTERM and SIGHUP leave the old output and no temporary file" {
	for signal in TERM HUP; do
		hold
		kill -$signal $pid
		status=0
		wait $pid || status=$?
		exec 9>&-
		is "$(cat aged.tsv)" old
		is "$(echo aged.tsv*)" aged.tsv
		is $status $((128 + $(kill -l $signal)))
		rm dues
	done
}

@test "a reader sees the old output until the new is whole" {
	hold
	is "$(cat aged.tsv)" old
	exec 9>&-
	wait $pid
	is "$(columns balance < aged.tsv)" 1.00
	is "$(echo aged.tsv*)" aged.tsv
}
