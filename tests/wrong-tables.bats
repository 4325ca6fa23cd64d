#!/usr/bin/env bats
# A tool that is given another file than the table that it wants says what the file is, and
# which tool makes the table.

load helpers

setup_file() {
	BATS_TEST_TMPDIR=$BATS_FILE_TMPDIR clean_room
	printf 'contract_id\tdue_id\tdue_on\tamount\tproject\tsalesperson\n' > dues.tsv
	printf 'A\t1\t2026-01-10\t5.00\tP\tS\n' >> dues.tsv
	printf 'receipt_id\tcontract_id\treceived_on\tamount\nR\tA\t2026-01-09\t5.00\n' > receipts.tsv
	printf 'on\tcontract_id\tkind\n2026-01-09\tA\tnote\n' > contacts.tsv
	printf 'on\tscore\n2026-01-09\t5\n' > surveys.tsv
	printf 'month\tamount\n2026-01\t5.00\n' > targets.tsv
	printf 'customer_id\tmonthly_income\nK\t5.00\n' > customers.tsv
	rc-age -d 2026-01-31 -r receipts.tsv --allocations allocations.tsv dues.tsv > aged.tsv
	rc-score aged.tsv > scored.tsv
	rc-dun scored.tsv > dunned.tsv
	rc-dun --todo scored.tsv > tasks.tsv
	rc-report --partial aged.tsv > partial.tsv
	rc-report warnings -f tsv aged.tsv > warnings.tsv 2> err
}

