#!/usr/bin/env bats
# rc-report ageing and by: bands and groups.

load ../helpers
load report

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
