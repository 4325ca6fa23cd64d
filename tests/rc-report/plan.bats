#!/usr/bin/env bats
# rc-report plan: what a month is to bring, and what it brought so far.

load ../helpers
load report
load plan

plan() {
	rc-report plan -f tsv -a parts.tsv "$@" dues.tsv
}

@test "what was open before the month is proposed by its age, and what is due in it by its rate" {
	planned
	# 900.00 × 0.90 + (200.00 + 70.00) × 0.95; 333.33 × 0.15 + 100.00 × 0.95 = 144.9995
	is "$(plan | columns salesperson month opening_overdue month_due collectable proposal n)" \
'周岚 2026-03 900.00 270.00 1170.00 1066.50 3
许峰 2026-03 333.33 100.00 433.33 145.00 2'
}

@test "what came in is told by when it was payable, and credits by themselves" {
	planned
	is "$(plan | columns salesperson collected_overdue collected_due collected_early credits collected)" \
'周岚 500.00 50.00 30.00 0.00 580.00
许峰 0.00 20.00 0.00 -20.00 0.00'
}

@test "without targets the proposal is what is to be completed; the rest is divided by working days" {
	planned
	# nine working days from 03-19 to 03-31; 486.50 ÷ 9 and 145.00 ÷ 9 are rounded up
	is "$(plan | columns target completion left workdays per_workday)" \
'. 0.5438 486.50 9 54.06
. 0.0000 145.00 9 16.12'
}

@test "a group's target is that of the row that fills no more columns than it must" {
	planned
	targets
	plan -t targets.tsv > got 2> err
	is "$(columns salesperson collected target completion left < got)" \
'周岚 580.00 900.00 0.6444 320.00
新人 0.00 70.00 0.0000 70.00
许峰 0.00 250.00 0.0000 250.00'
	is "$(cat err)" 'rc-report: targets.tsv: left out, since others tell the same money: 2 rows of 1,100.00 together
rc-report: targets.tsv: left out, since a column of --by is empty: 1 rows of 50.00 together'
	# with -t a group without a target has nothing to complete
	is "$(plan -t targets.tsv -b project,salesperson 2> /dev/null |
		columns project salesperson target completion left per_workday)" \
'云 周岚 600.00 0.9667 20.00 2.23
山 周岚 500.00 0.0000 500.00 55.56
山 许峰 250.00 0.0000 250.00 27.78'
	sed -i '/许峰/d' targets.tsv
	is "$(plan -t targets.tsv 2> /dev/null | columns salesperson target completion left workdays per_workday |
		tail -n 1)" '许峰 . . . 9 .'
}

@test "of targets by project and by salesperson those by project count for a team" {
	planned
	table targets.tsv <<-'END'
	month amount project salesperson team
	2026-03 100.00 云 . 一组
	2026-03 200.00 山 . 一组
	2026-03 310.00 . 周岚 一组
	2026-03 40.00 云 周岚 一组
	END
	plan -t targets.tsv -b team > got 2> err
	is "$(columns team target < got)" '一组 300.00
二组 .'
	grep -qx 'rc-report: targets.tsv: left out, since others tell the same money: 2 rows of 350.00 together' err
}

@test "--month plans another month: nothing came in on a later one, and all of one that is over" {
	planned
	# as April begins 400.00 are open 36 days late, 0.50; 150.00, 12 days, 0.80; 70.00, 21
	# days, 0.70; and 270.00 are due in it: 200 + 120 + 49 + 256.50
	is "$(plan --month 2026-04 | columns salesperson opening_overdue month_due proposal collected left n | head -n 1)" \
		'周岚 620.00 270.00 625.50 0.00 625.50 4'
	# in February 1,000.00 were due, of which 100.00 came in
	is "$(plan --month 2026-02 | columns salesperson month_due collected_due completion workdays per_workday | head -n 1)" \
		'周岚 1000.00 100.00 0.1053 0 .'
	for wrong in 2026 2026-13 2026-3 march; do
		says 2 "rc-report: --month: '$wrong' is not a month, YYYY-MM" plan --month $wrong
	done
}

@test "a policy's own cure replaces the built-in one" {
	planned
	echo 'plan: {cure: {4: 1, beyond: 0.333333333}}' > p.yaml
	# 900.00 × 0.333333333 = 299.9999997 and 256.50
	is "$(plan -p p.yaml | columns proposal | head -n 1)" 556.50
	# five days late is in the band up to five: 450.00
	echo 'plan: {cure: {5: 0.50, beyond: 0}}' > p.yaml
	is "$(plan -p p.yaml | columns proposal | head -n 1)" 706.50
}

