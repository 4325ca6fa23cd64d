#!/usr/bin/env bats
# The way past one machine: a book in parts, each aged and added up by itself, and merged
# to the bytes of the report of the whole.

load helpers

setup_file() {
	BATS_TEST_TMPDIR=$BATS_FILE_TMPDIR clean_room
	rc-import dues -q -o dues.tsv "$tests/sample/receivables-crm.csv"
	rc-import receipts -q -o receipts.tsv "$tests/sample/receipts-finance.csv"
	rc-age -d 2026-09-30 -r receipts.tsv -o aged.tsv dues.tsv
	rc-dun -r receipts.tsv -o dun.tsv aged.tsv
}

setup() {
	clean_room
	cp "$BATS_FILE_TMPDIR"/work/*.tsv .
	echo 'language: en' > en.yaml
}

shard() {
	perl "$tests/../config/shard.pl" "$@"
}

# add_up_parts FOLDER TABLE OPTION...: the partial of each part of the table.  A shell of
# its own begins a hundred processes sooner than this one, which traces each.
add_up_parts() {
	sh -ec '
	folder=$1 table=$2
	shift 2
	for part in "$folder"/*; do
		rc-report "$@" --partial "$part/$table" > "$part/partial"
	done' - "$@"
}

# merges_to_the_whole FOLDER TABLE OPTION...: the report of the table is that of its parts
# in FOLDER, as files in any order and joined to one stream, as text in both languages and
# as TSV.
merges_to_the_whole() {
	local folder=$1 table=$2
	shift 2
	add_up_parts "$folder" "$table" "$@"
	cat "$folder"/*/partial > joined
	cat $(printf '%s\n' "$folder"/*/partial | sort -R --random-source="$table") > shuffled
	for look in -ftext -ftsv -pen.yaml; do
		rc-report $look "$@" "$table" > whole
		rc-report $look "$@" --merge "$folder"/*/partial | cmp - whole
		rc-report $look "$@" --merge < joined | cmp - whole
		rc-report $look "$@" --merge - < shuffled | cmp - whole
	done
}

@test "a contract's rows of all tables come to one part, and no row is lost" {
	shard 7 parts dues.tsv receipts.tsv
	for table in dues receipts; do
		{ head -n 1 $table.tsv; tail -qn +2 parts/*/$table.tsv | sort; } > got
		{ head -n 1 $table.tsv; tail -n +2 $table.tsv | sort; } | diff - got
	done
	for part in parts/*; do
		for table in dues receipts; do
			columns contract_id < "$part/$table.tsv" | sort -u | sed "s|^|$part |"
		done | sort -u
	done > at
	is "$(cut -d ' ' -f 2 at | sort | uniq -d)" ""
}

@test "the cell that is last in its line is the same key as elsewhere" {
	printf 'a\tcontract_id\n1\tHT-9\r\n2\tHT-10' > last.tsv
	printf '\xEF\xBB\xBFcontract_id\ta\nHT-9\t3\nHT-10\t4\n' > first.tsv
	shard 50 parts first.tsv last.tsv
	is "$(cat $(dirname "$(grep -l HT-9 parts/*/first.tsv)")/last.tsv | tail -n 1)" $'1\tHT-9\r'
	is "$(cat $(dirname "$(grep -l HT-10 parts/*/first.tsv)")/last.tsv | tail -n 1)" $'2\tHT-10'
}

@test "a table without contract_id, a missing one and none are refused by shard.pl" {
	says 1 "shard.pl: en.yaml:1: no column 'contract_id'" shard 2 parts en.yaml
	says 1 'shard.pl: none.tsv: No such file or directory' shard 2 parts none.tsv
	says 1 'shard.pl: wanted: N FOLDER TABLE...' shard 0 parts dues.tsv
	says 1 'shard.pl: wanted: N FOLDER TABLE...' shard 2 parts
}

@test "reports of 1, 2, 7 and 100 parts, many of them empty, are those of the whole" {
	for n in 1 2 7 100; do
		shard $n parts-$n aged.tsv dun.tsv
		merges_to_the_whole parts-$n aged.tsv summary
		merges_to_the_whole parts-$n aged.tsv ageing
		merges_to_the_whole parts-$n aged.tsv ageing --by salesperson
		merges_to_the_whole parts-$n aged.tsv --by project,month
		merges_to_the_whole parts-$n aged.tsv --by contract_id --by item
		merges_to_the_whole parts-$n dun.tsv worklist
	done
	[ "$(grep -c . parts-100/*/aged.tsv | grep -c ':1$')" -gt 20 ]
	[ "$(rc-report worklist -f tsv dun.tsv | wc -l)" -gt 10 ]
}

@test "parts aged apart are reported as the book aged at once" {
	shard 5 parts dues.tsv receipts.tsv
	for part in parts/*; do
		rc-age -d 2026-09-30 -r "$part/receipts.tsv" "$part/dues.tsv" > "$part/aged.tsv"
		rc-dun -r "$part/receipts.tsv" "$part/aged.tsv" > "$part/dun.tsv"
	done
	merges_to_the_whole parts aged.tsv
	merges_to_the_whole parts aged.tsv --by project
	merges_to_the_whole parts dun.tsv worklist
}

@test "nodes of parts are those of the whole, and so is a contract without a signing date" {
	awk -F '\t' -v OFS='\t' '
	NR == 1 { for (c = NF; $c != "signed_on"; c--); }
	NR % 9 == 0 { $c = "" }
	{ print }' aged.tsv > nodes.tsv
	for n in 1 3 30; do
		shard $n parts-$n nodes.tsv
		merges_to_the_whole parts-$n nodes.tsv nodes
		merges_to_the_whole parts-$n nodes.tsv nodes --by project
		merges_to_the_whole parts-$n nodes.tsv nodes --by salesperson,project
	done
	[ "$(rc-report nodes -f tsv --by project nodes.tsv | wc -l)" = 13 ]
}

@test "a trend of parts and days is that of the whole, in whatever order they come" {
	rc-age -d 2026-07..2026-09 -r receipts.tsv -o days.tsv dues.tsv
	for n in 1 2 20; do
		shard $n parts-$n days.tsv
		merges_to_the_whole parts-$n days.tsv trend
		merges_to_the_whole parts-$n days.tsv trend --by project
		merges_to_the_whole parts-$n days.tsv trend --by team,salesperson
	done
	# the history of each part is of single days, as it is kept month by month
	for day in 2026-07 2026-08 2026-09; do
		rc-age -d $day -r receipts.tsv -o $day.tsv dues.tsv
		shard 3 $day $day.tsv
		add_up_parts $day $day.tsv --by project
	done
	rc-report trend --by project days.tsv |
		cmp - <(rc-report trend --by project --merge 2026-0[98]/*/partial 2026-07/*/partial)
	rc-report trend -f tsv days.tsv |
		cmp - <(cat 2026-0?/*/partial | rc-report trend -f tsv --merge)
}

