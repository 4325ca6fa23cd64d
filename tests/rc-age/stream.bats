#!/usr/bin/env bats
# rc-age is a filter: columns, rows and files go through it, whatever they are.

load ../helpers
load age

setup() {
	clean_room
}

@test "ageing what is aged already prints the same bytes" {
	dues due_on amount item signed_on <<-'END'
	H1 1 2026-01-10 100.00 首付 2026-01-01
	H1 2 2026-02-10 -10.00 面积补差 2026-01-01
	H2 1 2026-02-10 100.00 契税 .
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 60.00
	R2 H2 2026-01-05 60.00
	END
	rc-age -d 2026-03-01 -r receipts.tsv dues.tsv > once.tsv
	rc-age -d 2026-03-01 -r receipts.tsv once.tsv | cmp - once.tsv
	rc-age -d 2026-03-01 -r receipts.tsv dues.tsv |
		rc-age -d 2026-03-01 -r receipts.tsv | cmp - once.tsv
	rc-age -d 2026-03-01 --sorted -r receipts.tsv once.tsv | cmp - once.tsv
}

@test "another day's columns are replaced in their places" {
	two_dues
	receipts received_on amount < /dev/null
	rc-age -d 2026-01-01 -r receipts.tsv dues.tsv > before.tsv
	rc-age -d 2026-03-01 -r receipts.tsv before.tsv > after.tsv
	rc-age -d 2026-03-01 -r receipts.tsv dues.tsv | cmp - after.tsv
}

@test "columns that rc-age doesn't know pass through byte for byte" {
	printf '%s\n' "x y${tab}contract_id${tab}due_id${tab}备注${tab}due_on${tab}amount${tab}房号" \
		" a  b ${tab}H1${tab}007${tab}\"引号\" \\t,;${tab}2026-01-10${tab}100${tab}" \
		"${tab}H1${tab}08${tab}𠮷 ${tab}2026-01-10${tab}-0.5${tab}0012" > dues.tsv
	receipts received_on amount < /dev/null
	unpaid -d 2026-01-01 dues.tsv | cut -f 1-7 | cmp - dues.tsv
	rc-age -d 2026-01-01 -r receipts.tsv dues.tsv | cut -f 1-7 | cmp - dues.tsv
	rc-age -d 2026-01-01 -r receipts.tsv --sorted dues.tsv | cut -f 1-7 | cmp - dues.tsv
}

@test "rows keep their order" {
	dues due_on amount <<-'END'
	H2 1 2026-01-10 1.00
	H1 2 2026-01-12 2.00
	H2 0 2026-01-09 3.00
	H1 1 2026-01-11 4.00
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-01 contract_id due_id)" "H2 1
H1 2
H2 0
H1 1"
}

@test "several files are read one after the other, whatever the order of their columns" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 首付
	END
	table more.tsv <<-'END'
	note amount due_on due_id contract_id
	x 50.00 2026-01-01 2 H1
	. 70.00 2026-01-02 1 H2
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 60.00
	END
	for option in "" --sorted; do
		# shellcheck disable=SC2086
		rc-age -d 2026-01-31 -r receipts.tsv $option dues.tsv more.tsv > aged.tsv
		is "$(cut -f 1-6 aged.tsv)" \
"contract_id	due_id	due_on	amount	item	note
H1	1	2026-01-10	100.00	首付	
H1	2	2026-01-01	50.00		x
H2	1	2026-01-02	70.00		"
	done
	rc-age -d 2026-01-31 -r receipts.tsv dues.tsv more.tsv > aged.tsv
	is "$(columns paid < aged.tsv)" "10.00
50.00
0.00"
}

@test "a column of rc-age's own in a later file only is computed for all rows" {
	two_dues
	table more.tsv <<-'END'
	contract_id due_id due_on amount balance
	H2 1 2026-01-10 7.00 99.00
	END
	receipts received_on amount < /dev/null
	rc-age -d 2026-01-01 -r receipts.tsv dues.tsv more.tsv > aged.tsv
	is "$(head -n 1 aged.tsv | cut -f 1-6 | tr '\t' ' ')" \
		"contract_id due_id due_on amount balance as_of"
	is "$(columns contract_id balance < aged.tsv)" "H1 100.00
H1 100.00
H2 7.00"
}

@test "- is stdin, and none means stdin" {
	two_dues
	unpaid -d 2026-01-31 dues.tsv > wanted.tsv
	unpaid -d 2026-01-31 - < dues.tsv | cmp - wanted.tsv
	unpaid -d 2026-01-31 < dues.tsv | cmp - wanted.tsv
	table more.tsv <<-'END'
	contract_id due_id due_on amount
	H2 1 2026-01-10 7.00
	END
	is "$(unpaid -d 2026-01-31 more.tsv - < dues.tsv | columns contract_id)" "H2
H1
H1"
}

