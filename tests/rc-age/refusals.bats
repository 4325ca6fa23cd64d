#!/usr/bin/env bats
# rc-age: faulty tables are refused at their place.

load ../helpers
load age

setup() {
	clean_room
}

# bad LINE MESSAGE: a second row of dues, as printf(1) prints it, is refused with the
# message, whichever way the table is read.
bad() {
	local option
	{ printf 'contract_id\tdue_id\tdue_on\tamount\titem\nH1\t1\t2026-01-10\t1.00\t\n'
	# shellcheck disable=SC2059
	printf "$1\n"; } > dues.tsv
	receipts received_on amount < /dev/null
	for option in "" --sorted; do
		# shellcheck disable=SC2086
		says 1 "rc-age: $2" rc-age -d 2026-01-31 -r receipts.tsv $option dues.tsv
	done
}

@test "a bad cell is named by file, line, column and text" {
	bad 'H1\t2\t2026-01-10\t12,3x\t' \
		"dues.tsv:3: amount: '12,3x' is not an amount (yuan, at most two decimals)"
	bad 'H1\t2\t2026-01-10\t1.234\t' \
		"dues.tsv:3: amount: '1.234' is not an amount (yuan, at most two decimals)"
	bad 'H1\t2\t2026-01-10\t90000000000000.01\t' \
		"dues.tsv:3: amount: '90000000000000.01' is not an amount (yuan, at most two decimals)"
	bad 'H1\t2\t2026-02-30\t1.00\t' \
		"dues.tsv:3: due_on: '2026-02-30' is not a date (YYYY-MM-DD, 1900 to 2999)"
	bad 'H1\t2\t2026/02/03\t1.00\t' \
		"dues.tsv:3: due_on: '2026/02/03' is not a date (YYYY-MM-DD, 1900 to 2999)"
}

@test "a bad cell of an optional column is an error all the same" {
	dues due_on amount signed_on fee_rate <<-'END'
	H1 1 2026-01-10 1.00 soon .
	END
	says 1 "rc-age: dues.tsv:2: signed_on: 'soon' is not a date (YYYY-MM-DD, 1900 to 2999)" \
		unpaid -d 2026-01-31 dues.tsv
	dues due_on amount fee_rate <<-'END'
	H1 1 2026-01-10 1.00 5%
	END
	says 1 "rc-age: dues.tsv:2: fee_rate: '5%' is not a rate (a decimal such as 0.0001)" \
		unpaid -d 2026-01-31 dues.tsv
}

@test "a fee_rate beyond 0 to 1 is refused" {
	for rate in -0.1 1.0000000001; do
		dues due_on amount fee_rate <<-END
		H1 1 2026-01-10 1.00 $rate
		END
		says 1 "rc-age: dues.tsv:2: fee_rate: not a daily rate from 0 to 1" \
			unpaid -d 2026-01-31 dues.tsv
	done
}

@test "an empty cell of a needed column is an error" {
	bad 'H1\t2\t\t1.00\t' \
		"dues.tsv:3: due_on: is empty; wanted a date (YYYY-MM-DD, 1900 to 2999)"
	bad 'H1\t2\t2026-01-10\t\t' \
		"dues.tsv:3: amount: is empty; wanted an amount (yuan, at most two decimals)"
	bad '\t2\t2026-01-10\t1.00\t' "dues.tsv:3: contract_id: is empty; wanted a text"
	bad 'H1\t\t2026-01-10\t1.00\t' "dues.tsv:3: due_id: is empty; wanted a text"
}

@test "a row of too many or too few cells is an error" {
	bad 'H1\t2\t2026-01-10\t1.00' "dues.tsv:3: 4 cells where the header has 5"
	bad 'H1\t2\t2026-01-10\t1.00\t\t' "dues.tsv:3: 6 cells where the header has 5"
	bad '' "dues.tsv:3: 1 cells where the header has 5"
}

