#!/usr/bin/env bats
# What forbids a match, and which contract it is of several.

load ../helpers
load match

setup() {
	clean_room
	two_flats
	echo 'language: en' > english.yaml
}

# more ID OTHER CUSTOMER: the dues of contract ID again as another one's, of another customer.
more() {
	grep "$1" dues.tsv | sed "s/$1/$2/; s/$tab$3$tab/${tab}K9$tab/" > rows
	cat rows >> dues.tsv
}

# Two contracts of 王芳's: a flat and a parking space; and one of 李强's.
flat_and_parking() {
	book customer_id customer phone project unit <<-'END'
	HT26-101 1 2026-03-05 300000.00 首付 K1 王芳 13800138000 栖云渡 栖云渡-5栋-1201
	HT26-101 2 2026-05-05 250000.00 尾款 K1 王芳 13800138000 栖云渡 栖云渡-5栋-1201
	HT26-102 1 2026-03-15 88000.00 车位款 K1 王芳 13800138000 鹿汀府 鹿汀府-车位-B17
	HT26-103 1 2026-03-05 300000.00 首付 K2 李强 13900139000 栖云渡 栖云渡-5栋-1202
	END
}

# -- what forbids

@test "a unit that isn't the contract's forbids all but its number" {
	is "$(line 400000.00 王芳 5栋1301)" ". ."
	is "$(why 400000.00 王芳 5栋1301)" "QY2026-001 another unit"
	is "$(line 380000.00 王芳 5栋1202)" "QY2026-002 unit"
	is "$(line 400000.00 王芳 "QY2026-001 5栋1301")" "QY2026-001 contract+payer"
	is "$(line 400000.00 王芳 "13800138000 5栋1301")" ". ."
	is "$(line 400000.00 王芳 6栋房款)" ". ."
	is "$(line 400000.00 王芳 5栋房款)" "QY2026-001 payer"
	is "$(line 400000.00 王芳 5-12-3)" ". ."
}

@test "a lone room that isn't the contract's forbids, and a sum, a year or a card is none" {
	is "$(line 400000.00 王芳 1202房款)" ". ."
	is "$(why 400000.00 王芳 1202房款)" "QY2026-001 another room"
	is "$(line 400000.00 王芳 1201房款)" "QY2026-001 payer"
	is "$(line 400000.00 王芳 13800138000，1202)" ". ."
	is "$(note "5栋1201 1302")" ". ."
	for number in 1302元 2026年 1302.00 1,302 尾号1302 ¥1302 131415 1302万; do
		is "$number: $(line 400000.00 王芳 "$number")" "$number: QY2026-001 payer"
	done
}

@test "1201 as the amount is no room" {
	sed -i s/15000.00/1302.00/ dues.tsv
	is "$(line 1302.00 王芳 1302)" "QY2026-001 payer"
	is "$(line 1302.00 王芳 1303)" ". ."
}

@test "another project forbids all but the number" {
	flat_and_parking
	is "$(line 300000.00 李强 鹿汀府)" ". ."
	is "$(why 300000.00 李强 鹿汀府)" "HT26-103 another project"
	is "$(line 300000.00 李强 "鹿汀府 HT26-103")" "HT26-103 contract+payer"
}

@test "a word of other money allows only contracts with an open item of it" {
	is "$(line 400000.00 王芳 物业费)" ". ."
	is "$(why 400000.00 王芳 物业费)" "QY2026-001 money for something else"
	is "$(note QY2026-001租金)" ". ."
	is "$(line 400000.00 王芳 借款人王芳)" "QY2026-001 payer+name"
	is "$(line 400000.00 王芳 借款)" ". ."
	printf 'QY2026-001\t4\t2026-06-05\t3000.00\t物业费\tK1\t王芳\t13800138000\t栖云渡\t%s\t何以宁\n' \
		栖云渡-一期-5栋-1201 >> dues.tsv
	is "$(line 3000.00 王芳 物业费)" "QY2026-001 payer"
	is "$(note 5栋1201物业费)" "QY2026-001 unit"
}

