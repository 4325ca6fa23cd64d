#!/usr/bin/env bats
# rc-report forecast: what will come in, and how well that would have told the past.

load ../helpers
load report

# Small enough for a pencil: a window of 4 days, lags from -1 to 2, as of 2026-03-10.
policy() {
	cat > p.yaml <<-'END'
	forecast: {window_days: 4, before: 1, after: 2, curves_by: party, min_parts: 1, horizons: [1, 2], backtests: 2, min_backtests: 1, band: 0.80}
	END
}

# A was payable on 03-08 and is paid in halves on 03-08 and 03-09; B is payable on 03-10,
# C on 03-12.
dues() {
	table f.tsv <<-'END'
	contract_id due_id project item amount as_of payable_on paid balance state bucket
	A 1 云 首付 100.00 2026-03-10 2026-03-08 100.00 0.00 paid paid
	B 1 云 首付 100.00 2026-03-10 2026-03-10 0.00 100.00 not-due not-due
	C 1 山 首付 400.00 2026-03-10 2026-03-12 0.00 400.00 not-due not-due
	E 1 河 首付 100.00 2026-03-10 2026-02-01 100.00 0.00 paid paid
	END
	table parts.tsv <<-'END'
	receipt_id contract_id due_id on amount rule days_late
	R1 A 1 2026-03-08 50.00 due 0
	R2 A 1 2026-03-09 50.00 due 1
	R3 E 1 2026-02-02 100.00 due 1
	END
}

# The curve as of 03-10, from the days 03-07 to 03-10:
#   lag -1: A 100 on 03-07, B 100 on 03-09; came 0
#   lag  0: A 100 on 03-08, B 100 on 03-10; came 50: a quarter
#   lag  1: A 50 on 03-09; came 50: all
# B stands at lag 0: within a day lag 1, all of it.  C stands at lag -2: within a day lag -1,
# nothing; within two days lag 0, a quarter of 400.
@test "what is open comes by lag as such money came in the days before" {
	policy
	dues
	is "$(rc-report forecast -p p.yaml -a parts.tsv -f tsv -k days,until,scheduled,expected f.tsv |
		tail -n +2 | head -n 2)" \
"1${tab}2026-03-11${tab}100.00${tab}100.00
2${tab}2026-03-12${tab}500.00${tab}200.00"
	is "$(rc-report forecast -p p.yaml -a parts.tsv -b project -f tsv f.tsv |
		columns project days expected low | head -n 6)" \
'云 1 100.00 .
云 2 100.00 .
云 21 100.00 .
山 1 0.00 .
山 2 100.00 .
山 21 400.00 .'
}

@test "the end of the month stands among the horizons, and not twice" {
	policy
	dues
	is "$(rc-report forecast -p p.yaml -a parts.tsv -f tsv -k days f.tsv | tr '\n' ' ')" 'days 1 2 21 '
	sed -i 's/\[1, 2\]/[1, 21]/' p.yaml
	is "$(rc-report forecast -p p.yaml -a parts.tsv -f tsv -k days f.tsv | tr '\n' ' ')" 'days 1 21 '
	sed -i 's/\[1, 21\]/[1, 30]/' p.yaml
	is "$(rc-report forecast -p p.yaml -a parts.tsv -f tsv -k days f.tsv | tr '\n' ' ')" 'days 1 21 30 '
}

@test "weeks are told one by one, the overdue in the first" {
	policy
	dues
	sed -i 's/2026-03-10\t0.00\t100.00\tnot-due\tnot-due/2026-03-01\t0.00\t100.00\toverdue\t8-15/' f.tsv
	is "$(rc-report forecast -p p.yaml -a parts.tsv --weeks 2 -f tsv -k from,until,scheduled f.tsv |
		tail -n +2)" \
"2026-03-11${tab}2026-03-17${tab}500.00
2026-03-18${tab}2026-03-24${tab}0.00"
	says 2 "rc-report: --weeks: '0' is not a whole number from 1 to 104" \
		rc-report forecast -p p.yaml -a parts.tsv --weeks 0 f.tsv
}

