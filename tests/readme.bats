#!/usr/bin/env bats
# README.md: what it shows is what `make demo` prints, and its first steps can be taken.

load helpers

setup() {
	clean_room
	readme=$tests/../README.md
}

# section TITLE: what README.md says below this heading.
section() {
	sed -n "/^## $1/,/^## /p" "$readme"
}

# blocks: what stdin shows of commands and their output, each ended by NUL.
blocks() {
	perl -0777 -ne '
	for (/^((?:    .*\n|\n)+)/mg) {
		s/^\n+//;
		next unless s/^    \$ /\$ /;
		s/^    //mg;
		s/\n+\z//;
		print "$_\0";
	}'
}

# steps_of TITLE: the commands below this heading, as a script.
steps_of() {
	section "$1" | sed -n 's/^    \(rc-[a-z]* [^:].*\|mkdir .*\)/\1/p'
}

# take STEP: a command of README, which prints or makes something.
take() {
	bash -o pipefail -c "$1" > out 2> err < /dev/null || [ $? = 3 ] || { cat err; is "$1" ok; }
	made=$(sed -n 's/.* \(-o\|--dir\) \([^ ]*\).*/\2/p; s/^mkdir //p' <<< "$1")
	[ -s "${made:-out}" ] || is "$1" 'prints something'
}

# commands_of: of a block, each command as N.sh, and what README says it prints as N.want.
commands_of() {
	awk '
	/^\$ / { n++; going = 1; sub(/^\$ /, "") }
	{ print > (n (going ? ".sh" : ".want")); going = going && /\\$/ }'
}

# widths: the columns that each line of stdin takes on a terminal.
widths() {
	perl -CS -ne 'chomp; s/[^\x00-\xff\x{2010}-\x{2027}\x{2580}-\x{25ff}]/xx/g; print length, "\n"'
}

@test "README shows what make demo prints on a terminal of 80 columns" {
	script -qec true /dev/null > /dev/null 2>&1 || skip "no terminal to be had here"
	COLUMNS=80 TERM=dumb script -qec "sh '$tests/sample/demo.sh' demo-files" /dev/null |
		tr -d '\r' > demo
	demo=$(cat demo)
	mapfile -d '' -t shown < <(section 'See it run' | blocks)
	is "${#shown[@]}" 3
	for block in "${shown[@]}"; do
		[[ $demo == *"$block"* ]] || is "$block" "$demo"
	done
	for kind in -s ageing weekly warnings plan forecast worklist; do
		[[ $demo == *"\$ rc-report $kind "* ]]
	done
	[ -s demo-files/dashboard.html ]
	[ -s demo-files/finance.xlsx ]
	# what it says is to be opened is there
	sed -n 's/^  \(\/.*\)/\1/p' demo > named
	is "$(wc -l < named)" 6
	while read -r file; do
		[ -e "$file" ]
	done < named
	# but for what rc-import and rc-match say, the letter and the pictures' places
	sed '/^rc-import: /d; /^rc-match: /d; /^  \//d; /^The pictures /d; /^\$ rc-letter/,/^\$ /d' demo | widths > widths
	[ "$(sort -n widths | tail -n 1)" -le 80 ]
}

@test "README's first steps can be taken one by one, and each prints or makes something" {
	sample=$tests/sample
	cp "$sample/receivables-crm.csv" crm.csv
	cp "$sample/receipts-finance.csv" finance.csv
	cp "$sample/targets-sales.csv" targets.csv
	cp "$sample/contacts-crm.csv" log.csv
	cp "$sample/contacts-map.yaml" map.yaml
	cp "$sample/surveys-service.csv" surveys.csv
	steps_of 'Your own files' | grep -v '^rc-import: ' > steps
	is "$(wc -l < steps)" 21
	while read -r step; do
		take "$step"
	done < steps
	[ "$(ls letters | wc -l)" -gt 5 ]
	for table in dues receipts aged parts dun targets log surveys; do
		[ "$(wc -l < $table.tsv)" -gt 10 ]
	done
}

@test "a clerk's first ten minutes are as README says, word for word" {
	ln -s "$tests" tests
	mkdir commands build
	section "A clerk's first" | blocks | tr '\0' '\n' | (cd commands && commands_of)
	is "$(ls commands/*.sh | wc -l)" 10
	for n in {1..10}; do
		touch commands/$n.want
		bash commands/$n.sh > got 2>&1 < /dev/null || true
		diff commands/$n.want got || is "$(cat commands/$n.sh)" 'what README says'
	done
}

@test "README's receipts of the bank are matched, and taken back from a workbook" {
	sample=$tests/sample
	rc-import dues -q -o dues.tsv "$sample/receivables-crm.csv"
	rc-import receipts -q -o finance.tsv "$sample/receipts-finance.csv"
	rc-age -d 2026-08-31 -r finance.tsv -o aged.tsv dues.tsv
	cp "$sample/bank-2026-09.csv" statement.xlsx
	steps_of 'Receipts from the bank' > steps
	is "$(wc -l < steps)" 5
	while read -r step; do
		take "$step"
		# somebody writes an x
		[[ $step != *'-o left.xlsx'* ]] || rc-report proposals -f csv left.tsv |
			awk -v FS=, -v OFS=, 'NR == 2 { $14 = "x" } 1' > left.xlsx
	done < steps
	columns receipt_id match < receipts.tsv > matches
	is "$(grep -c ' accepted$' matches)" 1
}

@test "README's own rules hold" {
	section 'Your own rules' | sed -n 's/^    //p' > policy.yaml
	[ -s policy.yaml ]
	rc-policy --check policy.yaml
}
