#!/usr/bin/env bats
# rc-report: the dashboard and the workbook, which are made of other kinds.

load ../helpers
load report
load plan

# headings FILE: the titles of a page's panels, in their order.
headings() {
	sed -n 's|^<h2>\(.*\)</h2>$|\1|p' "$1"
}

# panel TITLE FILE: what stands in a panel.
panel() {
	sed -n "/^<h2>$1<\/h2>/,/^<\/section>/p" "$2"
}

# sheets FILE: the names of a workbook's sheets.
sheets() {
	perl -MIO::Uncompress::Unzip=unzip -e \
		'unzip $ARGV[0] => "-", Name => "xl/workbook.xml" or die' "$1" |
		grep -o '<sheet name="[^"]*"' | cut -d '"' -f 2
}

history() {
	table history.tsv <<-'END'
	as_of n collection_rate overdue_rate
	2026-02-28 5 0.5000 0.2000
	2026-01-31 4 - -
	END
}

@test "a dashboard has a panel for each thing that is looked at, worst news first" {
	planned
	targets
	history
	rc-report dashboard -a parts.tsv -t targets.tsv --history history.tsv -o board.html \
		dues.tsv 2> /dev/null
	is "$(headings board.html)" '关键指标
本月
预警
账龄
走势
项目
置业顾问
逾期最多的客户
签约节点
逐周预计回款
客户满意度
签约月份
数据说明
定义'
	grep -qF '<h1>回款看板<small>  截至 2026-03-18</small></h1>' board.html
	is "$(grep -c '<section>' board.html)" 14
	is "$(grep -c '</section>' board.html)" 14
}

# rows TITLE FILE: the rows of a panel's table, without its markup.
rows() {
	panel "$1" "$2" | sed -n '/<tbody>/,/<\/tbody>/s/<tr[^>]*>/&/p' |
		sed 's/<svg.*<\/svg>//; s/<[^>]*>/ /g; s/  */ /g; s/^ //; s/ $//'
}

@test "a panel's figures are those of its kind" {
	planned
	rc-report dashboard -a parts.tsv -o board.html dues.tsv 2> /dev/null
	# 680 of the 1,983.33 that count are collected, and 883.33 overdue; 山 owes the most
	is "$(rows 关键指标 board.html | head -n 1)" '销售回款率 34.29 % 95.00 % ■ 红 680.00 1,983.33'
	is "$(rows 项目 board.html)" '山 ▲ 黄 项目逾期、月末预计、按揭放款、最长逾期 413.33 100.00 % 0.00 %
云 ▲ 黄 项目逾期、月末预计 470.00 29.94 % 43.31 %
合计 883.33 44.54 % 34.29 %'
	# 甲 owes 400.00 and 70.00, 乙 333.33 and 80.00
	is "$(rows 逾期最多的客户 board.html)" '甲 云 周岚 470.00 22
乙 山 许峰 413.33 168'
}

@test "the key rates are large figures with light, target and what they are made of" {
	planned
	rc-report dashboard -a parts.tsv -o board.html dues.tsv 2> /dev/null
	panel 关键指标 board.html | sed -n '/<ol class="tiles">/,/<\/ol>/p' > tiles
	is "$(grep -c '<li>' tiles)" 5
	is "$(grep 销售回款率 tiles | sed 's/<svg.*<\/svg>//; s/<[^>]*>//g')" \
		'销售回款率 34.29 % ■ 红目标 95.00 % 680.00 / 1,983.33'
}

@test "the month is told with its pace, its outlook and what is left" {
	planned
	targets
	# of A 300.00, 200.00, 50.00 and 30.00 came in, of B 20.00, for which its credit pays; the
	# targets that count are those of projects, 250.00 and 50.00
	rc-report dashboard -a parts.tsv -t targets.tsv -o board.html dues.tsv 2> /dev/null
	rows 本月 board.html > got
	is "$(head -n 1 got)" '本月已收 580.00 300.00'
	grep -qx '完成率 193.33 %' got
	grep -q '^预计至月末 ' got
	# 13 of 22 working days are gone: 580.00 of 177.27
	grep -qx '完成进度 327.18 %' got
	grep -qx '剩余工作日 9' got
}

@test "projects have the lights of their rules, those with the most red ones first" {
	planned
	cat > p.yaml <<-'END'
	labels: {zh: {late: 逾期过多, old: 久拖未付, due: 应收逾期}}
	warnings:
	  - {rule: late, figure: overdue_rate, by: project, yellow: 0.20, red: 0.50, owner: finance, action: ask}
	  - {rule: old, figure: oldest_days, by: project, yellow: 10, red: 30, owner: finance, action: ask}
	  - {rule: due, figure: overdue_rate_due, by: project, yellow: 0.90, red: 0.99, owner: finance, action: ask}
	  - {rule: all, figure: overdue_rate, yellow: 0.01, red: 0.02, owner: finance, action: ask}
	END
	rc-report dashboard -p p.yaml -a parts.tsv -o board.html dues.tsv
	# 山: all of it overdue, 168 days; 云: 29.94 %, 22 days
	is "$(rows 项目 board.html | head -n 2)" \
'山 ■ 红 逾期过多、久拖未付、应收逾期 413.33 100.00 % 0.00 %
云 ▲ 黄 逾期过多、久拖未付 470.00 29.94 % 43.31 %'
	# green ones are no warnings
	is "$(rows 预警 board.html | cut -d ' ' -f 1,2)" \
'逾期过多 山
久拖未付 山
应收逾期 山
all 全部
逾期过多 云
久拖未付 云'
	rc-report warnings -p p.yaml -f tsv dues.tsv | sed 's/2026-03-18/2026-03-01/' > earlier.tsv
	rc-report dashboard -p p.yaml -a parts.tsv --since earlier.tsv -o board.html dues.tsv
	is "$(rows 预警 board.html | grep -c 2026-03-01)" 6
}

