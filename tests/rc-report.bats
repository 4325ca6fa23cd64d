#!/usr/bin/env bats
# rc-report: the figures, their checks and their two formats.

bats_require_minimum_version 1.5.0
load helpers

setup() {
	clean_room
	# 1,000 contracted: 400 paid, 350 overdue (100 + 250), 250 not due
	table aged.tsv <<-'END'
	contract_id project item amount as_of payable_on paid balance state bucket
	A 云 首付 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 16-30
	A 云 按揭 250.00 2026-03-31 2026-01-10 0.00 250.00 overdue 61-90
	A 云 契税 90.00 2026-03-31 2026-01-10 0.00 90.00 overdue 61-90
	B 山 首付 200.00 2026-03-31 2026-03-31 200.00 0.00 paid paid
	B 山 尾款 250.00 2026-03-31 2026-04-01 0.00 250.00 not-due not-due
	C 山 首付 70.00 2026-03-31 2026-03-02 0.00 0.00 cancelled cancelled
	D 山 首付 80.00 2026-03-31 2026-03-03 0.00 80.00 future future
	END
}

figure() {
	rc-report -f tsv "${2:-aged.tsv}" | awk -F '\t' -v f="$1" '$1 == f { print $2 }'
}

@test "only price and loan count, and neither future nor cancelled dues" {
	[ "$(figure n)" = 4 ]
	[ "$(figure contracted)" = 1000.00 ]
}

@test "items that begin and end alike are told apart" {
	table alike.tsv <<-'END'
	contract_id item amount as_of payable_on paid balance state bucket
	A 契税 90.00 2026-03-31 2026-01-10 0.00 90.00 overdue 61-90
	A 印税 10.00 2026-03-31 2026-01-10 0.00 10.00 overdue 61-90
	A 契税 70.00 2026-03-31 2026-01-10 0.00 70.00 overdue 61-90
	END
	[ "$(figure contracted alike.tsv)" = 10.00 ]
	run -0 rc-report alike.tsv
	[ "${lines[0]}" = "rc-report: item '印税': not in the policy, taken as price" ]
}

@test "amounts are summed by state and by payable date" {
	[ "$(figure collected)" = 400.00 ]
	[ "$(figure overdue)" = 350.00 ]
	[ "$(figure not_due)" = 250.00 ]
	[ "$(figure due)" = 750.00 ]
	[ "$(figure collected_due)" = 400.00 ]
}

@test "a due payable on as-of itself is due, and in as-of's month" {
	[ "$(figure month_due)" = 500.00 ]
	[ "$(figure month_paid)" = 400.00 ]
}

@test "rates are exact quotients, rounded half up to four places" {
	[ "$(figure collection_rate)" = 0.4000 ]
	[ "$(figure collection_rate_due)" = 0.5333 ]   # 400 / 750 = 0.53333
	[ "$(figure overdue_rate)" = 0.3500 ]
	[ "$(figure overdue_rate_due)" = 0.4667 ]      # 350 / 750 = 0.46667
	[ "$(figure month_rate)" = 0.8000 ]
}

@test "a rate of 0.00005 is 0.0001, and one of 0.00004 is 0.0000" {
	table one.tsv <<-'END'
	contract_id item amount as_of payable_on paid balance state bucket
	A 首付 20000.00 2026-03-31 2026-03-01 1.00 19999.00 overdue 16-30
	END
	[ "$(figure collection_rate one.tsv)" = 0.0001 ]
	sed 's/20000.00/25000.00/; s/19999.00/24999.00/' one.tsv > two.tsv
	[ "$(figure collection_rate two.tsv)" = 0.0000 ]
}

@test "every rate stands with numerator, denominator, n and definition" {
	run -0 rc-report -f tsv aged.tsv
	[[ "$output" == *$'overdue_rate_due\t0.4667\t\t\t350.00\t750.00\t3\toverdue / due'* ]]
	[[ "$output" == *$'collection_rate\t0.4000\t0.9500\tred\t400.00\t1000.00\t4\tcollected / contracted'* ]]
}

