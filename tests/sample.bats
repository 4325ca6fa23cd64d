#!/usr/bin/env bats
# The sample portfolio's targets, log and survey: what comes of them in the plan, the weekly
# meeting and the warnings.  The figures are those of a model that reads the raw files and
# matches money by itself.

load helpers

setup_file() {
	cd "$BATS_FILE_TMPDIR" || return
	sample=$tests/sample
	rc-import dues -q -o dues.tsv "$sample/receivables-crm.csv"
	rc-import receipts -q -o receipts.tsv "$sample/receipts-finance.csv"
	rc-import targets -o targets.tsv "$sample/targets-sales.csv" 2> targets.err
	rc-import surveys -o surveys.tsv "$sample/surveys-service.csv" 2> surveys.err
	rc-import contacts -m "$sample/contacts-map.yaml" -o log.tsv \
		"$sample/contacts-crm.csv" 2> log.err
	rc-age -d 2026-09-30 -r receipts.tsv --allocations parts.tsv -o aged.tsv dues.tsv
}

setup() {
	clean_room
	cp "$BATS_FILE_TMPDIR"/* . 2> /dev/null || true
}

# report KIND COLUMN,... ARG...: these columns of a kind, as table() reads them.
report() {
	local kind=$1 columns=$2
	shift 2
	rc-report "$kind" -f tsv -k "$columns" "$@" aged.tsv |
		awk -F '\t' -v OFS=' ' 'NR > 1 {
			for (i = 1; i <= NF; i++)
				if ($i == "")
					$i = "."
			$1 = $1
			print
		}'
}

# counts COLUMN...: how many rows of a table on stdin have these cells.
counts() {
	columns "$@" | sort | uniq -c | awk '{ $1 = $1; print }'
}

@test "the sales department's targets become a table, less its sums" {
	grep -qx 'rc-import: rows: 40 read = 32 written + 0 set aside + 8 dropped (2 title, 1 heading, 5 subtotal)' targets.err
	is "$(columns month amount < targets.tsv |
		awk '{ sum[$1] += $2 } END { for (m in sum) print m, sum[m] }' | sort)" \
'2026-07 2920000
2026-08 2950000
2026-09 3300000
2026-10 4330000'
}

@test "the answers of the survey become a table of whole scores" {
	grep -qx 'rc-import: rows: 51 read = 50 written + 0 set aside + 1 dropped (1 heading)' surveys.err
	is "$(counts score < surveys.tsv)" \
'1 1
4 2
6 3
24 4
15 5'
}

@test "the CRM's log becomes a table by a map that says what its words mean" {
	grep -qx 'rc-import: rows: 83 read = 81 written + 0 set aside + 2 dropped (1 title, 1 heading)' log.err
	is "$(counts kind stage < log.tsv)" \
'1 dispute .
21 dun call
5 dun chase-bank
4 dun demand
1 dun lawyer
10 dun letter
11 dun reminder
1 dun suit
1 hold .
4 note .
22 promise .'
}

@test "September ends as the plan has it, against each salesperson's target" {
	is "$(report plan salesperson,opening_overdue,month_due,proposal,target,collected_overdue,collected_due,collected_early,collected,completion,left,workdays,per_workday,n \
		-a parts.tsv -t targets.tsv)" \
'何以宁 377802.72 234840.00 378780.96 300000.00 0.00 0.00 0.00 0.00 0.0000 300000.00 0 . 3
唐亦舟 240000.00 308400.00 412980.00 350000.00 0.00 230000.00 0.00 230000.00 0.6571 120000.00 0 . 2
沈怀瑾 320797.54 700000.00 800529.23 700000.00 0.00 400000.00 0.00 400000.00 0.5714 300000.00 0 . 3
白景行 0.00 578598.00 549668.10 500000.00 0.00 270000.00 0.00 270000.00 0.5400 230000.00 0 . 3
罗子衿 382820.00 0.00 231582.90 200000.00 0.00 0.00 0.00 0.00 0.0000 200000.00 0 . 3
许知夏 0.00 219458.74 208485.80 200000.00 0.00 0.00 0.00 0.00 0.0000 200000.00 0 . 1
邵若楠 280000.00 1127283.00 1322918.85 1050000.00 120000.00 750000.00 0.00 870000.00 0.8286 180000.00 0 . 4
顾明远 0.00 0.00 0.00 . 0.00 0.00 0.00 0.00 . . 0 . 0'
}

@test "October is planned as things stand, with eighteen working days to come" {
	is "$(report plan salesperson,opening_overdue,month_due,proposal,target,collected,left,workdays,per_workday,n \
		--month 2026-10 -a parts.tsv -t targets.tsv)" \
'何以宁 612642.72 0.00 252815.02 260000.00 0.00 260000.00 18 14444.45 3
唐亦舟 318400.00 1210000.00 1276380.00 1275000.00 0.00 1275000.00 18 70833.34 4
沈怀瑾 620797.54 0.00 373743.92 375000.00 0.00 375000.00 18 20833.34 3
白景行 308598.00 550000.00 754479.60 750000.00 0.00 750000.00 18 41666.67 4
罗子衿 382820.00 0.00 126276.40 150000.00 0.00 150000.00 18 8333.34 3
许知夏 219458.74 0.00 197512.87 200000.00 0.00 200000.00 18 11111.12 1
邵若楠 537283.00 0.00 404554.70 400000.00 0.00 400000.00 18 22222.23 3
顾明远 0.00 960000.00 912000.00 920000.00 0.00 920000.00 18 51111.12 2'
}

@test "the week has its money, arrears, contacts and promises" {
	is "$(report weekly salesperson,collected,collected_before,month_collected,overdue_before,cured,newly_overdue,overdue,contacts,promises_due,promises_kept \
		-a parts.tsv -t targets.tsv -l log.tsv -r receipts.tsv)" \
'何以宁 0.00 0.00 0.00 612642.72 0.00 0.00 612642.72 1 1 0
唐亦舟 0.00 120000.00 230000.00 318400.00 0.00 0.00 318400.00 1 0 0
沈怀瑾 400000.00 0.00 400000.00 320797.54 0.00 300000.00 620797.54 1 1 0
白景行 0.00 270000.00 270000.00 240398.00 0.00 68200.00 308598.00 3 1 1
罗子衿 0.00 0.00 0.00 382820.00 0.00 0.00 382820.00 0 0 0
许知夏 0.00 0.00 0.00 0.00 0.00 219458.74 219458.74 1 0 0
邵若楠 450000.00 0.00 870000.00 760000.00 450000.00 227283.00 537283.00 2 0 0
顾明远 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0 0 0'
}

@test "customers are satisfied by the year's answers, project by project" {
	is "$(rc-report -s surveys.tsv -f tsv -k figure,value,n aged.tsv | tail -n 3)" \
"satisfaction${tab}0.7317${tab}41
satisfaction_low${tab}0.5807${tab}41
satisfaction_high${tab}0.8431${tab}41"
	is "$(report by project,answers,satisfaction,satisfaction_low,satisfaction_high \
		-b project -s surveys.tsv)" \
'栖云渡 10 0.6000 0.3127 0.8318
槐序雅苑 11 0.7273 0.4344 0.9025
澄湾一号 10 0.8000 0.4902 0.9433
鹿汀府 10 0.8000 0.4902 0.9433'
}

# warned RULE: the groups of a rule with their value, light, n and amount, by group.
warned() {
	report warnings rule,group,value,lamp,n,amount --all -a parts.tsv -t targets.tsv \
		-l log.tsv -r receipts.tsv -s surveys.tsv |
		sed -n "s/^$1 //p" | LC_ALL=C sort
}

@test "what needs attention is what the model says" {
	is "$(warned silence)" \
'何以宁 0.0000 green 3 0.00
唐亦舟 0.0000 green 2 0.00
沈怀瑾 0.0000 green 2 0.00
白景行 0.0000 green 3 0.00
罗子衿 1.0000 yellow 3 382820.00
邵若楠 0.0000 green 2 0.00'
	is "$(warned promises)" \
'何以宁 1.0000 yellow 2 334840.00
唐亦舟 0.0000 green 2 0.00
沈怀瑾 1.0000 yellow 2 238926.54
白景行 0.0000 green 1 0.00'
	is "$(warned satisfaction)" \
'栖云渡 0.6000 red 10 .
槐序雅苑 0.7273 yellow 11 .
澄湾一号 0.8000 green 10 .
鹿汀府 0.8000 green 10 .'
	is "$(warned growth)" \
'栖云渡 -0.1545 green 6 -154517.00
槐序雅苑 0.0000 green 6 0.00
澄湾一号 3.2091 yellow 3 519458.74
鹿汀府 0.0000 green 3 0.00'
	is "$(warned concentration)" '. 0.7118 yellow 18 2135425.46'
	is "$(warned month-end)" \
'栖云渡 0.7355 red 7 410000.00
槐序雅苑 0.3538 red 6 420000.00
澄湾一号 0.5000 yellow 3 400000.00
鹿汀府 0.0000 yellow 3 300000.00'
}

@test "promises, a dispute and a hold decide who is dunned" {
	rc-dun -l log.tsv -r receipts.tsv --todo aged.tsv > todo.tsv
	rc-dun -l log.tsv -r receipts.tsv aged.tsv > dun.tsv
	held() {
		columns contract_id due_id hold < dun.tsv | awk -v c="$1" '$1 == c && $3 != "." { print $3; exit }'
	}
	is "$(held HX-202511-005)" dispute
	is "$(held LT-202512-005)" hold
	is "$(held QY-202602-004)" promise
	is "$(held HX-202608-013)" promise
	is "$(columns contract_id stage action < todo.tsv | grep -e HX-202511-005 -e LT-202602-007 -e HX-202601-008)" \
'LT-202602-007 lawyer lawyer-letter
HX-202601-008 demand registered-letter
HX-202511-005 letter review'
}

@test "the sample portfolio comes to 84 % and 16 %, and 84 % and 6 % before" {
	rc-import -q dues "$tests/sample/receivables-crm.csv" > dues.tsv
	rc-import -q receipts "$tests/sample/receipts-finance.csv" > receipts.tsv
	rates() {
		rc-age -r receipts.tsv -d "$1" dues.tsv | rc-report -f tsv |
			awk -F '\t' '/_rate/ && !/month/ { print $1, $2, $4 }'
	}
	is "$(rates 2026-11-23)" "collection_rate 0.8400 red
collection_rate_due 0.8400 
overdue_rate 0.1600 red
overdue_rate_due 0.1600 "
	is "$(rates 2026-09-30)" "collection_rate 0.8400 red
collection_rate_due 0.9333 
overdue_rate 0.0600 yellow
overdue_rate_due 0.0667 "
}

@test "of the bank's lines eight are proved, all as finance has them, and two proposed" {
	rc-import receipts -q -o bank.tsv "$tests/sample/bank-2026-09.csv"
	rc-age -d 2026-08-31 -r receipts.tsv -o august.tsv dues.tsv
	rc-match -u august.tsv --propose left.tsv -o matched.tsv bank.tsv 2> err || [ $? = 3 ]
	is "$(cat err)" "rc-match: rows: 10 read = 0 with a contract + 8 matched (1 contract, 1 unit, 3 payer, 3 name) + 2 proposed + 0 unknown
rc-match: amount: 1,788,323.66 read = 0.00 with a contract + 1,268,323.66 matched + 520,000.00 proposed + 0.00 unknown"
	columns contract_id received_on amount < receipts.tsv | grep " 2026-09" | sort > finance
	columns contract_id received_on amount < matched.tsv | sort > bank
	is "$(comm -13 finance bank)" ". 2026-09-17 120000.00
. 2026-09-24 400000.00"
	is "$(comm -23 finance bank)" "CW-202607-014 2026-09-24 400000.00
HX-202608-013 2026-09-17 120000.00"
	is "$(columns contract_id amount < left.tsv)" "HX-202608-013 120000.00
CW-202607-015 400000.00"
}

@test "with what is accepted, what is collected is finance's own but for what is left" {
	rc-import receipts -q -o bank.tsv "$tests/sample/bank-2026-09.csv"
	rc-age -d 2026-08-31 -r receipts.tsv -o august.tsv dues.tsv
	rc-match -u august.tsv --propose left.tsv -o matched.tsv bank.tsv 2> err || [ $? = 3 ]
	sed "2s/$tab$tab\$/$tab是$tab/" left.tsv > accepted.tsv
	rc-match -u august.tsv --accept accepted.tsv -o matched.tsv bank.tsv 2> err || [ $? = 3 ]
	{
		awk -F '\t' -v OFS='\t' 'NR == 1 || $3 < "2026-09-01" { print $1, $2, $3, $4, $5 }' \
			receipts.tsv
		awk -F '\t' -v OFS='\t' 'NR > 1 { print $1, $2, $3, $4, $8 }' matched.tsv
	} > both.tsv
	rc-age -d 2026-09-30 -r both.tsv -v -o other.tsv dues.tsv 2> err
	sum() {
		columns item paid < "$1" | awk '$1 !~ /契税|维修基金/ { sum += $2 }
			END { printf "%.2f\n", sum }'
	}
	is "$(sum aged.tsv)" 42000000.00
	is "$(sum other.tsv)" 41600000.00
}
