#!/usr/bin/env bats
# rc-letter: which papers are written, what stands in them, and where they go.

bats_require_minimum_version 1.5.0
load helpers

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

@test "text: a title in the middle, > at the right, tables by width, numbers at the right" {
	is "$(with $'# 函\n> 右\n## 节\n|= 款项 |= 金额 |= 备注 |\n{#dues}\n| {item} | {balance} | 无 |\n{/dues}')" \
"                                   函
                                                                      右
节
款项        金额  备注
二期  120,000.50  无
三期   30,000.00  无"
}

@test "papers in one text are parted by a form feed" {
	is "$(rc-letter --contract D dunned.tsv | grep -c $'^\f')" 1
	is "$(rc-letter --contract D dunned.tsv | head -c 1)" ' '
}

@test "HTML: a section a paper, and nothing from elsewhere" {
	rc-letter -f html dunned.tsv > all.html
	[ "$(grep -c '^<section>$' all.html)" = 5 ]
	[ "$(grep -c '^</section>$' all.html)" = 5 ]
	grep -q '@page { size: A4' all.html
	grep -q "default-src 'none'" all.html
	run ! grep -Ei 'https?:|src=|@import|url\(|<script|<link|<img' all.html
	[ "$(head -1 all.html)" = '<!DOCTYPE html>' ]
	grep -q '^<html lang="zh-CN">$' all.html
	rc-letter --language en -f html dunned.tsv | grep -q '^<html lang="en">$'
}

@test "HTML: what the data holds is never markup" {
	sed -i '2s|王芳|<script>alert("1")</script>\&amp;|; 2s|二期|'"x' onload='y"'|' dunned.tsv
	is "$(with '{customer}{#dues}{item}{/dues}' -f html | grep '^<p>')" \
		'<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;x&#39; onload=&#39;y三期</p>'
	rc-letter -f html --contract A dunned.tsv > a.html
	run ! grep -q '<script' a.html
}

@test "what the data holds is never a line, a cell or a field" {
	sed -i '2s/王芳/# {phone} | x/' dunned.tsv
	is "$(with '{customer}')" '# {phone} | x'
	is "$(with $'| {customer} | b |' -f html | grep '^<tr>')" \
		'<tr><td># {phone} | x</td><td>b</td></tr>'
	# nor is what the policy holds
	sed -i 's/firm: .*/firm: "a\\n# b"/' firm.yaml
	is "$(with '{firm}')" 'a # b'
}

@test "--dir writes a file for each paper, named by contract, party and stage" {
	mkdir papers
	rc-letter --dir papers -f html dunned.tsv > out
	[ ! -s out ]
	is "$(cd papers && ls)" "$(printf '%s.html\n' A-customer-letter B-customer-call \
		D-bank-chase-bank D-customer-demand handover.zh)"
	rc-letter --contract D --stage demand -f html dunned.tsv | cmp - papers/D-customer-demand.html
	rc-letter --dir papers dunned.tsv
	[ -e papers/A-customer-letter.txt ]
}

@test "--dir: no name of the data leads out of the folder" {
	mkdir in
	mkdir in/papers
	sed '2s|^A|../../out|; 3s|^A|../../out|; 4s|^B|/etc/x|; 6s|^D|.hidden|; 7s|^D|-rf|' \
		dunned.tsv > bad.tsv
	rc-letter --dir in/papers bad.tsv
	is "$(ls in)" papers
	is "$(cd in/papers && LC_ALL=C ls -A)" "$(printf '%s.txt\n' _._.._out-customer-letter \
		_etc_x-customer-call _hidden-bank-chase-bank _rf-customer-demand handover.zh)"
}

@test "--dir: names that would be one get numbers, and long ones are cut" {
	mkdir papers
	long=$(printf '锁%.0s' {1..400})
	sed "4s|^B|a/b|; 7s|^D|a:b|; 7s|demand|call|; 2s|^A|$long|; 3s|^A|$long|" dunned.tsv > alike.tsv
	rc-letter --dir papers alike.tsv
	[ -e papers/a_b-customer-call.txt ]
	[ -e papers/a_b-customer-call-2.txt ]
	cut=$(printf '锁%.0s' {1..53})
	[ -e "papers/$cut.txt" ]
	grep -q "${long}-letter-20261120" "papers/$cut.txt"
}

