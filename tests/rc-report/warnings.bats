#!/usr/bin/env bats
# rc-report warnings: the policy's rules, their status lights, and the contracts behind them.

load ../helpers
load report
load plan

# The dues of report.bash, with the numbers that kinds need which look at dues one by one.
setup() {
	clean_room
	table aged.tsv <<-'END'
	contract_id due_id project item amount as_of payable_on paid balance state bucket
	A 1 云 首付 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 16-30
	A 2 云 按揭 250.00 2026-03-31 2026-01-10 0.00 250.00 overdue 61-90
	A 3 云 契税 90.00 2026-03-31 2026-01-10 0.00 90.00 overdue 61-90
	B 1 山 首付 200.00 2026-03-31 2026-03-31 200.00 0.00 paid paid
	B 2 山 尾款 250.00 2026-03-31 2026-04-01 0.00 250.00 not-due not-due
	C 1 山 首付 70.00 2026-03-31 2026-03-02 0.00 0.00 cancelled cancelled
	D 1 山 首付 80.00 2026-03-31 2026-03-03 0.00 80.00 future future
	END
}

# rules RULE...: a policy of these rules, each with an owner and an action.
rules() {
	echo 'dunning: {promise_tolerance: 2}' > p.yaml
	echo 'warnings:' >> p.yaml
	for rule; do
		echo "- {owner: finance, action: call, $rule}"
	done >> p.yaml
}

# warnings COLUMNS OPTION... FILE: these columns of the rows.
warnings() {
	local wanted=$1
	shift
	rc-report warnings -p p.yaml -f tsv "$@" > got || return
	# shellcheck disable=SC2086  # columns are words
	columns $wanted < got
}

@test "a figure beyond a limit has its light, on it the better one" {
	# overdue 350 of 1,000
	rules 'rule: a, figure: overdue_rate, yellow: 0.30, red: 0.3499' \
		'rule: b, figure: overdue_rate, yellow: 0.30, red: 0.35' \
		'rule: c, figure: overdue_rate, yellow: 0.35, red: 0.40' \
		'rule: d, figure: collection_rate, yellow: 0.50, red: 0.41' \
		'rule: e, figure: collection_rate, yellow: 0.50, red: 0.40' \
		'rule: f, figure: collection_rate, yellow: 0.40, red: 0.10'
	is "$(warnings 'rule value lamp n amount' aged.tsv)" \
'a 0.3500 red 4 350.00
d 0.4000 red 4 350.00
b 0.3500 yellow 4 350.00
e 0.4000 yellow 4 350.00'
	is "$(warnings 'rule lamp yellow red since' --all aged.tsv | tail -n 2)" \
'c green 0.3500 0.4000 .
f green 0.4000 0.1000 .'
}

@test "with too small an n what is beyond red is yellow" {
	rules 'rule: a, figure: overdue_rate, yellow: 0, red: 0.1, least: 4' \
		'rule: b, figure: overdue_rate, yellow: 0, red: 0.1, least: 5'
	is "$(warnings 'rule lamp n' aged.tsv)" \
'a red 4
b yellow 4'
}

@test "each rate has its own n and amount" {
	# due by 03-31: A 300 and 250, B 200; of the month 300 and 200, of which 200 and 200 paid
	rules 'rule: a, figure: collection_rate_due, yellow: 1, red: 0.9' \
		'rule: b, figure: overdue_rate_due, yellow: 0, red: 0.1' \
		'rule: c, figure: month_rate, yellow: 1, red: 0.9' \
		'rule: d, figure: loan_overdue_rate, yellow: 0, red: 0.1'
	is "$(warnings 'rule value n amount' aged.tsv)" \
'a 0.5333 3 350.00
b 0.4667 3 350.00
c 0.8000 2 100.00
d 1.0000 1 250.00'
}

