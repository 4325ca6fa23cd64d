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

# the plan, what warns and what will come need the allocations, too
aged="aged-2026-09-30.tsv"
echo
show "rc-age -r receipts.tsv -d 2026-09-30 --allocations parts.tsv dues.tsv > $aged"
rc-age -r receipts.tsv -d 2026-09-30 --allocations parts.tsv dues.tsv > $aged
for kind in plan weekly warnings forecast; do
	echo
	show "rc-report $kind -a parts.tsv -u wan $aged"
	rc-report $kind -a parts.tsv -u wan $aged
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
