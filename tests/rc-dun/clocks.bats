#!/usr/bin/env bats
# rc-dun --clocks: limitation, termination and their alarms.

load ../helpers
load dun

setup() {
	clean_room
}

@test "the limitation runs three years, from the due or the last one, and begins anew" {
	aged 2024-12-31 <<-'END'
	H1 1 2022-01-10 500.00 overdue
	H1 2 2022-07-10 500.00 overdue
	H1 3 2023-01-10 500.00 overdue
	END
	clocks() {
		rc-dun -l log.tsv --clocks "$@" dues.tsv |
		    columns limit_item limit_contract alarm
	}
	log result < /dev/null
	is "$(clocks)" "2025-01-10 2026-01-10 limit_item-30
2025-07-10 2026-01-10 .
2026-01-10 2026-01-10 ."
	log result <<-'END'
	2024-12-01 H1 . dun demand served
	END
	is "$(clocks)" "2027-12-01 2027-12-01 .
2027-12-01 2027-12-01 .
2027-12-01 2027-12-01 ."
	log result <<-'END'
	2024-12-01 H1 1 dun letter served
	END
	is "$(clocks)" "2027-12-01 2027-12-01 .
2025-07-10 2027-12-01 .
2026-01-10 2027-12-01 ."
}

@test "what was not served, what is no demand, and what came too late renew nothing" {
	aged 2026-12-31 <<-'END'
	H1 1 2024-01-31 500.00 overdue
	H2 1 2024-01-31 500.00 overdue
	H3 1 2024-01-31 500.00 overdue
	H4 1 2023-11-30 500.00 overdue
	END
	log result <<-'END'
	2025-01-01 H1 1 dun demand returned
	2025-01-01 H2 1 dun call served
	2024-01-30 H3 1 dun demand served
	2026-12-01 H4 1 dun demand served
	END
	is "$(rc-dun -l log.tsv --clocks dues.tsv |
	    columns limit_item limit_contract alarm)" \
	    "2027-01-31 2027-01-31 limit_item-90,limit_contract-90
2027-01-31 2027-01-31 limit_item-90,limit_contract-90
2027-01-31 2027-01-31 limit_item-90,limit_contract-90
2026-11-30 2026-11-30 limit_item-past,limit_contract-past"
}

@test "a payment and a promise renew the limitation, each for the debt it is about" {
	aged 2026-11-23 item <<-'END'
	H1 1 2024-01-31 500.00 overdue 首付
	H1 2 2024-03-31 500.00 overdue 契税
	H1 3 2024-02-29 500.00 overdue 按揭
	H2 1 2024-01-31 500.00 overdue 首付
	H2 2 2024-06-30 500.00 overdue 首付
	H2 3 2024-12-31 0.00 cancelled 首付
	END
	log promise_on <<-'END'
	2024-09-09 H2 1 promise . 2024-10-10
	END
	{
		echo "receipt_id contract_id due_id item received_on amount"
		echo "R1 H1 . . 2024-05-05 10.00"
		echo "R2 H1 . 契税 2024-04-04 10.00"
		echo "R3 H1 3 . 2024-06-06 10.00"
		echo "R4 H1 . . 2024-07-07 -10.00"
	} | table receipts.tsv
	is "$(rc-dun -l log.tsv -r receipts.tsv --clocks dues.tsv |
	    columns limit_item limit_contract)" "2027-05-05 2027-06-06
2027-04-04 2027-04-04
2027-06-06 2027-06-06
2027-09-09 2027-09-09
2027-06-30 2027-09-09
. ."
}

@test "the right to terminate begins with the first demand served, and is not renewed" {
	aged 2026-11-23 item <<-'END'
	H1 1 2025-10-01 500.00 overdue 首付
	H2 1 2025-10-01 500.00 overdue 首付
	H3 1 2025-10-01 500.00 overdue 按揭
	H4 1 2025-10-01 500.00 overdue 首付
	H5 1 2026-12-01 500.00 not-due 首付
	END
	log result <<-'END'
	2025-11-30 H1 1 dun demand served
	2026-05-01 H1 1 dun lawyer served
	2025-10-01 H2 1 dun demand served
	2025-11-30 H3 1 dun demand served
	2025-11-30 H4 1 dun letter served
	2025-11-30 H5 . dun demand served
	END
	is "$(rc-dun -l log.tsv --clocks dues.tsv | columns right_from right_until alarm)" \
	    "2026-02-28 2027-02-28 right_until-180
. . .
. . .
. . .
. . ."
	echo 'clocks: {termination_months: 6, termination_years: 2, alarm_days: [500]}' > p.yaml
	is "$(rc-dun -p p.yaml -l log.tsv --clocks dues.tsv |
	    columns right_from right_until alarm | head -n 1)" \
	    "2026-05-30 2028-05-30 ."
	echo 'clocks: {termination_stages: [letter], alarm_days: []}' > p.yaml
	is "$(rc-dun -p p.yaml -l log.tsv --clocks dues.tsv |
	    columns right_from right_until alarm | sed -n '1p;4p')" ". . .
