#!/usr/bin/env bats
# rc-policy: the policy in effect, where each value comes from, and its hash.

load helpers

setup() {
	clean_room
	built_in=$tests/../config/policy.yaml
}

# of KEY...: key, value and source of the policy on stdin.
of() {
	cat > p.yaml
	rc-policy -p p.yaml "$@" | tail -n +2
}

# differs: key, value, built-in value and source of the policy on stdin.
differs() {
	cat > p.yaml
	rc-policy -p p.yaml --diff | tail -n +2
}

hash_of() {
	cat > p.yaml
	rc-policy -p p.yaml | columns key value | sed -n 's/^hash //p'
}

@test "without a policy of the firm each value is built in, or not set" {
	rc-policy > all
	is "$(columns source < all | sort -u)" "$(printf '%s\n' built-in "built-in policy" "not set")"
	is "$(grep -c "not set" all)" "$(awk -F '\t' 'NR > 1 && $2 == ""' all | wc -l)"
	is "$(sed -n 2p all | cut -f 1,3)" "hash${tab}built-in policy"
	is "$(rc-policy --diff)" "key${tab}value${tab}built_in${tab}source"
}

@test "the built-in policy as a file differs in nothing" {
	is "$(rc-policy -p "$built_in" --diff)" "key${tab}value${tab}built_in${tab}source"
}

@test "a value of the file has its line, and the keys left out are built in" {
	is "$(of late_fee.mode language <<< $'language: en\n\nlate_fee:\n  mode: slab')" \
		"$(printf 'language\ten\tp.yaml:1\nlate_fee.mode\tslab\tp.yaml:4')"
	is "$(of late_fee.classes <<< $'late_fee: {mode: slab}')" \
		"$(printf 'late_fee.classes\t[price]\tbuilt-in')"
}

@test "a list takes the place of the built-in one, and what it leaves out is told" {
	is "$(differs <<< 'nodes: [{days: 7, share: 0.4}]')" "$(printf '%s\t%s\t%s\t%s\n' \
		nodes.7.share 0.4 0.30 p.yaml:1 \
		nodes.30.days "" 30 "left out" nodes.30.share "" 0.60 "left out" \
		nodes.60.days "" 60 "left out" nodes.60.share "" 0.95 "left out")"
	is "$(differs <<< 'plan: {cure: {7: 0.90, beyond: 0.15}}' | cut -f 1)" \
		"$(printf 'plan.cure.%s\n' 15 30 60 90)"
}

@test "owners, labels and days to pay are joined name by name" {
	is "$(differs <<< $'owners: {legal: 法务,\n  boss: 老板}')" "$(printf '%s\t%s\t%s\t%s\n' \
		owners.legal 法务 法务部 p.yaml:1 owners.boss 老板 "" p.yaml:2)"
	is "$(differs <<< 'letters: {pay_within_days: {letter: 9}}')" \
		"$(printf 'letters.pay_within_days.letter\t9\t7\tp.yaml:1')"
	is "$(differs <<< 'labels: {en: {call: a call}}')" \
		"$(printf 'labels.en.call\ta call\tphone call\tp.yaml:1')"
}

@test "headings and ways to pay are added to those that are built in" {
	is "$(differs <<< 'import: {pay_method: {fund: 公积}}')" \
		"$(printf 'import.pay_method.fund\t[公积金, 公积金贷款, 公积]\t[公积金, 公积金贷款]\tp.yaml:1')"
	rc-policy headings.dues.contract_id | cut -f 2 | tail -n 1 > before
	is "$(of headings.dues.contract_id <<< 'headings: {dues: {contract_id: [合同]}}')" \
		"$(printf 'headings.dues.contract_id\t%s, 合同]\tp.yaml:1' "$(sed 's/]$//' before)")"
}

@test "an item that the file puts into a class has left the list of another" {
	is "$(differs <<< $'language: zh\nitems: {deposit: [诚意金, 滞纳金]}')" "$(printf '%s\t%s\t%s\t%s\n' \
		items.deposit "[诚意金, 滞纳金]" "[诚意金, 预约金, 认筹金]" p.yaml:2 \
		items.penalty "[违约金]" "[违约金, 滞纳金]" p.yaml:2)"
}

