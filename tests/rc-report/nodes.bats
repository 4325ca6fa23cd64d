#!/usr/bin/env bats
# rc-report nodes: what contracts paid so many days after signing.

load ../helpers
load report

# aged_at DAY: contracts A, of which 30 %, 60 % and 95 % of 1,000 are asked, and B, of 500
# without a price; C has no signed_on, and a tax of A and a cancelled due don't count.
contracts() {
	table nodes.tsv <<-'END'
	contract_id project item amount as_of payable_on paid balance state bucket price signed_on paid_7d paid_30d paid_60d
	A 云 首付 600.00 2026-03-31 2026-03-01 600.00 0.00 paid paid . 2026-03-01 299.99 600.00 600.00
	A 山 尾款 400.00 2026-03-31 2026-05-01 0.00 400.00 not-due not-due 1000.00 2026-03-01 0.00 0.00 0.00
	A 云 契税 90.00 2026-03-31 2026-03-01 90.00 0.00 paid paid 1000.00 2026-03-01 90.00 90.00 90.00
	A 云 首付 70.00 2026-03-31 2026-03-02 0.00 0.00 cancelled cancelled 1000.00 2026-03-01 70.00 70.00 70.00
	B 山 首付 500.00 2026-03-31 2026-03-31 200.00 300.00 not-due not-due . 2026-03-24 150.00 200.00 200.00
	C 山 首付 80.00 2026-03-31 2026-03-03 0.00 80.00 overdue 16-30 . . . . .
	END
}

@test "a contract stands at a node from that day on, and reaches it with the share of its price" {
	contracts
	# A paid 299.99 of 300.00 by day 7 and 600.00 of 600.00 by day 30; B 150.00 of 150.00
	rc-report nodes -f tsv nodes.tsv > got.tsv 2> err
	is "$(columns node contracts reached rate required paid missing < got.tsv)" \
		'7 2 1 0.5000 450.00 449.99 0.01
30 1 1 1.0000 600.00 600.00 0.00
60 0 0 - 0.00 0.00 0.00'
	is "$(cat err)" 'rc-report: contracts without signed_on, which no node counts: 1'
}

@test "a contract's group is that of its first counted row" {
	contracts
	is "$(rc-report nodes -b project -f tsv nodes.tsv 2> /dev/null |
		columns project node contracts reached)" \
		'云 7 1 0
云 30 1 1
云 60 0 0
山 7 1 1
山 30 0 0
山 60 0 0'
}

@test "with share: schedule a node asks for what the schedule has payable by then" {
	contracts
	echo 'nodes: [{days: 7, share: schedule}, {days: 30, share: 0.5}, {days: 60, share: 0.95}]' > p.yaml
	# A: 600.00 payable by 03-08; B: 500.00 payable by 03-31
	is "$(rc-report nodes -p p.yaml -f tsv nodes.tsv 2> /dev/null |
		columns node contracts reached required | head -n 1)" '7 2 0 1100.00'
}

@test "a contract with an empty paid_Nd is not known at that node, which is said" {
	contracts
	sed -i '2s/299.99//' nodes.tsv
	rc-report nodes -f tsv nodes.tsv > got.tsv 2> err
	is "$(columns node contracts reached < got.tsv | head -n 1)" '7 1 1'
	grep -qx 'rc-report: contracts that node 7 leaves out, since a paid_7d of theirs is empty: 1' err
}

@test "a table of other nodes than the policy's is refused" {
	contracts
	sed -i '1s/paid_30d/paid_45d/' nodes.tsv
	for kind in nodes summary; do
		says 1 "rc-report: nodes.tsv:1: no column 'paid_30d'; nearest is 'paid_60d'" \
			rc-report $kind nodes.tsv
	done
	says 1 "rc-report: aged.tsv:1: no column 'signed_on'" rc-report nodes aged.tsv
}

@test "summary and by tell the nodes where the dues know them" {
	contracts
	is "$(rc-report -f tsv nodes.tsv 2> /dev/null | tail -n 3 | cut -f 1-7)" \
"node_7${tab}0.5000$tab$tab${tab}1${tab}2${tab}2
node_30${tab}1.0000$tab$tab${tab}1${tab}1${tab}1
node_60${tab}-$tab$tab${tab}0${tab}0${tab}0"
	is "$(rc-report by -b project -f tsv nodes.tsv 2> /dev/null | columns project node_7 node_30)" \
		'云 0.0000 1.0000
山 1.0000 -'
}

@test "nodes of parts are merged to those of the whole" {
	contracts
	{ head -n 1 nodes.tsv; grep '^A' nodes.tsv; } > a.tsv
	grep -v '^A' nodes.tsv > b.tsv
	for part in a b; do
		rc-report nodes --partial -b project -o $part.partial $part.tsv 2> /dev/null
	done
	rc-report nodes -b project nodes.tsv > want 2> /dev/null
	rc-report nodes --merge -b project b.partial a.partial | cmp - want
	rc-report nodes --merge a.partial b.partial | cmp - <(rc-report nodes nodes.tsv 2> /dev/null)
	says 1 "rc-report: c.partial:1: no column 'contracts:node_7'" \
		bash -c 'rc-report --partial -o c.partial aged.tsv; rc-report nodes --merge c.partial'
}

@test "--list names the contracts that missed the last node at which they stand" {
	contracts
	awk '{ print (NR == 1 ? "due_id" : NR - 1) "\t" $0 }' nodes.tsv > numbered.tsv
	mv numbered.tsv nodes.tsv
	# as of 03-31 A stands at day 30, which it reached, and B at day 7; B paid 0.01 too little
	sed -i 's/150.00/149.99/' nodes.tsv
	is "$(rc-report nodes --list -f tsv nodes.tsv |
		columns contract_id project signed_on node required paid missing days)" \
		'B 山 2026-03-24 7 150.00 149.99 0.01 0'
	cut --complement -f 14 nodes.tsv > other.tsv
	says 1 "rc-report: the dues have no signed_on, or not the paid_Nd of all of the policy's nodes" \
		rc-report nodes --list other.tsv
	says 2 'rc-report: --partial takes no --list' rc-report nodes --list --partial nodes.tsv
	says 2 'rc-report: --list takes no --by' rc-report nodes --list -b project nodes.tsv
}