2026-02-28 2027-02-28 ."
}

@test "an alarm rings from its day on, up to the last day" {
	# 2026-11-23 and 180, 90, 30 and 0 days, three years before
	aged 2026-11-23 item <<-'END'
	H1 1 2024-05-23 500.00 overdue 首付
	H2 1 2024-05-22 500.00 overdue 首付
	H3 1 2024-02-21 500.00 overdue 首付
	H4 1 2023-12-23 500.00 overdue 首付
	H5 1 2023-11-23 500.00 overdue 首付
	H6 1 2023-11-22 500.00 overdue 首付
	END
	is "$(rc-dun --clocks dues.tsv | columns limit_item alarm | sed 's/,.*//')" \
	    "2027-05-23 .
2027-05-22 limit_item-180
2027-02-21 limit_item-90
2026-12-23 limit_item-30
2026-11-23 limit_item-30
2026-11-22 limit_item-past"
}

@test "months are added up to the last day of the month, over the years" {
	added() {
		echo "clocks: {termination_months: $1}" > q.yaml
		aged 2101-12-31 <<< 'H1 1 1950-01-01 500.00 overdue'
		log result <<< "$2 H1 1 dun demand served"
		is "$1 $(rc-dun -p q.yaml -l log.tsv --clocks dues.tsv | columns right_from)" "$1 $3"
	}
	added 1 2023-01-28 2023-02-28
	added 1 2023-01-29 2023-02-28
	added 1 2023-01-31 2023-02-28
	added 1 2024-01-31 2024-02-29
	added 1 2024-02-29 2024-03-29
	added 1 2023-12-31 2024-01-31
	added 2 2023-12-31 2024-02-29
	added 3 2023-11-30 2024-02-29
	added 3 2025-11-30 2026-02-28
	added 6 2023-08-31 2024-02-29
	added 12 2024-02-29 2025-02-28
	added 13 2023-01-31 2024-02-29
	added 24 2022-12-31 2024-12-31
	added 48 2024-02-29 2028-02-29
	added 120 2024-02-29 2034-02-28
	added 120 1990-02-28 2000-02-28
	added 0 2024-02-29 2024-02-29
}

@test "a clock runs from the day of service, once that is known" {
	aged 2026-12-31 <<-'END'
	H1 1 2025-01-31 500.00 overdue
	H2 1 2025-01-31 500.00 overdue
	H3 1 2025-01-31 500.00 overdue
	H4 1 2025-01-31 500.00 overdue
	H5 1 2025-01-31 500.00 overdue
	H6 1 2025-01-31 500.00 overdue
	H7 1 2025-01-31 500.00 overdue
	END
	log result served_on <<-'END'
	2026-05-01 H1 1 dun demand served 2026-05-04
	2026-05-01 H2 1 dun demand reached 2026-05-04
	2026-12-29 H3 1 dun demand served 2027-01-01
	2026-05-01 H4 1 dun demand returned 2026-05-04
	2026-05-01 H5 1 dun demand served .
	2026-05-02 H5 1 dun demand returned .
	2026-05-01 H6 1 dun demand served 2026-06-01
	2026-05-10 H6 1 dun demand served 2026-05-20
	2026-05-01 H7 . dun demand reached 2026-05-05
	END
	rc-dun -l log.tsv --clocks dues.tsv > out.tsv 2> err
	is "$(columns limit_item right_from right_until < out.tsv)" \
	    "2029-05-04 2026-08-04 2027-08-04
2029-05-04 2026-08-04 2027-08-04
2028-01-31 . .
2028-01-31 . .
2029-05-01 2026-08-01 2027-08-01
2029-06-01 2026-08-20 2027-08-20
2029-05-05 2026-08-05 2027-08-05"
	is "$(cat err)" "rc-dun: log.tsv:4: 'demand' starts no clock: it has no served_on, nor \
the result served; rows like this: 3"
}
