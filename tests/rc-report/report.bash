# Words for the tests of rc-report: dues that were aged, and a figure of their summary.
# To be loaded behind helpers.bash.

setup() {
	clean_room
	# 1,000 contracted: 400 paid, 350 overdue (100 + 250), 250 not due
	table aged.tsv <<-'END'
	contract_id project item amount as_of payable_on paid balance state bucket
	A 云 首付 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 16-30
	A 云 按揭 250.00 2026-03-31 2026-01-10 0.00 250.00 overdue 61-90
	A 云 契税 90.00 2026-03-31 2026-01-10 0.00 90.00 overdue 61-90
	B 山 首付 200.00 2026-03-31 2026-03-31 200.00 0.00 paid paid
	B 山 尾款 250.00 2026-03-31 2026-04-01 0.00 250.00 not-due not-due
	C 山 首付 70.00 2026-03-31 2026-03-02 0.00 0.00 cancelled cancelled
	D 山 首付 80.00 2026-03-31 2026-03-03 0.00 80.00 future future
	END
}

figure() {
	rc-report -f tsv "${2:-aged.tsv}" | awk -F '\t' -v f="$1" '$1 == f { print $2 }'
}
