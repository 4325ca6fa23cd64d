#!/usr/bin/env bats
# rc-import: what an export says twice is held against itself: balances, days overdue,
# vouchers; and what is said while it works.

load ../helpers
load import

setup() {
	clean_room
}

@test "a balance that is not amount less paid is said, and the row written" {
	file x.csv '合同编号,到期日,应收金额,已收金额,欠款' \
	    'A,2025-01-02,100,30,70' 'B,2025-01-02,100,30,60' 'C,2025-01-02,100,130,0' \
	    'D,2025-01-02,100,,100.00' 'E,2025-01-02,100,100,' 'F,2025-01-02,100,1,x'
	import 0 dues x.csv
	is "$(wc -l <<< "$output")" 7
	said 'x.csv: UTF-8, commas, headings in row 1' \
	    "x.csv:3: balance: '60' stands there, but amount less paid is 70.00" \
	    "x.csv:7: balance: 'x' stands there, but amount less paid is 99.00" \
	    'x.csv: 2 rows differ from what follows in balance, 0 in overdue' \
	    'rows: 7 read = 6 written + 0 set aside + 1 dropped (1 heading)' \
	    'amount: 600.00 read = 600.00 written + 0.00 set aside + 0.00 dropped'
	import 0 dues -q x.csv
	is "$stderr" ''
}

@test "a balance in ten thousands is read in its own unit" {
	file x.csv '合同编号,到期日,应收金额,已收金额,欠款(万元)' 'A,2025-01-02,100000,30000,7'
	import 0 dues x.csv
	said 'x.csv: UTF-8, commas, headings in row 1' \
	    'rows: 2 read = 1 written + 0 set aside + 1 dropped (1 heading)' \
	    'amount: 100,000.00 read = 100,000.00 written + 0.00 set aside + 0.00 dropped'
}

@test "a ledger's balance is held against its own group" {
	file x.csv '合同编号,首期应付金额,首期应付日期,首期实收金额,首期欠款,二期应付金额,二期应付日期,二期实收金额,二期欠款' \
	    'A,100,2025-01-02,30,70,200,2025-02-02,0,100'
	import 0 dues x.csv
	said_too "x.csv:2: balance: '100' stands there, but amount less paid is 200.00"
	said_too 'x.csv: 1 rows differ from what follows in balance, 0 in overdue'
}

@test "days overdue are counted to the day that a remark says" {
	# 2025-05-31 is 31 days after 2025-04-30 and 30 after 2025-05-01
	file x.csv '制表日期：2025-05-31 10:00,,,' '合同编号,到期日,应收金额,逾期天数' \
	    'A,2025-04-30,1,31' 'B,2025-05-01,1,31' 'C,2025-06-30,1,0' 'D,2025-06-30,1,2' 'E,2025-05-31,1,'
	import 0 dues x.csv
	said_too "x.csv:4: overdue: '31' stands there, but from 2025-05-01 to 2025-05-31 it is 30 days"
	said_too "x.csv:6: overdue: '2' stands there, but from 2025-06-30 to 2025-05-31 it is 0 days"
	said_too 'x.csv: 0 rows differ from what follows in balance, 2 in overdue'
}

@test "without such a remark days overdue are counted to the day that most agree on" {
	file x.csv '合同编号,到期日,应收金额,逾期天数' \
	    'A,2025-04-30,1,30' 'B,2025-04-30,1,31' 'C,2025-05-01,1,30' 'D,2025-05-21,1,10'
	import 0 dues x.csv
	said_too "x.csv:2: overdue: '30' stands there, but from 2025-04-30 to 2025-05-31 it is 31 days"
	said_too 'x.csv: 0 rows differ from what follows in balance, 1 in overdue'
}

@test "days overdue of what is paid are not held against anything, an extension counts" {
	file x.csv '截止日期:2025-05-31,,,,,' '合同编号,到期日,应收金额,已收金额,逾期天数,特批到期日' \
	    'A,2025-04-30,1,1,99,' 'B,2025-04-30,1,0,1,2025-05-30'
	import 0 dues x.csv
	said 'x.csv: UTF-8, commas, headings in row 2' \
	    'rows: 4 read = 2 written + 0 set aside + 2 dropped (1 title, 1 heading)' \
	    'amount: 2.00 read = 2.00 written + 0.00 set aside + 0.00 dropped'
}

