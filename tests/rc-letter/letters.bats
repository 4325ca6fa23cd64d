#!/usr/bin/env bats
# rc-letter: which letters are written, and what stands in them.

load ../helpers
load letter

@test "a letter has the due that leads and those that it covers, in their order" {
	is "$(with '{#dues}{n} {due_id} {item} {/dues}')" '1 1 二期 2 2 三期 '
	sed -i '2{h;d};3G' dunned.tsv
	is "$(with '{#dues}{n} {due_id} {item} {/dues}')" '1 2 三期 2 1 二期 '
}

@test "what a letter says of people, home and contract is as the rows have it" {
	is "$(with '{customer}|{phone}|{project}|{unit}|{home}|{contract_id}|{stage}|{stage_name}|{action}|{owner}|{party}')" \
		'王芳|19900000001|云|云-1-101|云-1-101|A|letter|催款函|letter|财务部|customer'
}

@test "a home is project and unit, the project once" {
	run -0 rc-letter --stage call dunned.tsv
	[[ "$output" == *'山2-202'* ]]
	run -0 rc-letter --stage call --language en dunned.tsv
	[[ "$output" == *'山 2-202'* ]]
}

@test "sums are over the letter's dues; overdue and total leave out what is not overdue" {
	# 200,000.00 + 30,000.00; 79,999.50; 120,000.50 + 30,000.00; 240.01
	is "$(with '{amount} {paid} {balance} {late_fee}')" \
		'230,000.00 79,999.50 150,000.50 240.01'
	# 120,000.50 + 240.01
	is "$(with '{overdue} {overdue_house} {total} {days_overdue} {due_count}')" \
		'120,000.50 120,000.50 120,240.51 20 2'
}

@test "amounts also stand in capital numerals, exact to the fen" {
	is "$(with '{overdue_capital} {total_capital} {late_fee_capital}')" \
		'壹拾贰万元零伍角整 壹拾贰万零贰佰肆拾元零伍角壹分 贰佰肆拾元零壹分'
}

@test "the letter is of the day of the action, and to be paid so many days later" {
	is "$(with '{date} {as_of} {pay_within_days} {pay_by}')" \
		'2026年11月23日 2026年11月20日 7 2026年11月30日'
	echo '  pay_within_days: {letter: 40}' >> firm.yaml
	is "$(with '{pay_by}')" 2027年1月2日
}

@test "dates are written out, but short in a table" {
	is "$(with '{as_of} {#dues}{payable_on} {/dues}' | cut -d ' ' -f 2)" 2026年10月31日
	is "$(with '| {as_of} |')" 2026-11-20
	rc-letter --language en --stage letter dunned.tsv | grep -q '^ *23 November 2026$'
}

@test "a reference is of the policy's form: the year of the letter's day, contract, primary due" {
	is "$(with '{ref}')" 催字〔2026〕A-1号
	# due 2 stands first, and is no primary one
	sed -i '2{h;d};3G' dunned.tsv
	is "$(with '{ref}')" 催字〔2026〕A-1号
	run -0 rc-letter --stage chase-bank dunned.tsv
	[[ "$output" == *催贷字〔2026〕D-1号* ]]
	sed -i 's/2026-11-23/2027-01-04/' dunned.tsv
	is "$(with '{ref}')" 催字〔2027〕A-1号
	echo '  references: {letter: "{stage} {contract_id}/{due_id} ({year})"}' >> firm.yaml
	is "$(with '{ref}')" 'letter A/1 (2027)'
}

@test "a reference is the same at every run of the step, in either language" {
	rc-letter --stage demand dunned.tsv | grep -o '编号：催告字.*' > one
	is "$(cat one)" 编号：催告字〔2026〕D-2号
	sed 's/2026-11-20/2026-11-21/' dunned.tsv > later.tsv
	rc-letter --stage demand later.tsv | grep -o '编号：催告字.*' | cmp - one
	rc-letter --stage demand --language en dunned.tsv | grep -q 'Reference: 催告字〔2026〕D-2号$'
}

