#!/usr/bin/env bats
# rc-dun --clocks: months as other programs add them.

load ../helpers
load ../rc-dun/dun

setup() {
	clean_room
}

@test "months are added as the shared vectors say" {
	local vectors=$shared/data/vectors/add-months.tsv months
	echo 'calendar: {beyond: weekends}' > p.yaml
	for months in $(cut -f 2 "$vectors" | grep -v -e - -e months | sort -u); do
		{ cat p.yaml; echo "clocks: {termination_months: $months}"; } > q.yaml
		awk -F '\t' -v m="$months" '$2 == m { print $1, $3 }' "$vectors" > pairs
		awk '{ print "H" NR, 1, "1950-01-01", "500.00", "overdue" }' pairs |
		    aged 2101-12-31
		awk '{ print $1, "H" NR, 1, "dun", "demand", "served" }' pairs | log result
		is "$(rc-dun -p q.yaml -l log.tsv --clocks dues.tsv | columns right_from)" \
		    "$(cut -d ' ' -f 2 pairs)"
	done
}