@test "red comes first, then the policy's order, the larger amount, the group" {
	rules 'rule: z, figure: collection_rate, by: project, yellow: 0.9, red: 0.4' \
		'rule: a, figure: month_rate, by: [project, contract_id], yellow: 1.1, red: 0.9'
	is "$(warnings 'rule scope group lamp amount' aged.tsv)" \
'z project 云 red 350.00
a project,contract_id 云 / A red 100.00
z project 山 yellow 0.00
a project,contract_id 山 / B yellow 0.00'
}

@test "a group without a denominator has no row" {
	rules 'rule: a, figure: loan_overdue_rate, by: project, yellow: 0, red: 0.1'
	is "$(warnings 'group value' --all aged.tsv)" '云 1.0000'
}

@test "the owner is the policy's, and a salesperson the group's own" {
	planned
	rules 'rule: a, figure: overdue_rate, by: [project, salesperson], yellow: 0, red: 0.01'
	sed -i 's/owner: finance/owner: salesperson/' p.yaml
	echo '- {rule: b, owner: salesperson, action: call, figure: overdue_rate, yellow: 0, red: 0.01}
- {rule: c, owner: legal, action: call, figure: overdue_rate, yellow: 0, red: 0.01}
owners: {legal: 法务}' >> p.yaml
	is "$(warnings 'rule group owner action' dues.tsv)" \
'a 云 / 周岚 周岚 call
a 山 / 许峰 许峰 call
b . salesperson call
c . 法务 call'
}

@test "a warning keeps the day since when it has been there, unless it was green" {
	rules 'rule: a, figure: overdue_rate, yellow: 0.3, red: 0.3' \
		'rule: b, figure: overdue_rate, yellow: 0.2, red: 0.3' \
		'rule: c, figure: overdue_rate, by: project, yellow: 0.2, red: 0.3' \
		'rule: d, figure: overdue_rate, yellow: 0.9, red: 1'
	table earlier.tsv <<-'END'
	rule scope group lamp since
	a all . yellow 2026-01-05
	b all . green .
	c project 山 red 2026-01-06
	c salesperson 云 red 2026-01-07
	d all . red 2026-01-08
	END
	is "$(warnings 'rule group since' --all --since earlier.tsv aged.tsv)" \
'a . 2026-01-05
b . 2026-03-31
c 云 2026-03-31
c 山 .
d . .'
}

@test "--check tells by the exit status whether a light is red" {
	rules 'rule: a, figure: overdue_rate, yellow: 0.3, red: 0.34'
	says 3 '' rc-report warnings -p p.yaml -f tsv --check -k rule aged.tsv
	is "$(cat out)" "rule
a"
	says 0 '' rc-report warnings -p p.yaml aged.tsv
	rules 'rule: a, figure: overdue_rate, yellow: 0.3, red: 0.35'
	says 0 '' rc-report warnings -p p.yaml --check aged.tsv
}

@test "a rule that lacks an input is left out, and named" {
	rules 'rule: a, figure: satisfaction, yellow: 1, red: 1' \
		'rule: b, figure: silence, yellow: 0, red: 1' \
		'rule: c, figure: promises_broken, yellow: 0, red: 1' \
		'rule: d, figure: completion_pace, yellow: 1, red: 0' \
		'rule: e, figure: node_7, yellow: 1, red: 0' \
		'rule: f, figure: oldest_days, yellow: 0, red: 1' \
		'rule: g, figure: first_due_late, yellow: 0, red: 1' \
		'rule: h, figure: overdue_rate, by: 楼栋, yellow: 0, red: 1'
	rc-report warnings -p p.yaml -f tsv -k rule aged.tsv > out 2> err
	is "$(cat out)" rule
	is "$(cat err)" \
"rc-report: rule 'a' is left out: satisfaction needs --surveys
rc-report: rule 'b' is left out: silence needs --allocations
rc-report: rule 'c' is left out: promises_broken needs --contacts
rc-report: rule 'd' is left out: completion_pace needs --allocations
rc-report: rule 'e' is left out: node_7 needs the column 'signed_on'
rc-report: rule 'f' is left out: oldest_days needs the column 'days_overdue'
rc-report: rule 'g' is left out: first_due_late needs the column 'signed_on'
rc-report: rule 'h' is left out: the dues have no column '楼栋'"
}

