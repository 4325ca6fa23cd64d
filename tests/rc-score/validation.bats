#!/usr/bin/env bats
# rc-score: how well scores told who paid late: AUC, KS, PSI.

load ../helpers
load score

setup() {
	clean_room
}

@test "AUC counts a tie one half, KS is the widest gap, and bad rates have Wilson's limits" {
	ten
	# pairs of a bad one below a good one: 6 + 6 + (4 + 1/2) + 2 = 18.5 of 24
	# KS: up to 30, 2 of 4 bad and 0 of 6 good
	# all: (8 + 3.841459 -+ sqrt(3.841459 x (4 x 4 x 6 / 10 + 3.841459))) / (2 x 13.841459)
	# = (11.841459 -+ 7.185730) / 27.682918 = 0.168181 and 0.687326
	is "$(rc-score -p policy.yaml -c customers.tsv --validate labels.tsv aged.tsv |
		columns figure grade n bad value low high)" "$(cat <<-'END'
	bad_rate A 1 0 0.0000 0.0000 0.7935
	bad_rate B 3 1 0.3333 0.0615 0.7923
	bad_rate C 1 0 0.0000 0.0000 0.7935
	bad_rate D 5 3 0.6000 0.2307 0.8824
	bad_rate N 0 0 - . .
	bad_rate all 10 4 0.4000 0.1682 0.6873
	ks rated 10 4 0.5000 . .
	auc rated 10 4 0.7708 . .
	END
	)"
}

@test "KS and AUC are refused below the policy's number of bad customers" {
	ten
	echo 'score: {min_dues: 0}' > policy.yaml
	says 0 "rc-score: no ks and auc: 4 bad customers are rated, where 30 are wanted (score.min_bads)" \
		rc-score -p policy.yaml -c customers.tsv --validate labels.tsv aged.tsv
	is "$(columns figure value < out | tail -n 2)" "$(printf 'ks -\nauc -')"
}

@test "customers that are not rated count for no KS and AUC" {
	ten
	echo 'score: {min_bads: 1}' > policy.yaml
	run -0 rc-score -p policy.yaml -c customers.tsv --validate labels.tsv aged.tsv
	[[ $output == *'0 bad customers are rated'* ]]
	[[ $output == *"bad_rate${tab}N${tab}10${tab}4${tab}0.4000"* ]]
}

@test "labels of customers without dues are left out, and said so" {
	ten
	printf 'K99\t1\n' >> labels.tsv
	says 0 "rc-score: labels.tsv: 1 customers without dues, left out" \
		rc-score -p policy.yaml -c customers.tsv --validate labels.tsv aged.tsv
}

# Two customers, whose grades a person gave.
graded() {
	dues <<-'END'
	H1 K1 100.00 2026-12-01 0.00 not-due .
	H2 K2 100.00 2026-12-01 0.00 not-due .
	END
	customers grade grade_reason grade_until <<-'END'
	K1 A x 2026-12-31
	K2 D x 2026-12-31
	END
	table labels.tsv <<-'END'
	customer_id bad
	END
}

psi() {
	rc-score -c customers.tsv --validate labels.tsv --earlier earlier.tsv aged.tsv \
		2> /dev/null | columns figure n value | tail -n 1
}

@test "PSI tells how far the grades have moved from those of an earlier file" {
	graded
	table earlier.tsv <<-'END'
	customer_id contract_id grade
	K1 H1 A
	K2 H2 A
	K2 H7 A
	. H3 A
	K4 H4 D
	END
	# earlier 3 A and 1 D, now 1 and 1:
	# (0.5 - 0.75) ln (0.5 / 0.75) + (0.5 - 0.25) ln (0.5 / 0.25) = 0.10137 + 0.17329
	is "$(psi)" 'psi 2 0.2747'
}

@test "a grade that is empty on one side counts half a customer there" {
	graded
	table earlier.tsv <<-'END'
	customer_id grade
	K1 A
	K2 A
	END
	# (0.5 - 1) ln (0.5 / 1) + (0.5 - 0.25) ln (0.5 / 0.25) = 0.34657 + 0.17329
	is "$(psi)" 'psi 2 0.5199'
}

@test "the same grades give a PSI of 0, and no earlier ones none" {
	graded
	rc-score -c customers.tsv --by customer aged.tsv > earlier.tsv
	is "$(psi)" 'psi 2 0.0000'
	rc-score -c customers.tsv aged.tsv > earlier.tsv
	is "$(psi)" 'psi 2 0.0000'
	sed -i 1q earlier.tsv
	is "$(psi)" 'psi 2 -'
}
