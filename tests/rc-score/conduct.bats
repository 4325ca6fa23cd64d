#!/usr/bin/env bats
# rc-score: points for conduct: promises and extensions.

load ../helpers
load score

setup() {
	clean_room
}

@test "promises kept count by the receipts, open and replaced ones don't" {
	dues <<-'END'
	H1 K1 100.00 2026-12-01 0.00 not-due .
	END
	contacts due_id promise_on promise_amount <<-'END'
	2026-08-01 H1 promise 1 2026-08-10 50.00
	2026-08-01 H1 promise 2 2026-08-10 60.00
	2026-08-01 H1 promise 3 2026-08-10 999.00
	2026-08-02 H1 promise 4 2026-09-20 999.00
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

@test "extensions of price dues that are known by as-of cost points" {
	dues item extended_to extended_on <<-'END'
	H0 K0 100.00 2026-09-01 100.00 paid 2026-09-01 首付 . .
	H1 K1 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01 2026-10-01
	H1 K1 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01 2026-10-02
	H1 K1 100.00 2026-11-01 0.00 not-due . 按揭 2026-11-01 2026-09-01
	H1 K1 100.00 2026-11-01 0.00 not-due . 契税 2026-11-01 2026-09-01
	H2 K2 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01 .
	H2 K2 100.00 2026-11-01 0.00 future . 首付 2026-11-01 .
	H2 K2 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01 .
	H3 K3 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01 .
	H3 K3 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01 .
	H3 K3 100.00 2026-11-01 0.00 not-due . 首付 2026-11-01 .
	END
	is "$(by extension_points | tr '\n' ' ')" '5.00 3.00 1.00 0.00 '
}
