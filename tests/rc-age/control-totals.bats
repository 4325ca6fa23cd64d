#!/usr/bin/env bats
# rc-age: which receipt paid what, what is unmatched, and control totals.

load ../helpers
load age

setup() {
	clean_room
}

@test "--allocations says which receipt paid what, by which rule, how late" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 首付
	H1 2 2026-02-10 100.00 尾款
	H1 3 2026-01-05 10.00 契税
	END
	receipts received_on amount due_id item <<-'END'
	R1 H1 2026-01-15 30.00 2 .
	R2 H1 2026-01-16 10.00 . 尾款
	R3 H1 2026-01-17 20.00 . .
	R4 H1 2026-01-18 40.00 2 .
	R5 H1 2026-01-19 -40.00 . .
	R6 H1 2026-01-20 10.00 . 契税
	END
	rc-age -d 2026-03-01 -r receipts.tsv --allocations allocations.tsv dues.tsv > aged.tsv
	is "$(cat allocations.tsv)" "receipt_id	contract_id	due_id	on	amount	rule	days_late
R1	H1	2	2026-01-15	30.00	due	0
R2	H1	2	2026-01-16	10.00	item	0
R3	H1	1	2026-01-17	20.00	oldest	7
R6	H1	3	2026-01-20	10.00	item	15"
	is "$(columns due_id paid < aged.tsv)" "1 20.00
2 40.00
3 10.00"
}

@test "allocations sum up to what is paid, due by due" {
	for case in $(of_cases 'age/[abc]'); do
		rc-age -d 2026-11-23 -r "$case/receipts.tsv" --allocations allocations.tsv \
			"$case/dues.tsv" > aged.tsv 2> /dev/null
		sums() {
			awk '{ n = $3; sub(/\./, "", n); sum[$1 "\t" $2] += n }
			END { for (key in sum) if (sum[key]) printf "%s\t%.0f\n", key, sum[key] }' |
				LC_ALL=C sort
		}
		is "$(columns contract_id due_id amount < allocations.tsv | sums)" \
			"$(columns contract_id due_id paid < aged.tsv | sums)"
	done
}

@test "applied and unmatched amounts, less credits paid out, sum up to the receipts" {
	for case in $(of_cases 'age/[abc]'); do
		rc-age -v -d 2026-11-23 -r "$case/receipts.tsv" --allocations allocations.tsv \
			--unmatched un.tsv "$case/dues.tsv" 2> err > /dev/null
		total() {
			awk '{ sub(/\./, "", $1); sum += $1 } END { printf "%.0f\n", sum }'
		}
		is "$({ columns rule amount < allocations.tsv | grep -v ^credit | cut -d' ' -f2
			columns reason amount < un.tsv | grep -v ^credit | cut -d' ' -f2
			awk '/credit-paid-out/ { gsub(",", ""); print "-" $4 }' err; } | total)" \
			"$(columns received_on amount < "$case/receipts.tsv" |
				awk '$1 <= "2026-11-23" { print $2 }' | total)"
	done
}

@test "receipts for contracts without dues are unmatched, and a warning every time" {
	two_dues
	receipts received_on amount due_id <<-'END'
	R1 H0 2026-01-05 60.00 7
	R2 H9 2026-01-06 -1.00 .
	R3 H9 2027-01-06 5.00 .
	END
	message="rc-age: 2 receipts for contracts without dues: 59.00"
	says 0 "$message" rc-age -d 2026-01-31 -r receipts.tsv --unmatched un.tsv dues.tsv
	is "$(cat un.tsv)" "receipt_id	contract_id	due_id	received_on	amount	reason
R1	H0	7	2026-01-05	60.00	no-contract
R2	H9		2026-01-06	-1.00	no-contract"
	says 0 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv
	sed -i 3d receipts.tsv
	says 0 "rc-age: 1 receipt for contracts without dues: 60.00" \
		rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
}

@test "allocations and unmatched are alike for sorted tables" {
	for case in $(of_cases 'age/[abc]'); do
		sorted "$case/dues.tsv" > dues.tsv
		sorted "$case/receipts.tsv" > receipts.tsv
		rc-age -d 2026-11-23 -r receipts.tsv --allocations a1 --unmatched u1 \
			dues.tsv > /dev/null 2>&1
		rc-age -d 2026-11-23 -r receipts.tsv --allocations a2 --unmatched u2 \
			--sorted dues.tsv > /dev/null 2>&1
		cmp a1 a2
		cmp <(LC_ALL=C sort u1) <(LC_ALL=C sort u2)
	done
}

@test "-v prints the control totals" {
	two_dues
	receipts received_on amount <<-'END'
	R1 H1 2026-01-05 230.00
	R2 H2 2026-01-05 1234.56
	R3 H1 2026-01-06 -240.00
	R4 H1 2026-02-01 60.00
	R5 H1 2026-02-02 1000.00
	END
	rc-age -v -d 2026-02-02 -r receipts.tsv dues.tsv 2> err > /dev/null
	is "$(sed '/: policy: /d' err | tr -s ' ')" "rc-age: 1 receipt for contracts without dues: 1,234.56
rc-age: 1 receipt refunded more than came in: -10.00
rc-age: dues 2 200.00
rc-age: receipts 5 2,284.56
rc-age: applied 3 200.00
rc-age: unapplied 1 860.00
rc-age: no-contract 1 1,234.56
rc-age: over-refunded 1 -10.00
rc-age: credit 0 0.00
rc-age: credit-paid-out 0 0.00"
}

@test "-v prints the dues' total without receipts, too" {
	two_dues
	unpaid -v -d 2026-02-02 dues.tsv 2> err > /dev/null
	is "$(sed '/: policy: /d' err | tr -s ' ' | head -n 1)" "rc-age: dues 2 200.00"
}

@test "an item that the policy doesn't know is price, and said so once" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 100.00 花园
	H1 2 2026-01-11 100.00 花园
	H1 3 2026-01-12 100.00 .
	END
	receipts received_on amount item <<-'END'
	R1 H1 2026-01-05 150.00 首付
	R2 H1 2026-01-05 10.00 花园
	END
	message="rc-age: item '花园': not in the policy, taken as price"
	says 0 "$message" rc-age -d 2026-01-31 -r receipts.tsv dues.tsv
	is "$(columns paid < out)" "100.00
60.00
0.00"
	says 0 "$message" rc-age -d 2026-01-31 --sorted -r receipts.tsv dues.tsv
	says 0 "$message" unpaid -d 2026-01-31 dues.tsv
}

@test "many items that the policy doesn't know are named in one line" {
	dues due_on amount item <<-'END'
	H1 1 2026-01-10 1.00 a1
	H1 2 2026-01-10 1.00 a2
	H1 3 2026-01-10 1.00 a3
	H1 4 2026-01-10 1.00 a4
	H1 5 2026-01-10 1.00 a5
	H1 6 2026-01-10 1.00 a6
	H1 7 2026-01-10 1.00 a7
	END
	says 0 "rc-age: item 'a1', 'a2', 'a3', 'a4', 'a5' and 2 more: not in the policy, taken as price" \
		unpaid -d 2026-01-01 dues.tsv
}
