#!/usr/bin/env bats
# rc-report for people: widths, language and lamps.

load ../helpers
load report

@test "text is aligned by width on a terminal, two for a Chinese character" {
	run -0 rc-report ageing aged.tsv
	[ "${lines[0]}" = '账龄分析（逾期天数）  截至 2026-03-31' ]
	[ "${lines[1]}" = '逾期天数  笔数  未收金额    占未收' ]
	[ "${lines[4]}" = '16-30        1    100.00   16.67 %' ]
	[ "${lines[8]}" = '未到期       1    250.00   41.67 %' ]
	[ "${lines[9]}" = '未收合计     3    600.00  100.00 %' ]
}

@test "the language is the policy's, not the locale's" {
	echo 'language: en' > en.yaml
	LC_ALL=zh_CN.UTF-8 run -0 rc-report -p en.yaml aged.tsv
	[ "${lines[0]}" = 'Collection summary  as of 2026-03-31' ]
	[[ "$output" == *'collection_rate'*'40.00 %'*'red'* ]]
	LC_ALL=C run -0 rc-report aged.tsv
	[[ "$output" == *'销售回款率'*'40.00 %'*'红'* ]]
}

@test "lamps are coloured on a terminal, but not for NO_COLOR or a pipe" {
	script -qec true /dev/null > /dev/null 2>&1 || skip "no terminal to be had here"
	coloured() {
		script -qec 'rc-report aged.tsv' /dev/null | grep -c $'\033\[31m红' || true
	}
	is "$(TERM=xterm coloured)" 2
	is "$(NO_COLOR=1 TERM=xterm coloured)" 0
	is "$(TERM=dumb coloured)" 0
	is "$(rc-report aged.tsv | grep -c $'\033')" 0
}
