#!/usr/bin/env bats
# rc-import: bytes that are no text, and names that lie.

load ../helpers
load import
load ledger
load workbook
load hostile

# ---- bytes that are no text

@test "NULs in CSV are shown, and set their row aside" {
	printf '客户编号,客户名称\nK1,a\0b\n\0\0\0\nK2,c\n' > a.csv
	import 3 customers -q --encoding UTF-8 a.csv
	prints 'customer_id\tcustomer' 'K2\tc'
	said "a.csv:2: 客户名称: 'a\\x00b' has a control character in it" \
	    "a.csv:3: 客户编号: '\\x00\\x00\\x00' has a control character in it"
}

@test "a file of NULs alone is refused" {
	head -c 1000000 /dev/zero > a.csv
	refuses "a.csv: no row looks like headings of dues; *" dues a.csv
}

@test "UTF-16 with a lone surrogate, either half, sets its row aside and loses no other" {
	file u.csv '客户编号,客户名称' 'K1,aXb' 'K2,c' 'K3,dX' 'K4,𠮷㐂'
	iconv -f UTF-8 -t UTF-16LE u.csv > a.csv
	for half in '\x00\xD8' '\x20\xDC'; do
		{ printf '\xFF\xFE'; sed "s/X\x00/$half/g" a.csv; } > b.csv
		import 3 customers -q --rejects r.tsv b.csv
		prints 'customer_id\tcustomer' 'K2\tc' 'K4\t𠮷㐂'
		[ "$(tail -n +2 r.tsv | cut -f 2 | tr '\n' ' ')" = '2 4 ' ]
	done
}

@test "UTF-16 with an odd byte at its end sets that row aside" {
	{ printf '\xFF\xFE'; printf '客户编号,客户名称\nK1,a\nK2,c' | iconv -f UTF-8 -t UTF-16LE
	printf x; } > a.csv
	import 3 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\ta'
	said "a.csv:3: 客户名称: 'c\\x78' has bytes in it that cannot be decoded"
}

@test "UTF-16 that lost a byte in its midst is not taken for text" {
	{ printf '\xFF\xFE'; printf '客户编号,客户名称\nK1,a\nK2,c\n' | iconv -f UTF-8 -t UTF-16LE |
		tail -c +2; } > a.csv
	refuses 'a.csv: no row looks like headings of customers; *' customers a.csv
}

@test "characters of four bytes in GB18030 stay what they are" {
	file u.csv '客户编号,客户名称' 'K1,𠮷' 'K2,㐂' 'K3,𠮷㐂|~0'
	iconv -f UTF-8 -t GB18030 u.csv > a.csv
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\t𠮷' 'K2\t㐂' 'K3\t𠮷㐂|~0'
}

@test "a character of GB18030 cut at any of its bytes sets its row aside" {
	for bytes in '\x95' '\x954' '\x954\x82'; do
		{ printf '客户编号,客户名称\nK1,和\nK2,' | iconv -f UTF-8 -t GB18030
		printf '%b' "$bytes"; } > a.csv
		import 3 customers -q a.csv
		prints 'customer_id\tcustomer' 'K1\t和'
	done
}

# ---- names that lie

@test "the name of a file tells nothing of its form" {
	cp "$ledger/ledger.xlsx" workbook.csv
	cp "$ledger/ledger.xls" workbook.xlsx
	cp "$ledger/cells.tsv" text.xls
	cp "$ledger/cells.tsv" text.xlsx
	for f in workbook.csv workbook.xlsx text.xls text.xlsx; do
		import 0 dues -q "$f"
		diff "$ledger/dues.tsv" <(printf '%s\n' "$output")
	done
}

@test "what is no table is refused with advice, whatever its name" {
	printf '%%PDF-1.7\n1 0 obj' > a.xls
	refuses 'a.xls: is a PDF; *' dues a.xls
	printf '\x1F\x8B\x08' > a.xls
	refuses 'a.xls: is compressed; *' dues a.xls
	printf '\x89PNG\r\n' > a.xlsx
	refuses 'a.xlsx: is a picture, *' dues a.xlsx
	printf '{\\rtf1' > a.xls
	refuses 'a.xls: is a text document *' dues a.xls
}

# ---- bytes that are no text, in the other forms

@test "NULs and lone surrogates in JSON set their row aside, or are an error" {
	file a.json '{"客户编号": "K1", "客户名称": "a\\u0000b"}' '{"客户编号": "K2", "客户名称": "c"}' \
	    '{"客户编号": "K3", "客户名称": "\\ud800x"}' '{"客户编号": "K4", "客户名称": "\\ud842\\udfb7"}' \
	    '{"客户编号": "K5", "客户名称": "\\udc00"}'
	import 3 customers -q --rejects r.tsv a.json
	prints 'customer_id\tcustomer' 'K2\tc' 'K4\t𠮷'
	printf '{"客户编号": "K1\0", "客户名称": "a"}\n' > a.json
	capture rc-import customers a.json
	[ "$status" -eq 1 ] || [ "$status" -eq 3 ]
}

@test "NULs in HTML set their row aside, or are an error" {
	printf '<table><tr><td>客户编号<td>客户名称<tr><td>K1<td>a\0b<tr><td>K2<td>c</table>' > a.html
	capture rc-import customers --encoding UTF-8 a.html
	[ "$status" -eq 1 ] || { [ "$status" -eq 3 ] && [[ $output != *K1* ]]; }
}