@test "a rate with nothing below it is a dash" {
	head -1 aged.tsv > none.tsv
	[ "$(figure collection_rate none.tsv)" = - ]
	[ "$(figure contracted none.tsv)" = 0.00 ]
}

@test "the plan's own figures: 84.00 % and 16.00 %, both red" {
	table plan.tsv <<-'END'
	contract_id item amount as_of payable_on paid balance state bucket
	A 首付 42000000.00 2026-03-31 2026-03-01 42000000.00 0.00 paid paid
	B 首付 8000000.00 2026-03-31 2026-03-01 0.00 8000000.00 overdue 16-30
	END
	run -0 rc-report -f tsv plan.tsv
	[[ "$output" == *$'collection_rate\t0.8400\t0.9500\tred\t'* ]]
	[[ "$output" == *$'overdue_rate\t0.1600\t0.0500\tred\t'* ]]
}

@test "with 5,000,000.00 not yet due: 84.00, 6.00, 93.33 and 6.67 %" {
	table plan.tsv <<-'END'
	contract_id item amount as_of payable_on paid balance state bucket
	A 首付 42000000.00 2026-03-31 2026-03-01 42000000.00 0.00 paid paid
	B 首付 3000000.00 2026-03-31 2026-03-01 0.00 3000000.00 overdue 16-30
	C 首付 5000000.00 2026-03-31 2026-04-01 0.00 5000000.00 not-due not-due
	END
	[ "$(figure collection_rate plan.tsv)" = 0.8400 ]
	[ "$(figure overdue_rate plan.tsv)" = 0.0600 ]
	[ "$(figure collection_rate_due plan.tsv)" = 0.9333 ]
	[ "$(figure overdue_rate_due plan.tsv)" = 0.0667 ]
}

@test "a value on an edge has the better lamp" {
	table edge.tsv <<-'END'
	contract_id item amount as_of payable_on paid balance state bucket
	A 首付 92.00 2026-03-31 2026-03-01 92.00 0.00 paid paid
	B 首付 8.00 2026-03-31 2026-03-01 0.00 8.00 overdue 16-30
	END
	run -0 rc-report -f tsv edge.tsv
	[[ "$output" == *$'collection_rate\t0.9200\t0.9500\tyellow\t'* ]]
	[[ "$output" == *$'overdue_rate\t0.0800\t0.0500\tyellow\t'* ]]
	sed 's/92.00/95.00/g; s/8.00/5.00/g' edge.tsv > better.tsv
	run -0 rc-report -f tsv better.tsv
	[[ "$output" == *$'collection_rate\t0.9500\t0.9500\tgreen\t'* ]]
	[[ "$output" == *$'overdue_rate\t0.0500\t0.0500\tgreen\t'* ]]
}

@test "the figures of every case are the independent model's" {
	needs_shared cases/age
	for case in a b c; do
		for day in 2025-12-31 2026-11-23; do
			rc-report -f tsv "$shared/cases/age/$case/aged-$day.tsv" |
				cut -f 1,2 > got
			grep -v '^receipts_' "$shared/cases/age/$case/summary-$day.tsv" |
				sort > want
			sort got | diff want -
		done
	done
}

@test "ageing lists every band and what is not due, with shares of what is open" {
	run -0 rc-report ageing -f tsv aged.tsv
	[ "${lines[0]}" = $'bucket\tn\tbalance\tshare' ]
	[ "${lines[3]}" = $'16-30\t1\t100.00\t0.1667' ]    # 100 / 600
	[ "${lines[5]}" = $'61-90\t1\t250.00\t0.4167' ]    # 250 / 600
	[ "${lines[7]}" = $'not-due\t1\t250.00\t0.4167' ]
	[ "${#lines[@]}" = 8 ]
}

@test "by prints a row for each group, in byte order" {
	run -0 rc-report --by project -f tsv aged.tsv
	[ "$(cut -f 1-4,6,7 <<< "$output" | sed -n 2p)" = $'云\t2\t550.00\t550.00\t200.00\t350.00' ]
	[ "$(cut -f 1-4,6,7 <<< "$output" | sed -n 3p)" = $'山\t2\t450.00\t200.00\t200.00\t0.00' ]
	[ "${#lines[@]}" = 3 ]
}

