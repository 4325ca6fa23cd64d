#!/usr/bin/env bats
# rc-report for a browser: pages of one file, with what is drawn beside its figures.

load ../helpers
load report

# page KIND [OPTION...]: the page of aged.tsv, without what stands before its title.
page() {
	rc-report -f html "$@" aged.tsv | sed -n '/<main>/,$p'
}

# line PATTERN: the one line of stdin that has the pattern.
line() {
	grep -F -- "$1" > line
	is "$(wc -l < line)" 1
	cat line
}

@test "a page fetches nothing and runs nothing" {
	for kind in summary ageing "by -b project" "ageing -b project" definitions; do
		rc-report $kind -f html $([ "$kind" = definitions ] || echo aged.tsv) > page.html
		grep -qF "content=\"default-src 'none'; style-src 'unsafe-inline'\"" page.html
		run ! grep -Eiq '<script|<link|<img|<iframe|@import|url\(|src=|href=|https?:|style=|[ "]on[a-z]+=' \
			page.html
	done
}

@test "a page says its language, its title and its width" {
	rc-report -f html aged.tsv > page.html
	is "$(sed -n 2p page.html)" '<html lang="zh-CN">'
	grep -qF '<title>回款汇总  截至 2026-03-31</title>' page.html
	grep -qF '<meta name="viewport" content="width=device-width, initial-scale=1">' page.html
	is "$(page | sed -n 2p)" '<h1>回款汇总<small>  截至 2026-03-31</small></h1>'
	is "$(tail -n 3 page.html)" $'</main>\n</body>\n</html>'
	echo 'language: en' > en.yaml
	rc-report -p en.yaml -u wan -f html aged.tsv | grep -qF \
		'<h1>Collection summary<small>  as of 2026-03-31  in 10,000 yuan</small></h1>'
}

@test "a figure is text in a table, whose rows and columns have headings" {
	page by -b project -k project,n,overdue > got
	is "$(sed -n '/<thead>/,/<\/table>/p' got)" '<thead>
<tr><th scope="col">项目</th><th class="number" scope="col">笔数</th><th class="number" scope="col">逾期</th></tr>
</thead>
<tbody>
<tr><th scope="row">云</th><td class="number">2</td><td class="number">350.00</td></tr>
<tr><th scope="row">山</th><td class="number">2</td><td class="number">0.00</td></tr>
<tr class="total"><th scope="row">合计</th><td class="number">4</td><td class="number">350.00</td></tr>
</tbody>
</table>'
	grep -qF '<div class="frame" role="region" tabindex="0" aria-label="分组">' got
}

@test "a status light has a colour, a shape and a word" {
	# 40 % collected, 35 % overdue: red both
	page | line '<th scope="row">销售回款率</th>' | grep -qF \
		'<span class="lamp red"><span aria-hidden="true">■</span> 红</span>'
	sed 's/200.00\t100.00\toverdue/300.00\t0.00\tpaid/; s/0.00\t250.00\toverdue/235.00\t15.00\toverdue/;
		s/16-30/paid/; s/0.00\t250.00\tnot-due/250.00\t0.00\tpaid/; s/not-due$/paid/' \
		aged.tsv > good.tsv
	# 985 of 1,000 collected, 15 overdue
	rc-report -f html good.tsv | line '<th scope="row">销售回款率</th>' | grep -qF \
		'<span class="lamp green"><span aria-hidden="true">●</span> 绿</span>'
}

@test "markup in the data is text" {
	sed 's/云/<b>"\&'"'"'/' aged.tsv > odd.tsv
	rc-report ageing -b project -f html odd.tsv > odd.html
	grep -qF '<th scope="row">&lt;b&gt;&quot;&amp;&#39;</th>' odd.html
	grep -qF '<title>&lt;b&gt;&quot;&amp;&#39;</title>' odd.html
	run ! grep -qF '<b>' odd.html
}

