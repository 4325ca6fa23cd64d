#!/usr/bin/env bats
# rc-report for Excel: workbooks whose numbers are numbers and whose texts are texts.

load ../helpers
load report
load plan

# part FILE NAME: a part of a workbook, a tag a line.
part() {
	perl -MIO::Uncompress::Unzip=unzip,\$UnzipError -e \
		'unzip $ARGV[0] => "-", Name => $ARGV[1] or die "$UnzipError\n"' "$1" "$2" |
		sed 's/></>\n</g'
}

# cell FILE NAME: what stands in a cell of the first sheet, on one line.
cell() {
	part "$1" xl/worksheets/sheet1.xml | sed -n "/<c r=\"$2\"/,/<\/c>\|\/>/p" | tr -d '\n'
}

@test "amounts, counts, rates and days are numbers, and words are texts" {
	rc-report by -b project -f xlsx -k project,n,overdue,month_rate -o by.xlsx aged.tsv
	is "$(cell by.xlsx A1)" '<c r="A1" s="1" t="inlineStr"><is><t>项目</t></is></c>'
	is "$(cell by.xlsx A2 | sed 's/ s="[0-9]*"//')" '<c r="A2" t="inlineStr"><is><t>云</t></is></c>'
	is "$(cell by.xlsx B2 | sed 's/ s="[0-9]*"//')" '<c r="B2"><v>2</v></c>'
	is "$(cell by.xlsx C2 | sed 's/ s="[0-9]*"//')" '<c r="C2"><v>350</v></c>'
	# 200 paid of 300, due in March: 0.6667
	is "$(cell by.xlsx D2 | sed 's/ s="[0-9]*"//')" '<c r="D2"><v>0.6667</v></c>'
	rc-report trend -f xlsx -k as_of -o trend.xlsx aged.tsv
	part trend.xlsx xl/styles.xml | grep -qF 'formatCode="yyyy-mm-dd"'
	# Excel counts 2026-03-31 as day 46,112
	is "$(cell trend.xlsx A2 | sed 's/ s="[0-9]*"//')" '<c r="A2"><v>46112</v></c>'
}

@test "an amount has its fen to the last, however large" {
	sed '2s/300.00/71234567890123.45/; 2s/100.00/71234567889923.45/' aged.tsv > large.tsv
	rc-report ageing -f xlsx -k bucket,balance -o large.xlsx large.tsv
	is "$(cell large.xlsx B4 | sed 's/ s="[0-9]*"//')" '<c r="B4"><v>71234567889923.45</v></c>'
}

@test "a total is a formula with its sum, where it is the sum of the rows above" {
	rc-report by -b project -f xlsx -k project,overdue,overdue_rate -o by.xlsx aged.tsv
	is "$(cell by.xlsx B4 | sed 's/ s="[0-9]*"//')" \
		'<c r="B4"><f>SUBTOTAL(109,B2:B3)</f><v>350</v></c>'
	is "$(cell by.xlsx C4 | sed 's/ s="[0-9]*"//')" '<c r="C4"><v>0.35</v></c>'
	# of the buckets by project only the projects' own totals are sums of what is above
	rc-report ageing -b project -f xlsx -k project,bucket,balance -o ageing.xlsx aged.tsv
	is "$(cell ageing.xlsx C9 | sed 's/ s="[0-9]*"//')" \
		'<c r="C9"><f>SUBTOTAL(109,C2:C8)</f><v>350</v></c>'
	is "$(cell ageing.xlsx C18 | sed 's/ s="[0-9]*"//')" '<c r="C18"><v>0</v></c>'
}

@test "no text of the data is a formula" {
	for text in '=1+1' '+1' '@SUM(A1)' '-1' '=HYPERLINK("x")'; do
		sed "s/云/$text/" aged.tsv > odd.tsv
		rc-report by -b project -f xlsx -k project,n -o odd.xlsx odd.tsv
		part odd.xlsx xl/worksheets/sheet1.xml > sheet
		# the only formula is the total's
		is "$(grep -c '<f>' sheet)" 1
		grep -qF "<is>" sheet
		is "$(sed -n 's/.*<t>\(.*\)<\/t>.*/\1/p' sheet | sed -n 3,4p | sort | tail -n 1)" 山
	done
}

@test "headings stay in sight, can be filtered, stand on each page and say what they are" {
	rc-report by -b project -f xlsx -o by.xlsx aged.tsv
	part by.xlsx xl/worksheets/sheet1.xml > sheet
	grep -qF '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' sheet
	# two groups, without the total
	grep -qE '<autoFilter ref="A1:[A-Z]+3"/>' sheet
	grep -qF 'paperSize="9"' sheet
	grep -qF 'orientation="landscape"' sheet
	part by.xlsx xl/workbook.xml | grep -qF "'分组'!\$1:\$1"
	part by.xlsx xl/comments1.xml | grep -qF '已收 ÷ 合同应收'
}

@test "a status light is a fill and a word" {
	rc-report -f xlsx -k figure,lamp -o summary.xlsx aged.tsv
	cell summary.xlsx B11 | grep -qF '<is><t>红</t></is>'
	part summary.xlsx xl/styles.xml | grep -qF 'rgb="FFF9D6D2"'
}

@test "the same report is the same file, whenever and wherever it is made" {
	rc-report by -b project -f xlsx -o one.xlsx aged.tsv
	TZ=Asia/Shanghai LC_ALL=C rc-report by -b project -f xlsx aged.tsv > two.xlsx
	cmp one.xlsx two.xlsx
	part one.xlsx docProps/core.xml | grep -qF '2026-03-31T00:00:00Z'
	part one.xlsx docProps/core.xml | grep -qF '<dc:title>分组回款  截至 2026-03-31</dc:title>'
}

@test "what a chart shows is drawn by Excel, too" {
	planned
	rc-report plan -f xlsx -a parts.tsv -o plan.xlsx dues.tsv
	part plan.xlsx xl/charts/chart1.xml > chart
	grep -qF "<c:f>'月度计划'!\$A\$2:" chart
	is "$(grep -c '<c:ser>' chart)" 2
}

@test "rc-import reads back what a workbook has" {
	planned
	rc-report plan --propose -f xlsx -a parts.tsv -o targets.xlsx dues.tsv
	rc-import targets -q targets.xlsx > got
	rc-report plan --propose -f tsv -a parts.tsv dues.tsv | cmp - got
}

@test "a workbook that can't be written is an error, and leaves nothing behind" {
	says 1 "rc-report: cannot make a file below $PWD/none: No such file or directory" \
		env TMPDIR="$PWD/none" rc-report -f xlsx -o x.xlsx aged.tsv
	[ ! -e x.xlsx ]
	rc-report -f xlsx -o x.xlsx aged.tsv
	is "$(ls "$TMPDIR")" ''
}

@test "a text that Excel can't hold is an error, and leaves no file behind" {
	long=$(printf '%040000d' 0)
	sed "s/云/$long/" aged.tsv > long.tsv
	says 1 "rc-report: a workbook can't hold it: String exceeds Excel's limit of 32,767 characters." \
		rc-report by -b project -f xlsx -o long.xlsx long.tsv
	[ ! -e long.xlsx ]
	is "$(ls "$TMPDIR")" ''
}