@test "what is printed of a value may stand in a policy" {
	of owners.a import.empty <<< $'owners: {a: "b\\t\\"c\\\\ \\u4e00"}\nimport: {empty: ["x,y", "null", /]}' > values
	is "$(cut -f 2 values)" "$(printf '%s\n' '"b\x09\"c\\ 一"' '["x,y", "null", /]')"
	{ echo "owners: {a: $(sed -n 1p values | cut -f 2)}"
	echo "import: {empty: $(sed -n 2p values | cut -f 2)}"; } > again.yaml
	is "$(rc-policy -p again.yaml owners.a import.empty | cut -f 1,2 | tail -n +2)" \
		"$(cut -f 1,2 values)"
}

@test "a key prints itself or what is below it, and nothing that only begins alike" {
	says 2 "rc-policy: no key 'dunning.review'; nearest is 'dunning.review_days'" \
		rc-policy ageing dunning.review
	is "$(rc-policy dunning.review_days | columns key value)" "dunning.review_days 30"
	is "$(rc-policy targets.month_rate targets.overdue_rate_due | columns key value)" \
		"$(printf 'targets.overdue_rate_due .\ntargets.month_rate 0.95\n')"
	is "$(rc-policy dunning.procedures.bank.steps | columns value | tr '\n' ' ')" \
		"chase-bank 7 phone salesperson "
}

@test "a key that isn't there is answered by the nearest" {
	says 2 "rc-policy: no key 'late_fe'; nearest is 'late_fee'" rc-policy late_fe
	says 2 "rc-policy: no key 'ageing.bucket'; nearest is 'ageing.buckets'" \
		rc-policy ageing.bucket
}

@test "the same values have the same hash, other values and other days off have another" {
	plain=$(hash_of <<< "")
	is "$(hash_of <<< $'# a remark\nlanguage: zh')" "$plain"
	is "${#plain}" 64
	[ "$(hash_of <<< 'language: en')" != "$plain" ]
	printf 'date\tkind\n2026-05-04\toff\n' > days.tsv
	own=$(hash_of <<< 'calendar: {files: [days.tsv]}')
	printf 'date\tkind\n2026-05-05\toff\n' > days.tsv
	[ "$(hash_of <<< 'calendar: {files: [days.tsv]}')" != "$own" ]
}

@test "--check says nothing of a policy that holds, and where another is wrong" {
	echo 'language: en' > good.yaml
	says 0 "" rc-policy --check good.yaml
	is "$(cat out)" ""
	echo 'language: fr' > bad.yaml
	says 2 "rc-policy: bad.yaml:1:11: 'fr' is none of zh, en" rc-policy --check bad.yaml
	says 1 "rc-policy: none.yaml: cannot open: No such file or directory" rc-policy --check none.yaml
}

@test "--check goes with no other policy and prints nothing" {
	says 2 "rc-policy: --check and --policy exclude each other" rc-policy --check a -p b
	for more in --diff "-o x" late_fee; do
		# shellcheck disable=SC2086
		says 2 "rc-policy: --check prints nothing: no --diff, --output or KEY" \
			rc-policy --check a $more
	done
}

@test "every tool's -v names the policy and the beginning of its hash" {
	printf 'contract_id\tdue_id\tdue_on\tamount\tpaid\nH1\t1\t2026-01-10\t100.00\t\n' > dues.tsv
	rc-age -d 2026-01-15 -o aged.tsv dues.tsv
	rc-dun -o steps.tsv aged.tsv
	printf 'receipt_id\tcontract_id\treceived_on\tamount\n' > receipts.tsv
	printf 'on\tcontract_id\tkind\n' > log.tsv
	echo 'language: en' > p.yaml
	hash=$(rc-policy -p p.yaml | awk 'NR == 2 { print substr($2, 1, 12) }')
	while read -r tool rest; do
		# shellcheck disable=SC2086
		"$tool" -v -p p.yaml $rest > out 2> err
		grep -qxF "$tool: policy: p.yaml, hash $hash" err || { cat err; return 1; }
	done <<-'END'
	rc-import dues dues.tsv
	rc-age -d 2026-01-15 dues.tsv
	rc-match -u dues.tsv receipts.tsv
	rc-score aged.tsv
	rc-dun aged.tsv
	rc-letter steps.tsv
	rc-report aged.tsv
	rc-policy language
	rc-log open -l log.tsv
	END
	rc-age -v dues.tsv 2>&1 > out | grep -q "^rc-age: policy: built-in policy, hash [0-9a-f]\{12\}$"
}