setup() {
	clean_room
	cp "$BATS_FILE_TMPDIR"/work/*.tsv .
}

# every_way FILE: the commands, a line each, that read the file, in every place for a table.
every_way() {
	cat <<-END
	rc-age $1
	rc-age -r $1 dues.tsv
	rc-score $1
	rc-score -c $1 aged.tsv
	rc-score -l $1 aged.tsv
	rc-score -l contacts.tsv -r $1 aged.tsv
	rc-score --validate $1 aged.tsv
	rc-dun $1
	rc-dun -l $1 scored.tsv
	rc-dun -l contacts.tsv -r $1 scored.tsv
	rc-report $1
	rc-report worklist $1
	rc-report --merge $1
	rc-report -s $1 aged.tsv
	rc-report forecast -a $1 aged.tsv
	rc-report plan -a allocations.tsv -t $1 aged.tsv
	rc-report weekly -a allocations.tsv -l $1 aged.tsv
	rc-report weekly -a allocations.tsv -l contacts.tsv -r $1 aged.tsv
	rc-report warnings --since $1 aged.tsv
	rc-letter $1
	END
}

# is_seen_by_all FILE WHAT: each of them says what the file is.
is_seen_by_all() {
	local command
	every_way "$1" > ways
	while read -r command; do
		# shellcheck disable=SC2086  # words
		says 1 "${command%% *}: $1:1: this is $2: run rc-import first" $command
	done < ways
}

@test "a workbook is told from a table by every tool, in every place" {
	printf 'PK\003\004\024\000\006\000\010\000\n\000\000\000!\000' > dues.xlsx
	is_seen_by_all dues.xlsx 'a workbook (XLSX)'
}

@test "a workbook of the old form is told from a table" {
	printf '\320\317\021\340\241\261\032\341\000\000\000\000\n' > dues.xls
	is_seen_by_all dues.xls 'a workbook (XLS)'
}

@test "text in GB18030 is told from a table" {
	iconv -f UTF-8 -t GB18030 <<< $'合同编号\t付款期限\t应收金额' > gbk.tsv
	is_seen_by_all gbk.tsv 'text in GB18030'
	iconv -f UTF-8 -t GB18030 <<< $'㐀\tamount' > gbk.tsv
	says 1 'rc-age: gbk.tsv:1: this is text in GB18030: run rc-import first' rc-age gbk.tsv
	printf 'caf\351\tamount\n' > latin.tsv
	says 1 'rc-age: latin.tsv:1: header: not UTF-8: byte 0xE9' rc-age latin.tsv
}

@test "text in UTF-16 is told from a table, with a byte-order mark or without" {
	iconv -f UTF-8 -t UTF-16LE < dues.tsv > le.tsv
	is_seen_by_all le.tsv 'text in UTF-16'
	for encoding in UTF-16 UTF-16LE UTF-16BE; do
		iconv -f UTF-8 -t $encoding < dues.tsv > other.tsv
		says 1 'rc-age: other.tsv:1: this is text in UTF-16: run rc-import first' rc-age other.tsv
	done
	printf '\376\377\124\010\000\n' > big.tsv
	says 1 'rc-age: big.tsv:1: this is text in UTF-16: run rc-import first' rc-age big.tsv
}

@test "text with other delimiters than tabs is told from a table" {
	tr '\t' , < dues.tsv > dues.csv
	is_seen_by_all dues.csv 'comma-separated text'
	tr '\t' ';' < dues.tsv > dues.csv
	says 1 'rc-age: dues.csv:1: this is semicolon-separated text: run rc-import first' rc-age dues.csv
	tr '\t' '|' < dues.tsv > dues.csv
	says 1 'rc-age: stdin:1: this is bar-separated text: run rc-import first' rc-age < dues.csv
}

@test "a page and JSON are told from a table" {
	echo '<html><table><tr><td>a,b</td></tr></table>' > dues.xls
	says 1 'rc-age: dues.xls:1: this is a page (HTML or XML): run rc-import first' rc-age dues.xls
	echo '{"contract_id": "A", "amount": 5}' > dues.json
	says 1 'rc-age: dues.json:1: this is JSON: run rc-import first' rc-age dues.json
}

@test "a comma in a column's name makes no table of commas" {
	printf 'contract_id\tdue_id\tdue_on\tamount\ta,b;{c|d}<e>\nA\t1\t2026-01-10\t5.00\t\n' > more.tsv
	rc-age -d 2026-01-31 -r receipts.tsv more.tsv > out
	[ "$(wc -l < out)" -eq 2 ]
}

# tells COMMAND...: what it says of the place and the table that it is given, as its one line.
tells() {
	! "$@" > out 2> err
	sed 's/^[a-z-]*: //' err
}

@test "a table in the place of another is told which it is" {
	is "$(tells rc-age receipts.tsv)" 'receipts.tsv:1: this is a table of receipts; wanted dues'
	is "$(tells rc-age -r dues.tsv dues.tsv)" 'dues.tsv:1: this is a table of dues; wanted receipts'
	is "$(tells rc-age -r aged.tsv dues.tsv)" 'aged.tsv:1: this is a table of dues; wanted receipts'
	is "$(tells rc-score -l receipts.tsv aged.tsv)" \
		'receipts.tsv:1: this is a table of receipts; wanted contacts'
	is "$(tells rc-score -c contacts.tsv aged.tsv)" \
		'contacts.tsv:1: this is a table of contacts; wanted customers'
	is "$(tells rc-dun -l contacts.tsv -r surveys.tsv scored.tsv)" \
		'surveys.tsv:1: this is a table of surveys; wanted receipts'
	is "$(tells rc-dun customers.tsv)" 'customers.tsv:1: this is a table of customers; wanted dues'
	is "$(tells rc-report -s targets.tsv aged.tsv)" \
		'targets.tsv:1: this is a table of targets; wanted surveys'
	is "$(tells rc-report plan -a allocations.tsv -t tasks.tsv aged.tsv)" \
		'tasks.tsv:1: this is a table of tasks; wanted targets'
	is "$(tells rc-report forecast -a warnings.tsv aged.tsv)" \
		'warnings.tsv:1: this is a table of warnings; wanted allocations'
	is "$(tells rc-report warnings --since allocations.tsv aged.tsv)" \
		'allocations.tsv:1: this is a table of allocations; wanted warnings'
	is "$(tells rc-report partial.tsv)" \
		'partial.tsv:1: this is a table of partial figures; wanted dues'
	is "$(tells rc-report --merge aged.tsv)" \
		'aged.tsv:1: this is a table of dues; wanted partial figures'
	is "$(tells rc-letter tasks.tsv)" 'tasks.tsv:1: this is a table of tasks; wanted dues'
}

@test "a table that another tool should have seen first is told which" {
	echo 合同号 > chinese.tsv
	is "$(tells rc-age chinese.tsv)" "chinese.tsv:1: no column 'contract_id': run rc-import first"
	is "$(tells rc-age -r chinese.tsv dues.tsv)" \
		"chinese.tsv:1: no column 'contract_id': run rc-import first"
	is "$(tells rc-score -c chinese.tsv aged.tsv)" \
		"chinese.tsv:1: no column 'customer_id': run rc-import first"
	is "$(tells rc-dun -l chinese.tsv scored.tsv)" "chinese.tsv:1: no column 'on': run rc-import first"
	is "$(tells rc-report plan -a allocations.tsv -t chinese.tsv aged.tsv)" \
		"chinese.tsv:1: no column 'salesperson': run rc-import first"
	is "$(tells rc-report forecast -a chinese.tsv aged.tsv)" \
		"chinese.tsv:1: no column 'contract_id': run rc-age --allocations first"
	is "$(tells rc-report warnings --since chinese.tsv aged.tsv)" \
		"chinese.tsv:1: no column 'rule': run rc-report warnings first"
	is "$(tells rc-report --merge chinese.tsv)" \
		"chinese.tsv:1: no column 'as_of': run rc-report --partial first"
	is "$(tells rc-score dues.tsv)" "dues.tsv:1: no column 'settled_on': run rc-age first"
	is "$(tells rc-dun dues.tsv)" "dues.tsv:1: no column 'as_of': run rc-age first"
	is "$(tells rc-report dues.tsv)" "dues.tsv:1: no column 'as_of': run rc-age first"
	is "$(tells rc-report worklist dues.tsv)" "dues.tsv:1: no column 'days_overdue': run rc-age first"
	is "$(tells rc-report worklist scored.tsv)" "scored.tsv:1: no column 'action': run rc-dun first"
	is "$(tells rc-letter scored.tsv)" "scored.tsv:1: no column 'stage': run rc-dun first"
}

@test "a mistyped column of a table that the tool has seen is told its nearest, no other tool" {
	sed '1s/balance/balanse/' aged.tsv > typed.tsv
	is "$(tells rc-report typed.tsv)" "typed.tsv:1: no column 'balance'; nearest is 'balanse'"
	cut --complement -f "$(head -n 1 dunned.tsv | tr '\t' '\n' | grep -nx stage | cut -d : -f 1)" \
		dunned.tsv > cut.tsv
	is "$(tells rc-letter cut.tsv)" "cut.tsv:1: no column 'stage': run rc-dun first"
	cut -f 1-3 dues.tsv > cut.tsv
	is "$(tells rc-age cut.tsv)" "cut.tsv:1: no column 'amount'"
}

@test "a tool that nothing is piped to says that it reads the terminal" {
	script -qec true /dev/null > /dev/null 2>&1 || skip "no terminal to be had here"
	for tool in "rc-import dues" rc-age rc-score rc-dun rc-letter rc-report "rc-report ageing"; do
		printf '\004' | script -qec "$tool" /dev/null | tr -d '\r' > shown || true
		grep -qx ".*${tool%% *}: reading the terminal, up to Ctrl-D; or name a file" shown ||
			{ cat shown; return 1; }
	done
	: | rc-age 2>&1 | grep -c terminal > count || true
	is "$(cat count)" 0
}

@test "rc-import with a file where the table stands says what comes first" {
	says 2 "rc-import: 'dues.tsv' is a file; the table comes before it: dues, receipts, contacts, \
customers, surveys, targets or matches" rc-import dues.tsv
	says 2 "rc-import: no table 'none.csv'" rc-import none.csv
}

@test "a folder for files that isn't there is made, one level" {
	printf 'contract_id\tdue_id\tdue_on\tamount\tcustomer\tproject\nH1\t1\t2026-01-10\t500.00\tA\tP\n' > dues.tsv
	printf 'receipt_id\tcontract_id\treceived_on\tamount\n' > receipts.tsv
	rc-age -d 2026-01-20 -r receipts.tsv dues.tsv | rc-dun -o steps.tsv
	rc-letter --dir letters steps.tsv 2> err
	is "$(echo letters/*)" letters/H1-customer-call.txt
	rc-report overdue --split project --dir lists steps.tsv
	is "$(echo lists/*)" lists/P.txt
	says 1 "rc-letter: --dir: 'a/b': cannot make the folder: No such file or directory" \
		rc-letter --dir a/b steps.tsv
	says 1 "rc-letter: --dir: 'steps.tsv' is no folder" rc-letter --dir steps.tsv steps.tsv
}
