#!/usr/bin/env bats
# Tables of many blocks, which are read ahead and written behind: any order of rows gives the
# same figures, and what is wrong is told as in a small table.

load helpers

setup_file() {
	cc -std=c11 -O1 -o "$BATS_FILE_TMPDIR/gen" "$tests/bench/gen.c"
	cd "$BATS_FILE_TMPDIR" || return
	./gen 8000 dues.tsv receipts.tsv
}

setup() {
	clean_room
	dues=$BATS_FILE_TMPDIR/dues.tsv
	receipts=$BATS_FILE_TMPDIR/receipts.tsv
}

# age OPTION... FILE...: as of a day of the tables.
age() {
	rc-age -d 2025-06-30 "$@"
}

# shuffled FILE SEED: its rows in another order.
shuffled() {
	head -n 1 "$1"
	tail -n +2 "$1" | shuf --random-source=<(yes "$2")
}

@test "any order of rows gives the same figures" {
	age -r "$receipts" "$dues" | LC_ALL=C sort > wanted
	for seed in 1 2 3; do
		shuffled "$dues" "$seed" > d
		shuffled "$receipts" "$seed$seed" > r
		age -r r d | LC_ALL=C sort | cmp - wanted
		age -r r < d | LC_ALL=C sort | cmp - wanted
		age -r <(cat r) <(cat d) | LC_ALL=C sort | cmp - wanted
	done
}

@test "rows keep their order, in any" {
	shuffled "$dues" 4 > d
	age -r "$receipts" d | cut -f 1-11 | cmp - d
}

@test "--sorted gives the same bytes as without" {
	age -v -r "$receipts" "$dues" --allocations a --unmatched u > wanted 2> totals
	age --sorted -v -r "$receipts" "$dues" --allocations sorted-a --unmatched sorted-u \
		2> sorted-totals | cmp - wanted
	cmp sorted-a a
	cmp sorted-u u
	cmp sorted-totals totals
	age --sorted -r <(cat "$receipts") < "$dues" | cmp - wanted
}

@test "the report is the same in any order" {
	age -r "$receipts" "$dues" > aged
	rc-report -f tsv --by project aged > wanted
	shuffled aged 5 > shuffled-aged
	rc-report -f tsv --by project shuffled-aged | cmp - wanted
	rc-report -f tsv --by project < shuffled-aged | cmp - wanted
	is "$(age -r "$receipts" "$dues" | rc-report -f tsv --by project)" "$(cat wanted)"
}

@test "an output file is as large as the pipe's" {
	age -r "$receipts" "$dues" > wanted
	age -r "$receipts" -o out "$dues"
	cmp out wanted
	age -r "$receipts" "$dues" | cat | cmp - wanted
}

@test "of two faults in a large table the first is told" {
	{ head -n 20000 "$dues"; echo bad; tail -n +20001 "$dues"; echo worse; } > d
	for option in --sorted ""; do
		# shellcheck disable=SC2086  # nothing is no option
		says 1 "rc-age: d:20001: 1 cells where the header has 11" \
			rc-age $option -d 2025-06-30 -r "$receipts" d
	done
}

@test "a full disk is told of, however large the output" {
	run sh -c "rc-age -d 2025-06-30 -r '$receipts' '$dues' > /dev/full"
	[ "$status" = 1 ]
	is "$output" "rc-age: stdout: cannot write: No space left on device"
}

@test "what was written before a fault is the same each time" {
	{ head -n 20000 "$dues"; echo bad; } > d
	age --sorted -r "$receipts" d > wanted 2> /dev/null || true
	[ -s wanted ]
	for _ in 1 2 3 4 5; do
		age --sorted -r "$receipts" d > got 2> /dev/null || true
		cmp got wanted
	done
}
