#!/usr/bin/env bats
# rc-score: faulty tables and policies are refused at their place.

load ../helpers
load score

setup() {
	clean_room
}

@test "a faulty row of dues is named by file, line and column" {
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	cp aged.tsv good.tsv
	sed 1s/settled_on/setled_on/ good.tsv > aged.tsv
	says 1 "rc-score: aged.tsv:1: no column 'settled_on'; nearest is 'setled_on'" \
		rc-score aged.tsv
	sed 4s/100.00/12,3x/ good.tsv > aged.tsv
	says 1 "rc-score: aged.tsv:4: amount: '12,3x' is not an amount (yuan, at most two decimals)" \
		rc-score aged.tsv
	sed 4s/paid/payed/ good.tsv > aged.tsv
	says 1 "rc-score: aged.tsv:4: state: 'payed' is not future, cancelled, paid, overdue or not-due" \
		rc-score aged.tsv
	sed 4s/paid/overdue/ good.tsv > aged.tsv
	says 1 "rc-score: aged.tsv:4: settled_on: 2026-09-03, of a due that is overdue" \
		rc-score aged.tsv
	sed '4s/paid.*/paid\t2026-10-02\t2026-10-01/' good.tsv > aged.tsv
	says 1 "rc-score: aged.tsv:4: settled_on: 2026-10-02 is after as-of, 2026-10-01" \
		rc-score aged.tsv
	sed 4s/K1/K2/ good.tsv > aged.tsv
	says 1 "rc-score: aged.tsv:4: customer_id: 'K2', where contract 'H1' has 'K1' before" \
		rc-score aged.tsv
}

@test "all dues must be as of one day, which is --as-of's if that is given" {
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	says 1 "rc-score: aged.tsv:2: as_of: 2026-10-01, where --as-of is 2026-10-02" \
		rc-score -d 2026-10-02 aged.tsv
	sed -i '4s/2026-10-01/2026-10-02/' aged.tsv
	says 1 "rc-score: aged.tsv:4: as_of: 2026-10-02, where the rows before have 2026-10-01" \
		rc-score aged.tsv
	cut -f1-7 aged.tsv > no-day.tsv
	says 1 "rc-score: no-day.tsv:2: as_of: is not known; say --as-of" rc-score no-day.tsv
	is "$(rc-score -d 2026-10-01 --by customer no-day.tsv | columns score)" 100.0
}

@test "an item that the policy doesn't know is price, and said so" {
	dues item <<-'END'
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-01 车位
	END
	says 0 "rc-score: item '车位': not in the policy, taken as price" rc-score aged.tsv
}

@test "amounts beyond all range are an error" {
	dues <<-'END'
	H1 K1 90000000000000.00 2026-09-01 0.00 overdue .
	H1 K1 0.01 2026-09-01 0.00 overdue .
	END
	says 1 "rc-score: the sum of the dues that count is beyond 90,000,000,000,000.00" \
		rc-score aged.tsv
}

@test "the largest amounts and the longest delays don't overflow" {
	dues <<-'END'
	H1 K1 89999999999999.98 1900-01-01 0.00 overdue .
	H2 K2 0.01 2026-10-01 0.01 paid 2026-10-01
	END
	sed -i 's/2026-10-01$/2999-12-31/; s/2026-10-01/2999-12-31/' aged.tsv
	customers down_payment_due monthly_income monthly_debt <<-'END'
	K1 90000000000000.00 90000000000000.00 90000000000000.00
	K2 0.03 0.01 90000000000000.00
	END
	echo 'score: {half_life_days: 36500}' > policy.yaml
	# 401,766 days late, at a weight of 2^-11; K2: 3 / 4 of that, and 10 x 1 / 3 points
	is "$(by customer_id days_late down_payment_points debt_points -- \
		-p policy.yaml -c customers.tsv)" \
		"$(printf 'K1 401766.00 0.00 0.00\nK2 301324.50 3.33 0.00')"
}

@test "a faulty row of customers is named by file, line and column" {
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	bad() {
		customers "$2" <<-END
		K1 $3
		END
		says 1 "rc-score: customers.tsv:2: $1" rc-score -c customers.tsv aged.tsv
	}
	bad "loan_stage: 'aproved' is not in the policy's score.loan_points; nearest is 'approved'" \
		loan_stage aproved
	bad "monthly_income: -1.00 is below 0" monthly_income -1
	bad "monthly_debt: -1.00 is below 0" monthly_debt -1
	bad "down_payment_due: -1.00 is below 0" down_payment_due -1
	bad "grade: 'E' is not A, B, C or D" grade E
	bad "grade_reason: is empty; a person's grade needs a reason" grade B
	bad "grade_until: is empty; a person's grade needs its last day" \
		'grade grade_reason grade_until' 'B x .'
	customers loan_stage <<-'END'
	K1 approved
	K2 approved
	K1 approved
	END
	says 1 "rc-score: customers.tsv:4: customer_id: 'K1' is there already, in customers.tsv:2" \
		rc-score -c customers.tsv aged.tsv
}