@test "the data notes tell what is not in the figures, and by which policy they are" {
	planned
	rc-report dashboard -o board.html dues.tsv 2> /dev/null
	is "$(rows 数据说明 board.html)" \
'导入时搁置的行 --rejects
未核销的收款 --unmatched'
	panel 数据说明 board.html | grep -Eq '<p>政策：内置，校验码 [0-9a-f]{12}</p>'
	table un.tsv <<-'END'
	receipt_id contract_id due_id received_on amount reason
	R8 . . 2026-03-01 100.00 no-contract
	R9 . . 2026-03-02 -0.50 no-contract
	END
	printf 'file\trow\tcolumn\ttext\treason\tcells\na\t3\tamount\tx\tis not an amount\ta\n' > rejects.tsv
	mkdir policies
	echo 'language: zh' > policies/firm.yaml
	rc-report dashboard -p policies/firm.yaml --rejects rejects.tsv --rejects rejects.tsv --unmatched un.tsv \
		-o board.html dues.tsv 2> /dev/null
	is "$(rows 数据说明 board.html)" \
'导入时搁置的行 2
未核销的收款 2 99.50'
	panel 数据说明 board.html | grep -q '<p>政策：firm.yaml，'
	sed -i 's/99/9x/; s/-0.50/half/' un.tsv
	run -1 rc-report dashboard --unmatched un.tsv -o board.html dues.tsv
	is "${lines[-1]}" "rc-report: un.tsv:3: amount: 'half' is not an amount"
}

@test "a panel leads to the page of its kind where that lies beside it" {
	planned
	mkdir pages
	rc-report dashboard -a parts.tsv -o pages/board.html dues.tsv 2> /dev/null
	run ! grep -q href pages/board.html
	rc-report plan -a parts.tsv -f html -o pages/plan.html dues.tsv
	rc-report ageing -f html -o pages/ageing.html dues.tsv
	rc-report dashboard -a parts.tsv -o pages/board.html dues.tsv 2> /dev/null
	is "$(grep -o '<h2><a href.*' pages/board.html)" \
'<h2><a href="plan.html">本月</a></h2>
<h2><a href="ageing.html">账龄</a></h2>'
	rc-report dashboard -a parts.tsv dues.tsv 2> /dev/null > board.html
	run ! grep -q href board.html
}

@test "a panel whose input is missing says which" {
	planned
	rc-report dashboard -o board.html dues.tsv 2> /dev/null
	is "$(panel 本月 board.html | sed -n 2p)" '<p>缺少 --allocations，本栏暂无数据</p>'
	is "$(panel 走势 board.html | sed -n 2p)" '<p>缺少 --history，本栏暂无数据</p>'
	is "$(panel 客户满意度 board.html | sed -n 2p)" '<p>缺少 --surveys，本栏暂无数据</p>'
	is "$(panel 签约节点 board.html | sed -n 2p)" '<p>缺少 signed_on, paid_Nd，本栏暂无数据</p>'
	cut --complement -f 5 dues.tsv > other.tsv
	rc-report dashboard -o board.html other.tsv 2> /dev/null
	is "$(panel 项目 board.html | sed -n 2p)" '<p>缺少 project，本栏暂无数据</p>'
	echo 'language: en' > en.yaml
	rc-report dashboard -p en.yaml -o board.html dues.tsv 2> /dev/null
	is "$(panel Trend board.html | sed -n 2p)" '<p>--history is missing, which has the data of this panel</p>'
}

@test "a panel of nothing says that there is nothing" {
	planned
	awk -v OFS='\t' -F '\t' 'NR > 1 { $13 = $10; $14 = "0.00"; $15 = "paid"; $16 = 0; $17 = "paid" } 1' \
		dues.tsv > paid.tsv
	rc-report dashboard -o board.html paid.tsv 2> /dev/null
	is "$(panel 逾期最多的客户 board.html | sed -n 2p)" '<p>无</p>'
}

