#!/usr/bin/env bats
# rc-import: what other systems export becomes a table, and nothing is lost on the way.

bats_require_minimum_version 1.5.0
load helpers
load import

setup() {
	clean_room
}

# amounts CELL..., dates CELL...: imports a due for each; $output has what came of them.
amounts() {
	printf '合同编号\t付款期限\t应收金额\n' > amounts.tsv
	local i=0
	for cell; do
		i=$((i + 1))
		printf 'C%d\t2024-01-02\t%s\n' $i "$cell" >> amounts.tsv
	done
	run --separate-stderr rc-import dues -q amounts.tsv
	output="$(cut -f4 <<< "$output" | tail -n +2 | tr '\n' ' ')"
}

dates() {
	printf '合同编号\t付款期限\t应收金额\n' > dates.tsv
	local i=0
	for cell; do
		i=$((i + 1))
		printf 'C%d\t%s\t1\n' $i "$cell" >> dates.tsv
	done
	run --separate-stderr rc-import dues -q dates.tsv
	output="$(cut -f3 <<< "$output" | tail -n +2 | tr '\n' ' ')"
}

# refuses_amount TEXT REASON, refuses_date TEXT REASON: the due is set aside so.
refuses_amount() {
	amounts "$1"
	[ "$status" -eq 3 ]
	said "amounts.tsv:2: amount: '$1' $2"
}

refuses_date() {
	dates "$1"
	[ "$status" -eq 3 ]
	said "dates.tsv:2: due_on: '$1' $2"
}

# ---- the way through

@test "an export with title, unit, subtotal and blank row becomes a table" {
	file a.csv '应收款明细表,,,' '单位:万元,,,' '序号,合同编号,付款期限,应收金额' \
	    '1,HX-1,2025/3/5,12.5' ',,,' '2,HX-1,2025/6/5,30' '合计,,,42.5'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' \
	    'HX-1\t1\t2025-03-05\t125000.00' 'HX-1\t2\t2025-06-05\t300000.00'
	said 'a.csv: headings not used: 序号' \
	    'a.csv: UTF-8, commas, headings in row 3, amounts in 万元' \
	    'rows: 7 read = 2 written + 0 set aside + 5 dropped (2 title, 1 heading, 1 blank, 1 subtotal)' \
	    'amount: 850,000.00 read = 425,000.00 written + 0.00 set aside + 425,000.00 dropped'
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
	rc-import dues -q "$BATS_TEST_DIRNAME/sample/receivables-crm.csv" > file.tsv
	rc-import dues -q < "$BATS_TEST_DIRNAME/sample/receivables-crm.csv" > stdin.tsv
	cat "$BATS_TEST_DIRNAME/sample/receivables-crm.csv" | rc-import dues -q - > pipe.tsv
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
	    "$BATS_TEST_DIRNAME/sample/receivables-crm.csv" > one.tsv 2> one.txt
	LC_ALL=zh_CN.GB18030 TZ=America/New_York rc-import dues \
	    "$BATS_TEST_DIRNAME/sample/receivables-crm.csv" > two.tsv 2> two.txt
	cmp one.tsv two.tsv
	cmp one.txt two.txt
}

@test "the sample portfolio's dues come out to the fen" {
	import 0 dues "$BATS_TEST_DIRNAME/sample/receivables-crm.csv"
	[ "${#lines[@]}" -eq 230 ]
	said_too 'rows: 241 read = 229 written + 0 set aside + 12 dropped (2 title, 1 heading, 4 blank, 5 subtotal)'
	said_too 'amount: 151,562,231.04 read = 50,520,743.68 written + 0.00 set aside + 101,041,487.36 dropped'
}

@test "the sample portfolio's dues are numbered by day, not by row" {
	import 0 dues -q "$BATS_TEST_DIRNAME/sample/receivables-crm.csv"
	output="$(grep '^CW-202507-003' <<< "$output" | cut -f2,3,5)"
	prints '1\t2025-06-30\t定金' '2\t2025-07-12\t首付' '3\t2025-10-03\t二期' \
	    '6\t2026-01-01\t三期' '4\t2025-10-03\t契税' '5\t2025-10-03\t维修基金'
}

@test "the sample portfolio's receipts count what is money, once" {
	import 0 receipts "$BATS_TEST_DIRNAME/sample/receipts-finance.csv"
	[ "${#lines[@]}" -eq 223 ]
	said_too "rows: 243 read = 222 written + 0 set aside + 21 dropped (1 heading, 18 voucher that doesn't count, 2 void)"
	said_too 'amount: 49,437,049.49 read = 42,375,357.24 written + 0.00 set aside + 7,061,692.25 dropped'
}

