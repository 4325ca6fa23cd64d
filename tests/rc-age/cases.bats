#!/usr/bin/env bats
# rc-age: the cases that an independent model made.

load ../helpers
load age

setup() {
	clean_room
}

@test "every case is aged byte for byte" {
	needs_shared cases/age
	for expected in "$shared"/cases/age/*/aged-*.tsv; do
		case=${expected%/*} day=${expected##*/aged-}
		rc-age -d "${day%.tsv}" -r "$case/receipts.tsv" "$case/dues.tsv" > got.tsv
		cmp got.tsv "$expected"
	done
}

@test "every case is aged byte for byte as sorted tables" {
	needs_shared cases/age
	for expected in "$shared"/cases/age/*/aged-*.tsv; do
		case=${expected%/*} day=${expected##*/aged-}
		sorted "$case/dues.tsv" > dues.tsv
		sorted "$case/receipts.tsv" > receipts.tsv
		rc-age --sorted -d "${day%.tsv}" -r receipts.tsv dues.tsv > got.tsv
		cmp got.tsv <(sorted "$expected")
	done
}

@test "every case is aged alike when the contracts stand in another order" {
	needs_shared cases/age
	for expected in "$shared"/cases/age/*/aged-*.tsv; do
		case=${expected%/*} day=${expected##*/aged-}
		sorted "$case/dues.tsv" > dues.tsv
		rc-age -d "${day%.tsv}" -r "$case/receipts.tsv" dues.tsv > got.tsv
		cmp got.tsv <(sorted "$expected")
	done
}

@test "the control totals of every case are the model's" {
	needs_shared cases/age
	for summary in "$shared"/cases/age/*/summary-*.tsv; do
		case=${summary%/*} day=${summary##*/summary-}
		rc-age -v -d "${day%.tsv}" -r "$case/receipts.tsv" "$case/dues.tsv" \
			2>&1 > /dev/null | tr -d , |
			awk '$2 ~ /^(receipts|applied|unapplied|no-contract|over-refunded)$/ && NF == 4 {
				print $4 }' > got
		is "$(cat got)" "$(awk '/^receipts_/ { print $2 }' "$summary")"
	done
}
