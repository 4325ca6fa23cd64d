#!/usr/bin/env bats
# The way past one machine: a book in parts, each aged and added up by itself, and merged
# to the bytes of the report of the whole.

bats_require_minimum_version 1.5.0
load helpers

setup_file() {
	cd "$BATS_FILE_TMPDIR" || return
	rc-import dues -q -o dues.tsv "$BATS_TEST_DIRNAME/sample/receivables-crm.csv"
	rc-import receipts -q -o receipts.tsv "$BATS_TEST_DIRNAME/sample/receipts-finance.csv"
	rc-age -d 2026-09-30 -r receipts.tsv -o aged.tsv dues.tsv
	rc-dun -r receipts.tsv -o dun.tsv aged.tsv
}

setup() {
	clean_room
	cp "$BATS_FILE_TMPDIR"/*.tsv .
	echo 'language: en' > en.yaml
}

shard() {
	perl "$BATS_TEST_DIRNAME/../config/shard.pl" "$@"
}

@test "a contract's rows of all tables come to one part, and no row is lost" {
	shard 7 parts dues.tsv receipts.tsv
	for table in dues receipts; do
		{ head -n 1 $table.tsv; tail -qn +2 parts/*/$table.tsv | sort; } > got
		{ head -n 1 $table.tsv; tail -n +2 $table.tsv | sort; } | diff - got
	done
	for part in parts/*; do
		for table in dues receipts; do
			columns contract_id < "$part/$table.tsv" | sort -u | sed "s|^|$part |"
		done | sort -u
	done > at
	is "$(cut -d ' ' -f 2 at | sort | uniq -d)" ""
}

@test "the cell that is last in its line is the same key as elsewhere" {
	printf 'a\tcontract_id\n1\tHT-9\r\n2\tHT-10' > last.tsv
	printf '\xEF\xBB\xBFcontract_id\ta\nHT-9\t3\nHT-10\t4\n' > first.tsv
	shard 50 parts first.tsv last.tsv
	is "$(cat $(dirname "$(grep -l HT-9 parts/*/first.tsv)")/last.tsv | tail -n 1)" $'1\tHT-9\r'
	is "$(cat $(dirname "$(grep -l HT-10 parts/*/first.tsv)")/last.tsv | tail -n 1)" $'2\tHT-10'
}

@test "a table without contract_id, a missing one and none are refused by shard.pl" {
	says 1 "shard.pl: en.yaml:1: no column 'contract_id'" shard 2 parts en.yaml
	says 1 'shard.pl: none.tsv: No such file or directory' shard 2 parts none.tsv
	says 1 'shard.pl: wanted: N FOLDER TABLE...' shard 0 parts dues.tsv
	says 1 'shard.pl: wanted: N FOLDER TABLE...' shard 2 parts
}