@test "targets or surveys without a rule's column leave it out" {
	planned
	targets
	table surveys.tsv <<-'END'
	on score project
	2026-03-01 5 云
	END
	rules 'rule: a, figure: completion_pace, by: unit, yellow: 1, red: 1' \
		'rule: b, figure: satisfaction, by: salesperson, yellow: 1, red: 1'
	says 0 "rc-report: rule 'a' is left out: the targets have no column 'unit'
rc-report: rule 'b' is left out: the surveys have not all of its columns" \
		rc-report warnings -p p.yaml -f tsv -o out.tsv -a parts.tsv -t targets.tsv -s surveys.tsv dues.tsv
}

@test "satisfaction has the groups of the surveys" {
	table surveys.tsv <<-'END'
	on score project
	2026-03-01 5 云
	2026-03-02 1 云
	2026-03-02 1 河
	END
	rules 'rule: a, figure: satisfaction, by: project, yellow: 0.8, red: 0.6, least: 2'
	is "$(warnings 'group value lamp n amount' -s surveys.tsv aged.tsv)" \
'云 0.5000 red 2 .
河 0.0000 yellow 1 .'
}

# Contracts of different ages, as of 2026-03-31.
ages() {
	table ages.tsv <<-'END'
	contract_id due_id customer_id item amount as_of payable_on paid balance state days_overdue bucket settled_on signed_on
	A 1 K1 首付 100.00 2026-03-31 2026-03-10 100.00 0.00 paid 0 paid 2026-03-17 2026-03-01
	A 2 K1 分期 50.00 2026-03-31 2026-03-20 0.00 50.00 overdue 11 8-15 . 2026-03-01
	B 1 K1 按揭 80.00 2026-03-31 2026-03-01 0.00 80.00 overdue 30 16-30 . 2026-03-01
	B 2 K1 首付 100.00 2026-03-31 2026-03-10 40.00 60.00 overdue 21 16-30 . 2026-03-01
	C 1 . 首付 100.00 2026-03-31 2026-03-01 100.00 0.00 paid 0 paid 2026-03-09 2026-02-20
	D 1 . 首付 70.00 2026-03-31 2026-03-01 0.00 70.00 overdue 30 16-30 . 2025-12-31
	E 1 . 首付 90.00 2026-03-31 2026-03-25 0.00 90.00 overdue 6 1-7 . 2026-03-20
	END
	table parts.tsv <<-'END'
	receipt_id contract_id due_id on amount rule
	R1 A 1 2026-03-17 100.00 due
	R2 B 2 2026-03-18 40.00 due
	R3 C 1 2026-03-09 100.00 due
	END
}

# A paid on the seventh day; B 2 is late, and its loan is the bank's; C on the eighth day; D
# was signed 90 days ago; E was payable six days ago.
@test "a first due is late if it is not settled seven days after it was payable" {
	ages
	rules 'rule: a, figure: first_due_late, yellow: 0, red: 0.1'
	is "$(warnings 'value n amount' ages.tsv)" '0.6667 3 60.00'
}

@test "the oldest due is told in days, with what is open of that age" {
	ages
	rules 'rule: a, figure: oldest_days, yellow: 10, red: 30' \
		'rule: b, figure: oldest_days, by: contract_id, yellow: 10, red: 29'
	is "$(warnings 'rule group value yellow red lamp n amount' ages.tsv)" \
'b B 30 10 29 red 2 80.00
b D 30 10 29 red 1 70.00
a . 30 10 30 yellow 5 150.00
b A 11 10 29 yellow 1 50.00'
	is "$(warnings 'group value n amount' --all ages.tsv | grep C)" 'C 0 0 0.00'
}