@test "a stage without a form has a reference of contract, due and its own name" {
	cat >> firm.yaml <<-'END'
	  templates: {zh: {visit: own.txt}}
	  pay_within_days: {visit: 3}
	dunning: {procedures: [{name: all, steps: [{stage: visit, after: 1, action: a, owner: legal}]}]}
	END
	echo '{ref}' > own.txt
	sed 's/\tletter\tletter/\tvisit\tvisit/' dunned.tsv > visit.tsv
	is "$(rc-letter --stage visit visit.tsv)" A-1-visit
}

@test "-c gives the buyer's address, telephone and joint buyers" {
	sed -i '1s/$/\tcustomer_id/; 2s/$/\tK-1/; 3s/$/\tK-1/; 4s/$/\tK-2/; 5,$s/$/\t/' dunned.tsv
	table customers.tsv <<-'END'
	customer_id customer joint_buyers phone address
	K-1 王芳芳 李强、赵敏 19900000009 云城二路8号
	K-2 . 李强 . .
	END
	is "$(with '{customer}|{buyers}|{phone}|{address}' -c customers.tsv)" \
		'王芳|王芳、李强、赵敏|19900000009|云城二路8号'
	is "$(with '{buyers}|{phone}|{address}')" '王芳|19900000001|________'
	rc-letter -c customers.tsv --language en --stage letter dunned.tsv |
		grep -qx 'To: 王芳, 李强、赵敏'
	# 李强 is the buyer of B already
	run -0 rc-letter -c customers.tsv --stage call dunned.tsv
	[[ "$output" == *'李强  '* && "$output" != *李强、李强* ]]
	sed -i '2s/王芳\t/王芳、李强、赵敏\t/' dunned.tsv
	is "$(with '{buyers}' -c customers.tsv)" 王芳、李强、赵敏
}

@test "a project has its own company, address, telephone, place and accounts" {
	cat >> firm.yaml <<-'END'
	  location: 云城市
	  projects:
	    云: {firm: 云里置业有限公司, address: 云里1号, phone: 1234, location: 云城市云里路8号,
	      account: {name: 云里监管户, bank: 山行, number: 1}}
	    山: {}
	END
	is "$(with '{firm}|{firm_address}|{firm_phone}|{account_name}|{account_bank}|{account_number}|{location}')" \
		'云里置业有限公司|云里1号|1234|云里监管户|山行|1|云城市云里路8号云-1-101'
	# what a project doesn't say is the firm's, and an account is one or the other as a whole
	is "$(with '{agency_account_name}|{agency_account_bank}|{agency_account_number}')" \
		'云山代收专户|云城银行南支行|6200 0000 0002'
	run -0 rc-letter --stage demand dunned.tsv
	[[ "$output" == *'房屋坐落：云城市山2-204'*云山置业有限公司* ]]
	run -0 rc-letter --stage demand --language en dunned.tsv
	[[ "$output" == *'the home at 云城市 山 2-204 '* ]]
}

@test "a list is the firm's, and each of its cases that of the project's company" {
	echo '  projects: {山: {firm: 山居置业有限公司}, 云: {}}' >> firm.yaml
	run -0 rc-letter --stage lawyer,suit dunned.tsv
	[[ "$output" == *'移交单位：云山置业有限公司'* ]]
	is "$(grep -c '出卖人 *山居置业有限公司' <<< "$output")" 2
}

