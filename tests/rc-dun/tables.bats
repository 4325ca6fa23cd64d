#!/usr/bin/env bats
# rc-dun: the dunned dues as a table, and the work list.

load ../helpers
load dun

setup() {
	clean_room
}

# -- the table

@test "columns that are there already are written anew in their place" {
	aged 2026-11-23 stage note <<-'END'
	H1 1 2026-11-10 500.00 overdue old 甲
	END
	rc-dun dues.tsv > once.tsv
	is "$(head -n 1 once.tsv | tr '\t' ' ')" "contract_id due_id payable_on balance \
state stage note amount as_of action owner act_on hold last_stage last_on"
	is "$(columns stage note < once.tsv)" "call 甲"
	rc-dun once.tsv > twice.tsv
	cmp once.tsv twice.tsv
}

@test "rows keep their order over all files, and a header stands without rows" {
	aged 2026-11-23 <<-'END'
	H2 1 2026-11-10 500.00 overdue
	H1 1 2026-11-01 500.00 overdue
	END
	mv dues.tsv one.tsv
	aged 2026-11-23 <<-'END'
	H2 2 2026-11-01 500.00 overdue
	END
	is "$(rc-dun one.tsv - < dues.tsv | columns contract_id due_id stage hold)" \
	    "H2 1 call with-2
H1 1 letter .
H2 2 letter ."
	head -n 1 dues.tsv > none.tsv
	is "$(rc-dun -d 2026-11-23 none.tsv | wc -l)" 1
	is "$(rc-dun --todo none.tsv | wc -l)" 1
	is "$(rc-dun --explain none.tsv | wc -l)" 1
}

# -- the work list

@test "of contracts alike in the list the first by contract_id comes first, not the first row" {
	aged 2026-11-23 <<-'END'
	H10 1 2026-11-01 500.00 overdue
	H9 1 2026-11-01 500.00 overdue
	H1 1 2026-11-01 500.00 overdue
	END
	is "$(rc-dun --todo dues.tsv | columns contract_id | paste -sd ' ')" "H1 H10 H9"
}

@test "the work list has what is to do, worst first" {
	aged 2026-11-23 customer phone project unit salesperson late_fee grade <<-'END'
	H1 1 2026-11-10 500.00 overdue 甲 138 东区 1-101 李娜 0.65 B
	H2 1 2026-11-01 200.00 overdue 乙 139 东区 1-102 李娜 0.44 .
	H2 2 2026-11-25 900.00 not-due 乙 139 东区 1-102 李娜 0.00 .
	H3 1 2026-11-01 200.00 overdue 丙 . 西区 1-103 赵磊 0.44 .
	H4 1 2026-10-31 200.00 overdue 丁 . 西区 1-104 赵磊 0.46 .
	H5 1 2026-11-01 100.00 overdue 戊 . 西区 1-105 赵磊 0.22 .
	H5 2 2026-11-20 150.00 overdue 戊 . 西区 1-105 赵磊 0.05 .
	H6 1 2026-11-24 500.00 not-due 己 . 西区 1-106 赵磊 0.00 .
	H7 1 2026-12-24 500.00 not-due 庚 . 西区 1-107 赵磊 0.00 .
	END
	log result promise_on promise_amount <<-'END'
	2026-11-12 H1 . dun reminder served . .
	2026-11-13 H1 . note . reached . .
	2026-11-12 H3 1 promise . . 2026-11-15 50.00
	2026-11-12 H5 1 dun call no-answer . .
	2026-11-12 H5 2 promise . . 2026-12-01 150.00
	END
	receipts <<-'END'
	R1 H3 2026-11-14 20.00
	END
	rc-dun -l log.tsv -r receipts.tsv --todo dues.tsv > todo.tsv
	is "$(head -n 1 todo.tsv | tr '\t' ' ')" "contract_id customer phone project unit \
salesperson stage action owner act_on overdue_amount oldest_days late_fee last_on \
last_result promise grade"
	is "$(tail -n +2 todo.tsv | tr '\t' '|')" "$(cat <<-'END'
	H5|戊||西区|1-105|赵磊|letter|letter|财务部|2026-11-23|250.00|22|0.27|2026-11-12|no-answer|2026-12-01 150.00|
	H4|丁||西区|1-104|赵磊|letter|letter|财务部|2026-11-23|200.00|23|0.46||||
	H2|乙|139|东区|1-102|李娜|letter|letter|财务部|2026-11-23|200.00|22|0.44||||
	H3|丙||西区|1-103|赵磊|letter|letter|财务部|2026-11-23|200.00|22|0.44|||part-kept 2026-11-15 50.00|
	H1|甲|138|东区|1-101|李娜|call|phone|李娜|2026-11-23|500.00|13|0.65|2026-11-12|served||B
	H6|己||西区|1-106|赵磊|reminder|message|赵磊|2026-11-23|0.00|0|0.00||||
	END
	)"
}

