#!/usr/bin/env bats
# rc-age --as-of: the day, and what is none.

load ../helpers
load age

setup() {
	clean_room
}

# as_of OPTION...: the day that the options mean.
as_of() {
	unpaid "$@" dues.tsv | columns as_of | head -n 1
}

@test "--as-of takes a date, or a month for its last day" {
	two_dues
	is "$(as_of -d 2026-11-23)" 2026-11-23
	is "$(as_of --as-of=2026-11-23)" 2026-11-23
	is "$(as_of -d 2026-10)" 2026-10-31
	is "$(as_of -d 2024-02)" 2024-02-29
	is "$(as_of -d 2100-02)" 2100-02-28
	is "$(as_of -d 1900-01-01)" 1900-01-01
	is "$(as_of -d 2999-12)" 2999-12-31
}

@test "--as-of takes today, yesterday and days ago; its default is today" {
	two_dues
	# shellcheck disable=SC2119
	days() {
		date -d '12:00' +%F
		date -d '12:00' +%F
		date -d '12:00 1 day ago' +%F
		date -d '12:00 7 days ago' +%F
	}
	same_days() {
		before=$(days)
		got=$(as_of; as_of -d today; as_of -d yesterday; as_of -d -7d)
		[ "$before" = "$(days)" ] || before=$(days) \
			got=$(as_of; as_of -d today; as_of -d yesterday; as_of -d -7d)
		is "$got" "$before"
	}
	same_days
	export TZ=Pacific/Kiritimati
	same_days
}

@test "a day that is none is wrong use" {
	two_dues
	for day in 2026-02-30 20260201 2026-13 -d 7d +7d Today '' 2026-1-5 1899-12-31 \
	    3000-01-01 -9999999d 2026-02-01x; do
		says 2 "rc-age: --as-of: '$day' is no day; wanted YYYY-MM-DD, YYYY-MM, today, yesterday or -7d" \
			unpaid --as-of "$day" dues.tsv
	done
}