@test "taxes and funds stand in a table of their own with their own account, without a penalty" {
	sed -i '3s/三期/契税/; 3s/not-due\t0\t0.00/overdue\t3\t7.77/' dunned.tsv
	run -0 rc-letter --stage letter dunned.tsv
	[[ "$output" == *'应付我司的款项　单位：元'*二期*'我司代收的税费、专项维修资金等　单位：元'*契税* ]]
	# 200,000.00 - 79,999.50; the penalty of the tax, 7.77, is not claimed
	[[ "$output" == *'已逾期的合计人民币120,000.50元'*'违约金为人民币240.01元'* ]]
	[[ "$output" == *'我司代收的款项中，已逾期的合计人民币30,000.00元（大写：人民币叁万元整），不计违约金。'*云山代收专户*'6200 0000 0002'* ]]
	[[ "$output" != *7.77* && "$output" != *247.78* ]]
	is "$(with '{#own_dues}{n}{item} {/own_dues}{#agency_dues}{n}{item}{/agency_dues}')" '1二期 1契税'
	is "$(with '{own_amount} {own_paid} {own_balance} {own_overdue} {own_late_fee} {own_total} {own_due_count}')" \
		'200,000.00 79,999.50 120,000.50 120,000.50 240.01 120,240.51 1'
	is "$(with '{agency_amount} {agency_paid} {agency_balance} {agency_overdue} {agency_due_count}')" \
		'30,000.00 0.00 30,000.00 30,000.00 1'
	sed -i '3s/overdue\t3/not-due\t0/' dunned.tsv
	run -0 rc-letter --stage letter dunned.tsv
	[[ "$output" == *契税* && "$output" != *不计违约金* ]]
}

@test "a letter about taxes alone has no table of the firm's own, nor its account" {
	sed '2s/二期/契税/; 3s/三期/契税/' dunned.tsv > tax.tsv
	run -0 rc-letter --stage letter tax.tsv
	[[ "$output" != *应付我司的款项* && "$output" == *云山代收专户* && "$output" != *云城银行营业部* ]]
}

@test "the contract's day of signature and the home's place stand in letter and demand" {
	sed '1s/$/\tsigned_on/; 2,$s/$/\t2026-03-05/' dunned.tsv > signed.tsv
	run -0 rc-letter --stage letter signed.tsv
	[[ "$output" == *'您与我司于2026年3月5日签订了商品房买卖合同'*'房屋坐落：云-1-101。'* ]]
	run -0 rc-letter --stage demand signed.tsv
	[[ "$output" == *'您与我司于2026年3月5日签订的商品房买卖合同（合同编号：D，房屋坐落：山2-204，'* ]]
	run -0 rc-letter --stage demand --language en signed.tsv
	[[ "$output" == *'Your contract with us of 5 March 2026 (contract D, "the contract") for the home at 山 2-204 '* ]]
}

@test "a list is of the last day on which one of its cases is acted on" {
	sed '8s/2026-11-23/2026-11-25/' dunned.tsv > days.tsv
	is "$(rc-letter --stage lawyer,suit days.tsv | sed -n '3s/^ *//p')" 2026年11月25日
}

@test "what is not known is a gap to fill in, and in a table an empty cell" {
	is "$(with '地址：{address}。')" '地址：________。'
	is "$(with $'| a | {address} | b |\n| a | x | b |')" $'a     b\na  x  b'
}

@test "a part stands only if its field is known and not 0" {
	is "$(with $'a\n{?address}\n{address}\n{/address}\n{?phone}\n{phone}\n{/phone}')" \
		$'a\n19900000001'
	is "$(with '{#dues}{item}{?late_fee} {late_fee}{/late_fee}; {/dues}')" \
		'二期 240.01; 三期; '
}

@test "the built-in letter, word for word" {
	rc-letter --stage letter dunned.tsv | diff "$data/letter/letter.zh.txt" -
	rc-letter --stage letter --language en dunned.tsv |
		diff "$data/letter/letter.en.txt" -
	rc-letter --stage letter -f html dunned.tsv |
		diff "$data/letter/letter.zh.html" -
}

@test "each stage has its paper, in both languages" {
	is "$(rc-letter dunned.tsv | titles)" $'催款函\n电话催款话术\n催办放款要点\n催告函\n移交律师清单'
	is "$(rc-letter --language en dunned.tsv | titles)" \
		$'Collection letter\nCall script\nChasing a loan\nFormal demand\nHand-over to the law firm'
	sed '2s/letter\tletter/reminder\tmessage/' dunned.tsv > early.tsv
	is "$(rc-letter --contract A early.tsv | titles)" 付款提醒
	is "$(rc-letter --contract A --language en early.tsv | titles)" 'Payment reminder'
}

