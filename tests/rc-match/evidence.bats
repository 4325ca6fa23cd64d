#!/usr/bin/env bats
# What proves a contract: numbers, units, telephones, aliases, payers and names.

load ../helpers
load match

setup() {
	clean_room
	two_flats
}

# -- numbers of contracts

@test "a contract's number in the note is enough" {
	is "$(note QY2026-001)" "QY2026-001 contract"
	is "$(note 合同QY2026-001房款)" "QY2026-001 contract"
	is "$(note 栖云渡QY2026-001)" "QY2026-001 contract"
	is "$(note "(QY2026-001)")" "QY2026-001 contract"
}

@test "small letters, full-width characters and other dashes make no difference" {
	is "$(note qy2026-001首付)" "QY2026-001 contract"
	is "$(note ＱＹ２０２６－００１)" "QY2026-001 contract"
	is "$(note QY2026—001)" "QY2026-001 contract"
}

@test "a blank within a number is left out, and beside it is an end" {
	is "$(note "QY 2026-001")" "QY2026-001 contract"
	is "$(note "QY2026 - 001")" "QY2026-001 contract"
	is "$(note "QY2026-001 5栋1201")" "QY2026-001 contract+unit"
	is "$(note "QY2026-001　1201")" "QY2026-001 contract"
}

@test "a number within a longer run of letters and digits is none" {
	is "$(note QY2026-0012)" ". ."
	is "$(note AQY2026-001)" ". ."
	is "$(note QY2026-001A)" ". ."
	is "$(note QY2026-001-2)" ". ."
	is "$(note X-QY2026-001)" ". ."
}

@test "a dash with nothing but a sign or a word behind it ends a number" {
	is "$(note QY2026-001-首付)" "QY2026-001 contract"
	is "$(note 房款-QY2026-001)" "QY2026-001 contract"
	is "$(note QY2026-001-)" "QY2026-001 contract"
}

@test "a number that reads as a date counts behind a word for numbers only" {
	book customer unit <<-'END'
	20251123 1 2026-03-05 400000.00 首付 王芳 5栋-1201
	20251124 1 2026-03-05 500000.00 首付 李强 5栋-1202
	END
	is "$(note 20251123)" ". ."
	is "$(note 合同编号20251123)" "20251123 contract"
	is "$(note 协议：20251123)" "20251123 contract"
	is "$(line 400000.00 王芳 20251123付)" "20251123 contract+payer"
	is "$(line 400000.00 李强 20251123付)" ". ."
}

@test "a short number of digits alone is an amount or a room, not a contract" {
	book customer unit <<-'END'
	1201 1 2026-03-05 400000.00 首付 王芳 7栋-0301
	1202 1 2026-03-05 500000.00 首付 李强 7栋-0302
	END
	is "$(note 1201)" ". ."
	is "$(note 1201元)" ". ."
	is "$(note 合同1201)" "1201 contract"
}

@test "numbers of contracts may hold signs and Han characters" {
	book customer <<-'END'
	(2026)商合字第018号 1 2026-03-05 400000.00 首付 王芳
	A/2026/18 1 2026-03-05 400000.00 首付 李强
	END
	is "$(note "（2026）商合字第018号房款")" "(2026)商合字第018号 contract"
	is "$(note 付A/2026/18)" "A/2026/18 contract"
	is "$(note A/2026/181)" ". ."
}

@test "an unknown number like the contracts' forbids what is weaker" {
	is "$(line 400000.00 王芳 QY2026-009)" ". ."
	is "$(line 400000.00 王芳 QY2026-0012)" ". ."
	is "$(line 400000.00 王芳 QY20260-1)" ". ."
	is "$(line 400000.00 王芳 QY2026-001)" "QY2026-001 contract+payer"
}

# -- units

@test "building and room in any form are a unit" {
	for form in 5栋1201 5幢-1201室 "5#1201" 5-1201 5-1-1201 5号楼1201 五号楼1201 05栋1201房 \
		5栋1单元1201 "5 栋 1201 室" ５栋１２０１ "5#楼1201" 5座1201号; do
		is "$form: $(note "$form")" "$form: QY2026-001 unit"
		is "$form: $(note "$form首付")" "$form: QY2026-001 unit"
	done
}

@test "before a unit stands nothing, a sign, a known word, a project or a buyer's name" {
	is "$(note ：5栋1201)" "QY2026-001 unit"
	is "$(note 购房款5栋1201)" "QY2026-001 unit"
	is "$(note 栖云渡5栋1201)" "QY2026-001 unit"
	is "$(note 栖云渡一期5栋1201)" "QY2026-001 unit"
	is "$(note 王芳5栋1201)" "QY2026-001 unit+name"
	is "$(note 钱七5栋1201)" ". ."
	is "$(note 翠湖花园5栋1201)" ". ."
	is "$(note 新栖云渡5栋1201)" ". ."
}

