#!/usr/bin/env bats
# rc-report for programs: CSV, JSON and Markdown beside TSV, and a choice of columns.

load ../helpers
load report

# A group's name that would be markup, a formula or the end of a cell somewhere.
odd() {
	sed "s/云/=A1|\"<b>,\\\\/" aged.tsv > odd.tsv
}

@test "CSV is for Excel: byte-order mark, CRLF, quotes, no formula, words of the policy" {
	odd
	rc-report by --by project -f csv -k project,n,overdue,month_rate odd.tsv > got.csv
	printf '\xEF\xBB\xBF项目,笔数,逾期,月度回款率\r\n"'"'"'=A1|""<b>,\\",2,350.00,0.6667\r\n山,2,0.00,1.0000\r\n' |
		cmp - got.csv
	echo 'language: en' > en.yaml
	rc-report -p en.yaml -f csv aged.tsv | grep -q $'^collection_rate,0.4000,0.9500,red,'
	rc-report -f csv aged.tsv | grep -q $'^销售回款率,0.4000,0.9500,红,400.00,1000.00,4,已收 ÷ 合同应收\r$'
}

@test "a text with any mark of a formula has an apostrophe in CSV" {
	for mark in = + - @ ＝ ＋ － ＠; do
		sed "s/云/${mark}1/" aged.tsv > odd.tsv
		rc-report ageing --by project -f csv odd.tsv | grep -q "^'${mark}1,1-7,"
	done
}

@test "a rate of nothing is empty in CSV, null in JSON and a dash in TSV" {
	sed 's/2026-03-31/2026-05-31/' aged.tsv > later.tsv
	is "$(rc-report -f tsv -k figure,value later.tsv | tail -n 1)" "month_rate$tab-"
	is "$(rc-report -f csv -k figure,value later.tsv | tail -n 1)" $'月度回款率,\r'
	is "$(rc-report -f json -k figure,value later.tsv | tail -n 2 | head -n 1)" \
		'{"figure": "month_rate", "value": null}'
}

@test "JSON has the columns of TSV as keys, numbers as they are, and null for nothing" {
	odd
	is "$(rc-report by --by project -f json -k project,n,overdue,month_rate odd.tsv)" '[
{"project": "=A1|\"<b>,\\", "n": 2, "overdue": 350.00, "month_rate": 0.6667},
{"project": "山", "n": 2, "overdue": 0.00, "month_rate": 1.0000}
]'
	is "$(rc-report -f json -k figure,value,lamp aged.tsv | sed -n '2p;11p')" \
		'{"figure": "n", "value": 4, "lamp": null},
{"figure": "collection_rate", "value": 0.4000, "lamp": "red"},'
}

@test "Markdown is a table of GitHub's, numbers at the right, with totals and definitions" {
	odd
	is "$(rc-report by --by project -f md -k project,overdue odd.tsv | head -n 9)" \
'# 分组回款  截至 2026-03-31

| 项目 | 逾期 |
| --- | ---: |
| =A1\|"\<b\>,\\ | 350.00 |
| 山 | 0.00 |
| 合计 | 350.00 |

- 销售回款率 = 已收 ÷ 合同应收'
}

@test "columns are chosen for every kind and form, and a wrong one is told the nearest" {
	is "$(rc-report ageing -f tsv -k balance -k bucket aged.tsv | head -n 2)" \
		"balance${tab}bucket
0.00${tab}1-7"
	is "$(rc-report ageing -k n aged.tsv | tail -n 1)" '   3'
	says 2 "rc-report: --columns: no column 'balanse' here; nearest is 'balance'" \
		rc-report ageing -k balanse aged.tsv
	says 2 'rc-report: --partial takes no --columns' rc-report --partial -k n aged.tsv
}

@test "the same bytes in any locale and time zone, in every form" {
	for form in csv json md; do
		rc-report by -b project -f $form aged.tsv > want
		LC_ALL=C TZ=America/New_York rc-report by -b project -f $form aged.tsv | cmp - want
	done
}

@test "definitions tell each figure, by the names of TSV" {
	rc-report definitions -f tsv > got.tsv
	is "$(columns figure definition < got.tsv | sed -n '10p')" \
		'collection_rate collected / contracted'
	rc-report -f tsv aged.tsv | columns figure > figures
	[ -s figures ]
	while read -r figure; do
		cut -f 1 got.tsv | grep -qx "$figure"
	done < figures
	rc-report definitions | grep -q '逾期 ÷ 合同应收'
}
