#!/usr/bin/env bats
# The tools together: what goes through a pipe, and what happens when a pipe breaks.

load helpers

setup() {
	clean_room
	sample=$tests/sample
}

# imported: the sample's tables.
imported() {
	rc-import -q dues "$sample/receivables-crm.csv" > dues.tsv
	rc-import -q receipts "$sample/receipts-finance.csv" > receipts.tsv
}

@test "the whole way needs no file in between" {
	imported
	rc-age -d 2026-11-23 -r receipts.tsv dues.tsv > aged.tsv
	rc-report -f tsv aged.tsv > wanted
	rc-import -q dues "$sample/receivables-crm.csv" |
		rc-age -d 2026-11-23 -r <(rc-import -q receipts "$sample/receipts-finance.csv") |
		rc-report -f tsv | cmp - wanted
}

@test "the same input gives the same bytes, whatever the locale and time zone" {
	way() {
		rc-import -q dues "$sample/receivables-crm.csv" > d
		rc-import -q receipts "$sample/receipts-finance.csv" > r
		rc-age -d 2026-11-23 -r r d | tee a | rc-report
		cat a
	}
	LC_ALL=C TZ=UTC way > wanted
	LC_ALL=zh_CN.GB18030 TZ=Asia/Shanghai way | cmp - wanted
	LC_ALL=tr_TR.UTF-8 TZ=America/Adak way | cmp - wanted
}

@test "ageing again in the pipe changes nothing" {
	imported
	rc-age -d 2026-11-23 -r receipts.tsv dues.tsv > once.tsv
	rc-age -d 2026-09-30 -r receipts.tsv dues.tsv |
		rc-age -d 2026-11-23 -r receipts.tsv | cmp - once.tsv
}

@test "sorted tables merge to the same ageing" {
	imported
	for table in dues receipts; do
		at=$(head -n 1 $table.tsv | tr '\t' '\n' | grep -nx contract_id | cut -d: -f1)
		{ head -n 1 $table.tsv
		tail -n +2 $table.tsv | LC_ALL=C sort -s -t "$tab" -k "$at,$at"; } \
			> sorted-$table.tsv
	done
	rc-age -d 2026-11-23 -r receipts.tsv sorted-dues.tsv > wanted.tsv
	rc-age -d 2026-11-23 --sorted -r sorted-receipts.tsv sorted-dues.tsv |
		cmp - wanted.tsv
}

@test "receipts whose contract nobody knows yet are nobody's, for all tools" {
	imported
	rc-import -q contacts -m "$sample/contacts-map.yaml" -o log.tsv "$sample/contacts-crm.csv"
	way() {
		rc-age -d 2026-09-30 -r "$1" --allocations parts.tsv dues.tsv 2> /dev/null |
			rc-score -l log.tsv -r "$1" | rc-dun -l log.tsv -r "$1" > dunned.tsv
		cat dunned.tsv
		rc-report weekly -f tsv -a parts.tsv -l log.tsv -r "$1" dunned.tsv
		rc-report customer --all -f tsv -a parts.tsv -l log.tsv -r "$1" dunned.tsv
	}
	awk -F '\t' -v OFS='\t' '1; NR == 2 { $1 = "X"; $2 = ""; print }' receipts.tsv > more.tsv
	is "$(($(wc -l < more.tsv) - $(wc -l < receipts.tsv)))" 1
	way receipts.tsv > wanted
	way more.tsv | cmp - wanted
}

@test "no money is lost on the way" {
	imported
	rc-age -v -d 2026-11-23 -r receipts.tsv --allocations parts.tsv --unmatched un.tsv \
		dues.tsv 2> err > aged.tsv
	sum() {
		awk '{ sub(/\./, "", $1); n += $1 } END { printf "%.0f\n", n }'
	}
	received=$(columns received_on amount < receipts.tsv |
		awk '$1 <= "2026-11-23" { print $2 }' | sum)
	is "$({ columns rule amount < parts.tsv | grep -v ^credit | cut -d' ' -f2
		columns amount < un.tsv; } | sum)" "$received"
	is "$(awk '$2 == "receipts" && NF == 4 { gsub(/[,.]/, "", $4); print $4 }' err)" \
		"$received"
	is "$(columns paid < aged.tsv | sum)" "$(columns amount < parts.tsv | sum)"
}

@test "the header comes before the rows do, so that the next tool can object early" {
	mkfifo dues aged
	rc-age -d 2026-01-31 dues > aged &
	exec 9< aged 8> dues
	printf 'contract_id\tdue_id\tdue_on\tamount\tpaid\n' >&8
	read -r header <&9
	[[ $header == contract_id*late_fee* ]]
	exec 8>&- 9<&-
	wait
}

@test "a tool that wants other columns says so, whatever it is fed" {
	imported
	says 1 "rc-age: dues.tsv:1: this is a table of dues; wanted receipts" \
		rc-age -r dues.tsv dues.tsv
	into_report() { rc-report < dues.tsv; }
	fails_at 1 "rc-report: stdin:1: no column *" into_report
}

@test "a fault of any tool of the pipe is the status of the pipe" {
	imported
	sed -i '5s/	20/	x20/' dues.tsv
	status=0
	(set -o pipefail; rc-age -d 2026-11-23 -r receipts.tsv dues.tsv 2> /dev/null |
		rc-report -f tsv > out 2> err) || status=$?
	is $status 1
}

@test "a reader that has enough ends the pipe without a word" {
	imported
	for n in $(seq 40); do
		sed "1d;s/^/$n-/" dues.tsv
	done > more
	cat more >> dues.tsv
	rc-age -d 2026-11-23 -r receipts.tsv dues.tsv 2> err | head -n 1 > out || true
	is "$(wc -l < out)" 1
	is "$(cat err)" ""
}