@test "who pays for another, not named, says nothing" {
	is "$(line 400000.00 王芳 代付房款)" ". ."
	is "$(why 400000.00 王芳 代付房款)" "QY2026-001 paid for another, who isn't named"
	is "$(line 400000.00 王芳 女儿房款)" ". ."
	is "$(line 400000.00 王芳 王?房款)" ". ."
	is "$(line 400000.00 王芳 代王芳付)" "QY2026-001 payer+name"
	is "$(line 380000.00 王芳 代李强付)" "QY2026-002 name+amount"
	is "$(line 400000.00 王芳 5栋1202代付)" "QY2026-002 unit"
	is "$(line 15000.00 王芳 代收契税)" "QY2026-001 payer"
}

@test "money that was moved from a contract, or to one, is another's" {
	flat_and_parking
	for text in 由HT26-102转入 由车位HT26-102转入 "由 HT26-102 转入" 从鹿汀府HT26-102转房款 自HT26-102 \
		原合同HT26-102 原合同号：HT26-102 由栖云渡5栋1201转入 从5栋1201转; do
		is "$text: $(line 300000.00 王芳 "$text")" "$text: . ."
	done
	is "$(why 300000.00 王芳 由车位HT26-102转入)" "HT26-101 money moved between contracts"
	is "$(tail -n +2 left.tsv | cut -f 7,12,13 | tr '\t' ,)" "HT26-101,payer+amount,money moved between contracts
HT26-103,amount,only the amount fits
HT26-102,contract+payer,money moved between contracts"
	is "$(why 88000.00 王芳 由5栋1201转入)" "HT26-102 money moved between contracts"
	for text in 转入HT26-102 转至车位B17 多付转HT26-102; do
		is "$text: $(line -5000.00 王芳 "$text")" "$text: . ."
	done
}

@test "money that comes in by a contract's number is its own, whoever moved it" {
	flat_and_parking
	for text in 转入HT26-102 转账HT26-102 自己HT26-102 由王芳付HT26-102 HT26-102转入; do
		is "$text: $(note "$text" | sed s/+name//)" "$text: HT26-102 contract"
	done
	is "$(line -5000.00 钱七 转账HT26-102退款)" "HT26-102 contract"
	is "$(line -5000.00 钱七 由HT26-102退款)" "HT26-102 contract"
}

@test "a parking space is only a contract's whose unit says so" {
	flat_and_parking
	is "$(line 88000.00 王芳 车位款)" "HT26-102 payer"
	is "$(line 300000.00 李强 车位款)" ". ."
	is "$(why 300000.00 李强 车位款)" "HT26-103 parking or storage"
	is "$(note HT26-103车位)" ". ."
}

@test "beside a flat's unit, another item or a joining word parking is none" {
	flat_and_parking
	is "$(line 88000.00 王芳 5栋1201车位)" ". ."
	is "$(why 88000.00 王芳 5栋1201车位)" "HT26-101 several are named"
	is "$(line 88000.00 王芳 楼款+车位)" ". ."
	is "$(line 88000.00 王芳 房款和车位款)" ". ."
	is "$(line 88000.00 王芳 1201及车位)" ". ."
}

@test "a deposit needs such a due of just the amount, if who pays is all there is" {
	printf 'QY2026-001\t0\t2026-02-05\t20000.00\t定金\tK1\t王芳\t13800138000\t栖云渡\t%s\t何以宁\n' \
		栖云渡-一期-5栋-1201 >> dues.tsv
	is "$(line 20000.00 王芳 认购定金)" "QY2026-001 payer"
	is "$(line 10000.00 王芳 认购定金)" ". ."
	is "$(why 400000.00 王芳 定金)" "QY2026-001 no such early due of the amount"
	is "$(line 20000.00 李强 定金)" ". ."
	is "$(line 10000.00 李强 5栋1201定金)" "QY2026-001 unit"
}

@test "a tax needs a due of it with as much open" {
	is "$(line 15000.00 王芳 契税)" "QY2026-001 payer"
	is "$(line 12000.00 王芳 王芳契税)" "QY2026-001 payer+name"
	is "$(line 15000.01 王芳 王芳契税)" ". ."
	is "$(why 15000.01 王芳 王芳契税)" "QY2026-001 no such due with as much open"
	is "$(line 15000.00 王芳 维修基金)" ". ."
}