# plan_merges_to_the_whole N OPTION...: the plan of N parts, each of its own dues and
# allocations, is that of the whole, with the targets and without.
plan_merges_to_the_whole() {
	local n=$1 part
	shift
	shard $n plan-$n aged.tsv allocations.tsv
	sh -ec 'for part in plan-"$0"/*; do
		rc-report plan --partial "$@" -a "$part/allocations.tsv" "$part/aged.tsv" \
			> "$part/partial"
	done' "$n" "$@"
	for more in '' '-t targets.tsv' -ftsv '-f tsv -t targets.tsv'; do
		rc-report plan $more "$@" -a allocations.tsv aged.tsv > whole
		rc-report plan $more "$@" --merge plan-$n/*/partial | cmp - whole
		cat $(printf '%s\n' plan-$n/*/partial | sort -r) |
			rc-report plan $more "$@" --merge | cmp - whole
	done
	rc-report plan --propose -f tsv "$@" -a allocations.tsv aged.tsv |
		cmp - <(rc-report plan --propose -f tsv "$@" --merge plan-$n/*/partial)
}

@test "a plan of parts is that of the whole, with its proposals rounded once" {
	rc-age -d 2026-09-30 -r receipts.tsv --allocations allocations.tsv -o aged.tsv dues.tsv
	rc-import targets -q -o targets.tsv "$tests/sample/targets-sales.csv"
	for n in 1 4 30; do
		plan_merges_to_the_whole $n
		plan_merges_to_the_whole $n --by project
		plan_merges_to_the_whole $n --by project,salesperson
		plan_merges_to_the_whole $n --month 2026-10
	done
	[ "$(rc-report plan -f tsv -a allocations.tsv aged.tsv | wc -l)" = 9 ]
}

@test "parts without rows merge to the report of no rows, which is refused for dues" {
	mkdir -p parts/1 parts/2
	for table in aged dun; do
		head -n 1 $table.tsv | tee parts/1/$table.tsv > parts/2/$table.tsv
		cp $table.tsv full.tsv
		cp parts/1/$table.tsv $table.tsv
	done
	merges_to_the_whole parts dun.tsv worklist
	is "$(wc -l < parts/1/partial)" 1
	rc-report --partial -o partial parts/1/aged.tsv
	is "$(wc -l < partial)" 1
	says 1 'rc-report: the dues have no row' rc-report --merge partial partial
}

@test "the day is known where no due counts and nothing is to be done" {
	for table in aged dun; do
		# without their prices, which say that other dues are missing
		awk -F '\t' 'NR == 1 || /维修基金/' "$BATS_FILE_TMPDIR/work/$table.tsv" |
			sed '1s/\tprice\t/\tlist_price\t/' > $table.tsv
		shard 3 parts $table.tsv
	done
	[ "$(wc -l < aged.tsv)" -gt 3 ]
	merges_to_the_whole parts aged.tsv
	grep -q 2026-09-30 whole
	merges_to_the_whole parts dun.tsv worklist
	grep -q 2026-09-30 whole
}

@test "partials are merged to partials, and by some of their columns or none" {
	shard 9 parts aged.tsv dun.tsv
	add_up_parts parts aged.tsv --by project,salesperson,month
	rc-report --merge --partial --by salesperson,project -o left parts/[1-4]/partial
	cat parts/[5-9]/partial | rc-report --merge --partial --by project,salesperson -o right
	rc-report --merge right left | cmp - <(rc-report aged.tsv)
	rc-report --merge ageing --by project left right | cmp - <(rc-report ageing --by project aged.tsv)
	rc-report --merge --by month parts/*/partial | cmp - <(rc-report --by month aged.tsv)
	add_up_parts parts dun.tsv worklist
	rc-report worklist --merge --partial -o left parts/[1-4]/partial
	rc-report worklist --merge parts/[5-9]/partial left | cmp - <(rc-report worklist dun.tsv)
	says 1 "rc-report: right:1: no column 'by:month'; nearest is 'n_month'" \
		rc-report --merge --by month right
}

