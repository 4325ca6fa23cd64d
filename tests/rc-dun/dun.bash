# Words for the tests of rc-dun: its tables, and columns of what it prints.
# To be loaded behind helpers.bash.

# aged DAY COLUMN...: the rows of stdin as dues that were aged to the day.  A row begins
# with contract, due, payable_on, balance and state; the other cells are the columns'.
aged() {
	local day=$1
	shift
	{
		echo "contract_id due_id payable_on balance state $*"
		cat
	} | awk -v day="$day" '{
		print $0, NR == 1 ? "amount as_of" : ($4 == "0.00" ? "1.00" : $4) " " day
	}' | table dues.tsv
}

# log COLUMN..., receipts: the other tables; a row of the log begins with on, contract, due,
# kind and stage.
log() {
	{ echo "on contract_id due_id kind stage $*"; cat; } | table log.tsv
}

receipts() {
	{ echo "receipt_id contract_id received_on amount"; cat; } | table receipts.tsv
}

# dun COLUMN...: these columns of the dues, with the log and the receipts that are there.
dun() {
	local -a tables=()

	[ ! -e log.tsv ] || tables+=(-l log.tsv)
	[ ! -e receipts.tsv ] || tables+=(-r receipts.tsv)
	[ ! -e p.yaml ] || tables+=(-p p.yaml)
	rc-dun "${tables[@]}" dues.tsv | columns "$@"
}

# One due to call about, one that the call covers, one held.
three_dues() {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H1 2 2026-11-22 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	END
	log until note <<-'END'
	2026-11-12 H2 1 hold . 2026-12-01 .
	END
}
