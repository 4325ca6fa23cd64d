#!/usr/bin/env bats
# rc-score: how well customers pay, as points, a score, caps and a grade.

bats_require_minimum_version 1.5.0
load helpers

setup() {
	clean_room
}

# dues, customers, contacts, receipts: the tables of a test, by the columns that it is
# about.  All dues are as of 2026-10-01.
dues() {
	{
		echo "contract_id customer_id amount payable_on paid state settled_on $* as_of"
		sed 's/$/ 2026-10-01/'
	} | table aged.tsv
}
customers() { { echo "customer_id $*"; cat; } | table customers.tsv; }
contacts() { { echo "on contract_id kind $*"; cat; } | table contacts.tsv; }
receipts() { { echo "receipt_id contract_id received_on amount"; cat; } | table receipts.tsv; }

# by COLUMN... [-- OPTION...]: the columns of --by customer.
by() {
	local names=()
	while [ $# -gt 0 ] && [ "$1" != -- ]; do
		names+=("$1")
		shift
	done
	[ $# = 0 ] || shift
	rc-score --by customer "$@" aged.tsv | columns "${names[@]}"
}

# A customer who owes nothing yet but has paid ahead, with a down payment due: the score
# is the share of it that is paid, and nothing else is known.
share_paid() {
	dues <<-END
	H1 K1 $1 2026-12-01 $1 paid 2026-09-01
	END
	customers down_payment_due <<-END
	K1 $2
	END
	by score -- -c customers.tsv
}

# A customer with three dues, the last of them as given: settled_on and the day of the
# oldest due are what caps look at.
three_dues() {
	dues <<-END
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 K1 100.00 2026-09-02 100.00 paid 2026-09-02
	H1 K1 $*
	END
}

# -- the cases that an independent model made

judge() {
	local case=$shared/cases/judge/$1
	rc-score -d "$2" --by customer -c "$case/customers.tsv" -l "$case/contacts.tsv" \
		-r "$case/receipts.tsv" "$case/aged.tsv" | cut -f1-4 > got.tsv
	cmp got.tsv "$case/expected-score.tsv"
}

@test "case judge/a: scores, grades and caps are those of the model" {
	needs_shared cases/judge
	judge a 2026-11-23
}

@test "case judge/b: scores, grades and caps are those of the model" {
	needs_shared cases/judge
	judge b 2026-10-01
}

# -- the stream

@test "five columns are added, alike for all rows of a customer, and rows keep their order" {
	dues <<-'END'
	H2 K2 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 K1 100.00 2026-12-01 0.00 not-due .
	H3 K2 100.00 2026-12-01 0.00 not-due .
	END
	rc-score aged.tsv > out.tsv
	is "$(head -n 1 out.tsv)" \
		"$(head -n 1 aged.tsv)$tab$(printf 'score\tgrade\tcap\treasons\tsafeguard')"
	# K2 has one due that counts, and it was paid on time: all points, but not rated
	is "$(columns contract_id score grade cap reasons safeguard < out.tsv)" \
		"$(printf '%s\n' 'H2 100.0 N . . .' 'H1 . N . . .' 'H3 100.0 N . . .')"
}

@test "a second run writes the same bytes" {
	three_dues 100.00 2026-08-01 0.00 overdue .
	rc-score aged.tsv > once.tsv
	rc-score aged.tsv | rc-score | cmp - once.tsv
}

@test "the order of the rows changes nothing" {
	needs_shared cases/judge
	rc-score --by customer "$shared/cases/judge/b/aged.tsv" > as-is.tsv
	{ head -n 1 "$shared/cases/judge/b/aged.tsv"
	  tail -n +2 "$shared/cases/judge/b/aged.tsv" | tac; } |
		rc-score --by customer | cmp - as-is.tsv
}

@test "a table without rows gives a header" {
	dues < /dev/null
	is "$(rc-score aged.tsv | wc -l)" 1
	is "$(rc-score --by customer aged.tsv | wc -l)" 1
}

@test "--by customer sorts by id, and a contract without a customer stands for one" {
	dues <<-'END'
	H9 K2 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 . 100.00 2026-09-01 100.00 paid 2026-09-01
	H5 K1 100.00 2026-09-01 100.00 paid 2026-09-01
	END
	is "$(by customer_id dues | tr '\n' ' ')" 'H1 1 K1 1 K2 1 '
}

@test "a customer named in one row of a contract is the customer of all its rows" {
	dues <<-'END'
	H1 . 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 K1 100.00 2026-09-02 100.00 paid 2026-09-02
	H2 K1 100.00 2026-09-03 100.00 paid 2026-09-03
	END
	is "$(by customer_id dues)" 'K1 3'
}

@test "a contract and a customer of the same id are two" {
	dues <<-'END'
	X . 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 X 100.00 2026-09-01 100.00 paid 2026-09-11
	END
	customers loan_stage <<-'END'
	X refused
	END
	is "$(by customer_id grade -- -c customers.tsv)" "$(printf 'X D\nX N')"
}

# -- behaviour

@test "a due weighs half for each half-life since it was payable" {
	dues <<-'END'
	H1 K1 100.00 2026-10-01 100.00 paid 2026-10-01
	H1 K1 100.00 2026-04-04 100.00 paid 2026-05-04
	END
	# 180 days between them: (1 x 0 + 1/2 x 30) / (1 + 1/2) = 10 days
	# 10 days: 70 - (70 - 55) x (10 - 7) / (15 - 7) = 64.375; x 60/100 = 38.625
	is "$(by days_late delay_points score)" '10.00 38.63 64.4'
}

@test "a due weighs by its amount" {
	dues <<-'END'
	H1 K1 300.00 2026-09-01 300.00 paid 2026-09-01
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-13
	END
	is "$(by days_late)" '3.00'   # (300 x 0 + 100 x 12) / 400
}

@test "few dues are drawn towards the mean of all" {
	dues <<-'END'
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-01
	H2 K2 100.00 2026-09-01 100.00 paid 2026-09-21
	H2 K2 100.00 2026-09-01 100.00 paid 2026-09-21
	H2 K2 100.00 2026-09-01 100.00 paid 2026-09-21
	END
	# all: 3 x 20 / 4 = 15; K1: (1 x 0 + 3 x 15) / 4; K2: (3 x 20 + 3 x 15) / 6
	is "$(by customer_id days_late)" "$(printf 'K1 11.25\nK2 17.50')"
}

@test "an open due is late up to as-of, and one paid early is 0 days late" {
	dues <<-'END'
	H1 K1 100.00 2026-09-19 0.00 overdue .
	H1 K1 100.00 2026-09-19 100.00 paid 2026-08-01
	END
	is "$(by days_late)" '6.00'   # (12 + 0) / 2
}

@test "what a bank pays, what isn't payable yet, cancelled, future and credits don't count" {
	dues item <<-'END'
	H1 K1 100.00 2026-09-01 0.00 overdue . 按揭
	H1 K1 100.00 2026-10-02 0.00 not-due . 首付
	H1 K1 100.00 2026-09-01 0.00 cancelled . 首付
	H1 K1 100.00 2026-09-01 0.00 future . 首付
	H1 K1 -100.00 2026-09-01 -100.00 paid 2026-09-01 首付
	H1 K1 100.00 2026-10-01 0.00 not-due . 契税
	END
	is "$(by dues days_late cap)" '1 0.00 .'
}

@test "a due that is paid without our knowing when doesn't count" {
	dues <<-'END'
	H1 K1 100.00 2026-09-01 100.00 paid .
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-05
	END
	is "$(by dues days_late)" '1 4.00'
}

@test "a due of 55 half-lives weighs nothing, and a customer with no other isn't known" {
	echo 'score: {half_life_days: 1}' > policy.yaml
	dues <<-'END'
	H1 K1 100.00 2026-08-07 100.00 paid 2026-08-08
	H2 K2 100.00 2026-08-08 100.00 paid 2026-08-09
	END
	# 2026-08-07 is 55 days before; the 54 days of the other leave 2^-54
	is "$(by customer_id dues days_late -- -p policy.yaml)" "$(printf 'K1 1 .\nK2 1 1.00')"
}

# PAYDEX: D&B's own anchors and the value chart that it prints between them.
@test "points lie on straight lines: the anchors of D&B's PAYDEX give its value chart" {
	cat > policy.yaml <<-'END'
	score:
	  shrink_dues: 0
	  min_dues: 1
	  weights: {behaviour: 100, capacity: 0, conduct: 0}
	  delay_points: {0: 80, 15: 70, 22: 60, 30: 50, 60: 40, 90: 30, 120: 20}
	  down_payment_points: 0
	  loan_points: {refused: 0}
	  debt_points: {1: 0}
	  promise_points: 0
	  extension_points: {0: 0}
	END
	dues <<-'END'
	H000 . 100.00 2026-01-01 100.00 paid 2026-01-01
	H015 . 100.00 2026-01-01 100.00 paid 2026-01-16
	H022 . 100.00 2026-01-01 100.00 paid 2026-01-23
	H026 . 100.00 2026-01-01 100.00 paid 2026-01-27
	H030 . 100.00 2026-01-01 100.00 paid 2026-01-31
	H036 . 100.00 2026-01-01 100.00 paid 2026-02-06
	H045 . 100.00 2026-01-01 100.00 paid 2026-02-15
	H060 . 100.00 2026-01-01 100.00 paid 2026-03-02
	H090 . 100.00 2026-01-01 100.00 paid 2026-04-01
	H120 . 100.00 2026-01-01 100.00 paid 2026-05-01
	H200 . 100.00 2026-01-01 100.00 paid 2026-07-20
	END
	is "$(by customer_id score -- -p policy.yaml)" "$(cat <<-'END'
	H000 80.0
	H015 70.0
	H022 60.0
	H026 55.0
	H030 50.0
	H036 48.0
	H045 45.0
	H060 40.0
	H090 30.0
	H120 20.0
	H200 20.0
	END
	)"
}

# -- capacity

@test "the down payment earns the share of it that is paid, at most all" {
	dues <<-'END'
	H1 K1 50.00 2026-12-01 50.00 paid 2026-09-01
	H2 K2 300.00 2026-12-01 300.00 paid 2026-09-01
	H3 K3 300.00 2026-12-01 300.00 paid 2026-09-01
	H4 K4 300.00 2026-12-01 300.00 paid 2026-09-01
	END
	customers down_payment_due <<-'END'
	K1 200.00
	K2 200.00
	K3 .
	K4 0.00
	END
	is "$(by customer_id down_payment_points -- -c customers.tsv | tr '\n' ' ')" \
		'K1 2.50 K2 10.00 K3 . K4 . '
}

@test "what a bank paid is no down payment, and a credit is taken off" {
	dues item <<-'END'
	H1 K1 500.00 2026-09-01 500.00 paid 2026-09-01 按揭
	H1 K1 150.00 2026-09-01 150.00 paid 2026-09-01 首付
	H1 K1 -50.00 2026-09-01 -50.00 paid 2026-09-01 面积补差
	END
	customers down_payment_due <<-'END'
	K1 200.00
	END
	is "$(by down_payment_points -- -c customers.tsv)" '5.00'   # 10 x 100 / 200
}

@test "each stage of a loan has its points" {
	dues <<-'END'
	H1 K1 100.00 2026-12-01 0.00 not-due .
	H2 K2 100.00 2026-12-01 0.00 not-due .
	H3 K3 100.00 2026-12-01 0.00 not-due .
	H4 K4 100.00 2026-12-01 0.00 not-due .
	H5 K5 100.00 2026-12-01 0.00 not-due .
	H6 K6 100.00 2026-12-01 0.00 not-due .
	END
	customers loan_stage <<-'END'
	K1 approved
	K2 released
	K3 complete
	K4 submitted
	K5 missing
	K6 refused
	END
	is "$(by loan_points -- -c customers.tsv | tr '\n' ' ')" \
		'10.00 10.00 7.00 4.00 2.00 0.00 '
}

@test "the debt ratio earns the points of the first edge that it doesn't pass" {
	for i in 1 2 3 4 5 6 7 8; do
		echo "H$i K$i 100.00 2026-12-01 0.00 not-due ."
	done | dues
	customers monthly_income monthly_debt <<-'END'
	K1 10000.00 3500.00
	K2 10000.00 3500.01
	K3 10000.00 5000.00
	K4 10000.00 5500.00
	K5 10000.00 5500.01
	K6 0.00 0.00
	K7 10000.00 .
	K8 . 10.00
	END
	is "$(by debt_points -- -c customers.tsv | tr '\n' ' ')" \
		'5.00 4.00 4.00 2.00 0.00 0.00 . . '
}

# -- conduct

@test "promises kept count by the receipts, open and replaced ones don't" {
	dues <<-'END'
	H1 K1 100.00 2026-12-01 0.00 not-due .
	END
	contacts due_id promise_on promise_amount <<-'END'
	2026-08-01 H1 promise 1 2026-08-10 50.00
	2026-08-01 H1 promise 2 2026-08-10 60.00
	2026-08-01 H1 promise 3 2026-08-10 999.00
	2026-08-02 H1 promise 4 2026-08-10 999.00
	2026-09-20 H1 promise 4 2026-10-05 70.00
	END
	receipts <<-'END'
	R1 H1 2026-08-12 55.00
	END
	# 1 is kept, 2 and 3 broken, 4 replaced by one that is open: 10 x 1 / 3
	is "$(by promise_points -- -l contacts.tsv -r receipts.tsv)" '3.33'
}

@test "promises older than the policy's days don't count, and no promise earns all" {
	dues <<-'END'
	H1 K1 100.00 2026-09-01 0.00 overdue .
	H2 K2 100.00 2026-09-01 0.00 overdue .
	H3 K3 100.00 2026-09-01 0.00 overdue .
	END
	contacts promise_on <<-'END'
	2026-04-03 H1 promise 2026-04-05
	2026-04-04 H2 promise 2026-04-05
	END
	# 2026-04-04 is 180 days before; without receipts: something is overdue, so broken
	is "$(by promise_points -- -l contacts.tsv | tr '\n' ' ')" '10.00 0.00 10.00 '
}

@test "extensions cost points, a bank's due's and one granted after as-of too" {
	dues item extended_to <<-'END'
	H0 K0 100.00 2026-09-01 100.00 paid 2026-09-01 首付 .
	H1 K1 100.00 2026-11-01 0.00 not-due . 按揭 2026-11-01
	H2 K2 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01
	H2 K2 100.00 2026-11-01 0.00 future . 首付 2026-11-01
	H2 K2 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01
	H3 K3 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01
	H3 K3 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01
	H3 K3 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01
	H3 K3 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01
	END
	is "$(by extension_points | tr '\n' ' ')" '5.00 3.00 1.00 0.00 '
}

# -- the score

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
	H1 K1 249.50 2026-12-01 249.50 paid 2026-09-01
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
	echo 'score: {caps: {first_late: {until: 0}}}' > policy.yaml
	three_dues 1.00 2026-09-01 0.00 overdue .
	is "$(by grade cap -- -p policy.yaml)" 'A .'
	three_dues 1.00 2026-08-31 0.00 overdue .
	is "$(by grade cap -- -p policy.yaml)" 'C overdue-30'
	three_dues 1.00 2026-08-02 0.00 overdue .
	is "$(by grade cap -- -p policy.yaml)" 'C overdue-30'
	three_dues 1.00 2026-08-01 0.00 overdue .
	is "$(by grade cap -- -p policy.yaml)" 'D overdue-60'
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

# -- why

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

# -- validation

# Ten customers, whose scores are the shares that they paid: bad at 20, 30, 50 and 75,
# good at 40 to 90.
ten() {
	local i=0
	for score in 20 30 50 75 40 50 60 70 80 90; do
		i=$((i + 1))
		echo "H$i K$i $score.00 2026-12-01 $score.00 paid 2026-09-01"
	done | dues
	for i in 1 2 3 4 5 6 7 8 9 10; do
		echo "K$i 100.00"
	done | customers down_payment_due
	{
		echo 'customer_id bad'
		for i in 1 2 3 4; do echo "K$i 1"; done
		for i in 5 6 7 8 9 10; do echo "K$i 0"; done
	} | table labels.tsv
	echo 'score: {min_dues: 0, min_bads: 4}' > policy.yaml
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

@test "on IBM's 2,466 invoices the score of 2012 tells who paid late in 2013" {
	needs_shared data/ibm
	rc-import -q dues -m "$data/maps/ibm-dues.yaml" "$shared/data/ibm/ibm-mdy.csv" > dues.tsv
	rc-import -q receipts -m "$data/maps/ibm-receipts.yaml" "$shared/data/ibm/ibm-mdy.csv" \
		> receipts.tsv
	rc-age -r receipts.tsv -d 2012-12-31 dues.tsv > aged.tsv
	rc-age -r receipts.tsv -d 2014-01-31 --allocations paid.tsv dues.tsv > later.tsv
	# bad: more than 3 days late on average, over what was payable in 2013
	{
		printf 'customer_id\tbad\n'
		{
			columns contract_id customer_id payable_on < later.tsv
			columns contract_id days_late < paid.tsv
		} | awk -v OFS='\t' '
			NF == 3 { if ($3 ~ /^2013/) of[$1] = $2; next }
			$1 in of { n[of[$1]]++; days[of[$1]] += $2 }
			END { for (c in n) print c, (days[c] > 3 * n[c]) }'
	} > labels.tsv
	# AUC and KS of these scores and labels were computed by another program as well
	is "$(rc-score --validate labels.tsv aged.tsv | columns figure grade n bad value)" "$(cat <<-'END'
	bad_rate A 56 4 0.0714
	bad_rate B 24 12 0.5000
	bad_rate C 19 19 1.0000
	bad_rate D 1 1 1.0000
	bad_rate N 0 0 -
	bad_rate all 100 36 0.3600
	ks rated 100 36 0.7483
	auc rated 100 36 0.9514
	END
	)"
}

# -- what is wrong

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
	says 1 "rc-score: aged.tsv:2: as_of: 2026-10-01, where 2026-10-02 is wanted; all dues must be aged as of one day" \
		rc-score -d 2026-10-02 aged.tsv
	sed -i '4s/2026-10-01/2026-10-02/' aged.tsv
	says 1 "rc-score: aged.tsv:4: as_of: 2026-10-02, where 2026-10-01 is wanted; all dues must be aged as of one day" \
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
