#!/bin/sh
# run.sh SECTION...: prints tables of what the tools in PATH take for a made-up portfolio of
# $CONTRACTS contracts: the medians of $RUNS runs.  The sections are the files beside this one:
# age, kinds, import, match, growth.
set -eu
cd "$(dirname "$0")/../.."
here=tests/bench
runs=${RUNS:-5}
# shellcheck disable=SC2034  # the sections use them
contracts=${CONTRACTS:-1000000} day=2025-12-31
dir=${B:-build}/bench
mkdir -p "$dir"
for program in gen measure; do
	${CC:-cc} -std=c11 -D_XOPEN_SOURCE=700 -O2 -o "$dir/$program" "$here/$program.c"
done

# Outputs go where writing is no matter of disks.
[ -d /dev/shm ] && scratch=$(mktemp -d /dev/shm/rc-bench-XXXXXX) || scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
output=$scratch/output

# portfolio CONTRACTS: $dues and $receipts are the tables of one that large.
portfolio() {
	dues=$dir/dues-$1.tsv receipts=$dir/receipts-$1.tsv
	[ -e "$receipts" ] || "$dir/gen" "$1" "$dues" "$receipts"
}

megabytes() {
	echo $(($(wc -c < "$1") / 1000000))
}

# head_of COLUMN: the head of a table, whose first column is this.
head_of() {
	printf '\n%-22s\twall s\tuser s\tsys s\tMiB\n' "$1"
}

# time_of NAME COMMAND...: a line of a table.
time_of() {
	printf '%-22s\t' "$1"
	shift
	"$dir/measure" "$runs" "$output" "$@"
}

printf 'medians of %d runs\n' "$runs"
for section; do
	# shellcheck source=/dev/null
	. "./$here/$section.sh"
done
