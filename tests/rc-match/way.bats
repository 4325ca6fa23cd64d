#!/usr/bin/env bats
# The way of a bank statement: through rc-import, rc-match and a person's hands.

load ../helpers
load match

setup() {
	clean_room
	two_flats
	cat > bank.csv <<-'END'
	交易流水号,交易日期,贷方发生额,对方户名,附言
	B1,2026/3/1,"400,000.00",王芳,房款
	B2,2026/3/2,"120,000.00",钱七,首付
	B3,2026/3/3,35.20,临渚银行,结息
	END
}

@test "a bank statement, which has no contracts, is imported and matched" {
	rc-import receipts -q bank.csv > receipts.tsv
	is "$(head -n 2 receipts.tsv | tr '\t' ,)" \
		"receipt_id,contract_id,received_on,amount,payer,note
B1,,2026-03-01,400000.00,王芳,房款"
	is "$(rc-match -u dues.tsv receipts.tsv 2> err | columns contract_id match)" "QY2026-001 payer
. .
. ."
}

@test "proposals come back from a workbook's CSV, with Chinese headings or ours" {
	rc-import receipts -q bank.csv | rc-match -u dues.tsv --propose left.tsv > out 2> err ||
		[ $? = 3 ]
	# as a spreadsheet saves it: commas, GB18030, line ends of Windows
	sed "/^B2/s/$tab$tab\$/$tab是$tab/; s/$tab/,/g; s/\$/\r/" left.tsv |
		iconv -f UTF-8 -t GB18030 > back.csv
	rc-import matches -q -o done.tsv back.csv
	rc-import receipts -q bank.csv > receipts.tsv
	is "$(rc-match -u dues.tsv --accept done.tsv receipts.tsv 2> err |
		columns receipt_id contract_id match)" "B1 QY2026-001 payer
B2 QY2026-002 accepted
B3 . ."
	printf '流水号,合同编号,采纳,拆分金额\nB2,QY2026-001,x,"20,000"\nB2,QY2026-002,x,10万\n' |
		rc-import matches -q -o done.tsv
	is "$(rc-match -u dues.tsv --accept done.tsv receipts.tsv 2> err |
		columns receipt_id contract_id amount | grep B2)" "B2/1 QY2026-001 20000.00
B2/2 QY2026-002 100000.00"
}

@test "what is matched is aged, and what is left stands without a contract" {
	rc-import receipts -q bank.csv | rc-match -u dues.tsv > receipts.tsv 2> err || [ $? = 3 ]
	rc-age -d 2026-03-31 -r receipts.tsv --unmatched left.tsv dues.tsv 2> err |
		columns contract_id due_id paid state | head -n 2 > out
	is "$(cat out)" "QY2026-001 1 400000.00 paid
QY2026-001 2 0.00 not-due"
	is "$(columns receipt_id reason < left.tsv)" "B2 no-contract
B3 no-contract"
}
