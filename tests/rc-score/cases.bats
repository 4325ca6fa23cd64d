#!/usr/bin/env bats
# rc-score: the cases that an independent model made.

load ../helpers
load score

setup() {
	clean_room
}

judge() {
	local case=$shared/cases/judge/$1
	rc-score -d "$2" --by customer -c "$case/customers.tsv" -l "$case/contacts.tsv" \
		-r "$case/receipts.tsv" "$case/aged.tsv" | cut -f1-4 | sort > got.tsv
	sort "$case/expected-score.tsv" | cmp got.tsv -
}

@test "case judge/a: scores, grades and caps are those of the model" {
	needs_shared cases/judge
	judge a 2026-11-23
}

@test "case judge/b: scores, grades and caps are those of the model" {
	needs_shared cases/judge
	judge b 2026-10-01
}
