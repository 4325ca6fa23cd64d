#!/usr/bin/env bats
# rc-import: numbers of dues and receipts, and keys that come twice.

load ../helpers
load import

setup() {
	clean_room
}

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
	file a.csv '客户编号,证件号' 'K1,100,more' 'K1,110'
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

repeated='is missing, and the row has the contract_id, item, due_on and amount of'

@test "an export of dues that is given twice doesn't double the book" {
	file a.csv '合同编号,付款期限,应收金额,款项' 'A,2024-03-01,2,首付' 'A,2024-01-01,1,定金' \
	    'B,2024-01-01,4,首付'
	import 0 dues -q a.csv
	local once="$output"
	import 3 dues --rejects r.tsv a.csv a.csv
	diff <(printf '%s\n' "$once") <(printf '%s\n' "$output")
	said_too '3 dues repeat those of an earlier file or sheet'
	said_too 'rows: 8 read = 3 written + 3 set aside + 2 dropped (2 heading)'
	said_too 'amount: 14.00 read = 7.00 written + 7.00 set aside + 0.00 dropped'
	output="$(cat r.tsv)"
	prints 'file\trow\tcolumn\ttext\treason\tcells' \
	    "a.csv\t2\tdue_id\t\t$repeated a.csv:2\tA,2024-03-01,2,首付" \
	    "a.csv\t3\tdue_id\t\t$repeated a.csv:3\tA,2024-01-01,1,定金" \
	    "a.csv\t4\tdue_id\t\t$repeated a.csv:4\tB,2024-01-01,4,首付"
}

@test "dues that repeat an earlier file's are written nowhere else, and change no number" {
	file old.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' 'A,2024-03-01,3'
	file new.csv '应收金额,合同编号,付款期限' '3.00,A,2024/3/1' '2,A,2024-02-01' '0.0001万,A,2024-01-01'
	import 3 dues -q old.csv new.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00' \
	    'A\t3\t2024-03-01\t3.00' 'A\t2\t2024-02-01\t2.00'
	said "new.csv:2: due_id: '' $repeated old.csv:3" \
	    "new.csv:4: due_id: '' $repeated old.csv:2"
}

@test "two equal instalments of one file stay two, and a later file repeats each once" {
	file one.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1'
	file two.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' 'A,2024-01-01,1'
	import 0 dues -q two.csv
	[ "$(wc -l <<< "$output")" -eq 3 ]
	import 3 dues -q one.csv two.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00' 'A\t2\t2024-01-01\t1.00'
	said "two.csv:2: due_id: '' $repeated one.csv:2"
	import 3 dues -q two.csv one.csv
	[ "$(wc -l <<< "$output")" -eq 3 ]
	import 3 dues -q two.csv two.csv
	[ "$(wc -l <<< "$output")" -eq 3 ]
	said "two.csv:2: due_id: '' $repeated two.csv:2" "two.csv:3: due_id: '' $repeated two.csv:3"
}

@test "a third file repeats each due once, whichever of the first two has it" {
	file one.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1'
	file two.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' 'A,2024-01-01,1'
	file three.csv '合同编号,付款期限,应收金额' 'A,2024-01-01,1' 'A,2024-01-01,1' 'A,2024-01-01,1'
	import 3 dues -q one.csv two.csv three.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-01-01\t1.00' \
	    'A\t2\t2024-01-01\t1.00' 'A\t3\t2024-01-01\t1.00'
	said "two.csv:2: due_id: '' $repeated one.csv:2" \
	    "three.csv:2: due_id: '' $repeated one.csv:2" \
	    "three.csv:3: due_id: '' $repeated two.csv:3"
	import 3 dues -q one.csv one.csv one.csv
	[ "$(wc -l <<< "$output")" -eq 2 ]
	[ "$(wc -l <<< "$stderr")" -eq 2 ]
}

@test "dues that differ in contract, item, day or amount are not repeated, nor those with an id" {
	file a.csv '合同编号,期号,付款期限,应收金额,款项' 'A,,2024-01-01,1,x'
	file b.csv '合同编号,期号,付款期限,应收金额,款项' 'B,,2024-01-01,1,x' 'A,,2024-01-02,1,x' \
	    'A,,2024-01-01,1.01,x' 'A,,2024-01-01,1,y' 'A,,2024-01-01,1,' 'A,,2024-01-01,-1,x' \
	    'A,7,2024-01-01,1,x'
	import 0 dues -q a.csv b.csv
	[ "$(wc -l <<< "$output")" -eq 9 ]
}

@test "a due is not repeated by one whose first was set aside: it takes its number" {
	file bad.csv '合同编号,付款期限,应收金额,签约日期' 'A,2024-01-01,1,,more' 'A,2024-02-01,2,'
	file good.csv '合同编号,付款期限,应收金额,签约日期' 'A,2024-02-01,2,' 'A,2024-01-01,1,2023-12-01'
	import 3 dues -q bad.csv good.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\tsigned_on' 'A\t2\t2024-02-01\t2.00\t' \
	    'A\t1\t2024-01-01\t1.00\t2023-12-01'
	said "bad.csv:2: : 'more' stands in a row with more cells than there are headings" \
	    "good.csv:2: due_id: '' $repeated bad.csv:3"
}

@test "dues are repeated as their days are read, whatever the order in each file" {
	file mdy.csv '合同编号,付款期限,应收金额' 'A,3/5/2024,1' 'A,3/25/2024,2'
	file dmy.csv '合同编号,付款期限,应收金额' 'A,5/3/2024,1' 'A,25/3/2024,2' 'A,3/5/2024,1'
	import 3 dues -q mdy.csv dmy.csv
	prints 'contract_id\tdue_id\tdue_on\tamount' 'A\t1\t2024-03-05\t1.00' \
	    'A\t2\t2024-03-25\t2.00' 'A\t3\t2024-05-03\t1.00'
}

@test "each due of a ledger that is given twice is repeated by itself" {
	file a.csv '合同编号,首期,,二期,' ',应付金额,应付日期,应付金额,应付日期' \
	    'A,1,2024-01-01,2,2024-02-01'
	file b.csv '合同编号,首期,,二期,' ',应付金额,应付日期,应付金额,应付日期' \
	    'A,1,2024-01-01,3,2024-02-01'
	import 3 dues -q a.csv b.csv
	prints 'contract_id\tdue_id\tdue_on\tamount\titem' 'A\t1\t2024-01-01\t1.00\t首期' \
	    'A\t2\t2024-02-01\t2.00\t二期' 'A\t3\t2024-02-01\t3.00\t二期'
	said "b.csv:3: 首期/due_id: '' $repeated a.csv:3"
}

@test "receipts with an id or without one are set aside as ever when they come again" {
	file a.csv '票据编号,合同编号,收款日期,金额' 'r1,A,2024-01-01,1' ',A,2024-01-01,1'
	import 3 receipts -q a.csv a.csv
	[ "$(wc -l <<< "$output")" -eq 3 ]
	local made
	made="$(cut -f1 <<< "${lines[2]}")"
	said "a.csv:2: receipt_id: 'r1' is in a.csv:2 already" \
	    "a.csv:3: receipt_id: '$made' is in a.csv:3 already"
}