@test "two units, two numbers, and names without a contract in common are several" {
	for text in 5栋1201/1202 5栋1201、1202 5栋1201和1202 "5栋1201 5栋1202" 5-1201，5-1301 \
		"QY2026-001 QY2026-002" "QY2026-001 QY2026-009" 王芳李强 王芳、赵敏房款; do
		is "$text: $(line 400000.00 王芳 "$text")" "$text: . ."
	done
	is "$(why 400000.00 王芳 5栋1201/1202)" "QY2026-001 several are named"
	is "$(note "5栋1201 5-1201")" "QY2026-001 unit"
	is "$(note 李强、赵敏)" "QY2026-002 name"
}

@test "an amount above what is open needs the contract's number" {
	is "$(line 415000.00 王芳 .)" "QY2026-001 payer"
	is "$(line 415000.01 王芳 .)" ". ."
	is "$(why 415000.01 王芳 .)" "QY2026-001 more than is open"
	is "$(line 1315000.00 . 5栋1201)" "QY2026-001 unit"
	is "$(line 1315000.01 . 5栋1201)" ". ."
	is "$(line 1315000.01 . QY2026-001)" "QY2026-001 contract"
}

@test "what is open is the balance, where the dues have one" {
	awk -F '\t' -v OFS='\t' '{ print $0, NR == 1 ? "balance" : /-001.1/ ? "100000.00" : $4 }' \
		dues.tsv > aged.tsv
	mv aged.tsv dues.tsv
	is "$(line 115000.00 王芳 .)" "QY2026-001 payer"
	is "$(line 115000.01 王芳 .)" ". ."
}

@test "nothing open: only by the number" {
	sed -i 's/400000.00/0.00/; s/15000.00/0.00/' dues.tsv
	is "$(line 100.00 王芳 .)" ". ."
	is "$(why 100.00 王芳 .)" "QY2026-001 nothing is open"
	is "$(line 100.00 . 5栋1201)" "QY2026-001 unit"
	sed -i 's/900000.00/0.00/' dues.tsv
	is "$(line 100.00 . 5栋1201)" ". ."
	is "$(line 100.00 . QY2026-001)" "QY2026-001 contract"
}

@test "a contract all of whose dues are cancelled counts for its number alone" {
	awk -F '\t' -v OFS='\t' '{ print $0, NR == 1 ? "cancelled_on" : /-001/ ? "2026-03-10" : "" }' \
		dues.tsv > cancelled.tsv
	mv cancelled.tsv dues.tsv
	is "$(line 400000.00 王芳 5栋1201 2026-03-09)" "QY2026-001 unit+payer"
	is "$(line 400000.00 王芳 5栋1201 2026-03-10)" ". ."
	is "$(line 400000.00 王芳 . 2026-03-10)" ". ."
	is "$(line 400000.00 . QY2026-001 2026-03-10)" "QY2026-001 contract"
	sed -i '/QY2026-002/s/5栋-1202/5栋-1201/' dues.tsv
	is "$(line 380000.00 . 5栋1201 2026-03-10)" "QY2026-002 unit"
}

# -- several contracts

@test "a unit in two projects is the one that telephone, payer or name leave" {
	more QY2026-001 QY2026-003 K1
	sed -i '/QY2026-003/{s/栖云渡/鹿汀府/g; s/王芳/孙七/; s/13800138000/13700137000/}' dues.tsv
	is "$(note 5栋1201)" ". ."
	is "$(why 12345.67 . 5栋1201)" "QY2026-001 several contracts fit"
	is "$(line 12345.67 孙七 5栋1201)" "QY2026-003 unit+payer"
	is "$(note 5栋1201孙七)" "QY2026-003 unit+name"
	is "$(note "5栋1201 13700137000")" "QY2026-003 unit+phone"
	is "$(line 400000.00 . 5栋1201)" ". ."
	sed -i '/QY2026-003/s/400000.00/410000.55/' dues.tsv
	is "$(line 410000.55 . 5栋1201)" "QY2026-003 unit+amount"
}

@test "a name of several customers leaves a unit's contract only with an equal amount" {
	more QY2026-001 QY2026-003 K1
	sed -i '/QY2026-003/{s/栖云渡/鹿汀府/g; s/王芳/孙七/}' dues.tsv
	more QY2026-001 QY2026-004 K1
	sed -i '/QY2026-004/s/1201/1401/' dues.tsv
	is "$(line 12345.67 王芳 5栋1201)" ". ."
	is "$(line 400000.00 王芳 5栋1201)" "QY2026-001 unit+payer+amount"
}

