#!/bin/sh
# run.sh [CONTRACTS [RUNS]]: makes up a portfolio (of a million contracts if not said otherwise)
# and prints a table of what the tools in PATH take for it, and, where they are installed,
# DuckDB, mawk and Miller for the same ageing: the medians of RUNS runs each (5).  DuckDB is the
# program duckdb, or else node with @duckdb/node-api in the folder $PEERS.
set -eu
cd "$(dirname "$0")/../.."
here=tests/bench
contracts=${1:-1000000} runs=${2:-5} day=2025-12-31
dir=${B:-build}/bench
mkdir -p "$dir"
for program in gen measure; do
	${CC:-cc} -std=c11 -D_XOPEN_SOURCE=700 -O2 -o "$dir/$program" "$here/$program.c"
done
dues=$dir/dues-$contracts.tsv receipts=$dir/receipts-$contracts.tsv

# Outputs go where writing is no matter of disks.
[ -d /dev/shm ] && scratch=$(mktemp -d /dev/shm/rc-bench-XXXXXX) || scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
output=$scratch/output.tsv

[ -e "$receipts" ] || "$dir/gen" "$contracts" "$dues" "$receipts"
printf '%d contracts, %d dues (%d MB), %d receipts (%d MB)\n' "$contracts" \
	$(($(wc -l < "$dues") - 1)) $(($(wc -c < "$dues") / 1000000)) \
	$(($(wc -l < "$receipts") - 1)) $(($(wc -c < "$receipts") / 1000000))
printf '%-22s\twall s\tuser s\tsys s\tMiB\n' "median of $runs"

# time_of NAME COMMAND...: a line of the table.
time_of() {
	printf '%-22s\t' "$1"
	shift
	"$dir/measure" "$runs" "$output" "$@"
}

# sql WHAT FILE: the SQL that writes a query's rows to the output, in a file.
sql() {
	sed -e "s|@dues@|$dues|; s|@receipts@|$receipts|; s|@day@|$day|" \
		-e "s|@output@|$output|; s|@what@|$(echo "$1" | tr '\n' ' ')|" \
		"$here/age.sql" > "$2"
}

# duck NAME WHAT: DuckDB, by itself or from node.
duck() {
	sql "$2" "$scratch/age.sql"
	if command -v duckdb > /dev/null; then
		time_of "$1" sh -c "duckdb -cmd 'set threads = 2' < '$scratch/age.sql'"
	elif [ -d "${PEERS:-.}/node_modules/@duckdb/node-api" ]; then
		time_of "$1" node "$here/duckdb.mjs" "$scratch/age.sql"
	fi
}

age="rc-age -d $day -r $receipts"
time_of 'cat, in and out' sh -c "cat '$receipts' '$dues'"
time_of 'rc-age' sh -c "exec $age $dues"
time_of 'rc-age --sorted' sh -c "exec $age --sorted $dues"
duck 'DuckDB' 'from aged'
! command -v mawk > /dev/null ||
	time_of 'mawk' mawk -v "day=$day" -f "$here/age.awk" "$receipts" "$dues"
! command -v mlr > /dev/null ||
	DAY=$day time_of 'Miller' mlr --tsv put -q -f "$here/age.mlr" "$receipts" "$dues"
rc-age -d "$day" -r "$receipts" "$dues" > "$scratch/aged.tsv"
time_of 'rc-report summary' rc-report summary "$scratch/aged.tsv"
time_of 'rc-age | rc-report' sh -c "$age $dues | rc-report summary"
duck 'DuckDB, its report' 'select project, bucket, count(*), sum(amount), sum(paid), sum(balance)
from aged group by all order by all'
