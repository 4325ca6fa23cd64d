#!/usr/bin/env bats
# What real exports do that nobody would think of, in the smallest imitation: the page
# rc-import.1 lists them under ODDITIES, each with its test, here or in another file.

load ../helpers
load import
load workbook

setup() {
	clean_room
}

@test "the preamble of Alipay is titles, and its padding is trimmed" {
	file map.yaml 'columns: {交易时间: received_on, 交易订单号: [receipt_id, contract_id], 金额: amount}'
	file a.csv '------------------------------' '导出信息：' '姓名：沈若溪' \
	    '起始时间：[2026-01-01 00:00:00]    终止时间：[2026-02-01 00:00:00]' \
	    '------------------支付宝（中国）------------------' \
	    '交易时间,交易对方,金额,交易订单号,' '2026-01-08 09:30:00,陆承泽,12.50,20260108\t,'
	import 0 receipts -m map.yaml a.csv
	prints 'receipt_id\tcontract_id\treceived_on\tamount\tpayer' \
	    '20260108\t20260108\t2026-01-08\t12.50\t陆承泽'
	said_too 'rows: 7 read = 1 written + 0 set aside + 6 dropped (5 title, 1 heading)'
}

@test "a bank's line of one blank and its sum are dropped" {
	file a.csv '收据号,合同编号,收款日期,金额' 'r1\t,A\t,2026-01-08\t,"1,200.50\t"' ' ' \
	    '人民币合计,,,"1,200.50"'
	import 0 receipts a.csv
	prints 'receipt_id\tcontract_id\treceived_on\tamount' 'r1\tA\t2026-01-08\t1200.50'
	said_too 'rows: 4 read = 1 written + 0 set aside + 3 dropped (1 heading, 1 blank, 1 subtotal)'
}

@test "two receipts that are the same in every cell are one, and the other is set aside" {
	file a.csv '合同编号,收款日期,金额' 'A,2026-01-08,1' 'A,2026-01-08,1' 'A,2026-01-08,2'
	import 3 receipts -q --rejects r.tsv a.csv
	[ "$(cut -f 2- <<< "$output")" = "$(printf 'contract_id\treceived_on\tamount\nA\t2026-01-08\t1.00\nA\t2026-01-08\t2.00')" ]
	[ "$(tail -n 1 r.tsv | cut -f 2)" = 3 ]
}

@test "Latin-1 is taken as GB18030, which is said, and --encoding helps" {
	file a.csv 'Customer ID,Customer' 'K1,Stra\xDFe' 'K2,\xC1\xE9n'
	import 0 customers a.csv
	said_too 'a.csv: GB18030, commas, headings in row 1'
	[[ $output != *Straße* ]]
	import 0 customers -q --encoding ISO-8859-1 a.csv
	prints 'customer_id\tcustomer' 'K1\tStraße' 'K2\tÁén'
}

@test "text in GB18030 with wrapped cells that is named .xls is read as what it is" {
	file u.txt '="客户编号"\t="客户名称"\t="联系电话"' '="0012"\t="𠮷若溪"\t="0199000001"'
	iconv -f UTF-8 -t GB18030 u.txt > a.xls
	import 0 customers a.xls
	prints 'customer_id\tcustomer\tphone' '0012\t𠮷若溪\t0199000001'
	said_too 'a.xls: GB18030, tabs, headings in row 1'
}

@test "the first line sep=; is a title" {
	file a.csv 'sep=;' '客户编号;客户名称' 'K1;a, b'
	import 0 customers a.csv
	prints 'customer_id\tcustomer' 'K1\ta, b'
	said_too 'a.csv: UTF-8, semicolons, headings in row 2'
}

@test "two byte-order marks are no part of the first heading" {
	file a.csv '\xEF\xBB\xBF\xEF\xBB\xBF客户编号,客户名称' 'K1,a'
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\ta'
}

@test "the byte 1A at the end of a file of DOS is a row that is set aside" {
	printf '客户编号,客户名称\nK1,a\n\x1A' > a.csv
	import 3 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\ta'
	said "a.csv:3: 客户编号: '\\x1A' has a control character in it"
}

@test "of amounts in yuan with 万元 behind some, each is in its own unit" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2026-01-02,988.50元' 'B,2026-01-02,11.50万元'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2026-01-02\t988.50' \
	    'B\t1\t2026-01-02\t115000.00'
}

@test "a day that stands only in the first row of its group needs a map to fill it down" {
	file a.csv '合同编号,付款期限,应收金额' 'A,2026-01-02,1' 'B,,2'
	import 3 dues -q a.csv
	said "a.csv:3: due_on: '' is empty"
	file map.yaml 'fill_down: [due_on]'
	import 0 dues -q -m map.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2026-01-02\t1.00' \
	    'B\t1\t2026-01-02\t2.00'
}

@test "a worksheet's day without a format of days is a serial number, and a day" {
	xlsx_begin
	xlsx_rows <<-'END' | xlsx_sheet s
	合同编号	付款期限	应收金额
	A	s=1 <v>45356</v>	<v>1</v>
	B	<f>B2+1</f><v>45357</v>	<v>2</v>
	END
	xlsx_styles yyyy/m/d
	xlsx_make a.xlsx
	import 0 dues -q a.xlsx
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-03-05\t1.00' \
	    'B\t1\t2024-03-06\t2.00'
}

@test "thousands of rows with borders and nothing in them are blank" {
	xlsx_begin
	{
		xlsx_rows <<< $'客户编号\t客户名称\nK1\ta' | sed 's|</sheetData>||'
		yes '<row><c s="1"/><c s="1"/></row>' | head -n 15672
		echo '</sheetData>'
	} | xlsx_sheet s
	xlsx_styles 0.00
	xlsx_make a.xlsx
	import 0 customers a.xlsx
	prints 'customer_id\tcustomer' 'K1\ta'
	said_too 'rows: 15674 read = 1 written + 0 set aside + 15673 dropped (1 heading, 15672 blank)'
}

@test "hidden rows of a worksheet are read, and said" {
	xlsx_begin
	xlsx_rows <<< $'客户编号\t客户名称\nK1\ta\nK2\tb' | sed '2s/<row>/<row hidden="1">/' |
		xlsx_sheet s
	xlsx_make a.xlsx
	import 0 customers a.xlsx
	prints 'customer_id\tcustomer' 'K1\ta' 'K2\tb'
	grep -q 'a.xlsx: 1 hidden rows' <<< "$stderr"
}

@test "of a page that shows rounded amounts the exact ones are read" {
	file a.xls '<table><tr><td>合同编号<td>付款期限<td>应收金额（万元）' \
	    '<tr><td>A<td>2026-01-02<td x:num="1234.5678">1,234.57</table>'
	import 0 dues -q a.xls
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2026-01-02\t12345678.00'
}

@test "two values for one key of an object set it aside, and long numbers keep their digits" {
	file a.jsonl '{"客户编号": 12345678901234567890, "客户名称": null}' \
	    '{"客户编号": "K2", "客户名称": "a", "客户名称": "b"}'
	import 3 customers -q a.jsonl
	prints 'customer_id\tcustomer' '12345678901234567890\t'
	said "a.jsonl:2: 客户名称: 'b' is not the only cell of its column in the row"
}
