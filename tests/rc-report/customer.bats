#!/usr/bin/env bats
# rc-report customer: all that is known of a customer, on a page or as a time line.

load ../helpers
load report

setup() {
	clean_room
	# K1 has two contracts; C has no customer_id
	table dues.tsv <<-'END'
	contract_id due_id customer_id customer phone project unit item amount price signed_on as_of payable_on paid balance state days_overdue bucket late_fee
	A 1 K1 裴安 19972340034 云 1-101 首付 300.00 1000.00 2026-01-05 2026-03-31 2026-02-01 300.00 0.00 paid 0 paid 0.00
	A 2 K1 裴安 19972340034 云 1-101 尾款 700.00 1000.00 2026-01-05 2026-03-31 2026-03-01 200.00 500.00 overdue 30 16-30 1.50
	A 3 K1 裴安 19972340034 云 1-101 契税 40.00 1000.00 2026-01-05 2026-03-31 2026-03-01 0.00 40.00 overdue 30 16-30 0.00
	B 1 K1 裴安 19972340034 山 2-202 首付 90.00 . . 2026-03-31 2026-04-10 0.00 90.00 not-due 0 not-due 0.00
	C 1 . 王芳 5551234 山 3-303 首付 80.00 80.00 2026-03-02 2026-03-31 2026-03-02 80.00 0.00 paid 0 paid 0.00
	C 2 . 王芳 5551234 山 3-303 面积补差 -5.00 80.00 2026-03-02 2026-03-31 2026-03-02 -5.00 0.00 paid 0 paid 0.00
	D 1 K0 = 13800000000 云 4-404 首付 60.00 60.00 2025-01-01 2026-03-31 2025-01-01 60.00 0.00 paid 0 paid 0.00
	END
	table receipts.tsv <<-'END'
	receipt_id contract_id received_on amount due_id item
	R1 A 2026-02-01 300.00 1 .
	R2 A 2026-03-20 200.00 . 尾款
	R3 C 2026-03-02 80.00 1 首付
	R4 C 2026-03-02 -5.00 . .
	R5 A 2026-04-01 9.00 . .
	END
	table log.tsv <<-'END'
	on contract_id due_id kind stage result promise_on promise_amount until note
	2026-03-20 A 2 promise . . 2026-03-25 500.00 . 电话承诺
	2026-03-15 A . dun call reached . . . .
	2026-03-20 B . hold . . . . 2026-04-30 .
	2026-04-02 A . note . . . . . later
	END
	table parts.tsv <<-'END'
	receipt_id contract_id due_id on amount rule
	R1 A 1 2026-02-01 300.00 due
	R2 A 2 2026-03-20 150.00 due
	R2 A 2 2026-03-20 50.00 due
	R3 C 1 2026-03-02 80.00 due
	R4 C 2 2026-03-02 -5.00 due
	. D 1 2025-01-01 60.00 due
	END
}

line() {
	rc-report customer -f tsv -l log.tsv -r receipts.tsv "$@"
}

@test "a time line is by day, then signed, due, credit, receipt, refund and log" {
	is "$(line K1 C dues.tsv | columns customer_id on kind contract_id due_id amount text | tr ' ' ,)" \
'K1,2026-01-05,signed,A,.,1000.00,云,1-101
K1,2026-02-01,due,A,1,300.00,首付,paid
K1,2026-02-01,receipt,A,1,300.00,R1
K1,2026-03-01,due,A,2,700.00,尾款,overdue
K1,2026-03-01,due,A,3,40.00,契税,overdue
K1,2026-03-15,dun,A,.,.,call,reached
K1,2026-03-20,receipt,A,.,200.00,R2,尾款
K1,2026-03-20,promise,A,2,500.00,2026-03-25,电话承诺
K1,2026-03-20,hold,B,.,.,2026-04-30
K1,2026-04-10,due,B,1,90.00,首付,not-due
C,2026-03-02,signed,C,.,80.00,山,3-303
C,2026-03-02,due,C,1,80.00,首付,paid
C,2026-03-02,credit,C,2,-5.00,面积补差,paid
C,2026-03-02,receipt,C,1,80.00,R3,首付
C,2026-03-02,refund,C,.,-5.00,R4'
	is "$(rc-report customer -f json -k on,due_id,amount C dues.tsv | head -n 2)" '[
{"on": "2026-03-02", "due_id": null, "amount": 80.00},'
	is "$(rc-report customer -f csv -k kind,text D dues.tsv | tail -n 1)" $'应收,首付 paid\r'
}