@test "a rare character of GB18030 in the sample arrives" {
	import 0 dues -q "$BATS_TEST_DIRNAME/sample/receivables-crm.csv"
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

# ---- encodings

@test "UTF-16 without a mark is known by its NULs, either way round" {
	for order in LE BE; do
		printf '合同编号,付款期限,应收金额\nA,2024-01-01,1\n' |
		    iconv -f UTF-8 -t UTF-16$order > a.csv
		import 0 dues a.csv
		prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00'
		said_too "a.csv: UTF-16$order, commas, headings in row 1"
	done
}

@test "UTF-32 with a mark is read" {
	printf '\xEF\xBB\xBF合同编号,付款期限,应收金额\nA,2024-01-01,1\n' |
	    iconv -f UTF-8 -t UTF-32BE > a.csv
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00'
	said_too 'a.csv: UTF-32BE, commas, headings in row 1'
}

@test "a byte-order mark is no part of the first heading" {
	file a.csv '\xEF\xBB\xBF合同编号,付款期限,应收金额' 'A,2024-01-01,1'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00'
}

@test "UTF-8 with one bad byte stays UTF-8, and the row is set aside" {
	file a.csv '客户编号,客户名称' 'K1,沈若溪程望舒' 'K2,\xE7\xA8' 'K3,陆承泽雷震霆'
	import 3 customers --rejects r.tsv a.csv
	prints 'customer_id\tcustomer' 'K1\t沈若溪程望舒' 'K3\t陆承泽雷震霆'
	said_too 'a.csv: UTF-8, commas, headings in row 1'
	output="$(cat r.tsv)"
	prints 'file\trow\tcolumn\ttext\treason\tcells' \
	    'a.csv\t3\t客户名称\t\\xE7\\xA8\thas bytes in it that cannot be decoded\tK2,\\xE7\\xA8'
}

@test "a bad byte of GB18030 swallows no delimiter" {
	printf '客户编号,客户名称,地址\nK1,\xB0,\xBF\xCD\n' | sed '1d' > tail
	printf '客户编号,客户名称,地址\n' | iconv -f UTF-8 -t GB18030 > a.csv
	cat tail >> a.csv
	import 3 customers --rejects r.tsv a.csv
	grep -q 'K1,\\xB0,客$' r.tsv
}

@test "a lone surrogate and an odd byte at the end are shown" {
	printf '客户编号,客户名称\nK1,' | iconv -f UTF-8 -t UTF-16LE > a.csv
	printf '\x00\xD8\n\x00K\x002\x00,\x00x' >> a.csv
	import 3 customers --encoding UTF-16LE a.csv
	said_too "a.csv:2: 客户名称: '\\uD800' has bytes in it that cannot be decoded"
	said_too "a.csv:3: 客户名称: '\\x78' has bytes in it that cannot be decoded"
}

@test "a NUL or another control character sets its row aside and is shown" {
	printf '客户编号,客户名称\nK1,a\0b\nK2,\x1b[31m\nK3,c\x7f\n' > a.csv
	import 3 customers -q a.csv
	prints 'customer_id\tcustomer'
	said "a.csv:2: 客户名称: 'a\\x00b' has a control character in it" \
	    "a.csv:3: 客户名称: '\\x1B[31m' has a control character in it" \
	    "a.csv:4: 客户名称: 'c\\x7F' has a control character in it"
}

@test "--encoding overrules what is found" {
	printf 'Customer ID,Customer\nK1,\xD6\xD0\n' > a.csv
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\t中'
	import 0 customers -q --encoding ISO-8859-1 a.csv
	prints 'customer_id\tcustomer' 'K1\tÖÐ'
}

@test "an encoding that iconv doesn't know is wrong use" {
	file a.csv 'Customer ID'
	import 2 customers --encoding KLINGON a.csv
	said "--encoding: 'KLINGON' is no encoding that iconv knows"
	import 2 customers --encoding GBK//IGNORE a.csv
	said "--encoding: 'GBK//IGNORE' is no encoding"
	import 2 customers --encoding utf-16 a.csv
	said "--encoding: 'utf-16' leaves the byte order open; wanted utf-16LE or utf-16BE"
}

# ---- delimited text

@test "comma, semicolon, tab and bar are found by the widths of rows" {
	for d in , ';' '|' '\t'; do
		file a.csv "客户编号${d}客户名称${d}地址" "K1${d}a;b, c${d}x|y"
		import 0 customers -q --encoding UTF-8 a.csv || true
		[ "${lines[0]}" = "$(printf 'customer_id\tcustomer\taddress')" ]
	done
}

@test "quotes hold delimiters, line breaks and doubled quotes" {
	file a.csv '客户编号,客户名称,地址' 'K1,"a, ""b""","1\r\n2\n\n3"'
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer\taddress' 'K1\ta, "b"\t1 2 3'
}

@test "lines may end with CR alone" {
	printf '客户编号,客户名称\rK1,a\rK2,b' > a.csv
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\ta' 'K2\tb'
}

@test "a quote inside a cell is text, and so is what follows a closing one" {
	file a.csv '客户编号,客户名称' 'K1,3"管' 'K2,"a"b"c' 'K3, "d, e"' 'K4,"f" '
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\t3"管' 'K2\tab"c' 'K3\td, e' 'K4\tf'
}

@test "a quote that is never closed is an error that names its line" {
	file a.csv '客户编号,客户名称' 'K1,a' 'K2,"b' 'K3,c' 'K4,d'
	import 1 customers -q a.csv
	said 'a.csv:3: a quote is opened here and never closed'
	[ -z "$output" ]
}

@test "a quote that swallows rows up to another cell's quote is an error" {
	file a.csv '客户编号,客户名称' 'K1,"a' 'K2,b' 'K3,"c"'
	import 1 customers -q a.csv
	said 'a.csv:2: a quote is opened here and closed only in line 4, before other text'
}

@test "the wrapping of =\"0012\" is taken off" {
	file a.csv '="客户编号"\t="客户名称"' '="0012"\t="a"'
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' '0012\ta'
}

@test "cells are trimmed of blanks of any kind, and leading zeros stay" {
	file a.csv '客户编号,客户名称,手机' ' 007\t,\xC2\xA0沈\t若\xE3\x80\x80溪\xE3\x80\x80,\xE2\x80\x8B0199\xEF\xBB\xBF'
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer\tphone' '007\t沈 若　溪\t0199'
}

@test "more cells than a row may have is an error" {
	{ echo 客户编号; yes , | head -n 16400 | tr -d '\n'; } > a.csv
	import 1 customers a.csv
	said 'a.csv:2: a row of more than 67108864 bytes or 16384 cells'
}

@test "a cell of more than 64 MiB is an error, and memory stays bounded" {
	{ echo 客户编号; head -c 70000000 /dev/zero | tr '\0' x; } > a.csv
	# an address sanitizer needs all of the address space
	(ulimit -v 600000; rc-import --version) > /dev/null 2>&1 && ulimit -v 600000
	run --separate-stderr rc-import customers a.csv
	[ "$status" -eq 1 ]
	said 'a.csv:2: a row of more than 67108864 bytes or 16384 cells'
}

# ---- headings

@test "headings are known in any case, width, with blanks, colons and asterisks" {
	file a.csv '*合同 编号,付款期限：,Ａｍｏｕｎｔ Due(元),"房\n间"' 'A,2024-01-01,1,r'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tunit' 'A\t1\t2024-01-01\t1.00\tr'
}

@test "a column's own name is always a heading, so a table can be imported again" {
	rc-import receipts -q "$BATS_TEST_DIRNAME/sample/receipts-finance.csv" > one.tsv
	rc-import receipts -q one.tsv > two.tsv
	cmp one.tsv two.tsv
}

@test "of several rows of headings the first counts, and the others are dropped" {
	file a.csv '客户编号,客户名称' 'K1,a' '客户编号,客户名称' 'K2,b'
	import 0 customers a.csv
	prints 'customer_id\tcustomer' 'K1\ta' 'K2\tb'
	said_too 'rows: 4 read = 2 written + 0 set aside + 2 dropped (1 heading, 1 repeated heading)'
}

@test "--header-row overrules, and must begin a row" {
	file a.csv '客户编号,客户名称' '客户编号,地址' 'K1,x'
	import 0 customers -q --header-row 2 a.csv
	prints 'customer_id\taddress' 'K1\tx'
	import 1 customers -q --header-row 9 a.csv
	said 'a.csv: no row begins in line 9'
	import 2 customers --header-row 0 a.csv
	said "--header-row: '0' is no row, and no rows such as 3-4"
}

@test "a needed column without a heading is an error that lists the headings" {
	file a.csv '合同编号,金额,备注' 'A,1,x'
	import 1 dues -q a.csv
	said 'a.csv:1: no heading means due_on, amount; the headings are: 合同编号, 金额, 备注'
}

@test "two headings for one column are an error that lists the headings" {
	file a.csv '合同编号,付款期限,应收金额,应交款' 'A,2024-01-01,1,2'
	import 1 dues -q a.csv
	said "a.csv:1: '应收金额' and '应交款' both mean amount; the headings are: 合同编号, 付款期限, 应收金额, 应交款"
}

@test "a file without headings is an error that shows its first row" {
	file a.csv '' 'x,y' '1,2'
	import 1 dues a.csv
	said 'a.csv: no row looks like headings of dues; the first is: x, y'
	: > empty.csv
	import 1 dues empty.csv
	said 'empty.csv: no row looks like headings of dues; all are empty'
}

@test "headings beyond the 64th row are not looked for" {
	{ yes title | head -n 64; echo 客户编号; echo K1; } > a.csv
	import 1 customers a.csv
	said 'a.csv: no row looks like headings of customers; the first is: title'
}

@test "the policy's own headings add to the built-in ones and overrule them" {
	file policy.yaml 'headings: {customers: {customer_id: [卡号], address: [客户名称]}}'
	file a.csv '卡号,客户名称' 'K1,x'
	import 0 customers -q -p policy.yaml a.csv
	prints 'customer_id\taddress' 'K1\tx'
}

@test "a row with more cells than headings is set aside" {
	file a.csv '客户编号,客户名称' 'K1,a,,' 'K2,b,c'
	import 3 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\ta'
	said "a.csv:3: : 'c' stands in a row with more cells than there are headings"
}

# ---- maps

@test "a map names columns, constants, values and what to leave out" {
	file map.yaml 'columns:' '  Invoice: [contract_id, due_id]' '  Total: amount' \
	    '  Day: due_on' '  Flag: flag' "  房间: '-'" 'constants: {item: 楼款}' \
	    'values: {flag: {yes: [Y, 是]}, pay_method: {mortgage: [商贷]}}'
	file a.csv 'Invoice,Total,Day,Flag,房间,付款方式,项目' \
	    'I1,5,2024-01-01,是,r,商贷,p' 'I2,6,2024-01-02,no,r,按揭,'
	import 0 dues -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem\tproject\tpay_method\tflag' \
	    'I1\tI1\t2024-01-01\t5.00\t楼款\tp\tmortgage\tyes' \
	    'I2\tI2\t2024-01-02\t6.00\t楼款\t\tmortgage\tno'
	said_too 'a.csv: UTF-8, commas, headings in row 1'
	[[ $stderr != *'not used'* ]]
}

@test "where a map gives a column to another heading, the built-in one gives way" {
	file map.yaml 'columns: {折后金额: amount}'
	file a.csv '合同编号,付款期限,应收金额,折后金额' 'A,2024-01-01,1,2'
	import 0 dues -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t2.00'
	said_too 'a.csv: headings not used: 应收金额'
}

@test "a map's heading is found with a unit in brackets or without" {
	file map.yaml 'columns: {折后金额: amount, 户号(旧): contract_id}'
	file a.csv '户号（旧）,付款期限,折后金额（万元）' 'A,2024-01-01,1.5'
	import 0 dues -q -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t15000.00'
}

@test "a map's heading that is not there is said" {
	file map.yaml 'columns: {Contrct: project}'
	file a.csv '客户编号' 'K1'
	import 0 customers -m map.yaml a.csv
	said_too 'a.csv: headings of the map that are not there: Contrct'
}

@test "a map fills cells down, but not over what stands there" {
	file map.yaml 'fill_down: [contract_id, due_on]'
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' ',,2' '小计,,3' 'B,,4'
	import 0 dues -q -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00' \
	    'A\t2\t2024-01-01\t2.00' 'B\t1\t2024-01-01\t4.00'
}

@test "a map's unit holds for amounts whose heading has none" {
	file map.yaml 'unit: 万元'
	file a.csv '合同编号,付款期限,应收金额,总价（元）' 'A,2024-01-01,1.5,7'
	import 0 dues -q -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tprice' 'A\t1\t2024-01-01\t15000.00\t7.00'
}

@test "faults of a map are named with their place" {
	file a.csv '客户编号' 'K1'
	local fault
	while IFS='|' read -r text fault; do
		printf '%b\n' "$text" > map.yaml
		import 2 dues -m map.yaml a.csv
		said "map.yaml:$fault"
	done <<-'EOF'
	columns: {A: Amount}|1:14: 'Amount' is no name for a column; wanted small letters, digits and _
	columns: {' ': amount}|1:11: a heading without letters, or too long
	columns: {A b: amount, AB: item}|1:24: the heading 'AB' is there twice
	columns: [a]|1:10: a list where a map of headings to columns is wanted
	constants: [a]|1:12: a list where a map of columns to values is wanted
	values: {pay_metod: {a: [b]}}|1:21: no column 'pay_metod' in dues; nearest is 'pay_method'
	values: [a]|1:9: a list where a map of columns to their values is wanted
	values: {item: [a]}|1:16: a list where a map of words to lists of words is wanted
	fill_down: [amount]|1:12: 'amount' is an amount, and amounts are never filled down
	fill_down: [x]|1:12: no column 'x' in dues
	unit: 两|1:7: '两' is no unit; wanted 元, 万元 or 亿元
	date_order: dym|1:13: 'dym' is none of mdy, dmy, ymd
	colums: {}|1:1: no key 'colums' here; nearest is 'columns'
	EOF
}

# ---- dates

@test "dates are read in all their forms" {
	dates 2024-03-05 2024/3/5 20240305 2024.3.5 2024年3月5日 2024年03月05号 \
	    '2024-03-05 00:00:00' 2024-03-05T12:30:00Z '2024/3/5 9:05' \
	    '2024/3/5 下午 3:05:00' 45356 45356.75 '２０２４／３／５' "'2024-03-05"
	[ "$status" -eq 0 ]
	[ "$output" = "$(for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14; do
		printf '2024-03-05 '; done)" ]
}

@test "what is no date is set aside with the reason" {
	refuses_date 24-3-5 'is a date with a year of two digits'
	refuses_date 3/5/24 'is a date with a year of two digits'
	refuses_date 2024年3月 'is a month without a day'
	refuses_date 2024-03 'is a month without a day'
	refuses_date 2023-02-29 'is no day of the years 1900 to 2999'
	refuses_date 3000-01-01 'is no day of the years 1900 to 2999'
	refuses_date 1/32/2024 'is no day of the years 1900 to 2999'
	refuses_date 00:00.0 'is not a date'
	refuses_date 银行放款后 'is not a date'
	refuses_date 4535 'is not a date'
	refuses_date '2024-03-05 25:00' 'is not a date'
	refuses_date '#REF!' "is what a spreadsheet shows for a value that it hasn't got"
	refuses_date 1900-01-01 'stands for none'
}

@test "1900-01-01 is empty where a date may be" {
	file a.csv '合同编号,付款期限,应收金额,签约日期' 'A,2024-01-01,1,1900/1/1 0:00:00'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tsigned_on' 'A\t1\t2024-01-01\t1.00\t'
}

@test "one date proves the order of its whole column" {
	dates 3/4/2024 5.6.2024 13-12-2024
	[ "$output" = '2024-04-03 2024-06-05 2024-12-13 ' ]
	dates 3/4/2024 5.6.2024 12-13-2024
	[ "$output" = '2024-03-04 2024-05-06 2024-12-13 ' ]
}

@test "the order is settled for each column by itself" {
	file a.csv '合同编号,付款期限,应收金额,签约日期' 'A,3/4/2024,1,3/4/2024' \
	    'A,25/4/2024,1,3/25/2024'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tsigned_on' \
	    'A\t1\t2024-04-03\t1.00\t2024-03-04' 'A\t2\t2024-04-25\t1.00\t2024-03-25'
}

@test "an order that nothing proves is an error that asks" {
	dates 5/5/2024 3/4/2024
	[ "$status" -eq 1 ]
	said "dates.tsv:3: due_on: '3/4/2024' may have the month first or the day, and no row proves it; --date-order mdy or dmy says so"
}

@test "dates that prove both orders are an error that names the rows" {
	dates 3/4/2024 3/13/2024 13/3/2024
	[ "$status" -eq 1 ]
	said 'dates.tsv: due_on: row 3 has the month first and row 4 the day; --date-order says which is right'
}

@test "a day that is also its month needs no proof" {
	dates 5/5/2024 2024-01-02
	[ "$status" -eq 0 ]
	[ "$output" = '2024-05-05 2024-01-02 ' ]
}

@test "--date-order settles it, over the map's" {
	file a.csv '合同编号,付款期限,应收金额' 'A,3/4/2024,1' 'B,2024-01-02,1'
	file map.yaml 'date_order: mdy'
	import 0 dues -q -m map.yaml a.csv
	[ "$(cut -f3 <<< "${lines[1]}")" = 2024-03-04 ]
	import 0 dues -q -m map.yaml --date-order dmy a.csv
	[ "$(cut -f3 <<< "${lines[1]}")" = 2024-04-03 ]
	import 3 dues -q --date-order ymd a.csv
	said "a.csv:2: due_on: '3/4/2024' has its year behind, where it is to come first"
	import 2 dues --date-order dym a.csv
	said "--date-order: 'dym' is none of mdy, dmy, ymd"
}

@test "a row that is dropped proves no order" {
	file a.csv '合同编号,付款期限,应收金额' 'A,3/4/2024,1' '合计,25/12/2024,1'
	import 1 dues -q a.csv
}

# ---- amounts

@test "amounts are read in all their forms, exactly" {
	amounts 1,234.50 '¥1,234.5' '￥１，２３４．５０' 1234.5元 '1 234.50' "1'234.50" \
	    'RMB 1234.5'
	[ "$output" = "$(for i in 1 2 3 4 5 6 7; do printf '1234.50 '; done)" ]
	amounts 11.5万 11.5万元 0.00115亿 '(1,234.50)' '（5）' 5- -5 '−5' '-¥5' '¥-5' 5万-
	[ "$output" = '115000.00 115000.00 115000.00 -1234.50 -5.00 -5.00 -5.00 -5.00 -5.00 -5.00 -50000.00 ' ]
	amounts - '¥ -' 0 -0 .5 5. +3 "'12"
	[ "$output" = '0.00 0.00 0.00 0.00 0.50 5.00 3.00 12.00 ' ]
	amounts 90000000000000
	[ "$output" = '90000000000000.00 ' ]
}

@test "what goes beyond the fen is rounded half away from zero and counted" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,2309.7899999999995' \
	    'B,2024-01-01,0.005' 'C,2024-01-01,-0.005' 'D,2024-01-01,0.004' \
	    'E,2024-01-01,5e-05' 'F,2024-01-01,1.500'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t2309.79' \
	    'B\t1\t2024-01-01\t0.01' 'C\t1\t2024-01-01\t-0.01' \
	    'D\t1\t2024-01-01\t0.00' 'E\t1\t2024-01-01\t0.00' 'F\t1\t2024-01-01\t1.50'
	said_too '5 amounts with more than two decimals were rounded'
	said_too 'amount: 2,311.29 read = 2,311.29 written + 0.00 set aside + 0.00 dropped'
}