@test "of many differences five are said one by one" {
	file x.csv '合同编号,到期日,应收金额,已收金额,欠款' C{1..9},2025-01-02,1,0,2
	import 0 dues x.csv
	is "$(grep -c 'stands there' <<< "$stderr")" 5
	said_too 'x.csv: 9 rows differ from what follows in balance, 0 in overdue'
}

@test "an exchange and its bank record count once, and control totals prove it" {
	# 100,000 received, exchanged for another paper, and told by the bank once more
	file x.csv '收据编号,合同编号,收款日期,金额,单据类型' \
	    'R1,A,2025-01-02,"100,000",收款单' 'R2,A,2025-01-05,"-100,000",换票单' \
	    'R3,A,2025-01-05,"100,000",换票单' 'P1,A,2025-01-02,"100,000",POS机单'
	import 0 receipts x.csv
	is "$(cut -f 4 <<< "$output")" $'amount\n100000.00\n-100000.00\n100000.00'
	said_too 'amount: 200,000.00 read = 100,000.00 written + 0.00 set aside + 100,000.00 dropped'
	said_too "vouchers written: 1 '收款单' of 100,000.00"
	said_too "vouchers written: 2 '换票单' of 0.00"
	said_too "vouchers dropped: 1 'POS机单' of 100,000.00"
}

@test "transfers that don't come to nothing are said, even quietly" {
	file x.csv '收据编号,合同编号,收款日期,金额,单据类型' \
	    'R1,A,2025-01-02,-500,转账单' 'R2,B,2025-01-02,400,转账单'
	import 0 receipts -q x.csv
	said "vouchers '转账单' move money, but do not come to nothing: -100.00 is left"
}

@test "what comes in pairs must count" {
	printf 'import: {vouchers: {pairs: [转账单, 挂账单]}}\n' > p.yaml
	file x.csv '合同编号' A
	import 2 receipts -p p.yaml x.csv
	said "p.yaml:1:34: import.vouchers: '挂账单' is in pairs and not in count"
}

@test "a formula without its value is set aside, or left empty if its cell isn't needed" {
	file x.csv '合同编号,到期日,应收金额,客户' 'A,2025-01-02,=SUM(A1:A2),' \
	    'B,2025-01-02,1,=HYPERLINK("x")' 'C,2025-01-02,1,===甲==='
	import 3 dues x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tcustomer' 'B\t1\t2025-01-02\t1.00\t' \
	    'C\t1\t2025-01-02\t1.00\t===甲==='
	said_too "x.csv:2: amount: '=SUM(A1:A2)' is a formula without its value"
	said_too "x.csv:3: customer: '=HYPERLINK(\"x\")' is a formula without its value; the cell is left empty and the row kept"
}

@test "an apostrophe before an id's digits is taken off, so that two exports agree" {
	file x.csv '合同编号,到期日,应收金额,电话' "'0012,2025-01-02,1,'0199" "0012,2025-02-02,2,O'Hara"
	import 0 dues -q x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tphone' '0012\t1\t2025-01-02\t1.00\t0199' \
	    "0012\t2\t2025-02-02\t2.00\tO'Hara"
}

@test "JSON lines have no heading row to speak of" {
	printf '%s\n' '{"合同编号": "A", "到期日": "2025-01-02", "应收金额": 1}' > x.jsonl
	import 0 dues x.jsonl
	said 'x.jsonl: UTF-8, JSON lines' 'rows: 2 read = 1 written + 0 set aside + 1 dropped (1 heading)' \
	    'amount: 1.00 read = 1.00 written + 0.00 set aside + 0.00 dropped'
	import 0 dues -q --guess x.jsonl
	is "$(grep -c header_row <<< "$output")" 0
}

@test "--sheet is for workbooks" {
	file x.csv '合同编号,到期日,应收金额' 'A,2025-01-02,1'
	import 1 dues --sheet 1 x.csv
	said "x.csv: is no workbook, so it has no sheet '1'"
}

# many N: an export of N dues.
many() {
	echo '合同编号,到期日,应收金额'
	yes 'A,2025-01-02,1' | head -n "$1"
}