# Overdue for a week are A, B and D; A paid on 03-17, which is 14 days ago, B a day later; D
# was called on 03-18, or on 03-17.
@test "a contract is silent with neither a row in the log nor money in fourteen days" {
	ages
	rules 'rule: a, figure: silence, yellow: 0, red: 0.1'
	printf 'on\tcontract_id\tkind\n2026-03-18\tD\tnote\n' > log.tsv
	is "$(warnings 'value n amount' -a parts.tsv -l log.tsv ages.tsv)" '0.3333 3 50.00'
	printf 'on\tcontract_id\tkind\n2026-03-17\tD\tnote\n' > log.tsv
	is "$(warnings 'value n amount' -a parts.tsv -l log.tsv ages.tsv)" '0.6667 3 120.00'
}

@test "concentration is the ten largest customers', whose contracts count as one" {
	{
		echo contract_id due_id customer_id item amount as_of payable_on paid balance state bucket
		echo A 1 K1 首付 100.00 2026-03-31 2026-03-01 0.00 100.00 overdue 16-30
		echo B 1 K1 首付 100.00 2026-03-31 2026-03-01 0.00 100.00 overdue 16-30
		for i in 1 2 3 4 5 6 7 8 9 10 11; do
			echo "C$i" 1 . 首付 20.00 2026-03-31 2026-03-01 0.00 20.00 overdue 16-30
		done
	} | table many.tsv
	rules 'rule: a, figure: concentration, yellow: 0.1, red: 0.9'
	# (200 + 9 x 20) / (200 + 11 x 20)
	is "$(warnings 'value n amount' many.tsv)" '0.9048 12 380.00'
	# of a table that knows no customers each contract is one: (2 x 100 + 8 x 20) / 420
	cut -f 1,2,4- many.tsv > contracts.tsv
	is "$(warnings 'value n amount' contracts.tsv)" '0.8571 13 360.00'
}

# As of 03-31: to the 30th back, the last day of a promise lies from 03-01 to 03-30.
@test "promises count by their last day, unless they were replaced" {
	ages
	table log.tsv <<-'END'
	on contract_id kind promise_on promise_amount
	2026-02-01 A promise 2026-02-26 10.00
	2026-02-02 A promise 2026-02-27 20.00
	2026-03-01 B promise 2026-03-18 40.00
	2026-03-01 D promise 2026-03-05 30.00
	2026-03-02 D promise 2026-03-28 50.00
	2026-03-20 E promise 2026-03-29 60.00
	2026-03-20 Z promise 2026-03-20 60.00
	END
	table receipts.tsv <<-'END'
	receipt_id contract_id received_on amount
	R1 A 2026-03-17 100.00
	R2 B 2026-03-18 40.00
	R3 C 2026-03-09 100.00
	END
	rules 'rule: a, figure: promises_broken, yellow: 0, red: 0.1'
	is "$(warnings 'value n amount' -l log.tsv -r receipts.tsv ages.tsv)" '0.6667 3 70.00'
	is "$(rc-report warnings -p p.yaml --explain a -f tsv -l log.tsv -r receipts.tsv ages.tsv |
		columns contract_id n amount share running)" \
'D 1 50.00 0.7143 0.7143
A 1 20.00 0.2857 1.0000'
}

# By 03-18, 13 of March's 22 working days: 周岚 was to collect 900 and 580 came in, 许峰 250
# and 0, a new one 70 and 0.
@test "the pace is that of the working days gone, of groups with a target" {
	planned
	targets
	rules 'rule: a, figure: completion_pace, by: salesperson, yellow: 1.1, red: 1'
	rc-report warnings -p p.yaml -f tsv -a parts.tsv -t targets.tsv dues.tsv > got 2> err
	is "$(columns group value lamp n amount < got)" \
'许峰 0.0000 red 2 250.00
周岚 1.0906 yellow 3 320.00
新人 0.0000 yellow 0 70.00'
}

