#!/usr/bin/env bats
# README.md: what it shows is what `make demo` prints, and its first steps can be taken.

load helpers

setup() {
	clean_room
	readme=$tests/../README.md
}

# blocks: what README.md shows of commands and their output, each ended by NUL.
blocks() {
	perl -0777 -ne '
	for (/^((?:    .*\n|\n)+)/mg) {
		s/^\n+//;
		next unless s/^    \$ /\$ /;
		s/^    //mg;
		s/\n+\z//;
		print "$_\0";
	}' "$readme"
}

# first_steps: the commands below "Your own files", as a script.
first_steps() {
	sed -n '/^## Your own files/,/^## /s/^    \(rc-[a-z]* [^:].*\|mkdir .*\)/\1/p' "$readme"
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
	mapfile -d '' -t shown < <(blocks)
	is "${#shown[@]}" 3
	for block in "${shown[@]}"; do
		[[ $demo == *"$block"* ]] || is "$block" "$demo"
	done
	for kind in -s ageing weekly warnings plan forecast worklist; do
		[[ $demo == *"\$ rc-report $kind "* ]]
	done
	[ -s demo-files/dashboard.html ]
	[ -s demo-files/finance.xlsx ]
	# but for what rc-import and rc-match say, the letter and the pictures' places
	sed '/^rc-import: /d; /^rc-match: /d; /^For /d; /^\$ rc-letter/,/^\$ /d' demo | widths > widths
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
	first_steps | grep -v '^rc-import: ' > steps
	is "$(wc -l < steps)" 21
	while read -r step; do
		bash -o pipefail -c "$step" > out 2> err < /dev/null || { cat err; is "$step" ok; }
		made=$(sed -n 's/.* \(-o\|--dir\) \([^ ]*\).*/\2/p; s/^mkdir //p' <<< "$step")
		[ -s "${made:-out}" ] || is "$step" 'prints something'
	done < steps
	[ "$(ls letters | wc -l)" -gt 5 ]
	for table in dues receipts aged parts dun targets log surveys; do
		[ "$(wc -l < $table.tsv)" -gt 10 ]
	done
}
