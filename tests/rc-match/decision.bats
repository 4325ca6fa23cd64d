#!/usr/bin/env bats
# Which contract it is of several, by persons, and for money out.

load ../helpers
load match

setup() {
	clean_room
	two_flats
	echo 'language: en' > english.yaml
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
	{ echo "payer contract_id"; echo "钱淑兰 QY2026-003"; } | table aliases.tsv
	with="--aliases aliases.tsv"
	is "$(line 12345.67 钱淑兰 5栋1201)" "QY2026-003 unit+alias"
	with=
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
	is "$(line -5000.00 钱七 13800138000返还)" "QY2026-001 phone"
	{ echo "payer contract_id"; echo "钱淑兰 QY2026-001"; } | table aliases.tsv
	with="--aliases aliases.tsv"
	is "$(line -5000.00 钱淑兰 .)" "QY2026-001 alias"
	is "$(line -5000.00 钱淑兰 5栋1201)" "QY2026-001 unit+alias"
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
