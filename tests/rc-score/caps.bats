#!/usr/bin/env bats
# rc-score: what caps a grade, and a person's grade.

load ../helpers
load score

setup() {
	clean_room
}

# -- caps

@test "a first due of more than 7 days late caps at C, until 180 days after it was payable" {
	three_dues 100.00 2026-08-01 100.00 paid 2026-08-08
	is "$(by cap)" .
	three_dues 100.00 2026-08-01 100.00 paid 2026-08-09
	# days late: 8 x w / (2 + w) with w just under 1, so a good score
	is "$(by grade cap)" 'C first-late'
	three_dues 100.00 2026-04-04 100.00 paid 2026-04-12
	is "$(by grade cap valid_until)" 'C first-late 2026-10-01'
	three_dues 100.00 2026-04-03 100.00 paid 2026-04-11
	is "$(by grade cap)" 'A .'
}

@test "of several first dues the latest paid counts" {
	dues <<-'END'
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-10
	END
	is "$(by cap)" first-late
}

@test "a due open for more than 30 days caps at C, for more than 60 at D" {
	printf '%s\n' 'score: {caps: {first_late: {until: 0}}}' 'dunning: {min_amount: 1.00}' \
		> policy.yaml
	three_dues 1.00 2026-09-01 0.00 overdue .
	is "$(by grade cap -- -p policy.yaml)" 'A .'
	three_dues 1.00 2026-08-31 0.00 overdue .
	is "$(by grade cap -- -p policy.yaml)" 'C overdue-30'
	three_dues 1.00 2026-08-02 0.00 overdue .
	is "$(by grade cap -- -p policy.yaml)" 'C overdue-30'
	three_dues 1.00 2026-08-01 0.00 overdue .
	is "$(by grade cap -- -p policy.yaml)" 'D overdue-60'
}

@test "an open due with a balance below dunning.min_amount caps nothing" {
	three_dues 99.99 2026-06-01 0.00 overdue .
	is "$(by cap)" .
	three_dues 100.00 2026-06-01 0.00 overdue .
	is "$(by cap)" first-late,overdue-60
}

@test "a due that was paid caps nothing, however late" {
	three_dues 1.00 2026-03-01 1.00 paid 2026-09-01
	is "$(by grade cap)" 'A .'
}

@test "a refused loan caps at D" {
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	customers loan_stage <<-'END'
	K1 refused
	END
	is "$(by grade cap -- -c customers.tsv)" 'D loan-refused'
}

@test "two broken promises in 90 days cost one grade" {
	three_dues 0.01 2026-09-30 0.00 overdue .
	contacts due_id promise_on <<-'END'
	2026-06-20 H1 promise 1 2026-07-01
	2026-06-20 H1 promise 2 2026-07-01
	END
	# last day 2026-07-03, 90 days before; 60 + 0 of 70 points: 85.7, so A
	is "$(by score grade cap -- -l contacts.tsv)" '85.7 B promises-broken'
	sed -i 's/2026-07-01/2026-06-30/' contacts.tsv
	is "$(by score grade cap -- -l contacts.tsv)" '85.7 A .'
}

@test "fewer than 3 dues are not rated, unless a cap other than promises holds" {
	dues <<-'END'
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 K1 100.00 2026-09-02 0.00 overdue .
	H1 K1 100.00 2026-10-02 0.00 not-due .
	END
	is "$(by grade cap)" 'N .'
	contacts due_id promise_on <<-'END'
	2026-06-20 H1 promise 1 2026-08-01
	2026-06-20 H1 promise 2 2026-08-01
	END
	is "$(by grade cap -- -l contacts.tsv)" 'N promises-broken'
	sed -i 's/2026-09-02/2026-08-15/' aged.tsv
	is "$(by grade cap)" 'D first-late,overdue-30'
}

# -- a person's grade

override() {
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	customers loan_stage grade grade_reason grade_until <<-END
	K1 refused B 父母担保 $1
	END
}

@test "a person's grade wins up to its last day, and is shown as such" {
	override 2026-10-01
	is "$(by grade cap reasons valid_until proposed grade_reason -- -c customers.tsv)" \
		'B loan-refused override,loan-stage 2026-10-01 D 父母担保'
	is "$(rc-score -c customers.tsv aged.tsv | columns grade safeguard | sort -u)" 'B .'
}

@test "a person's grade ends with its last day" {
	override 2026-09-30
	is "$(by grade reasons proposed grade_reason -- -c customers.tsv)" 'D loan-stage D .'
}

@test "a grade is good for the policy's days" {
	three_dues 100.00 2026-09-03 100.00 paid 2026-09-03
	is "$(by valid_until)" 2026-11-01
	echo 'score: {valid_days: 7}' > policy.yaml
	is "$(by valid_until -- -p policy.yaml)" 2026-10-08
}

@test "the safeguard is the policy's text for the grade" {
	three_dues 100.00 2026-07-01 0.00 overdue .
	is "$(rc-score --by customer aged.tsv | cut -f6 | tail -n 1)" '50% 预付款'
	echo 'score: {safeguards: {D: 预付款, N: 首付不分期}}' > policy.yaml
	is "$(by grade safeguard -- -p policy.yaml)" 'D 预付款'
	share_paid 1.00 2.00
	is "$(by grade safeguard -- -p policy.yaml -c customers.tsv)" 'N 首付不分期'
}
