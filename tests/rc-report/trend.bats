#!/usr/bin/env bats
# rc-report trend: how the figures went from day to day.

load ../helpers
load report

# Two days of the same dues: by the second A has paid 50.00 more, and B 200.00 has fallen due.
days() {
	table first.tsv <<-'END'
	contract_id project item amount as_of payable_on paid balance state bucket
	A 云 首付 300.00 2026-02-28 2026-02-01 200.00 100.00 overdue 16-30
	B 山 首付 200.00 2026-02-28 2026-03-15 0.00 200.00 not-due not-due
	END
	table second.tsv <<-'END'
	contract_id project item amount as_of payable_on paid balance state bucket
	A 云 首付 300.00 2026-03-31 2026-02-01 250.00 50.00 overdue 31-60
	B 山 首付 200.00 2026-03-31 2026-03-15 0.00 200.00 overdue 16-30
	END
}

@test "trend has a row for each group and day, days ascending, with what changed" {
	days
	rc-report trend -f tsv second.tsv first.tsv > got.tsv
	is "$(columns as_of collected overdue collection_rate collected_change overdue_change < got.tsv)" \
		'2026-02-28 200.00 100.00 0.4000 . .
2026-03-31 250.00 250.00 0.5000 50.00 150.00'
	is "$(rc-report trend -b project -f tsv first.tsv second.tsv |
		columns project as_of overdue overdue_change)" \
		'云 2026-02-28 100.00 .
云 2026-03-31 50.00 -50.00
山 2026-02-28 0.00 .
山 2026-03-31 200.00 200.00'
}

@test "a group has no row on a day on which it has no due" {
	days
	sed -i '/^B/d' first.tsv
	is "$(rc-report trend -b project -f tsv first.tsv second.tsv |
		columns project as_of overdue_change)" \
		'云 2026-02-28 .
云 2026-03-31 -50.00
山 2026-03-31 .'
}

@test "partials of several days are a history, also of another policy, which is said" {
	days
	rc-report trend -b project first.tsv second.tsv > want
	rc-report --partial -b project -o one first.tsv
	rc-report --partial -b project -o two second.tsv
	rc-report trend --merge -b project two one | cmp - want
	rc-report trend --partial -b project first.tsv second.tsv | rc-report trend --merge -b project - |
		cmp - want
	echo 'items: {agency: [契税]}' > p.yaml
	says 0 "rc-report: two:2: made with other items or ageing.buckets than this policy's; taken as they are" \
		rc-report trend -p p.yaml --merge -b project two one
	says 1 'rc-report: one:2: as_of: 2026-02-28, where the rows before have 2026-03-31' \
		rc-report by --merge -b project two one
}

@test "people see how the overdue went" {
	days
	rc-report trend -b project first.tsv second.tsv > got
	grep -q '^云 *█▁ *50.00$' got
	grep -q '^山 *▁█ *200.00$' got
	echo 'drawing: ascii' > p.yaml
	rc-report trend -p p.yaml -b project first.tsv second.tsv > got
	grep -q '^云 *#_ *50.00$' got
}

@test "other kinds take rows of one day only" {
	days
	says 1 'rc-report: second.tsv:2: as_of: 2026-03-31, where the rows before have 2026-02-28' \
		rc-report summary first.tsv second.tsv
}
