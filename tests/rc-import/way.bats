#!/usr/bin/env bats
# rc-import: what other systems export becomes a table, and nothing is lost on the way.

load ../helpers
load import

setup() {
	clean_room
}

@test "an export with title, unit, subtotal and blank row becomes a table" {
	file a.csv '应收款明细表,,,' '单位:万元,,,' '序号,合同编号,付款期限,应收金额' \
	    '1,HX-1,2025/3/5,12.5' ',,,' '2,HX-1,2025/6/5,30' '合计,,,42.5'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' \
	    'HX-1\t1\t2025-03-05\t125000.00' 'HX-1\t2\t2025-06-05\t300000.00'
	said 'a.csv: headings not used: 序号' \
	    'a.csv: UTF-8, commas, headings in row 3, amounts in 万元' \
	    'rows: 7 read = 2 written + 0 set aside + 5 dropped (2 title, 1 heading, 1 blank, 1 subtotal)' \
	    'amount: 合计 425,000.00 agrees; 850,000.00 read = 425,000.00 written + 0.00 set aside + 425,000.00 dropped'
}

@test "with --quiet only what is set aside is said" {
	file a.csv '合同编号,付款期限,应收金额,x' 'A,2024-01-01,1' 'B,,2'
	import 3 dues -q a.csv
	said "a.csv:3: due_on: '' is empty"
}

@test "the header is written when there are no rows" {
	file a.csv '合同编号,付款期限,应收金额'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount'
	said_too 'rows: 1 read = 0 written + 0 set aside + 1 dropped (1 heading)'
}

@test "standard input, a pipe and a file give the same bytes" {
	rc-import dues -q "$tests/sample/receivables-crm.csv" > file.tsv
	rc-import dues -q < "$tests/sample/receivables-crm.csv" > stdin.tsv
	cat "$tests/sample/receivables-crm.csv" | rc-import dues -q - > pipe.tsv
	cmp file.tsv stdin.tsv
	cmp file.tsv pipe.tsv
}

@test "a pipe in a given encoding that comes in small pieces is read as a whole" {
	(printf '合同编号;付款'; sleep 0.1; printf '期限;应收金额\nA;2024-'
	sleep 0.1; printf '01-01;"1,5'; sleep 0.1; printf '00"\n') |
	    rc-import dues -q --encoding UTF-8 > out.tsv
	output="$(cat out.tsv)"
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1500.00'
}

@test "the same input gives the same bytes in any locale and time zone" {
	LC_ALL=de_DE.UTF-8 TZ=Asia/Shanghai rc-import dues \
	    "$tests/sample/receivables-crm.csv" > one.tsv 2> one.txt
	LC_ALL=zh_CN.GB18030 TZ=America/New_York rc-import dues \
	    "$tests/sample/receivables-crm.csv" > two.tsv 2> two.txt
	cmp one.tsv two.tsv
	cmp one.txt two.txt
}

@test "the sample portfolio's dues come out to the fen" {
	import 0 dues "$tests/sample/receivables-crm.csv"
	[ "${#lines[@]}" -eq 230 ]
	said_too 'rows: 241 read = 229 written + 0 set aside + 12 dropped (2 title, 1 heading, 4 blank, 5 subtotal)'
	said_too 'amount: 5 sums in the files agree, the last is 合计 50,520,743.68; 151,562,231.04 read = 50,520,743.68 written + 0.00 set aside + 101,041,487.36 dropped'
}

@test "the sample portfolio's dues are numbered by day, not by row" {
	import 0 dues -q "$tests/sample/receivables-crm.csv"
	output="$(grep '^CW-202507-003' <<< "$output" | cut -f2,3,5)"
	prints '1\t2025-06-30\t定金' '2\t2025-07-12\t首付' '3\t2025-10-03\t二期' \
	    '6\t2026-01-01\t三期' '4\t2025-10-03\t契税' '5\t2025-10-03\t维修基金'
}

@test "the sample portfolio's receipts count what is money, once" {
	import 0 receipts "$tests/sample/receipts-finance.csv"
	[ "${#lines[@]}" -eq 223 ]
	said_too "rows: 243 read = 222 written + 0 set aside + 21 dropped (1 heading, 18 voucher that doesn't count, 2 void)"
	said_too 'amount: 49,437,049.49 read = 42,375,357.24 written + 0.00 set aside + 7,061,692.25 dropped'
}

@test "a rare character of GB18030 in the sample arrives" {
	import 0 dues -q "$tests/sample/receivables-crm.csv"
	grep -q '𠮷' <<< "$output"
}

@test "several files have each its own encoding, delimiter and headings" {
	file a.csv 'Due Date,Contract No,Amount' '2024-02-01,A,1'
	printf '合同编号;应收金额;付款期限;房间\nB;2.50;2024/3/1;1栋\n' |
	    iconv -f UTF-8 -t GB18030 > b.csv
	printf '合同编号\t付款期限\t应收金额\r\nA\t2024.1.1\t3\r\n' |
	    iconv -f UTF-8 -t UTF-16 > c.txt
	import 0 dues a.csv b.csv c.txt
	prints 'contract_id\tdue_id\tdue_on\tamount\tunit' 'A\t2\t2024-02-01\t1.00\t' \
	    'B\t1\t2024-03-01\t2.50\t1栋' 'A\t1\t2024-01-01\t3.00\t'
	said 'a.csv: UTF-8, commas, headings in row 1' \
	    'b.csv: GB18030, semicolons, headings in row 1' \
	    'c.txt: UTF-16LE, tabs, headings in row 1' \
	    'rows: 6 read = 3 written + 0 set aside + 3 dropped (3 heading)' \
	    'amount: 6.50 read = 6.50 written + 0.00 set aside + 0.00 dropped'
}