@test "customers stand as they are named, or all in byte order" {
	is "$(line C K1 dues.tsv | cut -f 1 | uniq | tr '\n' ' ')" 'customer_id C K1 '
	is "$(line --all dues.tsv | cut -f 1 | uniq | tr '\n' ' ')" 'customer_id C K0 K1 '
	# a contract names its customer
	line B dues.tsv | cmp - <(line K1 dues.tsv)
	says 2 "rc-report: 'B' names a customer who was named before" \
		rc-report customer K1 B dues.tsv
}

@test "a page tells who it is, what was agreed, what came in and what was said" {
	is "$(rc-report customer -l log.tsv -r receipts.tsv -a parts.tsv K1 dues.tsv)" \
'客户档案  裴安  截至 2026-03-31

客户编号  客户名称  联系电话
K1        裴安      199****0034

合同
合同编号  项目  房间   签约日期        总价    已收    未收    逾期  违约金
A         云    1-101  2026-01-05  1,000.00  500.00  500.00  500.00    1.50
B         山    2-202                          0.00   90.00    0.00    0.00
合计                                         500.00  590.00  500.00    1.50
已收、未收、逾期、违约金 = 房款（含贷款）各期之和，未生效和已取消的除外

应收款
合同编号  期次  款项  应收日期    应收金额    已收    未收  状态    逾期天数  违约金
A         1     首付  2026-02-01    300.00  300.00    0.00  已付清              0.00
A         2     尾款  2026-03-01    700.00  200.00  500.00  逾期          30    1.50
A         3     契税  2026-03-01     40.00    0.00   40.00  逾期          30    0.00
B         1     首付  2026-04-10     90.00    0.00   90.00  未到期              0.00

实收款
日期        收款编号  合同编号  款项    金额  核销期次  核销款项  核销金额
2026-02-01  R1        A               300.00  1         首付        300.00
2026-03-20  R2        A         尾款  200.00  2         尾款        150.00
                                              2         尾款         50.00

跟进记录
日期        合同编号  期次  事项  阶段      结果    承诺日期    承诺金额  兑现      暂停至      备注
2026-03-15  A               催收  电话催款  已接通
2026-03-20  A         2     承诺                    2026-03-25    500.00  部分兑现              电话承诺
2026-03-20  B               暂停                                                    2026-04-30'
}

@test "what the tables don't tell has no place on the page" {
	cut -f 1-2,8-9,12-19 dues.tsv > plain.tsv
	printf 'language: en\n' > en.yaml
	is "$(rc-report customer -p en.yaml A plain.tsv)" \
'Customer  A  as of 2026-03-31

id
A

Contracts
contract    paid  balance  overdue  penalty
A         500.00   500.00   500.00     1.50
paid, balance, overdue, penalty = sums over dues of class price and loan, but for future and cancelled ones

Dues (scheduled payments)
contract  due  item  payable on  amount    paid  balance  state    days  penalty
A         1    首付  2026-02-01  300.00  300.00     0.00  paid              0.00
A         2    尾款  2026-03-01  700.00  200.00   500.00  overdue    30     1.50
A         3    契税  2026-03-01   40.00    0.00    40.00  overdue    30     0.00'
}

