# Words for the tests of rc-letter: dues that were dunned, and letters of own templates.
# To be loaded behind helpers.bash.

# A: a letter about dues 1 and 2, of which 2 is not overdue yet; B: a call; C: in dispute;
# D: the bank's loan and the buyer's; E and F: for the law firm; G: nothing to do.
setup() {
	clean_room
	table dunned.tsv <<-'END'
	contract_id due_id due_on amount item customer phone project unit as_of payable_on paid balance state days_overdue late_fee stage action owner act_on hold
	A 1 2026-10-20 200000.00 二期 王芳 19900000001 云 云-1-101 2026-11-20 2026-10-31 79999.50 120000.50 overdue 20 240.01 letter letter 财务部 2026-11-23 .
	A 2 2026-11-22 30000.00 三期 王芳 19900000001 云 云-1-101 2026-11-20 2026-11-22 0.00 30000.00 not-due 0 0.00 reminder . . . with-1
	B 1 2026-11-10 5000.00 契税 李强 . 山 2-202 2026-11-20 2026-11-10 0.00 5000.00 overdue 10 5.00 call phone 周岚 2026-11-23 .
	C 1 2026-10-01 1000.00 首付 陈晨 . 山 2-203 2026-11-20 2026-10-01 0.00 1000.00 overdue 50 5.00 letter . . . dispute
	D 1 2026-10-01 900000.00 按揭 赵敏 . 山 2-204 2026-11-20 2026-10-01 0.00 900000.00 overdue 50 0.00 chase-bank phone 周岚 2026-11-23 .
	D 2 2026-10-01 100000.00 首付 赵敏 . 山 2-204 2026-11-20 2026-10-01 0.00 100000.00 overdue 50 500.00 demand registered-letter 法务部 2026-11-23 .
	E 1 2026-09-01 100.10 首付 孙俪 . 山 2-205 2026-11-20 2026-09-01 0.00 100.10 overdue 80 0.80 lawyer lawyer-letter 律所 2026-11-23 .
	F 1 2026-06-01 200.20 首付 周迅 . 山 2-206 2026-11-20 2026-06-01 0.00 200.20 overdue 172 3.10 suit legal-review 法务部 2026-11-23 .
	G 1 2026-12-01 10.00 尾款 何润 . 山 2-207 2026-11-20 2026-12-01 0.00 10.00 not-due 0 0.00 . . . . .
	END
	cat > firm.yaml <<-'END'
	letters:
	  firm: 云山置业有限公司
	  address: 云城一路1号
	  phone: 0000-12345678
	  account: {name: 云山置业有限公司, bank: 云城银行营业部, number: "6200 0000 0001"}
	  agency_account: {name: 云山代收专户, bank: 云城银行南支行, number: "6200 0000 0002"}
	END
	export RC_POLICY=$PWD/firm.yaml
}

# with TEMPLATE [OPTION...]: the letter of contract A, by a template of the test's own.
with() {
	printf '%s\n' "$1" > own.txt
	{ cat firm.yaml; echo '  templates: {zh: {letter: own.txt}}'; } > own.yaml
	rc-letter -p own.yaml --stage letter "${@:2}" dunned.tsv
}

# fault TEMPLATE MESSAGE: the template is refused.
fault() {
	printf '%s' "$1" > own.txt
	{ cat firm.yaml; echo '  templates: {zh: {letter: own.txt}}'; } > own.yaml
	says 2 "rc-letter: own.txt:$2" rc-letter -p own.yaml dunned.tsv
	[ ! -s out ]
}

# titles: the first lines of the papers on stdin.
titles() {
	sed -n '1s/^ *//p; s/^\f *//p'
}
