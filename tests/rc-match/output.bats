#!/usr/bin/env bats
# What rc-match prints: receipts, proposals, totals and reasons; and what it refuses.

load ../helpers
load match

setup() {
	clean_room
	two_flats
	table bank.tsv <<-'END'
	receipt_id contract_id received_on amount payer note
	R1 . 2026-03-01 400000.00 王芳 房款
	R2 QY2026-002 2026-03-01 1.5 . .
	R3 . 2026-03-02 120000 钱七 首付
	R4 . 2026-03-03 35.2 . 结息
	END
	echo 'language: en' > english.yaml
}

# left: what rc-match proposes, without the columns of the receipt.
left() {
	rc-match -p english.yaml -u dues.tsv --propose left.tsv "$@" > out 2> err || [ $? = 3 ]
	tail -n +2 left.tsv | cut -f 1,6- | tr '\t' ,
}

@test "a receipt with a contract passes as it is, the others get contract and evidence" {
	says 3 "rc-match: rows: 4 read = 1 with a contract + 1 matched (1 payer) + 1 proposed + 1 unknown
rc-match: amount: 520,036.70 read = 1.50 with a contract + 400,000.00 matched + 120,000.00 proposed + 35.20 unknown" \
		rc-match -u dues.tsv bank.tsv
	is "$(tr '\t' , < out)" "receipt_id,contract_id,received_on,amount,payer,note,match,item
R1,QY2026-001,2026-03-01,400000.00,王芳,房款,payer,
R2,QY2026-002,2026-03-01,1.5,,,,
R3,,2026-03-02,120000,钱七,首付,,
R4,,2026-03-03,35.2,,结息,,"
}

@test "if nothing is left the status is 0" {
	sed -i '/R3/d; /R4/d' bank.tsv
	says 0 "rc-match: rows: 2 read = 1 with a contract + 1 matched (1 payer) + 0 proposed + 0 unknown
rc-match: amount: 400,001.50 read = 1.50 with a contract + 400,000.00 matched + 0.00 proposed + 0.00 unknown" \
		rc-match -u dues.tsv bank.tsv
}

@test "what was printed may be read again, and comes out the same" {
	rc-match -u dues.tsv bank.tsv > once.tsv 2> err || [ $? = 3 ]
	rc-match -u dues.tsv once.tsv > twice.tsv 2> err || [ $? = 3 ]
	cmp once.tsv twice.tsv
	rc-match -u dues.tsv -o once.tsv once.tsv 2> err || [ $? = 3 ]
	cmp once.tsv twice.tsv
	sed -i "s/payer$tab\$/unit$tab/; /R4/s/$tab\$/unit$tab/" once.tsv
	rc-match -u dues.tsv once.tsv 2> err | columns receipt_id match > out || [ $? = 3 ]
	is "$(cat out)" "R1 unit
R2 .
R3 .
R4 ."
}

@test "without a column contract_id it is added, and unknown columns pass" {
	table bank.tsv <<-'END'
	mood amount received_on receipt_id payer
	good 400000 2026-03-01 R1 王芳
	END
	is "$(rc-match -u dues.tsv bank.tsv 2> err | tr '\t' ,)" \
		"mood,amount,received_on,receipt_id,payer,contract_id,match,item
good,400000,2026-03-01,R1,王芳,QY2026-001,payer,"
}

@test "the policy names the columns that are looked through" {
	table bank.tsv <<-'END'
	receipt_id received_on amount note purpose
	R1 2026-03-01 12345.67 . 5栋1201
	R2 2026-03-01 12345.67 5栋1201 .
	END
	echo 'matching: {texts: [purpose]}' > p.yaml
	is "$(rc-match -p p.yaml -u dues.tsv bank.tsv 2> err | columns contract_id)" "QY2026-001
."
	echo 'matching: {texts: [a, b, c, d, e, f, g, h, i]}' > p.yaml
	says 2 "rc-match: p.yaml:1:19: more than 8 columns" rc-match -p p.yaml -u dues.tsv bank.tsv
}

