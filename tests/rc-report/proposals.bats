#!/usr/bin/env bats
# rc-report proposals: what rc-match left to a person, for a person.

load ../helpers

setup() {
	clean_room
	table left.tsv <<-'END'
	receipt_id received_on amount payer note rank contract_id customer unit salesperson open evidence why accept part
	B4 2026-03-05 380000.00 钱淑兰 首付款 1 QY-002 李强 5栋-1202 何 380000.00 amount 只有金额相符 . .
	0012345678901234567 2026-03-09 35.20 临渚银行 结息 . . . . . . . 没有线索 x 12.00
	END
}

@test "the table goes into a workbook or csv, and rc-import brings it back as it was" {
	for form in xlsx csv; do
		for language in zh en; do
			echo "language: $language" > policy.yaml
			rc-report proposals -f $form -p policy.yaml -o left.$form left.tsv
			rc-import matches -q -o back.tsv left.$form
			cmp back.tsv left.tsv
		done
	done
}

@test "people see it with headings of theirs" {
	rc-report proposals left.tsv > out
	is "$(head -n 1 out)" 待认款
	grep -q '^流水号 .* 收款日期 .* 确认 .*分摊金额' out
	rc-report proposals -f csv -k receipt_id,accept left.tsv > out.csv
	is "$(tail -n 1 out.csv | tr -d '\r')" 0012345678901234567,x
}

@test "a table of other things is refused" {
	table other.tsv <<-'END'
	receipt_id amount
	B4 1.00
	END
	fails_at 1 "rc-report: other.tsv:1: no column 'accept'*" rc-report proposals other.tsv
}
