#!/usr/bin/env bats
# rc-report handover: what the law firm gets of the contracts that are handed over.

load ../helpers

# A and C are handed over; B has a letter; D is held; C's step is covered by no hold.
setup() {
	clean_room
	table dunned.tsv <<-'END'
	contract_id due_id due_on amount item customer customer_id phone project unit signed_on price as_of payable_on paid balance state bucket days_overdue late_fee stage action owner act_on hold last_stage last_on limit_item limit_contract right_from right_until
	A 1 2026-01-05 300.00 首付 王芳 K-1 19900000001 云栖里 1-101 2026-01-01 1000.00 2026-11-20 2026-01-05 300.00 0.00 paid paid 0 1.00 . . . . . . . . . . .
	A 2 2026-08-01 700.00 二期 王芳 K-1 19900000001 云栖里 1-101 2026-01-01 1000.00 2026-11-20 2026-08-01 50.00 650.00 overdue 91+ 111 10.00 suit legal-review 法务部 2026-11-23 . lawyer 2026-10-30 2029-08-01 2029-08-01 2026-12-01 2027-12-01
	A 3 2026-08-01 30.00 契税 王芳 K-1 19900000001 云栖里 1-101 2026-01-01 1000.00 2026-11-20 2026-08-01 0.00 30.00 overdue 91+ 111 0.00 suit . . . with-2 . . 2029-08-01 2029-08-01 . .
	B 1 2026-11-01 100.00 首付 李强 K-2 . 云栖里 1-102 2026-10-01 100.00 2026-11-20 2026-11-01 0.00 100.00 overdue 16-30 19 0.19 letter letter 财务部 2026-11-23 . . . . . . .
	C 1 2026-09-01 100.00 首付 陈晨 . . 云栖里 1-103 2026-08-01 100.00 2026-11-20 2026-09-01 0.00 100.00 overdue 61-90 80 1.00 lawyer lawyer-letter 律所 2026-11-23 . demand 2026-10-20 2029-09-01 . . .
	D 1 2026-09-01 100.00 首付 赵敏 . . 云栖里 1-104 2026-08-01 100.00 2026-11-20 2026-09-01 0.00 100.00 overdue 61-90 80 1.00 lawyer . . . dispute . . . . . .
	END
	table log.tsv <<-'END'
	on contract_id kind due_id stage channel by result served_on promise_on promise_amount until note
	2026-08-20 A dun 2 letter EMS 财务部 served 2026-08-23 . . . EMS-1001
	2026-08-25 A promise 2 . phone 周岚 . . 2026-09-10 650.00 . 答应九月十日付
	2026-09-15 A dun 2 demand EMS 法务部 returned . . . . EMS-1002
	2026-09-10 A dun 2 call phone 周岚 reached . . . . .
	2026-09-16 B dun 1 letter EMS 财务部 . . . . . .
	2026-10-20 C dun . demand EMS 法务部 . 2026-10-22 . . . .
	2026-12-01 C note . . . . . . . . . 以后的
	END
	table customers.tsv <<-'END'
	customer_id joint_buyers id_no phone address
	K-1 李丽 110000199001010011 19900000009 云城二路8号
	END
}

# sheet NUMBER: the texts and numbers of a sheet, a row a line, cells parted by blanks.
sheet() {
	perl -MIO::Uncompress::Unzip=unzip,\$UnzipError -e '
	unzip $ARGV[0] => \my $x, Name => "xl/worksheets/sheet$ARGV[1].xml" or die "$UnzipError\n";
	for my $row ($x =~ m{<row .*?</row>}gs) {
		print join(" ", map { /<(?:t|v)[^>]*>(.*?)</ ? $1 : "." }
			$row =~ m{<c [^>]*?(?:/>|>.*?</c>)}gs), "\n";
	}' handover.xlsx "$1"
}

@test "the contracts whose step is for the law firm, with their parties, sums and periods" {
	run -2 --separate-stderr rc-report handover dunned.tsv
	is "$stderr" 'rc-report: handover needs --contacts'
	rc-report handover -f tsv -l log.tsv -c customers.tsv dunned.tsv > cases.tsv
	is "$(columns contract_id customer joint_buyers id_no phone address signed_on price stage act_on < cases.tsv)" \
'A 王芳 李丽 110000199001010011 19900000009 云城二路8号 2026-01-01 1000.00 suit 2026-11-23
C 陈晨 . . . . 2026-08-01 100.00 lawyer 2026-11-23'
	# house money: 300.00 + 50.00; 650.00; 1.00 + 10.00
	is "$(columns contract_id paid overdue late_fee last_stage last_on limit_contract right_from right_until < cases.tsv)" \
'A 350.00 650.00 11.00 lawyer 2026-10-30 2029-08-01 2026-12-01 2027-12-01
C 0.00 100.00 1.00 demand 2026-10-20 . . .'
	# without the customers, as the dues have it
	rc-report handover -f tsv -l log.tsv dunned.tsv > cases.tsv
	is "$(columns contract_id joint_buyers phone address < cases.tsv)" \
'A . 19900000001 .
C . . .'
}

@test "the workbook has a sheet each for contracts, dues, log and services" {
	rc-report handover -f xlsx -l log.tsv -c customers.tsv -o handover.xlsx dunned.tsv
	is "$(sheet 1 | tail -n +2 | cut -d ' ' -f 1,2,3,4)" \
'A 王芳 李丽 110000199001010011
C 陈晨 . .'
	# all dues of the contracts, those that are paid, too
	is "$(sheet 2 | tail -n +2 | cut -d ' ' -f 1-3,5-10)" \
'A 1 首付 300 300 0 已付清 0 1
A 2 二期 700 50 650 逾期 111 10
A 3 契税 30 0 30 逾期 111 0
C 1 首付 100 0 100 逾期 80 1'
	is "$(sheet 3 | tail -n +2 | cut -d ' ' -f 1,4-8,10,11)" \
'A 催收 催款函 EMS 财务部 已送达 . EMS-1001
A 承诺 . phone 周岚 . 650 答应九月十日付
A 催收 电话催款 phone 周岚 已接通 . .
A 催收 催告函 EMS 法务部 退回 . EMS-1002
C 催收 催告函 EMS 法务部 . . .'
}

@test "services are the demands that were sent: without a day of service where none is known" {
	rc-report handover -f xlsx -l log.tsv -o handover.xlsx dunned.tsv
	# 2026-08-20 is 46254 days behind 1899-12-30
	is "$(sheet 4 | tail -n +2)" \
'A 催款函 2 46254 46257 已送达 EMS EMS-1001
A 催告函 2 46280 . 退回 EMS EMS-1002
C 催告函 . 46315 46317 . EMS .'
}

@test "the stages of the hand-over are the policy's" {
	echo 'letters: {handover: letter}' > p.yaml
	is "$(rc-report handover -p p.yaml -f tsv -l log.tsv dunned.tsv | columns contract_id)" B
	echo 'letters: {handover: [letter, leter]}' > p.yaml
	says 2 "rc-report: p.yaml:1:30: letters: no stage 'leter' in dunning" \
		rc-report handover -p p.yaml -l log.tsv dunned.tsv
}

@test "with nothing to hand over the tables are empty" {
	sed 's/suit/letter/g; s/lawyer/letter/g' dunned.tsv > none.tsv
	is "$(rc-report handover -f tsv -l log.tsv none.tsv | wc -l)" 1
	rc-report handover -f xlsx -l log.tsv -o handover.xlsx none.tsv
	is "$(sheet 4 | wc -l)" 1
}