@test "grade, next step and the clocks of the law are told where the dues have them" {
	awk -v OFS='\t' 'NR == 1 {
		print $0, "grade", "score", "cap", "reasons", "safeguard", "stage", "action", "act_on", "hold", "limit_item", "limit_contract", "right_from", "right_until", "alarm"
	}
	NR > 1 {
		late = $1 == "A" && $2 == 2
		print $0, "C", "61.5", "overdue-30,promises-broken", "delay,odd", "guarantor", late ? "letter" : "", late ? "registered-letter" : "", late ? "2026-04-01" : "", "", late ? "2029-03-01" : "", "", "", "", ""
	}' dues.tsv > dun.tsv
	rc-report customer -p <(printf 'language: en\n') K1 dun.tsv > got
	is "$(sed -n '/^grade/,/^C/p' got)" \
'grade  score  capped by                             points lost  safeguard
C       61.5  overdue for 30 days, promises broken  delay, odd   guarantor'
	grep -q 'A  *2  .* collection letter  registered letter  2026-04-01$' got
	is "$(sed -n '/^Periods/,/^$/p' got)" \
'Periods of the law
contract  due  limitation
A         2    2029-03-01'
	for form in text md html; do
		rc-report customer -f $form K1 dun.tsv > got
		grep -q '逾期超过30天、多次失约.*付款表现、odd' got
		run ! grep -q 'promises-broken' got
	done
}

@test "how a contract stands at the policy's nodes is told" {
	awk -v OFS='\t' -F '\t' 'NR == 1 { print $0, "paid_7d", "paid_30d", "paid_60d" }
		NR > 1 { print $0, $15, $15, $15 }' dues.tsv | sed 's/2026-01-05/2026-02-10/g' > nodes.tsv
	rc-report customer -p <(printf 'language: en\n') K1 nodes.tsv > got
	# of 1,000 half was paid: 30 % were asked for, then 60 %; 60 days are not over
	grep -q '^contract .* node 7   node 30$' got
	grep -q '^A .* reached  missed$' got
}

@test "money that pays nothing yet is told with the allocations" {
	# of A only R1 is matched
	sed -e '/^R2/d' parts.tsv > less.tsv
	awk -v OFS='\t' -F '\t' '$1 == "A" && $2 == 2 { $14 = "0.00"; $15 = "700.00" } { print }' dues.tsv > open.tsv
	rc-report customer -r receipts.tsv -a less.tsv A open.tsv > got
	grep -q '^2026-03-20  R2 .* 200.00            未核销$' got
}

@test "what is known of customers and what they answered is told" {
	table customers.tsv <<-'END'
	customer_id customer phone id_no kind address
	K1 裴安然 13911112222 11010519491231002X 个人 某路1号
	END
	table surveys.tsv <<-'END'
	on score customer_id
	2026-03-01 5 K1
	2026-03-02 1 K1
	2026-03-03 5 K9
	END
	rc-report customer -c customers.tsv -s surveys.tsv K1 dues.tsv > got
	is "$(sed -n '3,6p' got)" \
'客户编号  客户名称  联系电话     证件号码            客户类型  地址
K1        裴安然    139****2222  **************002X  个人      某路1号

满意回访 / 全部回访： 1 / 2'
}

@test "telephone and identity numbers are masked as the policy says, unless --plain" {
	printf 'privacy: {phone: plain, customer: mask}\n' > p.yaml
	rc-report customer -p p.yaml K1 dues.tsv > got
	grep -qx '客户档案  裴\*\*  截至 2026-03-31' got
	grep -qx 'K1        裴\*\*      19972340034' got
	is "$(rc-report customer -f md C dues.tsv | sed -n 5p)" '| C | 王芳 | \*\*\*\*\*34 |'
	says 0 'rc-report: --plain: phone, id_no and customer are shown whole' \
		rc-report customer -p p.yaml --plain K1 dues.tsv
	grep -qx 'K1        裴安      19972340034' out
}

