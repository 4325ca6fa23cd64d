#!/usr/bin/env bats
# rc-age: buckets and late-payment penalties.

load ../helpers
load age

setup() {
	clean_room
}

# -- buckets

@test "buckets are the bands between the policy's upper edges" {
	dues due_on amount <<-'END'
	H1 a 2026-04-10 1.00
	H1 b 2026-04-04 1.00
	H1 c 2026-04-03 1.00
	H1 d 2026-03-27 1.00
	H1 e 2026-03-26 1.00
	H1 f 2026-03-12 1.00
	H1 g 2026-03-11 1.00
	H1 h 2026-02-10 1.00
	H1 i 2026-02-09 1.00
	H1 j 2026-01-11 1.00
	H1 k 2026-01-10 1.00
	H1 l 2026-04-11 1.00
	END
	is "$(unpaid -d 2026-04-11 dues.tsv | columns due_id days_overdue bucket)" "\
a 1 1-7
b 7 1-7
c 8 8-15
d 15 8-15
e 16 16-30
f 30 16-30
g 31 31-60
h 60 31-60
i 61 61-90
j 90 61-90
k 91 91+
l 0 not-due"
	echo 'ageing: {buckets: [1, 2, 10]}' > policy.yaml
	is "$(unpaid -p policy.yaml -d 2026-04-11 dues.tsv | columns bucket |
		sed -n '1p;2p;3p;4p')" "1
3-10
3-10
11+"
}

# -- late-payment penalties

@test "200,000.00 paid 76 days late bear 7,600.00 by slab and 4,000.00 marginally" {
	dues due_on amount <<-'END'
	H1 1 2024-03-05 200000.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2024-05-20 200000.00
	END
	late_policy slab
	is "$(RC_POLICY=policy.yaml aged 2024-12-31 state late_fee)" "paid 7600.00"
	late_policy marginal
	is "$(RC_POLICY=policy.yaml aged 2024-12-31 state late_fee)" "paid 4000.00"
	late_policy none
	is "$(RC_POLICY=policy.yaml aged 2024-12-31 state late_fee)" "paid 0.00"
}

@test "an open balance bears a late-payment penalty for the days overdue so far" {
	dues due_on amount <<-'END'
	H1 1 2024-03-05 200000.00
	END
	receipts received_on amount < /dev/null
	late_policy marginal
	is "$(RC_POLICY=policy.yaml aged 2024-05-20 days_overdue late_fee)" "76 4000.00"
	late_policy slab
	is "$(RC_POLICY=policy.yaml aged 2024-05-04 days_overdue late_fee)" "60 2400.00"
	is "$(RC_POLICY=policy.yaml aged 2024-05-05 days_overdue late_fee)" "61 6100.00"
}

@test "each allocation bears the late-payment penalty of its own days" {
	dues due_on amount <<-'END'
	H1 1 2024-03-05 200000.00
	END
	receipts received_on amount <<-'END'
	R1 H1 2024-03-15 100000.00
	END
	late_policy marginal
	is "$(RC_POLICY=policy.yaml aged 2024-05-20 late_fee)" 2200.00
}

@test "a late-payment penalty is rounded half up, once per due" {
	dues due_on amount fee_rate <<-'END'
	H1 1 2026-01-10 100.00 0.0001
	H2 1 2026-01-10 50.00 0.0001
	H3 1 2026-01-10 49.99 0.0001
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-10 34.00
	R2 H1 2026-01-11 33.00
	R3 H1 2026-01-11 33.00
	R4 H2 2026-01-11 50.00
	R5 H3 2026-01-11 49.99
	END
	is "$(aged 2026-01-31 contract_id late_fee)" "H1 0.01
H2 0.01
H3 0.00"
}

@test "a row's fee_rate replaces all tiers" {
	dues due_on amount fee_rate <<-'END'
	H1 1 2024-03-05 100000.00 0.0005
	H1 2 2024-03-05 100000.00 0
	END
	receipts received_on amount < /dev/null
	is "$(aged 2024-05-20 late_fee)" "3800.00
0.00"
}

@test "bank dues bear no late-payment penalty unless the policy says so" {
	dues due_on amount item <<-'END'
	H1 1 2024-03-05 200000.00 按揭
	END
	receipts received_on amount < /dev/null
	late_policy marginal
	is "$(RC_POLICY=policy.yaml aged 2024-05-20 late_fee)" 0.00
	sed -i 's/mode:/classes: [price, loan], mode:/' policy.yaml
	is "$(RC_POLICY=policy.yaml aged 2024-05-20 late_fee)" 4000.00
}

@test "what a refund took back bears a late-payment penalty to as-of" {
	dues due_on amount fee_rate <<-'END'
	H1 1 2026-01-10 1000.00 0.001
	END
	receipts received_on amount <<-'END'
	R1 H1 2026-01-10 1000.00
	R2 H1 2026-01-15 -400.00
	END
	is "$(aged 2026-01-20 late_fee)" 4.00
}

@test "an extension moves the beginning of the late-payment penalty" {
	dues due_on amount extended_to fee_rate <<-'END'
	H1 1 2026-01-10 1000.00 2026-01-18 0.001
	END
	receipts received_on amount < /dev/null
	is "$(aged 2026-01-20 late_fee)" 2.00
}