@test "targets and surveys may come from pipes, however many rules ask for them" {
	planned
	targets
	table surveys.tsv <<-'END'
	on score project salesperson
	2026-03-01 5 云 周岚
	2026-03-02 1 云 周岚
	END
	rules 'rule: a, figure: completion_pace, by: salesperson, yellow: 1.1, red: 1' \
		'rule: b, figure: completion_pace, by: [salesperson, project], yellow: 1.1, red: 1' \
		'rule: c, figure: satisfaction, by: project, yellow: 0.8, red: 0.6' \
		'rule: d, figure: satisfaction, by: salesperson, yellow: 0.8, red: 0.6'
	rc-report warnings -p p.yaml -f tsv -o want -a parts.tsv -t targets.tsv \
		-s surveys.tsv dues.tsv 2> want.err
	grep '^[abcd]' want | cut -f1 | sort -u | tr -d '\n' | grep -qx abcd
	for i in 1 2; do mkfifo fifo$i; done
	cat targets.tsv > fifo1 &
	cat surveys.tsv > fifo2 &
	timeout 60 rc-report warnings -p p.yaml -f tsv -a parts.tsv -t fifo1 -s fifo2 dues.tsv \
		2> got.err | cmp - want
	sed 's/fifo1/targets.tsv/' got.err | cmp - want.err
}

# February 2026 has twenty working days by weekends alone, the fifth on 02-06.
@test "a pace is told from when a quarter of the month's working days is gone" {
	for day in 2026-02-05 2026-02-06; do
		table early.tsv <<-END
		contract_id due_id item amount as_of payable_on paid balance state bucket
		A 1 首付 100.00 $day 2026-02-20 0.00 100.00 not-due not-due
		END
		table none.tsv <<-'END'
		receipt_id contract_id due_id on amount rule
		END
		rules 'rule: a, figure: completion_pace, yellow: 1, red: 0.5'
		echo 'calendar: {files: [], beyond: weekends}' >> p.yaml
		is "$(warnings value -a none.tsv early.tsv)" \
			"$([ "$day" = 2026-02-05 ] || echo 0.0000)"
	done
}

# Seven days before 03-18 overdue was what was open of what was payable before 03-11: of A 1
# 600, of B 1 333.33, of B 3 80; now A 1 400, A 5 70 and the same of B.
@test "growth is told against seven days before, from nothing to something it is 1" {
	planned
	rules 'rule: a, figure: overdue_growth, yellow: -0.3, red: 0' \
		'rule: b, figure: overdue_growth, by: contract_id, yellow: -0.3, red: 0'
	is "$(warnings 'rule group value n amount' --all -a parts.tsv dues.tsv)" \
'a . -0.1283 4 -130.00
b B 0.0000 2 0.00
b A -0.2167 2 -130.00'
	sed -i '/^A	1	/d' dues.tsv
	sed -i '/A	1	/d' parts.tsv
	rules 'rule: b, figure: overdue_growth, by: contract_id, yellow: 0, red: 0.5'
	is "$(warnings 'group value lamp n amount' -a parts.tsv dues.tsv)" 'A 1.0000 red 1 70.00'
}

@test "--explain prints the contracts behind a rule, the largest first" {
	rules 'rule: a, figure: overdue_rate, by: project, yellow: 0, red: 0.1'
	rc-report warnings -p p.yaml --explain a -f tsv aged.tsv > got
	is "$(head -n 1 got)" \
"contract_id${tab}customer${tab}project${tab}unit${tab}salesperson${tab}n${tab}amount${tab}share${tab}running"
	is "$(columns contract_id customer project n amount share running < got)" \
		'A . 云 2 350.00 1.0000 1.0000'
}

@test "--explain refuses a rule that isn't there, has no contracts or lacks an input" {
	rules 'rule: arrears, figure: overdue_rate, yellow: 0, red: 0.1' \
		'rule: happy, figure: satisfaction, yellow: 1, red: 0.1' \
		'rule: pace, figure: completion_pace, yellow: 1, red: 0.1'
	says 2 "rc-report: --explain: no rule 'arears'; nearest is 'arrears'" \
		rc-report warnings -p p.yaml --explain arears aged.tsv
	says 2 "rc-report: --explain: 'happy': satisfaction has no contracts behind it" \
		rc-report warnings -p p.yaml --explain happy aged.tsv
	says 2 "rc-report: --explain: 'pace': completion_pace needs --allocations" \
		rc-report warnings -p p.yaml --explain pace aged.tsv
}

