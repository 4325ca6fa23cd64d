#!/usr/bin/env bats
# rc-import: headings of several rows, ledgers with a group of columns for each item, group
# rows, and the map that an import would use.

load ../helpers
load import

setup() {
	clean_room
}

# A ledger as clerks keep it: title, unit, two rows of headings, remarks, a group row.
ledger() {
	file ledger.csv \
	    '东湖国际应收台账,,,,,,,,,,' \
	    '单位:元,,,,,,,,,,' \
	    '合同编号,客户姓名,首期,,,,二期,,,商贷,' \
	    ',,应付金额,应付日期,实收金额,实收日期,应付金额,应付日期,欠款,金额,应付日期' \
	    '取数口径,合同,合同约定,合同约定,财务,财务,合同约定,合同约定,计算,合同,银行' \
	    'HX-1,王小明,"100,000.00",2025/3/5,"60,000",2025/4/1,200000,2025/6/5,200000,700000,2025/9/1' \
	    'HX-2,李四,50000,2025/3/9,50000,2025/3/9,-,,,,' \
	    '合计,,150000,,110000,,200000,,,700000,'
}

ledger_dues='contract_id\tdue_id\tdue_on\tamount\titem\tcustomer\tpaid\tpaid_on
HX-1\t1\t2025-03-05\t100000.00\t首期\t王小明\t60000.00\t2025-04-01
HX-1\t2\t2025-06-05\t200000.00\t二期\t王小明\t\t
HX-1\t3\t2025-09-01\t700000.00\t商贷\t王小明\t\t
HX-2\t1\t2025-03-09\t50000.00\t首期\t李四\t50000.00\t2025-03-09'

@test "a ledger's groups become dues, under headings of two rows" {
	ledger
	import 0 dues ledger.csv
	prints "$ledger_dues"
	said 'ledger.csv: UTF-8, commas, headings in rows 3 to 4' \
	    'rows: 8 read, by groups 10 = 4 written + 0 set aside + 6 dropped (2 title, 2 heading, 1 subtotal, 1 note)' \
	    'amount: 合计 1,050,000.00 agrees; 2,100,000.00 read = 1,050,000.00 written + 0.00 set aside + 1,050,000.00 dropped'
}

@test "the receipts that a ledger implies are marked as aggregates" {
	ledger
	import 0 receipts ledger.csv
	cut -f 2- <<< "$output" > got
	diff -u - got <<-END
	contract_id	received_on	amount	item	precision
	HX-1	2025-04-01	60000.00	首期	aggregate
	HX-2	2025-03-09	50000.00	首期	aggregate
	END
	said_too 'rows: 8 read = 2 written + 0 set aside + 6 dropped (2 title, 2 heading, 1 subtotal, 1 note)'
	said_too 'amount: 合计 110,000.00 agrees; 220,000.00 read = 110,000.00 written + 0.00 set aside + 110,000.00 dropped'
}

@test "groups in headings of one row are the same, and an item alone means its amount" {
	file ledger.csv '合同编号,定金,定金日期,首期款应付金额,首期款应付日期,公积金金额(万元),公积金应收日期' \
	    'A,20000,2025-01-02,80000,2025-02-03,30,2025-05-06'
	import 0 dues -q ledger.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem' \
	    'A\t1\t2025-01-02\t20000.00\t定金' \
	    'A\t2\t2025-02-03\t80000.00\t首期' \
	    'A\t3\t2025-05-06\t300000.00\t公积金'
}

@test "a total beside groups is not taken for a due" {
	file ledger.csv '合同编号,应收金额,首期应付金额,首期应付日期,二期应付金额,二期应付日期' \
	    'A,300,100,2025-01-02,200,2025-02-03'
	import 0 dues ledger.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem' \
	    'A\t1\t2025-01-02\t100.00\t首期' 'A\t2\t2025-02-03\t200.00\t二期'
	said_too 'ledger.csv: headings not used: 应收金额'
}

@test "one group's fault sets aside that due, and its name says which" {
	file ledger.csv '合同编号,首期应付金额,首期应付日期,商贷金额,商贷放款日期' \
	    'A,100,2025-01-02,200,'
	import 3 dues --rejects rejects.tsv ledger.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem\tpaid_on' \
	    'A\t1\t2025-01-02\t100.00\t首期\t'
	is "$(cut -f 2-5 rejects.tsv)" "$(printf '%b' 'row\tcolumn\ttext\treason\n2\t商贷/due_on\t\tis empty')"
	said_too 'rows: 2 read, by groups 3 = 1 written + 1 set aside + 1 dropped (1 heading)'
	said_too 'amount: 300.00 read = 100.00 written + 200.00 set aside + 0.00 dropped'
}