@test "a column called like a sum is grouped by all the same" {
	sed '1s/salesperson/n_due/; 1s/project/short/; 1s/unit/policy/' aged.tsv > odd.tsv
	shard 3 parts odd.tsv
	merges_to_the_whole parts odd.tsv --by n_due,short,state
	merges_to_the_whole parts odd.tsv --by as_of,policy
}

@test "prices that say that dues are missing are told of all parts together" {
	table short.tsv <<-'END'
	contract_id item price amount as_of payable_on paid balance state bucket
	B 首付 500.00 200.00 2026-03-31 2026-03-01 0.00 200.00 overdue 16-30
	A 首付 500.00 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 16-30
	A 首付 500.00 100.00 2026-03-31 2026-03-01 100.00 0.00 paid paid
	C 首付 500.00 500.00 2026-03-31 2026-03-01 0.00 500.00 overdue 16-30
	END
	shard 4 parts short.tsv
	add_up_parts parts short.tsv
	for order in '1 2 3 4' '4 3 2 1'; do
		says 1 "rc-report: no rates: 2 of 3 contracts have dues of less than their price, as if paid ones were left out; 'A' has 400.00 of 500.00" \
			rc-report --merge $(printf 'parts/%s/partial ' $order)
	done
	merges_to_the_whole parts short.tsv ageing
}

@test "targets, lamps, words and language are the policy's of the merging" {
	cat > other.yaml <<-'END'
	language: en
	targets: {collection_rate: 0.5}
	lamps: {overdue_rate: {yellow: 0.01, red: 0.02}}
	labels: {en: {letter: a letter}}
	END
	shard 3 parts aged.tsv dun.tsv
	add_up_parts parts aged.tsv
	rc-report -p other.yaml --merge parts/*/partial | cmp - <(rc-report -p other.yaml aged.tsv)
	add_up_parts parts dun.tsv worklist
	rc-report -p other.yaml worklist --merge parts/*/partial |
		cmp - <(rc-report -p other.yaml worklist dun.tsv)
}

