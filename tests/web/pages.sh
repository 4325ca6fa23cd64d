#!/bin/sh
# pages.sh FOLDER: writes pages of several portfolios into the folder, and beside each
# page of a kind its table as tsv.  The rc tools are in PATH.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"

# book NAME: ages a book whose rows are on stdin, and of which nothing is paid.
book() {
	mkdir -p "$1"
	(
		cd "$1"
		cat > dues.tsv
		printf 'receipt_id\tcontract_id\treceived_on\tamount\nR0\tH0\t2999-12-31\t0.01\n' > receipts.tsv
		rc-age -d 2026-09-30 -r receipts.tsv --allocations parts.tsv -o aged.tsv dues.tsv 2> /dev/null
		board
	)
}

# page KIND ARGUMENT...: a kind's page, and its table.
page() {
	kind=$1
	shift
	rc-report "$kind" -f html -o "$kind.html" "$@" aged.tsv 2> /dev/null
	rc-report "$kind" -f tsv -o "$kind.tsv" "$@" aged.tsv 2> /dev/null
}

# board: the dashboard, and the kinds that draw most.
board() {
	page ageing -b project
	page by -b project
	rc-report dashboard -a parts.tsv -o dashboard.html aged.tsv 2> /dev/null
}

all_kinds() {
	board
	page summary
	page plan -a parts.tsv
	page nodes -b project
	page overdue
	page forecast -a parts.tsv
	page vintage -a parts.tsv
	page warnings -a parts.tsv
}

# rows PROJECTS NAME: a project each with two dues, of which every third is paid in time.
rows() {
	awk -v n="$1" -v name="$2" 'BEGIN {
		OFS = "\t"
		print "contract_id", "due_id", "due_on", "amount", "item", "customer", "project",
			"unit", "salesperson", "signed_on", "price"
		for (i = 1; i <= n; i++)
			for (k = 1; k <= 2; k++)
				print "H" i, k, k == 1 ? "2026-06-15" : "2026-11-20",
					sprintf("%.2f", 100000 + i * 1234.56), k == 1 ? "首付" : "按揭", "客户" i,
					name i, "1-" i, "顾问" i % 200, "2026-06-01",
					sprintf("%.2f", 2 * (100000 + i * 1234.56))
	}'
}

rows 1 云栖里 | book one
rows 30 长逾 | sed 's/2026-11-20/2026-02-20/; s/2026-06-15/2026-01-15/' | book red
rows 1 无 | sed 's/2026-06-15/2027-06-15/; s/2026-11-20/2027-11-20/; s/2026-06-01/2026-09-30/' | book nothing
rows 200 '一个名字特别长的项目名称，一期与二期的高层住宅及沿街商铺 第' | book many
rows 3 '<b onclick=alert(1)>&"'"'"'</b>' | book markup
rows 1 空 | sed 2,3d | sed '$a H1\t1\t2026-10-20\t-5.00\t首付\t客户\t空\t1-1\t顾问\t2026-06-01\t' | book credit

mkdir -p sample
(
	cd sample
	cp "$here"/../sample/*.csv "$here"/../sample/*.yaml .
	rc-import dues -q -o dues.tsv receivables-crm.csv
	rc-import receipts -q -o receipts.tsv receipts-finance.csv
	rc-age -d 2026-09-30 -r receipts.tsv --allocations parts.tsv -o aged.tsv dues.tsv 2> /dev/null
	all_kinds
	rc-import targets -q -o targets.tsv targets-sales.csv
	rc-import surveys -q -o surveys.tsv surveys-service.csv
	rc-import contacts -q -m contacts-map.yaml -o log.tsv contacts-crm.csv
	rc-age -d 2025-10..2026-09 -r receipts.tsv dues.tsv 2> /dev/null |
		rc-report trend -f tsv -o history.tsv
	rc-score -l log.tsv -r receipts.tsv aged.tsv | rc-dun -l log.tsv -r receipts.tsv -o dun.tsv
	rc-report dashboard -a parts.tsv -t targets.tsv -s surveys.tsv -l log.tsv -r receipts.tsv \
		--history history.tsv -o dashboard.html dun.tsv
	mkdir -p ../customers
	rc-report customer --all -f html -a parts.tsv -l log.tsv -r receipts.tsv --dir ../customers dun.tsv
	cd ../customers
	# one with much, one with two contracts, and the list of all
	find . -name '*.html' ! -name K0033.html ! -name K0013.html ! -name index.html -delete
)