@test "each receipt is judged by itself, in any order of rows" {
	for i in 1 2 3 4 5 6 7 8; do
		printf 'R%s\t\t2026-03-01\t400000.00\t王芳\t房款\n' "$i$i"
	done >> bank.tsv
	is "$(rc-match -u dues.tsv bank.tsv 2> err | grep -c "payer$tab\$")" 9
	{ head -n 1 dues.tsv; tail -n +2 dues.tsv | sort -r; } > turned.tsv
	rc-match -u dues.tsv bank.tsv > a 2> err || [ $? = 3 ]
	rc-match -u turned.tsv bank.tsv > b 2> err || [ $? = 3 ]
	cmp a b
}

@test "a tax that the note says is the receipt's item, where it has none" {
	table bank.tsv <<-'END'
	receipt_id received_on amount item payer note
	R1 2026-03-01 15000.00 . 王芳 契税
	R2 2026-03-01 15000.00 税 王芳 契税
	R3 2026-03-01 400000.00 . 王芳 首付
	R4 2026-03-01 415000.00 . 王芳 首付契税
	R5 2026-03-01 15000.00 . 钱七 代契税
	END
	printf 'receipt_id\tcontract_id\taccept\nR5\tQY2026-001\tx\n' > done.tsv
	is "$(rc-match -u dues.tsv --accept done.tsv bank.tsv 2> err | columns receipt_id contract_id item)" "R1 QY2026-001 契税
R2 QY2026-001 税
R3 QY2026-001 .
R4 . .
R5 QY2026-001 契税"
}

# -- proposals

@test "a receipt that is left is proposed to its contracts, best first" {
	is "$(left bank.tsv)" "R3,1,QY2026-002,李强、赵敏,栖云渡-一期-5栋-1202,何以宁,500000.00,amount,only the amount fits,,
R4,,,,,,,,nothing is known,,"
	is "$(head -n 1 left.tsv | tr '\t' ' ')" "receipt_id received_on amount payer note rank \
contract_id customer unit salesperson open evidence why accept part"
	is "$(head -n 2 left.tsv | cut -f 1-6 | tr '\t' ,)" "receipt_id,received_on,amount,payer,note,rank
R3,2026-03-02,120000.00,钱七,首付,1"
}

@test "more evidence comes first, then an equal amount, then the older due, then the id" {
	book customer due_on2 <<-'END'
	HT26-105 1 2026-05-05 100000.00 首付 王芳 .
	HT26-104 1 2026-04-05 200000.00 首付 王芳 .
	HT26-103 1 2026-03-05 200000.00 首付 王芳 .
	HT26-101 1 2026-05-05 300000.00 首付 王芳 .
	HT26-102 1 2026-05-05 300000.00 首付 王芳 .
	HT26-106 1 2026-01-05 300000.00 首付 王芳、李强 .
	HT26-107 1 2026-01-05 300000.00 首付 王芳 .
	HT26-108 1 2026-09-05 100000.00 首付 孙七 .
	END
	table bank.tsv <<-'END'
	receipt_id received_on amount payer note
	R1 2026-03-01 300000.01 王芳 李强
	R2 2026-03-01 100000 王芳 .
	END
	is "$(left bank.tsv | cut -d , -f 1-3,5-8)" "R1,1,HT26-106,,,300000.00,payer+name
R1,2,HT26-107,,,300000.00,payer
R1,3,HT26-103,,,200000.00,payer
R1,4,HT26-104,,,200000.00,payer
R1,5,HT26-101,,,300000.00,payer
R2,1,HT26-105,,,100000.00,payer+amount
R2,2,HT26-106,,,300000.00,payer
R2,3,HT26-107,,,300000.00,payer
R2,4,HT26-103,,,200000.00,payer
R2,5,HT26-104,,,200000.00,payer"
	echo '{language: en, matching: {candidates: 1}}' > english.yaml
	is "$(left bank.tsv | cut -d , -f 1-3)" "R1,1,HT26-106
R2,1,HT26-105"
}

@test "what the texts refute comes last" {
	table bank.tsv <<-'END'
	receipt_id received_on amount payer note
	R1 2026-03-01 380000 王芳 5栋1203
	R2 2026-03-01 380000 王芳 1202
	END
	is "$(left bank.tsv | cut -d , -f 1-3,8-9)" "R1,1,QY2026-001,payer,another unit
R2,1,QY2026-002,room+amount,only the amount fits
R2,2,QY2026-001,payer,another room"
}