# What two parts of some tables are: p1 and p2 of the sums, w1 and w2 of the work list.
two_parts() {
	shard 2 parts aged.tsv dun.tsv
	for n in 1 2; do
		rc-report --partial -o p$n parts/$n/aged.tsv
		rc-report worklist --partial -o w$n parts/$n/dun.tsv
	done
}

@test "partials of two days are refused" {
	two_parts
	for part in p w; do
		sed 's/^2026-09-30/2026-10-01/' ${part}2 > ${part}3
	done
	says 1 'rc-report: p3:2: as_of: 2026-10-01, where the rows before have 2026-09-30' \
		rc-report --merge p1 p3
	says 1 'rc-report: stdin:4: as_of: 2026-10-01, where the rows before have 2026-09-30' \
		rc-report --merge < <(cat p1 <(tail -n +2 p3))
	says 1 'rc-report: w3:2: as_of: 2026-10-01, where the rows before have 2026-09-30' \
		rc-report worklist --merge w1 w3
}

@test "partials of other items or bands than the policy's are refused" {
	two_parts
	echo 'items: {agency: [契税]}' > items.yaml
	echo 'ageing: {buckets: [30, 90]}' > bands.yaml
	for yaml in items bands; do
		says 1 'rc-report: w1:2: policy: made with other items or ageing.buckets than this policy'\''s' \
			rc-report -p $yaml.yaml worklist --merge w1 w2
	done
	says 1 'rc-report: p1:2: policy: made with other items or ageing.buckets than this policy'\''s' \
		rc-report -p items.yaml --merge p1 p2
	says 1 "rc-report: p1:1: no column 'n:1-30'; nearest is 'n:16-30'" \
		rc-report -p bands.yaml --merge p1 p2
	sed '1n; s/\t[0-9a-f]*/\t0123456789abcdef/' p2 > p3
	says 1 'rc-report: p3:2: policy: made with other items or ageing.buckets than this policy'\''s' \
		rc-report --merge p1 p3
}

@test "what is no partial, or one of another kind, is refused" {
	two_parts
	says 1 "rc-report: w2:1: no column 'contracts'; nearest is 'contract_id'" \
		rc-report --merge p1 w2
	says 1 "rc-report: p2:1: no column 'overdue_amount'" \
		rc-report worklist --merge w1 p2
	says 1 "rc-report: aged.tsv:1: this is a table of dues; wanted partial figures" \
		rc-report --merge aged.tsv
	says 1 "rc-report: p1:1: this is a table of partial figures; wanted dues" rc-report p1
	cut -f 1-9,11- w1 > w3
	says 1 "rc-report: w3:1: no column 'action'; nearest is 'act_on'" rc-report worklist --merge w3
	fails_at 1 'rc-report: stdin:4: * cells where the header has *' \
		rc-report --merge < <(cat p1 w2)
	says 1 'rc-report: stdin: is empty; a table begins with its header' \
		rc-report --merge < /dev/null
}

# changed COLUMN VALUE: p1 with another value in the last row's column.
changed() {
	awk -F '\t' -v OFS='\t' -v name="$1" -v value="$2" '
	NR == 1 { for (c = NF; $c != name; c--); }
	NR == 3 { $c = value }
	{ print }' p1 > changed
}

@test "a partial that contradicts itself is refused" {
	two_parts
	changed contracted 1.00
	fails_at 1 'rc-report: changed:3: contracted: 1.00 is not collected *' rc-report --merge changed
	changed balance:91+ 1.00
	fails_at 1 'rc-report: changed:3: overdue: * with not_due * is not the bands'\'' *' rc-report --merge changed
	changed n_due -1
	says 1 'rc-report: changed:3: n_due: -1 is below 0' rc-report --merge changed
	changed n x
	says 1 "rc-report: changed:3: n: 'x' is not a whole number" rc-report --merge changed
	changed month_due ''
	says 1 'rc-report: changed:3: month_due: is empty; wanted an amount (yuan, at most two decimals)' \
		rc-report --merge changed
	cut -f 2- p1 > changed
	says 1 "rc-report: changed:1: no column 'as_of': run rc-report --partial first" rc-report --merge changed
	{ cat p1; head -n 1 p1 | awk -F '\t' -v OFS='\t' '{ $3 = ""; $1 = ""; print }'; } > changed
	says 1 'rc-report: changed:4: as_of: is empty; wanted a date (YYYY-MM-DD, 1900 to 2999)' \
		rc-report --merge changed
}