@test "a ledger's row without any amount is dropped and counted" {
	file ledger.csv '合同编号,首期应付金额,首期应付日期,二期应付金额,二期应付日期' \
	    'A,100,2025-01-02,0,' 'B9,-,,,'
	import 0 dues ledger.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem' 'A\t1\t2025-01-02\t100.00\t首期'
	said_too 'rows: 3 read = 1 written + 0 set aside + 2 dropped (1 heading, 1 without amounts)'
}

@test "two columns that say the same of one item are an error" {
	file ledger.csv '合同编号,首期应付金额,首期应付日期,首付应收金额' 'A,100,2025-01-02,1'
	import 1 dues ledger.csv
	said "ledger.csv:1: '首期应付金额' and '首付应收金额' say the same of 首期"
}

@test "a group without a day is none, unless another has one" {
	file plain.csv '合同编号,到期日,应收金额,首期应付金额' 'A,2025-01-02,100,50'
	import 0 dues plain.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2025-01-02\t100.00'
	said_too 'plain.csv: headings not used: 首期应付金额'
}

@test "dates of a ledger's groups prove their order together" {
	file ledger.csv '合同编号,首期应付金额,首期应付日期,二期应付金额,二期应付日期' \
	    'A,1,3/5/2025,2,25/6/2025'
	import 0 dues -q ledger.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem' \
	    'A\t1\t2025-05-03\t1.00\t首期' 'A\t2\t2025-06-25\t2.00\t二期'
}

@test "a map names groups by any heading" {
	file odd.csv '合同编号,甲款,甲日,乙款,乙日,乙到,乙到日' 'A,1,2025-01-01,2,2025-02-02,1,2025-02-03'
	cat > odd.yaml <<-END
	groups:
	  首期: {amount: 甲款, due_on: 甲日}
	  二期: {amount: 乙款, due_on: 乙日, paid: 乙到, paid_on: 乙到日}
	END
	import 0 dues -q -m odd.yaml odd.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem\tpaid\tpaid_on' \
	    'A\t1\t2025-01-01\t1.00\t首期\t\t' 'A\t2\t2025-02-02\t2.00\t二期\t1.00\t2025-02-03'
}

@test "a map's group has known parts, and each heading once" {
	file x.csv '合同编号,甲' 'A,1'
	printf 'groups:\n  首期: {sum: 甲}\n' > m.yaml
	import 2 dues -m m.yaml x.csv
	said "m.yaml:2:8: no part 'sum' of a group"
	printf 'groups:\n  首期: {amount: 甲, paid: 甲}\n' > m.yaml
	import 2 dues -m m.yaml x.csv
	said "m.yaml:2:25: the heading '甲' is none, or is there twice"
	printf 'groups: {首期: 甲}\n' > m.yaml
	import 2 dues -m m.yaml x.csv
	said 'm.yaml:1:14: a word where a map of amount, due_on, paid, paid_on and balance to headings is wanted'
}

@test "a group stands over columns without merging, and what it says with them counts" {
	file two.csv '合同信息,,应收,,实收,' '合同编号,客户,金额,日期,金额,日期' 'A,王,100,2025-01-02,40,2025-02-03'
	import 0 dues -q two.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tcustomer\tpaid\tpaid_on' \
	    'A\t1\t2025-01-02\t100.00\t王\t40.00\t2025-02-03'
}

@test "headings of three rows are found" {
	file three.csv '台账,,,,' '合同,,首期,,' ',,应付,,' '编号,客户,金额,日期,备注' 'A,王,100,2025-01-02,'
	import 0 dues three.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem\tcustomer' \
	    'A\t1\t2025-01-02\t100.00\t首期\t王'
	said_too 'three.csv: UTF-8, commas, headings in rows 2 to 4'
}

@test "--header-row takes several rows, and a map says them too" {
	file two.csv '甲,乙,乙' '编,日,款' 'A,2025-01-02,1'
	printf '%s\n' 'header_row: 1-2' 'columns: {甲/编: contract_id, 乙/日: due_on, 乙/款: amount}' > m.yaml
	import 0 dues -q -m m.yaml two.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2025-01-02\t1.00'
	sed -i 1d m.yaml
	import 0 dues -q -m m.yaml --header-row 1-2 two.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2025-01-02\t1.00'
	import 2 dues --header-row 2-1 two.csv
	said "--header-row: '2-1' is no row, and no rows such as 3-4"
	import 2 dues --header-row 1-7 two.csv
	import 1 dues --header-row 9 two.csv
	said 'two.csv: no row begins in line 9'
	echo 'header_row: x' > m.yaml
	import 2 dues -m m.yaml two.csv
	said "m.yaml:1:13: 'x' is no row, and no rows such as 3-4"
}

