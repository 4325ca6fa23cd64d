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

# same_as_cases PATTERN: the commands of the shared cases that match print the bytes of the
# file behind `>`, and end with the status that stands there.
same_as_cases() {
	local case line command wanted status expected n=0
	for case in a b c; do
		cd "$shared/cases/report/$case" || return
		while read -r line; do
			wanted=0
			[[ $line != *'exit status 3'* ]] || wanted=3
			line=${line%%   \# *}
			command=${line%% > *}
			expected=${line##* > }
			status=0
			eval "$command" > "$BATS_TEST_TMPDIR/got" 2> "$BATS_TEST_TMPDIR/err" || status=$?
			cmp "$BATS_TEST_TMPDIR/got" "$expected" || { cat "$BATS_TEST_TMPDIR/err"; return 1; }
			is "$status" "$wanted"
			n=$((n + 1))
		done < <(sed -n "/^## $case:/,/^## [^$case]/p" ../README.md |
			sed -n 's/^    rc-report/rc-report/p' | grep -E -- "$1")
	done
	[ "$n" -gt 0 ]
}
