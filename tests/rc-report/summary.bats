#!/usr/bin/env bats
# rc-report: the figures of the summary, and when they are refused.

load ../helpers
load report

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
	sed 's/2026-03-31\t2026-03/2026-05-31\t2026-03/; s/2026-03-31/2026-05-31/' aged.tsv |
		sed 's/2026-05-31\t2026-05-31/2026-05-31\t2026-03-31/' > later.tsv
	[ "$(figure month_due later.tsv)" = 0.00 ]
	[ "$(figure month_rate later.tsv)" = - ]
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
	for case in $(of_cases 'age/[abc]'); do
		for day in 2025-12-31 2026-11-23; do
			rc-report -f tsv "$case/aged-$day.tsv" |
				cut -f 1,2 | grep -v '^node_' > got
			# the model has a sign before a rate that is rounded to nothing
			grep -v '^receipts_' "$case/summary-$day.tsv" |
				sed 's/-0\.0000$/0.0000/' | sort > want
			sort got | diff want -
		done
	done
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
