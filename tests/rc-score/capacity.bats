#!/usr/bin/env bats
# rc-score: points for capacity: down payment, loan and debt ratio.

load ../helpers
load score

setup() {
	clean_room
}

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