@test "what is no amount is set aside with the reason" {
	for text in 12,3x 12,34 1052,75元 1e5 1.23457E+17 '--5' '(-5)' '()' '$5' 5美元 \
	    1.2.3 万; do
		refuses_amount "$text" 'is not an amount'
	done
	refuses_amount 90000000000000.01 'is beyond 90,000,000,000,000.00'
	refuses_amount 9000000000000000000000000万 'is beyond 90,000,000,000,000.00'
	refuses_amount '#####' "is what a spreadsheet shows for a value that it hasn't got"
	refuses_amount 人民币壹拾万元整 'is an amount in capitals; wanted digits'
	refuses_amount 壹拾万元整 'is an amount in capitals; wanted digits'
}

@test "a unit in a heading goes before that of a remark" {
	file a.csv '(金额单位：万元)' '合同编号,付款期限,应收金额,总价(元)' 'A,2024-01-01,1,2'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tprice' 'A\t1\t2024-01-01\t10000.00\t2.00'
}

@test "the unit is found in remarks and titles of many forms" {
	for remark in 单位:万元 '单位： 万元' 金额单位：人民币万元 '（单位：万元）' '单位 万元' \
	    '制表:x 单位：万元 日期:y' 应收款明细表（万元）; do
		file a.csv "$remark" '合同编号,付款期限,应收金额' 'A,2024-01-01,1'
		import 0 dues -q a.csv
		prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t10000.00'
	done
}