@test "a mark in a name doesn't turn the direction of what stands beside it" {
	sed "s/云/$(printf '云\\xe2\\x80\\xae湾\\xe2\\x81\\xa6')/" aged.tsv > odd.tsv
	rc-report by -b project -f html -k project,n odd.tsv > odd.html
	grep -qF '<th scope="row">云�湾�</th>' odd.html
	is "$(grep -c "$(printf '\xe2\x80\xae')" odd.html)" 0
	# what Arabic and Hebrew names are written with stays
	sed "s/云/$(printf 'علي\xe2\x80\x8f')/" aged.tsv > named.tsv
	rc-report by -b project -f html -k project,n named.tsv | grep -qF "$(printf '<th scope="row">علي\xe2\x80\x8f</th>')"
}

@test "a bar is as long as its share of the whole, a stroke stands at its target" {
	# 400 of 1,000 collected, target 95 %; 350 overdue, target 5 %
	page | line '<title>销售回款率: 40.00 %</title>' > bar
	grep -qF '<span class="figure">40.00 % <span class="beside">目标 95.00 %</span></span>' bar
	grep -qF '<desc>目标 95.00 %</desc>' bar
	grep -qF '<rect class="value" x="0" y="1" width="400" height="8"/>' bar
	grep -qF '<rect class="mark" x="946" y="0" width="4" height="10"/>' bar
	page | line '<title>逾期率: 35.00 %</title>' |
		grep -qF '<rect class="value" x="0" y="1" width="350" height="8"/>'
}

@test "the parts of a bar stand side by side, and the longest bar is the whole width" {
	# 云: 100 at 16-30 and 250 at 61-90, which is all; 山: 250 not due
	page ageing -b project > got
	line '<title>云</title>' < got > bar
	grep -qF '<desc>1-7: 0.00, 8-15: 0.00, 16-30: 100.00, 31-60: 0.00, 61-90: 250.00, 91+: 0.00, 未到期: 0.00</desc>' bar
	grep -qF '<rect class="part s2" x="0" y="0" width="285" height="10"/><rect class="part s4" x="285" y="0" width="715" height="10"/></svg>' bar
	line '<title>山</title>' < got |
		grep -qF '<rect class="part rest" x="0" y="0" width="714" height="10"/></svg>'
	is "$(grep -c '<li><i class="swatch' got)" 7
	grep -qF '<li><i class="swatch rest"></i>未到期</li>' got
}

@test "what is nothing or below has no bar, and what is little has one" {
	# of A 0.01 is open at 16-30 and of B all of its 2,000,000; C has a credit
	table aged.tsv <<-'END'
	contract_id item amount as_of payable_on paid balance state bucket
	A 首付 0.01 2026-03-31 2026-03-01 0.00 0.01 overdue 16-30
	B 首付 2000000.00 2026-03-31 2026-04-01 0.00 2000000.00 not-due not-due
	C 首付 -5.00 2026-03-31 2026-03-27 0.00 -5.00 overdue 1-7
	END
	page ageing > got
	line '<title>1-7: -5.00</title>' < got > bar
	run ! grep -qF 'class="value"' bar
	line '<title>16-30: 0.01</title>' < got |
		grep -qF '<rect class="value" x="0" y="1" width="1" height="8"/>'
}

@test "a course is a line from the first day to the last" {
	# of 1,000 contracted 400, 400 and 650 are collected, 350, 350 and 350 overdue
	for day in 2026-04-30 2026-05-31; do
		sed "s/2026-03-31\t\(2026-0[123]\)/$day\t\1/; s/2026-03-31\t2026-04-01/$day\t2026-06-30/
			s/2026-03-31\t2026-03-31/$day\t2026-03-31/" aged.tsv > $day.tsv
	done
	sed -i 's/0.00\t250.00\tnot-due\tnot-due/250.00\t0.00\tpaid\tpaid/' 2026-05-31.tsv
	rc-report trend -f html aged.tsv 2026-04-30.tsv 2026-05-31.tsv > got
	grep -qF '<polyline class="line s0" points="0,180 500,180 1000,105"/>' got
	grep -qF '<polyline class="line s1" points="0,195 500,195 1000,195"/>' got
	grep -qF '<p class="days"><span>2026-03-31</span><span>2026-05-31</span></p>' got
	grep -qF '<li><i class="swatch s0"></i>销售回款率 65.00 %</li>' got
}

