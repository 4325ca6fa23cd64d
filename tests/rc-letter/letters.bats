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

@test "a reference is contract, stage and as-of day; the bank's has its party too" {
	is "$(with '{ref}')" A-letter-20261120
	run -0 rc-letter --stage chase-bank dunned.tsv
	[[ "$output" == *D-bank-chase-bank-20261120* ]]
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