@test "the name of a firm behind 单位 is no unit" {
	file a.csv '编制单位：元通公司' '合同编号,付款期限,应收金额' 'A,2024-01-01,1'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00'
}

@test "a remark on the unit under the headings holds, one under the rows is an error" {
	file a.csv '合同编号,付款期限,应收金额' '单位：万元' 'A,2024-01-01,1'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t10000.00'
	said_too 'rows: 3 read = 1 written + 0 set aside + 2 dropped (1 heading, 1 note)'
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' '单位：万元'
	import 1 dues -q a.csv
	said "a.csv:3: '单位：万元' stands below amounts that were taken as 元; say the unit in a map"
	file map.yaml 'unit: 万元'
	import 0 dues -q -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t10000.00'
}

# ---- other values

@test "an identifier that went through a spreadsheet's number is set aside" {
	file a.csv '客户编号,证件号' 'K1,3.10109E+17' 'K2,2960623488.0' 'K3,2E10'
	import 3 customers -q a.csv
	prints 'customer_id\tid_no' 'K2\t2960623488.0' 'K3\t2E10'
	said "a.csv:2: id_no: '3.10109E+17' is a number that has lost its last digits"
}

@test "rates come as decimals, per cent or per mille" {
	file a.csv '合同编号,付款期限,应收金额,违约金率' 'A,2024-01-01,1,0.0005' \
	    'B,2024-01-01,1,0.05%' 'C,2024-01-01,1,0.5‰' 'D,2024-01-01,1,５‱' \
	    'E,2024-01-01,1,万分之五'
	import 3 dues -q a.csv
	[ "$(cut -f5 <<< "$output" | tr '\n' ' ')" = 'fee_rate 0.0005 0.0005 0.0005 0.0005 ' ]
	said "a.csv:6: fee_rate: '万分之五' is not a rate"
}