@test "a rate in a matrix is tinted by its tenth" {
	contracts_signed
	rc-report vintage -f html -a parts.tsv signed.tsv > got
	is "$(grep -o 'class="number[^"]*t[0-9]">[0-9.]* %' got | sort -u)" \
'class="number t2">25.00 %
class="number t9">100.00 %'
}

# A contract that paid a quarter in its first month and all by the next.
contracts_signed() {
	table signed.tsv <<-'END'
	contract_id due_id item amount as_of payable_on paid balance state bucket settled_on signed_on
	A 1 首付 100.00 2026-03-31 2026-01-20 100.00 0.00 paid paid 2026-02-10 2026-01-05
	END
	table parts.tsv <<-'END'
	receipt_id contract_id due_id on amount rule
	R1 A 1 2026-01-20 25.00 2
	R2 A 1 2026-02-10 75.00 2
	END
}

@test "of more bars than 40 the longest are drawn, and how many are not is told" {
	{
		echo contract_id project item amount as_of payable_on paid balance state bucket
		for i in $(seq 101 143); do
			echo "C$i P$i 首付 100.00 2026-03-31 2026-03-01 0.$i ${i/1/99.} overdue 16-30"
		done
	} > rows
	awk 'NR > 1 { $7 = sprintf("%d.00", NR - 2); $8 = sprintf("%d.00", 102 - NR) } 1' rows |
		table aged.tsv
	page by -b project > got
	# collected 0.00 to 42.00: the three least are not drawn
	is "$(sed -n '/销售回款率<\/figcaption>/,/<\/figure>/p' got | grep -c '<svg')" 40
	run ! grep -qF '<title>P103: 2.00 %</title>' got
	grep -qF '<title>P104: 3.00 %</title>' got
	grep -qF '<p class="note">另有 3 项未画出</p>' got
	is "$(grep -c '<th scope="row">P1' got)" 43
}

@test "a page is the same in every locale and whatever the terminal" {
	rc-report by -b project -f html aged.tsv > want
	LC_ALL=C COLUMNS=40 TERM=xterm rc-report by -b project -f html aged.tsv | cmp - want
}

@test "a page masks what the policy's privacy says, and its last line says what" {
	table people.tsv <<-'END'
	contract_id due_id customer phone item amount as_of payable_on paid balance state bucket days_overdue
	A 1 裴安然 19912340034 首付 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 16-30 30
	END
	rc-report overdue -f html people.tsv > page.html
	grep -qF '<td class="id">199****0034</td>' page.html
	grep -qF '<td>裴安然</td>' page.html
	grep -qF '<p>已部分隐藏：电话</p>' page.html
	run ! grep -qF 19912340034 page.html
	printf 'language: en\nprivacy: {customer: mask}\n' > p.yaml
	rc-report overdue -p p.yaml -f html people.tsv > page.html
	grep -qF '<td>裴**</td>' page.html
	grep -qF '<p>masked: telephone numbers, names</p>' page.html
	# what goes from tool to tool, and to those who call, is whole
	for form in tsv text csv md; do
		rc-report overdue -f $form people.tsv | grep -qF 19912340034
	done
	says 0 'rc-report: --plain: phone, id_no and customer are shown whole' \
		rc-report overdue --plain -f html people.tsv
	grep -qF '<td class="id">19912340034</td>' out
	grep -qF '<p>客户信息完整显示，请妥善保管</p>' out
}