@test "sums and counts of parts that leave their range are errors" {
	for contract in A B; do
		table $contract.tsv <<-END
		contract_id item amount as_of payable_on paid balance state bucket
		$contract 首付 80000000000000.00 2026-03-31 2026-03-01 0.00 80000000000000.00 overdue 16-30
		END
		rc-report --partial -o $contract $contract.tsv
	done
	says 1 'rc-report: the sum of contracted is beyond 90,000,000,000,000.00' \
		rc-report --merge A B
	sed 's/80000000000000.00/1.00/g' A | awk -F '\t' -v OFS='\t' '
	NR == 1 { for (c = NF; $c != "n"; c--); }
	NR == 3 { $c = 99999999 }
	{ print }' > many
	for _ in $(seq 21); do cat many; done > merged
	is "$(rc-report -f tsv --merge merged | columns figure value | head -n 1)" 'n 2099999979'
	says 1 'rc-report: more than 2147483647 to be counted' rc-report --merge merged many
}

@test "a partial is a table, whatever the format, and whole in its file or not there" {
	says 2 'rc-report: --partial takes no --format' rc-report --partial -f tsv aged.tsv
	fails_at 1 'rc-report: stdout: cannot write: *' bash -c 'rc-report --partial aged.tsv > /dev/full'
	echo old > p
	sed '9s/\(paid\|overdue\|not-due\)/late/' aged.tsv > bad.tsv
	fails_at 1 'rc-report: bad.tsv:9: state: *' rc-report --partial -o p bad.tsv
	is "$(cat p)" old
}

# Skips the test if there is no GNU parallel; moreutils have another tool of that name.
needs_parallel() {
	parallel --version 2> /dev/null | grep -q '^GNU parallel' || skip "no GNU parallel"
}

# What parallel runs for each part, and a stand-in for ssh: `./onhost HOST COMMAND...` runs
# the command here, in the host's own home and with a login's SHELL, as ssh would.
parallel_room() {
	shard 5 parts dues.tsv receipts.tsv
	cat > add-up <<-'END'
	set -e
	cd "$1"
	rc-age -d 2026-09-30 -r receipts.tsv -o aged.tsv dues.tsv
	rc-report --partial aged.tsv
	END
	cat > onhost <<-END
	#!/bin/sh
	HOME=$PWD/homes/\$1 SHELL=/bin/sh
	export HOME SHELL
	mkdir -p "\$HOME" && cd "\$HOME" && shift
	[ "\$1" != -- ] || shift
	exec sh -c "\$*"
	END
	chmod +x onhost
	rc-report -o whole aged.tsv
}

@test "GNU parallel runs the parts on one host" {
	needs_parallel
	parallel_room
	for jobs in 1 2 5; do
		parallel -j $jobs --halt now,fail=1 sh add-up ::: parts/* > partials
		rc-report --merge partials | cmp - whole
	done
}

@test "GNU parallel runs the parts on several hosts that share a folder" {
	needs_parallel
	parallel_room
	parallel -S 1/./onhost\ alpha,1/./onhost\ beta --workdir "$PWD" --halt now,fail=1 \
		sh add-up ::: parts/* > partials
	is "$(ls homes)" $'alpha\nbeta'
	rc-report --merge partials | cmp - whole
}

@test "GNU parallel carries the parts to several hosts" {
	needs_parallel
	command -v rsync > /dev/null || skip "no rsync"
	parallel_room
	parallel -S 1/./onhost\ alpha,1/./onhost\ beta --basefile add-up \
		--transferfile {}/dues.tsv --transferfile {}/receipts.tsv \
		--cleanup --halt now,fail=1 sh add-up ::: parts/* > partials
	is "$(cat homes/*/parts/*/aged.tsv | grep -vc ^contract_id)" "$(tail -n +2 dues.tsv | wc -l)"
	is "$(find parts homes/*/parts -name dues.tsv | wc -l)" 5
	rc-report --merge partials | cmp - whole
}

@test "a part that fails ends all of them, and nothing is merged" {
	needs_parallel
	parallel_room
	printf 'HT-1\n' >> parts/3/dues.tsv
	run ! bash -c 'parallel --halt now,fail=1 sh add-up ::: parts/* > partials 2> err &&
		rc-report --merge partials'
	is "$output" ""
	grep -q 'rc-age: dues.tsv:.*: 1 cells where the header has' err
}