@test "reasons are in the policy's language" {
	rc-match -u dues.tsv --propose left.tsv bank.tsv > out 2> err || [ $? = 3 ]
	is "$(columns why < left.tsv)" "只有金额相符
没有线索"
}

# -- what is accepted

# accept AWK: the proposals with what the program writes into columns 14 and 15.
accept() {
	left bank.tsv > /dev/null
	awk -F '\t' -v OFS='\t' "$1 1" left.tsv > done.tsv
}

@test "an x, 是, y or 1 takes a proposal" {
	for yes in x X 是 y 1 " x "; do
		accept "\$1 == \"R3\" { \$14 = \"$yes\" }"
		is "$yes $(rc-match -u dues.tsv --accept done.tsv bank.tsv 2> err | columns receipt_id contract_id match | grep R3)" \
			"$yes R3 QY2026-002 accepted"
	done
	is "$(head -n 1 err)" \
		"rc-match: rows: 4 read = 1 with a contract + 2 matched (1 payer, 1 accepted) + 0 proposed + 1 unknown"
}

@test "a person's word comes before the evidence, and may name any contract" {
	printf 'receipt_id\tcontract_id\taccept\nR1\tQY2026-002\tx\nR4\tQY2026-001\tx\n' > done.tsv
	is "$(rc-match -u dues.tsv --accept done.tsv bank.tsv 2> err | columns receipt_id contract_id match)" \
		"R1 QY2026-002 accepted
R2 QY2026-002 .
R3 . .
R4 QY2026-001 accepted"
}

@test "several accepted rows share the receipt by their parts" {
	printf 'receipt_id\tcontract_id\taccept\tpart\n' > done.tsv
	printf 'R3\tQY2026-00%s\tx\t%s\n' 2 100000 1 20000 >> done.tsv
	is "$(rc-match -u dues.tsv --accept done.tsv bank.tsv 2> err | columns receipt_id contract_id amount match | grep R3)" \
		"R3/1 QY2026-002 100000.00 accepted
R3/2 QY2026-001 20000.00 accepted"
	is "$(sed -n 2p err)" "rc-match: amount: 520,036.70 read = 1.50 with a contract + 520,000.00 matched + 0.00 proposed + 35.20 unknown"
}

# wrong MESSAGE ROW...: --accept of these rows is refused.
wrong() {
	local message=$1
	shift
	printf 'receipt_id\tcontract_id\taccept\tpart\tamount\treceived_on\n' > done.tsv
	printf '%s\n' "$@" | tr , '\t' >> done.tsv
	says 1 "rc-match: $message" rc-match -u dues.tsv --accept done.tsv bank.tsv
}

@test "an accepted row that doesn't fit is an error that names it" {
	wrong "done.tsv:2: receipt_id: the receipts don't have 'R9'" R9,QY2026-001,x,,,
	wrong "done.tsv:2: contract_id: the dues don't have 'QY2026-009'" R1,QY2026-009,x,,,
	wrong "done.tsv:3: amount: 5.00, but receipt 'R1' has 400000.00" \
		R3,QY2026-001,,,, R1,QY2026-001,x,,5,
	wrong "done.tsv:2: received_on: 2026-03-09, but receipt 'R1' has 2026-03-01" \
		R1,QY2026-001,x,,,2026-03-09
	wrong "done.tsv:2: contract_id: receipt 'R2' has contract 'QY2026-002' already" \
		R2,QY2026-001,x,,,
	wrong "done.tsv:3: contract_id: 'QY2026-001' is accepted for this receipt already" \
		R1,QY2026-001,x,,, R1,QY2026-001,x,,,
	wrong "done.tsv:2: contract_id: is empty, of a row that is accepted" R1,,x,,,
	wrong "done.tsv:2: receipt_id: is empty, of a row that is accepted" ,QY2026-001,x,,,
	wrong "done.tsv:2: accept: '?' is none of the policy's matching.accept, such as 'x'" \
		'R1,QY2026-001,?,,,'
	wrong "done.tsv:2: part: is empty, of a receipt that several contracts share" \
		R3,QY2026-001,x,,, R3,QY2026-002,x,20000,,
	wrong "done.tsv:2: part: the parts add up to 119999.00, but receipt 'R3' has 120000.00" \
		R3,QY2026-001,x,99999,, R3,QY2026-002,x,20000,,
	wrong "done.tsv:2: part: -5.00 is no part of 120000.00" \
		R3,QY2026-001,x,-5,, R3,QY2026-002,x,120005,,
}