@test "a control character in a cell is an error" {
	bad 'H1\t2\t2026-01-10\t1.00\ta\000b' "dues.tsv:3: item: control character 0x00"
	bad 'H1\t2\t2026-01-10\t1.00\ta\033[2J' "dues.tsv:3: item: control character 0x1B"
	bad 'H1\t2\t2026-01-10\t1.00\t\177' "dues.tsv:3: item: control character 0x7F"
	bad 'H1\t2\r\t2026-01-10\t1.00\t' "dues.tsv:3: due_id: control character 0x0D"
}

@test "a cell that is not UTF-8 is an error" {
	bad 'H1\t2\t2026-01-10\t1.00\tab\377' "dues.tsv:3: item: not UTF-8: byte 0xFF"
	bad 'H\272\317\315\2541\t2\t2026-01-10\t1.00\t' \
		"dues.tsv:3: contract_id: not UTF-8: byte 0xBA; it may be GB18030: run rc-import first"
	bad 'H1\t2\t2026-01-10\t1.00\t\355\240\200' "dues.tsv:3: item: not UTF-8: byte 0xED"
}

@test "bad bytes in the header are an error" {
	printf 'contract_id\tdue_id\tdue_on\tamount\tx\377\n' > dues.tsv
	says 1 "rc-age: dues.tsv:1: header: not UTF-8: byte 0xFF" rc-age dues.tsv
	printf 'contract_id\tdue_id\tdue_on\tamount\tx\001\n' > dues.tsv
	says 1 "rc-age: dues.tsv:1: header: control character 0x01" rc-age dues.tsv
}

@test "a receipt's bad cell is named too" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 1.00
	R2 H1 2026-01-05 x
	END
	for option in "" --sorted; do
		# shellcheck disable=SC2086
		says 1 "rc-age: receipts.tsv:3: amount: 'x' is not an amount (yuan, at most two decimals)" \
			rc-age -d 2026-01-31 $option -r receipts.tsv dues.tsv
	done
}

@test "the lines of a later file are its own" {
	two_dues
	table more.tsv <<-'END'
	contract_id due_id due_on amount
	H2 1 2026-01-10 1.00
	H2 2 2026-01-10 1.0x
	END
	says 1 "rc-age: more.tsv:3: amount: '1.0x' is not an amount (yuan, at most two decimals)" \
		unpaid -d 2026-01-31 dues.tsv more.tsv
	says 1 "rc-age: stdin:3: amount: '1.0x' is not an amount (yuan, at most two decimals)" \
		unpaid -d 2026-01-31 dues.tsv - < more.tsv
}

@test "a missing column is named, with the nearest" {
	table dues.tsv <<< "contract_id due_id due_om amount"
	says 1 "rc-age: dues.tsv:1: no column 'due_on'; nearest is 'due_om'" rc-age dues.tsv
	table dues.tsv <<< "合同号 due_id due_on amount"
	says 1 "rc-age: dues.tsv:1: no column 'contract_id': run rc-import first" rc-age dues.tsv
	two_dues
	table receipts.tsv <<< "receipt_id contract_id recieved_on amount"
	says 1 "rc-age: receipts.tsv:1: no column 'received_on'; nearest is 'recieved_on'" \
		rc-age -r receipts.tsv dues.tsv
}

@test "a column that a later file lacks is an error if it is needed" {
	two_dues
	table more.tsv <<< "contract_id due_id due_on"
	says 1 "rc-age: more.tsv:1: no column 'amount'" rc-age dues.tsv more.tsv
}

@test "a table of more than 16,384 columns is an error" {
	two_dues
	{ printf 'contract_id\tdue_id\tdue_on\tamount'
	seq -f "${tab}c%.0f" 16381 | tr -d '\n'; } > wide.tsv
	says 1 "rc-age: wide.tsv:1: more than 16384 columns" rc-age wide.tsv
	says 1 "rc-age: wide.tsv:1: more than 16384 columns" rc-age dues.tsv wide.tsv
}