@test "of one customer's contracts the project, the room or the item chooses" {
	flat_and_parking
	is "$(line 12345.67 王芳 .)" ". ."
	is "$(why 12345.67 王芳 .)" "HT26-101 several contracts fit"
	is "$(line 12345.67 王芳 鹿汀府王芳)" "HT26-102 payer+name+project"
	is "$(line 12345.67 王芳 1201房款)" "HT26-101 payer+room"
	is "$(line 12345.67 钱七 王芳首付)" "HT26-101 name+item"
	is "$(line 12345.67 王芳 二期)" ". ."
	is "$(line 12345.67 王芳 房款)" ". ."
	is "$(line 12345.67 钱七 "13800138000 首付")" "HT26-101 phone+item"
}

@test "else the one to which alone the amount is equal, or to a run of its oldest dues" {
	flat_and_parking
	is "$(line 88000.00 王芳 .)" "HT26-102 payer+amount"
	is "$(line 550000.00 王芳 .)" "HT26-101 payer+amount"
	is "$(line 250000.00 王芳 .)" "HT26-101 payer+amount"
	is "$(line 338000.00 王芳 .)" ". ."
	sed -i 's/88000.00/300000.00/' dues.tsv
	is "$(line 300000.00 王芳 .)" ". ."
}

@test "a round amount chooses only where the others have less open" {
	flat_and_parking
	is "$(line 300000.00 王芳 .)" "HT26-101 payer+amount"
	sed -i 's/88000.00/400000.00/' dues.tsv
	is "$(line 300000.00 王芳 .)" ". ."
	echo 'matching: {round: 7.00}' > p.yaml
	with="-p p.yaml"
	is "$(line 300000.00 王芳 .)" "HT26-101 payer+amount"
}

@test "the one of a customer's contracts with something open" {
	flat_and_parking
	sed -i 's/88000.00/0.00/' dues.tsv
	is "$(line 250000.00 王芳 .)" "HT26-101 payer"
	is "$(note 13800138000)" "HT26-101 phone"
}

@test "amount alone never decides" {
	is "$(line 400000.00 钱七 房款)" ". ."
	is "$(why 400000.00 钱七 房款)" "QY2026-001 only the amount fits"
}

# -- persons

@test "the note's buyer comes before the payer, with an equal amount only" {
	is "$(line 380000.00 王芳 李强房款)" "QY2026-002 name+amount"
	is "$(line 400000.00 王芳 李强房款)" ". ."
	is "$(why 400000.00 王芳 李强房款)" "QY2026-001 the amount is that of no due"
}

@test "a payer alone is enough only if the amount is equal" {
	is "$(line 50000.00 王芳 房款)" ". ."
	is "$(why 50000.00 王芳 房款)" "QY2026-001 the amount is that of no due"
	is "$(line 50000.00 王芳 王芳房款)" "QY2026-001 payer+name"
	is "$(line 50000.00 王芳 1201房款)" "QY2026-001 payer"
	is "$(line 50000.00 王芳 栖云渡房款)" ". ."
	is "$(line 400000.00 王芳 房款)" "QY2026-001 payer"
	is "$(line 415000.00 王芳 房款)" "QY2026-001 payer"
}

@test "a unit that could be mistyped doesn't name another's contract" {
	is "$(line 400000.00 王芳 5栋1202)" ". ."
	is "$(why 400000.00 王芳 5栋1202)" "QY2026-002 the evidence contradicts itself"
	is "$(line 380000.00 王芳 5栋1202)" "QY2026-002 unit"
	is "$(line 12345.67 王芳 5栋1202)" "QY2026-002 unit"
	is "$(line 400000.00 钱七 5栋1202)" "QY2026-002 unit"
	is "$(line 400000.00 王芳 5栋1202李强)" "QY2026-002 unit+name"
	is "$(line 400000.00 王芳 代付5栋1202)" "QY2026-002 unit"
	is "$(line 400000.00 王芳 QY2026-002)" "QY2026-002 contract"
}

@test "named evidence that contradicts itself is a proposal" {
	is "$(line 400000.00 . "QY2026-001 5栋1202")" ". ."
	is "$(why 400000.00 . "QY2026-001 5栋1202")" "QY2026-001 the evidence contradicts itself"
	is "$(note "5栋1201 13900139000")" ". ."
	is "$(note "QY2026-001 13900139000")" ". ."
}