@test "months of targets come in all their forms" {
	file a.csv '月份,回款任务（万元）,置业顾问' '2026-10,1,a' '2026/9,1,b' '2026年8月,1,c' \
	    '202607,1,d' '2026-06-30,1,e' '2026-13,1,f'
	import 3 targets -q a.csv
	prints 'month\tamount\tsalesperson' '2026-10\t10000.00\ta' '2026-09\t10000.00\tb' \
	    '2026-08\t10000.00\tc' '2026-07\t10000.00\td' '2026-06\t10000.00\te'
	said "a.csv:7: month: '2026-13' is not a month"
}

@test "the policy's words for nothing and for payment methods are known" {
	file a.csv '合同编号,付款期限,应收金额,付款方式,房间' 'A,2024-01-01,1,按揭,待定' \
	    'B,2024-01-01,1,以物抵款,#N/A'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tunit\tpay_method' \
	    'A\t1\t2024-01-01\t1.00\t\tmortgage' 'B\t1\t2024-01-01\t1.00\t\t以物抵款'
}

@test "contacts, surveys and customers are read" {
	file a.csv '跟进日期,合同编号,类型,承诺日期,承诺金额' '2024/1/2,A,promise,2024/1/9,1.5万'
	import 0 contacts -q a.csv
	prints 'on\tcontract_id\tkind\tpromise_on\tpromise_amount' \
	    '2024-01-02\tA\tpromise\t2024-01-09\t15000.00'
	file a.csv '提交答卷时间,评分,项目' '2026/09/03 12:00:00,4.5,p'
	import 0 surveys a.csv
	prints 'on\tscore\tproject' '2026-09-03\t4.5\tp'
	[[ $stderr != *amount:* ]]
}

# ---- what is dropped

@test "sums are known with blanks, colons and words before or behind" {
	file a.csv '项目,合同编号,付款期限,应收金额' 'p,A,2024-01-01,1' '合 计：,,,1' \
	    '本页合计,,,1' 'p小计,,,1' ',,,' 'TOTAL,,,1' '人民币合计,,,1'
	import 0 dues a.csv
	said_too 'rows: 8 read = 1 written + 0 set aside + 7 dropped (1 heading, 1 blank, 5 subtotal)'
	said_too 'amount: 6.00 read = 1.00 written + 0.00 set aside + 5.00 dropped'
}

@test "a due whose first cell begins like a sum is none if it has all it needs" {
	file a.csv '客户,合同编号,付款期限,应收金额' 'Total Energy,A,2024-01-01,1' \
	    '合计,A,2024-01-01,1'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tcustomer' \
	    'A\t1\t2024-01-01\t1.00\tTotal Energy'
}