@test "a repeated column, or one without a name, is an error" {
	table dues.tsv <<< "contract_id due_id due_on amount note amount"
	says 1 "rc-age: dues.tsv:1: column 'amount' is there twice" rc-age dues.tsv
	table dues.tsv <<< "contract_id . due_id due_on amount"
	says 1 "rc-age: dues.tsv:1: column 2 has no name" rc-age dues.tsv
	two_dues
	table more.tsv <<< "contract_id due_id due_on amount due_id"
	says 1 "rc-age: more.tsv:1: column 'due_id' is there twice" rc-age dues.tsv more.tsv
}

@test "a repeated due is an error that names both lines" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 1.00
	H1 2 2026-01-10 1.00
	H1 1 2026-01-10 1.00
	END
	receipts received_on amount < /dev/null
	message="rc-age: dues.tsv:4: due_id: the contract has this one already, in dues.tsv:2"
	says 1 "$message" unpaid -d 2026-01-31 dues.tsv
	says 1 "$message" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
	says 1 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv
}

@test "a due repeated in another file is an error that names both files" {
	two_dues
	table more.tsv <<-'END'
	due_id contract_id due_on amount
	3 H1 2026-01-10 1.00
	2 H1 2026-01-10 1.00
	END
	receipts received_on amount < /dev/null
	message="rc-age: more.tsv:3: due_id: the contract has this one already, in dues.tsv:3"
	says 1 "$message" unpaid -d 2026-01-31 dues.tsv more.tsv
	says 1 "$message" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv more.tsv
	says 1 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv more.tsv
}

@test "one due_id in two contracts is no repetition" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 1.00
	H11 1 2026-01-10 1.00
	H1 11 2026-01-10 1.00
	H2 1 2026-01-10 1.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 1.00
	END
	says 0 "" unpaid -d 2026-01-31 dues.tsv
	says 0 "" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
}

@test "a repeated receipt is an error that names both lines" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-10 1.00
	R2 H1 2026-01-10 1.00
	R1 H1 2027-01-10 1.00
	END
	message="rc-age: receipts.tsv:4: receipt_id: 'R1' is there already, in receipts.tsv:2"
	says 1 "$message" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
	says 1 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv
}

@test "a sum that would overflow is an error, not a wrap" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 90000000000000.00
	H1 2 2026-01-10 0.01
	END
	receipts received_on amount < /dev/null
	says 1 "rc-age: the sum of dues is beyond 90,000,000,000,000.00" \
		rc-age -d 2026-01-01 -r receipts.tsv dues.tsv
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-10 90000000000000.00
	R2 H1 2026-01-10 90000000000000.00
	END
	says 1 "rc-age: the sum of receipts is beyond 90,000,000,000,000.00" \
		rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
}

@test "the largest amounts are exact" {
	dues due_on amount <<-'END'
	H1 1 2026-01-10 90000000000000.00
	H1 2 2026-01-11 -90000000000000.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-02 89999999999999.99
	END
	is "$(aged 2026-01-10 due_id paid balance)" "1 89999999999999.99 0.01
2 0.00 -90000000000000.00"
	is "$(aged 2026-01-12 due_id paid balance)" "1 90000000000000.00 0.00
2 -90000000000000.00 0.00"
}

@test "a late-payment penalty beyond the range of money is an error" {
	dues due_on amount fee_rate <<-'END'
	H1 1 2026-01-10 90000000000000.00 1
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-11 late_fee)" 90000000000000.00
	says 1 "rc-age: a late-payment penalty is beyond 90,000,000,000,000.00" \
		rc-age -d 2026-01-12 -r receipts.tsv dues.tsv
}

@test "a control character in a file's name can't write to the terminal" {
	printf 'x\n' > $'a\eb.tsv'
	says 1 "rc-age: a?b.tsv:1: no column 'contract_id': run rc-import first" rc-age $'a\eb.tsv'
}