@test "of a long panel the first rows are listed, and how many are not is told" {
	{
		echo contract_id due_id project item amount as_of payable_on paid balance state days_overdue bucket
		for i in $(seq 101 125); do
			echo "C$i 1 P$i 首付 200.00 2026-03-31 2026-03-01 0.00 200.00 overdue 30 16-30"
		done
	} | awk 'NR > 1 { $8 = sprintf("%d.00", NR); $9 = sprintf("%d.00", 200 - NR) } 1' | table many.tsv
	rc-report dashboard -o board.html many.tsv 2> /dev/null
	# the least overdue come last: 20 of 25 projects, 10 of 25 dues
	panel 项目 board.html | grep -qF '<p>另有 5 项未列出</p>'
	is "$(panel 项目 board.html | grep -c '<tr><th scope="row">P')" 20
	panel 项目 board.html | grep -qF '<tr><th scope="row">P101</th>'
	run ! grep -qF '<tr><th scope="row">P125</th>' <(panel 项目 board.html)
	panel 逾期最多的客户 board.html | grep -qF '<p>另有 15 项未列出</p>'
	# and of the ageing the ten with most overdue, 199.00 less 2 to 26, behind a picture
	panel 账龄 board.html | grep -qF '<p>另有 15 项未列出</p>'
	is "$(panel 账龄 board.html | grep -c '<li><span class="label">P')" 10
	panel 账龄 board.html | grep -qF '<li><span class="label">P110</span>'
	panel 账龄 board.html | grep -qF '<details class="long"><summary>数据表（88 行）</summary>'
}

@test "each figure is defined once, behind all panels" {
	planned
	rc-report dashboard -a parts.tsv -o board.html dues.tsv 2> /dev/null
	is "$(grep -c '<dt>完成率</dt>' board.html)" 1
	panel 定义 board.html | grep -qF '<dt>完成率</dt>'
	run ! grep -qF '<dl>' <(panel 本月 board.html)
}

@test "a screen on the wall reads the page anew" {
	planned
	rc-report dashboard --refresh 300 dues.tsv 2> /dev/null |
		grep -qF '<meta http-equiv="refresh" content="300">'
	run ! grep -q refresh <(rc-report dashboard dues.tsv 2> /dev/null)
	says 2 "rc-report: --refresh: '0' is not a whole number from 1 to 86400" \
		rc-report dashboard --refresh 0 dues.tsv
	says 2 'rc-report: summary takes no --refresh' rc-report --refresh 300 dues.tsv
}

@test "a workbook has a sheet for each panel, under its title" {
	planned
	history
	sed 's/2026-03-18/2026-03-17/' dues.tsv > before.tsv
	rc-report workbook -a parts.tsv --history history.tsv -o book.xlsx dues.tsv 2> /dev/null
	is "$(sheets book.xlsx)" '汇总
账龄
项目
置业顾问
本月计划
趋势
预测
预警
逾期明细
定义'
	rc-report workbook -a parts.tsv --history history.tsv dues.tsv 2> /dev/null | cmp - book.xlsx
	rc-report workbook -a parts.tsv --before before.tsv -o book.xlsx dues.tsv 2> /dev/null
	is "$(sheets book.xlsx | grep 迁徙)" '迁徙矩阵
迁徙'
}

@test "history is the table of a trend without groups, in any order" {
	planned
	history
	rc-report dashboard --history history.tsv -o board.html dues.tsv 2> /dev/null
	is "$(panel 走势 board.html | grep -o '<tr><th.*scope="row".*' | sed 's/<[^>]*>/ /g; s/  */ /g')" \
' 2026-01-31 - - 
 2026-02-28 50.00 % 20.00 % '
	rc-report trend -f tsv dues.tsv > trend.tsv
	rc-report dashboard --history trend.tsv -o board.html dues.tsv 2> /dev/null
	sed -n '2p' history.tsv >> history.tsv
	run -1 rc-report dashboard --history history.tsv dues.tsv
	is "${lines[-1]}" \
		'rc-report: history.tsv:4: as_of: 2026-02-28 is there already; a trend without groups is wanted'
	sed -i '4d; 2s/0.5000/much/' history.tsv
	run -1 rc-report dashboard --history history.tsv dues.tsv
	is "${lines[-1]}" "rc-report: history.tsv:2: collection_rate: 'much' is not a rate"
}

@test "a board is of files, and of forms with room for many tables" {
	planned
	says 2 'rc-report: dashboard reads the dues more than once: name the file' \
		rc-report dashboard < dues.tsv
	says 2 'rc-report: workbook reads the dues more than once: name the file' \
		rc-report workbook -
	for form in tsv csv json; do
		says 2 "rc-report: dashboard has many tables, of which --format $form would show one" \
			rc-report dashboard -f $form dues.tsv
	done
	says 2 'rc-report: dashboard takes no --columns' rc-report dashboard -k n dues.tsv
	says 2 'rc-report: dashboard takes no --partial and no --merge' \
		rc-report dashboard --partial dues.tsv
	rc-report dashboard -f md dues.tsv 2> /dev/null | grep -qx '## 账龄'
	# a blank line stands before each panel
	rc-report dashboard -f text dues.tsv 2> /dev/null | grep -B 1 -x '账龄\|项目\|定义' > got
	is "$(grep -c '^$' got)" 3
}