@test "--dir: a file is replaced whole, and more papers than open files are written" {
	mkdir papers
	echo old > papers/A-customer-letter.txt
	ln papers/A-customer-letter.txt old
	awk -F '\t' -v OFS='\t' 'NR == 1; NR == 4 { for (i = 1; i <= 300; i++) { $1 = "B" i; print } }' \
		dunned.tsv > many.tsv
	bash -c 'ulimit -n 40; rc-letter --dir papers dunned.tsv many.tsv'
	[ "$(cat old)" = old ]
	grep -q 王芳 papers/A-customer-letter.txt
	[ "$(find papers -name '*-call.txt' | wc -l)" = 301 ]
	[ "$(find papers -type f ! -name '*.txt' | wc -l)" = 0 ]
}

@test "--output keeps the old file when there is a fault" {
	echo old > letters.txt
	sed '3s/with-1/with-9/' dunned.tsv > bad.tsv
	run -1 rc-letter -o letters.txt bad.tsv
	[ "$(cat letters.txt)" = old ]
	rc-letter -o letters.txt dunned.tsv
	rc-letter dunned.tsv | cmp - letters.txt
}

@test "a missing column is named with the nearest that is there" {
	sed '1s/hold/held/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:1: no column 'hold'; nearest is 'held'" rc-letter bad.tsv
	sed '1s/late_fee/late_fees/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:1: no column 'late_fee'; nearest is 'late_fees'" rc-letter bad.tsv
	cut -f 1-16 dunned.tsv > aged.tsv
	says 1 "rc-letter: aged.tsv:1: no column 'stage'; nearest is 'state'" rc-letter aged.tsv
}

@test "a stage that has no paper, or no days, is named where it stands" {
	sed '4s/call/calll/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: stage: no template for 'calll' in the policy's letters; nearest is 'call'" \
		rc-letter bad.tsv
	cat >> firm.yaml <<-'END'
	  templates: {zh: {visit: own.txt}}
	dunning: {procedures: [{name: all, steps: [{stage: visit, after: 1, action: a, owner: legal}]}]}
	END
	echo x > own.txt
	sed '4s/call/visit/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: stage: no days for 'visit' in the policy's letters.pay_within_days" \
		rc-letter bad.tsv
	rc-letter --stage letter bad.tsv > /dev/null
}

@test "rows that contradict each other are named" {
	sed '3s/with-1/with-9/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:3: hold: 'with-9', where no step is taken on due '9' of the contract" \
		rc-letter bad.tsv
	sed '2s/1\t2026-10-20/2\t2026-10-20/' dunned.tsv > bad.tsv
	says 1 'rc-letter: bad.tsv:3: due_id: the contract has this one already, in bad.tsv:2' \
		rc-letter bad.tsv
	sed '4s/2026-11-20/2026-11-19/' dunned.tsv > bad.tsv
	says 1 'rc-letter: bad.tsv:4: as_of: 2026-11-19, where the rows before have 2026-11-20' \
		rc-letter bad.tsv
	sed '4s/2026-11-23//' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: act_on: empty, where the step 'call' is to be taken" \
		rc-letter bad.tsv
	sed '4s/overdue/late/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: state: 'late' is not future, cancelled, paid, overdue or not-due" \
		rc-letter bad.tsv
	sed '4s/5000.00/5,000.00/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: amount: '5,000.00' is not an amount (yuan, at most two decimals)" \
		rc-letter bad.tsv
}

@test "a due held with one that is held itself has no letter to stand in" {
	sed '2s/\t$/\tsmall/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:3: hold: 'with-1', where no step is taken on due '1' of the contract" \
		rc-letter bad.tsv
}

@test "a sum or a day beyond the range is an error" {
	sed '2s/120000.50/90000000000000.00/' dunned.tsv > huge.tsv
	says 1 "rc-letter: the sum of what a contract is to pay is beyond 90,000,000,000,000.00" \
		rc-letter huge.tsv
	sed '2s/2026-11-23/2999-12-28/' dunned.tsv > late.tsv
	says 1 'rc-letter: 7 days from 2999-12-28 on are beyond 2999-12-31' rc-letter late.tsv
}