@test "the second of two headings alike is named with a number" {
	file x.csv '合同编号,日期,金额,日期,金额' 'A,2025-01-02,1,2026-01-02,2'
	echo 'columns: {日期#2: due_on, 金额#2: amount}' > m.yaml
	import 0 dues -q -m m.yaml x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2026-01-02\t2.00'
}

@test "a row of data is never taken for the lower row of headings" {
	file x.csv '合同编号,到期日,应收金额,类别' 'A,2025-01-02,1,首期' 'B,2025-01-03,2,二期'
	import 0 dues -q x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2025-01-02\t1.00' 'B\t1\t2025-01-03\t2.00'
}

@test "remarks below the headings are dropped, but no row with a digit where one belongs" {
	file x.csv '合同编号,到期日,应收金额' '按合同,约定日期,含税' 'A,某日,1' 'B,2025-01-03,2'
	import 3 dues x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'B\t1\t2025-01-03\t2.00'
	said 'x.csv: UTF-8, commas, headings in row 1' \
	    "x.csv:3: due_on: '某日' is not a date" \
	    'rows: 4 read = 1 written + 1 set aside + 2 dropped (1 heading, 1 note)' \
	    'amount: 3.00 read = 2.00 written + 1.00 set aside + 0.00 dropped'
}

@test "a group row is carried down until the next" {
	file x.csv '合同编号,到期日,应收金额' '客户：王小明' 'A,2025-01-02,1' 'A,2025-02-02,2' \
	    '小计,,3' '客户：李四' 'B,2025-01-03,4' '客户：' 'C,2025-01-04,5'
	import 0 dues x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tcustomer' \
	    'A\t1\t2025-01-02\t1.00\t王小明' 'A\t2\t2025-02-02\t2.00\t王小明' \
	    'B\t1\t2025-01-03\t4.00\t李四' 'C\t1\t2025-01-04\t5.00\t'
	said_too 'rows: 9 read = 4 written + 0 set aside + 5 dropped (1 heading, 1 subtotal, 3 group)'
}

@test "a group row fills only empty cells, and can carry what has no column" {
	file x.csv '合同编号,客户,到期日,应收金额' '合同编号: K1' ',甲,2025-01-02,1' 'K2,乙,2025-01-02,2'
	import 0 dues -q x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tcustomer' 'K1\t1\t2025-01-02\t1.00\t甲' \
	    'K2\t1\t2025-01-02\t2.00\t乙'
	file y.csv '到期日,应收金额' '合同编号: K1' '2025-01-02,1'
	import 0 dues -q y.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'K1\t1\t2025-01-02\t1.00'
}

@test "a group row that means nothing is named, unless a map gives it a column" {
	file x.csv '合同编号,到期日,应收金额' '按揭银行：中行' 'A,2025-01-02,1'
	import 0 dues x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2025-01-02\t1.00'
	said_too 'x.csv: group rows not used: 按揭银行'
	echo 'columns: {按揭银行: bank}' > m.yaml
	import 0 dues -q -m m.yaml x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tbank' 'A\t1\t2025-01-02\t1.00\t中行'
}

@test "what was filled down at a file's end is not above its first row" {
	file x.csv '合同编号,到期日,应收金额' ',2025-01-02,1' 'B,2025-01-03,2'
	echo 'fill_down: [contract_id]' > m.yaml
	import 3 dues -m m.yaml x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'B\t1\t2025-01-03\t2.00'
	said_too "x.csv:2: contract_id: '' is empty"
}

# guesses TABLE FILE...: the guessed map gives the same table as no map.
guesses() {
	rc-import "$1" -q --guess "$2" > guessed.yaml
	rc-import "$@" -q > without.tsv 2> without.err
	rc-import "$@" -q -m guessed.yaml > with.tsv 2> with.err
	cmp without.tsv with.tsv
	cmp without.err with.err
}

@test "--guess prints the map that gives the same table" {
	ledger
	guesses dues ledger.csv
	guesses receipts ledger.csv
	file x.csv '合同编号,到期日,应收金额（万元）,"a ""b"", c",日期,日期' 'A,3/25/2025,1.5,x,,'
	guesses dues x.csv
	cp "$tests/sample/receivables-crm.csv" .
	guesses dues receivables-crm.csv
	cp "$tests/sample/receipts-finance.csv" .
	guesses receipts receipts-finance.csv
}

