#!/usr/bin/env bats
# rc-import: files that are cut off.

load ../helpers
load import
load ledger
load workbook
load hostile

@test "CSV that is cut anywhere never crashes" {
	awk -F '\t' '{ $1 = $1 } 1' OFS=';' "$ledger/cells.tsv" > a.csv
	local n
	for n in $(seq 1 97 "$(stat -c %s a.csv)"); do
		head -c "$n" a.csv > cut.csv
		run bounded dues cut.csv
		[ "$status" -eq 0 ] || [ "$status" -eq 1 ] || [ "$status" -eq 3 ]
	done
}

@test "HTML that is cut anywhere is refused" {
	html > a.html
	cut_short a.html
}

@test "an XML spreadsheet that is cut anywhere is refused" {
	xml > a.xml
	cut_short a.xml
}

@test "JSON lines that are cut within a line are refused" {
	json > a.jsonl
	local n size
	size=$(stat -c %s a.jsonl)
	for n in $(seq 1 97 "$size"); do
		head -c "$n" a.jsonl > cut.jsonl
		capture bounded dues -q cut.jsonl
		[ "$status" -eq 1 ] || [ "$status" -eq 3 ] ||
			[ "$(tail -c 1 cut.jsonl)" = "" ] || [ "$(tail -c 1 cut.jsonl)" = "}" ]
	done
}

@test "an XLSX that is cut anywhere is refused" {
	cp "$ledger/ledger.xlsx" a.xlsx
	cut_short a.xlsx
}

@test "an XLS that is cut anywhere is refused" {
	cp "$ledger/ledger.xls" a.xls
	cut_short a.xls
}