@test "behind a blank or a dash a unit is of elsewhere where an estate's name stands before" {
	is "$(note "钱七 5栋1201")" "QY2026-001 unit"
	is "$(note 钱七-5-1201)" "QY2026-001 unit"
	is "$(note "翠湖花园 5栋1201")" ". ."
	is "$(note 翠湖公馆-5-1201)" ". ."
}

@test "a unit within a longer number is none" {
	is "$(note 5-12011)" ". ."
	is "$(note 15-1201)" ". ."
	is "$(note 5-1201-3)" ". ."
	is "$(note 2025-5-1201)" ". ."
	is "$(note 5栋12015)" ". ."
	is "$(note 5栋1201元)" ". ."
}

@test "a project in the text excludes all others, and a phase right behind it" {
	book customer project unit <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 王芳 栖云渡 栖云渡-一期-5栋-1201
	HT26-201 1 2026-03-05 300000.00 首付 李强 鹿汀府 鹿汀府-一期-5栋-1201
	HT26-202 1 2026-03-05 200000.00 首付 赵敏 鹿汀府 鹿汀府-二期-5栋-1201
	END
	is "$(note 5栋1201)" ". ."
	is "$(note 栖云渡5栋1201)" "HT26-101 unit+project"
	is "$(note 鹿汀府5栋1201)" ". ."
	is "$(note 鹿汀府二期5栋1201)" "HT26-202 unit+project"
	is "$(note 鹿汀府一期5栋1201)" "HT26-201 unit+project"
	is "$(note 鹿汀府三期5栋1201)" ". ."
	is "$(line 300000.00 李强 栖云渡房款)" ". ."
}

@test "the project is named as what chose only where another project has the unit" {
	book customer project unit <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 王芳 栖云渡 栖云渡-5栋-1单元-1201
	HT26-201 1 2026-03-05 300000.00 首付 李强 鹿汀府 鹿汀府-5栋-2单元-1201
	HT26-301 1 2026-03-05 200000.00 首付 赵敏 听澜里 听澜里-5栋-1单元-1201
	END
	is "$(note 栖云渡5-1-1201)" "HT26-101 unit+project"
	is "$(note 鹿汀府5-2-1201)" "HT26-201 unit"
}

@test "the entrance counts where both have one" {
	book customer unit <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 王芳 5栋-1单元-1201
	HT26-102 1 2026-03-05 300000.00 首付 李强 5栋-2单元-1201
	HT26-103 1 2026-03-05 300000.00 首付 赵敏 6栋-1201
	END
	is "$(note 5栋2单元1201)" "HT26-102 unit"
	is "$(note 5-1-1201)" "HT26-101 unit"
	is "$(note 5-3-1201)" ". ."
	is "$(note 5栋1201)" ". ."
	is "$(note 6栋3单元1201)" "HT26-103 unit"
}

@test "a project whose name holds a numeral isn't read as a building" {
	book customer project unit <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 王芳 澄湾一号 澄湾一号-一期-5栋-1201
	END
	is "$(note 澄湾一号5栋1201)" "HT26-101 unit"
	is "$(note 澄湾一号首付)" ". ."
}

@test "shops and parking spaces are known by their words and numbers" {
	book customer_id customer project unit <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 K1 王芳 栖云渡 栖云渡-一期-1栋-0107
	HT26-102 1 2026-03-05 400000.00 首付 K2 李强 栖云渡 栖云渡-一期-商铺-1-107
	HT26-103 1 2026-03-05 400000.00 首付 K3 赵敏 栖云渡 栖云渡-一期-商业街-S06
	HT26-104 1 2026-03-05 100000.00 车位款 K1 王芳 栖云渡 栖云渡-一期-地下车库-B1-083/084
	END
	is "$(note 栖云渡商铺1-107)" "HT26-102 unit"
	is "$(note 商铺1栋107)" "HT26-102 unit"
	is "$(note 1-107)" "HT26-101 unit"
	is "$(note 商业街S06)" "HT26-103 unit"
	is "$(note 商业街S6首付)" "HT26-103 unit"
	is "$(note 车位B1-083/084)" "HT26-104 unit"
	is "$(note 地下车库-B1-83/84定金)" "HT26-104 unit"
	is "$(note 车位B1-083)" ". ."
	is "$(note 车位B1-085)" ". ."
	is "$(line 100000.00 王芳 车位B1-085)" ". ."
	is "$(line 100000.00 王芳 车位款)" "HT26-104 payer"
	is "$(line 100000.00 王芳 车位定金)" ". ."
}

# -- telephones

