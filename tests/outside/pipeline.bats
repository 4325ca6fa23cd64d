#!/usr/bin/env bats
# Real exports through the pipeline, held against figures that other programs made of
# them.

load ../helpers

setup() {
	clean_room
}

# facts SET DAY FILE: the buckets of a set as of a day, as `bucket n amount`.
facts() {
	awk -F '\t' -v OFS='\t' -v set="$1" -v day="$2" '
	$1 == set && $2 == day && sub(/^bucket /, "", $3) {
		name = $3 == "0" ? "not-due" : $3 == ">90" ? "91+" : $3
		if ($4 == "n") n[name] = $5
		if ($4 == "amount") amount[name] = $5
	}
	END { for (b in n) print b, n[b], amount[b] }' "$3" | sort
}

# ibm SET: the dues and receipts of the set's file.
ibm() {
	rc-import -q dues -m "$data/maps/ibm-dues.yaml" "$shared/data/ibm/$1.csv" > dues.tsv
	rc-import -q receipts -m "$data/maps/ibm-receipts.yaml" "$shared/data/ibm/$1.csv" \
		> receipts.tsv
}

@test "2,466 invoices age as two other programs say, with the month or the day first" {
	for set in ibm-mdy ibm-dmy; do
		ibm $set
		[ "$(wc -l < dues.tsv)" = 2467 ]
		for day in 2012-06-30 2012-12-31 2013-06-30 2013-11-30 2013-12-31; do
			rc-age -r receipts.tsv -d $day dues.tsv |
				rc-report ageing -f tsv | tail -n +2 | cut -f 1-3 | sort > got
			facts $set $day "$shared/data/ibm/facts.tsv" > want
			[ -s want ]
			diff want got
		done
	done
}

@test "both orders of dates give the same ageing, row for row" {
	for set in ibm-mdy ibm-dmy; do
		ibm $set
		rc-age -r receipts.tsv -d 2013-06-30 dues.tsv | LC_ALL=C sort > $set
	done
	cmp ibm-mdy ibm-dmy
}

@test "days late sum to what the export itself counted" {
	ibm ibm-mdy
	rc-age -r receipts.tsv -d 2014-12-31 --allocations parts.tsv dues.tsv > aged.tsv
	is "$(awk -F '\t' 'NR > 1 { days += $7; late += $7 > 0 } END { print days, late }' \
		parts.tsv)" '8489 877'
}

@test "9,681 open items age by the day as counted elsewhere, and keep their zeros" {
	rc-import -q dues -m "$data/maps/highradius-dues.yaml" \
		"$shared/data/highradius/open-iso.csv" > dues.tsv 2> err
	is "$(awk -F '\t' 'NR > 1 { ids[$5] } END { for (i in ids) n++; print n }' dues.tsv)" 694
	# the figures count items posted after the day, too: leave signed_on out
	is "$(head -1 dues.tsv | cut -f 7)" signed_on
	for day in 2020-04-30 2020-05-31 2020-07-31; do
		cut --complement -f 7 dues.tsv | sed '1s/$/\tpaid/; 2,$s/$/\t/' |
			rc-age -d $day | rc-report ageing -f tsv |
			tail -n +2 | cut -f 1,2 | sort > got
		facts open-iso $day "$shared/data/highradius/facts.tsv" | cut -f 1,2 > want
		[ -s want ]
		diff want got
	done
}

@test "amounts with float noise are rounded half up, counted, and sum up" {
	rc-import dues -m "$data/maps/highradius-dues.yaml" \
		"$shared/data/highradius/open-iso.csv" > dues.tsv 2> err
	grep -q '^rc-import: 631 amounts ' err
	grep -q '310,427,859.02 read = 310,427,859.02 written' err
}

@test "dates that a spreadsheet destroyed are refused row by row" {
	run -3 --separate-stderr rc-import dues -m "$data/maps/highradius-dues.yaml" \
		--rejects rejects.tsv "$shared/data/highradius/predicted-excel-mangled.csv"
	[ "${#lines[@]}" = 1 ]
	is "$(tail -n +2 rejects.tsv | cut -f 3-5 | sort | uniq -c | tr -s ' ')" \
		" 9681 due_on${tab}00:00.0${tab}is not a date"
}