@test "--guess says in comments what it can't make out" {
	file x.csv '单位:万元,,' '合同编号,"a ""b""",到期日,日期,日期' 'A,1,3/4/2025,,'
	import 0 dues -q --guess x.csv
	prints '# What rc-import reads in x.csv as dues; for rc-import -m.' \
	    '# needed, and no heading means it: amount' \
	    '# the headings are looked for; here they are found in' \
	    '# header_row: 2-2' \
	    "# due_on: '3/4/2025' in row 3 may have the month first or the day: say date_order: mdy or dmy" \
	    'unit: 万元' \
	    'columns:' \
	    '  合同编号: contract_id' \
	    '  "a \\"b\\"": '"'-'" \
	    '  到期日: due_on' \
	    "  日期: '-'" \
	    "  \"日期#2\": '-'"
}

@test "--guess writes the groups, the order of dates and what a map said" {
	file x.csv '编号,首期应付金额,首期应付日期,客户' 'A,100,3/25/2025,'
	cat > m.yaml <<-END
	columns: {编号: contract_id}
	constants: {project: 东湖}
	values: {customer: {王: [老王, 小王]}}
	fill_down: [customer]
	END
	import 0 dues -q -m m.yaml --guess x.csv
	tail -n +4 <<< "$output" > got
	diff -u - got <<-END
	date_order: mdy
	columns:
	  编号: contract_id
	  客户: customer
	groups:
	  首期: {amount: 首期应付金额, due_on: 首期应付日期}
	constants:
	  project: 东湖
	values:
	  customer:
	    王: [老王, 小王]
	fill_down: [customer]
	END
}

@test "--guess begins even where no heading is known" {
	file x.csv '姓名,何时,多少' 'A,2025-01-02,1'
	import 0 dues -q --guess x.csv
	grep -qx '# header_row: 1-1' <<< "$output"
	grep -qx "  何时: '-'" <<< "$output"
}

@test "a row of labels above the headings is a title, and its unit counts" {
	file x.csv '项目：,华府,,单位：万元' '序号,合同编号,付款期限,应收金额' '1,HX-1,2025/3/5,12.5'
	import 0 dues x.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'HX-1\t1\t2025-03-05\t125000.00'
	said_too 'x.csv: UTF-8, commas, headings in row 2, amounts in 万元'
	file y.csv '合同编号：,HX-2024-001,' '序号,应收日期,应收金额' '1,2025/3/5,100'
	import 1 dues y.csv
	said_too 'y.csv:2: no heading means contract_id; the headings are: 序号, 应收日期, 应收金额; a map (-m) says which does, as in columns: {HEADING: contract_id}'
}

@test "first rows of few cells, or of dates that may be of two months, are data" {
	file a.csv '客户编号,备注,身份' 'C001,地址,户主' 'C002,,户主'
	import 0 customers -q a.csv
	is "$(cut -f 1 <<< "$output" | tr '\n' ' ')" 'customer_id C001 C002 '
	file b.csv 'on,contract_id,kind,What' '3/5/2024,HX-1,note,Note' '3/25/2024,HX-2,note,x'
	import 0 contacts -q b.csv
	is "$(cut -f 2 <<< "$output" | tr '\n' ' ')" 'contract_id HX-1 HX-2 '
	file c.csv 'Contract,Due Date,Amount,Description' 'HX-1,3/25/2024,$100.00,Deposit' 'HX-2,3/25/2024,1,Deposit'
	import 3 dues c.csv
	said_too "c.csv:2: amount: '\$100.00' has a currency or a unit that is not known"
}

@test "a unit in a heading stays, whoever names the heading" {
	file a.csv '合同编号,首期应付金额（万元）,首期应付日期' 'HX-1,12.5,2025/3/5'
	guesses dues a.csv
	is "$(cut -f 4 with.tsv | tail -n 1)" 125000.00
	file b.csv '合同编号,应收金额（万元）,日期' 'HX-1,12.5,2025/3/5'
	echo 'groups: {首期: {amount: 应收金额, due_on: 日期}}' > m.yaml
	import 0 dues -q -m m.yaml b.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem' 'HX-1\t1\t2025-03-05\t125000.00\t首期'
	file c.csv '合同编号,付款期限,金额（万元）,金额（万元）' 'HX-1,2025/3/5,12.5,3'
	echo 'columns: {"金额（万元）#2": amount}' > m.yaml
	import 0 dues -q -m m.yaml c.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'HX-1\t1\t2025-03-05\t30000.00'
}