@test "--changed-since leaves those with money, a due or a row of the log from that day to as-of" {
	since() { line --all --changed-since "$@" dues.tsv | cut -f 1 | tail -n +2 | sort -u | tr '\n' ' '; }
	is "$(since 2026-03-02)" 'C K1 '
	is "$(since 2026-03-03)" 'K1 '
	is "$(since 2026-03-20)" 'K1 '
	# the due of 2026-04-10, the receipt and the note of April are later than as-of
	is "$(since 2026-03-21)" ''
	is "$(since 2025-01-01)" 'C K0 K1 '
	# being signed is no reason
	is "$(rc-report customer -f tsv --changed-since 2026-01-05 K0 dues.tsv | wc -l)" 1
}

@test "--dir writes a file for each, and leaves those that did not change" {
	mkdir files
	rc-report customer --all --dir files dues.tsv
	is "$(ls files)" 'C.txt
K0.txt
K1.txt'
	rc-report customer K1 dues.tsv | cmp - files/K1.txt
	touch -d 2026-01-01 files/*
	sed 's/裴安/裴安然/' dues.tsv > other.tsv
	rc-report customer --all --dir files other.tsv
	is "$(find files -type f -newermt 2026-01-02)" files/K1.txt
	is "$(grep -c 裴安然 files/K1.txt)" 2
	rc-report customer --all -f tsv --dir files dues.tsv
	rc-report customer -f tsv K0 dues.tsv | cmp - files/K0.tsv
}

# graded: the dues, with the grades B of K1, D of C and none of K0.
graded() {
	awk -v OFS='\t' 'NR == 1 { print $0, "grade" }
		NR > 1 { print $0, $3 == "K1" ? "B" : $3 == "K0" ? "N" : "D" }' dues.tsv
}

@test "of all pages a list leads to each, the worst grade and the largest overdue first" {
	graded > graded.tsv
	# K2 is a B, too, and has less overdue
	sed -n '3s/A\t2\tK1\t裴安/E\t1\tK2\t=庄<b>/; 3s/700.00/600.00/; 3s/200.00\t500.00/200.00\t400.00/p' \
		graded.tsv >> graded.tsv
	rc-report customer --all -f html --dir files graded.tsv
	is "$(ls files | tr '\n' ' ')" 'C.html K0.html K1.html K2.html index.html '
	# 500 of K1 overdue, 90 not yet due; the tax is no house money
	is "$(sed -n '/<tbody>/,/<\/tbody>/s/<[^>]*>/ /gp' files/index.html | tr -s ' ' | sed '/^ $/d')" \
' C 王芳 *****34 山 3-303 D 0.00 0.00 1 
 K1 裴安 199****0034 云 1-101 B 500.00 30 590.00 2 
 K2 =庄&lt;b&gt; 199****0034 云 1-101 B 400.00 30 400.00 1 
 K0 = 138****0000 云 4-404 未评级 0.00 0.00 1 
 合计 900.00 990.00 5 '
	grep -qF '<th class="id" scope="row"><a href="K1.html">K1</a></th>' files/index.html
	grep -qF '已部分隐藏：电话' files/index.html
	grep -qF '共 4 户' files/index.html
	echo 'privacy: {customer: mask}' > p.yaml
	rc-report customer -p p.yaml --all -f html --dir masked graded.tsv
	grep -qF '<td>裴**</td>' masked/index.html
	# other forms, and customers that were named, have none
	rc-report customer --all --dir texts dues.tsv
	rc-report customer -f html --dir one K1 dues.tsv
	is "$(ls texts one | tr '\n' ' ')" 'one: K1.html  texts: C.txt K0.txt K1.txt '
}

@test "the list leads to all, also where only some have changed, and to each by its own name" {
	sed 's/\tK0\t/\ta:b\t/; s/\tK1\t/\ta?b\t/; 6,7s/\t\.\t/\tindex\t/' dues.tsv |
		awk -v OFS='\t' -F '\t' '$1 == "C" { $3 = "index" } 1' > same.tsv
	rc-report customer --all -f html --dir files same.tsv
	is "$(ls files | tr '\n' ' ')" 'a_b-2.html a_b.html index-2.html index.html '
	grep -qF '<a href="a_b-2.html">a?b</a>' files/index.html
	grep -qF '<a href="index-2.html">index</a>' files/index.html
	cp -r files before
	touch -d 2026-01-01 files/*
	# from March on there are dues of a?b and of index alone, of which that of index is the same
	rc-report customer --all --changed-since 2026-03-01 -f html --dir files \
		<(sed 's/裴安/裴安然/' same.tsv)
	is "$(find files -type f -newermt 2026-01-02 | sort | tr '\n' ' ')" \
		'files/a_b-2.html files/index.html '
	cmp files/a_b.html before/a_b.html
	grep -qF '<a href="a_b.html">a:b</a>' files/index.html
	touch -d 2026-01-01 files/*
	rc-report customer --all -f html --dir files <(sed 's/裴安/裴安然/' same.tsv)
	is "$(find files -type f -newermt 2026-01-02)" ''
}

@test "a customer's id can't lead out of the folder" {
	mkdir files
	for id in ../x /etc/x .hidden -x "$(printf 'x%.0s' {1..300})"; do
		awk -v OFS='\t' -F '\t' -v id="$id" 'NR > 1 { $3 = id } { print }' <(head -n 2 dues.tsv) > one.tsv
		rc-report customer --all --dir files one.tsv
	done
	is "$(cd files && ls -A | cut -c 1-40)" "$(printf '%s\n' _._x.txt _etc_x.txt _hidden.txt _x.txt "$(printf 'x%.0s' {1..40})" | LC_ALL=C sort)"
	is "$(ls -A)" "$(ls)"
}

@test "a customer that isn't there, and one that is two, are errors" {
	says 2 "rc-report: no customer and no contract 'Z' in the dues" rc-report customer Z dues.tsv
	sed 's/K1/KH-0012/' dues.tsv > long.tsv
	says 2 "rc-report: no customer and no contract 'KH-0013' in the dues; nearest is 'KH-0012'" \
		rc-report customer KH-0013 long.tsv
	sed '3s/K1/K2/' dues.tsv > two.tsv
	says 1 "rc-report: contract 'A' has customer_id 'K1' and 'K2'" rc-report customer A two.tsv
	says 2 'rc-report: customer needs the id of a customer before the table, or --all' \
		rc-report customer dues.tsv
	says 2 'rc-report: customer needs the id of a customer before the table, or --all' rc-report customer
}

@test "what customer can't do is told" {
	says 2 'rc-report: --allocations needs --receipts, of which it tells what they paid' \
		rc-report customer -a parts.tsv A dues.tsv
	says 2 'rc-report: --dir and --output exclude each other' rc-report customer --dir . -o x A dues.tsv
	says 1 "rc-report: --dir: 'none/at/all': cannot make the folder: No such file or directory" rc-report customer --dir none/at/all A dues.tsv
	says 2 "rc-report: --changed-since: 'lately' is no day; wanted YYYY-MM-DD, YYYY-MM, today, yesterday or -7d" \
		rc-report customer --changed-since lately A dues.tsv
	says 2 'rc-report: customer takes no --by' rc-report customer -b project A dues.tsv
	says 2 'rc-report: customer takes no --partial and no --merge' rc-report customer --partial A dues.tsv
	says 2 'rc-report: overdue takes no --plain' rc-report overdue --plain dues.tsv
	printf 'on\tscore\n' > surveys.tsv
	says 1 "rc-report: surveys.tsv: no column 'customer_id'" rc-report customer -s surveys.tsv A dues.tsv
	printf 'customer_id\nK1\nK1\n' > customers.tsv
	says 1 "rc-report: customers.tsv:3: customer_id: 'K1' is there already" \
		rc-report customer -c customers.tsv A dues.tsv
	says 1 "rc-report: parts.tsv: due '1' of 'D': 60.00 where the table has 0.00 paid; these are not the allocations of this table" \
		rc-report customer -r receipts.tsv -a parts.tsv A <(sed 's/60.00\t0.00\tpaid\t0\tpaid/0.00\t60.00\toverdue\t454\t91+/' dues.tsv)
}
