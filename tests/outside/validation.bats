#!/usr/bin/env bats
# rc-score --validate: scores of real invoices.

load ../helpers

setup() {
	clean_room
}

@test "on IBM's 2,466 invoices the score of 2012 tells who paid late in 2013" {
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
	bad_rate A 59 4 0.0678
	bad_rate B 21 12 0.5714
	bad_rate C 19 19 1.0000
	bad_rate D 1 1 1.0000
	bad_rate N 0 0 -
	bad_rate all 100 36 0.3600
	ks rated 100 36 0.7639
	auc rated 100 36 0.9551
	END
	)"
}
