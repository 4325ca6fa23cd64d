#!/usr/bin/env bats
# rc-import: new workbooks that others made or test with.

load ../helpers
load ../rc-import/import

setup() {
	clean_room
}

@test "attacks with entities are refused, and openspout's damaged workbooks" {
	ln -s "$shared/data/xlsx-torture/openspout" books
	for book in attack_billion_laughs attack_quadratic_blowup; do
		bounded "books/$book.xlsx: xl/sharedStrings.xml:2:15: a DOCTYPE, which no workbook has" \
			rc-import dues "books/$book.xlsx"
	done
	says 1 'rc-import: books/one_sheet_with_invalid_xml_characters.xlsx: xl/worksheets/sheet1.xml:5:59: not well-formed (invalid token)' \
		rc-import dues books/one_sheet_with_invalid_xml_characters.xlsx
	says 1 'rc-import: books/file_with_no_sheets_in_workbook_xml.xlsx: has no worksheet' \
		rc-import dues books/file_with_no_sheets_in_workbook_xml.xlsx
	says 1 "rc-import: books/file_with_sheet_xml_not_matching_content_types.xlsx: 'xl/worksheets/sheet1.xml' in it is missing" \
		rc-import dues books/file_with_sheet_xml_not_matching_content_types.xlsx
}

@test "clerks' workbooks are read, below thousands of rows with nothing but a style" {
	cp "$shared/data/cn/xlsx/msb课程销售记录.xlsx" msb.xlsx
	echo 'columns: {会员名: contract_id, 实际支付金额: amount, 订单付款时间: received_on, 课程名称: item}' > msb.yaml
	import 0 receipts -m msb.yaml msb.xlsx
	is "$(wc -l <<< "$output")" 51
	is "$(sed -n 2p <<< "$output" | cut -f 2-4)" $'5b0bycj\t2020-06-21\t15480.00'
	grep -qF 'rows: 15723 read = 50 written + 0 set aside + 15673 dropped (1 heading, 15672 blank)' <<< "$stderr"
	grep -qF 'amount: 568,840.00 read = 568,840.00 written' <<< "$stderr"
	cp "$shared/data/cn/xlsx/产品销售统计.xlsx" products.xlsx
	printf '%s\n' 'columns: {产品名称: contract_id, 1月: amount, 总量: total}' 'constants: {due_on: 2024-01-31}' > products.yaml
	import 0 dues -q -m products.yaml products.xlsx
	is "$(sed -n 2p <<< "$output" | tr '\t' ' ')" '键盘 1 2024-01-31 600.00 12123'
}

@test "no workbook of those that others test with crashes or hangs it" {
	find "$shared/data/xlsx-torture" "$shared/data/cn" -name '*.xlsx' -o -name '*.xml' | sort > books
	[ "$(wc -l < books)" -gt 100 ]
	while read -r book; do
		status=0
		timeout 20 rc-import contacts "$book" > out 2> err || status=$?
		[ "$status" -le 3 ] || { echo "$book: $status"; return 1; }
	done < books
}
