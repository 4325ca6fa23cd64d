#!/usr/bin/env bats
# rc-age --sorted: tables in the order of contract_id.

load ../helpers
load age

setup() {
	clean_room
}

@test "--sorted refuses a row out of order and names it" {
	receipts received_on amount < /dev/null
	dues due_on amount <<-'END'
	H1 1 2026-01-10 1.00
	H2 1 2026-01-10 1.00
	H1 2 2026-01-10 1.00
	END
	says 1 "rc-age: dues.tsv:4: contract_id: 'H1' is out of order, after 'H2'" \
		rc-age --sorted -r receipts.tsv dues.tsv
	two_dues
	receipts received_on amount <<-'END'
	R1 H2 2026-01-10 1.00
	R2 H10 2026-01-10 1.00
	END
	says 1 "rc-age: receipts.tsv:3: contract_id: 'H10' is out of order, after 'H2'" \
		rc-age --sorted -r receipts.tsv dues.tsv
}

@test "--sorted is the order of bytes" {
	dues due_on amount <<-'END'
	B 1 2026-01-10 1.00
	H1 1 2026-01-10 1.00
	H10 1 2026-01-10 1.00
	H2 1 2026-01-10 1.00
	a 1 2026-01-10 1.00
	合同 1 2026-01-10 1.00
	END
	receipts received_on amount <<-'END'
	R0 A 2026-01-02 1.00
	R1 H1 2026-01-02 0.10
	R2 H10 2026-01-02 0.20
	R3 H2 2026-01-02 0.30
	R4 a 2026-01-02 0.40
	R5 b 2026-01-02 1.00
	R6 合同 2026-01-02 0.50
	END
	is "$(rc-age --sorted -d 2026-01-31 -r receipts.tsv dues.tsv 2> /dev/null |
		columns contract_id paid)" "B 0.00
H1 0.10
H10 0.20
H2 0.30
a 0.40
合同 0.50"
}

@test "--sorted remembers the receipts of the contract at hand, however many came before" {
	two_dues
	{ printf 'receipt_id\tcontract_id\treceived_on\tamount\n'
	seq -f "X%.0f${tab}H0${tab}2026-01-05${tab}0.01" 65535
	printf '%s\tH1\t2026-01-05\t90.00\n' R1 R2 R3; } > receipts.tsv
	rc-age -d 2026-01-31 -r receipts.tsv --unmatched u1 --allocations a1 dues.tsv \
		> wanted.tsv 2> /dev/null
	rc-age -d 2026-01-31 -r receipts.tsv --unmatched u2 --allocations a2 --sorted \
		dues.tsv 2> /dev/null | cmp - wanted.tsv
	cmp a1 a2
	cmp u1 u2
	is "$(tail -n 1 u2)" "R3${tab}H1${tab}${tab}2026-01-05${tab}70.00${tab}unapplied"
}
