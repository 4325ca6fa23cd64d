#!/usr/bin/env bats
# rc-report -s: how satisfied customers are, beside the figures of their money.

load ../helpers
load report

answers() {
	table surveys.tsv <<-'END'
	on score project contract_id
	2025-03-31 1 云 A
	2025-04-01 5 云 A
	2026-03-31 4 云 A
	2026-03-30 3.99 山 B
	2026-04-01 1 山 B
	2026-03-01 5 河 X
	END
}

@test "answers count from the policy's score on, for so many days up to as-of" {
	answers
	# 2025-04-01 to 2026-03-31: 5, 4, 3.99 and 5; Wilson's limits of 3 of 4 by sixty decimals
	is "$(rc-report -s surveys.tsv -f tsv aged.tsv | tail -n 3 | cut -f 1-7)" \
"satisfaction${tab}0.7500${tab}0.8000$tab${tab}3${tab}4${tab}4
satisfaction_low${tab}0.3006$tab$tab$tab$tab${tab}4
satisfaction_high${tab}0.9544$tab$tab$tab$tab${tab}4"
	printf 'surveys: {satisfied_from: 5, window_days: 1}\nlamps: {satisfaction: {yellow: 0.8, red: 0.7}}\n' > p.yaml
	is "$(rc-report -p p.yaml -s surveys.tsv -f tsv aged.tsv | grep '^satisfaction' | cut -f 1-7)" \
"satisfaction${tab}0.0000${tab}0.8000${tab}red${tab}0${tab}1${tab}1
satisfaction_low${tab}0.0000$tab$tab$tab$tab${tab}1
satisfaction_high${tab}0.7935$tab$tab$tab$tab${tab}1"
}

@test "no answer at all is a dash" {
	printf 'on\tscore\n' > surveys.tsv
	is "$(rc-report -s surveys.tsv -f tsv -k figure,value,n aged.tsv | tail -n 3)" \
"satisfaction$tab-${tab}0
satisfaction_low$tab-${tab}0
satisfaction_high$tab-${tab}0"
}

@test "by tells answers by group, and says which are of groups without a due" {
	answers
	rc-report by -b project -s surveys.tsv -f tsv aged.tsv > got.tsv 2> err
	is "$(columns project answers satisfaction < got.tsv)" '云 2 1.0000
山 1 0.0000'
	is "$(cat err)" 'rc-report: answers of groups without a due that counts: 1'
	rc-report by -b month -s surveys.tsv -f tsv aged.tsv > got.tsv 2> err
	is "$(columns answers < got.tsv | sort -u)" '?'
	is "$(cat err)" ''
}

@test "surveys go with --merge, not with --partial" {
	answers
	rc-report --partial -o partial aged.tsv
	rc-report --merge -s surveys.tsv partial | cmp - <(rc-report -s surveys.tsv aged.tsv)
	says 2 'rc-report: --partial takes no --surveys, --merge does' \
		rc-report --partial -s surveys.tsv aged.tsv
}

@test "surveys without a score, or with a word for one, are refused" {
	answers
	cut -f 1,3 surveys.tsv > none.tsv
	says 1 "rc-report: none.tsv:1: no column 'score': run rc-import first" rc-report -s none.tsv aged.tsv
	sed '3s/\t5\t/\t很满意\t/' surveys.tsv > word.tsv
	says 1 "rc-report: word.tsv:3: score: '很满意' is not a rate (a decimal such as 0.0001)" rc-report -s word.tsv aged.tsv
	sed '3s/\t5\t/\t\t/' surveys.tsv > empty.tsv
	says 1 'rc-report: empty.tsv:3: score: is empty; wanted a rate (a decimal such as 0.0001)' rc-report -s empty.tsv aged.tsv
	says 2 'rc-report: ageing takes no --surveys' rc-report ageing -s surveys.tsv aged.tsv
}
