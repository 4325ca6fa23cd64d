#!/usr/bin/env bats
# rc-import: pages with tables become rows.

load ../helpers
load form

@test "a page that is cut off is refused, wherever, or nothing is missing" {
	printf '<html><body><table x="1">%s</table><!-- end --></body></html>' \
		"<tr><td>&nbsp;合同<td>1<br>2</tr><tr><td colspan=2>合计&amp;</tr>" > page.xls
	is "$(rows page.xls)" '# 
1|合同|1 2
2|合计&<合计&|<合计&
# UTF-8, HTML'
	early() {
		[ "$(head -c "$1" page.xls | grep -c '<table ')" = 0 ]
	}
	cut_off page.xls 1 early
}

@test "a page in GBK, whatever it says of itself" {
	printf '<html><head><meta charset="utf-8"></head><table><tr><td>合同编号</table>' |
		iconv -f UTF-8 -t GB18030 > page.xls
	is "$(rows page.xls)" '# 
1|合同编号
# GB18030, HTML'
}
