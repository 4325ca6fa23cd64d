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

# at COLUMNS ARG...: what rc-report prints on a terminal so wide.
at() {
	local columns=$1
	shift
	COLUMNS=$columns TERM=dumb script -qec "rc-report $*" /dev/null | tr -d '\r'
}

@test "lines fit a narrow terminal, and what is not shown is told" {
	script -qec true /dev/null > /dev/null 2>&1 || skip "no terminal to be had here"
	is "$(at 60 by -b project aged.tsv | sed -n '3,9p')" \
'项目  合同应收    已收    逾期  销售回款率   逾期率
云      550.00  200.00  350.00     36.36 %  63.64 %
山      450.00  200.00    0.00     44.44 %   0.00 %
合计  1,000.00  400.00  350.00     40.00 %  35.00 %
未显示：笔数、到期应收、到期已收、未到期、本月应收、
本月已收、到期回款率、到期逾期率、月度回款率（-w 全部显示）'
	echo 'language: en' > en.yaml
	is "$(at 60 -p en.yaml by -b project aged.tsv | sed -n '7,9p')" \
'not shown: n, contracted, due, collected_due, not_due,
month_due, month_paid, collection_rate_due,
overdue_rate_due, month_rate (-w shows all)'
	# definitions are no wider either
	is "$(at 60 -p en.yaml by -b project aged.tsv | awk 'length > 60' | wc -l)" 0
	is "$(at 40 -p en.yaml by -b project aged.tsv | sed -n '/^collection_rate_due/,/^overdue_rate =/p')" \
'collection_rate_due = collected_due /
  due
overdue_rate = overdue / contracted'
	# one column too wide: of those that are needed least the rightmost goes
	is "$(at 140 by -b project aged.tsv | sed -n '7p')" '未显示：本月已收（-w 全部显示）'
	rc-report by -b project aged.tsv > wide
	is "$(at 60 -w by -b project aged.tsv)" "$(cat wide)"
	is "$(at 400 by -b project aged.tsv)" "$(cat wide)"
	is "$(COLUMNS=20 rc-report by -b project aged.tsv)" "$(cat wide)"
}

@test "a matrix has all of its columns on a narrow terminal, in tables below each other" {
	script -qec true /dev/null > /dev/null 2>&1 || skip "no terminal to be had here"
	for day in 2026-03-31 2026-04-30; do
		sed -n "1p; s/2026-03-31\t2026-0[123]/$day\t2026-01/p" aged.tsv |
			awk -v OFS='\t' '{ print $0, (NR > 1 ? NR : "due_id") }' > $day.tsv
	done
	at 60 roll 2026-03-31.tsv 2026-04-30.tsv > got
	is "$(grep '^原账龄' got | tr -s ' ')" \
'原账龄 收回 未到期 1-7 收回率 好转率 不变率 恶化率
原账龄 8-15 16-30 31-60 61-90 91+'
	is "$(grep -c '^61-90 ' got)" 2
	is "$(grep -c 未显示 got)" 0
	is "$(at 30 roll 2026-03-31.tsv 2026-04-30.tsv | grep -c '^原账龄')" 4
	is "$(at 1 roll 2026-03-31.tsv 2026-04-30.tsv | grep -c '^原账')" 8
}

@test "headings and texts are broken where columns that can't be spared are too wide" {
	script -qec true /dev/null > /dev/null 2>&1 || skip "no terminal to be had here"
	echo 'language: en' > en.yaml
	is "$(at 50 -p en.yaml by -b project aged.tsv | sed -n '3,5p')" \
'project  collected  overdue  collection_  overdue_
                                    rate      rate
云          200.00   350.00      36.36 %   63.64 %'
	is "$(at 60 -p en.yaml definitions | grep -A 1 '^completion_pace')" \
'completion_pace      collected / (target x working days of
                     the month gone / all of them); without'
	is "$(at 60 -p en.yaml definitions | awk 'length > 60' | wc -l)" 0
}

@test "whoever calls has the telephone number on a narrow terminal, in lines below each other if need be" {
	script -qec true /dev/null > /dev/null 2>&1 || skip "no terminal to be had here"
	table dun.tsv <<-'END'
	contract_id due_id customer phone item amount as_of payable_on paid balance state days_overdue bucket late_fee stage action owner act_on hold
	HX-202604-010 1 贺兰舟、叶静姝 19900000019/19900000049 首付 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 30 16-30 0.00 letter registered-letter 财务部 2026-03-31 .
	END
	echo 'language: en' > en.yaml
	is "$(at 76 -p en.yaml worklist dun.tsv | sed -n '3,5p')" \
'contract       customer        phone              action             overdue
HX-202604-010  贺兰舟、叶静姝  19900000019/       registered letter   100.00
                               19900000049'
}

@test "amounts are shown in 10,000 yuan, rounded half up, if asked for" {
	sed 's/300.00/100250.00/; s/\t100.00/\t100050.00/' aged.tsv > big.tsv
	is "$(rc-report ageing -u wan big.tsv | sed -n '1p;6p')" \
'账龄分析（逾期天数）  截至 2026-03-31  单位：万元
16-30        1     10.01   99.50 %'
	rc-report ageing -f tsv big.tsv > yuan
	is "$(rc-report ageing -f tsv -u wan big.tsv)" "$(cat yuan)"
	says 2 "rc-report: --unit: 'fen' is not yuan or wan" rc-report -u fen aged.tsv
}

@test "a terminal whose charset is not UTF-8 gets courses of ASCII; files and pipes don't" {
	script -qec true /dev/null > /dev/null 2>&1 || skip "no terminal to be had here"
	sed 's/2026-03-31/2026-02-28/; s/overdue\t61-90/overdue\t31-60/; s/overdue\t16-30/not-due\tnot-due/' aged.tsv > before.tsv
	# the overdue of March is all of it, that of February less
	drawn() { at 100 trend before.tsv aged.tsv | LC_ALL=C grep -c '_#' || true; }
	unset LC_ALL LC_CTYPE LANG
	is "$(drawn)" 1
	is "$(LANG=zh_CN.UTF-8 drawn)" 0
	is "$(LC_ALL=en_US.utf8@x LANG=C drawn)" 0
	is "$(LC_ALL='' LC_CTYPE=zh_CN.GB18030 LANG=C.UTF-8 drawn)" 1
	is "$(LC_ALL=C LC_CTYPE=C.UTF-8 drawn)" 1
	LC_ALL=C rc-report trend before.tsv aged.tsv | grep -q ▁█
	LC_ALL=C rc-report trend before.tsv aged.tsv | cmp - <(LC_ALL=C.UTF-8 rc-report trend before.tsv aged.tsv)
	LC_ALL=C at 100 trend -o file before.tsv aged.tsv
	grep -q ▁█ file
}