@test "what was accepted may be accepted again" {
	printf 'receipt_id\tcontract_id\taccept\nR3\tQY2026-002\tx\n' > done.tsv
	rc-match -u dues.tsv --accept done.tsv bank.tsv > once.tsv 2> err || [ $? = 3 ]
	rc-match -u dues.tsv --accept done.tsv once.tsv > twice.tsv 2> err || [ $? = 3 ]
	cmp once.tsv twice.tsv
}

# -- aliases

@test "accepted payers are added to the aliases, each once, and found from then on" {
	printf 'contract_id\tmood\tpayer\nQY2026-001\tgood\t老钱\n' > aliases.tsv
	printf 'receipt_id\tcontract_id\taccept\nR3\tQY2026-002\tx\n' > done.tsv
	printf 'R5\t\t2026-03-02\t7\t钱七\t.\n' >> bank.tsv
	printf 'R5\tQY2026-002\tx\n' >> done.tsv
	rc-match -u dues.tsv --accept done.tsv --aliases aliases.tsv bank.tsv > out 2> err || [ $? = 3 ]
	is "$(tr '\t' , < aliases.tsv)" "contract_id,mood,payer
QY2026-001,good,老钱
QY2026-002,,钱七"
	ls -i aliases.tsv > inode
	rc-match -u dues.tsv --accept done.tsv --aliases aliases.tsv bank.tsv > out 2> err || [ $? = 3 ]
	is "$(ls -i aliases.tsv)" "$(cat inode)"
	is "$(rc-match -u dues.tsv --aliases aliases.tsv bank.tsv 2> err | columns receipt_id contract_id match | grep R3)" \
		"R3 QY2026-002 alias"
}

@test "no bank and no buyer of another contract becomes an alias" {
	printf 'payer\tcontract_id\n' > aliases.tsv
	printf 'R5\t\t2026-03-02\t7\t临渚银行\t.\nR6\t\t2026-03-02\t7\t李强\t.\n' >> bank.tsv
	printf 'receipt_id\tcontract_id\taccept\n' > done.tsv
	printf 'R%s\tQY2026-001\tx\n' 4 5 6 >> done.tsv
	rc-match -u dues.tsv --accept done.tsv --aliases aliases.tsv bank.tsv > out 2> err || [ $? = 3 ]
	is "$(cat aliases.tsv)" "payer${tab}contract_id"
}

@test "aliases of contracts that the dues don't have are said" {
	printf 'payer\tcontract_id\n钱七\tQY2025-001\n钱七\tQY2025-002\n' > aliases.tsv
	rc-match -u dues.tsv --aliases aliases.tsv bank.tsv > out 2> err || [ $? = 3 ]
	is "$(head -n 1 err)" "rc-match: aliases.tsv:2: contract_id: the dues don't have 'QY2025-001'; rows like this: 2"
}

@test "aliases that may be written still are refused, and stay as they are" {
	printf 'payer\tcontract_id\n钱七\tQY2026-00' > aliases.tsv
	printf 'receipt_id\tcontract_id\taccept\n' > done.tsv
	says 1 "rc-match: aliases.tsv:2: the last line has no line end; it may be written still, or \
cut off" rc-match -u dues.tsv --accept done.tsv --aliases aliases.tsv bank.tsv
	mkfifo pipe
	says 1 "rc-match: pipe: is no regular file; --accept can't write to it" \
		rc-match -u dues.tsv --accept done.tsv --aliases pipe bank.tsv
}

@test "of two runs at once, each alias is written once" {
	printf 'payer\tcontract_id\n' > aliases.tsv
	printf 'receipt_id\tcontract_id\taccept\nR3\tQY2026-002\tx\n' > done.tsv
	for i in 1 2 3 4; do
		rc-match -u dues.tsv --accept done.tsv --aliases aliases.tsv bank.tsv \
			> "out$i" 2> "err$i" &
	done
	wait
	is "$(cat aliases.tsv)" "payer${tab}contract_id
钱七${tab}QY2026-002"
}

# -- one receipt