@test "on a terminal long work says how far it has come, and takes the line away" {
	script -qec true /dev/null > said 2>&1 || skip "no terminal to be had"
	many 200000 > x.csv
	script -qec 'rc-import dues -o out.tsv x.csv' /dev/null > said
	grep -q $'rc-import: x.csv: row 200000 surveyed\r\033\[K' said
	grep -q $'rc-import: x.csv: row 200000 written\r\033\[K' said
	script -qec 'rc-import dues --guess -o map.yaml x.csv' /dev/null > said
	[[ $(tail -c 4 said) == $'\r\033[K' ]]
	script -qec 'rc-import dues -q -o out.tsv x.csv' /dev/null > said
	is "$(cat said)" ''
}

@test "into a file nothing is said of progress" {
	many 200000 > x.csv
	rc-import dues -o out.tsv x.csv 2> said
	is "$(wc -l < said)" 3
}

@test "the last sum of a file agrees with the rows above it, all or those since another sum" {
	for sums in '合计,,,60' '小计,,,60|合计,,,60' '小计,,,60|E,2025-01-02,,5|小计,,,5' \
	    '小计,,,60|E,2025-01-02,,5|小计,,,5|总计,,,65' '合计,,,' '合计,,,0'; do
		IFS='|' read -ra lines <<< "$sums"
		file x.csv '合同编号,到期日,备注,应收金额' 'A,2025-01-02,,10' 'B,2025-01-02,,20' \
		    'C,2025-01-02,,30' "${lines[@]}"
		import 0 dues x.csv
		[[ $stderr != *'the sum says'* ]]
	done
}

@test "a sum that doesn't agree is said" {
	file x.csv '合同编号,到期日,应收金额' 'A,2025-01-02,10' 'B,2025-01-02,20' '小计,,31' \
	    'C,2025-01-02,30' '合计,,70'
	import 0 dues x.csv
	said_too 'x.csv:4: the sum says 31.00, and the rows above it come to 30.00'
	said_too 'amount: of 2 sums in the files 2 differ; 161.00 read = 60.00 written + 0.00 set aside + 101.00 dropped'
	import 0 dues -q x.csv
	is "$stderr" ''
	# an amount that can't be read may be what is missing
	sed -i 's/C,2025-01-02,30/C,2025-01-02,3o/' x.csv
	import 3 dues x.csv
	[[ $stderr != *'the sum says'* ]]
}

@test "a sum in ten thousands may be rounded, and may have vouchers that don't count" {
	file x.csv '单位：万元' '合同编号,到期日,应收金额' 'A,2025-01-02,1.2345' 'B,2025-01-02,1' '合计,,2.23'
	import 0 dues x.csv
	[[ $stderr != *'the sum says'* ]]
	sed -i 's/2.23$/2.22/' x.csv
	import 0 dues x.csv
	said_too 'x.csv:5: the sum says 22,200.00, and the rows above it come to 22,345.00'
	file y.csv '合同编号,收款日期,金额,单据类型' 'A,2025-01-02,10,收款单' 'A,2025-01-02,5,POS机单' '合计,,15'
	import 0 receipts y.csv
	[[ $stderr != *'the sum says'* ]]
	sed -i 's/,15$/,10/' y.csv
	import 0 receipts y.csv
	[[ $stderr != *'the sum says'* ]]
	sed -i 's/,10$/,5/' y.csv
	import 0 receipts y.csv
	said_too 'y.csv:4: the sum says 5.00, and the rows above it come to 10.00'
}

@test "--sources tells of each file its day, its sum, and how the two differ" {
	file a.csv '应收明细,制表日期：2025-05-31' '合同编号,到期日,应收金额' 'A,2025-01-02,10' '合计,,12'
	file b.csv '制表日期：,2025/6/1' '合同编号,到期日,应收金额' 'B,2025-01-02,10'
	import 0 dues -q --sources s.tsv a.csv b.csv
	is "$(cat s.tsv)" "$(printf '%b\n' 'file\tsheet\tmade_on\tamount\ttotal\tdiffers' \
	    'a.csv\t\t2025-05-31\t10.00\t12.00\t2.00' 'b.csv\t\t2025-06-01\t10.00\t\t')"
}