@test "a buyer's telephone number in the note is enough" {
	is "$(note 13800138000)" "QY2026-001 phone"
	is "$(note 13900139001首付)" "QY2026-002 phone"
	for form in 138-0013-8000 "138 0013 8000" +8613800138000 8613800138000 "86 13800138000" \
		008613800138000 013800138000 电话：１３８００１３８０００; do
		is "$form: $(note "$form")" "$form: QY2026-001 phone"
	done
}

@test "thirteen digits, and eleven within a longer run, are no telephone number" {
	is "$(note 1380013800012)" ". ."
	is "$(note 9913800138000)" ". ."
	is "$(note A13800138000)" ". ."
	is "$(note 13800138000-2)" ". ."
	is "$(note 6222-13800138000)" ". ."
	is "$(note 138-00138-000)" ". ."
}

@test "the customers' telephones and names count for all contracts of the customer" {
	{ echo "customer_id customer phone"; echo "K1 王芳、王建国 13700137000"; } | table customers.tsv
	with="-c customers.tsv"
	is "$(note 13700137000)" "QY2026-001 phone"
	is "$(line 400000.00 王建国 房款)" "QY2026-001 payer"
}

# -- aliases

@test "an alias is enough, and gives way to what the note names" {
	{ echo "payer contract_id"; echo "钱淑兰 QY2026-001"; } | table aliases.tsv
	with="--aliases aliases.tsv"
	is "$(line 12345.67 钱淑兰 房款)" "QY2026-001 alias"
	is "$(line 12345.67 "钱 淑兰" .)" "QY2026-001 alias"
	is "$(line 12345.67 钱淑兰 5栋1202)" "QY2026-002 unit"
	is "$(line 12345.67 钱淑兰 李强房款)" ". ."
	is "$(line 380000.00 钱淑兰 李强房款)" "QY2026-002 name+amount"
	is "$(line 12345.67 钱淑 房款)" ". ."
}

@test "an alias who is another contract's buyer is personal evidence" {
	{ echo "payer contract_id"; echo "李强 QY2026-001"; } | table aliases.tsv
	with="--aliases aliases.tsv"
	is "$(line 380000.00 李强 房款)" ". ."
	is "$(line 12345.67 李强 5栋1201)" "QY2026-001 unit+payer"
}

# -- payers

@test "a buyer who pays is enough, also one of joint buyers" {
	is "$(line 400000.00 王芳 房款)" "QY2026-001 payer"
	is "$(line 380000.00 赵敏 .)" "QY2026-002 payer"
	is "$(line 380000.00 李强/赵敏 .)" "QY2026-002 payer"
	is "$(line 380000.00 "李强 , 赵敏" .)" "QY2026-002 payer"
	is "$(line 380000.00 "李强；赵敏" .)" "QY2026-002 payer"
	is "$(line 380000.00 李强赵敏 .)" ". ."
	is "$(line 380000.00 李强、王芳 .)" ". ."
}

@test "what stands beside a payer's name is left out" {
	for payer in "王芳(个人)" "王芳（个人）" 王芳/支付宝 王芳6222021234 "王芳 6222****1234" 王芳-微信 \
		王芳女士 支付宝-王芳; do
		is "$payer: $(line 400000.00 "$payer" .)" "$payer: QY2026-001 payer"
	done
	is "$(line 400000.00 王芳芳 .)" ". ."
	is "$(line 400000.00 王 .)" ". ."
	is "$(line 400000.00 "王芳(代李强)" .)" ". ."
}

@test "companies and names with dots are compared as people write them" {
	book customer <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 云栖科技有限公司
	HT26-102 1 2026-03-05 300000.00 首付 阿依兰·赛麦提
	HT26-103 1 2026-03-05 200000.00 首付 JOHN_SMITH
	HT26-104 1 2026-03-05 100000.00 首付 王芳
	END
	sed -i 's/JOHN_SMITH/JOHN SMITH/' dues.tsv
	is "$(line 400000.00 云栖科技股份有限公司 .)" "HT26-101 payer"
	is "$(line 400000.00 云栖科技 .)" "HT26-101 payer"
	is "$(line 300000.00 阿依兰•赛麦提 .)" "HT26-102 payer"
	is "$(line 300000.00 阿依兰．赛麦提 .)" "HT26-102 payer"
	is "$(line 200000.00 "John Smith" .)" "HT26-103 payer"
	is "$(line 200000.00 John .)" ". ."
	is "$(line 100000.00 王芳有限公司 .)" ". ."
}

@test "rare characters are Han characters" {
	book customer <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 吴𠮷安
	HT26-102 1 2026-03-05 300000.00 首付 李䶮
	END
	is "$(line 400000.00 吴𠮷安 .)" "HT26-101 payer"
	is "$(line 400000.00 钱七 吴𠮷安房款)" "HT26-101 name"
	is "$(line 400000.00 钱七 吴𠮷安𠮷房款)" ". ."
	is "$(line 300000.00 李䶮 .)" "HT26-102 payer"
	is "$(line 300000.00 钱七 李䶮䶮)" ". ."
}

