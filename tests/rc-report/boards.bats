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
本月计划
预警
账龄
走势
项目
置业顾问
签约节点
签约月份
最大逾期
逐周预计回款
定义'
	grep -qF '<h1>回款看板  截至 2026-03-18</h1>' board.html
	is "$(grep -c '<section>' board.html)" 12
	is "$(grep -c '</section>' board.html)" 12
}

@test "a panel's figures are those of its kind" {
	planned
	rc-report dashboard -a parts.tsv -o board.html dues.tsv 2> /dev/null
	# 680 of the 1,983.33 that count are collected, and 883.33 overdue; 山 owes the most
	is "$(panel 关键指标 board.html | grep -o '<th scope="row">.*' |
		sed 's/<[^>]*>/ /g; s/  */ /g' | head -n 1)" ' 销售回款率 34.29 % 95.00 % ■ 红 '
	is "$(panel 项目 board.html | grep -o '<tr><th scope="row">.*' |
		sed 's/<[^>]*>/ /g; s/  */ /g')" ' 山 413.33 413.33 0.00 % 100.00 % 
 云 1,570.00 470.00 43.31 % 29.94 % '
	panel 项目 board.html | grep -qF '<tr class="total">'
	is "$(panel 最大逾期 board.html | grep -c '<tr><th scope="row">')" 4
}

@test "a panel whose input is missing says which" {
	planned
	rc-report dashboard -o board.html dues.tsv 2> /dev/null
	is "$(panel 本月计划 board.html | sed -n 2p)" '<p>缺少：--allocations</p>'
	is "$(panel 走势 board.html | sed -n 2p)" '<p>缺少：--history</p>'
	is "$(panel 签约节点 board.html | sed -n 2p)" '<p>缺少：signed_on, paid_Nd</p>'
	cut --complement -f 5 dues.tsv > other.tsv
	rc-report dashboard -o board.html other.tsv 2> /dev/null
	is "$(panel 项目 board.html | sed -n 2p)" '<p>缺少：project</p>'
	echo 'language: en' > en.yaml
	rc-report dashboard -p en.yaml -o board.html dues.tsv 2> /dev/null
	is "$(panel Trend board.html | sed -n 2p)" '<p>not given: --history</p>'
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
	panel 项目 board.html | grep -qF '<p>另有 5 行未列出</p>'
	is "$(panel 项目 board.html | grep -c '<tr><th scope="row">P')" 20
	panel 项目 board.html | grep -qF '<tr><th scope="row">P101</th>'
	run ! grep -qF '<tr><th scope="row">P125</th>' <(panel 项目 board.html)
	panel 最大逾期 board.html | grep -qF '<p>另有 15 行未列出</p>'
	# a long table behind a picture is folded away
	panel 项目 board.html | grep -qF '<details><summary>数据表（21 行）</summary>'
}

@test "each figure is defined once, behind all panels" {
	planned
	rc-report dashboard -a parts.tsv -o board.html dues.tsv 2> /dev/null
	is "$(grep -c '<dt>完成率</dt>' board.html)" 1
	panel 定义 board.html | grep -qF '<dt>完成率</dt>'
	run ! grep -qF '<dl>' <(panel 本月计划 board.html)
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
	rc-report dashboard -f text dues.tsv 2> /dev/null | grep -q 账龄
}
