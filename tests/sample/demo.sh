#!/bin/sh
# demo.sh FOLDER: the sample portfolio from its exports to the meeting, the warnings, a letter,
# the pictures, and a morning run, all of which stay in the folder.  The rc tools are in PATH.
set -eu
mkdir -p "$1"
pictures=$(cd "$1" && pwd)
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp ./*.csv ./*.yaml "$work"
cd "$work"

# run COMMAND: shows a command, and what it prints.
run() {
	printf '$ %s\n' "$1"
	eval "$1"
	echo
}

# sums TABLE: the receipts of September, and those of them that have a contract.
sums() {
	awk -F '\t' -v table="$1" '
	$3 >= "2026-09-01" && NR > 1 { n++; sum += $4 }
	$3 >= "2026-09-01" && NR > 1 && $2 != "" { of++; known += $4 }
	END {
		printf "%s: %d receipts, %.2f; with a contract %d, %.2f\n", table, n, sum, of,
			known
	}' "$1"
}

run 'rc-import dues -o dues.tsv receivables-crm.csv'
run 'rc-import receipts -o receipts.tsv receipts-finance.csv'
run 'rc-import targets -q -o targets.tsv targets-sales.csv'
run 'rc-import surveys -q -o surveys.tsv surveys-service.csv'
run 'rc-import contacts -q -m contacts-map.yaml -o log.tsv contacts-crm.csv'
run 'rc-age -d 2026-09-30 -r receipts.tsv --allocations parts.tsv \
    -o aged.tsv dues.tsv'

run 'rc-report -s surveys.tsv aged.tsv'
run 'rc-report ageing aged.tsv'
run 'rc-report weekly -u wan -a parts.tsv -t targets.tsv \
    -l log.tsv -r receipts.tsv aged.tsv'
run 'rc-report warnings -u wan -a parts.tsv -t targets.tsv \
    -l log.tsv -r receipts.tsv -s surveys.tsv aged.tsv'
run 'rc-report plan --month 2026-10 -u wan -a parts.tsv -t targets.tsv aged.tsv'
run 'rc-report forecast -u wan -a parts.tsv aged.tsv'

run 'rc-score -l log.tsv -r receipts.tsv aged.tsv |
    rc-dun -l log.tsv -r receipts.tsv -o dun.tsv'
run 'rc-report worklist -u wan dun.tsv'
run 'rc-letter --contract HX-202604-010 dun.tsv 2> /dev/null | head -n 13'

run 'rc-age -d 2025-10..2026-09 -r receipts.tsv dues.tsv 2> /dev/null |
    rc-report trend -f tsv -o history.tsv'
run 'rc-age -d 2026-08-31 -r receipts.tsv -o august.tsv dues.tsv'
run 'rc-report dashboard -u wan -a parts.tsv -t targets.tsv -s surveys.tsv \
    -l log.tsv -r receipts.tsv --history history.tsv -o dashboard.html dun.tsv'
run 'rc-report workbook -a parts.tsv -t targets.tsv -s surveys.tsv \
    -l log.tsv -r receipts.tsv --history history.tsv --before august.tsv \
    -o finance.xlsx dun.tsv'
cp dashboard.html finance.xlsx "$pictures"

# the bank's own statement of September, which knows no contracts, in place of finance's list
run 'rc-import receipts -q -o bank.tsv bank-2026-09.csv'
run 'rc-match -u august.tsv --propose proposals.tsv bank.tsv 2> proved.txt |
    cut -f 2,4,6,7 || true'
run 'tail -n 2 proved.txt'
run 'cut -f 3,5,7,8,12,13 proposals.tsv'
# somebody writes 是 beside the first proposal
awk -F '\t' -v OFS='\t' 'NR == 2 { $14 = "是" } 1' proposals.tsv > accepted.tsv
run 'rc-match -u august.tsv --accept accepted.tsv -o matched.tsv bank.tsv ||
    [ $? = 3 ]'
run 'sums receipts.tsv; sums matched.tsv'

# two months on, had nothing more come in
run 'rc-age -d 2026-11-23 -r receipts.tsv dues.tsv |
    rc-report --by project -u wan'

# all of it at once, as each morning
cd "$pictures"
rm -rf firm
run 'rc-daily --init firm'
cp "$work/receivables-crm.csv" firm/in/dues
cp "$work/receipts-finance.csv" firm/in/receipts
cp "$work/targets-sales.csv" firm/in/targets
cp "$work/surveys-service.csv" firm/in/surveys
cp "$work/contacts-crm.csv" firm/in/contacts
cp "$work/contacts-map.yaml" firm/maps/contacts.yaml
run 'rc-daily -d 2026-09-30 firm'

made=$pictures/firm/out/latest
cat <<-END
	Open in a browser:
	  $made/dashboard.html
	  $made/customers/index.html
	  $made/letters
	Open in Excel or LibreOffice:
	  $made/lists
	  $made/finance.xlsx
	Read:
	  $made/weekly.txt
	The pictures of the reports above: $pictures
	END