@test "--explain says what was found and why it was enough" {
	table bank.tsv <<-'END'
	receipt_id received_on amount payer note
	R1 2026-03-01 400000 王芳 栖云渡5栋1201首付，QY2026-009
	R2 2026-03-01 400000 王芳 栖云渡5栋1201首付
	END
	is "$(rc-match -p english.yaml -u dues.tsv --explain R1 bank.tsv)" "what${tab}says
receipt${tab}R1
received_on${tab}2026-03-01
amount${tab}400000.00
note${tab}栖云渡5栋1201首付，QY2026-009
payer${tab}王芳
contract${tab}a number like the contracts', and none of them
unit${tab}building 5, room 1201
project${tab}栖云渡
item${tab}首付
candidate${tab}QY2026-001: unit+payer+project+amount; 1315000.00 open; another contract's number
left${tab}another contract's number"
	is "$(rc-match -u dues.tsv --explain R2 bank.tsv | tail -n 1)" \
		"matched${tab}QY2026-001: unit+payer"
	says 1 "rc-match: --explain: the receipts don't have 'R9'" \
		rc-match -u dues.tsv --explain R9 bank.tsv
}

# -- what is refused

@test "wrong use is told" {
	says 2 "rc-match: --dues is needed: the dues whose contracts are looked for" rc-match bank.tsv
	says 2 "rc-match: --explain excludes --propose and --accept" \
		rc-match -u dues.tsv --explain R1 --propose x bank.tsv
	says 2 "rc-match: --propose: '-' is where the receipts go" \
		rc-match -u dues.tsv --propose - bank.tsv
	says 2 "rc-match: --aliases can't be stdin with --accept, which writes to them" \
		rc-match -u dues.tsv --aliases - --accept x bank.tsv
}

@test "a key that is there twice is an error that names both lines" {
	sed -i 's/R4/R1/' bank.tsv
	says 1 "rc-match: bank.tsv:5: receipt_id: it is there already, in bank.tsv:2" \
		rc-match -u dues.tsv bank.tsv
	sed -i '3s/\t2\t/\t1\t/' dues.tsv
	says 1 "rc-match: dues.tsv:3: due_id: the contract has this one already, in dues.tsv:2" \
		rc-match -u dues.tsv bank.tsv
	two_flats
	printf 'customer_id\nK1\nK2\nK1\n' > customers.tsv
	says 1 "rc-match: customers.tsv:4: customer_id: 'K1' is there already, in customers.tsv:2" \
		rc-match -u dues.tsv -c customers.tsv bank.tsv
}

@test "a bad cell stops it, and a file is written whole or not at all" {
	echo old > out.tsv
	sed -i 's/35.2/35,2/' bank.tsv
	says 1 "rc-match: bank.tsv:5: amount: '35,2' is not an amount (yuan, at most two decimals)" \
		rc-match -u dues.tsv -o out.tsv bank.tsv
	is "$(cat out.tsv)" old
	is "$(cat out.tsv)" old
	printf 'x\n' > none.tsv
	says 1 "rc-match: none.tsv:1: no column 'contract_id': run rc-import first" rc-match -u none.tsv bank.tsv
}

@test "a remark of a megabyte takes no more than its length" {
	awk 'BEGIN {
		print "receipt_id\treceived_on\tamount\tnote"
		printf "R1\t2026-03-01\t400000\t"
		for (i = 0; i < 200000; i++)
			printf "王芳"
		print "" }' > bank.tsv
	timeout 30 rc-match -u dues.tsv bank.tsv 2> err | cut -f 2,3,5,6 > out
	is "$(tail -n 1 out)" "2026-03-01${tab}400000${tab}QY2026-001${tab}name"
}

@test "without dues, and without receipts, nothing is matched" {
	head -n 1 dues.tsv > none.tsv
	is "$(rc-match -u none.tsv bank.tsv 2> err | columns contract_id match | sort -u)" ". .
QY2026-002 ."
	head -n 1 bank.tsv > none.tsv
	says 0 "rc-match: rows: 0 read = 0 with a contract + 0 matched + 0 proposed + 0 unknown
rc-match: amount: 0.00 read = 0.00 with a contract + 0.00 matched + 0.00 proposed + 0.00 unknown" \
		rc-match -u dues.tsv none.tsv
}