# -- texts that were cut off

@test "in a text of 20 characters, or 19, what touches the end is not whole" {
	is "$(line 400000.00 . 请查收谢谢购房款首付款栖云渡5栋1201)" ". ."
	is "$(line 400000.00 . 请查收谢谢购房款首付款的栖云渡5栋1201)" "QY2026-001 unit"
	is "$(line 400000.00 . 请查收谢谢购房款首付款购房首付款5栋1201)" "QY2026-001 unit"
	is "$(line 400000.00 . 请查收谢谢购房款首付款购房首付款的王芳)" ". ."
	is "$(line 12345.67 . 请查收谢谢购房款首付13800138000)" "QY2026-001 phone"
}

@test "and the rest counts only with an equal amount" {
	is "$(line 400000.00 . 5栋1201购房款首付款请查收谢谢查收)" "QY2026-001 unit+amount"
	is "$(line 12345.67 . 5栋1201购房款首付款请查收谢谢查收)" ". ."
	is "$(line 12345.67 . 5栋1201购房款首付款请查收谢谢)" "QY2026-001 unit"
	is "$(line 12345.67 王芳 购房款首付款购房款首付款购房款首付款付)" ". ."
	is "$(line 400000.00 王芳 购房款首付款购房款首付款购房款首付款付)" "QY2026-001 payer+amount"
}

@test "a contract's number at the end is whole where no longer one of its form is known" {
	is "$(line 400000.00 . 购房款首付款购房款QY2026-001)" "QY2026-001 contract+amount"
	more QY2026-002 QY2026-0011 K2
	is "$(line 400000.00 . 购房款首付款购房款QY2026-001)" ". ."
	is "$(line 400000.00 . 购房款QY2026-001)" "QY2026-001 contract"
}

@test "the policy says how long texts are cut" {
	echo 'matching: {cut: 100}' > p.yaml
	with="-p p.yaml"
	is "$(line 12345.67 . 5栋1201购房款首付款请查收谢谢查收)" "QY2026-001 unit"
}

# -- money out

@test "money out needs named evidence, and a word of refund or a buyer who is paid" {
	is "$(line -5000.00 钱七 5栋1201退款)" "QY2026-001 unit"
	is "$(line -5000.00 王芳 5栋1201)" "QY2026-001 unit+payer"
	is "$(line -5000.00 钱七 5栋1201)" ". ."
	is "$(why -5000.00 钱七 5栋1201)" "QY2026-001 no proof of a refund to a buyer"
	is "$(line -5000.00 王芳 退款)" ". ."
	is "$(line -5000.00 李强 5栋1201退款)" ". ."
	is "$(line -5000.00 钱七 5栋1201退押金)" ". ."
	is "$(line -5000.00 钱七 QY2026-001冲正)" "QY2026-001 contract"
}

@test "money out may be of a contract that is cancelled" {
	awk -F '\t' -v OFS='\t' '{ print $0, NR == 1 ? "cancelled_on" : /-001/ ? "2026-03-10" : "" }' \
		dues.tsv > cancelled.tsv
	mv cancelled.tsv dues.tsv
	sed -i '/QY2026-002/s/5栋-1202/5栋-1201/' dues.tsv
	is "$(line -5000.00 王芳 5栋1201退房 2026-03-20)" "QY2026-001 unit+payer"
	is "$(line -5000.00 钱七 5栋1201退房 2026-03-20)" ". ."
}

@test "a deposit or a tax that only one contract has of the amount is chosen by the amount" {
	flat_and_parking
	printf 'HT26-10%s\t9\t2026-02-05\t%s\t定金\tK1\t王芳\t13800138000\t栖云渡\t栖云渡-5栋-1201\n' \
		1 20000.00 2 50000.00 > more
	cat more >> dues.tsv
	is "$(line 50000.00 王芳 定金)" ". ."
	sed -i 's/50000.00/50001.00/' dues.tsv
	is "$(line 50001.00 王芳 定金)" "HT26-102 payer+amount"
}

@test "of two names of which one holds the other it is the longer" {
	book customer <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 冯野代
	HT26-102 1 2026-03-05 400000.00 首付 冯野
	END
	is "$(note 冯野代房款)" "HT26-101 name"
	is "$(note 冯野房款)" "HT26-102 name"
	is "$(note 冯野代付房款)" "HT26-102 name"
}