@test "--propose prints a table of targets, which -t reads" {
	planned
	plan --propose > targets.tsv
	is "$(columns month amount salesperson < targets.tsv)" '2026-03 1066.50 周岚
2026-03 145.00 许峰'
	is "$(head -n 1 targets.tsv)" "month${tab}amount${tab}salesperson"
	is "$(plan -t targets.tsv | columns target completion)" \
		"$(plan | columns proposal completion)"
	sed -i 's/许峰//' dues.tsv
	says 0 'rc-report: groups with an empty cell, which no target can name: 1, with proposals of 145.00' \
		plan --propose
	is "$(columns amount salesperson < out)" '1066.50 周岚'
}

@test "--list prints the dues behind the plan, the oldest first" {
	planned
	is "$(plan --list | columns contract_id due_id payable_on days open collected)" \
'B 1 2025-10-01 151 333.33 0.00
A 1 2026-02-24 5 900.00 500.00
B 3 2026-03-03 0 100.00 20.00
A 5 2026-03-11 0 70.00 0.00
A 2 2026-03-20 0 200.00 50.00'
	# of one day the larger open amount is first, 100.00 before 70.00
	is "$(sed '/^A.5/s/2026-03-11/2026-03-03/' dues.tsv > alike.tsv
		rc-report plan --list -a parts.tsv -f tsv alike.tsv |
		columns contract_id open | tail -n 3 | head -n 2)" 'B 100.00
A 70.00'
	is "$(plan --list | head -n 2 | tail -n 1 | cut -f 3-8)" \
		"乙${tab}13900000002${tab}山${tab}2-2${tab}许峰${tab}按揭"
}

@test "money of an unknown day was there on any day" {
	planned
	sed -i '2,3s/2026-0[23]-[0-9]*//' parts.tsv
	is "$(plan | columns opening_overdue collected_overdue | head -n 1)" '600.00 200.00'
}

@test "people see the total, the sum of its rows" {
	planned
	rc-report plan -a parts.tsv dues.tsv > got
	grep -q '^2026-03 月度回款计划  截至 2026-03-18$' got
	grep -q '^合计 .* 1,211.50 .* 580.00 *47.87 %.* 631.50 *9 *70.18 ' got
	grep -qx '本月剩余工作日：9' got
	grep -q '^建议目标 = 期初逾期按账龄' got
}

@test "what plan can't do is told" {
	planned
	targets
	says 2 'rc-report: plan needs --allocations' rc-report plan dues.tsv
	says 2 'rc-report: --list takes no --by' plan --list -b team
	says 2 'rc-report: --list and --propose exclude each other' plan --list --propose
	says 2 'rc-report: --propose takes no --targets' plan --propose -t targets.tsv
	says 2 "rc-report: --by: plan has a column 'month' of its own" plan -b month
	says 1 "rc-report: targets.tsv:1: no column 'unit'" plan -t targets.tsv -b unit
}

@test "targets below 0, and months that are none, are refused" {
	planned
	targets
	sed -i '4s/900/-900/' targets.tsv
	says 1 'rc-report: targets.tsv:4: amount: -900.00 is below 0' plan -t targets.tsv
	targets
	sed -i '4s/2026-03/2026-03-01/' targets.tsv
	says 1 "rc-report: targets.tsv:4: month: '2026-03-01' is not a month, YYYY-MM" \
		plan -t targets.tsv
}

@test "allocations of another table or day are refused" {
	planned
	sed '2s/100.00/101.00/' parts.tsv > other.tsv
	says 1 "rc-report: other.tsv: due '1' of 'A': 601.00 where the table has 600.00 paid; these are not the allocations of this table" \
		rc-report plan -a other.tsv dues.tsv
	# of the day before: what came in on the day is not there
	grep -v 2026-03-18 parts.tsv > other.tsv
	says 1 "rc-report: other.tsv: due '3' of 'A': 0.00 where the table has 30.00 paid; these are not the allocations of this table" \
		rc-report plan -a other.tsv dues.tsv
}