@test "no field of a built-in template is left as it was written" {
	for language in zh en; do
		run -0 rc-letter --language $language dunned.tsv
		[[ "$output" != *[{}]* ]]
	done
}

@test "a demand speaks of termination for house money only" {
	rc-letter --stage demand dunned.tsv | grep -q '第五百六十三条'
	rc-letter --stage demand dunned.tsv | grep -q '在3个月的合理期限内'
	sed '7s/首付/契税/' dunned.tsv > tax.tsv
	run -0 rc-letter --stage demand tax.tsv
	[[ "$output" == *正式催告* && "$output" != *解除合同* ]]
	printf 'clocks: {termination_months: 6}\n' >> firm.yaml
	rc-letter --stage demand dunned.tsv | grep -q '在6个月的合理期限内'
}

@test "what is for the law firm stands in one list, behind the letters" {
	run -0 rc-letter --stage lawyer --stage suit dunned.tsv
	[ "$(titles <<< "$output")" = 移交律师清单 ]
	# 100.10 + 200.20; 0.80 + 3.10
	[[ "$output" == *'本清单共2件，欠款截至2026年11月20日。逾期款项合计人民币300.30元（大写：人民币叁佰元零叁角整），逾期付款违约金3.90元，两项合计304.20元。'* ]]
	[[ "$output" == *'1  E         孙俪  律师函'*'100.10    0.80  100.90'* ]]
	[[ "$output" == *'2  F         周迅  解除合同或起诉评估'*'203.30'* ]]
	run -0 rc-letter --stage suit dunned.tsv
	[[ "$output" == *'本清单共1件'* ]]
}

@test "held rows and rows without a step get no paper" {
	run -0 rc-letter dunned.tsv
	[[ "$output" != *陈晨* && "$output" != *何润* ]]
}

@test "--stage and --contract leave the rest out" {
	is "$(rc-letter --stage call,demand dunned.tsv | titles)" $'电话催款话术\n催告函'
	is "$(rc-letter --contract D dunned.tsv | titles)" $'催办放款要点\n催告函'
	is "$(rc-letter --contract D --stage demand dunned.tsv | titles)" 催告函
}

@test "with nothing to do there are no letters, and it is said" {
	says 0 'rc-letter: nothing to write: no step is to be taken' \
		rc-letter --contract G dunned.tsv
	[ ! -s out ]
	head -1 dunned.tsv | says 0 'rc-letter: nothing to write: no step is to be taken' \
		rc-letter -f html -o old.html
	[ -e old.html ] && [ ! -s old.html ]
}

@test "the firm's texts that are still to be filled in are named" {
	printf 'letters: {firm: 云山, phone: 1, account: {name: 云山, bank: 行}}\n' > part.yaml
	says 0 "rc-letter: to be filled in in the policy's letters: firm_address, account_number" \
		rc-letter -p part.yaml --stage letter dunned.tsv
	# the account of taxes and funds, where a letter has such a due
	says 0 "rc-letter: to be filled in in the policy's letters: firm_address, account_number, agency_account_name, agency_account_bank, agency_account_number" \
		rc-letter -p part.yaml --stage call dunned.tsv
	says 0 '' rc-letter --stage letter dunned.tsv
}

@test "it reads what rc-dun prints" {
	table dues.tsv <<-'END'
	contract_id due_id due_on amount paid item customer
	X 1 2026-11-01 1000.00 . 首付 吴磊
	X 2 2026-11-02 2000.00 . 二期 吴磊
	END
	rc-age -d 2026-11-20 dues.tsv | rc-dun > steps.tsv
	run -0 rc-letter steps.tsv
	[[ "$output" == *催款函* && "$output" == *吴磊* && "$output" == *人民币叁仟元整* ]]
}

@test "the same bytes in any locale and time zone, and each time" {
	rc-letter -f html dunned.tsv > one
	LC_ALL=de_DE.UTF-8 TZ=Asia/Shanghai rc-letter -f html dunned.tsv | cmp - one
	LC_ALL=C TZ=America/Los_Angeles rc-letter -f html dunned.tsv | cmp - one
}