@test "a table whose first column is its key has sums, too" {
	file a.csv '月份,回款任务' '2026-10,5' '合计,5'
	import 0 targets a.csv
	said_too 'rows: 3 read = 1 written + 0 set aside + 2 dropped (1 heading, 1 subtotal)'
}

@test "notes at the foot are dropped" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' '制表：张三' '说明：x'
	import 0 dues a.csv
	said_too 'rows: 4 read = 1 written + 0 set aside + 3 dropped (1 heading, 2 note)'
}

# ---- vouchers

@test "vouchers that only repeat others, or were undone, are dropped" {
	file a.csv '票据编号,合同编号,收款日期,金额,单据类型,单据状态' \
	    'r1,A,2024-01-01,1,收款单,激活' 'r2,A,2024-01-01,2,POS机单,激活' \
	    'r3,A,2024-01-01,4,收款单,作废' 'r4,A,2024-01-01,8,,'
	import 0 receipts a.csv
	prints 'receipt_id\tcontract_id\treceived_on\tamount\tvoucher' \
	    'r1\tA\t2024-01-01\t1.00\t收款单' 'r4\tA\t2024-01-01\t8.00\t'
	said_too "rows: 5 read = 2 written + 0 set aside + 3 dropped (1 heading, 1 voucher that doesn't count, 1 void)"
	said_too 'amount: 15.00 read = 9.00 written + 0.00 set aside + 6.00 dropped'
}

@test "a voucher on neither list is set aside" {
	file a.csv '票据编号,合同编号,收款日期,金额,单据类型' 'r1,A,2024-01-01,1,借条'
	import 3 receipts -q a.csv
	said "a.csv:2: voucher: '借条' is in none of the policy's lists of vouchers"
}

@test "refunds without a minus are made negative and said" {
	file a.csv '票据编号,合同编号,收款日期,金额,单据类型' 'r1,A,2024-01-01,10,收款单' \
	    'r2,A,2024-01-02,3,退款单' 'r3,A,2024-01-03,-2,退款单'
	import 0 receipts a.csv
	[ "$(cut -f4 <<< "$output" | tr '\n' ' ')" = 'amount 10.00 -3.00 -2.00 ' ]
	said_too '1 refunds without a minus were made negative'
	said_too 'amount: 11.00 read = 5.00 written + 0.00 set aside + 0.00 dropped + 6.00 by turning 1 refunds'
}

@test "a map's values can name vouchers and states" {
	file map.yaml 'values: {voucher: {收款单: [收据]}, status: {作废: [红冲]}}'
	file a.csv '票据编号,合同编号,收款日期,金额,单据类型,状态' 'r1,A,2024-01-01,1,收据,' \
	    'r2,A,2024-01-01,1,收据,红冲'
	import 0 receipts -q -m map.yaml a.csv
	prints 'receipt_id\tcontract_id\treceived_on\tamount\tvoucher' \
	    'r1\tA\t2024-01-01\t1.00\t收款单'
}

# ---- keys

@test "dues are numbered by day over all files, ties by row" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-03-01,1' 'B,2024-01-01,2' 'A,2024-01-01,3'
	file b.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,4' 'A,1/2/2024,5' 'A,1/31/2024,6'
	import 0 dues -q a.csv b.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t5\t2024-03-01\t1.00' \
	    'B\t1\t2024-01-01\t2.00' 'A\t1\t2024-01-01\t3.00' 'A\t2\t2024-01-01\t4.00' \
	    'A\t3\t2024-01-02\t5.00' 'A\t4\t2024-01-31\t6.00'
}

@test "a number that a due of the contract has already is left out" {
	file a.csv '合同编号,期号,付款期限,应收金额' 'A,,2024-01-01,1' 'A,1,2024-02-01,2' \
	    'A,,2024-03-01,3' 'B,,2024-01-01,4'
	import 0 dues -q a.csv
	[ "$(cut -f1,2 <<< "$output" | tr '\t\n' '- ')" = 'contract_id-due_id A-2 A-1 A-3 B-1 ' ]
}

@test "a due that is set aside keeps its number" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,x' 'A,2024-02-01,2'
	import 3 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t2\t2024-02-01\t2.00'
}

@test "a receipt without a number has the same one at every import" {
	file a.csv '合同编号,收款日期,金额' 'A,2024-01-01,1' 'A,2024-01-02,1'
	import 0 receipts -q a.csv
	local first="$output"
	[[ "${lines[1]}" =~ ^r[0-9a-f]{16}$'\t'A ]]
	[ "$(cut -f1 <<< "$output" | sort -u | wc -l)" -eq 3 ]
	file b.csv '金额;合同编号;收款日期;摘要' '1.00;A;2024/1/1;' '7;B;2024/1/1;x'
	import 0 receipts -q b.csv
	[ "$(cut -f1 <<< "$first" | sed -n 2p)" = "$(cut -f1 <<< "$output" | sed -n 2p)" ]
}

