#!/usr/bin/env bats
# rc-age: wrong use, and help.

load ../helpers
load age

setup() {
	clean_room
}

@test "an unknown option is wrong use, with the nearest" {
	says 2 "rc-age: no option '--sortd'; nearest is 'sorted'" rc-age --sortd
	says 2 "rc-age: no option '--recipts=x'; nearest is 'receipts'" rc-age --recipts=x
	says 2 "rc-age: no option '--zzz'" rc-age --zzz
	says 2 "rc-age: no option '-x'" rc-age -x
	says 2 "rc-age: no option '-x'" rc-age --sorted -vx
	says 2 "rc-age: no option '-x'" rc-age --sorted -xv
}

@test "an option without its argument is wrong use" {
	says 2 "rc-age: option '-d' needs DATE" rc-age -d
	says 2 "rc-age: option '--as-of' needs DATE" rc-age --as-of
	says 2 "rc-age: option '--unmatched' needs FILE" rc-age --unmatched
}

@test "an option with an argument that it doesn't take is wrong use" {
	says 2 "rc-age: option '--sorted' takes nothing" rc-age --sorted=yes
}

@test "options that need receipts are wrong use without" {
	two_dues
	for option in --sorted --known-by=2026-01-01 --require-receipts; do
		says 2 "rc-age: --known-by, --require-receipts and --sorted need --receipts" \
			rc-age "$option" dues.tsv
	done
}

@test "stdin can't be both tables" {
	two_dues
	message="rc-age: stdin can't be more than one of the tables"
	says 2 "$message" rc-age -r - < dues.tsv
	says 2 "$message" rc-age -r - - < dues.tsv
	says 2 "$message" rc-age -r - dues.tsv - < dues.tsv
	says 2 "$message" rc-age - -
}

@test "--help says how to use it, and --version which it is" {
	says 0 "" rc-age --help
	is "$(head -n 1 out)" "usage: rc-age [OPTION...] [FILE...]"
	for option in -r, -d, --known-by --sorted --allocations --unmatched -v, -p, -o, -h, -V,
	do
		grep -q -- "^ *$option" out
	done
	says 0 "" rc-age -V
	[[ $(cat out) =~ ^rc-age\ [0-9.]+$ ]]
}

@test "--completion prints a line for each option" {
	says 0 "" rc-age --completion
	is "$(grep -c . out)" "$(grep -c '^-. --[a-z-]* [A-Z-]*$' out)"
	grep -qx -- '-d --as-of DATE' out
	grep -qx -- '-- --sorted -' out
}