@test "dues of less than their price give no warnings" {
	table short.tsv <<-'END'
	contract_id due_id item amount as_of payable_on paid balance state bucket price
	A 1 首付 100.00 2026-03-31 2026-03-01 0.00 100.00 overdue 16-30 1000.00
	END
	says 1 "rc-report: no rates: 1 of 1 contracts have dues of less than their price, as if paid ones were left out; 'A' has 100.00 of 1,000.00" \
		rc-report warnings short.tsv
}

@test "people read actions by their labels" {
	rules 'rule: a, figure: overdue_rate, yellow: 0, red: 0.1'
	rc-report warnings -p p.yaml aged.tsv > got
	grep -q '^预警  截至 2026-03-31$' got
	grep -q '红 .*财务部  电话催款' got
}

@test "the columns of too many rules are refused" {
	rules "rule: a, figure: overdue_rate, by: [a, b, c, d, e, f, g, h], yellow: 0, red: 1" \
		"rule: b, figure: overdue_rate, by: [i, j, k, l, m, n, o, p], yellow: 0, red: 1"
	says 2 "rc-report: warnings: the rules have more than 24 columns, with those of lists" \
		rc-report warnings -p p.yaml aged.tsv
}

@test "people read words for rules, scopes and all; programs read codes" {
	table dues.tsv <<-'END'
	contract_id due_id project salesperson item amount as_of payable_on paid balance state bucket
	A 1 云 周岚 首付 100.00 2026-03-31 2026-03-01 0.00 100.00 overdue 16-30
	END
	cat > p.yaml <<-'END'
	warnings:
	  - {rule: late, figure: overdue_rate, by: [project, salesperson], yellow: 0.05, red: 0.10,
	     owner: finance, action: review-project}
	  - {rule: own, figure: overdue_rate, yellow: 0.05, red: 0.10, owner: finance, action: ask}
	labels: {zh: {late: 逾期太多}, en: {late: too late}}
	END
	rc-report warnings -p p.yaml dues.tsv > got
	is "$(sed -n '3,5p' got | tr -s ' ' | cut -d ' ' -f 1-3)" \
'规则 范围 分组
逾期太多 项目、置业顾问 云
own 全部 全部'
	rc-report warnings -p p.yaml -f csv -k rule,scope,group dues.tsv | tr -d '\r' | tail -n 2 > got
	is "$(cat got)" '逾期太多,项目、置业顾问,云 / 周岚
own,全部,全部'
	rc-report warnings -p p.yaml -f xlsx -k rule,scope -o got.xlsx dues.tsv
	perl -MIO::Uncompress::Unzip=unzip -e \
		'unzip $ARGV[0] => "-", Name => "xl/worksheets/sheet1.xml"' got.xlsx > sheet
	grep -q '逾期太多.*项目、置业顾问' sheet
	for form in tsv json; do
		rc-report warnings -p p.yaml -f $form -k rule,scope,group dues.tsv > got
		run ! grep -q '全部\|逾期' got
	done
	is "$(rc-report warnings -p p.yaml -f tsv -k rule,scope,group dues.tsv | tail -n 1)" "own	all	"
	echo 'language: en' >> p.yaml
	is "$(rc-report warnings -p p.yaml dues.tsv | sed -n '4,5p' | tr -s ' ' | cut -d ' ' -f 1-4)" \
'too late project, salesperson
own all all 100.00'
	# the label names the rule, too
	rc-report warnings -p p.yaml --explain 逾期太多 dues.tsv | grep -qx \
		'Contracts behind a warning: too late  as of 2026-03-31'
}