@test "a receipt's made number is the FNV-1a hash of its names and cells" {
	file a.csv '合同编号,收款日期,金额' 'A,2024-01-01,1'
	import 0 receipts -q a.csv
	local h=0xcbf29ce484222325 i text=$'contract_id\tA\nreceived_on\t2024-01-01\namount\t1.00\n'
	h=$((h))
	for ((i = 0; i < ${#text}; i++)); do
		h=$(((h ^ $(printf '%d' "'${text:i:1}")) * 0x100000001b3))
	done
	[ "$(cut -f1 <<< "${lines[1]}")" = "$(printf 'r%016x' $h)" ]
}

@test "a second row with a key that was written is set aside and names the first" {
	file a.csv '合同编号,期号,付款期限,应收金额' 'A,1,2024-01-01,1' 'A,1,2024-02-01,2' \
	    'B,1,2024-01-01,4'
	file b.csv '合同编号,期号,付款期限,应收金额' 'B,1,2024-02-01,8'
	import 3 dues a.csv b.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00' \
	    'B\t1\t2024-01-01\t4.00'
	said_too "a.csv:3: due_id: '1' is in a.csv:2 already, for the same contract"
	said_too "b.csv:2: due_id: '1' is in a.csv:4 already, for the same contract"
	said_too 'amount: 15.00 read = 5.00 written + 10.00 set aside + 0.00 dropped'
}

@test "a row that was set aside takes no key" {
	file a.csv '客户编号,证件号' 'K1,1.1E+17' 'K1,110'
	import 3 customers -q a.csv
	prints 'customer_id\tid_no' 'K1\t110'
}

@test "receipts and customers have keys, contacts have none" {
	file a.csv '票据编号,合同编号,收款日期,金额' 'r,A,2024-01-01,1' 'r,B,2024-01-01,1'
	import 3 receipts -q a.csv
	said "a.csv:3: receipt_id: 'r' is in a.csv:2 already"
	file a.csv '客户编号' 'K' 'K'
	import 3 customers -q a.csv
	said "a.csv:3: customer_id: 'K' is in a.csv:2 already"
	file a.csv '跟进日期,合同编号,类型' '2024-01-01,A,dun' '2024-01-01,A,dun'
	import 0 contacts -q a.csv
}

# ---- what is set aside

@test "the first five rows that are set aside are said, the others counted" {
	file a.csv '客户编号,客户名称' ',a' ',b' ',c' ',d' ',e' ',f' ',g'
	import 3 customers a.csv
	said 'a.csv: UTF-8, commas, headings in row 1' \
	    "a.csv:2: customer_id: '' is empty" "a.csv:3: customer_id: '' is empty" \
	    "a.csv:4: customer_id: '' is empty" "a.csv:5: customer_id: '' is empty" \
	    "a.csv:6: customer_id: '' is empty" \
	    '2 more rows were set aside; --rejects FILE lists them all' \
	    'rows: 8 read = 0 written + 7 set aside + 1 dropped (1 heading)'
}

@test "the rejects have the whole row, as CSV" {
	file a.csv '合同编号,付款期限,应收金额,备注' 'A,never,1,"x, ""y""\nz\tw"' 'B,2024-01-01,2,'
	import 3 dues --rejects r.tsv a.csv
	output="$(cat r.tsv)"
	prints 'file\trow\tcolumn\ttext\treason\tcells' \
	    'a.csv\t2\tdue_on\tnever\tis not a date\tA,never,1,"x, ""y"" z w"'
	said_too 'amount: 3.00 read = 2.00 written + 1.00 set aside + 0.00 dropped'
}

@test "the rejects file is made even if nothing was set aside" {
	file a.csv '客户编号' 'K'
	import 0 customers --rejects r.tsv a.csv
	[ "$(cat r.tsv)" = "$(printf 'file\trow\tcolumn\ttext\treason\tcells')" ]
}

@test "the row of a reject is the line that it begins in" {
	file a.csv '客户编号,客户名称' 'K1,"a\nb\nc"' ',x'
	import 3 customers -q a.csv
	said "a.csv:5: customer_id: '' is empty"
}

@test "an optional cell that can't be read sets its row aside, too" {
	file a.csv '合同编号,付款期限,应收金额,签约日期' 'A,2024-01-01,1,someday'
	import 3 dues -q a.csv
	said "a.csv:2: signed_on: 'someday' is not a date"
}

# ---- wrong use, and a machine that fails

@test "a table that doesn't exist is answered by the nearest" {
	import 2 reciepts x.csv
	said "no table 'reciepts'; nearest is 'receipts'"
	import 2
	said 'no table; wanted dues, receipts, contacts, customers, surveys or targets'
}

@test "the rejects may not go where the table goes" {
	file a.csv '客户编号' 'K'
	import 2 customers --rejects - a.csv
	said "--rejects: '-' is where the table goes"
	import 2 customers -o x.tsv --rejects x.tsv a.csv
	said "--rejects: 'x.tsv' is where the table goes"
}

@test "a missing file and a directory are errors" {
	import 1 dues none.csv
	said 'none.csv: cannot open: No such file or directory'
	mkdir dir
	import 1 dues dir
	said 'dir: cannot read: Is a directory'
}

@test "a full disk is an error" {
	run --separate-stderr bash -c '"$1" customers -q "$2" > /dev/full' - \
	    rc-import <(printf '客户编号\nK1\n')
	[ "$status" -eq 1 ]
	said 'stdout: cannot write: No space left on device'
}

@test "rejects that can't be written are an error" {
	file a.csv '客户编号,客户名称' ',x'
	import 1 customers -q --rejects /dev/full a.csv
	said '/dev/full: cannot write: No space left on device'
}

@test "a closed pipe ends it" {
	{ echo 客户编号; seq 1 200000; } > a.csv
	set +o pipefail
	run bash -c '"$1" customers -q a.csv | head -n 1; echo "${PIPESTATUS[0]}"' - rc-import
	[ "${lines[0]}" = customer_id ]
	[ "${lines[1]}" -ne 0 ]
}

@test "the output appears whole or not at all" {
	echo old > out.tsv
	file a.csv '客户编号,客户名称' 'K1,a' 'K2,"b'
	import 1 customers -q -o out.tsv a.csv
	[ "$(cat out.tsv)" = old ]
	file a.csv '客户编号,客户名称' 'K1,a'
	import 0 customers -q -o out.tsv a.csv
	[ "$(cat out.tsv)" = "$(printf 'customer_id\tcustomer\nK1\ta')" ]
	[ -z "$(ls -A | grep -v -x -e a.csv -e out.tsv -e 'separate-stderr-.*')" ]
}

@test "a sum beyond the range is an error, not a wrap" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,90000000000000' \
	    'B,2024-01-01,90000000000000'
	import 1 dues -q a.csv
	said 'the sum of amounts is beyond 90,000,000,000,000.00'
}

@test "what the man page's example says on stderr is right" {
	page="$BATS_TEST_DIRNAME/../man/rc-import.1"
	sed -n "/^\$ cat > export.csv/,/^END/p" "$page" | sed '1d;$d' > export.csv
	import 0 dues export.csv
	is "$stderr" "$(grep '^rc-import: export.csv:\|^rc-import: [ra][om]' "$page")"
}

@test "a person's grade of a customer comes with its reason and its end" {
	file a.csv '客户编号,人工评级,评级原因,评级有效期' 'K1,C,担保已落实,2026/12/31'
	import 0 customers -q a.csv
	prints 'customer_id\tgrade\tgrade_reason\tgrade_until' \
	    'K1\tC\t担保已落实\t2026-12-31'
}

# ---- real files

@test "IBM's invoices are the same with m/d and with d/m dates" {
	needs_shared data/ibm
	for kind in dues receipts; do
		for order in mdy dmy; do
			import 0 $kind -m "$data/maps/ibm-$kind.yaml" "$shared/data/ibm/ibm-$order.csv"
			[ "${#lines[@]}" -eq 2467 ]
			said_too 'amount: 147,703.18 read = 147,703.18 written + 0.00 set aside + 0.00 dropped'
			sort <<< "$output" > $order.tsv
		done
		cmp mdy.tsv dmy.tsv
	done
}

@test "HighRadius's float noise is rounded half up, 631 times" {
	needs_shared data/highradius
	import 0 dues -m "$data/maps/highradius-dues.yaml" "$shared/data/highradius/open-iso.csv"
	[ "${#lines[@]}" -eq 9682 ]
	said_too '631 amounts with more than two decimals were rounded'
	said_too 'amount: 310,427,859.02 read = 310,427,859.02 written + 0.00 set aside + 0.00 dropped'
	[ "$(cut -f5 <<< "$output" | tail -n +2 | sort -u | wc -l)" -eq 694 ]
}

@test "every row that Excel mangled is set aside" {
	needs_shared data/highradius
	import 3 dues -m "$data/maps/highradius-dues.yaml" --rejects r.tsv \
	    "$shared/data/highradius/predicted-excel-mangled.csv"
	prints 'contract_id\tdue_id\tdue_on\tamount\tcustomer_id\tcustomer\tsigned_on\tbusiness\tterms'
	[ "$(wc -l < r.tsv)" -eq 9682 ]
	[ "$(cut -f3,4,5 r.tsv | sort -u | tail -n 1)" = "$(printf 'due_on\t00:00.0\tis not a date')" ]
}

@test "Alipay's, WeChat's and the banks' exports are read under their preambles" {
	needs_shared data/cn/bank
	local bank="$shared/data/cn/bank"
	import 3 receipts -m "$data/maps/alipay.yaml" "$bank"/alipay*.csv
	said_too 'rows: 35 read = 6 written + 4 set aside + 25 dropped (24 title, 1 heading)'
	import 3 receipts -m "$data/maps/wechat.yaml" "$bank"/wechat*.csv
	said_too 'rows: 44 read = 12 written + 15 set aside + 17 dropped (16 title, 1 heading)'
	import 0 receipts -m "$data/maps/boc.yaml" "$bank"/boc*.csv
	said_too 'amount: 426.70 read = 426.70 written + 0.00 set aside + 0.00 dropped'
	import 3 receipts -m "$data/maps/icbc.yaml" "$bank"/icbc*.csv
	said_too 'rows: 20 read = 5 written + 6 set aside + 9 dropped (6 title, 1 heading, 1 blank, 1 subtotal)'
}

@test "csv-spectrum's cells are what its JSON says" {
	needs_shared data/csv-torture
	cd "$shared/data/csv-torture/csv-spectrum/csvs"
	file "$BATS_TEST_TMPDIR/m.yaml" 'columns: {a: [customer_id, x], b: y, c: z}'
	import 0 customers -q -m "$BATS_TEST_TMPDIR/m.yaml" newlines_crlf.csv
	prints 'customer_id\tx\ty\tz' '1\t1\t2\t3' 'Once upon a time\tOnce upon a time\t5\t6' \
	    '7\t7\t8\t9'
	import 0 customers -q -m "$BATS_TEST_TMPDIR/m.yaml" escaped_quotes.csv
	prints 'customer_id\tx\ty' '1\t1\tha "ha" ha' '3\t3\t4'
	file "$BATS_TEST_TMPDIR/m.yaml" 'columns: {key: customer_id, val: x}'
	import 0 customers -q -m "$BATS_TEST_TMPDIR/m.yaml" json.csv
	prints 'customer_id\tx' '1\t{"type": "Point", "coordinates": [102.0, 0.5]}'
}

@test "no torture file crashes or hangs it" {
	needs_shared data/csv-torture
	for f in "$shared/data"/csv-torture/*/*.csv "$shared/data"/encodings/* "$shared/data"/cn/*/*; do
		run timeout 60 rc-import dues "$f"
		[ "$status" -eq 0 ] || [ "$status" -eq 1 ] || [ "$status" -eq 3 ] || {
			echo "$status $f"
			false
		}
	done
}

@test "GBK characters whose second byte is a bar or a backslash stay whole" {
	needs_shared data/encodings
	tail -n +2 "$shared/data/encodings/gbk-trail-byte-traps.tsv" |
	    awk -F'\t' '{ print "K" NR "|" $1 }' > rows
	{ echo '客户编号|客户名称'; cat rows; } | iconv -f UTF-8 -t GB18030 > a.csv
	import 0 customers -q a.csv
	diff <(tr '|' '\t' < rows) <(tail -n +2 <<< "$output")
}

@test "half a character at the end is seen, wherever the file's blocks end" {
	local block=131072 tail='z\201\060' more blocks
	{
		echo receipt_id,contract_id,received_on,amount,payer
		awk 'BEGIN { for (i = 0; i < 90000; i++) printf "R%07d,HX-1,2024-03-05,1.00,王小明\n", i }'
		printf 'RX,HX-1,2024-03-05,1.00,'
	} | iconv -f UTF-8 -t GB18030 > rows.csv
	blocks=$(($(wc -c < rows.csv) / block + 1))
	for more in 0 1 2 3; do
		for over in 1 2 3 4 5; do
			{
				cat rows.csv
				head -c $(((blocks + more) * block + over - $(wc -c < rows.csv) - 3)) \
					/dev/zero | tr '\0' p
				printf "$tail"
			} > a.csv
			is $(($(wc -c < a.csv) % block)) "$over"
			run -3 --separate-stderr rc-import receipts --encoding GB18030 a.csv
			[[ $stderr == *'90000 written + 1 set aside'* ]]
		done
	done
}
