#!/bin/sh
# demo.sh: the sample portfolio from its exports to the reports.  The rc tools are in PATH.
set -eu
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

show() {
	echo "\$ $*"
}

show 'rc-import receipts receipts-finance.csv > receipts.tsv'
rc-import receipts receipts-finance.csv > "$work/receipts.tsv"
show 'rc-import dues receivables-crm.csv > dues.tsv'
rc-import dues receivables-crm.csv > "$work/dues.tsv"
cd "$work"

for day in 2026-11-23 2026-09-30; do
	echo
	show "rc-age -r receipts.tsv -d $day dues.tsv > aged-$day.tsv"
	rc-age -r receipts.tsv -d $day dues.tsv > aged-$day.tsv
	echo
	show "rc-report aged-$day.tsv"
	rc-report aged-$day.tsv
	echo
	show "rc-report ageing aged-$day.tsv"
	rc-report ageing aged-$day.tsv
done

aged="aged-2026-11-23.tsv"
echo
show "rc-score --by customer $aged | cut -f 1-3 | sort -n -k 2 | head -6"
rc-score --by customer $aged | cut -f 1-3 | sort -n -k 2 | head -6
echo
show "rc-score $aged | rc-dun -r receipts.tsv | rc-report worklist | head -9"
rc-score $aged | rc-dun -r receipts.tsv > dun.tsv
rc-report worklist -o worklist.txt dun.tsv
head -9 worklist.txt
echo
show "rc-letter --contract QY-202606-007 dun.tsv"
rc-letter --contract QY-202606-007 dun.tsv
