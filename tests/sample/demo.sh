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
for day in 2026-11-23 2026-09-30; do
	echo
	show "rc-import dues receivables-crm.csv | rc-age -r receipts.tsv -d $day > aged.tsv"
	rc-import dues receivables-crm.csv |
		rc-age -r "$work/receipts.tsv" -d $day > "$work/aged.tsv"
	echo
	show 'rc-report aged.tsv'
	rc-report "$work/aged.tsv"
	echo
	show 'rc-report ageing aged.tsv'
	rc-report ageing "$work/aged.tsv"
done
