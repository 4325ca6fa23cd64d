#!/usr/bin/env bats
# rc-import: encodings are found, and bytes that are no text are shown.

load ../helpers
load import

setup() {
	clean_room
}

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

@test "GBK characters whose second byte is a bar or a backslash stay whole" {
	local first
	for first in {129..254}; do
		printf "\\x$(printf %x "$first")\x7C\n\\x$(printf %x "$first")\x5C\n"
	done > characters
	iconv -f GB18030 -t UTF-8 characters | awk '{ print "K" NR "|甲" $1 }' > rows
	is "$(wc -l < rows)" 252
	{ echo '客户编号|客户名称'; cat rows; } | iconv -f UTF-8 -t GB18030 > a.csv
	is "$(LC_ALL=C grep -c -a '|.*|' a.csv)" 126
	import 0 customers -q a.csv
	diff <(tr '|' '\t' < rows) <(tail -n +2 <<< "$output")
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

@test "half a character at the end is seen, wherever the file's blocks end" {
	local block=131072 tail='z\201\060' more blocks
	{
		echo receipt_id,contract_id,received_on,amount,payer
		awk 'BEGIN { for (i = 0; i < 90000; i++) printf "R%07d,HX-1,2024-03-05,1.00,王小明\n", i }'
		printf 'RX,HX-1,2024-03-05,1.00,'
	} | iconv -f UTF-8 -t GB18030 > rows.csv
	blocks=$(($(wc -c < rows.csv) / block + 1))
	printf '%*s' $((4 * block)) | tr ' ' p > filling
	for more in 0 1 2 3; do
		for over in 1 2 3 4 5; do
			head -c $(((blocks + more) * block + over - $(wc -c < rows.csv) - 3)) filling |
				cat rows.csv - <(printf "$tail") > a.csv
			is $(($(wc -c < a.csv) % block)) "$over"
			import 3 receipts --encoding GB18030 a.csv
			[[ $stderr == *'90000 written + 1 set aside'* ]]
		done
	done
}
