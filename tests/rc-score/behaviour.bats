#!/usr/bin/env bats
# rc-score: points for behaviour, by the days that dues were late.

load ../helpers
load score

setup() {
	clean_room
}

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

@test "other classes, what isn't payable yet, cancelled, future and credits don't count" {
	dues item <<-'END'
	H1 K1 100.00 2026-09-01 0.00 overdue . 按揭
	H1 K1 100.00 2026-09-01 0.00 overdue . 契税
	H1 K1 100.00 2026-10-01 0.00 not-due . 首付
	H1 K1 100.00 2026-09-01 0.00 cancelled . 首付
	H1 K1 100.00 2026-09-01 0.00 future . 首付
	H1 K1 -100.00 2026-09-01 -100.00 paid 2026-09-01 首付
	H1 K1 100.00 2026-09-30 0.00 overdue . 首付
	END
	is "$(by dues days_late cap)" '1 1.00 .'
}

@test "a due settled before it is payable counts as 0 days late, and whole" {
	dues <<-'END'
	H1 K1 100.00 2027-09-01 100.00 paid 2026-09-01
	H1 K1 100.00 2026-10-01 100.00 paid 2026-10-01
	H1 K1 100.00 2026-09-30 0.00 overdue .
	END
	# (1 x 0 + 1 x 0 + w x 1) / (2 + w), w = 2^(-1/180), is 0.33
	is "$(by dues days_late)" '3 0.33'
}

@test "an open due weighs by its balance" {
	dues <<-'END'
	H1 K1 400.00 2026-09-19 300.00 overdue .
	H1 K1 100.00 2026-09-19 100.00 paid 2026-09-19
	END
	is "$(by days_late)" '6.00'   # (100 x 12 + 100 x 0) / 200
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
