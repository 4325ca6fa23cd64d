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
	# its axes have the formats of the sheet
	grep -qF 'formatCode="#,##0"' chart
	rc-report forecast -f xlsx -a parts.tsv -o forecast.xlsx dues.tsv 2> /dev/null
	part forecast.xlsx xl/charts/chart1.xml > chart
	grep -qF "<c:f>'预测'!\$B\$2:\$B\$" chart
	grep -qF 'formatCode="yyyy-mm-dd"' chart
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

# limited BLOCKS [COMMAND...]: makes the workbook of rows.tsv where no file can be larger.
limited() {
	(
		ulimit -f "$1"
		trap '' XFSZ
		rc-report by -b contract_id -f xlsx rows.tsv 2> err
	) | cat
	return "${PIPESTATUS[0]}"
}

# rows N: a table of so many contracts.
rows() {
	awk -v n="$1" 'BEGIN {
		OFS = "\t"
		print "contract_id", "item", "amount", "as_of", "payable_on", "paid", "balance", "state", "bucket"
		for (i = 1; i <= n; i++)
			print i, "首付", "1.00", "2026-03-31", "2026-03-01", "0.00", "1.00", "overdue", "16-30"
	}'
}

@test "where there is no room for it below TMPDIR a workbook is refused, never cut short" {
	rows 500 > rows.tsv
	rc-report by -b contract_id -f xlsx rows.tsv > whole.xlsx
	refused=0
	# its rows are 380 kB, and have to stand there twice and packed
	for blocks in 1 8 32 64 128 200 256 300 320 360 380 400 500 700 900 1100 4000; do
		if limited "$blocks" > got.xlsx; then
			cmp got.xlsx whole.xlsx
		else
			grep -qx "rc-report: cannot write a workbook below $TMPDIR: File too large" err
			[ ! -s got.xlsx ]
			refused=$((refused + 1))
		fi
	done
	[ "$refused" -gt 5 ]
	[ "$refused" -lt 17 ]
	is "$(ls "$TMPDIR")" ''
}

@test "a run that is killed leaves no unfinished workbook behind" {
	rows 500 > rows.tsv
	# the system kills who writes more
	run -153 sh -c 'ulimit -f 16; exec rc-report by -b contract_id -f xlsx rows.tsv > /dev/null'
	is "$(ls "$TMPDIR")" ''
}

@test "more rows than a sheet has are refused" {
	rows 1048575 > rows.tsv
	# with the total there are one too many below the headings
	says 1 'rc-report: 1048576 rows, where a sheet holds 1048575; --format csv holds them all' \
		rc-report by -b contract_id -f xlsx -o x.xlsx rows.tsv
	[ ! -e x.xlsx ]
}

@test "each salesperson's work list is a workbook with their own customers alone" {
	table dun.tsv <<-'END'
	contract_id due_id customer phone salesperson item amount as_of payable_on paid balance state days_overdue bucket late_fee stage action owner act_on hold
	A 1 裴安 13900000001 周岚 首付 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 30 16-30 0.00 letter letter 财务部 2026-03-31 .
	B 1 王芳 13900000002 许峰 首付 250.00 2026-03-31 2026-01-10 0.00 250.00 overdue 80 61-90 0.00 demand letter 财务部 2026-03-31 .
	C 1 李昂 13900000003 周岚 首付 70.00 2026-03-31 2026-03-21 0.00 70.00 overdue 10 8-15 0.00 call phone 周岚 2026-03-31 .
	END
	rc-report worklist -f xlsx --split salesperson --dir lists dun.tsv
	is "$(ls lists)" '周岚.xlsx
许峰.xlsx'
	for who in 周岚 许峰; do
		unpack lists/$who.xlsx > $who
	done
	grep -q 裴安 周岚 && grep -q 李昂 周岚
	grep -q 王芳 许峰
	run ! grep -q '王芳\|13900000002\|许峰' 周岚
	run ! grep -q '裴安\|李昂\|周岚' 许峰
	# who calls needs the number
	grep -q 13900000001 周岚
}

# unpack FILE: all that is in a workbook.
unpack() {
	perl -MIO::Uncompress::Unzip=\$UnzipError -e '
		my $zip = IO::Uncompress::Unzip->new($ARGV[0]) or die;
		do { print while <$zip> } while $zip->nextStream() > 0' "$1"
}
