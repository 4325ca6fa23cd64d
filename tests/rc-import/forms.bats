#!/usr/bin/env bats
# One ledger in the forms in which exports come: each gives the same table, byte for byte.
# Its cells, as a clerk sees them, are in data/ledger/cells.tsv; the text forms are made of
# them by ledger.bash.

load ../helpers
load ledger

setup() {
	clean_room
}

# becomes_the_table FORM FILE: it does, and all rows are accounted for.
becomes_the_table() {
	rc-import dues "$2" > out.tsv 2> err || { cat err; return 1; }
	diff -u "$ledger/dues.tsv" out.tsv
	grep -q "^rc-import: $2: $1" err || { cat err; return 1; }
}

# The closing lines of the forms that have titles and sums; one has no blank rows.
accounts_for_all() {
	local rows="20 read = 12 written + 0 set aside + 8 dropped (2 title, 1 heading, 1 blank, 3 subtotal, 1 note)"
	[ $# = 0 ] || rows="$1"
	diff <(tail -n 2 err) - <<-END
	rc-import: rows: $rows
	rc-import: amount: 3 sums in the files agree, the last is 合计 1,260,438,908.00; 2,536,560,179.00 read = 1,260,438,908.00 written + 0.00 set aside + 1,276,121,271.00 dropped
	END
}

@test "the ledger as CSV in UTF-8 becomes the table" {
	csv > ledger.csv
	becomes_the_table 'UTF-8, commas' ledger.csv
	accounts_for_all
}

@test "the ledger as CSV with a byte-order mark becomes the table" {
	{ printf '\xEF\xBB\xBF'; csv; } > ledger.csv
	becomes_the_table 'UTF-8, commas' ledger.csv
	accounts_for_all
}

@test "the ledger as CSV in GB18030 becomes the table, with its rare characters" {
	csv | iconv -f UTF-8 -t GB18030 > ledger.csv
	becomes_the_table 'GB18030, commas' ledger.csv
	accounts_for_all
	grep -q 𠮷 out.tsv
	grep -q 㐂 out.tsv
}

@test "the ledger as Excel's Unicode text becomes the table" {
	{ printf '\xEF\xBB\xBF'; cat "$ledger/cells.tsv"; } | sed 's/$/\r/' |
		iconv -f UTF-8 -t UTF-16LE > ledger.txt
	becomes_the_table 'UTF-16LE, tabs' ledger.txt
	accounts_for_all
}

@test "the ledger as a page named .xls becomes the table" {
	html > ledger.xls
	becomes_the_table '.*HTML' ledger.xls
	accounts_for_all
}

@test "the ledger as an XML spreadsheet becomes the table" {
	xml > ledger.xml
	becomes_the_table '.*XML' ledger.xml
	accounts_for_all
}

@test "the ledger as JSON lines becomes the table" {
	json > ledger.jsonl
	becomes_the_table '.*JSON' ledger.jsonl
}

@test "the ledger as XLSX becomes the table" {
	cp "$ledger/ledger.xlsx" .
	becomes_the_table '.*XLSX' ledger.xlsx
	accounts_for_all
}

@test "the ledger as XLS becomes the table" {
	cp "$ledger/ledger.xls" .
	becomes_the_table '.*XLS' ledger.xls
	accounts_for_all '19 read = 12 written + 0 set aside + 7 dropped (2 title, 1 heading, 3 subtotal, 1 note)'
}