@test "the header is written even when there are no rows" {
	dues due_on amount < /dev/null
	receipts received_on amount < /dev/null
	rc-age -d 2026-01-31 -r receipts.tsv --allocations allocations.tsv \
		--unmatched un.tsv dues.tsv > aged.tsv
	is "$(tr '\t' ' ' < aged.tsv)" "contract_id due_id due_on amount as_of payable_on\
 paid balance state days_overdue bucket settled_on late_fee paid_7d paid_30d paid_60d"
	is "$(tr '\t' ' ' < allocations.tsv)" "receipt_id contract_id due_id on amount rule days_late"
	is "$(tr '\t' ' ' < un.tsv)" "receipt_id contract_id due_id received_on amount reason"
	unpaid -d 2026-01-31 dues.tsv | cmp - aged.tsv
	rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv | cmp - aged.tsv
}

@test "a header without a line end is a table without rows" {
	printf 'contract_id\tdue_id\tdue_on\tamount' > dues.tsv
	is "$(unpaid -d 2026-01-31 dues.tsv | wc -l)" 1
}

@test "the last row needs no line end" {
	printf 'contract_id\tdue_id\tdue_on\tamount\nH1\t1\t2026-01-10\t1.00' > dues.tsv
	is "$(unpaid -d 2026-01-31 dues.tsv | tail -n 1 | cut -f 1-4)" \
		"H1${tab}1${tab}2026-01-10${tab}1.00"
}

@test "CRLF and a byte-order mark are taken off, and LF goes out" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 60.00
	END
	rc-age -d 2026-01-31 -r receipts.tsv dues.tsv > wanted.tsv
	for file in dues receipts; do
		{ printf '\xEF\xBB\xBF'; sed 's/$/\r/' $file.tsv; } > $file-crlf.tsv
	done
	rc-age -d 2026-01-31 -r receipts-crlf.tsv dues-crlf.tsv | cmp - wanted.tsv
	rc-age -d 2026-01-31 -r receipts-crlf.tsv --sorted dues-crlf.tsv | cmp - wanted.tsv
}

@test "dues may come through a pipe, and be read twice all the same" {
	case=$data/cases/age/b
	rc-age -d 2026-11-23 -r "$case/receipts.tsv" "$case/dues.tsv" > wanted.tsv
	# shellcheck disable=SC2002
	cat "$case/dues.tsv" | rc-age -d 2026-11-23 -r "$case/receipts.tsv" |
		cmp - wanted.tsv
	rc-age -d 2026-11-23 -r "$case/receipts.tsv" <(cat "$case/dues.tsv") |
		cmp - wanted.tsv
	is "$(ls "$TMPDIR")" ""
}

@test "receipts may come through a pipe" {
	case=$data/cases/age/b
	rc-age -d 2026-11-23 -r "$case/receipts.tsv" "$case/dues.tsv" > wanted.tsv
	# shellcheck disable=SC2002
	cat "$case/receipts.tsv" | rc-age -d 2026-11-23 -r - "$case/dues.tsv" |
		cmp - wanted.tsv
	rc-age -d 2026-11-23 -r <(cat "$case/receipts.tsv") <(cat "$case/dues.tsv") |
		cmp - wanted.tsv
}

@test "dues may be many files" {
	echo "contract_id due_id due_on amount" | table head
	for n in $(seq 1 300); do
		{ cat head; printf 'H%s\t1\t2026-01-10\t1.00\n' "$n"; } > "d$n.tsv"
	done
	receipts received_on amount <<-'END'
	R1 H299 2026-01-05 60.00
	END
	(ulimit -n 64
	rc-age -d 2026-01-31 -r receipts.tsv d?.tsv d??.tsv d???.tsv 2> /dev/null > aged.tsv)
	is "$(columns contract_id paid < aged.tsv | sed -n '1p;299,$p')" "H1 0.00
H299 1.00
H300 0.00"
}

@test "a row longer than the reader's block comes through whole" {
	two_dues
	head -c 300000 /dev/zero | tr '\0' x > long
	{ sed "1s/\$/${tab}note/; s/100.00\$/&${tab}/" dues.tsv | head -n 2
	printf 'H1\t2\t2026-02-10\t1.00\t%s\n' "$(cat long)"; } > long.tsv
	receipts received_on amount < /dev/null
	rc-age -d 2026-01-31 -r receipts.tsv long.tsv | cut -f 1-5 | cmp - long.tsv
	rc-age -d 2026-01-31 --sorted -r receipts.tsv long.tsv | cut -f 1-5 | cmp - long.tsv
}

@test "neither locale nor time zone changes a byte" {
	case=$data/cases/age/b
	rc-age -d 2026-11-23 -r "$case/receipts.tsv" "$case/dues.tsv" > wanted.tsv
	for locale in C C.UTF-8 zh_CN.GB18030 tr_TR.UTF-8 de_DE.UTF-8; do
		for zone in Pacific/Kiritimati America/Adak Asia/Shanghai; do
			LC_ALL=$locale TZ=$zone rc-age -d 2026-11-23 \
				-r "$case/receipts.tsv" "$case/dues.tsv" |
				cmp - wanted.tsv
		done
	done
}
