#!/usr/bin/env bats
# What forbids a match, whatever points to it.

load ../helpers
load match

setup() {
	clean_room
	two_flats
	echo 'language: en' > english.yaml
}

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
	for word in 押金 水电 物业 租金 保证金 工资 退税 利息 佣金 工程款 往来款 借款; do
		is "$word: $(line 400000.00 王芳 "$word")" "$word: . ."
	done
	printf 'QY2026-001\t4\t2026-06-05\t3000.00\t物业费\tK1\t王芳\t13800138000\t栖云渡\t%s\t何以宁\n' \
		栖云渡-一期-5栋-1201 >> dues.tsv
	is "$(line 3000.00 王芳 物业费)" "QY2026-001 payer"
	is "$(note 5栋1201物业费)" "QY2026-001 unit"
}

@test "who pays for another, not named, says nothing" {
	is "$(line 400000.00 王芳 代付房款)" ". ."
	is "$(why 400000.00 王芳 代付房款)" "QY2026-001 paid for another, who isn't named"
	for word in 女儿 替交 帮付 代; do
		is "$word: $(line 400000.00 王芳 "$word房款")" "$word: . ."
	done
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
	is "$(line 300000.00 李强 车库)" ". ."
	is "$(line 300000.00 李强 储藏室)" ". ."
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
	is "$(line 400000.00 王芳 认筹)" ". ."
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

@test "a credit takes nothing from what is open" {
	printf 'QY2026-001\t9\t2026-02-05\t-50000.00\t面积补差\tK1\t王芳\t13800138000\t栖云渡\t%s\t何以宁\n' \
		栖云渡-一期-5栋-1201 >> dues.tsv
	is "$(line 415000.00 王芳 .)" "QY2026-001 payer"
	is "$(line 415000.01 王芳 .)" ". ."
}

@test "dues of every state but a cancelled one are open" {
	echo "receipt_id contract_id received_on amount" | table none.tsv
	rc-age -d 2026-03-20 -r none.tsv dues.tsv > aged.tsv 2> err
	is "$(columns state < aged.tsv | sort -u | tr '\n' ' ')" "not-due overdue "
	mv aged.tsv dues.tsv
	is "$(line 15000.00 王芳 契税)" "QY2026-001 payer"
	is "$(line 120000.00 李强 尾款)" "QY2026-002 payer"
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
