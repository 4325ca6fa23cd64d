#!/usr/bin/env bats
# rc-score: the points make a score, and the score a grade with its reasons.

load ../helpers
load score

setup() {
	clean_room
}

@test "what is not known is left out on both sides" {
	dues extended_to <<-'END'
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-31 .
	END
	sed -i 's/2026-09-31/2026-09-16/' aged.tsv
	# 15 days: 55 of 100, so 33 of 60; no extension: 5 of 5; 100 x 38 / 65 = 58.46
	is "$(by score)" '58.5'
	customers loan_stage <<-'END'
	K1 submitted
	END
	# and 4 of 10: 100 x 42 / 75 = 56
	is "$(by score -- -c customers.tsv)" '56.0'
	contacts < /dev/null
	# and 10 of 10, as no promise was made: 100 x 52 / 85 = 61.18
	is "$(by score -- -c customers.tsv -l contacts.tsv)" '61.2'
}

@test "a score is rounded half up to one decimal" {
	is "$(share_paid 12.24 100.00)" 12.2
	is "$(share_paid 12.25 100.00)" 12.3
	is "$(share_paid 12.34 100.00)" 12.3
}

@test "thirds add up exactly: a score of 58.25 is 58.3" {
	# promises: 10 x 1/3; down payment: 10 x 0.83166... = 10 x 249.50 / 300.00; together
	# 3.3333 + 8.31666 = 11.65 of 20 points, which is 58.25 of 100
	dues <<-'END'
	H1 K1 249.50 2026-12-01 249.50 paid .
	END
	customers down_payment_due <<-'END'
	K1 300.00
	END
	contacts due_id promise_on promise_amount <<-'END'
	2026-08-01 H1 promise 1 2026-08-10 50.00
	2026-08-01 H1 promise 2 2026-08-10 60.00
	2026-08-01 H1 promise 3 2026-08-10 60.00
	END
	receipts <<-'END'
	R1 H1 2026-08-12 55.00
	END
	is "$(by score -- -c customers.tsv -l contacts.tsv -r receipts.tsv)" 58.3
}

@test "a grade begins with its least score, as printed" {
	printf 'score: {min_dues: 0}\n' > policy.yaml
	is "$(share_paid 84.94 100.00)" 84.9
	is "$(by grade -- -p policy.yaml -c customers.tsv)" B
	is "$(share_paid 84.95 100.00)" 85.0
	is "$(by grade -- -p policy.yaml -c customers.tsv)" A
	share_paid 70.00 100.00
	is "$(by grade -- -p policy.yaml -c customers.tsv)" B
	share_paid 55.00 100.00
	is "$(by grade -- -p policy.yaml -c customers.tsv)" C
	share_paid 54.94 100.00
	is "$(by grade -- -p policy.yaml -c customers.tsv)" D
}

@test "reasons are the largest losses of points, at most three" {
	dues extended_to <<-'END'
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-16 2026-09-01
	END
	customers down_payment_due loan_stage monthly_income monthly_debt <<-'END'
	K1 1000.00 missing 100.00 90.00
	END
	# lost: delay 27, down payment 9, loan stage 8, debt ratio 5, extensions 2
	is "$(by reasons -- -c customers.tsv)" delay,down-payment,loan-stage
	printf 'score: {reasons: 5}\n' > policy.yaml
	is "$(by reasons -- -p policy.yaml -c customers.tsv)" \
		delay,down-payment,loan-stage,debt-ratio,extensions
}

@test "a factor without a loss is no reason" {
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	is "$(by score grade reasons)" '100.0 A .'
}

@test "a grade is good up to 2999-12-31, the last day there is" {
	{
		echo "contract_id amount payable_on paid state settled_on as_of"
		echo "H1 100.00 2999-12-01 100.00 paid 2999-12-01 2999-12-20"
	} | table aged.tsv
	is "$(by valid_until)" 2999-12-31
}