@test "the work list of an owner has only what is theirs, by name or by the policy's word" {
	aged 2026-11-23 item salesperson <<-'END'
	H1 1 2026-11-10 500.00 overdue 首付 李娜
	H2 1 2026-11-01 500.00 overdue 首付 李娜
	H2 2 2026-11-01 500.00 overdue 按揭 李娜
	H3 1 2026-11-10 500.00 overdue 首付 赵磊
	END
	todo() { rc-dun --todo --owner "$1" dues.tsv | columns contract_id action; }
	is "$(todo 李娜)" "H2 phone
H1 phone"
	is "$(todo 财务部)" "H2 letter"
	is "$(todo finance)" "H2 letter"
	is "$(todo salesperson)" "H2 phone
H1 phone
H3 phone"
	says 1 "rc-dun: --owner: nobody is called '王五'" rc-dun --todo --owner 王五 dues.tsv
}

@test "a dispute or hold older than review_days is to be reviewed, if nothing else is to do" {
	aged 2026-11-23 item salesperson <<-'END'
	H1 1 2026-09-03 500.00 overdue 首付 李娜
	H2 1 2026-09-03 500.00 overdue 首付 李娜
	H3 1 2026-09-03 500.00 overdue 首付 李娜
	H3 2 2026-11-03 500.00 overdue 首付 李娜
	H4 1 2026-09-03 60.00 overdue 首付 李娜
	H4 2 2026-11-14 39.99 overdue 首付 李娜
	H5 1 2026-11-14 60.00 overdue 首付 李娜
	H5 2 2026-09-03 40.00 overdue 首付 李娜
	H6 1 2026-09-03 500.00 overdue 首付 李娜
	H7 1 2026-09-03 500.00 overdue 首付 李娜
	H8 1 2026-09-03 500.00 overdue 首付 李娜
	END
	log until <<-'END'
	2026-10-23 H1 . dispute . .
	2026-10-24 H2 . dispute . .
	2026-10-23 H3 1 dispute . .
	2026-10-23 H4 . dispute . .
	2026-10-23 H5 . dispute . .
	2026-10-23 H6 1 hold . 2026-12-31
	2026-10-23 H7 . dispute . .
	2026-11-20 H7 . dispute . .
	2026-10-23 H8 . dispute . .
	2026-11-01 H8 . resolved . .
	2026-11-20 H8 1 dispute . .
	END
	todo() {
		rc-dun -l log.tsv "$@" --todo dues.tsv |
		    columns contract_id stage action owner overdue_amount
	}
	is "$(todo)" "H3 letter letter 财务部 1000.00
H1 letter review 客服部 500.00
H6 letter review 客服部 500.00
H7 letter review 客服部 500.00
H5 letter review 客服部 100.00"
	is "$(dun action | sort -u)" ".
letter"
	is "$(todo --owner service | wc -l)" 4
	echo 'dunning: {review_days: 31, review_owner: salesperson}' > p.yaml
	is "$(todo -p p.yaml)" "H3 letter letter 财务部 1000.00"
	sed -i '3,100d' dues.tsv
	local old
	old=$(stat -c %i log.tsv)
	rc-dun -l log.tsv --commit dues.tsv > out 2> err
	is "$(stat -c %i log.tsv)" "$old"
}

@test "an owner whom neither the policy nor the dues have is an error with the nearest" {
	aged 2026-11-23 salesperson <<-'END'
	H1 1 2026-11-10 500.00 overdue 李娜
	H2 1 2026-11-10 500.00 overdue Wang
	END
	says 1 "rc-dun: --owner: nobody is called 'legl'; nearest is 'legal'" \
	    rc-dun --todo --owner legl dues.tsv
	says 1 "rc-dun: --owner: nobody is called 'Wamg'; nearest is 'Wang'" \
	    rc-dun --todo --owner Wamg dues.tsv
	rc-dun --todo --owner legal dues.tsv > out
	is "$(wc -l < out)" 1
}

@test "the work list shows the last dun though it came back, and promises by their class" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-03 500.00 overdue 契税
	H2 1 2026-11-03 500.00 overdue 契税
	END
	log result promise_on promise_amount <<-'END'
	2026-11-10 H1 1 dun call reached . .
	2026-11-15 H1 1 dun letter returned . .
	2026-11-05 H1 1 promise . . 2026-11-08 10.00
	2026-11-05 H2 1 promise . . 2026-11-08 10.00
	END
	table receipts.tsv <<-'END'
	receipt_id contract_id received_on amount item
	R1 H1 2026-11-06 10.00 契税
	R2 H2 2026-11-06 10.00 首付
	END
	is "$(rc-dun -l log.tsv -r receipts.tsv --todo dues.tsv |
	    columns contract_id last_on last_result promise | tr '\n' '|')" \
	    "H1 2026-11-15 returned .|H2 . . broken 2026-11-08 10.00|"
}
