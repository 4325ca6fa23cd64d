#!/usr/bin/env bats
# rc-report: faulty tables, wrong use, and a machine that fails.

load ../helpers
load report

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

@test "a due that is paid and has a balance is refused by every kind" {
	sed '1s/$/\tdue_id/; 2,$s/$/\t1/; s/200.00\t0.00\tpaid/150.00\t50.00\tpaid/' aged.tsv > odd.tsv
	for kind in summary overdue; do
		says 1 'rc-report: odd.tsv:5: state: paid, with a balance of 50.00' \
			rc-report $kind odd.tsv
	done
}

@test "a report of no rows is refused" {
	head -1 aged.tsv > no-rows.tsv
	for kind in summary ageing nodes; do
		sed -i 's/$/\tsigned_on\tpaid_7d\tpaid_30d\tpaid_60d/' no-rows.tsv
		says 1 'rc-report: the dues have no row' rc-report $kind no-rows.tsv
		head -1 aged.tsv > no-rows.tsv
	done
	rc-report --partial no-rows.tsv > partial
	says 1 'rc-report: the dues have no row' rc-report --merge partial
}

@test "a kind that is misspelt is told the nearest" {
	says 2 "rc-report: no kind of report 'agein', and no such file; nearest is 'ageing'" \
		rc-report agein aged.tsv
	says 2 'rc-report: definitions takes no --partial and no --merge' \
		rc-report definitions --partial
	says 2 "rc-report: definitions reads no file: 'aged.tsv'" rc-report definitions aged.tsv
}

@test "wrong use is told, with status 2" {
	run -2 rc-report --format htm aged.tsv
	[ "$output" = "rc-report: --format: 'htm' is not text, tsv, csv, json, md, html or xlsx" ]
	run -2 rc-report by aged.tsv
	[ "$output" = 'rc-report: by needs --by' ]
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
