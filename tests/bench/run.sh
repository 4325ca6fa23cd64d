#!/bin/sh
# run.sh [CONTRACTS]: makes up a portfolio (a million contracts if not said otherwise), ages it
# with the rc-age in PATH three times in memory and three times as sorted tables, and prints
# a table of what each run took.
set -eu
cd "$(dirname "$0")/../.."
contracts=${1:-1000000}
dir=${B:-build}/bench
mkdir -p "$dir"
for program in gen measure; do
	${CC:-cc} -std=c11 -D_XOPEN_SOURCE=700 -O2 -o "$dir/$program" \
		"tests/bench/$program.c"
done
dues=$dir/dues-$contracts.tsv receipts=$dir/receipts-$contracts.tsv
[ -e "$receipts" ] || "$dir/gen" "$contracts" "$dues" "$receipts"

printf '%d contracts, %d dues (%d MB), %d receipts (%d MB)\n' "$contracts" \
	$(($(wc -l < "$dues") - 1)) $(($(wc -c < "$dues") / 1000000)) \
	$(($(wc -l < "$receipts") - 1)) $(($(wc -c < "$receipts") / 1000000))
printf 'tables\twall s\tuser s\tsys s\tMiB\n'

# run NAME OPTION...: three runs, as lines of the table.
run() {
	name=$1
	shift
	for _ in 1 2 3; do
		printf '%s\t' "$name"
		"$dir/measure" rc-age -d 2025-12-31 "$@" -r "$receipts" "$dues"
	done
}

run "any order"
run sorted --sorted