@test "by month is the month of payable_on, and columns can be several" {
	run -0 rc-report by -b project -b month -f tsv aged.tsv
	[ "$(cut -f 1-4 <<< "$output" | tail -n +2)" = "$(printf '%s\t%s\t%s\t%s\n' \
		云 2026-01 1 250.00 云 2026-03 1 300.00 \
		山 2026-03 1 200.00 山 2026-04 1 250.00)" ]
	run -0 rc-report by -b project,month -f tsv aged.tsv
	[ "${#lines[@]}" = 5 ]
}

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

@test "rates are refused when the prices say that paid dues are missing" {
	table arrears.tsv <<-'END'
	contract_id item price amount as_of payable_on paid balance state bucket
	A 首付 500.00 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 16-30
	B 首付 200.00 200.00 2026-03-31 2026-03-01 0.00 200.00 overdue 16-30
	END
	run -1 rc-report arrears.tsv
	[ "$output" = "rc-report: no rates: 1 of 2 contracts have dues of less than their price, as if paid ones were left out; 'A' has 300.00 of 500.00" ]
	run -1 rc-report --by item arrears.tsv
	run -0 rc-report ageing -f tsv arrears.tsv
	[[ "$output" == *$'16-30\t2\t300.00\t1.0000'* ]]
}

@test "of contracts short of their price the first by contract_id is named" {
	table arrears.tsv <<-'END'
	contract_id item price amount as_of payable_on paid balance state bucket
	B 首付 500.00 200.00 2026-03-31 2026-03-01 0.00 200.00 overdue 16-30
	A 首付 500.00 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 16-30
	C 首付 500.00 400.00 2026-03-31 2026-03-01 0.00 400.00 overdue 16-30
	END
	says 1 "rc-report: no rates: 3 of 3 contracts have dues of less than their price, as if paid ones were left out; 'A' has 300.00 of 500.00" \
		rc-report arrears.tsv
}

@test "a credit does not make dues fall short of the price" {
	table credit.tsv <<-'END'
	contract_id item price amount as_of payable_on paid balance state bucket
	A 首付 500.00 500.00 2026-03-31 2026-03-01 500.00 0.00 paid paid
	A 面积补差 500.00 -20.00 2026-03-31 2026-03-01 -20.00 0.00 paid paid
	END
	[ "$(figure contracted credit.tsv)" = 480.00 ]
}

@test "contracts are counted, whether or not their prices are known" {
	[ "$(rc-report --partial aged.tsv | columns contracts | head -n 1)" = 4 ]
	sed -E '1s/project/price/; 2,$s/\t(云|山)/\t1.00/' aged.tsv > priced.tsv
	[ "$(rc-report --partial priced.tsv | columns contracts | head -n 1)" = 4 ]
}

@test "a row whose balance is not what is open stops the report" {
	sed 's/\t100.00\toverdue/\t99.00\toverdue/' aged.tsv > bad.tsv
	run -1 rc-report bad.tsv
	[ "$output" = 'rc-report: bad.tsv:2: balance: amount 300.00 is not paid 200.00 + balance 99.00' ]
}

@test "a row that is paid with something open stops the report" {
	sed 's/\t100.00\toverdue/\t100.00\tpaid/' aged.tsv > bad.tsv
	run -1 rc-report bad.tsv
	[ "$output" = 'rc-report: bad.tsv:2: state: paid, with a balance of 100.00' ]
}

