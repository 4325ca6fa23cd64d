# shellcheck shell=sh disable=SC2154  # run.sh, which reads this, sets them
# Ageing and reporting, and the same by DuckDB, mawk and Miller, where they are installed.
# DuckDB is the program duckdb, or else node with @duckdb/node-api in the folder $PEERS.

# sql DUES RECEIPTS WHAT FILE: the SQL that writes a query's rows to the output, in a file.
sql() {
	sed -e "s|@dues@|$1|; s|@receipts@|$2|; s|@day@|$day|" \
		-e "s|@output@|$output|; s|@what@|$(echo "$3" | tr '\n' ' ')|" \
		"$here/age.sql" > "$4"
}

# duck NAME DUES RECEIPTS WHAT: DuckDB, by itself or from node.
duck() {
	sql "$2" "$3" "$4" "$scratch/age.sql"
	if command -v duckdb > /dev/null; then
		time_of "$1" sh -c "duckdb -cmd 'set threads = 2' < '$scratch/age.sql'"
	elif [ -d "${PEERS:-.}/node_modules/@duckdb/node-api" ]; then
		time_of "$1" node "$here/duckdb.mjs" "$scratch/age.sql"
	fi
}

# shuffled TABLE: its rows in no order.
shuffled() {
	[ -e "$1.shuffled" ] || {
		head -n 1 "$1"
		tail -n +2 "$1" | shuf --random-source="$1"
	} > "$1.shuffled"
	echo "$1.shuffled"
}

# twelve_days: rc-age as of the last days of a year's months, in one run.
twelve_days() {
	echo "rc-age -d 2025-01..2025-12 -r $receipts"
}

portfolio "$contracts"
aged=$scratch/aged.tsv age="rc-age -d $day -r $receipts"
rc-age -d "$day" -r "$receipts" "$dues" > "$aged"
head_of "$contracts contracts"
time_of 'cat, in and out' cat "$receipts" "$dues" "$aged"
time_of 'rc-age' sh -c "exec $age $dues"
time_of 'rc-age, 12 days' sh -c "exec $(twelve_days) $dues"
time_of 'rc-age --sorted' sh -c "exec $age --sorted $dues"
time_of 'rc-age, in no order' rc-age -d "$day" -r "$(shuffled "$receipts")" \
	"$(shuffled "$dues")"
duck 'DuckDB' "$dues" "$receipts" 'from aged'
duck 'DuckDB, in no order' "$(shuffled "$dues")" "$(shuffled "$receipts")" 'from aged'
! command -v mawk > /dev/null ||
	time_of 'mawk' mawk -v "day=$day" -f "$here/age.awk" "$receipts" "$dues"
! command -v mlr > /dev/null ||
	DAY=$day time_of 'Miller' mlr --tsv put -q -f "$here/age.mlr" "$receipts" "$dues"
time_of 'rc-report summary' rc-report summary "$aged"
time_of 'rc-age | rc-report' sh -c "$age $dues | rc-report summary"
duck 'DuckDB, its report' "$dues" "$receipts" 'select project, bucket, count(*), sum(amount), sum(paid), sum(balance)
from aged group by all order by all'
rm "$aged"
