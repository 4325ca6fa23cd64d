#!/usr/bin/env bats
# rc-score --explain: the arithmetic of a grade.

load ../helpers
load score

setup() {
	clean_room
}

@test "--explain shows the arithmetic in the policy's language" {
	# weights: 100,000 x 1, 100,000 x 1/2 and 50,000 x 2^(-37/180) = 43,361, together
	# 193,361; own (50,000 x 30 + 43,361 x 37) / 193,361 = 16.05; with K2's 50,000 of 0
	# days, all / 243,361 = 12.76; drawn together (3 x 16.05 + 3 x 12.76) / 6 = 14.41
	# points: 70 - 15 x (14.41 - 7) / 8 = 56.11, x 60/100 = 33.67
	# down payment 10 x 200/300, promises 10 x 1/3, and 4 + 4 + 3 make 54.67 of 100
	for language in en zh; do
		echo "language: $language" > policy.yaml
		rc-score -p policy.yaml --explain K1 -c "$data/score/customers.tsv" \
			-l "$data/score/contacts.tsv" -r "$data/score/receipts.tsv" \
			"$data/score/aged.tsv" > got.txt
		diff "$data/score/explain-$language.txt" got.txt
	done
}

@test "--explain takes the contract that stands for a customer, and says what isn't known" {
	dues <<-'END'
	H1 . 100.00 2026-12-01 0.00 not-due .
	END
	echo 'language: en' > policy.yaml
	is "$(rc-score -p policy.yaml --explain H1 aged.tsv)" "$(cat <<-'END'
	H1  as of 2026-10-01: score -, grade N
	0 dues count:
	delay: not known, left out
	down payment: not known, left out
	loan stage: not known, left out
	debt ratio: not known, left out
	promises: not known, left out
	extensions: not known, left out
	fewer than 3 dues count: not rated (N)
	grade by the rules: N
	good until 2026-11-01
	Age, marriage, schooling and household register are not used.  The grade proposes, a person decides.
	END
	)"
}

@test "--explain names what is open of a due, which is what weighs" {
	# both weigh 500.00, for what is paid of the first doesn't weigh
	dues due_id <<-'END'
	H1 K1 2000.00 2025-12-05 1500.00 overdue . 1
	H1 K1 500.00 2025-12-05 500.00 paid 2025-12-25 2
	END
	for language in en zh; do
		echo "language: $language" > $language.yaml
	done
	is "$(rc-score -p en.yaml --explain K1 aged.tsv | sed -n 3,4p)" "$(cat <<-'END'
	  H1 1  2,000.00 payable 2025-12-05, open 500.00, 300 days late, weight 50.00 %
	  H1 2  500.00 payable 2025-12-05, paid 2025-12-25, 20 days late, weight 50.00 %
	END
	)"
	is "$(rc-score -p zh.yaml --explain K1 aged.tsv | sed -n 3p)" \
		"  H1 1  2,000.00 元，应付日 2025-12-05，未付余额 500.00，逾期 300 天，权重 50.00 %"
}

@test "--explain shows a long reason whole" {
	local reason
	reason=$(printf '长%.0s' {1..120})
	dues <<-'END'
	H1 K1 100.00 2026-12-01 0.00 not-due .
	END
	printf 'customer_id grade grade_reason grade_until\nK1 A %s 2027-01-01\n' "$reason" |
		table customers.tsv
	rc-score --explain K1 -c customers.tsv aged.tsv > got.txt
	grep -q "理由：$reason\$" got.txt
	iconv -f UTF-8 -t UTF-8 got.txt > /dev/null
}

@test "an id that isn't there is answered by the nearest" {
	dues <<-'END'
	H1 K1234 100.00 2026-12-01 0.00 not-due .
	END
	says 1 "rc-score: --explain: no customer 'K1243' in the dues; nearest is 'K1234'" \
		rc-score --explain K1243 aged.tsv
}