@test "an unknown state, an unknown band and another as-of day are named" {
	sed '2s/overdue/late/' aged.tsv > bad.tsv
	run -1 rc-report bad.tsv
	[ "$output" = "rc-report: bad.tsv:2: state: 'late' is not future, cancelled, paid, overdue or not-due" ]
	sed '2s/16-30/16-31/' aged.tsv > bad.tsv
	run -1 rc-report bad.tsv
	[ "$output" = "rc-report: bad.tsv:2: bucket: '16-31' is not one of the policy's (ageing.buckets)" ]
	sed '3s/2026-03-31/2026-03-30/' aged.tsv > bad.tsv
	run -1 rc-report bad.tsv
	[ "$output" = 'rc-report: bad.tsv:3: as_of: 2026-03-30, where the rows before have 2026-03-31' ]
}

@test "a missing column is named with the nearest that is there" {
	sed '1s/balance/balanse/' aged.tsv > bad.tsv
	run -1 rc-report bad.tsv
	[ "$output" = "rc-report: bad.tsv:1: no column 'balance'; nearest is 'balanse'" ]
	run -1 rc-report --by projekt aged.tsv
	[ "$output" = "rc-report: aged.tsv:1: no column 'projekt'; nearest is 'project'" ]
}

@test "a sum beyond the range is an error, not a wrap" {
	table huge.tsv <<-'END'
	contract_id item amount as_of payable_on paid balance state bucket
	A 首付 90000000000000.00 2026-03-31 2026-03-01 0.00 90000000000000.00 overdue 16-30
	B 首付 0.01 2026-03-31 2026-03-01 0.00 0.01 overdue 16-30
	END
	run -1 rc-report huge.tsv
	[ "$output" = 'rc-report: the sum of contracted is beyond 90,000,000,000,000.00' ]
}

@test "wrong use is told, with status 2" {
	run -2 rc-report --format html aged.tsv
	[ "$output" = "rc-report: --format: 'html' is not text or tsv" ]
	run -2 rc-report by aged.tsv
	[ "$output" = 'rc-report: by needs --by COLUMN' ]
	run -2 rc-report summary --by project aged.tsv
	[ "$output" = 'rc-report: summary takes no --by' ]
	run -2 rc-report --by a,b,c,d,e,f,g,h,i aged.tsv
	[ "$output" = 'rc-report: --by: more than 8 columns' ]
	run -2 rc-report --by a,b --by a aged.tsv
	[ "$output" = "rc-report: --by: 'a' is there twice" ]
	run -2 rc-report --formt tsv aged.tsv
	[ "$output" = "rc-report: no option '--formt'; nearest is 'format'" ]
}

@test "a full disk, a directory and a missing file are errors" {
	run -1 bash -c 'rc-report aged.tsv > /dev/full'
	[ "$output" = 'rc-report: stdout: cannot write: No space left on device' ]
	run -1 rc-report -o /dev/full aged.tsv
	[ "$output" = 'rc-report: /dev/full: cannot write: No space left on device' ]
	run -1 rc-report .
	[ "$output" = 'rc-report: .: cannot read: Is a directory' ]
	run -1 rc-report none.tsv
	[ "$output" = 'rc-report: none.tsv: cannot open: No such file or directory' ]
}

@test "--output keeps the old file when the report fails" {
	echo old > report.txt
	sed 's/\t100.00\toverdue/\t99.00\toverdue/' aged.tsv > bad.tsv
	run -1 rc-report -o report.txt bad.tsv
	[ "$(cat report.txt)" = old ]
	rc-report -o report.txt aged.tsv
	rc-report aged.tsv | cmp - report.txt
	[ "$(ls report.txt*)" = report.txt ]
}

@test "a file called like a kind is named with its folder" {
	cp aged.tsv summary
	run -0 rc-report ./summary
	[ "${lines[0]}" = '回款汇总  截至 2026-03-31' ]
}

@test "the same bytes in any locale and time zone" {
	rc-report aged.tsv > one
	LC_ALL=de_DE.UTF-8 TZ=Asia/Shanghai rc-report aged.tsv | cmp - one
	LC_ALL=C TZ=America/Los_Angeles rc-report aged.tsv | cmp - one
}