# Of one day, from 03-09 and 03-08 to the next, both with four days of receipts before.
# As of 03-09 (window 03-06 to 03-09): lag -1 A 100, B 100: none; lag 0 A 100: 50, a half;
# lag 1 A 50: 50, all.  Open: B 100 at lag -1, within a day lag 0: f = 50.00, came 0.
# As of 03-08 (03-05 to 03-08): lag -1 A 100: none; lag 0 A 100: 50, a half; lag 1 nothing.
# Open: A 50 at lag 0, lag 1: f = 0.00, came 50.00.  By due dates: scheduled B 100 and A 50,
# falling due B 100 and nothing.
@test "back-tests hold what was known then against what came" {
	policy
	dues
	is "$(rc-report forecast -p p.yaml -a parts.tsv -f tsv f.tsv |
		columns days low high backtests wape bias naive_wape skill | head -n 1)" \
		'1 0.00 0.00 2 2.0000 0.0000 2.0000 0.0000'
	rc-report forecast -p p.yaml -a parts.tsv f.tsv > got
	grep -qx '1 天：按到期日推算更准' got
}

# The same with 1,000.00 that is long overdue: it is scheduled at each origin, and falls due at
# none.  By what falls due: 100 and 0 against 0 and 50, so 150 of 50; the curves know of no
# money at its lag.  S, signed on the day of as-of, was known at neither origin.
@test "the overdue is no part of what falls due, and what was not signed yet is not known" {
	policy
	dues
	sed -i '1s/$/\tsigned_on/; 2,$s/$/\t/' f.tsv
	printf 'Z\t1\t云\t首付\t1000.00\t2026-03-10\t2026-01-01\t0.00\t1000.00\toverdue\t61-90\t\n' >> f.tsv
	printf 'S\t1\t云\t首付\t30.00\t2026-03-10\t2026-03-10\t10.00\t20.00\tnot-due\tnot-due\t2026-03-10\n' >> f.tsv
	printf 'R9\tS\t1\t2026-03-10\t10.00\tdue\t0\n' >> parts.tsv
	is "$(rc-report forecast -p p.yaml -a parts.tsv -f tsv f.tsv |
		columns days backtests wape bias naive_wape skill | head -n 1)" \
		'1 2 2.0000 0.0000 3.0000 0.3333'
}

# Of the window's days 03-07 to 03-10, at the last lag: X 100, 100, 40, 40; Y 200, 200, and,
# behind a credit, 150, 150: 980.00, of which 60.00 came.  L, a bank's, stands at lag 1 with
# 90.00 and was learned from one payment, at lag 0.
@test "lags beyond the last are one, a credit is no money, and a curve of few payments is not used" {
	policy
	table f.tsv <<-'END'
	contract_id due_id item amount as_of payable_on paid balance state bucket
	X 1 首付 100.00 2026-03-10 2026-03-01 60.00 40.00 overdue 8-15
	Y 1 首付 200.00 2026-03-10 2026-03-03 50.00 150.00 overdue 1-7
	L 1 按揭 100.00 2026-03-10 2026-03-09 10.00 90.00 overdue 1-7
	END
	table parts.tsv <<-'END'
	receipt_id contract_id due_id on amount rule days_late
	R1 X 1 2026-03-08 60.00 due 7
	. Y 1 2026-03-08 50.00 credit 5
	R3 L 1 2026-03-09 10.00 due 0
	END
	expected() {
		rc-report forecast -p p.yaml -a parts.tsv -b item -f tsv f.tsv |
			columns item days expected | grep ' 1 '
	}
	# (40 + 150) * 60 / 980 = 11.63; L by its own curve nothing, by that of all 90 * 60 / 980
	is "$(expected)" '按揭 1 0.00
首付 1 11.63'
	sed -i 's/min_parts: 1/min_parts: 2/' p.yaml
	is "$(expected)" '按揭 1 5.51
首付 1 11.63'
}

@test "without receipts that reach back there are no back-tests and no band" {
	policy
	dues
	sed -i '/^E/d' f.tsv
	sed -i '/E 1/d; /\tE\t/d' parts.tsv
	is "$(rc-report forecast -p p.yaml -a parts.tsv -f tsv f.tsv |
		columns days low backtests wape skill | head -n 1)" '1 . 0 - -'
	rc-report forecast -p p.yaml -a parts.tsv f.tsv > got
	grep -qx '1 天：给出区间需 1 次回测，即 1 个月的回款记录' got
}

@test "a policy whose curves go by a column that the dues haven't is refused" {
	dues
	echo 'forecast: {curves_by: 渠道}' > p.yaml
	says 1 "rc-report: no column '渠道' in the dues, which the policy's forecast.curves_by names" \
		rc-report forecast -p p.yaml -a parts.tsv f.tsv
}