# Rows of 1.00, 2.00 ... 400.00, all paid on one day: 80,200.00.
@test "a contract of many dues finds the due of each allocation, in whatever order they come" {
	awk -v OFS='\t' 'BEGIN {
		print "contract_id", "due_id", "item", "amount", "as_of", "payable_on", "paid",
			"balance", "state", "bucket", "salesperson"
		for (i = 1; i <= 400; i++)
			print "A", i, "首付", i ".00", "2026-03-18", "2026-03-10", i ".00",
				"0.00", "paid", "paid", "周岚"
	}' > many.tsv
	awk -v OFS='\t' 'BEGIN {
		print "contract_id", "due_id", "on", "amount", "rule"
		for (i = 400; i > 0; i--)
			print "A", i, "2026-03-12", i ".00", "due"
	}' > back.tsv
	{ head -n 1 back.tsv; tail -n +2 back.tsv | sort -R --random-source=many.tsv; } > mixed.tsv
	for parts in back mixed; do
		is "$(rc-report plan -a $parts.tsv -f tsv -k collected,completion many.tsv | tail -n 1)" \
			"80200.00${tab}1.0526"
		sed 's/^A\t7\t/A\t401\t/' $parts.tsv > other.tsv
		line=$(grep -n "^A${tab}401" other.tsv | cut -d : -f 1)
		says 1 "rc-report: other.tsv:$line: due_id: no due '401' of 'A' in the dues; these are not the allocations of this table" \
			rc-report plan -a other.tsv many.tsv
	done
}

@test "a month without a working day is refused while it is to be planned" {
	planned
	{
		echo 'calendar: {off: ['
		for day in $(seq -w 1 30); do echo "2026-04-$day,"; done
		echo ']}'
	} | tr -d '\n' | sed 's/,]/]/' > off.yaml
	says 2 'rc-report: calendar: no working day in the month of 2026-04-01' \
		plan -p off.yaml --month 2026-04
	plan -p off.yaml --month 2026-02 > got
}

@test "plans of parts are merged to that of the whole, and a proposal is rounded then" {
	planned
	targets
	for part in A B; do
		{ head -n 1 dues.tsv; grep "^$part" dues.tsv; } > $part.dues
		{ head -n 1 parts.tsv; grep "^[^${tab}]*${tab}$part" parts.tsv; } > $part.parts
		rc-report plan --partial -b salesperson,project -a $part.parts \
			-o $part.partial $part.dues
	done
	for options in '' '-b project' '-b salesperson,project' '--propose -b salesperson'; do
		plan $options > want
		rc-report plan --merge -f tsv $options B.partial A.partial | cmp - want
	done
	# of all: 1066.50 and 144.9995, rounded once; and targets are for --merge
	is "$(rc-report plan --merge -f tsv -b '' -k proposal,n A.partial B.partial | columns proposal n)" \
		'1211.50 5'
	plan -t targets.tsv > want 2> /dev/null
	rc-report plan --merge -t targets.tsv -f tsv A.partial B.partial 2> /dev/null | cmp - want
	# the partial of partials is one
	rc-report plan --merge --partial -b salesperson A.partial B.partial > both
	rc-report plan --merge -f tsv both | cmp - <(plan)
	rc-report plan --partial -b salesperson -a parts.tsv dues.tsv | cmp - both
}

@test "what can't be merged to a plan is refused" {
	planned
	targets
	plan() { rc-report plan -a parts.tsv "$@" dues.tsv; }
	plan --partial -b salesperson > a.partial
	plan --partial -b salesperson --month 2026-04 > b.partial
	says 1 'rc-report: b.partial:2: month: 2026-04-01 where the plan is of the month of 2026-03-01' \
		rc-report plan --merge a.partial b.partial
	says 1 'rc-report: a.partial:2: month: 2026-03-01 where the plan is of the month of 2026-04-01' \
		rc-report plan --merge --month 2026-04 a.partial
	says 1 "rc-report: a.partial:1: no column 'by:project'" \
		rc-report plan --merge -b project a.partial
	says 1 "rc-report: a.partial:1: no column 'contracts'" \
		rc-report --merge a.partial
	says 2 'rc-report: --partial takes no --targets, --merge does' plan --partial -t targets.tsv
	says 2 'rc-report: --partial takes no --list' plan --partial --list
	says 2 'rc-report: --merge takes no --allocations, --partial does' plan --merge
	says 2 'rc-report: --merge takes no --list' rc-report plan --merge --list a.partial
	head -n 1 a.partial > none
	says 1 'rc-report: the partials have no row' rc-report plan --merge none
}