# Dues as rc-dun prints them: A owes 300 in two dues, and its bank 500; B owes 900.
dunned() {
	table dunned.tsv <<-'END'
	contract_id customer item as_of state balance days_overdue late_fee stage action owner act_on hold last_stage last_on grade
	A 王 首付 2026-03-31 overdue 100.00 40 0.40 letter . . . with-2 call 2026-03-09 C
	A 王 二期 2026-03-31 overdue 200.00 50 1.00 letter letter 财务部 2026-03-31 . call 2026-03-09 C
	A 王 按揭 2026-03-31 overdue 500.00 9 0.00 chase-bank phone 周岚 2026-03-31 . . . C
	A 王 三期 2026-03-31 not-due 700.00 0 0.00 . . . . . . . C
	B 李 首付 2026-03-31 overdue 900.00 20 1.80 letter letter 财务部 2026-04-01 . . . A
	C 张 首付 2026-03-31 overdue 50.00 70 0.90 lawyer . . . dispute . . D
	END
}

@test "the work list has a row for each contract and party with an action, worst first" {
	dunned
	rc-report worklist -f tsv dunned.tsv > list.tsv
	is "$(columns contract_id stage owner act_on overdue_amount oldest_days late_fee \
		last_stage last_on grade < list.tsv)" \
'B letter 财务部 2026-04-01 900.00 20 1.80 . . A
A letter 财务部 2026-03-31 300.00 50 1.40 call 2026-03-09 C
A chase-bank 周岚 2026-03-31 500.00 9 0.00 . . C'
}

@test "the work list has Chinese words for stages and actions, or the policy's own" {
	dunned
	run -0 rc-report worklist dunned.tsv
	[ "${lines[0]}" = '今日催款清单  截至 2026-03-31' ]
	[[ ${lines[2]} == B*催款函*催款函*财务部*900.00* ]]
	[[ ${lines[4]} == A*催办放款*电话*周岚*500.00* ]]
	echo 'labels: {zh: {letter: 催缴通知}}' > policy.yaml
	run -0 rc-report worklist -p policy.yaml dunned.tsv
	[[ ${lines[2]} == B*催缴通知*催缴通知* ]]
}

@test "the work list and rc-dun --todo agree on what is to do, in what order" {
	needs_shared cases/judge
	for case in a b; do
		set -- -l "$shared/cases/judge/$case/contacts.tsv" \
			-r "$shared/cases/judge/$case/receipts.tsv"
		rc-dun "$@" "$shared/cases/judge/$case/aged.tsv" | rc-report worklist -f tsv |
			cut -f 1,7-13 > got
		rc-dun "$@" --todo "$shared/cases/judge/$case/aged.tsv" | cut -f 1,7-13 > want
		[ "$(wc -l < want)" -gt 1 ]
		diff want got
	done
}

@test "contracts that are alike stand by contract_id, in whatever order they are read" {
	dunned
	grep -v '^B' dunned.tsv > alike.tsv
	sed -n '/^B/p; s/^B/b/p; s/^b/AA/p' dunned.tsv >> alike.tsv
	rc-report worklist -f tsv alike.tsv | cut -f 1 > got
	is "$(paste -sd ' ' got)" 'contract_id AA B b A A'
	{ head -1 alike.tsv; tail -n +2 alike.tsv | tac; } > back.tsv
	rc-report worklist -f tsv back.tsv | cut -f 1 | diff got -
}

@test "a work list of rows of two days is refused" {
	dunned
	sed '3s/2026-03-31/2026-03-30/' dunned.tsv > days.tsv
	says 1 'rc-report: days.tsv:3: as_of: 2026-03-30, where the rows before have 2026-03-31' \
		rc-report worklist days.tsv
}

@test "a work list of rows that were not through rc-dun is refused" {
	says 1 "rc-report: aged.tsv:1: no column 'days_overdue'" rc-report worklist aged.tsv
	dunned
	cut --complement -f 10 dunned.tsv > no-action.tsv
	says 1 "rc-report: no-action.tsv:1: no column 'action'; nearest is 'act_on'" rc-report worklist no-action.tsv
	says 2 'rc-report: worklist takes no --by' rc-report worklist --by project dunned.tsv
}