@test "a fault in a template is told with file, line, column and the nearest field" {
	fault $'# 函\n致：{custmer}' "2:3: no field 'custmer'; nearest is 'customer'"
	fault $'致：{customer' "1:3: '{' is not closed; a brace itself is '{{'"
	fault '{#dues}{item}' "1:1: 'dues' is not ended by {/dues}"
	fault '{/dues}' '1:1: {/dues} ends nothing'
	fault '{#due}{/due}' "1:1: no block 'due'; there are dues and matters"
	fault '{item}' "1:1: 'item' stands within {#dues} only"
	fault '{#matters}{#matters}{/matters}{/matters}' '1:11: {#matters} within {#matters}'
	fault '{#matters}{/matters}{#dues}{/dues}' "1:21: 'dues' stands within {#matters} only"
	fault '{?n}{?n}{?n}{?n}{?n}{?n}{?n}{?n}{?n}' '1:33: nested too deeply'
	fault $'a\xb4\xdf\xbf\xee' '1:2: not UTF-8'
	fault $'a\e[1m' '1:2: a control character'
}

@test "a template that isn't used today is checked all the same" {
	printf '{x}' > own.txt
	{ cat firm.yaml; echo '  templates: {zh: {suit: own.txt}}'; } > own.yaml
	says 2 "rc-letter: own.txt:1:1: no field 'x'" rc-letter -p own.yaml --contract A dunned.tsv
}

@test "a template is a file from the policy's folder, or one that is built in" {
	mkdir firm
	echo '{customer}' > firm/own.txt
	echo 'letters: {firm: 云, templates: {zh: {letter: own.txt, demand: letter.zh.txt}}}' > firm/p.yaml
	is "$(rc-letter -p firm/p.yaml --contract A dunned.tsv 2> /dev/null)" 王芳
	is "$(rc-letter -p firm/p.yaml --stage demand dunned.tsv 2> /dev/null | titles)" 催款函
	rm firm/own.txt
	says 1 'rc-letter: firm/own.txt: cannot open: No such file or directory' \
		rc-letter -p firm/p.yaml dunned.tsv
}

@test "the policy's letters are checked, with file, line and column" {
	echo 'letters: {firmm: 云}' > p.yaml
	says 2 "rc-letter: p.yaml:1:11: no key 'firmm' here; nearest is 'firm'" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {pay_within_days: {leter: 3}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:36: letters: no stage 'leter' in dunning" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {pay_within_days: {letter: soon}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:37: 'soon' is not a whole number from 0 to 36500" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {pay_within_days: 3}' > p.yaml
	says 2 'rc-letter: p.yaml:1:28: a word where a map of stages to days is wanted' rc-letter -p p.yaml dunned.tsv
	echo 'letters: {templates: {zh: {leter: a.txt}}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:35: letters: no stage 'leter' in dunning" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {templates: {fr: {letter: a.txt}}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:23: no key 'fr' here" rc-letter -p p.yaml dunned.tsv
}

@test "wrong use is told, with status 2" {
	says 2 "rc-letter: --format: 'pdf' is not text or html" rc-letter -f pdf dunned.tsv
	says 2 "rc-letter: --language: 'fr' is not zh or en" rc-letter --language fr dunned.tsv
	says 2 "rc-letter: --stage: no template for 'leter' in the policy's letters; nearest is 'letter'" \
		rc-letter --stage leter dunned.tsv
	mkdir papers
	says 2 'rc-letter: --dir and --output exclude each other' \
		rc-letter --dir papers -o x dunned.tsv
	says 2 "rc-letter: no option '--folder'" rc-letter --folder x dunned.tsv
}

@test "a full disk, a folder that isn't there or can't be written, and a missing file" {
	run -1 bash -c 'rc-letter dunned.tsv > /dev/full'
	[ "$output" = 'rc-letter: stdout: cannot write: No space left on device' ]
	says 1 'rc-letter: /dev/full: cannot write: No space left on device' \
		rc-letter -o /dev/full dunned.tsv
	says 1 "rc-letter: --dir: 'none' is no folder" rc-letter --dir none dunned.tsv
	says 1 "rc-letter: --dir: 'dunned.tsv' is no folder" rc-letter --dir dunned.tsv dunned.tsv
	fails_at 1 'rc-letter: /proc/A-customer-letter.txt: cannot write: *' \
		rc-letter --dir /proc dunned.tsv
	says 1 'rc-letter: none.tsv: cannot open: No such file or directory' rc-letter none.tsv
}
