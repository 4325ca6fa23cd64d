# Words for the tests of rc-age: its tables, and columns of what it prints.
# To be loaded behind helpers.bash.

# dues, receipts: the tables of a test, by the columns that it is about.
dues() {
	{ echo "contract_id due_id $*"; cat; } | table dues.tsv
}

receipts() {
	{ echo "receipt_id contract_id $*"; cat; } | table receipts.tsv
}

# aged DAY COLUMN...: the columns as of the day.
aged() {
	local day=$1
	shift
	rc-age -d "$day" -r receipts.tsv dues.tsv | columns "$@"
}

# to_come: the path of receipts of which none has come.
to_come() {
	printf 'receipt_id\tcontract_id\treceived_on\tamount\nR0\tH0\t2999-12-31\t0.01\n' \
		> "$BATS_TEST_TMPDIR/to-come.tsv"
	echo "$BATS_TEST_TMPDIR/to-come.tsv"
}

# unpaid OPTION... FILE...: ages dues of which nothing is paid.
unpaid() {
	rc-age -r "$(to_come)" "$@"
}

# Two dues of 100.00, as most rules need no more.
two_dues() {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 100.00
	H1 2 2026-02-10 100.00
	END
}

late_policy() {
	printf 'late_fee: {mode: %s, tiers: [{from: 1, rate: 0.0002}, {from: 61, rate: 0.0005}]}\n' \
		"$1" > policy.yaml
}

# sorted TABLE: its rows by contract_id, those of a contract in their order.
sorted() {
	local at
	at=$(head -n 1 "$1" | tr '\t' '\n' | grep -nx contract_id | cut -d: -f1)
	head -n 1 "$1"
	tail -n +2 "$1" | LC_ALL=C sort -s -t "$tab" -k "$at,$at"
}