@test "a unit over the columns of a group counts, and one beside them" {
	file a.csv '合同编号,付款期限,金额（万元）,' ',,应收金额,已收金额' 'HX-1,2025/3/5,12.5,3'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tpaid' 'HX-1\t1\t2025-03-05\t125000.00\t30000.00'
	file b.csv '合同编号,应收,,单位：万元' ',付款期限,应收金额,备注' 'HX-1,2025/3/5,12.5,'
	import 0 dues -q b.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'HX-1\t1\t2025-03-05\t125000.00'
}

@test "a list with amounts and days of its own is not made a ledger by a group beside them" {
	file a.csv '合同编号,收款日期,金额,按揭放款金额,按揭放款日期' 'HX-1,2025/3/5,100,500000,2025/4/1'
	import 1 receipts a.csv
	said "a.csv:1: amounts and days stand below '金额' and '收款日期' and in the group 按揭款; a map says which count, by columns or by groups"
	echo 'columns: {金额: amount}' > m.yaml
	import 0 receipts -q -m m.yaml a.csv
	is "$(cut -f 2-4 <<< "$output" | tail -n 1)" $'HX-1\t2025-03-05\t100.00'
	echo 'groups: {按揭: {paid: 按揭放款金额, paid_on: 按揭放款日期}}' > m.yaml
	import 0 receipts -q -m m.yaml a.csv
	is "$(cut -f 2-4 <<< "$output" | tail -n 1)" $'HX-1\t2025-04-01\t500000.00'
}

@test "a row with two labels is no group row" {
	file a.csv '合同编号,付款期限,应收金额' '合同编号：HX-1  客户：王小明,,' 'A,2025/1/1,70'
	import 3 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2025-01-01\t70.00'
}

@test "a map's groups name the second of two headings alike" {
	file a.csv '合同编号,金额,日期,金额,日期' 'A,1,2025/1/1,2,2025/2/2'
	echo 'groups: {首期: {amount: 金额, due_on: 日期}, 二期: {amount: "金额#2", due_on: "日期#2"}}' > m.yaml
	import 0 dues -m m.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem' 'A\t1\t2025-01-01\t1.00\t首期' \
	    'A\t2\t2025-02-02\t2.00\t二期'
	is "$(grep -c 'not there' <<< "$stderr")" 0
}

@test "a guessed map holds headings that differ only by blanks, and rows that were said" {
	file a.csv '合同编号,付款期限,应收金额,其 他,其他' 'A,2025/1/1,1,x,y'
	guesses dues a.csv
	file b.csv '合同编号,付款期限,应收金额' 'a1,a2,a3' 'b1x,b2x,b3x' '甲,乙,丙' 'HX-1,2025/3/5,12.5'
	rc-import dues -q --guess --header-row 1-4 b.csv > m.yaml
	import 0 dues -q -m m.yaml b.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'HX-1\t1\t2025-03-05\t12.50'
}

@test "a row whose first cell looks like a sum's is a due if one of its groups is whole" {
	file a.csv '客户名称,合同编号,首期应付金额,首期应付日期,二期应付金额,二期应付日期' \
	    'Total Energy,HX-1,,,200000,2025/6/5'
	import 0 dues -q a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem\tcustomer' \
	    'HX-1\t1\t2025-06-05\t200000.00\t二期\tTotal Energy'
}

@test "a sum above the first row counts in the unit that may come behind it" {
	file a.csv '合同编号,付款期限,应收金额' '合计,,42.5' '单位：万元,,' 'HX-1,2025/3/5,12.5'
	import 0 dues a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'HX-1\t1\t2025-03-05\t125000.00'
	said_too 'a.csv:2: the sum says 425,000.00, and the rows below it come to 125,000.00'
	said_too 'amount: of 1 sums in the files 1 differ; 550,000.00 read = 125,000.00 written + 0.00 set aside + 425,000.00 dropped'
	echo 'HX-1,2025/6/5,30' >> a.csv
	import 0 dues a.csv
	said_too 'amount: 合计 425,000.00 agrees; 850,000.00 read = 425,000.00 written + 0.00 set aside + 425,000.00 dropped'
}

@test "a map with groups may say their day by itself" {
	file a.csv '合同编号,首期应付金额,首期应付日期,定金,签约日' 'A,100,2025/3/5,20,2025/1/1'
	echo 'columns: {签约日: due_on}' > m.yaml
	import 0 dues -q -m m.yaml a.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem' 'A\t2\t2025-03-05\t100.00\t首期' \
	    'A\t1\t2025-01-01\t20.00\t定金'
	file b.csv '合同编号,定' 'A,20'
	printf '%s\n' 'groups: {定金: {amount: 定}}' 'constants: {due_on: 2025-01-01}' > m.yaml
	import 0 dues -q -m m.yaml b.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem' 'A\t1\t2025-01-01\t20.00\t定金'
}
