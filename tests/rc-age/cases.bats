#!/usr/bin/env bats
# rc-age: the cases that an independent model made.

load ../helpers
load age

setup() {
	clean_room
	policy=$data/cases/policy.yaml
}

# age CASE DAY OPTION...: a case as of a day; the one without receipts has its own policy.
age() {
	local case=$1 day=$2
	shift 2
	if [ -f "$case/receipts.tsv" ]; then
		rc-age -p "$policy" -d "$day" -r "$case/receipts.tsv" "$@"
	else
		rc-age -d "$day" -p "$data/cases/without-receipts.yaml" "$@"
	fi
}

@test "every case is aged byte for byte" {
	for expected in $(of_cases 'age/*/aged-*.tsv'); do
		case=${expected%/*} day=${expected##*/aged-}
		age "$case" "${day%.tsv}" "$case/dues.tsv" > got.tsv
		cmp got.tsv "$expected"
	done
}

@test "every case is aged byte for byte as sorted tables" {
	for expected in $(of_cases 'age/*/aged-*.tsv'); do
		case=${expected%/*} day=${expected##*/aged-}
		[ -f "$case/receipts.tsv" ] || continue
		sorted "$case/dues.tsv" > dues.tsv
		sorted "$case/receipts.tsv" > receipts.tsv
		rc-age -p "$policy" --sorted -d "${day%.tsv}" -r receipts.tsv dues.tsv > got.tsv
		cmp got.tsv <(sorted "$expected")
	done
}

@test "every case is aged alike when the contracts stand in another order" {
	for expected in $(of_cases 'age/*/aged-*.tsv'); do
		case=${expected%/*} day=${expected##*/aged-}
		sorted "$case/dues.tsv" > dues.tsv
		age "$case" "${day%.tsv}" dues.tsv > got.tsv
		cmp got.tsv <(sorted "$expected")
	done
}

@test "the control totals of every case are the model's" {
	for summary in $(of_cases 'age/*/summary-*.tsv'); do
		case=${summary%/*} day=${summary##*/summary-}
		[ -f "$case/receipts.tsv" ] || continue
		rc-age -p "$policy" -v -d "${day%.tsv}" -r "$case/receipts.tsv" "$case/dues.tsv" \
			2>&1 > /dev/null | tr -d , |
			awk '$2 ~ /^(receipts|applied|unapplied|no-contract|over-refunded|credit|credit-paid-out)$/ && NF == 4 {
				print $4 }' > got
		is "$(cat got)" "$(awk '/^receipts_/ { print $2 }' "$summary")"
	done
}