@test "a faulty row of labels or of earlier scores is named by file, line and column" {
	ten
	validate() {
		says 1 "rc-score: $1" rc-score -p policy.yaml -c customers.tsv \
			--validate labels.tsv --earlier earlier.tsv aged.tsv
	}
	table earlier.tsv <<-'END'
	customer_id grade
	K1 E
	END
	validate "earlier.tsv:2: grade: 'E' is not A, B, C, D or N"
	table earlier.tsv <<-'END'
	customer_id grade
	. A
	END
	validate "earlier.tsv:2: customer_id: is empty, and no contract_id stands for it"
	printf 'K1\t0\n' >> labels.tsv
	validate "labels.tsv:12: customer_id: 'K1' is there already, in labels.tsv:2"
	printf 'customer_id\tbad\nK1\t2\n' > labels.tsv
	validate "labels.tsv:2: bad: '2' is not 0 or 1"
}

@test "options that don't go together are refused" {
	dues < /dev/null
	says 2 "rc-score: stdin can't be more than one of the tables" rc-score -c -
	says 2 "rc-score: stdin can't be more than one of the tables" rc-score -c - -l - aged.tsv
	says 2 "rc-score: --by: 'project' is not customer" rc-score --by project aged.tsv
	says 2 "rc-score: --by, --explain and --validate exclude each other" \
		rc-score --by customer --explain K1 aged.tsv
	says 2 "rc-score: --earlier needs --validate" rc-score --earlier x aged.tsv
	says 2 "rc-score: --receipts needs --contacts, whose promises it is for" \
		rc-score -r x aged.tsv
}

@test "a policy whose parts don't make up their weights is refused" {
	dues < /dev/null
	refused() {
		printf 'score:\n  %s\n' "$2" > policy.yaml
		says 2 "rc-score: policy.yaml:2:$1" rc-score -p policy.yaml aged.tsv
	}
	refused "12: score.weights: they add up to 90, not to 100" \
		'weights: {behaviour: 50}'
	refused "12: score.weights: capacity is 35, but the most of down_payment_points, loan_points and debt_points is 25" \
		'weights: {behaviour: 50, capacity: 35}'
	refused "12: score.weights: conduct is 25, but the most of promise_points and extension_points is 15" \
		'weights: {behaviour: 50, conduct: 25}'
}

@test "points and caps out of order are refused at their place" {
	dues < /dev/null
	refused() {
		printf 'score:\n  %s\n' "$2" > policy.yaml
		says 2 "rc-score: policy.yaml:2:$1" rc-score -p policy.yaml aged.tsv
	}
	refused "34: numbers must rise, from 0" 'extension_points: {0: 5, 2: 3, 1: 1}'
	refused "18: numbers must rise, from 0" 'delay_points: {1: 100}'
	refused "28: points must not rise" 'delay_points: {0: 50, 3: 60}'
	refused "25: shares must rise" 'debt_points: {0.5: 5, 0.4: 3}'
	refused "30: points must not rise" 'debt_points: {0.5: 3, 0.6: 5}'
	refused "16: an empty map" 'loan_points: {}'
	refused "49: score.caps.overdue: days 30 do not rise above 30" \
		'caps: {overdue: [{days: 30, grade: C}, {days: 30, grade: D}]}'
	refused "60: score.caps.overdue: grade C is better than D before" \
		'caps: {overdue: [{days: 30, grade: D}, {days: 60, grade: C}]}'
	refused "32: score.caps.loan_refused: stage 'rejected' is not in score.loan_points" \
		'caps: {loan_refused: {stage: rejected}}'
}

@test "dues that change between the two readings are noticed" {
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	mkfifo contacts.tsv
	rc-score -l contacts.tsv -o scored.tsv aged.tsv 2> err &
	# opening the fifo waits for the tool, which has read the dues by then
	exec 9> contacts.tsv
	sed 4s/H1/H7/ aged.tsv > other.tsv
	cat other.tsv > aged.tsv
	printf 'on\tcontract_id\tkind\n' >&9
	exec 9>&-
	wait $! && return 1
	is "$(cat err)" "rc-score: the dues changed while they were read"
	[ ! -e scored.tsv ]
}

@test "a pipe can be read twice" {
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	cat aged.tsv | rc-score > piped.tsv
	rc-score aged.tsv | cmp - piped.tsv
}

@test "a full disk is an error" {
	[ -e /dev/full ] || skip "no /dev/full"
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	fails_at 1 'rc-score: *' sh -c 'rc-score aged.tsv > /dev/full'
}