# -- names

@test "a buyer's whole name in the note is enough" {
	is "$(note 王芳)" "QY2026-001 name"
	is "$(note 王芳房款)" "QY2026-001 name"
	is "$(note 支付王芳首付)" "QY2026-001 name"
	is "$(note "购房款 王 芳")" "QY2026-001 name"
	is "$(note 栖云渡王芳)" "QY2026-001 name"
	is "$(note 李强赵敏房款)" "QY2026-002 name"
	is "$(note 代李强付)" "QY2026-002 name"
}

@test "王芳芳 doesn't hold 王芳, known or not" {
	is "$(note 王芳芳房款)" ". ."
	is "$(note 张王芳)" ". ."
	is "$(note 王芳菲)" ". ."
	sed 's/QY2026-001/QY2026-003/; s/王芳/王芳芳/; s/K1/K3/; s/1201/1301/' dues.tsv |
		grep 003 > more
	cat more >> dues.tsv
	is "$(note 王芳芳房款)" "QY2026-003 name"
	is "$(note 王芳房款)" "QY2026-001 name"
}

@test "a name that runs into a known word is none" {
	book customer <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 张全
	END
	is "$(note 张全款)" ". ."
	is "$(note 张全房款)" "HT26-101 name"
	is "$(note "张全 款")" ". ."
}

@test "a salesperson's name is none" {
	is "$(note 何以宁)" ". ."
	sed -i 's/何以宁/王芳/' dues.tsv
	is "$(note 王芳)" ". ."
	is "$(line 400000.00 王芳 .)" "QY2026-001 payer"
}

@test "two buyers of one name are a proposal" {
	sed 's/QY2026-001/QY2026-003/; s/K1/K3/; s/1201/1301/' dues.tsv | grep 003 > more
	cat more >> dues.tsv
	is "$(note 王芳房款)" ". ."
	is "$(line 400000.00 王芳 .)" ". ."
	is "$(line 400000.00 王芳 5栋1301)" "QY2026-003 unit+payer"
}

@test "a namesake counts though he has paid all, and contracts without a customer_id are each another's" {
	book customer_id customer balance <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 K1 王芳 400000.00
	HT26-102 1 2026-03-05 300000.00 首付 K2 王芳 0.00
	HT26-103 1 2026-03-05 200000.00 首付 . 李强 200000.00
	HT26-104 1 2026-03-05 100000.00 首付 . 李强 100000.00
	END
	is "$(line 400000.00 王芳 .)" ". ."
	is "$(line 200000.00 李强 .)" ". ."
	sed -i 's/K2/K1/' dues.tsv
	is "$(line 400000.00 王芳 .)" "HT26-101 payer"
}

# -- banks

@test "all kinds that point to the contract are listed, in the order of their strength" {
	{ echo "payer contract_id"; echo "王芳 QY2026-001"; echo "钱淑兰 QY2026-001"; } |
		table aliases.tsv
	with="--aliases aliases.tsv"
	is "$(line 400000.00 王芳 "王芳 13800138000 5栋1201 QY2026-001")" \
		"QY2026-001 contract+unit+phone+alias+payer+name"
	is "$(line 400000.00 钱淑兰 "王芳 13800138000 5栋1201 QY2026-001")" \
		"QY2026-001 contract+unit+phone+alias+name"
}

@test "a word of release makes it a bank's money, whoever pays" {
	for word in 放款 受托支付 个贷; do
		is "$word: $(line 900000.00 贷款中转户 王芳$word)" "$word: QY2026-001 name"
		is "$word: $(line 950000.00 贷款中转户 王芳$word)" "$word: . ."
	done
	is "$(line 900000.00 贷款中转户 王芳)" ". ."
}

@test "a bank that buys is no payer" {
	book customer <<-'END'
	HT26-101 1 2026-03-05 400000.00 首付 临渚银行股份有限公司
	END
	is "$(line 400000.00 临渚银行股份有限公司 房款)" ". ."
	is "$(line 400000.00 临渚银行股份有限公司 HT26-101)" "HT26-101 contract"
}

@test "a bank is no buyer, and its money is for loans" {
	is "$(line 900000.00 临渚银行滨湖支行 王芳个贷放款)" "QY2026-001 name"
	is "$(line 400000.00 临渚银行滨湖支行 王芳)" "QY2026-001 name"
	is "$(line 950000.00 临渚银行滨湖支行 王芳)" ". ."
	is "$(line 380000.00 临渚银行滨湖支行 赵敏)" ". ."
	is "$(line 900000.00 王芳 .)" ". ."
}
