#!/usr/bin/env bats
# rc-import: dates in all their forms.

load ../helpers
load import

setup() {
	clean_room
}

@test "dates are read in all their forms" {
	dates 2024-03-05 2024/3/5 20240305 2024.3.5 2024年3月5日 2024年03月05号 \
	    '2024-03-05 00:00:00' 2024-03-05T12:30:00Z '2024/3/5 9:05' \
	    '2024/3/5 下午 3:05:00' 45356 45356.75 '２０２４／３／５' "'2024-03-05"
	[ "$status" -eq 0 ]
	[ "$output" = "$(for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14; do
		printf '2024-03-05 '; done)" ]
}

@test "what is no date is set aside with the reason" {
	refuses_date 24-3-5 'is a date with a year of two digits'
	refuses_date 3/5/24 'is a date with a year of two digits'
	refuses_date 2024年3月 'is a month without a day'
	refuses_date 2024-03 'is a month without a day'
	refuses_date 2023-02-29 'is no day of the years 1900 to 2999'
	refuses_date 3000-01-01 'is no day of the years 1900 to 2999'
	refuses_date 1/32/2024 'is no day of the years 1900 to 2999'
	refuses_date 00:00.0 'is not a date'
	refuses_date 银行放款后 'is not a date'
	refuses_date 4535 'is not a date'
	refuses_date '2024-03-05 25:00' 'is not a date'
	refuses_date '#REF!' "is what a spreadsheet shows for a value that it hasn't got"
	refuses_date 1900-01-01 'stands for none'
}

@test "1900-01-01 is empty where a date may be" {
	file a.csv '合同编号,付款期限,应收金额,签约日期' 'A,2024-01-01,1,1900/1/1 0:00:00'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tsigned_on' 'A\t1\t2024-01-01\t1.00\t'
}

@test "one date proves the order of its whole column" {
	dates 3/4/2024 5.6.2024 13-12-2024
	[ "$output" = '2024-04-03 2024-06-05 2024-12-13 ' ]
	dates 3/4/2024 5.6.2024 12-13-2024
	[ "$output" = '2024-03-04 2024-05-06 2024-12-13 ' ]
}

@test "the order is settled for each column by itself" {
	file a.csv '合同编号,付款期限,应收金额,签约日期' 'A,3/4/2024,1,3/4/2024' \
	    'A,25/4/2024,1,3/25/2024'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tsigned_on' \
	    'A\t1\t2024-04-03\t1.00\t2024-03-04' 'A\t2\t2024-04-25\t1.00\t2024-03-25'
}

@test "an order that nothing proves is an error that asks" {
	dates 5/5/2024 3/4/2024
	[ "$status" -eq 1 ]
	said "dates.tsv:3: due_on: '3/4/2024' may have the month first or the day, and no row proves it; --date-order mdy or dmy says so"
}

@test "dates that prove both orders are an error that names the rows" {
	dates 3/4/2024 3/13/2024 13/3/2024
	[ "$status" -eq 1 ]
	said 'dates.tsv: due_on: row 3 has the month first and row 4 the day; --date-order says which is right'
}

@test "a day that is also its month needs no proof" {
	dates 5/5/2024 2024-01-02
	[ "$status" -eq 0 ]
	[ "$output" = '2024-05-05 2024-01-02 ' ]
}

@test "--date-order settles it, over the map's" {
	file a.csv '合同编号,付款期限,应收金额' 'A,3/4/2024,1' 'B,2024-01-02,1'
	file map.yaml 'date_order: mdy'
	import 0 dues -q -m map.yaml a.csv
	[ "$(cut -f3 <<< "${lines[1]}")" = 2024-03-04 ]
	import 0 dues -q -m map.yaml --date-order dmy a.csv
	[ "$(cut -f3 <<< "${lines[1]}")" = 2024-04-03 ]
	import 3 dues -q --date-order ymd a.csv
	said "a.csv:2: due_on: '3/4/2024' has its year behind, where it is to come first"
	import 2 dues --date-order dym a.csv
	said "--date-order: 'dym' is none of mdy, dmy, ymd"
}

@test "a row that is dropped proves no order" {
	file a.csv '合同编号,付款期限,应收金额' 'A,3/4/2024,1' '合计,25/12/2024,1'
	import 1 dues -q a.csv
}

@test "an instant in UTC is a day of the policy's time zone" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2026-03-05T16:00:00.000Z,1' 'A,2026-03-05T16:30:00+08:00,2'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t2\t2026-03-06\t1.00' 'A\t1\t2026-03-05\t2.00'
	echo 'import: {time_zone: "+00:00"}' > p.yaml
	import 0 dues -q -p p.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2026-03-05\t1.00' 'A\t2\t2026-03-05\t2.00'
}
