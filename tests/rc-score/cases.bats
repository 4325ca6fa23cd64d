#!/usr/bin/env bats
# rc-score: the cases that an independent model made.

load ../helpers
load score

setup() {
	clean_room
}

# judge CASE: a case as of the day of its table.
judge() {
	local case=$1
	rc-score --by customer -c "$case/customers.tsv" -l "$case/contacts.tsv" \
		-r "$case/receipts.tsv" "$case/aged.tsv" | cut -f1-4 | sort > got.tsv
	sort "$case/expected-score.tsv" | cmp got.tsv -
}

@test "scores, grades and caps of every case are those of the model" {
	for case in $(of_cases 'judge/*'); do
		judge "$case"
	done
}
