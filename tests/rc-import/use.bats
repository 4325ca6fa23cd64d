#!/usr/bin/env bats
# rc-import: wrong use, and a machine that fails.

load ../helpers
load import

setup() {
	clean_room
}

@test "a table that doesn't exist is answered by the nearest" {
	import 2 reciepts x.csv
	said "no table 'reciepts'; nearest is 'receipts'"
	import 2
	said 'no table; wanted dues, receipts, contacts, customers, surveys, targets or matches'
}

@test "the rejects may not go where the table goes" {
	file a.csv '客户编号' 'K'
	import 2 customers --rejects - a.csv
	said "--rejects: '-' is where the table goes"
	import 2 customers -o x.tsv --rejects x.tsv a.csv
	said "--rejects: 'x.tsv' is where the table goes"
}

@test "a missing file and a directory are errors" {
	import 1 dues none.csv
	said 'none.csv: cannot open: No such file or directory'
	mkdir dir
	import 1 dues dir
	said 'dir: cannot read: Is a directory'
}

@test "a full disk is an error" {
	capture bash -c '"$1" customers -q "$2" > /dev/full' - \
	    rc-import <(printf '客户编号\nK1\n')
	[ "$status" -eq 1 ]
	said 'stdout: cannot write: No space left on device'
}

@test "rejects that can't be written are an error" {
	file a.csv '客户编号,客户名称' ',x'
	import 1 customers -q --rejects /dev/full a.csv
	said '/dev/full: cannot write: No space left on device'
}

@test "a closed pipe ends it" {
	{ echo 客户编号; seq 1 200000; } > a.csv
	set +o pipefail
	run bash -c '"$1" customers -q a.csv | head -n 1; echo "${PIPESTATUS[0]}"' - rc-import
	[ "${lines[0]}" = customer_id ]
	[ "${lines[1]}" -ne 0 ]
}

@test "the output appears whole or not at all" {
	echo old > out.tsv
	file a.csv '客户编号,客户名称' 'K1,a' 'K2,"b'
	import 1 customers -q -o out.tsv a.csv
	[ "$(cat out.tsv)" = old ]
	file a.csv '客户编号,客户名称' 'K1,a'
	import 0 customers -q -o out.tsv a.csv
	[ "$(cat out.tsv)" = "$(printf 'customer_id\tcustomer\nK1\ta')" ]
	[ -z "$(ls -A | grep -v -x -e a.csv -e out.tsv)" ]
}

@test "a sum beyond the range is an error, not a wrap" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,90000000000000' \
	    'B,2024-01-01,90000000000000'
	import 1 dues -q a.csv
	said 'the sum of amounts is beyond 90,000,000,000,000.00'
}

@test "what the man page's example says on stderr is right" {
	page="$tests/../man/rc-import.1"
	sed -n "/^\$ cat > export.csv/,/^END/p" "$page" | sed '1d;$d' > export.csv
	import 0 dues export.csv
	is "$stderr" "$(grep '^rc-import: export.csv:\|^rc-import: [ra][om]' "$page")"
}

@test "a person's grade of a customer comes with its reason and its end" {
	file a.csv '客户编号,人工评级,评级原因,评级有效期' 'K1,C,担保已落实,2026/12/31'
	import 0 customers -q a.csv
	prints 'customer_id\tgrade\tgrade_reason\tgrade_until' \
	    'K1\tC\t担保已落实\t2026-12-31'
}
