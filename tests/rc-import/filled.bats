#!/usr/bin/env bats
# rc-import contacts: what people filled into their work lists.

load ../helpers
load import

setup() {
	clean_room
}

# filled ROW...: a list with these rows, as rc-report worklist --fill heads it.
filled() {
	file list.csv '合同编号,阶段,责任人,办理日期,上次结果,结果,承诺日期,承诺金额,备注' "$@"
}

@test "a filled row is a result of its stage, a promise, both, or a note" {
	filled 'A,催款函,李娜,2026-11-20,拒绝,已送达,,,' 'B,电话催款,李娜,2026-11-20,,,2026/12/1,5万元,' \
	    'C,电话催款,李娜,2026-11-21,,已接通,2026-12-02,300,周一付' 'D,电话催款,李娜,2026-11-20,,,,,换号'
	import 0 contacts -q list.csv
	prints 'on\tcontract_id\tkind\tstage\tby\tresult\tpromise_on\tpromise_amount\tnote' \
	    '2026-11-20\tA\tdun\tletter\t李娜\tserved\t\t\t' \
	    '2026-11-20\tB\tpromise\t\t李娜\t\t2026-12-01\t50000.00\t' \
	    '2026-11-21\tC\tdun\tcall\t李娜\treached\t\t\t周一付' \
	    '2026-11-21\tC\tpromise\t\t李娜\t\t2026-12-02\t300.00\t周一付' \
	    '2026-11-20\tD\tnote\t\t李娜\t\t\t\t换号'
}

@test "a result without a stage is a note" {
	filled 'A,,李娜,2026-11-20,,已接通,,,'
	import 0 contacts -q list.csv
	prints 'on\tcontract_id\tkind\tstage\tby\tresult\tpromise_on\tpromise_amount\tnote' \
	    '2026-11-20\tA\tnote\t\t李娜\treached\t\t\t'
}

@test "rows into which nobody wrote are dropped" {
	filled 'A,催款函,李娜,2026-11-20,拒绝,,,,' 'B,催款函,李娜,2026-11-20,,,,,x'
	import 0 contacts list.csv
	said_too 'rows: 3 read = 1 written + 0 set aside + 2 dropped (1 heading, 1 not filled in)'
}

@test "what is filled in wrongly is set aside" {
	filled 'A,催款函,李娜,2026-11-20,,没人,,,' 'B,寄信,李娜,2026-11-20,,已送达,,,' \
	    'C,催款函,李娜,2026-11-20,,,,100,' 'D,催款函,李娜,2026-11-20,,,下周,,'
	import 3 contacts -q list.csv
	said "list.csv:2: result: '没人' is none of reached, no-answer, refused, served, returned" \
	    "list.csv:3: stage: '寄信' is no stage of the policy's dunning" \
	    "list.csv:4: promise_on: '' is empty, where an amount is promised" \
	    "list.csv:5: promise_on: '下周' is not a date"
	file log.csv 'on,contract_id,kind' '2026-11-20,A,电话'
	import 3 contacts -q log.csv
	said "log.csv:2: kind: '电话' is none of dun, promise, dispute, resolved, hold, release, note"
}

@test "the words of people are those of the policy, in both languages" {
	file list.csv 'contract,stage,owner,act on,result' 'A,formal demand,Li,2026-11-20,served' \
	    'B,demand,Li,2026-11-20,未接通' 'C,催告函,Li,2026-11-20,no answer'
	import 0 contacts -q list.csv
	prints 'on\tcontract_id\tkind\tstage\tby\tresult' \
	    '2026-11-20\tA\tdun\tdemand\tLi\tserved' '2026-11-20\tB\tdun\tdemand\tLi\tno-answer' \
	    '2026-11-20\tC\tdun\tdemand\tLi\tno-answer'
	echo 'labels: {zh: {demand: 最后通牒}}' > policy.yaml
	file list.csv '合同编号,阶段,办理日期,结果' 'A,最后通牒,2026-11-20,已送达'
	import 0 contacts -q -p policy.yaml list.csv
	prints 'on\tcontract_id\tkind\tstage\tresult' '2026-11-20\tA\tdun\tdemand\tserved'
}

@test "the work lists of rc-report are lists that can be filled in" {
	printf '%s\n' 'contract_id stage action owner act_on overdue_amount oldest_days' \
		'A letter letter 财务部 2026-11-20 100.00 9' | tr ' ' '\t' > todo.tsv
	for language in zh en; do
		echo "language: $language" > policy.yaml
		rc-report worklist --fill -f csv -p policy.yaml -o list.csv todo.tsv
		import 0 contacts -q -p policy.yaml list.csv
		prints 'on\tcontract_id\tkind\tstage\tby\tresult\tpromise_on\tpromise_amount\tnote'
		sed -i '2s/,,,\r$/,2026-12-01,5,x\r/' list.csv
		import 0 contacts -q -p policy.yaml list.csv
		prints 'on\tcontract_id\tkind\tstage\tby\tresult\tpromise_on\tpromise_amount\tnote' \
		    '2026-11-20\tA\tpromise\t\t财务部\t\t2026-12-01\t5.00\tx'
		rc-report worklist --fill -f xlsx -p policy.yaml -o list.xlsx todo.tsv
		import 0 contacts -q list.xlsx
		prints 'on\tcontract_id\tkind\tstage\tby\tresult\tpromise_on\tpromise_amount\tnote'
	done
}
